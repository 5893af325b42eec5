"""The live panel: who it may be and why, help given before, what is still missing until when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.code_field import CodeField, Codes
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.form import Form
from station.desktop.layout import column, empty, frame, hairline, holder, row
from station.desktop.pages.intake.section import in_lines, keep_focus
from station.desktop.painted import PhotoBox
from station.desktop.parts import Banner, Button, EmptyState, Sign, chip, label, sign_line
from station.domain.clocks import BEFORE_BED, Clock, ClockKind, ClockState
from station.domain.codes import Code, CodeList
from station.domain.identity import age_on
from station.domain.matching import Strength
from station.domain.repeats import LastVoucher, PastStay, RepeatAidRecord, RepeatHint
from station.domain.search import Hit
from station.usecases.person_sheet import PhotoOf
from station.wording import shown
from station.wording.names import word
from station.wording.reasons import reason_sentence

SHOWN_HITS = 4
KEYS = 3
"""So many candidates have a key of their own."""
SHOWN_STAYS = 3


class Candidates(QWidget):
    """Those found, the likeliest first; each is taken, or said to be somebody else."""

    taken = Signal(object)
    judged = Signal()
    """Somebody was said to be another person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._hits: tuple[Hit, ...] = ()
        self._keys_live = True
        self._takes: list[Button] = []
        self.others: frozenset[int] = frozenset()
        """Whom the clerk has looked at and holds for somebody else."""
        self._title = label("", "heading")
        self._nobody = Button(Intake.NOBODY, self.tr("None of them"), "quiet", key="Alt+0")
        self._nobody.clicked.connect(self.judge_all)
        self._list = column(gap=6)
        head = row(self._title, None, self._nobody)
        self._hint = EmptyState(
            "search",
            self.tr("Whoever may have been here stands here"),
            self.tr("With photo and reasons; Alt+1 to Alt+3 say: that is them."),
        )
        column(head, holder(self._list), self._hint, gap=4, parent=self)
        self.show_hits(())

    def set_hint_shown(self, shown: bool) -> None:
        """Say what will stand here, as long as nothing was looked for."""
        self._hint.setVisible(shown)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show who was found, without those who were judged to be somebody else."""
        self._hits = tuple(hits)
        self._show()

    def shown(self) -> tuple[Hit, ...]:
        """Give those who are not judged yet, as many as stand in the panel."""
        return tuple(h for h in self._hits if h.person_id not in self.others)[:SHOWN_HITS]

    def take(self, number: int) -> bool:
        """Take the n-th (from 0); False when there is none."""
        hits = self.shown()
        if number < len(hits):
            self.taken.emit(hits[number])
        return number < len(hits)

    def judge_all(self) -> None:
        """Say of everybody found that they are somebody else."""
        self._judge(hit.person_id for hit in self._hits)

    def set_keys_live(self, live: bool) -> None:
        """Say whether Alt and a digit take a candidate just now."""
        self._keys_live = live
        for number, button in enumerate(self._takes):
            button.say(self._verb(number))

    def _judge(self, ids: Iterable[int]) -> None:
        self.others |= frozenset(ids)
        self._show()
        self.judged.emit()

    def _verb(self, number: int) -> str:
        key = f"  Alt+{number + 1}" if self._keys_live and number < KEYS else ""
        return self.tr("That is them") + key

    def _show(self) -> None:
        keep_focus(self, self._fill)

    def _fill(self) -> None:
        empty(self._list)
        self._takes = []
        hits = self.shown()
        self._title.setText(self.tr("%n may have been here", "", len(hits)))
        self._title.setVisible(bool(hits))
        self._nobody.setVisible(bool(hits))
        for number, hit in enumerate(hits):
            self._list.addWidget(self._card(number, hit))

    def _card(self, number: int, hit: Hit) -> QFrame:
        photo = PhotoBox(f"{Intake.candidate(number + 1)}_photo", 50, 64)
        if hit.photo_id is not None:
            question = PhotoOf(hit.photo_id, small=True)
            self._desk.ask(photo, question, photo.show_photo)
        name = Intake.candidate(number + 1)
        take = Button(name, self._verb(number), "row", about=hit.name)
        self._takes.append(take)
        take.clicked.connect(lambda: self.taken.emit(hit))
        other = Button(f"{name}_not", self.tr("Not them"), "row", about=hit.name)
        other.clicked.connect(lambda: self._judge((hit.person_id,)))
        stay = hit.restricted or hit.last_stay
        today = self._desk.now().date()
        said = sex_and_age(self._desk, hit, today) if hit.restricted is None else ""
        head = row(
            label(hit.name, "name"),
            label(said, "second"),
            None,
            label(stay.rescue_number if stay else "", "small"),
        )
        foot = row(label(_last_stay(hit, today), "second"), None, take, other, gap=6)
        words = column(head, *_whom_to_ask(hit), *_reason_lines(hit), foot, gap=3)
        body = row(column(photo, None), words, gap=10, margin=(8, 6, 10, 6))
        body.setStretch(1, 1)
        return frame(body, "chosen" if number == 0 and hit.strong else "card")


def _whom_to_ask(hit: Hit) -> list[QWidget]:
    """Of a restricted file nothing is said but who handles it."""
    if hit.restricted is None:
        return []
    words = QCoreApplication.translate("Candidates", "Ask {ask}").format(ask=hit.restricted.ask)
    return [label(words, "second", wrap=True)]


def _reason_lines(hit: Hit) -> list[QWidget]:
    """Reasons as chips, the strong ones blue, at most two lines of them."""
    kinds = {Strength.STRONG: "info", Strength.WEAK: "plain", Strength.AGAINST: "warn"}
    said = {reason_sentence(reason): kinds[reason.strength] for reason in hit.why[:6]}
    lines = in_lines(list(said), _LINE)[:2]
    return [holder(row(*(chip(w, said[w]) for w in line), None, gap=4)) for line in lines]


_LINE = 30


def sex_and_age(desk: Desk, hit: Hit, today: date) -> str:
    """Say sex and age of somebody found."""
    sex = desk.codes["sexes"].name(hit.sex.value).removesuffix("性")
    if hit.born is None:
        return sex
    about = QCoreApplication.translate("Candidates", "about ") if hit.age_estimated else ""
    return f"{sex} {about}{age_on(hit.born, today)}"


def _last_stay(hit: Hit, today: date) -> str:
    stay = hit.last_stay
    if hit.restricted is not None:
        return ""
    if stay is None:
        return QCoreApplication.translate("Candidates", "never stayed here")
    if stay.in_station:
        return QCoreApplication.translate("Candidates", "in the station now")
    return span(stay.admitted_at, stay.left_at, today)


def span(begun: datetime, ended: datetime | None, today: date) -> str:
    """Say from when to when somebody stayed."""
    first = shown.day(begun.date(), today)
    if ended is None:
        return QCoreApplication.translate("Candidates", "since {day}").format(day=first)
    words = QCoreApplication.translate("Candidates", "{first} to {last}")
    last = shown.day(ended.date(), today if ended.year != begun.year else ended.date())
    return words.format(first=first, last=last)


class RepeatPanel(QFrame):
    """Which time this is, how the last stays ended, whether a voucher lies unused: a reminder."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._ways = desk.codes["leaving_ways"]
        self.setProperty("kind", "card")
        self._title = label("", "heading")
        self._figures = row(gap=t.SPACE_3)
        self._stays = column(gap=2)
        self._hint = column()
        said = (
            self.tr("last ticket not used"),
            self.tr("went away again after coming home"),
            self.tr("robbed or cheated again"),
            self.tr("still without work"),
            self.tr("lost again, ill of mind"),
            self.tr("left home again, family"),
        )
        reasons = CodeList(tuple(Code(str(i), text) for i, text in enumerate(said, 1)))
        codes = Codes(reasons.search, reasons.name)
        self._reason = CodeField(Intake.REPEAT_REASON, self.tr("Reason"), codes, free=True)
        self._reason.beside = None
        self._form = Form([self._reason], columns=1, label_width=40)
        self._form.edited.connect(self.edited)
        column(
            self._title,
            self._figures,
            hairline(),
            self._stays,
            holder(self._hint),
            self._form,
            gap=6,
            margin=t.SPACE_3,
            parent=self,
        )
        self.hide()

    def reason(self) -> str:
        """Give why this person is helped again."""
        return self._reason.edit.text().strip()

    def retype(self, text: str) -> None:
        self._reason.retype(text)

    def show_record(self, title: str, record: RepeatAidRecord | None, today: date) -> None:
        """Show what is known of earlier help, or nothing."""
        self.setVisible(record is not None and bool(record.stays))
        if record is None or not record.stays:
            return
        self._title.setText(title)
        empty(self._figures)
        for days, nth in record.nth:
            within = self.tr("within %n days", "", days)
            time = self.tr("No. %n", "", nth)
            figure = row(label(within, "second"), label(time, "strong"), None, gap=6)
            self._figures.addWidget(holder(figure))
        empty(self._stays)
        for stay in record.stays[:SHOWN_STAYS]:
            self._stays.addWidget(holder(self._line(stay, today)))
        if record.last_voucher is not None:
            self._stays.addWidget(_voucher_line(record.last_voucher))
        self._say_hint(record)

    def _line(self, stay: PastStay, today: date) -> QHBoxLayout:
        way = self._ways.name(stay.leaving_way) if stay.leaving_way else self.tr("still open")
        ended = f"{way} → {stay.destination}" if stay.destination else way
        return row(
            label(span(stay.admitted_at, stay.left_at, today), "second", width=160),
            label(ended),
            None,
        )

    def _say_hint(self, record: RepeatAidRecord) -> None:
        empty(self._hint)
        self._form.setVisible(record.asks_reason)
        if record.hint is RepeatHint.NONE:
            return
        often = record.hint is RepeatHint.OFTEN
        words = self.tr("Helped often already") if often else self.tr("Back soon after leaving")
        if record.exempt is not None:
            only = self.tr("not counted for this group: {group}")
            note = only.format(group=word(record.exempt))
        else:
            note = self.tr("a reminder only, nothing is refused")
        self._hint.addWidget(Banner("warn", f"{words}：{note}"))


