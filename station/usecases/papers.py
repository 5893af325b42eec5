"""Printing the papers of the house, looking at them first, and telling what a sheet is.

Each deed gathers the facts anew, so a sheet always says what the book says now; a later copy
whose check code differs from the original's tells that the facts have changed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from station.domain.minor_papers import SIDE_FILE_PAPERS
from station.domain.papers import PaperKind, PaperTrouble, SheetRecord
from station.domain.permissions import Permission
from station.storage import papers as rows
from station.usecases import files, minors_access, papers_deaths
from station.usecases import papers_arrival as arrival
from station.usecases import papers_leaving as leaving
from station.usecases.intake import handover_number
from station.usecases.leaving_plans import leaving_number
from station.usecases.paper_head import Filled, keep_preview, refuse
from station.usecases.papers_class import class_change
from station.usecases.papers_hospital import treatment_letter
from station.usecases.papers_vitals import vital_curves
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write

_PAIR = 2


@dataclass(frozen=True, slots=True)
class PrintIntakeForm(Write[PrintedPaper]):
    """Print 求助登记表 with the person's newest photograph."""

    needs: ClassVar = Permission.PAPERS_PRINT
    intake_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, arrival.intake_form(work, self.intake_id))


@dataclass(frozen=True, slots=True)
class PrintBelongingsList(Write[PrintedPaper]):
    """Print 安全检查与物品寄存清单."""

    needs: ClassVar = Permission.PAPERS_PRINT
    intake_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, arrival.belongings_list(work, self.intake_id))


@dataclass(frozen=True, slots=True)
class PrintRefusalNotice(Write[PrintedPaper]):
    """Print 不予救助通知书 with its reasons and the way to complain (国务院令第381号 第六条)."""

    needs: ClassVar = Permission.PAPERS_PRINT
    intake_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, arrival.refusal_notice(work, self.intake_id))


@dataclass(frozen=True, slots=True)
class PrintHandover(Write[PrintedPaper]):
    """Print the 交接表 of an arrival (民发〔2015〕158号); it gets its number when first printed."""

    needs: ClassVar = Permission.PAPERS_PRINT
    intake_id: int

    def run(self, work: Work) -> PrintedPaper:
        handover_number(work, arrival.intake_row(work, self.intake_id))
        return _printed(work, arrival.arrival_handover(work, self.intake_id))


@dataclass(frozen=True, slots=True)
class PrintLeavingHandover(Write[PrintedPaper]):
    """Print the 交接表 by which kin, an escort's station or an institution takes over."""

    needs: ClassVar = Permission.PAPERS_PRINT
    stay_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, leaving.leaving_handover(work, self.stay_id))


@dataclass(frozen=True, slots=True)
class PrintDeclaration(Write[PrintedPaper]):
    """Print 自行离站声明书 for the resident to sign."""

    needs: ClassVar = Permission.PAPERS_PRINT
    stay_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, leaving.declaration(work, self.stay_id))


@dataclass(frozen=True, slots=True)
class PrintLeavingForm(Write[PrintedPaper]):
    """Print 在站服务及离站登记表; it gets its number when first printed, or on leaving."""

    needs: ClassVar = Permission.PAPERS_PRINT
    stay_id: int

    def run(self, work: Work) -> PrintedPaper:
        leaving_number(work, leaving.way_out(work, self.stay_id))
        return _printed(work, leaving.leaving_form(work, self.stay_id))


@dataclass(frozen=True, slots=True)
class PrintTerminationNotice(Write[PrintedPaper]):
    """Print 终止救助通知书."""

    needs: ClassVar = Permission.PAPERS_PRINT
    stay_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, leaving.termination_notice(work, self.stay_id))


@dataclass(frozen=True, slots=True)
class PrintExtension(Write[PrintedPaper]):
    """Print 延期救助备案表 for the department above."""

    needs: ClassVar = Permission.PAPERS_PRINT
    extension_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, leaving.extension_filing(work, self.extension_id))


@dataclass(frozen=True, slots=True)
class PrintPersonCard(Write[PrintedPaper]):
    """Print 受助人员识别卡; scanning it into the search box opens the file."""

    needs: ClassVar = Permission.PAPERS_PRINT
    stay_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, arrival.person_card(work, self.stay_id))


@dataclass(frozen=True, slots=True)
class PrintTreatmentLetter(Write[PrintedPaper]):
    """Print 救治介绍信 for the hospital (民发〔2006〕6号)."""

    needs: ClassVar = Permission.PAPERS_PRINT
    letter_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, treatment_letter(work, self.letter_id))


