"""The six steps of a voucher in one line: done, now, still to come."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.controls.travel import Travel as Names
from station.desktop.layout import row
from station.desktop.parts import Sign, label, restyle
from station.domain.voucher_records import VoucherRecord
from station.domain.vouchers import VoucherState

_DONE = {
    VoucherState.DRAFT: 1,
    VoucherState.APPROVED: 2,
    VoucherState.ISSUED: 3,
    VoucherState.EXCHANGED: 4,
    VoucherState.TRAVELLED: 5,
    VoucherState.REFUNDED: 4,
}


def steps_done(record: VoucherRecord) -> int:
    """How many of the six steps a voucher has taken; one taken back stops where it was."""
    if record.state in _DONE:
        return _DONE[record.state]
    return 3 if record.line.issued_at else 2 if record.approved_at else 1


class Steps(QFrame):
    """A tick for what is done, an arrow for what comes now, a dash for later."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(Names.STEPS)
        self.setProperty("kind", "card")
        words = (
            self.tr("Draft"),
            self.tr("Approval"),
            self.tr("Issue"),
            self.tr("Exchange"),
            self.tr("Journey"),
            self.tr("Settling"),
        )
        self._signs = [Sign("dash", "text_3", t.ICON_BUTTON) for _ in words]
        self._words = [label(word, "last") for word in words]
        line = row(margin=(12, 8, 12, 8), gap=t.SPACE_1, parent=self)
        for at, (sign, word) in enumerate(zip(self._signs, self._words, strict=True)):
            if at:
                line.addStretch(1)
            line.addWidget(sign)
            line.addWidget(word)

    def show_steps(self, done: int, *, ended: bool = False) -> None:
        """Show how far it has come; `ended` means that nothing comes now."""
        for at, (sign, word) in enumerate(zip(self._signs, self._words, strict=True)):
            if at < done:
                sign.show_sign("tick", "text_2")
                restyle(word, role="second")
            elif at == done and not ended:
                sign.show_sign("right", "accent")
                restyle(word, role="accent")
            else:
                sign.show_sign("dash", "text_3")
                restyle(word, role="last")
        self.setAccessibleName(" ".join(word.text() for word in self._words[:done]))
