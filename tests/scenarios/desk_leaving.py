"""The way out of the house at the window: the check list, the door, the ticket home."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from station.usecases.verify import code_of
from tests.scenarios.desk_day import Day


def to_the_door(day: Day, way: str) -> None:
    """Go from the finished intake over the file to the way out, and choose which."""
    at = day.at
    at.press("intake_done_1")
    at.press("residents_leave")
    at.find("travel_counts")
    day.clerk.choose("travel_way", way)


def find_on_the_way_out(day: Day, number: str) -> None:
    """Look somebody up on the page of going home."""
    at = day.at
    day.clerk.go("travel")
    at.write("travel_search", number)
    at.until(lambda: len(at.rows("travel_who")) == len(("heading", "person")))
    at.focus("travel_search")
    at.key("Return")
    at.find("travel_counts")


def out_of_the_door(day: Day) -> None:
    day.at.press("travel_leave")
    day.at.find("travel_gone")


def home_by_two_trains(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.new_form("韩归乡 男")
    clerk.photograph(day.photo)
    clerk.fill("intake", born="19800506", area="341203")
    clerk.came("self")
    clerk.choose("intake_self_care", "full")
    clerk.as_proposed()
    clerk.take_bed("10")
    day.numbers["traveller"] = clerk.finish()
    to_the_door(day, "voucher")
    _draft(day)
    assert at.seen("travel_approve") is None
    clerk.hand_over_to("ma")
    clerk.go("travel")
    at.press("page tab:凭证")
    at.press("travel_approve")
    at.press("travel_issue")
    at.find("print_out")
    slip = day.save("push button:存 PDF|凭证", "slip.pdf")
    picture = _drawn(slip)
    keys = day.save("travel_keys", "keys.json")
    withdrawn = day.save("travel_withdrawals", "withdrawn.json")
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
    find_on_the_way_out(day, day.numbers["traveller"])
    clerk.choose("travel_way", "voucher")
    clerk.fill("travel", destination="阜阳", food="方便面2桶")
    clerk.press_away("travel_check_agreed_agreed")
    clerk.choose("travel_fit_to_travel", "yes")
    clerk.press_away("travel_check_service_form_form_signed")
    out_of_the_door(day)
