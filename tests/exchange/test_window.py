"""The window's files, its answers, and two clerks who take one slip at a time."""

import errno
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from station.domain.problems import Refused, Weight
from station.domain.seals import (
    KeyList,
    PublicKey,
    SealTrouble,
    SlipClaims,
    UsedList,
    UsedSlip,
    Verdict,
    Withdrawal,
    WithdrawalKind,
    WithdrawalList,
)
from station.exchange import seal, window

KEY = seal.new_key(3)
KEYS = KeyList("370203", "试验救助站", (PublicKey(3, KEY.public, date(2026, 1, 1)),))
SLIP = SlipClaims(
    station="370203",
    year=2026,
    number=412,
    key_number=3,
    amount_fen=18_750,
    origin="青岛北",
    destination="成都东",
    valid_from=date(2026, 11, 21),
    end_day=date(2026, 11, 24),
    nonce=b"issue  1",
)
SEALED = seal.sign_slip(SLIP, KEY)
TODAY = date(2026, 11, 22)
VOID = Withdrawal(SLIP.serial, SLIP.nonce, WithdrawalKind.VOID, date(2026, 11, 21))
LIST = WithdrawalList("370203", datetime(2026, 11, 22, 8), (VOID,))
EMPTY_LIST = replace(LIST, slips=())
USED = UsedSlip(
    SLIP.serial, SLIP.nonce, datetime(2026, 11, 22, 9, 30), "3号窗口", "E100", "K206", 18_700
)


def ask(text=SEALED.text, withdrawals=EMPTY_LIST, used=None, today=TODAY, **options):
    return window.check(text, KEYS, withdrawals, used or UsedList(), today, **options)


def trouble(caught):
    (problem,) = caught.value.problems
    return problem.code


# The answer


def test_a_good_slip_shows_all_that_is_compared_with_the_paper():
    answer = ask()
    assert answer.good
    assert answer.verdict is Verdict.VALID
    assert answer.claims == SLIP
    assert answer.short_code == SEALED.short_code
    assert answer.list_issued == LIST.issued
    assert answer.hints == ()


@pytest.mark.parametrize(
    ("today", "verdict"),
    [
        (date(2026, 11, 20), Verdict.NOT_YET),
        (date(2026, 11, 21), Verdict.VALID),
        (date(2026, 11, 24), Verdict.VALID),
        (date(2026, 11, 25), Verdict.EXPIRED),
    ],
)
def test_the_first_and_the_last_day_count(today, verdict):
    assert ask(today=today).verdict is verdict


def test_a_void_slip_is_refused_and_says_since_when():
    answer = ask(withdrawals=LIST)
    assert answer.verdict is Verdict.WITHDRAWN
    assert answer.withdrawal == VOID
    assert answer.claims == SLIP


def test_a_replaced_slip_is_refused_and_its_replacement_taken():
    withdrawals = replace(LIST, slips=(replace(VOID, kind=WithdrawalKind.REPLACED),))
    assert ask(withdrawals=withdrawals).verdict is Verdict.REPLACED
    replacement = seal.sign_slip(replace(SLIP, nonce=b"issue  2"), KEY)
    assert ask(replacement.text, withdrawals).verdict is Verdict.VALID


def test_a_used_slip_says_where_it_was_used():
    used = UsedList({USED.serial: USED})
    assert ask(used=used).verdict is Verdict.ALREADY_USED
    assert ask(used=used).used == USED
    replacement = seal.sign_slip(replace(SLIP, nonce=b"issue  2"), KEY)
    assert ask(replacement.text, used=used).verdict is Verdict.ALREADY_USED


