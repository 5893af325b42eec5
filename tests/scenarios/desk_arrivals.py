"""Who comes to the door on the day at the window, one function a person or a family."""

from __future__ import annotations

import time
from pathlib import Path

import pypdfium2

from tests.scenarios.desk_clerk import SEX
from tests.scenarios.desk_day import Day
from tests.scenarios.desk_leaving import find_on_the_way_out, out_of_the_door, to_the_door
from tests.scenarios.private_desktop import Screen

WANG = "341203198708121235"
"""The number of somebody who was here before."""


def nameless_at_night(day: Day) -> None:
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
    # A slow hand makes two keys a second; half a minute of the 90 s stays for the program.
    assert keys / 2 < 60
    at.says("无名氏（男1号）")


def _dictate(at: Screen, field: str, text: str, pinyin: str) -> int:
    """Write Chinese where the keyboard is; gives the keys that an input method takes for it."""
    at.find(field, 20, "FOCUSED")
    at.write(field, text)
    return len(pinyin)


def grandmother_with_child(day: Day) -> None:
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


def returns_under_another_name(day: Day, before: str) -> None:
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


def minority_name_with_a_dot(day: Day) -> None:
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


def patient(day: Day) -> None:
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


def refused(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.new_form("冯有余 男 41岁")
    clerk.came("self")
    at.press("intake_refuse")
    at.toggle("intake_grounds_able_to_provide")
    at.press("intake_decide")
    at.press("intake_print_refusal_1")
    at.find("intake_preview")
    notice = day.save("intake_save_pdf", "notice.pdf")
    assert "不予救助通知书" in _text(notice).replace(" ", "")


def guided(day: Day) -> None:
    at, clerk = day.at, day.clerk
    clerk.new_form("褚问路 女 30岁")
    clerk.came("self")
    at.press("intake_otherwise")
    clerk.choose("intake_outcome", "guided")
    at.write("intake_text", "告知长途汽车站位置和末班车时间")
    at.press("intake_decide")
    at.find("intake_print_form_1")


def leaves_at_once(day: Day) -> None:
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
    find_on_the_way_out(day, number)
    clerk.choose("travel_way", "own_wish")
    clerk.press_until("travel_check_belongings_things", "travel_things_act")
    at.press("travel_things_act")
    at.gone("travel_check_belongings_things")
    clerk.fill("travel", destination="本市朋友家")
    clerk.press_away("travel_check_declaration_declared")
    clerk.press_away("travel_check_service_form_form_signed")
    out_of_the_door(day)


def supportive(day: Day) -> None:
    clerk = day.clerk
    clerk.new_form("沈阿婆 女 78岁")
    clerk.came("self")
    clerk.choose("intake_self_care", "partly")
    clerk.as_proposed()
    clerk.take_bed("")
    day.numbers["supportive"] = clerk.finish()


def fetched_by_kin(day: Day) -> None:
    """A girl of fourteen: alone she does not leave; her father shows who he is."""
    at, clerk = day.at, day.clerk
    clerk.new_form("蒋望归 女")
    clerk.fill("intake", id_number="370303201201091042")
    at.press("intake_more")
    clerk.choose("intake_id_seen", "original")
    clerk.came("citizen")
    clerk.choose("intake_self_care", "full")
    clerk.as_proposed()
    clerk.take_bed("205")
    day.numbers["fetched"] = clerk.finish()
    to_the_door(day, "own_wish")
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
    at.press("travel_fetcher_copy_by_file")
    clerk.choose_file(day.photo)
    at.gone("travel_check_fetcher_copy_copy", 20)
    clerk.press_away("travel_check_service_form_form_signed")
    out_of_the_door(day)


def _text(path: Path) -> str:
    page = pypdfium2.PdfDocument(path)[0]
    return page.get_textpage().get_text_range()
