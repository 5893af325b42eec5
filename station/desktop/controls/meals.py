"""Control names: meals."""

from __future__ import annotations

from typing import Final


class Meals:
    """The portions of a meal and its figures."""

    TABS: Final = "meals_tabs"
    LIST: Final = "meals_list"
    MEAL: Final = "meals_meal"
    DAY: Final = "meals_day"
    BEFORE: Final = "meals_before"
    AFTER: Final = "meals_after"
    STATE: Final = "meals_state"
    STAFF: Final = "meals_staff"
    HAND: Final = "meals_hand"
    NOT_EATEN: Final = "meals_not_eaten"
    GIVE_ALL: Final = "meals_give_all"
    PRINT: Final = "meals_print"
    WHO: Final = "meals_stay_id"
    REASON: Final = "meals_reason"
    ADD: Final = "meals_add"
