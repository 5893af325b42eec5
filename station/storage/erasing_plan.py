"""What becomes of every table and column when a person is destroyed, and why some of it stays.

A table that hangs on a person, a stay or an arrival and is not named here loses every word that is
no code. A table that hangs on nobody keeps its words, but for the names, numbers, telephones and
addresses of those who are destroyed; the tables of `NAMELESS` have no words about persons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from sqlalchemy import Column, Enum, String, Table, UniqueConstraint

from station.storage.tables import METADATA

REMOVED = frozenset(
    {
        *("belonging_photo", "candidate", "dossier_picture", "doubtful_cell", "fetcher_copy"),
        *("identity_document", "letter_correction", "outside_number", "person_key"),
        *("person_name", "person_pair", "photo", "relative", "search_notice"),
        *("search_notice_posting", "search_notice_step", "search_notice_text"),
        *("tracing_request_key", "tracing_request_match", "tracing_request_photo"),
    }
)
"""Tables whose rows go: who somebody is, how they look, what was published of them."""

LEFT: Mapping[str, str] = {
    "audit_bill": "which bills an audit drew: numbers of rows and one word that is a code",
    "claim_batch_bill": "which bills a signed batch paid: numbers of rows and one code",
    "destruction_file": "the register itself, which is kept for ever: numbers of rows",
    "dna_custody": "a chained log; who was there and what was said is blanked beside it",
    "dna_sample": "the number that the laboratory has, and whose; the custody log rests on it",
    "hospital_bill_line": "what was given for which money, as paid: items, no person",
    "medicine_stock": "which box of a medicine somebody brought: medicine and strength",
    "minor_opening": "who opened a minor's file when: numbers of rows",
    "payer_share": "who paid how much of a bill: codes and money",
    "printing": "which paper was printed when, under which check code: numbers, no name",
    "report_mark": "what a figure of a year that is over rests on: a code",
}
"""Tables that hang on somebody and stay as they are, each with the reason."""

NAMELESS: Mapping[str, str] = {
    "audit_head": "the end of a chain",
    "bed": "the house",
    "bill_layout": "what a hospital's workbook calls its columns",
    "blanking": "numbers of rows and hashes",
    "budget_year": "money",
    "building": "the house",
    "clerk": "those who work here",
    "destruction": "the register itself, which is kept for ever",
    "dna_head": "the end of a chain",
    "goods": "the store",
    "hospital": "the hospitals",
    "hospital_change": "the hospitals",
    "month_sheet_cell": "figures",
    "month_sheet_typed": "figures",
    "name_plate": "the station",
    "package_mapping": "how a package is filled",
    "policy_value": "the station's own numbers",
    "price_item": "prices",
    "price_list": "prices",
    "retention": "how long files are kept",
    "role": "what a clerk may do",
    "room": "the house",
    "serial": "the next numbers",
    "sheet_template": "how a sheet counts",
    "signing_key": "keys",
    "work_year": "the calendar",
}
"""Tables that hang on nobody and say nothing of persons, each with the reason."""

KEPT: Mapping[str, str] = {
    "archive_file.box": "where the empty folder lay: the register of the shelf",
    "archive_file.lacks": "codes",
    "archive_loan.borrower": "a colleague who signed for the file, not the person in it",
    "archive_loan.unit": "where that colleague works",
    "audit_entry.act": "what was done, when, by whom: the trace, without what was said",
    "audit_entry.clerk": "who did it",
    "audit_entry.desk": "at which desk",
    "audit_entry.hash": "a hash",
    "audit_entry.previous": "a hash",
    "audit_entry.topics": "codes",
    "bill_finding.code": "a code",
    "bill_finding.weight": "a code",
    "bill_finding.evidence": "days, money, items; searched for the words of the person",
    "month_sheet_name.column": "a code",
    "month_sheet_name.key": "the row's own key: a number",
    "month_sheet_name.number": "the rescue number stands for the name from now on",
    "month_sheet_name.rows": "codes",
    "package_row.code": "the authority's code",
    "package_row.column_head": "the head of a column",
    "package_row.digest": "a hash",
    "package_row.key": "the row's own key: a number",
}
"""Columns of words that stay in tables that lose theirs, each with the reason."""

CODES = frozenset(
    {
        *("cause", "client_id", "education", "ethnic_group", "leaving_way", "marital", "period"),
        *("reason_code", "sha256", "signs", "thing"),
    }
)
"""Columns that are codes or marks wherever they stand: figures of years that are over need them."""

AREAS = frozenset({"area", "destination_area"})
"""Of a place of six digits the province stays."""

WORDED = frozenset({"bill_finding.evidence"})
"""Words that stay without the names, numbers and addresses of those who are destroyed."""

OF_OTHERS = frozenset({"audit_entry", "dna_custody", "tracing_request"})
"""Tables that are not searched as notes of the house: chained logs have a way of their own, and a
request that led to nobody belongs to the family that asked."""


def is_words(column: Column[object]) -> bool:
    """Whether a column has words that somebody could be known by."""
    table = column.table
    assert isinstance(table, Table)
    if isinstance(column.type, Enum) or not isinstance(column.type, String):
        return False
    return not column.unique and column.name not in CODES | in_keys(table)


def in_keys(table: Table) -> frozenset[str]:
    """The columns by which rows are told apart: blanked, two rows would be one."""
    keys = [each.columns for each in table.constraints if isinstance(each, UniqueConstraint)]
    keys += [each.columns for each in table.indexes if each.unique]
    return frozenset(column.name for key in keys for column in key)


def owners(table: Table) -> Iterator[tuple[Column[object], str]]:
    """The columns of a table that point to another, and to which."""
    for column in table.c:
        for key in column.foreign_keys:
            yield column, key.column.table.name


@cache
def of_persons() -> frozenset[str]:
    """Every table whose rows hang on a person, a stay, an arrival or what hangs on those."""
    found = {"person"}
    for table in METADATA.sorted_tables:
        if any(parent in found for _column, parent in owners(table)):
            found.add(table.name)
    return frozenset(found)