def test_a_void_slip_that_was_used_shows_both():
    answer = ask(withdrawals=LIST, used=UsedList({USED.serial: USED}))
    assert (answer.verdict, answer.used) == (Verdict.WITHDRAWN, USED)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param(SEALED.short_code, Verdict.NEEDS_CODE, id="the short code of the paper"),
        pytest.param("k7m4 9qrt", Verdict.NEEDS_CODE, id="any short code"),
        pytest.param("", Verdict.DAMAGED, id="nothing"),
        pytest.param(SLIP.serial, Verdict.DAMAGED, id="the number alone"),
        pytest.param(SEALED.text[:-9], Verdict.DAMAGED, id="the end torn off"),
        pytest.param(SEALED.text.lower(), Verdict.DAMAGED, id="small letters"),
        pytest.param("https://example.invalid/", Verdict.DAMAGED, id="another code"),
        pytest.param(seal.sign_slip(SLIP, seal.new_key(3)).text, Verdict.NOT_OURS, id="forged"),
    ],
)
def test_what_tells_nothing_about_a_slip(text, verdict):
    answer = ask(text)
    assert answer.verdict is verdict
    assert not answer.good
    assert answer.claims is None
    assert answer.list_issued == LIST.issued


@pytest.mark.parametrize(
    ("withdrawals", "hints"),
    [
        pytest.param(None, [SealTrouble.NO_LIST], id="no list"),
        pytest.param(
            replace(EMPTY_LIST, issued=datetime(2026, 11, 1)),
            [SealTrouble.OLD_LIST],
            id="an old list",
        ),
        pytest.param(
            replace(EMPTY_LIST, issued=datetime(2026, 11, 23)),
            [SealTrouble.LIST_FROM_FUTURE],
            id="a list of tomorrow",
        ),
        pytest.param(
            replace(EMPTY_LIST, station="370202"), [SealTrouble.NO_LIST], id="a list of others"
        ),
    ],
)
def test_a_doubtful_list_is_hinted_at_and_does_not_change_the_verdict(withdrawals, hints):
    answer = ask(withdrawals=withdrawals)
    assert answer.verdict is Verdict.VALID
    assert [hint.code for hint in answer.hints] == hints
    assert {hint.weight for hint in answer.hints} == {Weight.HINT}


def test_the_age_that_a_list_may_have_is_the_stations_number():
    old = replace(EMPTY_LIST, issued=datetime(2026, 11, 19))
    assert ask(withdrawals=old, list_days=3).hints == ()
    (hint,) = ask(withdrawals=old, list_days=2).hints
    assert hint.data["age_days"] == 3


# The key list and the list of withdrawn slips


def test_the_key_list_comes_back_as_written():
    second = PublicKey(4, seal.new_key(4).public, date(2026, 6, 1), date(2027, 5, 31))
    keys = replace(KEYS, keys=(*KEYS.keys, second))
    assert window.read_keys(window.write_keys(keys)) == keys


def test_the_key_list_holds_no_private_key():
    data = window.write_keys(KEYS)
    assert '"d"' not in data.decode()
    assert seal._base64url(KEY.private) not in data.decode()


def changed(data, **changes):
    return json.dumps(json.loads(data) | changes).encode()


KEY_FILE = window.write_keys(KEYS)
KEY_LINE = json.loads(KEY_FILE)["keys"][0]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", SealTrouble.FILE_DAMAGED, id="empty"),
        pytest.param(b"\xff\xfe", SealTrouble.FILE_DAMAGED, id="no text"),
        pytest.param(KEY_FILE[:-20], SealTrouble.FILE_DAMAGED, id="cut off"),
        pytest.param(b"[" * 100_000, SealTrouble.FILE_DAMAGED, id="brackets without end"),
        pytest.param(b"[]", SealTrouble.FILE_OF_OTHER_KIND, id="another JSON"),
        pytest.param(
            window.write_withdrawals(LIST, KEY), SealTrouble.FILE_OF_OTHER_KIND, id="another list"
        ),
        pytest.param(changed(KEY_FILE, format=2), SealTrouble.FILE_NEWER, id="a newer program's"),
        pytest.param(changed(KEY_FILE, keys=None), SealTrouble.FILE_DAMAGED, id="no keys"),
        pytest.param(changed(KEY_FILE, station=1), SealTrouble.FILE_DAMAGED, id="no station"),
        pytest.param(
            changed(KEY_FILE, keys=[KEY_LINE, KEY_LINE]), SealTrouble.FILE_DAMAGED, id="a key twice"
        ),
        pytest.param(
            changed(KEY_FILE, keys=[KEY_LINE | {"crv": "X25519"}]),
            SealTrouble.FILE_DAMAGED,
            id="another curve",
        ),
        pytest.param(
            changed(KEY_FILE, keys=[KEY_LINE | {"x": KEY_LINE["x"][:-4]}]),
            SealTrouble.FILE_DAMAGED,
            id="a short key",
        ),
    ],
)
def test_what_is_no_key_list(data, code):
    with pytest.raises(Refused) as caught:
        window.read_keys(data)
    assert trouble(caught) is code


