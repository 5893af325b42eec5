"""`import letters FILE…` and `show hospital`: paper letters come in, who lies where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import DONE, REFUSED, Answer
from station.cli.reading import one_of, read_bytes, readable
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.hospital_notices import NoticeLine
from station.domain.hospital_patients import PatientLine
from station.domain.letter_records import LetterFilter, LetterLine
from station.domain.letter_register import LetterDoubt, RegisterResult
from station.domain.letters import LetterState
from station.usecases.hospital_notices import NoticeList
from station.usecases.hospitals import HospitalList
from station.usecases.letter_lists import LetterList, WhoLiesWhere
from station.usecases.letter_register import ImportLetters, PreviewLetters
from station.wording import shown
from station.wording.letter_doubts import read_words

_SHOWN = 40


def add_import(imports: Commands) -> None:
    """`import letters`."""
    parser = imports.add(
        "letters",
        QCoreApplication.translate(
            "Cli", "registers of paper treatment letters (status 1 when cells are doubtful)"
        ),
        bring_in,
    )
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=QCoreApplication.translate("Cli", "only tell what would come; nothing is written"),
    )


def add_list(lists: Commands) -> None:
    """`show hospital`."""
    parser = lists.add(
        "hospital", QCoreApplication.translate("Cli", "treatment letters, who lies where"), hospital
    )
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--state", type=one_of(LetterState), metavar="STATE")


def bring_in(terminal: Terminal) -> Answer:
    """Read the registers of letters, then tell or write what they say."""
    options = terminal.options
    files = tuple((readable(Path(name).name), read_bytes(name, "files")) for name in options.files)
    if options.dry_run:
        result = terminal.ask(PreviewLetters(files))
    else:
        result = terminal.do(ImportLetters(files))
    facts = terminal.teller.facts_of(result)
    facts["doubtful"] = [_doubt_facts(terminal, each) for each in result.doubtful]
    status = REFUSED if result.doubtful else DONE
    return Answer(facts | {"dry_run": options.dry_run}, _lines(terminal, result), status)


def _doubt_facts(terminal: Terminal, doubt: LetterDoubt) -> dict[str, object]:
    return {**terminal.teller.facts_of(doubt), "left_out": doubt.left_out}


def _lines(terminal: Terminal, result: RegisterResult) -> list[str]:
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Rows read"), result.rows_read),
            (QCoreApplication.translate("Cli", "Letters added"), result.letters_added),
            (
                QCoreApplication.translate("Cli", "Letters there before"),
                result.letters_already_there,
            ),
            (QCoreApplication.translate("Cli", "Linked to people"), result.linked),
            (
                QCoreApplication.translate("Cli", "Hospitals added"),
                "、".join(result.hospitals_added),
            ),
            (QCoreApplication.translate("Cli", "Rows that are no letter"), result.not_letters),
            (QCoreApplication.translate("Cli", "Doubtful cells"), len(result.doubtful)),
        )
    )
    return lines + (["", *_doubtful(terminal, result)] if result.doubtful else [])


def _doubtful(terminal: Terminal, result: RegisterResult) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Sheet"),
        QCoreApplication.translate("Cli", "Row"),
        QCoreApplication.translate("Cli", "Written"),
        QCoreApplication.translate("Cli", "Read as"),
        QCoreApplication.translate("Cli", "Why"),
    )
    name = terminal.teller.name
    rows = [
        (each.sheet, each.row, each.written, read_words(each), name(each.reason))
        for each in result.doubtful[:_SHOWN]
    ]
    lines = table(heads, rows)
    if left := len(result.doubtful) - _SHOWN:
        words = QCoreApplication.translate("Cli", "… and {count} more: --json has them all.")
        lines += [words.format(count=left)] if left > 0 else []
    return lines


def hospital(terminal: Terminal) -> Answer:
    """Every letter that is asked for, everybody who lies in hospital."""
    options = terminal.options
    wanted = LetterFilter(state=options.state, text=options.text)
    found: list[LetterLine] = []
    page = terminal.ask(LetterList(wanted))
    found += page.letters
    while page.next is not None:
        page = terminal.ask(LetterList(wanted, after=page.next))
        found += page.letters
    patients = terminal.ask(WhoLiesWhere())
    notices = terminal.ask(NoticeList())
    told = terminal.teller.told
    facts = {
        "hospitals": told(terminal.ask(HospitalList())),
        "letters": [_letter_facts(terminal, each) for each in found],
        "patients": told(patients),
        "notices": [_notice_facts(terminal, each) for each in notices],
        "count": len(found),
    }
    lines = [*_letters(terminal, found), "", *_patients(terminal, patients)]
    if notices:
        lines += ["", *_notices(terminal, notices)]
    return Answer(facts, lines)


def _notice_facts(terminal: Terminal, line: NoticeLine) -> dict[str, object]:
    facts = terminal.teller.facts_of(line)
    said = facts.pop("facts")
    assert isinstance(said, dict)
    return {**said, **facts, "late": line.late}


def _notices(terminal: Terminal, found: Sequence[NoticeLine]) -> list[str]:
    today, name = terminal.now.date(), terminal.teller.name
    heads = (
        QCoreApplication.translate("Cli", "Hospital's notice"),
        QCoreApplication.translate("Cli", "Hospital"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Due"),
        QCoreApplication.translate("Cli", "Answer"),
    )
    rows = [
        (
            shown.moment(each.facts.told_at or each.entered_at, today),
            each.hospital,
            each.facts.name,
            shown.moment(each.due, today),
            " ".join(name(word) for word in (each.ending, each.reason) if word is not None),
        )
        for each in found
    ]
    return table(heads, rows)


def _letter_facts(terminal: Terminal, line: LetterLine) -> dict[str, object]:
    facts = terminal.teller.facts_of(line)
    letter = facts.pop("letter")
    assert isinstance(letter, dict)
    return {**letter, **facts, "late": line.late}


def _letters(terminal: Terminal, found: Sequence[LetterLine]) -> list[str]:
    teller, today = terminal.teller, terminal.now.date()
    heads = (
        QCoreApplication.translate("Cli", "Letter"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Sex"),
        QCoreApplication.translate("Cli", "Hospital"),
        QCoreApplication.translate("Cli", "Brought there"),
        QCoreApplication.translate("Cli", "Issued"),
        QCoreApplication.translate("Cli", "Diagnosis"),
        QCoreApplication.translate("Cli", "State"),
    )
    rows = [
        (
            each.letter.number,
            each.letter.name,
            teller.name(each.letter.sex),
            each.letter.hospital,
            shown.day(each.letter.admitted_at.date(), today),
            shown.day(each.letter.issued_at.date(), today),
            each.letter.diagnosis,
            _state(terminal, each),
        )
        for each in found
    ]
    return table(heads, rows)


def _state(terminal: Terminal, line: LetterLine) -> str:
    words = (line.letter.closing, None if line.state is LetterState.CLOSED else line.state)
    return " ".join(terminal.teller.name(word) for word in words if word is not None)


def _patients(terminal: Terminal, found: Sequence[PatientLine]) -> list[str]:
    teller, today = terminal.teller, terminal.now.date()
    heads = (
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Hospital"),
        QCoreApplication.translate("Cli", "Ward"),
        QCoreApplication.translate("Cli", "Since"),
        QCoreApplication.translate("Cli", "Expected discharge"),
        QCoreApplication.translate("Cli", "Bed at home"),
        QCoreApplication.translate("Cli", "Last visit"),
        QCoreApplication.translate("Cli", "Letter"),
    )
    rows = [
        (
            each.name,
            each.hospital,
            each.ward,
            shown.moment(each.since, today),
            shown.day(each.expected_discharge, today) if each.expected_discharge else "",
            " ".join(filter(None, (each.bed, teller.name(each.bed_at_home)))),
            shown.moment(each.last_visit, today) if each.last_visit else "",
            each.letter_number,
        )
        for each in found
    ]
    return table(heads, rows)
