"""Every paper by one door: the record decides which form is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from station.documents import (
    batches,
    belongings,
    card,
    cash,
    claims,
    class_change,
    death,
    dossier,
    extension,
    goods,
    handover,
    inquiry,
    intake,
    leaving,
    letter,
    long_term_care,
    meals,
    medicines,
    minors,
    refusal,
    resettlement,
    roll_call,
    rounds,
    samples,
    search_notice,
    shift,
    treatment,
    vitals,
    voucher,
)
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.papers import Issued, PaperKind

RENDERERS: dict[PaperKind, Callable[[Any, Printing], bytes]] = {
    PaperKind.INTAKE: intake.render,
    PaperKind.BELONGINGS: belongings.render,
    PaperKind.REFUSAL: refusal.render,
    PaperKind.DECLARATION: leaving.render_declaration,
    PaperKind.LEAVING: leaving.render_form,
    PaperKind.TERMINATION: leaving.render_termination,
    PaperKind.HANDOVER: handover.render,
    PaperKind.VOUCHER: voucher.render,
    PaperKind.TRANSFER: voucher.render_transfer,
    PaperKind.LETTER: letter.render,
    PaperKind.CASH: cash.render,
    PaperKind.EXTENSION: extension.render,
    PaperKind.CLASS_CHANGE: class_change.render,
    PaperKind.CARD: card.render,
    PaperKind.SHIFT: shift.render,
    PaperKind.TREATMENT: treatment.render,
    PaperKind.ROUNDS: rounds.render,
    PaperKind.ROLL_CALL: roll_call.render,
    PaperKind.JOINT_SHEET: claims.render_sheet,
    PaperKind.MINUTES: claims.render_minutes,
    PaperKind.CUT_NOTICE: claims.render_notice,
    PaperKind.VITALS: vitals.render,
    PaperKind.DEATH: death.render_form,
    PaperKind.DEATH_LETTER: death.render_letter,
    PaperKind.DEATH_NOTICE: death.render_notice,
    PaperKind.GOODS: goods.render_receipt,
    PaperKind.GOODS_DAY: goods.render_day,
    PaperKind.MEALS: meals.render,
    PaperKind.SETTLEMENT: batches.render,
    PaperKind.PAYMENT: batches.render_request,
    PaperKind.MEDICINES: medicines.render,
    PaperKind.SEARCH_NOTICE: search_notice.render,
    PaperKind.INQUIRY: inquiry.render,
    PaperKind.INQUIRY_CHASE: inquiry.render_chase,
    PaperKind.GUARDIANSHIP: minors.render_guardianship,
    PaperKind.FAMILY_ASSESSMENT: minors.render_family,
    PaperKind.HARM_REPORT: minors.render_report,
    PaperKind.RETURN_VISIT: minors.render_visit,
    PaperKind.MINOR_LOOKS: minors.render_looks,
    PaperKind.DOSSIER: dossier.render,
    PaperKind.FACES: dossier.render_faces,
    PaperKind.SAMPLE_REQUEST: samples.render_request,
    PaperKind.SAMPLE_HANDOVER: samples.render_handover,
    PaperKind.SAMPLE_CUSTODY: samples.render_custody,
    PaperKind.SAMPLE_CHASE: samples.render_chase,
    PaperKind.MINOR_SAMPLES: samples.render_minors,
    PaperKind.SETTLE_APPLICATION: resettlement.render,
    PaperKind.SETTLE_APPROVAL: resettlement.render_approval,
    PaperKind.CARE_HANDOVER: long_term_care.render,
    PaperKind.CARE_VISIT: long_term_care.render_visit,
}


def render(paper: Issued, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the paper as PDF; the same paper and print always give the same bytes."""
    return RENDERERS[paper.kind](paper, printing)
