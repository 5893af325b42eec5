"""The papers after a death: gathered from the case as it stands now."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from station.domain.death_papers import (
    LETTER,
    NOTICE,
    STEPS,
    DeathForm,
    DeathLetter,
    DeathNotice,
)
from station.domain.deaths import DeathLine, DeathStep
from station.domain.paper_parts import Entry
from station.domain.paper_words import BLANK, NOTHING, described
from station.domain.papers import PaperKind, PaperTrouble
from station.domain.people import PersonRecord
from station.storage import deaths
from station.storage.intake import Intake
from station.storage.stays import Stay
from station.usecases.paper_head import (
    Filled,
    bearer,
    first_day,
    imprint,
    person_of,
    photo_of,
    plate,
    refuse,
)
from station.usecases.work import Work


def death_form(work: Work, case_id: int) -> Filled:
    """死亡情况登记表."""
    line, person, stay = _case(work, case_id)
    subject = f"death:{case_id}"
    facts = line.facts
    corrected = "；".join(
        f"{each.entered_at:%Y-%m-%d}登记为{each.name}，死亡时间{each.facts.died_at:%Y-%m-%d %H:%M}"
        for each in line.earlier
    )
    paper = DeathForm(
        imprint=imprint(work, line.number, line.entered_at.date()),
        bearer=bearer(person, facts.died_at.date(), line.rescue_number, leaves=False),
        admitted=f"{stay.admitted_at:%Y-%m-%d %H:%M}" if stay else BLANK,
        died_at=facts.died_at,
        place=facts.place or BLANK,
        cause=facts.cause or BLANK,
        established_by=facts.established_by or BLANK,
        certificate=_certificate(line),
        identity="已查明" if line.identified else "身份不明",
        body_at=facts.body_at or BLANK,
        steps=tuple(
            Entry(
                STEPS[each.facts.kind],
                " ".join(
                    filter(
                        None,
                        (
                            f"{each.facts.happened_at:%Y-%m-%d %H:%M}",
                            each.facts.text,
                            each.facts.reference,
                            f"说明：{each.facts.reason}" if each.facts.reason else "",
                            "、".join(filter(None, (each.clerk, each.second))),
                        ),
                    )
                ),
            )
            for each in line.steps
        ),
        corrected=corrected,
        remarks=facts.note or NOTHING,
        clerk=line.clerk,
        leader="",
        photo=photo_of(work, person),
    )
    return Filled(paper, subject, person, line.stay_id)


def death_letter(work: Work, case_id: int) -> Filled:
    """告知函, to whom the last step says it goes; blank to fill in before it was written down."""
    line, person, stay = _case(work, case_id)
    days = work.policy.death_kin_wait_days
    day = first_day(work, PaperKind.DEATH_LETTER, f"death:{case_id}")
    until = day + timedelta(days=days)
    to = _told_to(line, DeathStep.KIN_NOTICE)
    text = _text(LETTER, days, until)
    paper = DeathLetter(**_about(work, line, (person, stay), day), to=to, until=until, text=text)
    return Filled(paper, f"death:{case_id}", person, line.stay_id)


def death_notice(work: Work, case_id: int) -> Filled:
    """公告 for somebody whom nobody could identify."""
    line, person, stay = _case(work, case_id)
    if line.identified:
        raise refuse(PaperTrouble.IDENTIFIED, "case_id")
    days = work.policy.death_public_notice_days
    day = first_day(work, PaperKind.DEATH_NOTICE, f"death:{case_id}")
    until = day + timedelta(days=days)
    text = _text(NOTICE, days, until)
    paper = DeathNotice(**_about(work, line, (person, stay), day), to="", until=until, text=text)
    return Filled(paper, f"death:{case_id}", person, line.stay_id)


def _case(work: Work, case_id: int) -> tuple[DeathLine, PersonRecord, Stay | None]:
    found = deaths.lines(work.session, work.policy, [case_id])
    if not found:
        raise refuse(PaperTrouble.NOT_FOUND, "case_id")
    line = found[0]
    stay = None if line.stay_id is None else work.session.get_one(Stay, line.stay_id)
    return line, person_of(work, line.person_id), stay


def _about(
    work: Work, line: DeathLine, whose: tuple[PersonRecord, Stay | None], day: date
) -> dict[str, Any]:
    person, stay = whose
    intake = work.session.get(Intake, stay.intake_id) if stay and stay.intake_id else None
    found = " ".join(filter(None, (intake.found_place, intake.cause_text))) if intake else ""
    return {
        "imprint": imprint(work, line.number, day),
        "bearer": bearer(person, line.facts.died_at.date(), line.rescue_number, leaves=True),
        "died_at": line.facts.died_at,
        "place": line.facts.place or BLANK,
        "cause": line.facts.cause or BLANK,
        "looks": described(person.description) or BLANK,
        "found": found or BLANK,
        "station_phone": plate(work).phone,
        "clerk": line.clerk,
        "photo": photo_of(work, person),
    }


def _told_to(line: DeathLine, kind: DeathStep) -> str:
    told = [each.facts.text for each in line.steps if each.facts.kind is kind and each.facts.text]
    return told[-1] if told else "________________"


def _certificate(line: DeathLine) -> str:
    later = [each.facts.reference for each in line.steps if each.facts.kind is DeathStep.CERTIFIED]
    return line.facts.certificate or (later[-1] if later else BLANK)


def _text(words: str, days: int, until: date) -> str:
    return words.format(days=days, until=f"{until.year}年{until.month}月{until.day}日")
