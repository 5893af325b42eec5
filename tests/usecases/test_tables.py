"""Which tables are there when: few at the door, all before a row that points to others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from station import settings
from tests.founded import found

ROOT = Path(settings.__file__).parent.parent
FIRST = "import sys\nfrom dataclasses import dataclass\nfrom pathlib import Path\n"
DOOR = """
from station.__main__ import _place
from station.domain.accounts import NOBODY
from station.usecases.accounts import SignIn

_place(Path(sys.argv[1])).open().do(SignIn("1001", "sternklar-7"), NOBODY)
print({"station.storage.stays", "station.storage.tables"} & set(sys.modules))
"""

FIRST_DEED = """
from station.__main__ import _place
from station.domain.accounts import NOBODY
from station.domain.permissions import Permission
from station.domain.vouchers import VoucherStep
from station.storage.base import Row
from station.storage.vouchers import VoucherEvent
from station.usecases.work import Write

@dataclass(frozen=True)
class Note(Write):
    needs = Permission.SELF_SIGN_IN

    def run(self, work):
        times = {"happened_at": work.now, "entered_at": work.now}
        work.session.add(VoucherEvent(kind=VoucherStep.CONFLICT, **times))

station = _place(Path(sys.argv[1])).open()
print("clerk" in Row.metadata.tables)
station.do(Note(), NOBODY)
print("clerk" in Row.metadata.tables)
"""


@pytest.fixture
def home(tmp_path) -> Path:
    """A founded station, which no program has open."""
    found(tmp_path, "1001", "sternklar-7")
    return tmp_path


def told(program: str, home: Path) -> list[str]:
    """What a program of its own says, which begins without any table."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST + program, str(home)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout.splitlines()


def test_signing_in_does_not_wait_for_the_tables_of_people_and_stays(home) -> None:
    assert told(DOOR, home) == ["set()"]


def test_the_first_row_with_keys_brings_the_tables_that_they_point_to(home) -> None:
    assert told(FIRST_DEED, home) == ["False", "True"]
