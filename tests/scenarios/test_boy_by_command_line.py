"""A boy without a name, from the door at night to his grandmother's hand, typed from a terminal."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from station.domain.identity import check_character
from tests import command_line
from tests.command_line import Shell, place_at
from tests.pdf_text import words

_GRANDMOTHER = "41142519570309006"
GRANDMOTHER = _GRANDMOTHER + check_character(_GRANDMOTHER)
NAME = "胡小树"
POLICE = "站前派出所"


@pytest.fixture
def shell(qapp, tmp_path, clock, capsys, monkeypatch) -> Shell:
    path = command_line.founded_file(tmp_path)
    return Shell(place_at(f"sqlite:///{path}", tmp_path, clock), clock, capsys, monkeypatch)


@pytest.fixture
def card(tmp_path) -> Path:
    path = tmp_path / "card.jpg"
    Image.new("RGB", (600, 800), "#887766").save(path)
    return path


class Walk:
    """The boy's way, and the papers that come out on it."""

    def __init__(self, shell: Shell, folder: Path) -> None:
        self.shell, self.folder = shell, folder
        self.boy = ""
        self.person = ""
        self.sample = ""

    def at(self, day: int, hour: int, minute: int = 0, month: int = 11) -> None:
        self.shell.clock.now = datetime(2026, month, day, hour, minute)

    def do(self, *said: object) -> dict:
        return self.shell.json(*(str(word) for word in said))

    def refused(self, *said: object) -> list[str]:
        told = self.shell(*(str(word) for word in said), "--json")
        assert told.status == 1, told.out
        return told.codes

    def paper(self, kind: str, subject: str, *more: str) -> str:
        """Print a paper and read it."""
        file = self.folder / f"{kind}{'-'.join(more)}.pdf"
        self.do("print", kind, *filter(None, (subject,)), "--out", file, *more)
        return words(file.read_bytes())

    def clocks(self) -> set[str]:
        """The kinds of deadlines that wait."""
        return {each["kind"] for each in self.do("show", "clocks", self.boy)["clocks"]}


def test_a_boy_without_a_name_comes_home(shell, card, tmp_path):
    walk = Walk(shell, tmp_path)
    _comes_at_night(walk, card)
    _may_not_leave_without_a_sample(walk, card)
    _is_searched_for(walk)
    _is_sampled(walk)
    _family_asks(walk)
    _is_known(walk)
    _goes_home(walk, card)
    _is_closed(walk)


def _comes_at_night(walk: Walk, card: Path) -> None:
    walk.at(21, 2, 40)
    came = walk.do(
        *("admit", "--sex", "male", "--age", "8", "--how-came", "police", "--found-at", "01:50"),
        *("--found-place", "火车站二候车室", "--escort-unit", POLICE, "--escort-people", "民警"),
        *("--sign", "lost", "--accent", "河南口音", "--marks", "左眉尾有一颗痣"),
        *("--mental-state", "clear", "--self-care", "full", "--cannot-state", "identity=只说小名"),
        *("--class", "protective", "--capacity", "none", "--bed", "205-1", "--photo", card),
    )
    walk.boy, walk.person = came["rescue_number"], f"#{came['person_id']}"
    waits = {"police_report", "dna_request", "search_notice", "interviews", "guardianship"}
    assert waits <= walk.clocks()
    assert "火车站二候车室" in walk.paper("intake", walk.boy)


def _fetched() -> tuple[str, ...]:
    return (
        *("--way", "kin", "--destination", "商丘", "--fetcher-name", "胡秀英"),
        *("--fetcher-relation", "奶奶", "--fetcher-document", GRANDMOTHER),
        *("--fetcher-phone", "13900001357", "--fetcher-proof", "户口簿"),
        *("--confirmed-by", POLICE),
    )


def _may_not_leave_without_a_sample(walk: Walk, card: Path) -> None:
    walk.do("leave", "prepare", walk.boy, *_fetched())
    codes = walk.refused("leave", "do", walk.boy, *_fetched())
    assert "leaving.dna" in codes
    checked = walk.shell("leave", "check", walk.boy)
    assert checked.status == 1
    assert "来历不明，未采集检材" in checked.out
    assert NAME not in walk.paper("minor_samples", "")


def _is_searched_for(walk: Walk) -> None:
    walk.at(21, 9, 10)
    written = walk.do("notice", "write", walk.person, "--words", "会唱豫剧")
    number = written["notice"]["number"]
    walk.do("notice", "publish", number, "--place", "national", "--place", "board=火车站公告栏")
    assert "会唱豫剧" in walk.paper("search_notice", number)
    assert "search_notice" not in walk.clocks()
    said = "家门口有条黄河故道，奶奶卖烧饼"
    walk.do("trace", "interview", walk.person, "--said", said)
    clue = ("--kind", "place", "--rating", "strong")
    walk.do("trace", "clue", walk.person, "--text", "黄河故道", *clue)
    (letter,) = walk.do(
        *("inquiry", "write", walk.person, "--to", "police=民权县公安局"),
        *("--question", "请协查辖区内走失儿童", "--clues", said),
    )["inquiries"]
    assert "民权县公安局" in walk.paper("inquiry", letter["number"])


