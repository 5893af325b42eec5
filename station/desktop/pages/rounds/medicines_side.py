"""What stands beside the medicine round: the chosen resident's medicines, and what is owed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.controls.medicines import Medicines
from station.desktop.layout import Item, column, frame, hairline, row
from station.desktop.pages.rounds.medicines_table import DoseRow
from station.desktop.parts import Button, label, sign_line
from station.domain.medicines import Order, OrderState
from station.domain.medicines_cautions import Caution, CautionKind
from station.domain.medicines_doses import DoseEntry, DoseState, Outcome
from station.domain.medicines_sheet import PersonMedicines
from station.wording import shown
from station.wording.medicine_words import amount, order_words
from station.wording.naming import named

translate = QCoreApplication.translate
_DOSES, _OWED = 6, 8


@dataclass(frozen=True, slots=True)
class PersonVerbs:
    """What can be pressed on somebody's medicines; None for who may only look."""

    order: Callable[[], object]
    other: Callable[[], object]
    caution: Callable[[], object]
    change: Callable[[Order], object]
    stop: Callable[[Order], object]
    withdraw: Callable[[Caution], object]
    give_back: Callable[[], object]
    print_out: Callable[[bool], object]


def person_card(
    person: PersonMedicines, now: datetime, verbs: PersonVerbs | None, *, titled: bool = True
) -> QFrame:
    """Allergies and diet, orders in force, the last doses, what the station keeps."""
    items: list[Item] = []
    if titled:
        who = row(label(person.name, "heading", wrap=True), label(person.bed, "second"), None)
        items.append(who)
    items += _cautions(person, verbs)
    items.append(hairline())
    running = [each for each in person.orders if _holds(each, now)]
    for order in running:
        items += _order(order, verbs)
    if not running:
        items.append(label(translate("MedicineSide", "No order is in force."), "second"))
    if verbs is not None:
        items.append(_buttons(verbs))
    if person.doses:
        items += [hairline(), label(translate("MedicineSide", "Last doses"), "second")]
        items += _doses(person, now)
    kept = [each for each in person.kept if each.balance]
    if kept:
        said = "；".join(f"{each.title} {amount(each.balance, each.unit)}" for each in kept)
        words = translate("MedicineSide", "Kept by the station: {said}").format(said=said)
        items += [hairline(), label(words, "second", wrap=True)]
        if verbs is not None:
            back = translate("MedicineSide", "Give back…")
            items.append(
                row(Button(Medicines.GIVE_BACK, back, "link", press=verbs.give_back), None)
            )
    return frame(column(*items, margin=t.SPACE_3), name=Medicines.PERSON)


def _buttons(verbs: PersonVerbs) -> Item:
    new = translate("MedicineSide", "New order")
    caution = translate("MedicineSide", "Allergy, diet")
    other = translate("MedicineSide", "Other resident")
    month = translate("MedicineSide", "Print the month")
    blank = translate("MedicineSide", "Print a blank week")
    return column(
        row(
            Button(Medicines.ORDER, new, key="Ctrl+N", press=verbs.order),
            Button(Medicines.CAUTION, caution, key="Ctrl+D", press=verbs.caution),
            None,
        ),
        row(Button(Medicines.OTHER, other, key="Ctrl+G", press=verbs.other), None),
        row(
            Button(
                Medicines.PRINT,
                month,
                "link",
                key="Ctrl+P",
                press=partial(verbs.print_out, False),
            ),
            Button(Medicines.PRINT_BLANK, blank, "link", press=partial(verbs.print_out, True)),
            None,
        ),
    )


def nobody_card(verbs: PersonVerbs) -> QFrame:
    """Nobody is chosen: whoever is to have a first order is found by name."""
    words = translate("MedicineSide", "Choose a resident, with or without an order.")
    other = translate("MedicineSide", "Choose")
    button = Button(Medicines.OTHER, other, "primary", key="Ctrl+G", press=verbs.other)
    inner = column(label(words, wrap=True), row(None, button), margin=t.SPACE_3)
    return frame(inner, name=Medicines.PERSON)


