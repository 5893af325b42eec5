"""Where what a finding of a month sheet names is mended: the tab of a person's file, its field."""

from __future__ import annotations

from collections.abc import Mapping

from station.desktop.leads import FilePart
from station.domain.sheet_findings import SheetFinding, SheetFindingKind

Place = tuple[FilePart, str]
_DOCUMENTS: Place = (FilePart.IDENTITY, "documents")
_FIELDS: Mapping[str, Place] = {
    **{
        name: (FilePart.IDENTITY, name)
        for name in ("sex", "ethnic_group", "area", "household_address", "education", "marital")
    },
    **dict.fromkeys(("age", "born_precision", "minor"), (FilePart.IDENTITY, "born")),
    **dict.fromkeys(("document_kind", "document_number"), _DOCUMENTS),
    "nameless": (FilePart.IDENTITY, "name"),
    "same_province": (FilePart.IDENTITY, "area"),
    "identity_state": (FilePart.IDENTITY, "state"),
    "how_came": (FilePart.INTAKE, "how_came"),
    "cause": (FilePart.INTAKE, "cause"),
    **dict.fromkeys(
        (
            *("signs", "mental_state", "self_care", "mobility", "capacity"),
            *("assistance_class", "marks"),
        ),
        (FilePart.HEALTH, ""),
    ),
}
_KINDS: Mapping[SheetFindingKind, Place] = {
    SheetFindingKind.ID_NUMBER: _DOCUMENTS,
    SheetFindingKind.NO_DOCUMENT: _DOCUMENTS,
    SheetFindingKind.ID_SAYS_OTHER: (FilePart.IDENTITY, "sex"),
}


def mended_at(finding: SheetFinding) -> Place:
    """The tab and the field; without a field of its own the time line, where dates are mended."""
    known = _KINDS.get(finding.kind)
    field = str(finding.data.get("field", finding.place))
    return known or _FIELDS.get(field, (FilePart.TIME_LINE, ""))
