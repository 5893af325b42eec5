"""Each paper on the command line: what its subject is, how it is printed and looked at.

A new paper is one line of `PAPERS`; a test names the one that is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.clocks import clock_key
from station.cli.compare_shown import batch_named
from station.cli.outcome import wrong_use
from station.cli.reading import month_sheet_named, needed_number
from station.cli.terminal import Terminal
from station.domain.chart_figures import ChartKind, ChartSpan
from station.domain.clock_notes import ClockKey
from station.domain.papers import PaperKind
from station.usecases.papers import (
    PaperPreview,
    PrintBelongingsList,
    PrintDeathForm,
    PrintDeathLetter,
    PrintDeathNotice,
    PrintDeclaration,
    PrintExtension,
    PrintHandover,
    PrintIntakeForm,
    PrintLeavingForm,
    PrintLeavingHandover,
    PrintPersonCard,
    PrintRefusalNotice,
    PrintTerminationNotice,
    PrintTreatmentLetter,
    PrintVitals,
)
from station.usecases.papers_archive import (
    ArchiveListPreview,
    DestructionPreview,
    LoanSlipPreview,
    PrintArchiveList,
    PrintDestruction,
    PrintLoanSlip,
)
from station.usecases.papers_batch import BatchPreview, PrintPaymentRequest, PrintSettlement
from station.usecases.papers_charts import ChartPreview, PrintChart
from station.usecases.papers_claims import (
    AuditSheetPreview,
    MinutesPreview,
    PrintAuditSheet,
    PrintMinutes,
)
from station.usecases.papers_class import PrintClassChange
from station.usecases.papers_clocks import LateMatterPreview, PrintOverdueReport, PrintUrging
from station.usecases.papers_compare import CompareHandoverPreview, PrintCompareHandover
from station.usecases.papers_dossier import (
    DossierPreview,
    FacesPreview,
    PrintDossier,
    PrintFaces,
)
from station.usecases.papers_goods import (
    GoodsDayPreview,
    GoodsReceiptPreview,
    PrintGoodsDay,
    PrintGoodsReceipt,
)
from station.usecases.papers_inquiries import InquiryRegisterPreview, PrintInquiryRegister
from station.usecases.papers_long_term_care import (
    CareHandoverPreview,
    CareVisitPreview,
    PrintCareHandover,
    PrintCareVisit,
)
from station.usecases.papers_meals import MealSheetPreview, PrintMealSheet
from station.usecases.papers_medicines import MedicinesPreview, PrintMedicines
from station.usecases.papers_minors import (
    PrintFamilyAssessment,
    PrintGuardianship,
    PrintHarmReport,
    PrintReturnVisit,
    SideFilePreview,
)
from station.usecases.papers_minors_looks import (
    LooksOfYearPreview,
    LooksPreview,
    PrintLooksOfYear,
    PrintMinorLooks,
)
from station.usecases.papers_notices import CutNoticePreview, PrintCutNotice
from station.usecases.papers_packages import PackageRegisterPreview, PrintPackageRegister
from station.usecases.papers_requests import PrintRequest, RequestPreview
from station.usecases.papers_resettlement import (
    PrintSettleApplication,
    PrintSettleApproval,
    SettlePaperPreview,
)
from station.usecases.papers_roll_call import PrintRollCall, RollCallPreview
from station.usecases.papers_rounds import PrintRoundSheet, RoundSheetPreview
from station.usecases.papers_samples import (
    MinorSamplesPreview,
    PrintMinorSamples,
    PrintSampleChase,
    PrintSampleCustody,
    PrintSampleHandover,
    PrintSampleRequest,
    SampleChasePreview,
    SampleCustodyPreview,
    SampleHandoverPreview,
    SampleRequestPreview,
)
from station.usecases.papers_search import (
    InquiryPreview,
    PrintInquiry,
    PrintInquiryChase,
    PrintSearchNotice,
    SearchNoticePreview,
)
from station.usecases.papers_shift import PrintShiftRecord
from station.usecases.papers_shortcomings import PrintShortcomings, ShortcomingsPreview
from station.usecases.printing import PrintedPaper
from station.usecases.sheet_exports import MonthSheetPreview, PrintMonthSheet
from station.usecases.voucher_papers import CashPaper
from station.usecases.whole_files import BindFile, FileContentsPreview
from station.usecases.work import Read, Write

Find: TypeAlias = Callable[[Terminal], int]
Deed: TypeAlias = Callable[[int], Write[PrintedPaper]]
Look: TypeAlias = Callable[[int], Read[bytes]]


@dataclass(frozen=True, slots=True)
class PaperCommand:
    """How one paper is asked for: the deed that prints it, the question that shows a draft."""

    deed: Callable[[Terminal], Write[PrintedPaper]]
    preview: Callable[[Terminal], Read[bytes]]
    named: bool = True
    """It is about somebody or something that is named after it, not about the whole house."""


def _intake(terminal: Terminal) -> int:
    return subjects.intake(terminal, terminal.options.subject).id


def _stay(terminal: Terminal) -> int:
    return subjects.stay(terminal, terminal.options.subject, left=True).id


def _number(terminal: Terminal) -> int:
    return needed_number(terminal.options.subject, "subject")


def _person(terminal: Terminal) -> int:
    return subjects.person_id(terminal, terminal.options.subject)


def _faces(terminal: Terminal) -> tuple[int | None, date | None, date | None]:
    """Whose ledger, or everybody's, from when until when."""
    person = _person(terminal) if terminal.options.subject else None
    return person, *_days(terminal)


