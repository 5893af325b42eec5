"""Who or what a command is about: found by the number that a clerk would write."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from station.cli.outcome import NotServed
from station.cli.reading import record_number
from station.cli.terminal import Terminal
from station.domain.batch_records import BatchSummary
from station.domain.bed_board import BedOnBoard
from station.domain.beds import BedTrouble
from station.domain.deaths import DeathLine, DeathTrouble
from station.domain.dna import DnaTrouble
from station.domain.goods import GoodsTrouble, IssueRecord
from station.domain.inquiries import InquiryLine, InquiryTrouble
from station.domain.intake import IntakeTrouble
from station.domain.intake_records import IntakeRecord
from station.domain.letter_records import LetterFilter, LetterLine
from station.domain.letters import LetterTrouble, letter_key
from station.domain.long_term_care import CareLine, CareTrouble
from station.domain.matching import MatchReason
from station.domain.people import PersonTrouble
from station.domain.problems import Problem, Refused
from station.domain.resettlement import SettleLine, SettleTrouble
from station.domain.search_notices import SearchNotice, SearchNoticeTrouble
from station.domain.stays import StayFilter, StaySummary, StayTrouble
from station.domain.tracing_requests import RequestLine, RequestTrouble
from station.domain.voucher_records import VoucherLine
from station.domain.vouchers import VoucherTrouble
from station.usecases.batch_lists import BatchNamed, BatchSheet
from station.usecases.bed_board import BedBoard
from station.usecases.deaths import DeathList
from station.usecases.dna_seen import SampleNamed, SheetList
from station.usecases.goods_issue import GoodsIssueOf, GoodsOfStay
from station.usecases.inquiries import InquiryList
from station.usecases.intake_seen import IntakeSheet, RecentIntakes
from station.usecases.letter_lists import LetterList
from station.usecases.long_term_care import CareList
from station.usecases.resettlement import Resettlements
from station.usecases.search import Find
from station.usecases.search_notices import SearchNoticeList
from station.usecases.stay_lists import PastStays, ResidentList
from station.usecases.tracing_requests import RequestFilter, RequestList
from station.usecases.voucher_lists import VoucherList

GOODS_LETTERS = "-WZ"
_SURE = frozenset({MatchReason.SAME_ID, MatchReason.SAME_DOCUMENT, MatchReason.SAME_RESCUE_NUMBER})
_EVERY_INTAKE = 10_000
_LATELY = timedelta(days=400)
_RESCUE_NUMBERS = 100_000_000
"""A record's own number is below; the numbers of stays and intakes have nine digits and more."""


def stay(terminal: Terminal, text: str, *, left: bool = False) -> StaySummary:
    """The stay of a rescue number, of the resident in a bed, or of a name that only one has.

    `left` looks among those who have left as well. Raises Refused, NotServed when several fit.
    """
    wanted = StayFilter(text=text.strip())
    found = list(terminal.ask(ResidentList(wanted)).stays)
    exact = _exact(found, text)
    if exact is None and left:
        past = list(terminal.ask(PastStays(wanted)).stays)
        exact, found = _exact(past, text), found + past
    if exact is not None:
        return exact
    named = [each for each in found if text.strip() in (each.name, each.bed)]
    if len(named) == 1:
        return named[0]
    if named:
        raise _several(text, [each.rescue_number for each in named])
    raise Refused(Problem(StayTrouble.NOT_FOUND, "resident"))


def _exact(found: list[StaySummary], text: str) -> StaySummary | None:
    return next((each for each in found if each.rescue_number == text.strip()), None)


def person_id(terminal: Terminal, text: str) -> int:
    """The person of a record's number (`12`, `#12`), a rescue or identity number, or one name."""
    number = record_number(text)
    if number is not None and (text.strip().startswith("#") or number < _RESCUE_NUMBERS):
        return number
    hits = terminal.ask(Find(text)).hits
    sure = [hit for hit in hits if any(reason.code in _SURE for reason in hit.why)]
    found = sure or [hit for hit in hits if text.strip() in (hit.name, *hit.other_names)]
    if len(found) == 1:
        return found[0].person_id
    if found:
        raise _several(text, [f"#{hit.person_id}" for hit in found])
    raise Refused(Problem(PersonTrouble.NOT_FOUND, "person"))


def intake(terminal: Terminal, text: str) -> IntakeRecord:
    """The arrival of an intake number, a rescue number, or a record's own number."""
    plain, number = text.strip().removeprefix("#"), record_number(text)
    if number is not None and number < _RESCUE_NUMBERS:
        return terminal.ask(IntakeSheet(number))
    found = terminal.ask(RecentIntakes(terminal.now - _LATELY, limit=_EVERY_INTAKE))
    for record in found:
        if plain in (record.number, record.rescue_number):
            return terminal.ask(IntakeSheet(record.id))
    raise Refused(Problem(IntakeTrouble.NOT_FOUND, "intake"))


