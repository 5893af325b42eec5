"""Fields of records that hold an official code as text, and the list that names it."""

from __future__ import annotations

from collections.abc import Mapping

CODE_FIELDS: Mapping[str, str] = {
    "area": "areas",
    "destination_area": "areas",
    "cause": "causes",
    "ethnic_group": "ethnic_groups",
    "education": "education",
    "marital": "marital",
    "leaving_way": "leaving_ways",
}