def _days(terminal: Terminal) -> tuple[date | None, date | None]:
    """From when until when."""
    return terminal.day("since"), terminal.day("until")


def _letter(terminal: Terminal) -> int:
    return subjects.letter(terminal, terminal.options.subject).id


def _death(terminal: Terminal) -> int:
    return subjects.death(terminal, terminal.options.subject).case_id


def _goods(terminal: Terminal) -> int:
    return subjects.goods_issue(terminal, terminal.options.subject).id


def _clock(terminal: Terminal) -> ClockKey:
    return clock_key(terminal.options.subject)


def _compare_batch(terminal: Terminal) -> int:
    return batch_named(terminal, terminal.options.subject).id


def _batch(terminal: Terminal) -> int:
    return subjects.batch(terminal, terminal.options.subject).id


def _search_notice(terminal: Terminal) -> int:
    return subjects.search_notice(terminal, terminal.options.subject).id


def _inquiry(terminal: Terminal) -> int:
    return subjects.inquiry(terminal, terminal.options.subject).id


def _chart(terminal: Terminal) -> tuple[ChartKind, ChartSpan]:
    """Which chart of which months: the twelve that end with this one unless they are named."""
    try:
        kind = ChartKind(terminal.options.subject)
    except ValueError:
        words = QCoreApplication.translate("Cli", "charts: {kinds}")
        raise wrong_use(words.format(kinds=", ".join(ChartKind)), "subject") from None
    since, until = _days(terminal)
    span = ChartSpan.twelve_months(until or terminal.now.date())
    return kind, ChartSpan(ChartSpan.of_month(since).first, span.last) if since else span


def _looks_deed(terminal: Terminal) -> Write[PrintedPaper]:
    year = terminal.options.year or terminal.now.year
    if terminal.options.subject is None:
        return PrintLooksOfYear(year)
    return PrintMinorLooks(_person(terminal), year)


def _looks_look(terminal: Terminal) -> Read[bytes]:
    year = terminal.options.year or terminal.now.year
    if terminal.options.subject is None:
        return LooksOfYearPreview(year)
    return LooksPreview(_person(terminal), year)


def _sample(terminal: Terminal) -> int:
    return subjects.sample(terminal, terminal.options.subject)


def _sample_sheet(terminal: Terminal) -> int:
    return subjects.sample_sheet(terminal, terminal.options.subject)


def _settling(terminal: Terminal) -> int:
    return subjects.settling_file(terminal, terminal.options.subject).id


def _care(terminal: Terminal) -> int:
    return subjects.care(terminal, terminal.options.subject).id


def _request(terminal: Terminal) -> int:
    return subjects.tracing_request(terminal, terminal.options.subject).id


def _of(find: Find, deed: Deed, look: Look) -> PaperCommand:
    return PaperCommand(lambda at: deed(find(at)), lambda at: look(find(at)))


def _form(kind: PaperKind, find: Find, deed: Deed) -> PaperCommand:
    """A paper whose draft the common question shows."""
    return _of(find, deed, partial(PaperPreview, kind))


def _of_minor(kind: PaperKind, find: Find, deed: Deed) -> PaperCommand:
    """A paper of a minor's side-file."""
    return _of(find, deed, partial(SideFilePreview, kind))


def _handover_subject(terminal: Terminal) -> int:
    return _stay(terminal) if terminal.options.of_leaving else _intake(terminal)


