"""The forms of mandatory reports: made, corrected, followed, closed."""

from __future__ import annotations

import uuid
from typing import Any

from station.desktop import dialogs
from station.desktop.choices import ChoiceField
from station.desktop.controls.tracing_minors import Minors as Names
from station.desktop.fields import Field, TextField
from station.desktop.pages.tracing.minors_forms import MinorForms, Say, options
from station.desktop.typed_fields import MomentField
from station.domain.intake import REPORT_SIGNS
from station.domain.minor_files import MinorCase
from station.domain.minor_reports import ReportRecord, ReportStep, Severity
from station.usecases.accounts import SecondClerk
from station.usecases.minor_reports import (
    CloseReport,
    CorrectReport,
    RecordReportStep,
    ReportHarm,
)
from station.wording.naming import named

_STEPS = (ReportStep.RECEIPT, ReportStep.ACTING, ReportStep.RESULT, ReportStep.URGED)


class ReportDeeds(MinorForms):
    """What can be written down of a report of harm."""

    def report(self, case: MinorCase) -> None:
        """Report harm to the police."""
        self._ask(
            Names.REPORT,
            self.tr("Mandatory report"),
            self.tr("Whoever finds harm to a minor reports it to the police at once."),
            self._fields(),
            lambda mark, said: ReportHarm(mark, case.person_id, **_said(said)),
            needs=("sign", "found_at"),
        )

    def correct_report(self, record: ReportRecord) -> None:
        """Say a report anew that was written down wrongly."""
        fields = [*self._fields(), *self._why(Names.REPORT, correct=True)]
        described = record.described
        known: dict[str, Any] = {
            "sign": record.sign,
            "severity": described.severity if described else None,
            "facts": described.text if described else "",
            "found_at": record.found_at,
            "happened_at": record.reported_at,
            "unit": record.unit,
            "officer": record.officer,
            "receipt": record.receipt,
        }
        for field in fields:
            if field.place in known:
                field.show_value(known[field.place])
        self._ask(
            Names.REPORT,
            self.tr("Correct the report"),
            self.tr("The old report stays with the reason; what came of it goes on under the new."),
            fields,
            lambda mark, said: CorrectReport(mark, record.id, said["reason"] or "", **_said(said)),
            needs=("sign", "found_at"),
        )

    def _fields(self) -> list[Field]:
        verb = Names.REPORT
        found = MomentField(
            Names.field(verb, "found_at"), self.tr("Found at"), self._desk.now, place="found_at"
        )
        found.show_value(self._desk.now())
        return [
            ChoiceField(
                Names.field(verb, "sign"),
                self.tr("What"),
                options(sorted(REPORT_SIGNS)),
                place="sign",
                columns=2,
            ),
            self._choice(verb, "severity", self.tr("How bad"), Severity, 3),
            TextField(Names.field(verb, "facts"), self.tr("Facts"), place="facts", lines=3),
            found,
            self._moment(verb, self.tr("Reported at")),
            self._line(verb, "unit", self.tr("Told to")),
            self._line(verb, "officer", self.tr("Officer")),
            self._line(verb, "receipt", self.tr("Receipt no.")),
        ]

    def step(self, record: ReportRecord) -> None:
        """Write down what came of a report."""
        verb = Names.STEP
        fields: list[Field] = [
            self._choice(verb, "kind", self.tr("What"), _STEPS, 2),
            self._moment(verb, self.tr("When")),
            self._line(verb, "officer", self.tr("Officer")),
            self._line(verb, "reference", self.tr("Number")),
            TextField(Names.field(verb, "text"), self.tr("Content"), place="text", lines=2),
        ]
        self._ask(
            verb,
            self.tr("After the report"),
            named(record.sign),
            fields,
            lambda mark, said: RecordReportStep(
                mark,
                record.id,
                said["kind"],
                said["text"] or "",
                said["officer"] or "",
                said["reference"] or "",
                happened_at=said["happened_at"],
            ),
            needs=("kind",),
        )

    def close(self, record: ReportRecord) -> None:
        """Close a report; whoever reported has a second person sign."""
        own = record.clerk_id == self._desk.clerk.id
        asked = dialogs.Asked(
            self.tr("Close the report"),
            self.tr("Say what came of it. Whoever reported does not close it alone."),
            self.tr("Close"),
            self.tr("Not now"),
            reason=True,
            second=own,
            danger=False,
        )
        mark = uuid.uuid4().hex

        def close(answer: dialogs.Answer) -> None:
            second = SecondClerk(answer.login, answer.password) if own else None
            self._do(CloseReport(mark, record.id, answer.reason, second))

        dialogs.ask(self._panel, asked, close)


def _said(said: Say) -> dict[str, Any]:
    """What a report says; nothing said in a text is an empty one."""
    texts = {name: said[name] or "" for name in ("facts", "unit", "officer", "receipt")}
    codes = {name: said[name] for name in ("sign", "severity", "found_at", "happened_at")}
    return {**texts, **codes}