def test_the_list_of_withdrawn_slips_comes_back_as_written():
    assert window.read_withdrawals(window.write_withdrawals(LIST, KEY), KEYS) == LIST


LIST_FILE = window.write_withdrawals(LIST, KEY)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(changed(LIST_FILE, slips=[]), id="a line taken out"),
        pytest.param(changed(LIST_FILE, issued="2026-11-23T08:00:00"), id="another date"),
        pytest.param(LIST_FILE.replace(b'"void"', b'"replaced"'), id="another reason"),
        pytest.param(LIST_FILE.replace(b"0412", b"0413"), id="another slip"),
        pytest.param(changed(LIST_FILE, seal=""), id="no seal"),
        pytest.param(changed(LIST_FILE, seal=None), id="an empty seal"),
        pytest.param(changed(LIST_FILE, more=1), id="a word put in"),
        pytest.param(window.write_withdrawals(LIST, seal.new_key(3)), id="a stranger's key"),
        pytest.param(window.write_withdrawals(LIST, seal.new_key(9)), id="an unknown key"),
        pytest.param(
            window.write_withdrawals(replace(LIST, issued=datetime(2025, 1, 1)), KEY),
            id="a date before the key was in use",
        ),
    ],
)
def test_a_list_that_the_station_did_not_seal_is_refused(data):
    with pytest.raises(Refused) as caught:
        window.read_withdrawals(data, KEYS)
    assert trouble(caught) is SealTrouble.LIST_FORGED


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(
            window.write_withdrawals(replace(LIST, station="370202"), KEY),
            SealTrouble.LIST_OF_OTHER_STATION,
            id="another station's",
        ),
        pytest.param(
            changed(LIST_FILE, issued="2026-11-22T08:00:00+08:00"),
            SealTrouble.FILE_DAMAGED,
            id="a moment with a zone",
        ),
        pytest.param(changed(LIST_FILE, slips=[{}]), SealTrouble.FILE_DAMAGED, id="an empty line"),
        pytest.param(KEY_FILE, SealTrouble.FILE_OF_OTHER_KIND, id="a key list"),
    ],
)
def test_what_is_no_list_of_withdrawn_slips(data, code):
    with pytest.raises(Refused) as caught:
        window.read_withdrawals(data, KEYS)
    assert trouble(caught) is code


# The window's own list


def test_an_exchange_is_kept_and_makes_the_slip_used(tmp_path):
    path = tmp_path / "used.jsonl"
    assert window.read_used(path) == UsedList()
    window.mark_used(path, USED)
    used = window.read_used(path)
    assert used == UsedList({USED.serial: USED})
    assert ask(used=used).verdict is Verdict.ALREADY_USED


def test_a_slip_is_used_once(tmp_path):
    path = tmp_path / "used.jsonl"
    window.mark_used(path, USED)
    with pytest.raises(Refused) as caught:
        window.mark_used(path, replace(USED, window="5号窗口", ticket="E200"))
    assert trouble(caught) is SealTrouble.ALREADY_USED
    assert caught.value.problems[0].data == {"at": USED.at, "window": "3号窗口", "ticket": "E100"}
    assert window.read_used(path).slips == {USED.serial: USED}


def test_telling_the_same_exchange_twice_is_one_exchange(tmp_path):
    path = tmp_path / "used.jsonl"
    window.mark_used(path, USED)
    window.mark_used(path, replace(USED, at=USED.at + timedelta(minutes=1)))
    assert len(path.read_bytes().splitlines()) == 1


