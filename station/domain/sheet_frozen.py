"""A sheet as it was submitted: all that is kept of it, and the hash over all of that."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from station.domain.month_sheets import Correction, CorrectionKind, SheetKey
from station.domain.problems import Weight
from station.domain.sheet_counting import Figures, Placed, SheetName
from station.domain.sheet_findings import SheetFinding, SheetFindingKind


@dataclass(frozen=True, slots=True)
class FrozenSheet:
    """All that is kept when a sheet is submitted; `names` by column, the rest written out."""

    key: SheetKey
    text: str
    cells: Figures
    names: Mapping[str, tuple[Placed, ...]]
    findings: str
    corrections: str


def sheet_seal(sheet: FrozenSheet) -> str:
    """The hash (SHA-256, hexadecimal) over all that was frozen, in an order of its own."""
    names = [
        [column, list(placed.rows), _told(placed.name)]
        for column, each in sorted(sheet.names.items())
        for placed in sorted(each, key=lambda p: (p.name.key, p.rows))
    ]
    cells = [
        [*place, None if value is None else str(value)]
        for place, value in sorted(sheet.cells.items())
    ]
    whole = [
        *(sheet.key.sheet, sheet.key.period, sheet.text, cells, names),
        *(sheet.findings, sheet.corrections),
    ]
    told = json.dumps(whole, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def findings_text(findings: Iterable[SheetFinding]) -> str:
    """Findings and what was written about them, for keeping."""
    return _written(
        {
            "kind": each.kind,
            "place": each.place,
            "weight": each.weight.value,
            "keys": [name.key for name in each.names],
            "data": {name: str(fact) for name, fact in each.data.items()},
            "explained": each.explained,
            "explained_by": each.explained_by,
        }
        for each in findings
    )


def findings_from(text: str, names: Iterable[Placed]) -> tuple[SheetFinding, ...]:
    """Findings as they were kept; their names are among those of the sheet."""
    known = {placed.name.key: placed.name for placed in names}
    return tuple(
        SheetFinding(
            kind=SheetFindingKind(each["kind"]),
            place=each["place"],
            weight=Weight(each["weight"]),
            names=tuple(known[key] for key in each["keys"] if key in known),
            data={name: _number(fact) for name, fact in each["data"].items()},
            explained=each["explained"],
            explained_by=each["explained_by"],
        )
        for each in json.loads(text or "[]")
    )


def corrections_text(corrections: Iterable[Correction]) -> str:
    """Late changes for keeping."""
    return _written(
        {
            "kind": each.kind,
            "name": _told(each.name),
            "person_id": each.name.person_id,
            "before": each.rows_before,
            "after": each.rows_after,
            "facts": each.facts,
            "period": each.period,
            **({"by_letter": True} if each.by_letter else {}),
        }
        for each in corrections
    )


def corrections_from(text: str) -> tuple[Correction, ...]:
    """Late changes as they were kept."""
    return tuple(
        Correction(
            CorrectionKind(each["kind"]),
            _name(each["name"], each["person_id"]),
            tuple(each["before"]),
            tuple(each["after"]),
            tuple((field, before, after) for field, before, after in each["facts"]),
            each["period"],
            by_letter=each.get("by_letter", False),
        )
        for each in json.loads(text or "[]")
    )


def _written(lines: Iterable[Mapping[str, object]]) -> str:
    return json.dumps(list(lines), ensure_ascii=False, sort_keys=True)


def _told(name: SheetName) -> Mapping[str, object]:
    """A name without the number of its record, which a merge may change."""
    return {
        "key": name.key,
        "number": name.number,
        "name": name.name,
        "begins": name.begins.isoformat() if name.begins else "",
        "ends": name.ends.isoformat() if name.ends else "",
        "amount_fen": name.amount_fen,
        "facts": dict(name.facts),
    }


def _name(told: Mapping[str, Any], person_id: int | None) -> SheetName:
    begins, ends = (
        datetime.fromisoformat(told[each]) if told[each] else None for each in ("begins", "ends")
    )
    about = (told["key"], person_id, None, told["number"], told["name"])
    return SheetName(*about, begins, ends, told["amount_fen"], told["facts"])


def _number(fact: str) -> object:
    """A figure is a number again, a code stays a code."""
    return Decimal(fact) if fact.replace(".", "", 1).removeprefix("-").isdigit() else fact
