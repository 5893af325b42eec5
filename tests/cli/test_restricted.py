"""Restricted files on the command line: nothing leaks, and the deeds of those who handle them."""

from __future__ import annotations

import pytest

from station.domain.accounts import Clerk
from station.domain.permissions import Permission
from tests.hidden_file import NAME, NUMBER, leaks, write_down

LISTS = (
    "show residents",
    "show beds",
    "show today",
    "show clocks",
    "show vouchers",
    "show intakes",
    "show candidates",
    f"show person {NAME}",
    f"show stay {NAME}",
    f"find {NAME}",
    "find 小荷",
    f"find {NUMBER}",
    "find 106-1",
    "bed board",
)
NUMBERED = ("show person", "show stay", "find", "show papers", "leave check", "show clocks")


@pytest.fixture
def hidden(shell):
    """The house of a hidden child; qian sells tickets and has no part in the case."""
    station = shell.place.connect()
    file = write_down(station, Clerk(1, "chen", "陈静", frozenset(Permission)), every_row=False)
    station.engine.dispose()
    shell.be("qian")
    return file


def typed(shell, command):
    return shell(*command.split())


def commands(hidden):
    number = hidden.rescue_number
    return [*LISTS, *(f"{each} {number}" for each in NUMBERED), f"show person #{hidden.person_id}"]


def test_no_command_tells_a_clerk_without_access_who_it_is(shell, hidden):
    for command in (*LISTS[:8], *(f"{each} --json" for each in commands(hidden))):
        said = typed(shell, command)
        told = [each for each in leaks(said.out + said.err) if each not in command]
        assert told == [], command


def test_a_shut_file_opens_in_an_emergency_and_the_leader_hears_of_it(shell, hidden):
    number = hidden.rescue_number
    refused = typed(shell, f"show person {number} --json")
    assert (refused.status, refused.codes) == (1, ["restricted.restricted"])
    assert typed(shell, f"file open {number} --reason 高烧抽搐").status == 0
    assert typed(shell, f"show person {number} --json").json["person"]["name"] == NAME
    shell.be("ma")
    (opening,) = typed(shell, "show today --json").json["openings"]
    assert (opening["name"], opening["reason"]) == (NAME, "高烧抽搐")
    assert typed(shell, f"file seen {opening['id']}").status == 0
    assert typed(shell, "show today --json").json["openings"] == []


def test_a_leader_names_takes_off_lifts_and_restricts_again(shell, hidden):
    number = hidden.rescue_number
    shell.be("ma")
    assert typed(shell, f"file allow {number} qian --reason 送返").status == 0
    (file,) = typed(shell, "file list --json").json["files"]
    assert "qian" in {each["login"] for each in file["restriction"]["accesses"]}
    shell.be("qian")
    assert typed(shell, f"show person {number}").status == 0
    shell.be("ma")
    assert typed(shell, f"file disallow {number} qian").status == 0
    shell.be("qian")
    assert typed(shell, f"show person {number}").status == 1
    shell.be("ma")
    assert typed(shell, f"file lift {number} --reason 误登记").status == 2
    shell.stand_by()
    assert typed(shell, f"file lift {number} --reason 误登记 --second chen").status == 0
    shell.be("qian")
    assert typed(shell, f"show person {number}").status == 0
    shell.be("chen")
    assert typed(shell, f"file restrict {number} --reason 证人").status == 0
    assert typed(shell, "file list").status == 0