def _voucher_line(voucher: LastVoucher) -> QWidget:
    """Say what became of the last voucher."""
    words = QCoreApplication.translate("RepeatPanel", "Voucher {number} to {place}: {state}")
    said = words.format(number=voucher.number, place=voucher.destination, state=word(voucher.state))
    if voucher.used:
        return sign_line("tick", "text_2", said, "second")
    return sign_line("overdue" if voucher.expired else "info", "warn", said, "warn")


class MissingPanel(QFrame):
    """What this intake still lacks, the nearest limit first."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._list = column(gap=4)
        head = label(self.tr("Still missing"), "heading")
        column(head, holder(self._list), gap=6, margin=t.SPACE_3, parent=self)
        self.hide()

    def show_clocks(self, clocks: Sequence[Clock], now: datetime) -> None:
        """Show what is due before the bed, then the clocks, those of one limit on one line."""
        empty(self._list)
        self.setVisible(bool(clocks))
        before_bed = [clock for clock in clocks if clock.kind in BEFORE_BED]
        if before_bed:
            names = "、".join(_clock_words(clock) for clock in before_bed)
            self._add(names, self.tr("before the bed"), "warn")
        groups: dict[datetime, list[Clock]] = {}
        later = (clock for clock in clocks if clock.kind not in BEFORE_BED)
        for clock in sorted(later, key=lambda each: each.due):
            groups.setdefault(clock.due, []).append(clock)
        for due, group in groups.items():
            urgent = group[0].state in {ClockState.OVERDUE, ClockState.TODAY}
            names = "、".join(dict.fromkeys(_clock_words(clock) for clock in group))
            self._add(names, _due(due, group[0], now), "warn" if urgent else "second")

    def _add(self, what: str, until: str, role: str) -> None:
        tone = "warn" if role == "warn" else "text_2"
        sign = column(2, Sign("soon", tone, t.ICON_BUTTON), None, gap=0)
        line = row(sign, label(what, wrap=True), label(until, role), gap=6)
        line.setStretch(1, 1)
        self._list.addWidget(holder(line))


def _clock_words(clock: Clock) -> str:
    words = word(clock.kind)
    blocks = clock.data.get("blocks")
    if clock.kind is ClockKind.BLOCKS and isinstance(blocks, tuple):
        return f"{words}（{'、'.join(word(block) for block in blocks)}）"
    missing = clock.data.get("missing")
    if clock.kind is ClockKind.FIRST_LOOK and isinstance(missing, tuple):
        return f"{words}（{'、'.join(word(each) for each in missing)}）"
    return words


def _due(due: datetime, clock: Clock, now: datetime) -> str:
    if clock.whole_day:
        if due.date() == now.date():
            return QCoreApplication.translate("MissingPanel", "today")
        return shown.day(due.date(), now.date())
    if due.date() == now.date():
        words = QCoreApplication.translate("MissingPanel", "today {time}")
        return words.format(time=shown.clock(due))
    return shown.moment(due, now.date())
