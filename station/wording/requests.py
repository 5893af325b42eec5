"""What was asked of a deed, as the trace keeps it, in a line that can be read."""

from __future__ import annotations

import json

from station.domain.accounts import DoorOutcome
from station.wording.naming import named


def requested(request: str) -> str:
    """Write a kept request short: what was left empty is left out, brackets and quotes too.

    Names stay those of the records, as in the answers of the command line.
    """
    return " · ".join(_parts("", json.loads(request)))


def door(request: str) -> str:
    """Say what became of a try at the door; nothing for a deed that was done."""
    kept = json.loads(request).get("door")
    return "" if kept in (None, DoorOutcome.SIGNED_IN) else named(DoorOutcome(kept))


def _parts(name: str, value: object) -> list[str]:
    if isinstance(value, dict):
        return [part for key, each in value.items() for part in _parts(str(key), each)]
    if isinstance(value, list):
        simple = [str(each) for each in value if not isinstance(each, dict | list)]
        nested = [
            part for each in value if isinstance(each, dict | list) for part in _parts(name, each)
        ]
        return [*_parts(name, ", ".join(simple)), *nested]
    if value is None or value is False or value == "":
        return []
    if value is True:
        return [name]
    return [f"{name} {value}".strip()]
