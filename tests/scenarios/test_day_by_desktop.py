"""One day at the front desk through the window: twelve people of all three classes.

An outside program works the real one: it finds every control by its name, reads and writes it as
a screen reader does, and presses real keys. What became of the day is asked by the command line.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pypdfium2
from PIL import Image

from station.usecases.verify import code_of
from tests.command_line import PASSWORD, Shell, place_at
from tests.conftest import Clock
from tests.scenarios.desk_clerk import SEX, DeskClerk
from tests.scenarios.private_desktop import ROOT, Screen, desktop

WANG = "341203198708121235"


class Day:
    """The station of the day, the desk in it, and what was written down so far."""

    def __init__(self, at: Screen, home: Path, folder: Path) -> None:
        self.at, self.home, self.folder = at, home, folder
        self.clerk = DeskClerk(at, PASSWORD)
        self.numbers: dict[str, str] = {}
        """Rescue numbers by what the day calls a person."""
        self.photo = folder / "face.jpg"
        Image.radial_gradient("L").resize((600, 800)).convert("RGB").save(self.photo)

    def command(self, *words: str | Path) -> tuple[int, dict]:
        """Run a command of the program in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "station", *map(str, words), "--json"],
            cwd=ROOT,
            env={
                **os.environ,
                "STATION_HOME": str(self.home),
                "STATION_CLERK": "chen",
                "STATION_PASSWORD": PASSWORD,
            },
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.stdout, done.stderr
        return done.returncode, json.loads(done.stdout)

    def answer(self, *words: str | Path) -> dict:
        status, said = self.command(*words)
        assert status == 0, said
        return said


def test_a_day_of_twelve_people_at_the_window(qapp, tmp_path, capsys, monkeypatch):
    home = tmp_path / "home"
    with desktop(home, tmp_path / "screen") as at:
        day = Day(at, home, tmp_path)
        _first_start(day)
        _second_clerk(day)
        before = _somebody_was_here_in_march(day, capsys, monkeypatch)
        _nameless_at_night(day)
        _grandmother_with_child(day)
        _returns_under_another_name(day, before)
        _minority_name_with_a_dot(day)
        _patient(day)
        _refused(day)
        _guided(day)
        _leaves_at_once(day)
        _supportive(day)
        _fetched_by_kin(day)
        _home_by_two_trains(day)
        _night_count(day)
        memory = at.memory_mb()
    _as_they_should_be(day)
    print(f"memory of the program at the end of the day: {memory} MB")


# --- before the day ---------------------------------------------------------------------------


def _first_start(day: Day) -> None:
    """The guide, from an empty folder to the first page."""
    at, clerk = day.at, day.clerk
    at.find("guide_name", 60)
    clerk.fill("guide", name="临港市救助管理站", short_name="临", area="370203")
    at.press("guide_next")
    at.find("guide_add_room")
    at.press("guide_next")
    at.find("guide_clerk")
    clerk.fill("guide", clerk="chen", clerk_name="陈静")
    clerk.fill("guide", password=PASSWORD, password_again=PASSWORD)
    at.press("guide_next")
    at.find("guide_choose_folder")
    at.press("guide_next")
    at.find("guide_choose_files")
    at.press("guide_next")
    at.find("page_today", 60)


