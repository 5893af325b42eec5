"""The keys of the rounds page, as the sheet of keys lists them."""

from __future__ import annotations

from station.wording.words import QT_TRANSLATE_NOOP

KEYS = (
    ("Enter", QT_TRANSLATE_NOOP("RoundsPage", "As before, fine, or what is typed; next bed")),
    ("Tab", QT_TRANSLATE_NOOP("RoundsPage", "Temperature, pulse, pressure, meal, mood")),
    ("/", QT_TRANSLATE_NOOP("RoundsPage", "Tell more of this bed")),
    ("Space", QT_TRANSLATE_NOOP("RoundsPage", "Skip this bed with a reason")),
    ("↑ ↓", QT_TRANSLATE_NOOP("RoundsPage", "From bed to bed; Page Up and Down: ten beds")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("RoundsPage", "Save the form that has the keyboard")),
    ("Ctrl+S", QT_TRANSLATE_NOOP("RoundsPage", "Duty book: sign the shift over")),
    ("N  A", QT_TRANSLATE_NOOP("RoundsPage", "In the meals: not eaten, all are given")),
    ("Alt+1…4", QT_TRANSLATE_NOOP("RoundsPage", "In the goods: give out, meals, stock, cash")),
    ("Ctrl+N", QT_TRANSLATE_NOOP("RoundsPage", "Medicines: a new order")),
    ("Ctrl+G", QT_TRANSLATE_NOOP("RoundsPage", "Medicines: another resident")),
    ("Ctrl+D", QT_TRANSLATE_NOOP("RoundsPage", "Medicines: an allergy or a diet")),
    ("Ctrl+B", QT_TRANSLATE_NOOP("RoundsPage", "Medicines: the stock book")),
    ("Ctrl+T · Ctrl+U", QT_TRANSLATE_NOOP("RoundsPage", "Stock book: count, used up pages too")),
    (
        "Ctrl+J · Ctrl+R",
        QT_TRANSLATE_NOOP("RoundsPage", "Duty book: accept what waits, with a reservation"),
    ),
    ("Ctrl+P", QT_TRANSLATE_NOOP("RoundsPage", "Print what is shown: a month, a hand-over")),
    ("Ctrl+PgUp", QT_TRANSLATE_NOOP("RoundsPage", "Duty book: shift before")),
    ("Ctrl+PgDown", QT_TRANSLATE_NOOP("RoundsPage", "Duty book: shift after")),
    ("Esc", QT_TRANSLATE_NOOP("RoundsPage", "Take back what is typed, leave the panel")),
)
