"""The tab of belongings: what was handed in, signed for, where it lies, who got it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from station.desktop.choices import ChoiceField
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.fields import Field, LineField
from station.desktop.layout import Scrolling, column, row
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.pages.residents.given import GivenGoods
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.things_photos import ThingsPhotos
from station.desktop.typed_fields import DayField, MoneyField
from station.domain.belongings import (
    BelongingKind,
    BelongingLine,
    BelongingRecord,
    BelongingState,
    Disposal,
    SignedHow,
)
from station.domain.clocks import Clock, ClockKind
from station.domain.problems import Problem
from station.domain.typed import read_whole
from station.usecases.accounts import SecondClerk
from station.usecases.belongings import (
    BelongingList,
    DisposeOfBelongings,
    HandBelongingsToPolice,
    RegisterBelongings,
    ReturnBelongings,
    SendBelongings,
    SignBelongings,
)
from station.wording import shown
from station.wording.naming import named


class ThingsPart(Part):
    """Everything handed in at the arrival; the person's signature and the clerk's on each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._to_first_dangerous = False
        self.sign = self._sign_drawer()
        self.add_thing = self._thing_drawer()
        self.give = self._give_drawer()
        self.police = self._police_drawer()
        self.send = self._send_drawer()
        self.dispose = self._dispose_drawer()
        drawers = (self.sign, self.add_thing, self.give, self.police, self.send, self.dispose)
        self.keep(*drawers)
        self.photos = ThingsPhotos(desk, Names.THINGS_PHOTOS, may_add=True)
        self.photos.said.connect(self.said)
        self.photos.covers.connect(self._cover)
        self.table = RecordTable(self._columns(), lambda thing: thing.id, self)
        self.view = RecordView(Names.THINGS, self.table)
        self.view.say_when_empty(self.tr("Nothing was handed in."))
        sign = self.verb(Names.SIGN_THINGS, self.tr("Both sign"), SignBelongings, self.sign)
        add = self.verb(
            Names.ADD_THING, self.tr("Hand in more"), RegisterBelongings, self.add_thing
        )
        give = self.verb(Names.GIVE_BACK, self.tr("Give all back"), ReturnBelongings, self.give)
        police = self.verb(
            Names.TO_POLICE, self.tr("This one to the police"), HandBelongingsToPolice, self.police
        )
        send = self.verb(Names.SEND_ON, self.tr("Send this one on"), SendBelongings, self.send)
        dispose = self.verb(
            Names.DISPOSE, self.tr("Dispose of this one"), DisposeOfBelongings, self.dispose
        )
        self._verbs = (sign, add, give, police, send, dispose)
        self.view.chosen.connect(self.photos.choose)
        verbs = row(*self._verbs, None)
        self.given = GivenGoods(desk)
        self.given.said.connect(self.said)
        self._body = column(*drawers, self.photos, self.view, self.given)
        self._body.setStretch(len(drawers) + 1, 1)
        column(verbs, Scrolling(self._body), parent=self)

    def show_file(self, file: OpenFile) -> None:
        super().show_file(file)
        for button in self._verbs:
            button.setVisible(file.intake is not None)
        if self.isVisible():
            self.seen()

    def forget(self) -> None:
        super().forget()
        self._to_first_dangerous = False
        self.table.show(())
        self.photos.open(None)
        self.given.open(None)

    def seen(self) -> None:
        stay = None if self.file is None else self.file.stay
        self.given.open(None if stay is None else stay.summary.id)
        if self.file is not None and self.file.intake is not None:
            subject = self.file.subject
            self.desk.ask(
                self,
                BelongingList(self.file.intake.id),
                lambda things: self._show_things(things, subject),
            )
            self.photos.open(self.file.intake.id)
        else:
            self.table.show(())
            self.photos.open(None)

    def close_drawers(self) -> bool:
        return self.photos.pictures.close_all() or super().close_drawers()

    def _cover(self, covered: bool) -> None:
        """Give the room of the list to the camera, or to one large picture."""
        self.view.setVisible(not covered)
        self._body.setStretchFactor(self.photos, int(covered))

    def _show_things(self, things: Sequence[BelongingRecord], subject: object) -> None:
        """Show the list; where a deadline led here, choose what goes to the police."""
        if subject != self._subject():
            return
        self.table.show(things)
        dangerous = [thing.id for thing in things if _is_dangerous(thing)]
        if self._to_first_dangerous and dangerous:
            self._to_first_dangerous = False
            self.view.go_to(dangerous[0])
            if self.desk.may(HandBelongingsToPolice):
                self.police.open_drawer()

    def begin(self, clock: Clock) -> None:
        if clock.kind is ClockKind.DANGEROUS_GOODS:
            self._to_first_dangerous = True
            self.seen()
        elif clock.kind is ClockKind.BELONGINGS_LEFT:
            self.view.setFocus()
        elif self.desk.may(SignBelongings):
            self.sign.open_drawer()

    def take_problem(self, problem: Problem) -> bool:
        """Show what is wrong with the one line that is being added."""
        field = (problem.place or "").removeprefix("lines.0.")
        if self.add_thing.isHidden() or field not in self.add_thing.form.fields:
            return False
        moved = Problem(problem.code, field, problem.data, problem.weight, problem.rule)
        self.add_thing.form.show_problems([moved])
        return True

    def _columns(self) -> tuple[Column[BelongingRecord], ...]:
        return (
            Column(self.tr("No."), lambda thing: str(thing.line), width=44, align=Align.RIGHT),
            Column(self.tr("Kind"), _kind, width=92),
            Column(self.tr("Thing"), lambda thing: Cell(thing.name, strong=True)),
            Column(
                self.tr("Marks"), lambda thing: thing.features, width=150, tone="text_2", least=True
            ),
            Column(
                self.tr("Number"), lambda thing: str(thing.quantity), width=56, align=Align.RIGHT
            ),
            Column(self.tr("Amount"), _amount, width=76, align=Align.RIGHT),
            Column(self.tr("Lies at"), _place, width=96, tone="text_2"),
            Column(self.tr("Signed"), self._signed, width=84),
            Column(self.tr("State"), _state, width=130),
        )

    def _signed(self, thing: BelongingRecord) -> Cell:
        if thing.signed_in is None:
            return Cell(self.tr("not yet"), "warn", strong=True)
        return Cell(named(thing.signed_in), "text_2")

    # --- the forms ----------------------------------------------------------------------------

    def _signature(self, form: str) -> list[Field]:
        signed = ChoiceField(
            Names.field("signed", form),
            self.tr("Signed by"),
            [(how, named(how)) for how in SignedHow],
            place="signed",
        )
        witness = LineField(Names.field("witness", form), self.tr("Witness"), place="witness")
        return [signed, witness]

    def _sign_drawer(self) -> Drawer:
        form = Names.SIGN_FORM
        title = self.tr("The person signs what is in store; you sign with your name")
        fields = self._signature(form)
        return Drawer(form, title, fields, self.tr("Both signed"), self._sign)

    def _thing_drawer(self) -> Drawer:
        form = Names.THING_FORM

        def line(place: str, title: str) -> LineField:
            return LineField(Names.field(place, form), title, place=place)

        fields: list[Field] = [
            ChoiceField(
                Names.field("kind", form),
                self.tr("Kind"),
                [(kind, named(kind)) for kind in BelongingKind],
                place="kind",
                wide=True,
            ),
            line("name", self.tr("Thing")),
            line("features", self.tr("Marks")),
            LineField(
                Names.field("quantity", form),
                self.tr("Number"),
                place="quantity",
                width=56,
                read=read_whole,
            ),
            MoneyField(Names.field("amount_fen", form), self.tr("Amount"), place="amount_fen"),
            line("bag", self.tr("Bag")),
            line("place", self.tr("Place")),
            *self._signature(form),
        ]
        return Drawer(form, self.tr("Handed in"), fields, self.tr("Add"), self._add)

    def _give_drawer(self) -> Drawer:
        form = Names.GIVE_FORM
        fields: list[Field] = [
            LineField(Names.field("given_to", form), self.tr("Given to"), place="given_to"),
            *self._signature(form),
        ]
        title = self.tr("Everything in store goes back against a signature")
        return Drawer(form, title, fields, self.tr("Given back"), self._give)

    def _police_drawer(self) -> Drawer:
        form = Names.POLICE_FORM
        fields: list[Field] = [
            LineField(Names.field("unit", form), self.tr("Police unit"), place="unit"),
            LineField(Names.field("receipt", form), self.tr("Receipt"), place="receipt"),
        ]
        title = self.tr("The chosen thing goes to the police against a receipt")
        return Drawer(form, title, fields, self.tr("Handed over"), self._to_police)

    def _send_drawer(self) -> Drawer:
        form = Names.SEND_FORM
        fields: list[Field] = [
            LineField(Names.field("sent_to", form), self.tr("Sent to"), place="sent_to"),
            LineField(
                Names.field("carrier", form),
                self.tr("How"),
                place="carrier",
                placeholder=self.tr("post, police, another station"),
            ),
            LineField(Names.field("receipt", form), self.tr("Slip"), place="receipt"),
        ]
        title = self.tr("The chosen thing is sent on; the slip proves it")
        return Drawer(form, title, fields, self.tr("Sent on"), self._send)

    def _dispose_drawer(self) -> Drawer:
        form, now = Names.DISPOSE_FORM, self.desk.now
        fields: list[Field] = [
            DayField(Names.field("noticed_on", form), self.tr("Told on"), now, place="noticed_on"),
            LineField(
                Names.field("notice", form),
                self.tr("Told how"),
                place="notice",
                placeholder=self.tr("whom, by letter or telephone"),
            ),
            LineField(
                Names.field("outcome", form),
                self.tr("What became of it"),
                place="outcome",
                wide=True,
            ),
        ]
        title = self.tr("Nobody fetches the chosen thing: two people dispose of it")
        return Drawer(form, title, fields, self.tr("Disposed of"), self._dispose)

    # --- the deeds ----------------------------------------------------------------------------

    def _intake_id(self) -> int:
        assert self.file is not None
        assert self.file.intake is not None
        return self.file.intake.id

    def _sign(self, values: dict[str, Any]) -> None:
        how = values["signed"] or SignedHow.HAND
        deed = SignBelongings(self._intake_id(), how, values["witness"] or "")
        self.do(deed, self.sign, self.tr("Signed."))

    def _add(self, values: dict[str, Any]) -> None:
        line = BelongingLine(
            values["name"] or "",
            values["kind"] or BelongingKind.ORDINARY,
            1 if values["quantity"] is None else values["quantity"],
            values["features"] or "",
            values["amount_fen"] or 0,
            values["bag"] or "",
            values["place"] or "",
        )
        deed = RegisterBelongings(
            self._intake_id(),
            (line,),
            values["signed"],
            values["witness"] or "",
            client_id=self.add_thing.client_id,
        )
        self.do(deed, self.add_thing, self.tr("Added to the list."))

    def _give(self, values: dict[str, Any]) -> None:
        here = [self.table.record(at) for at in range(self.table.rowCount())]
        stored = tuple(
            thing.id
            for thing in here
            if thing is not None
            and thing.state is BelongingState.STORED
            and not _is_dangerous(thing)
        )
        deed = ReturnBelongings(
            stored,
            values["given_to"] or "",
            values["signed"] or SignedHow.HAND,
            values["witness"] or "",
        )
        self.do(deed, self.give, self.tr("Given back."))

    def _chosen(self) -> tuple[int, ...]:
        thing: BelongingRecord | None = self.view.current()
        return () if thing is None else (thing.id,)

    def _send(self, values: dict[str, Any]) -> None:
        deed = SendBelongings(
            self._chosen(),
            values["sent_to"] or "",
            values["carrier"] or "",
            values["receipt"] or "",
        )
        self.do(deed, self.send, self.tr("Sent on."))

    def _dispose(self, values: dict[str, Any]) -> None:
        """Ask the second person; both stand by it."""
        told = Disposal(values["noticed_on"], values["notice"] or "", values["outcome"] or "")
        chosen = self._chosen()

        def both(answer: Answer) -> None:
            second = SecondClerk(answer.login, answer.password)
            deed = DisposeOfBelongings(chosen, told, second)
            self.do(deed, self.dispose, self.tr("Disposed of."))

        asked = Asked(
            title=self.tr("A second clerk stands by it"),
            text=self.tr("Two people see that it is disposed of, and sign with their names."),
            act=self.tr("Both sign"),
            leave=self.tr("Not now"),
            second=True,
            danger=False,
        )
        ask(self, asked, both)

    def _to_police(self, values: dict[str, Any]) -> None:
        deed = HandBelongingsToPolice(self._chosen(), values["unit"] or "", values["receipt"] or "")
        self.do(deed, self.police, self.tr("Handed over to the police."))


def _is_dangerous(thing: BelongingRecord) -> bool:
    """Whether it lies in the store and can only go to the police."""
    return thing.kind is BelongingKind.DANGEROUS and thing.state is BelongingState.STORED


def _kind(thing: BelongingRecord) -> Cell:
    danger = thing.kind is BelongingKind.DANGEROUS
    return Cell(chips=(("danger" if danger else "code", named(thing.kind)),))


def _amount(thing: BelongingRecord) -> str:
    return shown.money(thing.amount_fen) if thing.amount_fen else ""


def _place(thing: BelongingRecord) -> str:
    return " ".join(filter(None, (thing.place, thing.bag)))


def _state(thing: BelongingRecord) -> Cell:
    stored = thing.state is BelongingState.STORED
    small = " · ".join(filter(None, (thing.given_to, thing.carrier, thing.receipt, thing.second)))
    return Cell(named(thing.state), "text" if stored else "text_2", small=small)