def _handover_deed(terminal: Terminal) -> Write[PrintedPaper]:
    deed = PrintLeavingHandover if terminal.options.of_leaving else PrintHandover
    return deed(_handover_subject(terminal))


def _handover_look(terminal: Terminal) -> Read[bytes]:
    of_leaving = terminal.options.of_leaving
    return PaperPreview(PaperKind.HANDOVER, _handover_subject(terminal), of_leaving)


PAPERS: Mapping[PaperKind, PaperCommand] = {
    PaperKind.INTAKE: _form(PaperKind.INTAKE, _intake, PrintIntakeForm),
    PaperKind.BELONGINGS: _form(PaperKind.BELONGINGS, _intake, PrintBelongingsList),
    PaperKind.REFUSAL: _form(PaperKind.REFUSAL, _intake, PrintRefusalNotice),
    PaperKind.HANDOVER: PaperCommand(_handover_deed, _handover_look),
    PaperKind.DECLARATION: _form(PaperKind.DECLARATION, _stay, PrintDeclaration),
    PaperKind.LEAVING: _form(PaperKind.LEAVING, _stay, PrintLeavingForm),
    PaperKind.TERMINATION: _form(PaperKind.TERMINATION, _stay, PrintTerminationNotice),
    PaperKind.CARD: _form(PaperKind.CARD, _stay, PrintPersonCard),
    PaperKind.VITALS: _form(PaperKind.VITALS, _stay, PrintVitals),
    PaperKind.EXTENSION: _form(PaperKind.EXTENSION, _number, PrintExtension),
    PaperKind.CLASS_CHANGE: _form(PaperKind.CLASS_CHANGE, _number, PrintClassChange),
    PaperKind.CASH: _form(PaperKind.CASH, _number, CashPaper),
    PaperKind.SHIFT: _form(PaperKind.SHIFT, _number, PrintShiftRecord),
    PaperKind.TREATMENT: _form(PaperKind.TREATMENT, _letter, PrintTreatmentLetter),
    PaperKind.DEATH: _form(PaperKind.DEATH, _death, PrintDeathForm),
    PaperKind.DEATH_LETTER: _form(PaperKind.DEATH_LETTER, _death, PrintDeathLetter),
    PaperKind.DEATH_NOTICE: _form(PaperKind.DEATH_NOTICE, _death, PrintDeathNotice),
    PaperKind.GOODS: _of(_goods, PrintGoodsReceipt, GoodsReceiptPreview),
    PaperKind.JOINT_SHEET: _of(_number, PrintAuditSheet, AuditSheetPreview),
    PaperKind.MINUTES: _of(_number, PrintMinutes, MinutesPreview),
    PaperKind.CUT_NOTICE: _of(_number, PrintCutNotice, CutNoticePreview),
    PaperKind.SETTLEMENT: _of(_batch, PrintSettlement, partial(BatchPreview, PaperKind.SETTLEMENT)),
    PaperKind.PAYMENT: _of(_batch, PrintPaymentRequest, partial(BatchPreview, PaperKind.PAYMENT)),
    PaperKind.SEARCH_NOTICE: PaperCommand(
        lambda at: PrintSearchNotice(_search_notice(at)),
        lambda at: SearchNoticePreview(subjects.search_notice(at, at.options.subject).person_id),
    ),
    PaperKind.INQUIRY: _of(_inquiry, PrintInquiry, InquiryPreview),
    PaperKind.INQUIRY_CHASE: _of(
        _inquiry, PrintInquiryChase, lambda number: InquiryPreview(number, chase=True)
    ),
    PaperKind.INQUIRY_REGISTER: PaperCommand(
        lambda at: PrintInquiryRegister(*_days(at)),
        lambda at: InquiryRegisterPreview(*_days(at)),
        named=False,
    ),
    PaperKind.PACKAGE_REGISTER: PaperCommand(
        lambda at: PrintPackageRegister(*_days(at)),
        lambda at: PackageRegisterPreview(*_days(at)),
        named=False,
    ),
    PaperKind.SHORTCOMING_LIST: PaperCommand(
        lambda at: PrintShortcomings(*_days(at)),
        lambda at: ShortcomingsPreview(*_days(at)),
        named=False,
    ),
    PaperKind.GUARDIANSHIP: _of_minor(PaperKind.GUARDIANSHIP, _person, PrintGuardianship),
    PaperKind.FAMILY_ASSESSMENT: _of_minor(
        PaperKind.FAMILY_ASSESSMENT, _person, PrintFamilyAssessment
    ),
    PaperKind.HARM_REPORT: _of_minor(PaperKind.HARM_REPORT, _number, PrintHarmReport),
    PaperKind.RETURN_VISIT: _of_minor(PaperKind.RETURN_VISIT, _number, PrintReturnVisit),
    PaperKind.MINOR_LOOKS: PaperCommand(_looks_deed, _looks_look, named=False),
    PaperKind.DOSSIER: _of(_person, PrintDossier, DossierPreview),
    PaperKind.FACES: PaperCommand(
        lambda at: PrintFaces(*_faces(at)), lambda at: FacesPreview(*_faces(at)), named=False
    ),
    PaperKind.SAMPLE_REQUEST: _of(_sample, PrintSampleRequest, SampleRequestPreview),
    PaperKind.SAMPLE_HANDOVER: _of(_sample_sheet, PrintSampleHandover, SampleHandoverPreview),
    PaperKind.SAMPLE_CUSTODY: _of(_sample, PrintSampleCustody, SampleCustodyPreview),
    PaperKind.SAMPLE_CHASE: _of(_sample, PrintSampleChase, SampleChasePreview),
    PaperKind.MINOR_SAMPLES: PaperCommand(
        lambda _at: PrintMinorSamples(), lambda _at: MinorSamplesPreview(), named=False
    ),
    PaperKind.SETTLE_APPLICATION: _of(
        _settling, PrintSettleApplication, partial(SettlePaperPreview, PaperKind.SETTLE_APPLICATION)
    ),
    PaperKind.SETTLE_APPROVAL: _of(
        _settling, PrintSettleApproval, partial(SettlePaperPreview, PaperKind.SETTLE_APPROVAL)
    ),
    PaperKind.CARE_HANDOVER: _of(_care, PrintCareHandover, CareHandoverPreview),
    PaperKind.CARE_VISIT: PaperCommand(
        lambda at: PrintCareVisit(_care(at), blank=at.options.blank),
        lambda at: CareVisitPreview(_care(at), blank=at.options.blank),
    ),
    PaperKind.URGING: PaperCommand(
        lambda at: PrintUrging(_clock(at)), lambda at: LateMatterPreview(_clock(at))
    ),
    PaperKind.OVERDUE_REPORT: PaperCommand(
        lambda at: PrintOverdueReport(_clock(at)),
        lambda at: LateMatterPreview(_clock(at), PaperKind.OVERDUE_REPORT),
    ),
    PaperKind.MONTH_SHEET: PaperCommand(
        lambda at: PrintMonthSheet(*month_sheet_named(at.options.subject)),
        lambda at: MonthSheetPreview(*month_sheet_named(at.options.subject)),
    ),
    PaperKind.ARCHIVE_LIST: _of(_number, PrintArchiveList, ArchiveListPreview),
    PaperKind.DESTRUCTION: _of(_number, PrintDestruction, DestructionPreview),
    PaperKind.ARCHIVE_LOAN: _of(_stay, PrintLoanSlip, LoanSlipPreview),
    PaperKind.CHART: PaperCommand(
        lambda at: PrintChart(*_chart(at)), lambda at: ChartPreview(*_chart(at))
    ),
    PaperKind.COMPARE_HANDOVER: _of(_compare_batch, PrintCompareHandover, CompareHandoverPreview),
    PaperKind.FILE_CONTENTS: _of(_person, BindFile, FileContentsPreview),
    PaperKind.TRACING_REQUEST: _of(_request, PrintRequest, RequestPreview),
    PaperKind.MEDICINES: PaperCommand(
        lambda at: PrintMedicines(_stay(at), blank=at.options.blank),
        lambda at: MedicinesPreview(_stay(at), blank=at.options.blank),
    ),
    PaperKind.ROUNDS: PaperCommand(
        lambda at: PrintRoundSheet(at.moment("subject"), at.options.blank),
        lambda at: RoundSheetPreview(at.moment("subject"), at.options.blank),
    ),
    PaperKind.MEALS: PaperCommand(
        lambda at: PrintMealSheet(at.day("subject"), at.options.meal),
        lambda at: MealSheetPreview(at.day("subject"), at.options.meal),
    ),
    PaperKind.GOODS_DAY: PaperCommand(
        lambda at: PrintGoodsDay(at.day("subject")), lambda at: GoodsDayPreview(at.day("subject"))
    ),
    PaperKind.ROLL_CALL: PaperCommand(
        lambda _at: PrintRollCall(), lambda _at: RollCallPreview(), named=False
    ),
}
"""The slip is not among them: transfer sheet and identity letter come with it (`print voucher`)."""
