"""The power goes at any moment: what was acknowledged is there, nothing is there by half."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.stays import StayState
from station.storage.belongings import Belonging
from station.storage.dna import DnaSample
from station.storage.intake import Intake
from station.storage.long_term_care import CareTermsRow, LongTermCare
from station.storage.people import NameOfPerson, Person
from station.storage.resettlement import Resettlement
from station.storage.stays import Stay, StayStep
from station.usecases.audit import AuditTrail
from station.usecases.backup import StationCheck
from station.usecases.dna_seen import CustodyProof
from station.usecases.drafts import DraftBook

TIMES = 8
LONGEST_RUN = 0.5


def run_and_kill(desks: IO[str], pipe: Path, start: int, after: float) -> list[list[str]]:
    """Let a desk work, kill it, and give back what it had acknowledged."""
    desks.write(f"{pipe} {start}\n")
    desks.flush()
    with pipe.open(encoding="utf-8") as desk:
        number = int(desk.readline())
        said: list[str] = []
        while not (said and said[-1].startswith("admitted")):  # it is warm
            said.append(desk.readline())
            assert said[-1], "the desk died by itself"
        time.sleep(after)
        os.kill(number, signal.SIGKILL)
        said += desk.readlines()
    # The last line may have been cut in the middle: it was not acknowledged.
    return [line.split() for line in said if line.endswith("\n")]


@pytest.fixture
def killed(open_station, database_url, tmp_path):
    chance = random.Random(20261121)
    said: list[list[str]] = []
    pipe = tmp_path / "said"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "tests.scenarios.busy_desk", database_url, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, text=True) as desks:
        for turn in range(TIMES):
            said += run_and_kill(desks.stdin, pipe, turn * 1000, chance.random() * LONGEST_RUN)
    return said


def test_what_was_acknowledged_is_there_and_nothing_by_half(killed, open_station, clerk, tmp_path):
    admitted = [words for words in killed if words[0] == "admitted"]
    assert len(admitted) >= TIMES
    with Session(open_station.engine) as session:
        numbers = set(session.scalars(select(Stay.rescue_number)))
        assert {words[3] for words in admitted} <= numbers
        stays = session.scalar(select(func.count()).select_from(Stay))
        for table, per_stay in (
            (Intake, 1),
            (Person, 1),
            (NameOfPerson, 1),
            (Belonging, 2),
        ):
            assert session.scalar(select(func.count()).select_from(table)) == stays * per_stay
        samples = session.scalar(select(func.count()).select_from(DnaSample))
        cares = sorted(session.scalars(select(LongTermCare.number)))
        files = sorted(session.scalars(select(Resettlement.number)))
        in_care = select(func.count()).where(Stay.state == StayState.IN_CARE)
        assert session.scalar(in_care) == len(cares)
        assert session.scalar(select(func.count()).select_from(CareTermsRow)) == len(cares)
        steps = session.scalar(select(func.count()).select_from(StayStep))
        assert steps == stays + len(cares)
    proof = open_station.ask(CustodyProof(), clerk)
    assert (proof.entries, proof.broken) == (samples, ())
    assert sum(words[0] == "sampled" for words in killed) <= samples <= stays
    assert open_station.ask(StationCheck(), clerk).sound
    assert {words[2] for words in killed if words[0] == "placed"} <= set(cares)
    assert {words[2] for words in killed if words[0] == "settled"} <= set(files)
    year = files[0][2:6]
    assert files == [f"落〔{year}〕{n:03}号" for n in range(1, len(files) + 1)]
    assert cares == [f"托〔{year}〕{n:03}号" for n in range(1, len(cares) + 1)]
    acts = [line.act for line in open_station.ask(AuditTrail(limit=100_000), clerk)]
    assert acts.count("Admit") == stays
    # Numbers without gaps: a killed deed gave its number back.
    assert sorted(int(number[6:]) for number in numbers) == list(range(1, stays + 1))

    kept = {draft.key for draft in DraftBook(tmp_path / "drafts.db").all("intake")}
    typed = {words[1] for words in killed if words[0] == "draft"}
    dropped = {words[1] for words in killed if words[0] == "dropped"}
    finished = {words[1] for words in admitted}
    assert typed - finished <= kept
    assert not kept & dropped
