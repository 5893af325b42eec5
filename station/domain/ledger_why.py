"""Why a stay from an old register belongs to somebody; the register's own rows keep it."""

from enum import StrEnum


class PersonWhy(StrEnum):
    """Why a stay was put to a person: a new one, or one who is surely the same."""

    NEW = "new"
    SAME_ID_NUMBER = "same_id_number"
    SAME_RESCUE_NUMBER = "same_rescue_number"
    SAME_FACTS = "same_facts"
    """Name, exact birth date, sex and county agree, and no number speaks against it."""
