"""Section four: the safety check before the bed, and what was handed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from station.desktop.choices import ChoiceField
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.pages.intake.lines import LineColumn, Lines
from station.desktop.pages.intake.new_photos import NewPhotos
from station.desktop.pages.intake.person_fields import code_list, options
from station.desktop.pages.intake.section import Section
from station.domain.belongings import (
    BelongingKind,
    BelongingLine,
    SignedHow,
    goods_hints,
    line_problems,
)
from station.domain.intake import SafetyFacts, checker_hints
from station.domain.people import Sex
from station.domain.problems import Problem, Refused
from station.domain.typed import TypedTrouble, read_fen, read_whole
from station.wording import shown
from station.wording.names import word
from station.wording.sentences import sentence

_WORDS = ("name", "features", "bag", "place")


class ThingsSection(Section):
    """Who checked and what was found, the list of things, and how the person signed for it."""

    camera_wanted, file_wanted = Signal(), Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Four: safety check and things"), self.tr("Four: things"))
        self._kinds = code_list(BelongingKind)
        self._sex = Sex.UNKNOWN
        self._check = self.add_form(
            Form(
                [
                    LineField(Intake.CHECKER, self.tr("Checked by"), placeholder=desk.clerk.name),
                    ChoiceField(
                        Intake.CHECKER_SEX,
                        self.tr("Their sex"),
                        [(Sex.MALE, self.tr("male")), (Sex.FEMALE, self.tr("female"))],
                    ),
                    LineField(
                        Intake.FINDINGS,
                        self.tr("Found"),
                        placeholder=self.tr("none, or dangerous things"),
                    ),
                    LineField(Intake.POLICE_RECEIPT, self.tr("Receipt")),
                ]
            )
        )
        self.lines = Lines(Intake.BELONGINGS, self._columns())
        self.lines.edited.connect(self._hint)
        self.lines.edited.connect(self.edited)
        self.photos = NewPhotos()
        self.photos.edited.connect(self.edited)
        self.photos.edited.connect(self.settled)
        self.photos.camera_wanted.connect(self.camera_wanted)
        self.photos.file_wanted.connect(self.file_wanted)
        self._signed = self.add_form(
            Form(
                [
                    ChoiceField(Intake.SIGNED, self.tr("Signed"), options(SignedHow)),
                    LineField(Intake.WITNESS, self.tr("Witness")),
                ]
            )
        )
        self._check.finished.disconnect(self.finished)
        self._check.finished.connect(self.lines.start)
        self.lines.finished.connect(self._signed.start)
        self._signed["belongings_signed"].settled.connect(self._fit)
        self._check["checker_sex"].check_with(self._same_sex)
        self.add(self._check, self.lines, self.photos, self._signed)
        self._fit()

    def show_sex(self, sex: Sex) -> None:
        """Be told of which sex the person is who is checked."""
        if sex is not self._sex:
            self._sex = sex
            if self._check["checker_sex"].value() is not None:
                self._check["checker_sex"].settle()

    def safety(self, desk: Desk) -> SafetyFacts:
        """Read the check; empty when nothing of it is filled in. Raises Refused."""
        values = self._check.values()
        if not any(values.values()):
            return SafetyFacts()
        return SafetyFacts(
            checked_at=desk.now(),
            checker=values["checker"] or desk.clerk.name,
            checker_sex=values["checker_sex"] or Sex.UNKNOWN,
            findings=values["findings"] or "",
            police_receipt=values["police_receipt"] or "",
        )

    def belongings(self) -> tuple[BelongingLine, ...]:
        """Read the list; raises Refused, shown at its cells."""
        problems: list[Problem] = []
        read = [self._line(i, line, problems) for i, line in enumerate(self.lines.records())]
        unread = {problem.place for problem in problems}
        problems += [each for each in line_problems(read) if each.place not in unread]
        self.lines.show_problems(problems)
        if problems:
            raise Refused(problems)
        self._hint()
        return tuple(read)

    def signed(self) -> tuple[SignedHow | None, str]:
        """Give how the list was signed, and who witnessed it."""
        values = self._signed.values()
        return values["belongings_signed"], values["witness"] or ""

    @property
    def is_checked(self) -> bool:
        """Whether the safety check is written down."""
        return any(self._check.typed().values())

    @property
    def has_things(self) -> bool:
        """Whether anything was handed in."""
        return bool(self.lines.records() or self.photos.pictures)

    @property
    def dangerous_things(self) -> int:
        """How many lines of the list are dangerous goods."""
        kinds = (self._kind(line["kind"]) for line in self.lines.records())
        return sum(kind is BelongingKind.DANGEROUS for kind in kinds)

    def is_filled(self) -> bool:
        return super().is_filled() or bool(self.photos.pictures)

    def typed(self) -> dict[str, Any]:
        return {**super().typed(), "belongings": self.lines.typed()}

    def retype(self, typed: Mapping[str, Any]) -> None:
        super().retype(typed)
        self.lines.retype(typed.get("belongings", ()))
        self._hint()
        self._fit()

    def errors(self) -> int:
        return super().errors() + self.lines.errors()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        left = self.photos.show_problems(super().show_problems(problems))
        ours = [p for p in left if (p.place or "").startswith("lines.")]
        if ours:
            self.lines.show_problems(ours)
        return tuple(p for p in left if p not in ours)

    def _columns(self) -> tuple[LineColumn, ...]:
        return (
            LineColumn("name", self.tr("Thing")),
            LineColumn("kind", self.tr("Kind"), 76, tidy=self._kind_word, read=self._read_kind),
            LineColumn("quantity", self.tr("Count"), 48, right=True, read=read_whole),
            LineColumn("features", self.tr("Looks"), 150),
            LineColumn("amount_fen", self.tr("Yuan"), 76, right=True, tidy=_money, read=read_fen),
            LineColumn("bag", self.tr("Bag"), 64),
            LineColumn("place", self.tr("Shelf"), 80),
        )

    def _kind_word(self, typed: str) -> str:
        found = self._kind(typed)
        return typed if found is None else word(found)

    def _kind(self, typed: str) -> BelongingKind | None:
        """Find a kind by its number, its first letters, or its name."""
        kinds = list(BelongingKind)
        if typed.isdecimal():
            return kinds[int(typed) - 1] if 1 <= int(typed) <= len(kinds) else None
        hits = self._kinds.search(typed, 1)
        return BelongingKind(hits[0].code) if hits else None

    def _read_kind(self, typed: str) -> BelongingKind:
        """Find a kind as typed; raises Refused: what is no kind may be dangerous goods."""
        kind = self._kind(typed)
        if kind is None:
            raise Refused(Problem(TypedTrouble.NOT_IN_LIST, data={"typed": typed}))
        return kind

    def _line(self, number: int, line: Mapping[str, str], problems: list[Problem]) -> BelongingLine:
        """Read a line as far as it can be read; the rest is added to the problems."""
        known: dict[str, Any] = {place: line[place] for place in _WORDS}
        reads = {"kind": self._read_kind, "quantity": read_whole, "amount_fen": read_fen}
        for place, read in reads.items():
            if not line[place]:
                continue
            try:
                known[place] = read(line[place])
            except Refused as refused:
                where = f"lines.{number}.{place}"
                problems += [replace(each, place=where) for each in refused.problems]
        return BelongingLine(**known)

    def _same_sex(self, checker: Sex) -> Iterable[Problem]:
        return checker_hints(SafetyFacts(checker_sex=checker), self._sex)

    def _hint(self) -> None:
        """Say under the list what deserves a look, while nothing in it is wrong."""
        if not self.lines.errors():
            kinds = (self._kind(line["kind"]) for line in self.lines.records())
            hints = goods_hints([BelongingLine("", kind) for kind in kinds if kind is not None])
            self.lines.note.say(sentence(hints[0]) if hints else "", stops=False)

    def _fit(self) -> None:
        witnessed = self._signed["belongings_signed"].value() is SignedHow.WITNESS
        self._signed["witness"].set_optional_shown(witnessed)


def _money(typed: str) -> str:
    try:
        return shown.money(read_fen(typed))
    except Refused:
        return typed