def _cautions(person: PersonMedicines, verbs: PersonVerbs | None) -> Iterator[Item]:
    for each in person.cautions:
        if not each.holds:
            continue
        if each.kind is CautionKind.NONE_KNOWN:
            words = translate("MedicineSide", "Asked {day}: no allergy known")
            said = words.format(day=shown.full_day(each.happened_at.date()))
            yield label(said, "second", wrap=True)
            continue
        allergy = each.kind is CautionKind.ALLERGY
        said = f"{named(each.kind)}：{each.words}"
        if each.reaction:
            said += f"（{each.reaction}）"
        tone, role = ("danger", "strong") if allergy else ("warn", "")
        line = sign_line("overdue" if allergy else "info", tone, said, role, wrap=True)
        if verbs is None:
            yield line
        else:
            wrong = translate("MedicineSide", "not so…")
            press = partial(verbs.withdraw, each)
            name = Medicines.withdraw(each.id)
            laid = row(line, Button(name, wrong, "link", press=press, about=each.words))
            laid.setStretch(0, 1)
            yield laid
    if not person.asked:
        words = translate("MedicineSide", "Nobody has asked about allergies yet. Ask first.")
        yield sign_line("info", "warn", words, wrap=True)


def _holds(order: Order, now: datetime) -> bool:
    return not order.stops and order.state(now) in {OrderState.RUNNING, OrderState.TO_COME}


def _order(order: Order, verbs: PersonVerbs | None) -> Iterator[Item]:
    head: list[Item] = [label(order.title, "strong", wrap=True), None]
    if verbs is not None:
        change = translate("MedicineSide", "Change")
        stop = translate("MedicineSide", "Stop")
        head += [
            Button(
                Medicines.change(order.id),
                change,
                "link",
                press=partial(verbs.change, order),
                about=order.title,
            ),
            Button(
                Medicines.stop(order.id),
                stop,
                "link",
                press=partial(verbs.stop, order),
                about=order.title,
            ),
        ]
    yield row(*head)
    yield label(order_words(order), wrap=True)
    whose = "，".join(filter(None, (named(order.facts.source), order.facts.prescriber)))
    if order.checked_by:
        whose += translate("MedicineSide", "; checked by {clerk}").format(clerk=order.checked_by)
    yield label(whose, "small", wrap=True)
    if order.acknowledged:
        words = translate("MedicineSide", "All the same: {why}").format(why=order.acknowledged)
        yield label(words, "warn", wrap=True)


def _doses(person: PersonMedicines, now: datetime) -> Iterator[Item]:
    titles = {each.id: each.title for each in person.orders}
    for entry in [each for each in person.doses if each.counts][:_DOSES]:
        at = shown.moment(entry.happened_at, now.date())
        said = f"{at} {titles.get(entry.order_id, '')} {named(entry.outcome)}"
        more = "，".join(filter(None, (entry.reason, entry.needed_for, _effect(entry))))
        tone = "" if entry.outcome is Outcome.GIVEN else "warn"
        yield label(f"{said}（{more}）" if more else said, tone, wrap=True)


def _effect(entry: DoseEntry) -> str:
    return named(entry.effect.effect) if entry.effect else ""


def owed_medicines(rows: Sequence[DoseRow], go: Callable[[DoseRow], object]) -> QFrame:
    """The doses that this shift still owes, what has waited longest first, and missed ones."""
    owed = [each for each in rows if each.waits]
    owed.sort(key=lambda each: each.line.due_at or each.now)
    head = row(label(translate("MedicineSide", "This shift still owes"), "heading"), None)
    lines: list[Item] = [_owed(each, go) for each in owed[:_OWED]]
    if len(owed) > _OWED:
        more = translate("MedicineSide", "and {n} more").format(n=len(owed) - _OWED)
        lines.append(label(more, "second"))
    if not owed:
        done = translate("MedicineSide", "Nothing: every dose that is due is answered.")
        lines.append(label(done, "second", wrap=True))
    return frame(column(head, *lines, margin=t.SPACE_3), name=Medicines.OWED)


def _owed(each: DoseRow, go: Callable[[DoseRow], object]) -> Item:
    line = each.line
    words = f"{line.bed} {line.name} {line.order.facts.medicine}".strip()
    late = line.state in {DoseState.OVERDUE, DoseState.MISSED}
    due = shown.clock(line.due_at) if line.due_at else ""
    if line.state is DoseState.MISSED:
        due = translate("MedicineSide", "missed {time}").format(time=due)
    name = Medicines.go_to(line.order.id, line.due_at)
    button = Button(name, words, "link", press=partial(go, each))
    return row(button, None, label(due, "danger" if late else "second"))