def bed(terminal: Terminal, label: str) -> BedOnBoard:
    """The bed that is written as `101-4`, or `东楼 101-4` where two houses have one."""
    house, _blank, rest = label.strip().rpartition(" ")
    board = terminal.ask(BedBoard())
    found = [
        each
        for building in board.buildings
        if house in ("", building.name)
        for room in building.rooms
        for each in room.beds
        if each.label == rest
    ]
    if len(found) == 1:
        return found[0]
    code = BedTrouble.LABEL_AMBIGUOUS if found else BedTrouble.NOT_FOUND
    raise Refused(Problem(code, "bed", {"bed": label}))


def plan(terminal: Terminal, text: str) -> int:
    """The plan of a number, or of the bed that is kept for somebody who is expected."""
    if (number := record_number(text)) is not None:
        return number
    kept = bed(terminal, text)
    if not kept.planned_for or kept.assignment_id is None:
        raise Refused(Problem(BedTrouble.NOT_PLANNED, "plan"))
    return kept.assignment_id


def voucher(terminal: Terminal, text: str) -> VoucherLine:
    """The voucher of a number as printed, or of a record's number. Raises Refused."""
    plain = text.strip().removeprefix("#")
    before = None
    while lines := terminal.ask(VoucherList(before=before)):
        for line in lines:
            if plain and plain in (line.number, str(line.id)):
                return line
        before = lines[-1].id
    raise Refused(Problem(VoucherTrouble.NOT_FOUND, "voucher"))


def letter(terminal: Terminal, text: str) -> LetterLine:
    """The treatment letter of a number in any spelling. Raises Refused."""
    found = terminal.ask(LetterList(LetterFilter(number=text), limit=1)).letters
    if not text.strip() or not found:
        raise Refused(Problem(LetterTrouble.NOT_FOUND, "letter"))
    return found[0]


def death(terminal: Terminal, text: str) -> DeathLine:
    """The case of a death by its number, 亡〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(text)
    for line in terminal.ask(DeathList()):
        if wanted and letter_key(line.number) == wanted:
            return line
    raise Refused(Problem(DeathTrouble.NOT_FOUND, "subject"))


def search_notice(terminal: Terminal, text: str) -> SearchNotice:
    """The search notice of a number, 寻公〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(text)
    for line in terminal.ask(SearchNoticeList()):
        if wanted and letter_key(line.number) == wanted:
            return line
    raise Refused(Problem(SearchNoticeTrouble.NOT_FOUND, "notice"))


def inquiry(terminal: Terminal, text: str) -> InquiryLine:
    """The inquiry letter of a number, 协查〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(text)
    for line in terminal.ask(InquiryList()):
        if wanted and letter_key(line.number) == wanted:
            return line
    raise Refused(Problem(InquiryTrouble.NOT_FOUND, "letter"))


def tracing_request(terminal: Terminal, text: str) -> RequestLine:
    """The family's request of a number, 寻〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(text)
    everything = RequestFilter()
    found = terminal.ask(RequestList(everything))
    while found:
        for line in found:
            if wanted and letter_key(line.number) == wanted:
                return line
        found = terminal.ask(RequestList(everything, after=found[-1].id))
    raise Refused(Problem(RequestTrouble.NOT_FOUND, "request"))


def goods_issue(terminal: Terminal, text: str) -> IssueRecord:
    """The receipt of goods of a number, or the newest one of a resident. Raises Refused."""
    if text.strip().upper().endswith(GOODS_LETTERS):
        return terminal.ask(GoodsIssueOf(text))
    found = terminal.ask(GoodsOfStay(stay(terminal, text, left=True).id))
    if not found:
        raise Refused(Problem(GoodsTrouble.ISSUE_NOT_FOUND, "subject"))
    return found[0]


def _several(text: str, numbers: list[str]) -> NotServed:
    words = QCoreApplication.translate("Cli", "“{typed}” fits several: {numbers}. Give the number.")
    sentence = words.format(typed=text, numbers=", ".join(numbers))
    return NotServed("several_fit", sentence, "subject")


def batch(terminal: Terminal, text: str) -> BatchSummary:
    """The settlement batch of the record's number, or of the number on its papers."""
    number = record_number(text)
    question = BatchNamed(text) if number is None else BatchSheet(number)
    return terminal.ask(question).summary


def sample(terminal: Terminal, text: str) -> int:
    """The sample of a number, of the station or on the seal. Raises Refused."""
    return terminal.ask(SampleNamed(text)).sample.id


def sample_sheet(terminal: Terminal, text: str) -> int:
    """The hand-over sheet of a number, 检移〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(text)
    for each in terminal.ask(SheetList()):
        if wanted and letter_key(each.number) == wanted:
            return each.id
    raise Refused(Problem(DnaTrouble.SHEET_NOT_FOUND, "sheet"))


def settling_file(terminal: Terminal, text: str) -> SettleLine:
    """The file of a number, 落〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(text)
    for line in terminal.ask(Resettlements()).lines:
        if wanted and letter_key(line.number) == wanted:
            return line
    raise Refused(Problem(SettleTrouble.NOT_FOUND, "file"))


def care(terminal: Terminal, text: str) -> CareLine:
    """The care of a number, 托〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(text)
    for line in terminal.ask(CareList(open_only=False)):
        if wanted and letter_key(line.number) == wanted:
            return line
    raise Refused(Problem(CareTrouble.NOT_FOUND, "care"))
