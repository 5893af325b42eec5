"""The paper of a resident's vital signs: 生命体征曲线图."""

from __future__ import annotations

from station.domain.paper_words import NOTHING
from station.domain.papers import PaperTrouble
from station.domain.vital_curves import VitalsPaper, paper_curves
from station.storage.stays import Stay
from station.usecases.paper_head import Filled, bearer, imprint, person_of, refuse
from station.usecases.rounds_seen import VitalSeries
from station.usecases.work import Work

_NOTE = "虚线为报警界限；方框为报警值；间隔超过 24 小时不连线。"


def vital_curves(work: Work, stay_id: int) -> Filled:
    """The curves of the last days; refused while nothing was measured."""
    stay = work.session.get(Stay, stay_id)
    if stay is None:
        raise refuse(PaperTrouble.NOT_FOUND, "stay_id")
    vital = VitalSeries(stay_id).run(work)
    curves = paper_curves(vital)
    if not curves:
        raise refuse(PaperTrouble.NOTHING_MEASURED, "stay_id")
    person = person_of(work, stay.person_id)
    first = min(each.points[0][0] for each in curves)
    last = max(each.points[-1][0] for each in curves)
    paper = VitalsPaper(
        imprint=imprint(work, f"{stay.rescue_number}-TZ", work.today),
        bearer=bearer(person, work.today, stay.rescue_number, leaves=False),
        period=f"{first:%Y-%m-%d %H:%M} 至 {last:%Y-%m-%d %H:%M}",
        bed=vital.bed or NOTHING,
        curves=curves,
        note=_NOTE,
    )
    return Filled(paper, f"vitals:{stay.id}", person, stay.id)
