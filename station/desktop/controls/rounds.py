"""Control names: rounds."""

from __future__ import annotations

from typing import Final


class Rounds:
    """The round sheet, its panel and the charts."""

    SHEET: Final = "rounds_sheet"
    TABS: Final = "rounds_tabs"
    TEMPERATURE: Final = "rounds_temperature"
    PULSE: Final = "rounds_pulse"
    PRESSURE: Final = "rounds_pressure"
    MEAL: Final = "rounds_meal"
    MOOD: Final = "rounds_mood"
    HINT: Final = "rounds_hint"
    """What the keys do where the keyboard is, or what keeps the row from being saved."""
    PROGRESS: Final = "rounds_progress"
    SIGN: Final = "rounds_sign"
    PRINT: Final = "rounds_print"
    PRINT_BLANK: Final = "rounds_print_blank"
    HANDOVER: Final = "rounds_handover"
    GOODS: Final = "rounds_goods"
    MEDICINES: Final = "rounds_medicines"
    SKIP_REASON: Final = "rounds_reason"
    SKIP_OTHER: Final = "rounds_other_reason"
    NOTE: Final = "rounds_note"
    RISKS: Final = "rounds_risks"
    CONSCIOUSNESS: Final = "rounds_consciousness"
    SLEEP: Final = "rounds_sleep"
    BOWEL: Final = "rounds_bowel"
    SKIN: Final = "rounds_skin"
    CHECKS: Final = "rounds_checks"
    HAPPENED_AT: Final = "rounds_happened_at"
    SAVE: Final = "rounds_save"
    LEAVE: Final = "rounds_leave"
    ALARMS: Final = "rounds_alarms"
    SPOT: Final = "rounds_spot_check"
    DUE: Final = "rounds_still_due"
    CHART: Final = "rounds_chart"
    FEVERS: Final = "rounds_fevers"

    @staticmethod
    def sign_of(sign: str) -> str:
        """Name the field of a vital sign in the panel: `rounds_oxygen`."""
        return f"rounds_{sign}"

    CALLED_AT: Final = "rounds_called_at"
    LEFT_OVER: Final = "rounds_left_over"
    OF_OTHERS: Final = "rounds_of_others"

    @staticmethod
    def alarm(task_id: int) -> str:
        """Name the card of an alarm: `rounds_alarm_12`."""
        return f"rounds_alarm_{task_id}"

    @staticmethod
    def done(task_id: int, step: str) -> str:
        """Name the button that says a step is done: `rounds_done_12_isolate`."""
        return f"rounds_done_{task_id}_{step}"

    @staticmethod
    def letter(task_id: int) -> str:
        """Name the button that leads from an alarm to the hospital letter: `rounds_letter_12`."""
        return f"rounds_letter_{task_id}"

    @staticmethod
    def not_needed(task_id: int, step: str) -> str:
        """Name the button that says a step is not needed: `rounds_not_12_isolate`."""
        return f"rounds_not_{task_id}_{step}"

    @staticmethod
    def go_to(stay_id: int) -> str:
        """Name the button that leads to a bed: `rounds_go_12`."""
        return f"rounds_go_{stay_id}"
