"""The cards of a dossier: who it is, what is next, the limits, the notebook, talks, pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.tracing_dossier import ClueSearching as Searching
from station.desktop.controls.tracing_dossier import Dossier as Names
from station.desktop.desk import Desk
from station.desktop.layout import Item, column, frame, hairline, row
from station.desktop.look import px
from station.desktop.pages.tracing.dossier_folds import Folds
from station.desktop.painted import ClockBar, PhotoBox
from station.desktop.parts import Button, Sign, captioned, card, chip, class_chip, label
from station.domain.body_marks import PictureKind, PictureLine
from station.domain.clocks import Clock, ClockState
from station.domain.clues import ClueLine, ClueRating, Noted
from station.domain.dossiers import Dossier
from station.usecases.body_marks import PictureOf
from station.usecases.person_sheet import PhotoOf
from station.wording import clock_words, shown
from station.wording.naming import name_of, named

_CHIPS = {
    ClueRating.STRONG: "info",
    ClueRating.MEDIUM: "plain",
    ClueRating.WEAK: "plain",
    ClueRating.RULED_OUT: "draft",
}
_BARS = {
    ClockState.LONG_OVERDUE: "danger_fill",
    ClockState.OVERDUE: "danger_fill",
    ClockState.TODAY: "warn_line",
    ClockState.SOON: "warn_line",
    ClockState.CHASED: "warn_line",
}
_WORDS = 60
Strike = Callable[[Noted, int, str], object] | None
"""Asks why a note is struck out; None for whoever may not."""


def who(desk: Desk, dossier: Dossier) -> QWidget:
    """Face, name and what is known."""
    record, stay = dossier.record, dossier.stay
    photo = PhotoBox(Names.PHOTO, 96, 120)
    if record.photo_id is not None:
        desk.ask(photo, PhotoOf(record.photo_id), photo.show_photo)
    sure = label(named(record.identity_state), "warn")
    age = record.age(desk.now().date())
    years = (
        ""
        if age is None
        else QCoreApplication.translate("DossierCards", "about {age}").format(age=age)
    )
    facts = "，".join(filter(None, (name_of(record.sex, desk.codes), years)))
    beside: list[Item] = [label(record.name, "heading", wrap=True), sure, label(facts)]
    if stay is not None:
        beside.append(label(stay.rescue_number, "second"))
        if stay.assistance_class is not None:
            beside.append(class_chip(stay.assistance_class))
    head = row(photo, column(*beside, None, gap=t.SPACE_1), gap=t.SPACE_3)
    said = record.description
    height = f"{said.height_cm} cm" if said.height_cm else ""
    found = ""
    if dossier.found_at is not None:
        found = shown.moment(dossier.found_at, desk.now().date())
    pairs = (
        (QCoreApplication.translate("DossierCards", "Accent"), said.accent),
        (QCoreApplication.translate("DossierCards", "Words"), _begin(said.place_words)),
        (QCoreApplication.translate("DossierCards", "Marks"), said.marks),
        (
            QCoreApplication.translate("DossierCards", "Build"),
            " ".join(filter(None, (said.build, height))),
        ),
        (QCoreApplication.translate("DossierCards", "Clothing"), said.clothing),
        (
            QCoreApplication.translate("DossierCards", "Found"),
            " ".join(filter(None, (found, dossier.found_place))),
        ),
    )
    lines: list[Item] = [
        captioned(caption, words, 44, right=True) for caption, words in pairs if words
    ]
    if lines:
        lines.insert(0, hairline())
    return frame(column(head, *lines, margin=t.SPACE_3))


def steps(dossier: Dossier, lead: Callable[[Clock], object]) -> QWidget:
    """What is to be done next, each with its button."""
    lines: list[Item] = []
    for number, clock in enumerate(dossier.steps):
        sign, tone = clock_words.tone(clock)
        words = label(clock_words.work(clock), "", wrap=True)
        press = Button(
            f"dossier_step_{number}",
            clock_words.verb(clock),
            "row",
            press=partial(lead, clock),
            about=clock_words.work(clock),
        )
        line = row(Sign(sign or "blank", tone or "text_2", t.ICON_SMALL), words, press, gap=6)
        line.setStretch(1, 1)
        lines.append(line)
    if not lines:
        lines.append(
            label(
                QCoreApplication.translate("DossierCards", "Nothing is due now."),
                "second",
                wrap=True,
            )
        )
    return card(QCoreApplication.translate("DossierCards", "Next"), *lines)


def limits(dossier: Dossier, now: datetime) -> QWidget:
    """Each limit of the search as a bar, with its state in words and its day."""
    lines: list[Item] = [_limit(clock, now) for clock in dossier.limits]
    if not lines:
        lines.append(
            label(
                QCoreApplication.translate(
                    "DossierCards", "No limit runs: this person is known, or is not here."
                ),
                "second",
            )
        )
    stay = dossier.stay
    since = ""
    if stay is not None:
        words = QCoreApplication.translate("DossierCards", "Here since {at} · day {day}")
        at = shown.moment(stay.admitted_at, now.date())
        since = words.format(at=at, day=stay.days)
    return card(
        QCoreApplication.translate("DossierCards", "Limits"), *lines, more=[label(since, "second")]
    )


def _limit(clock: Clock, now: datetime) -> QBoxLayout:
    stopped = clock.stopped_at
    whole = (clock.due - clock.started).total_seconds() or 1
    used = ((stopped or now) - clock.started).total_seconds() / whole
    tone = "accent_fill" if stopped else _BARS.get(clock.state, "accent_fill")
    bar = ClockBar(min(max(used, 0.02), 1), tone, stopped=stopped is not None)
    sign, colour = clock_words.tone(clock)
    if stopped is not None:
        late = stopped > clock.due
        words = (
            QCoreApplication.translate("DossierCards", "late")
            if late
            else QCoreApplication.translate("DossierCards", "kept")
        )
        sign, colour, day = "tick", "text_2", shown.moment(stopped, now.date())
    else:
        words, day = clock_words.near(clock, now), clock_words.due(clock, now)
    state = label(words, {"danger": "danger", "warn": "warn"}.get(colour, ""))
    name = label(clock_words.work(clock), "", width=180, tip=clock.rule)
    when = label(day, "second", right=True)
    state.setMinimumWidth(px(96))
    when.setMinimumWidth(px(84))
    line = row(name, bar, Sign(sign or "blank", colour, t.ICON_SMALL), state, when)
    line.setStretch(1, 1)
    return line


def notebook(
    dossier: Dossier,
    add: Callable[[], object],
    again: Callable[[ClueLine], object],
    others: Callable[[str], object],
    folds: Folds,
    *,
    may: bool,
) -> QWidget:
    """The clues, each with its rating; pressing the rating rates anew."""
    title = QCoreApplication.translate("DossierCards", "Notebook")
    count = len(dossier.notebook)
    lines: list[Item] = []
    for number, clue in enumerate(folds.first("clues", dossier.notebook)):
        facts = clue.facts
        rating = Button(
            f"dossier_clue_{number}",
            named(facts.rating),
            "row",
            press=partial(again, clue),
            about=facts.text,
        )
        rating.setEnabled(may)
        text = label(facts.text, "strong", wrap=True)
        top = row(chip(named(facts.kind), _CHIPS[facts.rating]), text, rating, gap=6)
        top.setStretch(1, 1)
        heard = " · ".join(filter(None, (facts.heard, facts.meaning)))
        when = shown.day(clue.happened_at.date(), clue.happened_at.date())
        second = label(" · ".join(filter(None, (heard, when))), "second", wrap=True)
        who_else = Button(
            Searching.others(number),
            QCoreApplication.translate("DossierCards", "Who else?"),
            "link",
            press=partial(others, facts.text),
            about=facts.text,
        )
        below = row(second, who_else)
        below.setStretch(0, 1)
        lines += [top, below, hairline()]
    if not lines:
        lines.append(
            label(
                QCoreApplication.translate(
                    "DossierCards", "Every word that may name a place is worth a line."
                ),
                "second",
                wrap=True,
            )
        )
    note = Button(
        Names.CLUE,
        QCoreApplication.translate("DossierCards", "Note one"),
        "link",
        shortcut="L",
        press=add,
    )
    note.setEnabled(may)
    lines += folds.way("clues", title, count)
    return card(title, *lines, more=[*folds.told("clues", count), note], gap=t.SPACE_1)


def talks(dossier: Dossier, now: datetime, strike: Strike, folds: Folds) -> QWidget:
    """The talks, the latest first."""
    title = QCoreApplication.translate("DossierCards", "Talks")
    count = len(dossier.talks)
    lines: list[Item] = []
    for number, talk in enumerate(folds.first("talks", dossier.talks)):
        facts = talk.facts
        when = shown.moment(talk.happened_at, now.date())
        head = " · ".join(
            filter(None, (when, facts.language, facts.place, facts.recording, talk.clerk))
        )
        press = _strike(f"talk_{number}", Noted.INTERVIEW, talk.id, facts.said, strike)
        lines += [row(label(head, "second", wrap=True), press), label(facts.said, wrap=True)]
        lines.append(hairline())
    if not lines:
        lines.append(
            label(
                QCoreApplication.translate("DossierCards", "Nobody has written down a talk yet."),
                "second",
                wrap=True,
            )
        )
    lines += folds.way("talks", title, count)
    return card(title, *lines, more=folds.told("talks", count), gap=t.SPACE_1)


def marks(dossier: Dossier, body: QWidget, strike: Strike) -> QWidget:
    """The outline, and the marks under their numbers."""
    lines: list[Item] = []
    for mark in dossier.standing_marks:
        words = mark.facts.words
        press = _strike(f"mark_{mark.number}", Noted.MARK, mark.id, words, strike)
        line = row(label(f"{mark.number}"), label(words, wrap=True), press, gap=6)
        line.setStretch(1, 1)
        lines.append(line)
    hint = label(
        QCoreApplication.translate(
            "DossierCards", "Click a place, or go there with the arrows and Enter."
        ),
        "second",
        wrap=True,
    )
    return card(
        QCoreApplication.translate("DossierCards", "Body"), body, *lines, hint, gap=t.SPACE_1
    )


def album(
    desk: Desk,
    dossier: Dossier,
    strike: Strike,
    look: Callable[[PictureLine], object],
    folds: Folds,
) -> QWidget:
    """The newest pictures with date and who or what is on them; one is pressed to be seen large."""
    title = QCoreApplication.translate("DossierCards", "Pictures")
    count = len(dossier.album)
    lines: list[Item] = []
    for number, picture in enumerate(folds.first("album", dossier.album)):
        lines.append(_picture(desk, picture, number, strike, look))
    if not lines:
        lines.append(label(QCoreApplication.translate("DossierCards", "No picture yet."), "second"))
    lines += folds.way("album", title, count)
    return card(title, *lines, more=folds.told("album", count))


def _picture(
    desk: Desk,
    picture: PictureLine,
    number: int,
    strike: Strike,
    look: Callable[[PictureLine], object],
) -> QBoxLayout:
    told = picture.facts.shows or named(picture.facts.kind)
    box = PhotoBox(f"dossier_picture_{number}", 48, 60, told)
    box.pressed.connect(partial(look, picture))
    portrait = picture.facts.kind is PictureKind.PORTRAIT
    if portrait:
        desk.ask(box, PhotoOf(picture.id, small=True), box.show_photo)
    else:
        desk.ask(box, PictureOf(picture.id, small=True), box.show_photo)
    when = shown.moment(picture.taken_at, desk.now().date())
    words = column(
        label(named(picture.facts.kind), "strong"),
        label(picture.facts.shows, wrap=True),
        label(" · ".join(filter(None, (when, picture.clerk))), "second"),
        gap=0,
    )
    line = row(box, words, gap=t.SPACE_2)
    line.setStretch(1, 1)
    if not portrait:
        line.addWidget(_strike(f"shot_{number}", Noted.PICTURE, picture.id, told, strike))
    return line


def _strike(
    name: str,
    what: Noted,
    note_id: int,
    told: str,
    strike: Strike,
) -> Button:
    button = Button(
        f"{Names.STRIKE}_{name}",
        QCoreApplication.translate("DossierCards", "Strike out…"),
        "link",
        press=None if strike is None else partial(strike, what, note_id, told),
        about=told,
    )
    button.setEnabled(strike is not None)
    return button


def _begin(words: str) -> str:
    """How what was said begins: every clue joins it, and all of them stand in the notebook."""
    return words if len(words) <= _WORDS else f"{words[:_WORDS]}…"