def _second_clerk(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.go("settings")
    at.toggle("list item:工作人员")
    clerk.fill("settings_clerk", login="ma", name="马站长", password=PASSWORD)
    at.toggle("settings_clerk_roles_leader")
    at.press("settings_clerk_save")
    at.says("须改初始密码")


def _somebody_was_here_in_march(day: Day, capsys, monkeypatch) -> str:
    clock = Clock(datetime(2026, 3, 5, 20, 10))
    place = place_at(f"sqlite:///{day.home / 'station.db'}", day.home, clock)
    shell = Shell(place, clock, capsys, monkeypatch)
    number = shell.json(
        "admit", "--name", "王强", "--sex", "male", "--born", "1987-08-12", "--id", WANG,
        "--how-came", "self", "--class", "open", "--capacity", "full", "--self-care", "full",
        "--bed", "101-1",
    )["rescue_number"]  # fmt: skip
    clock.now = datetime(2026, 3, 6, 9, 0)
    shell.json(
        "leave", "do", number, "--way", "own_wish", "--destination", "安徽阜阳",
        "--declaration-signed-at", "2026-03-06T08:50", "--service-form-signed-at", "08:55",
    )  # fmt: skip
    shell.json("bed", "clean", "101-1")
    return number


# --- at the door ------------------------------------------------------------------------------


def _nameless_at_night(day: Day) -> None:
    """An unknown man by keyboard alone; Chinese is counted as the pinyin that is typed for it."""
    at = day.at
    begun, keys = time.monotonic(), at.keys
    at.key("F2")
    at.find("intake_search", 20, "FOCUSED")
    pinyin = _dictate(at, "intake_search", "男 60岁", "nan 60sui ")
    at.find("intake_new_person", 20, "ENABLED")
    at.key("Return")
    at.find("intake_name", 20, "FOCUSED")
    at.key("ctrl+2")
    at.find("intake_how_came_self", 20, "FOCUSED")
    at.type("2")
    at.find("intake_how_came_police", 20, "CHECKED")
    at.key("Return")
    pinyin += _dictate(at, "intake_escort_unit", "港口派出所", "gangkoupaichusuo ")
    at.key("Return", "Return")
    pinyin += _dictate(at, "intake_found_place", "火车站北广场", "huochezhanbeiguangchang ")
    at.key("Return")
    at.find("intake_found_at", 20, "FOCUSED")
    at.type("0010")
    at.key("ctrl+6")
    at.find("push button:Alt+1|10")
    at.key("alt+1")
    at.find("push button:已选|10")
    day.numbers["nameless"] = day.clerk.finish()
    seconds, keys = time.monotonic() - begun, at.keys - keys + pinyin
    print(f"night intake of an unknown man: {keys} keys, the program took {seconds:.1f} s")
    # A slow hand makes two keys a second; the waiting for the program comes on top.
    assert keys / 2 + seconds < 90
    at.says("无名氏（男1号）")


def _dictate(at: Screen, field: str, text: str, pinyin: str) -> int:
    """Write Chinese where the keyboard is; gives the keys that an input method takes for it."""
    at.find(field, 20, "FOCUSED")
    at.write(field, text)
    return len(pinyin)


def _grandmother_with_child(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.new_form("周桂兰 女 66岁")
    assert at.find("intake_name")["text"] == "周桂兰"
    assert "CHECKED" in at.find(f"intake_sex_{SEX['female']}")["states"]
    clerk.came("citizen", found_place="汽车站")
    clerk.choose("intake_self_care", "full")
    clerk.as_proposed()
    at.key("ctrl+t")
    at.find("intake_search", 20, "FOCUSED")
    clerk.open_new("周小满 男 9岁")
    assert at.find("intake_found_place")["text"] == "汽车站"
    clerk.choose("intake_self_care", "partly")
    clerk.as_proposed()
    clerk.take_bed("203")
    at.press("intake_person_1")
    at.find("intake_person_1", 20, "CHECKED")
    clerk.take_bed("203")
    clerk.finish()
    at.find("intake_print_form_2")


def _returns_under_another_name(day: Day, before: str) -> None:
    """The number has one wrong digit; the hit says so, and the sheet gets the other name."""
    at, clerk = day.at, day.clerk
    at.key("F2")
    at.find("intake_search", 20, "FOCUSED")
    at.write("intake_search", WANG[:-1] + "0")
    at.find("intake_candidate_1")
    assert "王强" in at.find("intake_candidate_1")["words"]
    at.says(before)
    at.key("alt+1")
    at.find("intake_not_this_person")
    clerk.came("self")
    clerk.choose("intake_self_care", "full")
    clerk.as_proposed()
    clerk.take_bed("10")
    day.numbers["returning"] = clerk.finish()
    at.press("intake_done_1")
    at.press("residents_add_name")
    clerk.fill("residents_name_form", text="王刚")
    at.press("residents_name_form_save")
    at.says("王刚")


def _minority_name_with_a_dot(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.new_form("阿卜杜拉·买买提 男")
    assert at.find("intake_name")["text"] == "阿卜杜拉·买买提"
    clerk.fill("intake", born="19900203", ethnic_group="维吾尔族")
    clerk.came("self")
    clerk.choose("intake_self_care", "full")
    clerk.as_proposed()
    clerk.take_bed("10")
    day.numbers["minority"] = clerk.finish()
    at.key("ctrl+k")
    at.find("search", 20, "FOCUSED")
    at.write("search", "买买提")
    at.says("阿卜杜拉·买买提")
    at.find("search_hits")
    at.key("Return")
    at.find("residents_tabs")


def _patient(day: Day) -> None:
    """A wound: no bed before a doctor has seen it; later the same day to hospital."""
    at, clerk = day.at, day.clerk
    clerk.new_form("郑大海 男 52岁")
    clerk.came("patrol")
    at.toggle("intake_hospital_signs_wounded")
    at.find("intake_banner_hospital")
    at.key("ctrl+Return")
    at.find("intake_cleared", 20, "FOCUSED")
    clerk.fill("intake", cleared="市立医院急诊李医生")
    clerk.choose("intake_self_care", "full")
    clerk.as_proposed()
    clerk.take_bed("10")
    day.numbers["patient"] = clerk.finish()
    at.press("intake_done_1")
    at.press("page tab:时间线")
    at.press("residents_move")
    clerk.choose("residents_move_form_kind", "to_hospital")
    clerk.fill("residents_move_form", reference="市立医院")
    at.press("residents_move_form_save")
    at.says("在医院")


def _refused(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.new_form("冯有余 男 41岁")
    clerk.came("self")
    at.press("intake_refuse")
    at.toggle("intake_grounds_able_to_provide")
    at.press("intake_decide")
    at.press("intake_print_refusal_1")
    at.find("intake_preview")
    notice = day.folder / "notice.pdf"
    at.press("intake_save_pdf")
    clerk.choose_file(notice)
    at.until(notice.exists)
    assert "不予救助通知书" in _text(notice).replace(" ", "")


def _guided(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.new_form("褚问路 女 30岁")
    clerk.came("self")
    at.press("intake_otherwise")
    clerk.choose("intake_outcome", "guided")
    at.write("intake_text", "告知长途汽车站位置和末班车时间")
    at.press("intake_decide")
    at.find("intake_print_form_1")


def _leaves_at_once(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.new_form("卫来去 男 35岁")
    clerk.photograph(day.photo)
    clerk.came("self")
    clerk.choose("intake_self_care", "full")
    clerk.fill("intake_belongings_1", name="背包", place="柜3")
    clerk.choose("intake_belongings_signed", "hand")
    clerk.as_proposed()
    clerk.take_bed("10")
    number = day.numbers["left_at_once"] = clerk.finish()
    _find_on_the_way_out(day, number)
    clerk.choose("travel_way", "own_wish")
    clerk.press_until("travel_check_belongings_things", "travel_things_act")
    at.press("travel_things_act")
    at.gone("travel_check_belongings_things")
    clerk.fill("travel", destination="本市朋友家")
    clerk.press_away("travel_check_declaration_declared")
    clerk.press_away("travel_check_service_form_form_signed")
    _out_of_the_door(day)


def _supportive(day: Day) -> None:
    clerk = day.clerk
    clerk.new_form("沈阿婆 女 78岁")
    clerk.came("self")
    clerk.choose("intake_self_care", "partly")
    clerk.as_proposed()
    clerk.take_bed("")
    day.numbers["supportive"] = clerk.finish()


def _fetched_by_kin(day: Day) -> None:
    """A girl of fourteen: alone she does not leave; her father shows who he is."""
    at, clerk = day.at, day.clerk
    clerk.new_form("蒋望归 女")
    clerk.fill("intake", born="20120109")
    clerk.came("citizen")
    clerk.choose("intake_self_care", "full")
    clerk.as_proposed()
    clerk.take_bed("205")
    day.numbers["fetched"] = clerk.finish()
    _to_the_door(day, "own_wish")
    at.find("travel_check_own_wish_age_kin")
    assert "ENABLED" not in at.find("travel_leave")["states"]
    clerk.press_until("travel_check_own_wish_age_kin", "travel_fetcher_name")
    clerk.fill(
        "travel",
        fetcher_name="蒋父",
        fetcher_relation="父亲",
        fetcher_document="370303197510103511",
        fetcher_phone="13800000000",
        fetcher_proof="户口簿",
        confirmed_by="港口派出所",
        destination="淄博",
    )
    clerk.press_away("travel_check_fetcher_copy_copy_kept")
    clerk.press_away("travel_check_service_form_form_signed")
    _out_of_the_door(day)


# --- home by two trains -----------------------------------------------------------------------


def _home_by_two_trains(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.new_form("韩归乡 男")
    clerk.photograph(day.photo)
    clerk.fill("intake", born="19800506", area="341203")
    clerk.came("self")
    clerk.choose("intake_self_care", "full")
    clerk.as_proposed()
    clerk.take_bed("10")
    day.numbers["traveller"] = clerk.finish()
    _to_the_door(day, "voucher")
    _draft(day)
    assert at.seen("travel_approve") is None
    clerk.hand_over_to("ma")
    clerk.go("travel")
    at.press("page tab:凭证")
    at.press("travel_approve")
    at.press("travel_issue")
    at.find("print_out")
    slip = _saved(day, "push button:存 PDF|凭证", "slip.pdf")
    picture = _drawn(slip)
    keys = _saved(day, "travel_keys", "keys.json")
    withdrawn = _saved(day, "travel_withdrawals", "withdrawn.json")
    _at_the_window(day, picture, keys, withdrawn)
    _verified_here(day, picture)
    _exchanged(day)
    _gone_home(day)
    clerk.hand_over_to("chen")


def _draft(day: Day) -> None:
    """Two trains with a change, written by one clerk for another to approve."""
    at, clerk = day.at, day.clerk
    at.press("travel_write")
    at.find("travel_leg_1_from_stop")
    assert at.find("travel_voucher_destination_area")["text"] == "安徽省阜阳市颍东区"
    clerk.fill(
        "travel_voucher",
        destination="阜阳",
        account="6222000011112222",
        contact_station="阜阳市救助管理站",
        contact_phone="0558-0000000",
        contact_address="阜阳市颍东区",
    )
    clerk.fill("travel_leg_1", from_stop="青岛", to_stop="徐州", line="K1", fare_fen="98.50")
    at.press("travel_add_leg")
    assert at.find("travel_leg_2_from_stop")["text"] == "徐州"
    clerk.fill("travel_leg_2", to_stop="阜阳", line="K2", fare_fen="40.50")
    clerk.fill("travel_leg_1", helper="徐州市救助管理站", address="徐州站东", phone="0516-0000000")
    assert "139.00" in at.find("travel_sums")["words"]
    at.press("travel_keep_voucher")
    at.says("等别人审批")


def _saved(day: Day, button: str, name: str) -> Path:
    """Press what saves a file, and name the file."""
    file = day.folder / name
    day.at.press(button)
    day.clerk.choose_file(file)
    day.at.until(file.exists)
    return file


def _drawn(slip: Path) -> Path:
    """The slip as a telephone photographs it at the window."""
    command = ["pdftoppm", "-r", "110", "-png", "-singlefile", str(slip), str(slip.with_suffix(""))]
    subprocess.run(command, check=True)
    return slip.with_suffix(".png")


def _at_the_window(day: Day, picture: Path, keys: Path, withdrawn: Path) -> None:
    """A window without a station scans the picture; one letter changed is refused."""
    lists = ("--keys", keys, "--withdrawn", withdrawn)
    said = day.answer("verify", picture, *lists)
    assert said["verdict"] == "valid"
    assert said["claims"]["amount_fen"] == 13900
    assert said["claims"]["destination"] == "阜阳"
    assert "韩归乡" not in json.dumps(said, ensure_ascii=False)
    code = code_of(picture.read_bytes())
    changed = code[:60] + ("A" if code[60] != "A" else "B") + code[61:]
    status, said = day.command("verify", changed, *lists)
    assert status == 1
    assert said["verdict"] in ("not_ours", "damaged")


def _verified_here(day: Day, picture: Path) -> None:
    """The page scans the same picture, and refuses a code that was changed."""
    at, clerk = day.at, day.clerk
    at.press("page tab:核验")
    at.press("travel_picture")
    clerk.choose_file(picture)
    assert at.find("travel_verdict")["words"] == "有效"
    at.says("韩归乡")
    code = at.find("travel_code")["text"]
    at.write("travel_code", code[:60] + ("A" if code[60] != "A" else "B") + code[61:])
    at.press("travel_verify")
    at.gone("label:有效")
    assert at.find("travel_verdict")["words"] in ("非本站凭证", "无法识读")


def _exchanged(day: Day) -> None:
    at, clerk = day.at, day.clerk
    at.press("page tab:凭证")
    clerk.choose("travel_filter", "live")
    at.press("travel_exchange")
    at.find("travel_exchange_window")
    clerk.fill("travel_exchange", window="3号窗口", ticket="E1")
    at.press("travel_exchange_form_act")
    at.find("travel_confirm")


def _gone_home(day: Day) -> None:
    at, clerk = day.at, day.clerk
    at.press("page tab:离站")
    _find_on_the_way_out(day, day.numbers["traveller"])
    clerk.choose("travel_way", "voucher")
    clerk.fill("travel", destination="阜阳", food="方便面2桶")
    clerk.press_away("travel_check_agreed_agreed")
    clerk.choose("travel_fit_to_travel", "yes")
    clerk.press_away("travel_check_service_form_form_signed")
    _out_of_the_door(day)


# --- the way out ------------------------------------------------------------------------------


def _to_the_door(day: Day, way: str) -> None:
    """Go from the finished intake over the file to the way out, and choose which."""
    at = day.at
    at.press("intake_done_1")
    at.press("residents_leave")
    at.find("travel_counts")
    day.clerk.choose("travel_way", way)


def _find_on_the_way_out(day: Day, number: str) -> None:
    """Look somebody up on the page of going home."""
    at = day.at
    day.clerk.go("travel")
    at.write("travel_search", number)
    at.until(lambda: len(at.rows("travel_who")) == len(("heading", "person")))
    at.focus("travel_search")
    at.key("Return")
    at.find("travel_counts")


def _out_of_the_door(day: Day) -> None:
    day.at.press("travel_leave")
    day.at.find("travel_gone")


def _night_count(day: Day) -> None:
    """Everybody lies in the bed that the book says; counted by one key a bed, and signed."""
    at = day.at
    at.key("F7")
    at.until(lambda: at.rows("beds_night_list"))
    rows = at.rows("beds_night_list")
    at.find("table cell:" + rows[0][0], 20, "FOCUSED")
    for _ in rows:
        at.key("1")
    at.until(lambda: at.find("beds_night_progress")["words"] == f"{len(rows)}/{len(rows)}")
    at.key("ctrl+Return")
    at.press("dialog_act")
    at.find("beds_night_signed")


# --- after the day ----------------------------------------------------------------------------


def _as_they_should_be(day: Day) -> None:
    """The command line says of all twelve what the window did."""
    shown = day.answer("show", "residents")["residents"]
    residents = {each["rescue_number"]: each for each in shown}
    named = {each["name"]: each for each in shown}
    assert set(named) == {
        "无名氏（男1号）", "周桂兰", "周小满", "王强", "阿卜杜拉·买买提", "郑大海", "沈阿婆"
    }  # fmt: skip
    nameless = residents[day.numbers["nameless"]]
    assert nameless["identity_state"] == "unknown"
    assert nameless["age_estimated"] is True
    assert residents[day.numbers["patient"]]["state"] == "in_hospital"
    assert named["周小满"]["minor"] is True
    assert {named["周桂兰"]["bed"][:3], named["周小满"]["bed"][:3]} == {"203"}
    assert named["周小满"]["class"] == "protective"
    assert named["沈阿婆"]["class"] == "supportive"
    assert named["阿卜杜拉·买买提"]["born"] == "1990-02-03"
    assert {each["class"] for each in shown} == {"open", "protective", "supportive"}

    wang = day.answer("show", "person", str(named["王强"]["person_id"]))
    assert {each["text"] for each in wang["person"]["names"]} == {"王强", "王刚"}
    assert len(wang["stays"]) == 2

    ways = {
        name: day.answer("show", "stay", day.numbers[name])["stay"]["summary"]["leaving_way"]
        for name in ("left_at_once", "fetched", "traveller")
    }
    assert ways == {"left_at_once": "own_wish", "fetched": "kin", "traveller": "voucher"}

    outcomes = [each["outcome"] for each in day.answer("show", "intakes")["intakes"]]
    assert (outcomes.count("refused"), outcomes.count("guided")) == (1, 1)
    assert len(outcomes) == 12

    (voucher,) = day.answer("show", "vouchers")["vouchers"]
    assert (voucher["name"], voucher["amount_fen"], voucher["standing"]) == (
        "韩归乡", 13900, "exchanged"
    )  # fmt: skip
    board = day.answer("show", "beds")
    taken = {each["bed"] for each in board["beds"] if each["use"] in ("occupied", "held")}
    assert taken == {each["bed"] for each in shown}
    assert day.answer("check")["sound"] is True


def _text(path: Path) -> str:
    page = pypdfium2.PdfDocument(path)[0]
    return page.get_textpage().get_text_range()
