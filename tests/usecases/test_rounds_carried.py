"""What a shift leaves of its rounds to the next: open alarms, late or not, and who was skipped."""

from __future__ import annotations

from datetime import timedelta

import pytest

from station.domain.alarms import Cause
from station.domain.assistance import AssistanceClass
from station.domain.clocks import ClockKind
from station.domain.rounds import Seen
from station.domain.shift_handover import CarriedPart, read, written
from station.domain.shift_papers import tables
from station.domain.vitals import Vitals
from station.usecases.beds import AssignBed
from station.usecases.rounds import RecordRound, SkipRound
from station.usecases.shift_handover import HandoverPreview
from tests import make


@pytest.fixture
def people(open_station, do):
    beds = make.house(open_station)
    found = {}
    for name, bed in (("宋素芬", "101-1"), ("马大勇", "101-2"), ("董美玲", "102-1")):
        found[name] = make.stay(open_station, name, assistance_class=AssistanceClass.PROTECTIVE)
        do(AssignBed(found[name], beds[bed], "同室"))
    return found


def test_an_open_alarm_goes_over_before_it_is_late_and_a_skip_with_its_reason(
    people, do, ask, clock
):
    hot, well = Seen(Vitals(temperature=392)), Seen(Vitals(temperature=366))
    do(RecordRound("hot", people["宋素芬"], hot))
    do(SkipRound("asleep", people["马大勇"], "睡着了"))
    skip = do(SkipRound("out", people["董美玲"], "在洗澡"))
    clock.pass_(minutes=5)
    do(RecordRound("back", people["董美玲"], well, after=skip.entry.id))
    carried = ask(HandoverPreview()).carried

    alarms = carried.part(CarriedPart.CARE)
    assert {(each.name, each.place) for each in alarms} == {("宋素芬", "101-1")}
    assert Cause.HIGH_FEVER in {each.code for each in alarms}
    assert not any(carried.is_overdue(each) for each in alarms)
    assert all("叫医生" in each.text for each in alarms if each.code == Cause.HIGH_FEVER)
    (skipped,) = carried.part(CarriedPart.SKIPPED)
    assert (skipped.name, skipped.place, skipped.text) == ("马大勇", "101-2", "睡着了")
    assert read(written(carried)) == carried
    heads = [table.title for table in tables(carried)]
    assert heads[0] == f"未了的照护警报（{len(alarms)}）"
    assert "跳过未巡（1）" in heads

    clock.pass_(hours=1)
    later = ask(HandoverPreview()).carried
    assert all(later.is_overdue(each) for each in later.part(CarriedPart.CARE))
    assert ClockKind.CARE not in {each.code for each in later.part(CarriedPart.CLOCK)}
    assert later.at - clock.now < timedelta(minutes=1)
