"""The curves of a resident's vital signs on paper: the figures of the rounds, and no others."""

from __future__ import annotations

import pytest

from station.domain.papers import PaperKind, PaperTrouble
from station.domain.problems import Refused
from station.domain.rounds import Seen
from station.domain.vital_curves import paper_curves
from station.domain.vitals import Vitals
from station.usecases.papers import PaperPreview, PrintVitals
from station.usecases.rounds import RecordRound
from station.usecases.rounds_seen import VitalSeries
from tests import make
from tests.pdf_text import words


def test_what_rounds_have_measured_is_printed_as_curves(do, ask, open_station, clock):
    make.name_plate(open_station)
    stay_id = make.stay(open_station, "㛃䶮𬭎")
    with pytest.raises(Refused) as nothing:
        do(PrintVitals(stay_id))
    assert [each.code for each in nothing.value.problems] == [PaperTrouble.NOTHING_MEASURED]
    after = None
    for number, tenths in enumerate((366, 389, 371)):
        clock.pass_(hours=2)
        seen = Seen(Vitals(temperature=tenths, pulse=90 + number))
        after = do(RecordRound(f"r{number}", stay_id, seen, after=after)).entry.id
    curves = paper_curves(ask(VitalSeries(stay_id)))
    assert [each.title for each in curves] == ["体温", "脉搏"]
    assert [(figure, alarm) for _at, figure, alarm in curves[0].points] == [
        (366, False),
        (389, True),
        (371, False),
    ]
    said = words(do(PrintVitals(stay_id)).pdf)
    for part in ("生命体征曲线图", "㛃䶮𬭎", "38.9", "脉搏"):
        assert part in said
    assert "未签发" in words(ask(PaperPreview(PaperKind.VITALS, stay_id)))