def _is_sampled(walk: Walk) -> None:
    walk.at(21, 9, 40)
    walk.do("door", "report", walk.boy, "--sign", "lost", "--unit", POLICE, "--found-at", "01:50")
    walk.do("door", "handover", walk.boy)
    assert POLICE in walk.paper("handover", walk.boy)
    assert not {"police_report", "handover_signature"} & walk.clocks()
    walk.at(23, 10, 30)
    need = ("dna", "need", walk.person, "--unit", POLICE, "--at", "10:00")
    sample = walk.do(*need)["sample"]["number"]
    assert "dna_request" not in walk.clocks()
    walk.do(
        *("dna", "take", walk.person, "--at", "10:20", "--unit", POLICE, "--by", "民警"),
        *("--present", "陈静", "--kind", "blood", "--seal", "A-1", "--condition", "intact"),
    )
    store = ("--place", "检材柜 2", "--seal", "A-1", "--condition", "intact")
    walk.do("dna", "store", sample, *store)
    walk.at(23, 14)
    sheet = walk.do(
        *("dna", "handover", sample, "--unit", "市局刑科所", "--receiver", "技术员"),
        *("--receiver-number", "042"),
    )
    assert sample in walk.paper("sample_handover", sheet["number"])
    walk.do("dna", "receipt", sheet["number"], "--receiver", "技术员", "--number", "回-7")
    walk.do("dna", "receive", sample, "--by", "技术员")
    walk.do("dna", "database", sample, "--number", "KU-88")
    walk.sample = sample
    assert "dna_answer" in walk.clocks()


def _family_asks(walk: Walk) -> None:
    walk.at(24, 15, 30)
    asked = walk.do(
        *("request", "add", "--seeker", "胡秀英", "--phone", "13900001357", "--relation", "奶奶"),
        *("--name", NAME, "--sex", "male", "--born", "7岁", "--accent", "河南口音"),
        *("--places", "黄河故道", "--marks", "眉尾有痣", "--source", "hotline"),
        *("--missing-since", "2026-11-19"),
    )
    (match,) = asked["matches"]
    assert f"#{match['hit']['person_id']}" == walk.person
    walk.do("request", "decide", "2026-1", walk.person, "likely")


def _is_known(walk: Walk) -> None:
    """The police answer a month later, after they were asked again."""
    walk.at(24, 9, month=12)
    walk.do("dna", "chase", walk.sample)
    assert walk.sample in walk.paper("sample_chase", walk.sample)
    walk.at(25, 11, month=12)
    answer = ("--result", "match", "--by", "市局刑科所", "--number", "检-99")
    walk.do("dna", "answer", walk.sample, *answer)
    verify = ("request", "verify", "2026-1", walk.person, "--proof", "dna", "--proof", "police")
    walk.do(*verify, "--proof", "id_seen", "--id-number", GRANDMOTHER)
    walk.do("person", "identity", walk.person, "confirmed", "--source", "dna")
    walk.do("person", "change", walk.person, "--name", NAME)
    answered = ("--result", "identified", "--text", "户籍已核对", "--answered-by", "民警")
    walk.do("inquiry", "answer", "2026-1", *answered)
    assert "notice_out" in walk.clocks()
    assert not {"dna_answer", "inquiry_answer"} & walk.clocks()


def _goes_home(walk: Walk, card: Path) -> None:
    walk.at(26, 9, month=12)
    here = (*_fetched(), "--service-form-signed-at", "08:50", "--agreed", "--fit-to-travel")
    assert walk.refused("leave", "do", walk.boy, *here) == ["leaving.fetcher_copy"]
    walk.do("leave", "copy", card, walk.boy, *here)
    walk.do("leave", "do", walk.boy, *here)
    handed_over = walk.paper("handover", walk.boy, "--of-leaving")
    for said in (NAME, "胡秀英", "奶奶", "户口簿"):
        assert said in handed_over
    assert GRANDMOTHER not in handed_over
    assert "胡秀英" in walk.paper("leaving", walk.boy)


def _is_closed(walk: Walk) -> None:
    """Whoever has gone is no file that is shut: what still waits has its command."""
    assert walk.clocks() == {"report_receipt", "visit_plan", "notice_out"}
    follow_up = ("show", "clocks", "--kind", "request_follow_up")
    assert walk.do(*follow_up)["count"] == 1
    assert walk.do("request", "show", "2026-1")["request"]["line"]["state"] == "reunited"
    walk.do("request", "step", "2026-1", "followed_up", "--text", "电话回访，孩子已上学")
    walk.do("request", "close", "2026-1")
    walk.do("notice", "withdraw", "2026-1", "--reason", "found")
    walk.do("minor", "visits", walk.person, "--on", "2027-01-26")
    assert not {"visit_plan", "notice_out"} & walk.clocks()
    assert walk.do(*follow_up)["count"] == 0
    assert walk.do("dna", "verify")["broken"] == []
    assert walk.sample in walk.paper("sample_custody", walk.sample)
    dossier = walk.paper("dossier", walk.person)
    for said in (NAME, "黄河故道", "民权县公安局", "胡秀英", walk.sample):
        assert said in dossier, said