def test_half_a_line_after_a_power_cut_harms_no_other(tmp_path):
    path = tmp_path / "used.jsonl"
    window.mark_used(path, USED)
    with path.open("ab") as file:
        file.write(b'{"serial": "370203-20')
    second = replace(USED, serial="370203-2026-0413", ticket="E101")
    window.mark_used(path, second)
    used = window.read_used(path)
    assert used == UsedList({USED.serial: USED, second.serial: second}, damaged_lines=(2,))
    (hint,) = ask(used=used).hints
    assert hint.code is SealTrouble.USED_LINES_DAMAGED


def test_a_whole_line_without_its_end_counts(tmp_path):
    path = tmp_path / "used.jsonl"
    window.mark_used(path, USED)
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert window.read_used(path).slips == {USED.serial: USED}


def test_a_line_that_did_not_reach_the_disk_is_not_there(tmp_path, monkeypatch):
    path = tmp_path / "used.jsonl"
    window.mark_used(path, USED)

    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            window.mark_used(path, replace(USED, serial="370203-2026-0413"))
    assert window.read_used(path) == UsedList({USED.serial: USED})


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FileNotFoundError):
        window.mark_used(tmp_path / "none" / "used.jsonl", USED)


def test_of_many_threads_exactly_one_takes_the_slip(tmp_path):
    path = tmp_path / "used.jsonl"

    def take(number):
        try:
            window.mark_used(path, replace(USED, ticket=f"E{number}"))
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(take, range(40))) == 1
    assert len(path.read_bytes().splitlines()) == 1


RACE = """
import sys, time
from datetime import datetime
from pathlib import Path
from station.domain.problems import Refused
from station.domain.seals import UsedSlip
from station.exchange.window import mark_used

path, go, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
Path(f"{go}.{name}").touch()
while not go.exists():
    time.sleep(0.001)
for number in range(1, 51):
    serial, at = f"370203-2026-{number:04}", datetime(2026, 11, 22)
    slip = UsedSlip(serial, b"12345678", at, name, name, "", 1)
    try:
        mark_used(path, slip)
        print(number)
    except Refused:
        pass
"""


def test_of_two_processes_exactly_one_takes_each_slip(tmp_path):
    path, go = tmp_path / "used.jsonl", tmp_path / "go"
    command = [sys.executable, "-c", RACE, str(path), str(go)]
    racers = [
        subprocess.Popen([*command, name], stdout=subprocess.PIPE, text=True) for name in ("A", "B")
    ]
    while not all((tmp_path / f"go.{name}").exists() for name in ("A", "B")):
        assert all(racer.poll() is None for racer in racers)
    go.touch()
    taken = [racer.communicate(timeout=60)[0].split() for racer in racers]
    assert all(racer.returncode == 0 for racer in racers)
    assert sorted(map(int, taken[0] + taken[1])) == list(range(1, 51))
    used = window.read_used(path)
    assert len(used.slips) == len(path.read_bytes().splitlines()) == 50
    assert not used.damaged_lines


# Settlement


def test_the_report_holds_the_exchanges_of_one_station_and_their_sum():
    other = replace(USED, serial="370202-2026-0001")
    used = UsedList({slip.serial: slip for slip in (USED, other)}, damaged_lines=(7,))
    made_at = datetime(2026, 11, 30, 18)
    report = window.read_used_report(window.write_used_report(used, "370203", made_at))
    assert (report.station, report.made_at, report.slips) == ("370203", made_at, (USED,))
    assert (report.amount_fen, report.damaged_lines) == (18_700, 1)


REPORT = window.write_used_report(
    UsedList({USED.serial: USED}), "370203", datetime(2026, 11, 30, 18)
)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(changed(REPORT, amount_fen=1), id="the sum does not agree"),
        pytest.param(changed(REPORT, count=2), id="the count does not agree"),
        pytest.param(changed(REPORT, slips=None), id="no lines"),
        pytest.param(REPORT.replace(b"18700", b"-18700"), id="a fare below nothing"),
    ],
)
def test_a_report_that_does_not_agree_with_itself_is_refused(data):
    with pytest.raises(Refused) as caught:
        window.read_used_report(data)
    assert trouble(caught) is SealTrouble.FILE_DAMAGED
