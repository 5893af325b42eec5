"""What can be wrong with a workbook that was handed in: it cannot be read, or is no register."""

from __future__ import annotations

from station.domain.problems import Trouble

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes; a larger file is not looked into."""


class WorkbookTrouble(Trouble):
    """Why a file was not read; the clerk is told which, and nothing of it was used."""

    UNREACHABLE = "workbook.unreachable"
    NOT_A_WORKBOOK = "workbook.not_a_workbook"
    PASSWORD_PROTECTED = "workbook.password_protected"  # noqa: S105 - a word, no secret
    TOO_LARGE = "workbook.too_large"
    TOO_WIDE = "workbook.too_wide"
    TOO_MANY_MERGES = "workbook.too_many_merges"
    ZIP_BOMB = "workbook.zip_bomb"
    UNSAFE_XML = "workbook.unsafe_xml"
    DAMAGED = "workbook.damaged"
    NO_REGISTER = "workbook.no_register"
    LETTERS = "workbook.letters"
    HOSPITAL_BILL = "workbook.hospital_bill"
    STATISTICS = "workbook.statistics"
    RECEIPT = "workbook.receipt"
    NO_ARRIVALS = "workbook.no_arrivals"
    NOT_LETTERS = "workbook.not_letters"
    NOT_ANSWERS = "workbook.not_answers"