@dataclass(frozen=True, slots=True)
class PrintVitals(Write[PrintedPaper]):
    """Print 生命体征曲线图 of a stay's last days, with the same figures as the sheet."""

    needs: ClassVar = Permission.PAPERS_PRINT
    stay_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, vital_curves(work, self.stay_id))


@dataclass(frozen=True, slots=True)
class PrintDeathForm(Write[PrintedPaper]):
    """Print 死亡情况登记表 as the case stands now."""

    needs: ClassVar = Permission.DEATHS_WRITE
    case_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, papers_deaths.death_form(work, self.case_id))


@dataclass(frozen=True, slots=True)
class PrintDeathLetter(Write[PrintedPaper]):
    """Print 死亡告知函 to kin or home district, with the day until which they may answer."""

    needs: ClassVar = Permission.DEATHS_WRITE
    case_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, papers_deaths.death_letter(work, self.case_id))


@dataclass(frozen=True, slots=True)
class PrintDeathNotice(Write[PrintedPaper]):
    """Print 死亡公告 for somebody whom nobody could identify."""

    needs: ClassVar = Permission.DEATHS_WRITE
    case_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, papers_deaths.death_notice(work, self.case_id))


_FILLING: Mapping[PaperKind, Callable[[Work, int], Filled]] = {
    PaperKind.INTAKE: arrival.intake_form,
    PaperKind.BELONGINGS: arrival.belongings_list,
    PaperKind.REFUSAL: arrival.refusal_notice,
    PaperKind.HANDOVER: arrival.arrival_handover,
    PaperKind.DECLARATION: leaving.declaration,
    PaperKind.LEAVING: leaving.leaving_form,
    PaperKind.TERMINATION: leaving.termination_notice,
    PaperKind.EXTENSION: leaving.extension_filing,
    PaperKind.CLASS_CHANGE: class_change,
    PaperKind.CARD: arrival.person_card,
    PaperKind.TREATMENT: treatment_letter,
    PaperKind.VITALS: vital_curves,
    PaperKind.DEATH: papers_deaths.death_form,
    PaperKind.DEATH_LETTER: papers_deaths.death_letter,
    PaperKind.DEATH_NOTICE: papers_deaths.death_notice,
}


@dataclass(frozen=True, slots=True)
class PaperPreview(Read[bytes]):
    """What would this paper look like? A PDF that is marked as not issued; nothing is kept.

    `subject_id` is what the deed of that paper takes: intake, stay, extension, assessment or
    letter. A hand-over is that of the arrival unless `leaving` is set. A minor's paper is refused
    unless the trace says that this clerk had to do with the child in the last day (open the file
    first).
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    kind: PaperKind
    subject_id: int
    leaving: bool = False

    def run(self, work: Work) -> bytes:
        if self.kind not in _FILLING:
            raise refuse(PaperTrouble.NO_PREVIEW, "kind")
        going = self.leaving and self.kind is PaperKind.HANDOVER
        fill = leaving.leaving_handover if going else _FILLING[self.kind]
        return keep_preview(work, fill(work, self.subject_id), "subject_id", draft)


@dataclass(frozen=True, slots=True)
class PrintHistory(Read[tuple[SheetRecord, ...]]):
    """Which sheets were printed about a person, or of one subject (`intake:12`)? Newest first."""

    needs: ClassVar = Permission.STAYS_SEE
    person_id: int | None = None
    subject: str = ""

    def run(self, work: Work) -> tuple[SheetRecord, ...]:
        if self.person_id is not None:
            found = rows.of_person(work.session, self.person_id)
        else:
            found = rows.of_subject(work.session, self.subject)
        return files.veil(work, (each for each in found if _may_know(work, each)))


@dataclass(frozen=True, slots=True)
class FindPaper(Read[tuple[SheetRecord, ...]]):
    """Which sheet is this? By its number or its check code, as typed; newest print first."""

    needs: ClassVar = Permission.PEOPLE_FIND
    typed: str

    def run(self, work: Work) -> tuple[SheetRecord, ...]:
        number = unicodedata.normalize("NFKC", self.typed).strip().upper()
        signs = "".join(sign for sign in number if sign.isascii() and sign.isalnum())
        code = "-".join(signs[at : at + _PAIR] for at in range(0, len(signs), _PAIR))
        return files.veil(work, rows.found(work.session, number, code)) if number else ()


def _may_know(work: Work, sheet: SheetRecord) -> bool:
    """Of a side-file not even what was printed of it is told to whom it is shut."""
    whose = sheet.person_id if sheet.paper in SIDE_FILE_PAPERS else None
    return whose is None or minors_access.may_see(work, whose)


def _printed(work: Work, filled: Filled) -> PrintedPaper:
    work.about(stay_id=filled.stay_id)
    return print_paper(work, filled.paper, filled.subject, filled.person_id)
