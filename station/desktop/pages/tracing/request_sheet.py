"""The cards of a request: what the family says, each possible match, both side by side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout

from station.desktop import tokens as t
from station.desktop.controls.tracing_requests import TracingRequests as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, frame, holder, row
from station.desktop.leads import FilePart, StayFile
from station.desktop.look import px
from station.desktop.pages.tracing.request_words import said_of, told
from station.desktop.painted import PhotoBox
from station.desktop.parts import Button, captioned, chip, label, sign_line
from station.desktop.photo import PhotoPlace
from station.domain.identity import age_on
from station.domain.matching import Strength
from station.domain.request_matching import FieldLine, Likelihood, RequestMatch
from station.domain.tracing_requests import LOOKING, RequestState, RequestStep, next_steps
from station.usecases.leaving import PrepareLeaving
from station.usecases.papers_requests import PrintRequest
from station.usecases.person_sheet import PhotoOf
from station.usecases.tracing_request_steps import (
    DecideMatch,
    MatchAgain,
    TakeRequestStep,
    VerifyRequest,
)
from station.usecases.tracing_requests import (
    ChangeRequest,
    MatchSheetAnswer,
    RequestPhotoOf,
    RequestSheetAnswer,
)
from station.wording import shown
from station.wording.naming import name_of, named
from station.wording.reasons import reason_sentence
from station.wording.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_LIKELY = {Likelihood.HIGH: "info", Likelihood.MEDIUM: "warn", Likelihood.LOW: "plain"}
_STATES = {RequestState.POSSIBLE: "warn", RequestState.VERIFIED: "info"}
_STRENGTHS = {
    Strength.STRONG: ("tick", "accent"),
    Strength.WEAK: ("tick", "text_2"),
    Strength.AGAINST: ("info", "warn"),
}
_FIELDS = {
    "name": QT_TRANSLATE_NOOP("RequestSheet", "Name"),
    "sex": QT_TRANSLATE_NOOP("RequestSheet", "Sex"),
    "born": QT_TRANSLATE_NOOP("RequestSheet", "Born"),
    "id_number": QT_TRANSLATE_NOOP("RequestSheet", "ID number"),
    "area": QT_TRANSLATE_NOOP("RequestSheet", "Home"),
    "household_address": QT_TRANSLATE_NOOP("RequestSheet", "Village"),
    "accent": QT_TRANSLATE_NOOP("RequestSheet", "Accent"),
    "place_words": QT_TRANSLATE_NOOP("RequestSheet", "Speaks of"),
    "marks": QT_TRANSLATE_NOOP("RequestSheet", "Marks"),
    "build": QT_TRANSLATE_NOOP("RequestSheet", "Build"),
    "height_cm": QT_TRANSLATE_NOOP("RequestSheet", "Height"),
    "clothing": QT_TRANSLATE_NOOP("RequestSheet", "Clothing"),
    "missing_since": QT_TRANSLATE_NOOP("RequestSheet", "Missing / came"),
}
_KEYS = {RequestStep.RESTED: "P", RequestStep.REUNITED: "U", RequestStep.CLOSED: "X"}


class Deeds(Protocol):
    """Whose buttons the cards carry."""

    desk: Desk
    leads: Any

    def change(self) -> None: ...
    def again(self) -> None: ...
    def print_out(self) -> None: ...
    def photo(self, given: Any = None) -> None: ...
    def back(self) -> None: ...
    def compare(self, match: RequestMatch) -> None: ...
    def likely(self, match: RequestMatch) -> None: ...
    def different(self, match: RequestMatch) -> None: ...
    def verify(self, match: RequestMatch) -> None: ...
    def take_step(self, step: RequestStep) -> None: ...


def request_card(deeds: Deeds, sheet: RequestSheetAnswer) -> tuple[QFrame, Button]:
    """What the family says, with what can be done with the request; and its first button."""
    line, desk = sheet.record.line, deeds.desk
    name = line.name or translate("RequestSheet", "name not known")
    state = chip(named(line.state), _STATES.get(line.state, "plain"))
    box = column(gap=t.SPACE_1, margin=t.SPACE_3)
    title = row(label(name, "heading", wrap=True), state)
    title.setStretch(0, 1)
    photo = _their_photo(deeds, sheet)
    head = row(photo, column(title, label(line.number, "second"), None, gap=t.SPACE_1))
    head.setStretch(1, 1)
    box.addLayout(head)
    for caption, words in told(deeds.desk, sheet):
        if words:
            box.addLayout(captioned(caption, words, 72))
    today = desk.now().date()
    for step in sheet.record.steps:
        said = " · ".join(
            filter(
                None,
                (
                    shown.moment(step.happened_at, today),
                    step.clerk,
                    *map(named, step.proofs),
                    step.text,
                ),
            )
        )
        box.addLayout(captioned(named(step.kind), said, 72, role="second"))
    buttons = _buttons(deeds, sheet)
    for at in range(0, len(buttons), 3):
        box.addLayout(row(*buttons[at : at + 3], None))
    if why := _why_not(deeds, sheet):
        box.addWidget(sign_line("info", "warn", why, wrap=True))
    return frame(box), buttons[0]


def _their_photo(deeds: Deeds, sheet: RequestSheetAnswer) -> PhotoPlace:
    """The picture that the family brought; another one can be dropped on it, or pasted."""
    photo = PhotoPlace(Names.PHOTO, translate("RequestSheet", "No photo"), 60, 76)
    photo_id = sheet.record.line.photo_id
    if photo_id is not None:
        deeds.desk.ask(photo, RequestPhotoOf(photo_id, small=True), photo.show_photo)
    if deeds.desk.may(ChangeRequest):
        photo.given.connect(deeds.photo)
    return photo


def _buttons(deeds: Deeds, sheet: RequestSheetAnswer) -> list[Button]:
    line, desk = sheet.record.line, deeds.desk
    change = Button(
        Names.CHANGE, translate("RequestSheet", "Change…"), shortcut="E", press=deeds.change
    )
    change.setEnabled(desk.may(ChangeRequest))
    made = []
    if line.state is RequestState.VERIFIED and line.verified is not None:
        made.append(_collect(deeds, sheet))
    made.append(change)
    picture = Button(
        Names.CHOOSE_PHOTO,
        translate("RequestSheet", "Photograph…"),
        shortcut="F",
        press=deeds.photo,
    )
    picture.setEnabled(desk.may(ChangeRequest))
    made.append(picture)
    paper = Button(
        Names.PRINT, translate("RequestSheet", "Print"), shortcut="Ctrl+P", press=deeds.print_out
    )
    paper.setEnabled(desk.may(PrintRequest))
    made.append(paper)
    if line.state in LOOKING:
        again = Button(
            Names.AGAIN,
            translate("RequestSheet", "Compare again"),
            shortcut="R",
            press=deeds.again,
        )
        again.setEnabled(desk.may(MatchAgain))
        made.append(again)
    for step in next_steps(line.state):
        if step is not RequestStep.VERIFIED:
            button = Button(
                Names.step(step),
                f"{named(step)}…",
                shortcut=_KEYS.get(step, ""),
                press=partial(deeds.take_step, step),
            )
            button.setEnabled(desk.may(TakeRequestStep))
            made.append(button)
    return made


def _collect(deeds: Deeds, sheet: RequestSheetAnswer) -> Button:
    """Leads to the way out of whoever was found, where they are in the house."""
    stay = sheet.stay

    def go() -> None:
        assert stay is not None
        deeds.leads.emit("travel", stay.stay_id)

    words = translate("RequestSheet", "Let them be collected")
    button = Button(Names.LET_LEAVE, words, "primary", shortcut="J", press=go)
    button.setEnabled(not _why_not(deeds, sheet))
    return button


def _why_not(deeds: Deeds, sheet: RequestSheetAnswer) -> str:
    """Why whoever was found cannot be collected from here; empty when they can."""
    line, stay = sheet.record.line, sheet.stay
    if line.state is not RequestState.VERIFIED or line.verified is None:
        return ""
    if stay is None:
        return translate("RequestSheet", "Whoever was found never stayed here: nobody to collect.")
    if stay.left_at is not None:
        words = translate("RequestSheet", "Whoever was found left the station: {day}.")
        return words.format(day=shown.moment(stay.left_at, deeds.desk.now().date()))
    if not deeds.desk.may(PrepareLeaving):
        return translate("RequestSheet", "Your role lets nobody leave: ask whoever does.")
    return ""


def match_card(
    deeds: Deeds, sheet: RequestSheetAnswer, match: RequestMatch, *, keys: bool
) -> QFrame:
    """Somebody who may be sought: why, what was judged, what can be done."""
    hit, desk = match.hit, deeds.desk
    today = desk.now().date()
    box = column(gap=t.SPACE_1, margin=t.SPACE_3)
    state = chip(named(match.likelihood), _LIKELY[match.likelihood])
    photo = PhotoBox(Names.OUR_PHOTO, 48, 60)
    if hit.photo_id is not None:
        desk.ask(photo, PhotoOf(hit.photo_id, small=True), photo.show_photo)
    who = [name_of(hit.sex, desk.codes), str(age_on(hit.born, today)) if hit.born else ""]
    where = _where(match, today)
    head = column(
        row(label(hit.name, "strong", wrap=True), None, state),
        label(
            " · ".join(filter(None, (*who, named(hit.identity_state), where))), "second", wrap=True
        ),
        gap=t.SPACE_1,
    )
    line = row(photo, head)
    line.setStretch(1, 1)
    box.addLayout(line)
    for reason in hit.why:
        said = reason_sentence(reason)
        box.addWidget(sign_line(*_STRENGTHS[reason.strength], said, wrap=True))
    if match.notice:
        out = translate("RequestSheet", "Notice {number} of this person is out.")
        box.addWidget(sign_line("info", "accent", out.format(number=match.notice), wrap=True))
    if match.verdict is not None:
        words = [named(match.verdict), match.decided_by, match.reason]
        if match.again:
            words.append(translate("RequestSheet", "since then a key fact has changed: look again"))
        box.addWidget(
            label(" · ".join(filter(None, words)), "warn" if match.again else "second", wrap=True)
        )
    box.addLayout(row(None, *_match_buttons(deeds, sheet, match, keys=keys)))
    return frame(box)


def _where(match: RequestMatch, today: date) -> str:
    stay = match.hit.last_stay
    if stay is None:
        return ""
    if stay.in_station:
        return " ".join(filter(None, (translate("RequestSheet", "in the station"), stay.bed)))
    words = translate("RequestSheet", "left {day}")
    return words.format(day=shown.moment(stay.left_at, today) if stay.left_at else "")


def _match_buttons(
    deeds: Deeds, sheet: RequestSheetAnswer, match: RequestMatch, *, keys: bool
) -> list[Button]:
    """Only of a request that still looks; those of the first match have keys."""
    about, may = match.hit.name, deeds.desk.may

    def button(
        name: str, words: str, key: str, press: Callable[[], object], kind: str = ""
    ) -> Button:
        shortcut = key if keys else ""
        return Button(name, words, kind, shortcut=shortcut, press=press, about=about)

    compare = button(
        Names.COMPARE, translate("RequestSheet", "Side by side"), "G", lambda: deeds.compare(match)
    )
    if sheet.record.line.state not in LOOKING:
        return [compare]
    different = button(
        Names.DIFFERENT,
        translate("RequestSheet", "Somebody else…"),
        "D",
        lambda: deeds.different(match),
    )
    likely = button(
        Names.LIKELY, translate("RequestSheet", "Likely"), "L", lambda: deeds.likely(match)
    )
    verify = button(
        Names.VERIFY,
        translate("RequestSheet", "Verify…"),
        "V",
        lambda: deeds.verify(match),
        "primary",
    )
    for each in (different, likely):
        each.setEnabled(may(DecideMatch))
    verify.setEnabled(may(VerifyRequest))
    return [compare, different, likely, verify]


def compare_card(
    deeds: Deeds, sheet: RequestSheetAnswer, answer: MatchSheetAnswer
) -> tuple[QFrame, Button]:
    """Request and person field by field with both photographs; and the button back."""
    desk, hit = deeds.desk, answer.match.hit
    theirs, ours = PhotoBox(Names.PHOTO, 120, 150), PhotoBox(Names.OUR_PHOTO, 120, 150)
    photo_id = sheet.record.line.photo_id
    if photo_id is not None:
        desk.ask(theirs, RequestPhotoOf(photo_id), theirs.show_photo)
    if hit.photo_id is not None:
        desk.ask(ours, PhotoOf(hit.photo_id), ours.show_photo)
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(t.SPACE_3))
    grid.addWidget(label(translate("RequestSheet", "The family says"), "strong"), 0, 1)
    grid.addWidget(label(translate("RequestSheet", "The station knows"), "strong"), 0, 2)
    grid.addWidget(theirs, 1, 1)
    grid.addWidget(ours, 1, 2)
    for at, field in enumerate(each for each in answer.fields if each.sought or each.found):
        _add_field(grid, at + 2, desk, field)
    for place in (1, 2):
        grid.setColumnStretch(place, 1)
    back = Button(Names.BACK, translate("RequestSheet", "Back"), key="Esc", press=deeds.back)
    stay = hit.last_stay
    file = Button(
        Names.OPEN_FILE,
        translate("RequestSheet", "Open the file"),
        press=lambda: deeds.leads.emit(
            "residents", StayFile(stay.stay_id, FilePart.IDENTITY) if stay else hit.person_id
        ),
        about=hit.name,
    )
    title = translate("RequestSheet", "Is {one} the sought {other}?")
    other = sheet.record.line.name or sheet.record.line.number
    words = title.format(one=hit.name, other=other)
    layout: QLayout = column(
        label(words, "heading", wrap=True),
        holder(grid),
        row(None, *_match_buttons(deeds, sheet, answer.match, keys=True)[1:]),
        row(back, None, file),
        margin=t.SPACE_3,
    )
    return frame(layout), back


def _add_field(grid: QGridLayout, line: int, desk: Desk, field: FieldLine) -> None:
    caption = translate("RequestSheet", _FIELDS[field.field])
    grid.addWidget(label(caption, "second", width=72), line, 0)
    grid.addWidget(label(said_of(desk, field.field, field.sought) or "—", wrap=True), line, 1)
    words = said_of(desk, field.field, field.found) or "—"
    if field.strength is None:
        grid.addWidget(label(words, wrap=True), line, 2)
    else:
        grid.addWidget(sign_line(*_STRENGTHS[field.strength], words, wrap=True), line, 2)
