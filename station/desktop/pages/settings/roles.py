"""What each role may do, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from station.desktop import tokens as t
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.layout import Item, Scrolling, column, holder, row
from station.desktop.look import px
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, label
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.permissions import Permission, Role
from station.domain.topics import Topic
from station.usecases.accounts import ChangeRole, RolePermissions
from station.wording.names import word
from station.wording.words import QT_TRANSLATE_NOOP

RoleRights = tuple[Role, frozenset[Permission]]
ALWAYS = frozenset({Permission.SELF_KEEP, Permission.SELF_SIGN_IN})
"""Without these nobody could come in: they are not to be taken away."""
LIST_WIDTH = 176
RIGHTS: Mapping[str, tuple[Permission, ...]] = {
    QT_TRANSLATE_NOOP("RoleSection", "At the door"): (
        Permission.INTAKE_WRITE,
        Permission.INTAKE_DECIDE,
        Permission.PEOPLE_FIND,
        Permission.PEOPLE_OPEN,
        Permission.PEOPLE_WRITE,
        Permission.PEOPLE_MERGE,
        Permission.PEOPLE_UNMERGE,
        Permission.BELONGINGS_KEEP,
        Permission.PAPERS_PRINT,
    ),
    QT_TRANSLATE_NOOP("RoleSection", "In the house"): (
        Permission.STAYS_SEE,
        Permission.STAYS_WRITE,
        Permission.STAYS_EXTEND,
        Permission.CLASS_CONFIRM,
        Permission.CLASS_LOWER,
        Permission.BEDS_SEE,
        Permission.BEDS_ASSIGN,
        Permission.BEDS_COUNT,
        Permission.DUTY_WRITE,
        Permission.DUTY_STAND_IN,
        Permission.GOODS_SEE,
        Permission.GOODS_ISSUE,
        Permission.GOODS_KEEP,
        Permission.GOODS_EXCEPT,
        Permission.FILES_BIND,
        Permission.FILES_RESTRICT,
        Permission.FILES_SEE,
        Permission.FILES_KEEP,
    ),
    QT_TRANSLATE_NOOP("RoleSection", "Nursing and hospital"): (
        Permission.ROUNDS_SEE,
        Permission.ROUNDS_WRITE,
        Permission.MEDICINES_SEE,
        Permission.MEDICINES_WRITE,
        Permission.MEDICINES_KEEP,
        Permission.HOSPITAL_SEE,
        Permission.HOSPITAL_WRITE,
        Permission.DEATHS_SEE,
        Permission.DEATHS_WRITE,
        Permission.DEATHS_DECIDE,
        Permission.HOSPITAL_KEEP,
        Permission.CLAIMS_SEE,
        Permission.CLAIMS_IMPORT,
        Permission.CLAIMS_REVIEW,
        Permission.CLAIMS_APPROVE,
        Permission.CLAIMS_BATCH,
        Permission.CLAIMS_PAY,
    ),
    QT_TRANSLATE_NOOP("RoleSection", "Tracing"): (
        Permission.TRACING_SEE,
        Permission.TRACING_WRITE,
        Permission.TRACING_PUBLISH,
        Permission.REQUESTS_WRITE,
        Permission.REQUESTS_DECIDE,
        Permission.DNA_SEE,
        Permission.DNA_WRITE,
        Permission.DNA_RESULT,
        Permission.DNA_EXCUSE,
        Permission.MINORS_SEE,
        Permission.MINORS_WRITE,
        Permission.MINORS_ALLOW,
        Permission.MINORS_CLOSE,
        Permission.SETTLEMENT_WRITE,
        Permission.SETTLEMENT_DECIDE,
        Permission.CLOCKS_PAUSE,
    ),
    QT_TRANSLATE_NOOP("RoleSection", "Leaving and vouchers"): (
        Permission.LEAVING_LET,
        Permission.LEAVING_EXCEPT,
        Permission.STAYS_REOPEN,
        Permission.VOUCHERS_SEE,
        Permission.VOUCHERS_WRITE,
        Permission.VOUCHERS_APPROVE,
        Permission.VOUCHERS_ISSUE,
        Permission.VOUCHERS_EXCHANGE,
        Permission.VOUCHERS_VOID,
    ),
    QT_TRANSLATE_NOOP("RoleSection", "What goes up"): (
        Permission.COMPARE_EXPORT,
        Permission.COMPARE_REVIEW,
        Permission.PACKAGES_SEE,
        Permission.PACKAGES_PERSONS,
        Permission.PACKAGES_MEDICAL,
        Permission.PACKAGES_MINORS,
        Permission.PACKAGES_IMPORT,
        Permission.MAPPINGS_KEEP,
        Permission.SHEETS_SEE,
        Permission.SHEETS_WRITE,
        Permission.SHEETS_SUBMIT,
        Permission.SHEETS_EXPORT,
        Permission.SHEETS_DECIDE,
        Permission.SHEETS_UNLOCK,
        Permission.TEMPLATES_KEEP,
        Permission.SHORTCOMINGS_KEEP,
    ),
    QT_TRANSLATE_NOOP("RoleSection", "The station itself"): (
        Permission.ACCOUNTS_KEEP,
        Permission.POLICY_KEEP,
        Permission.BEDS_ARRANGE,
        Permission.LEDGER_IMPORT,
        Permission.RECORDS_EXPORT,
        Permission.AUDIT_SEE,
        Permission.ARCHIVE_KEEP,
        Permission.ARCHIVE_DESTROY,
        Permission.BACKUP_MAKE,
        Permission.BACKUP_RESTORE,
    ),
}
"""The rights by what they are about, in the order of the boxes."""


class RoleSection(Section):
    """The roles at the left, the rights of the chosen one as boxes to tick."""

    name = "roles"
    needs = RolePermissions
    watches = frozenset({Topic.ACCOUNTS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._role: Role | None = None
        self.table: RecordTable[RoleRights] = RecordTable(
            (
                Column(self.tr("Role"), lambda each: Cell(word(each[0]), strong=True)),
                Column(
                    self.tr("Rights"),
                    lambda each: str(len(each[1] - ALWAYS)),
                    width=64,
                    align=Align.RIGHT,
                ),
            ),
            key=lambda each: each[0],
            parent=self,
        )
        self.view = RecordView(Names.ROLES, self.table)
        self.view.setFixedWidth(px(LIST_WIDTH))
        self.view.chosen.connect(self._choose)
        self.boxes = {right: _box(right) for rights in RIGHTS.values() for right in rights}
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: self._touch())
        self._heading = label("", "strong")
        save = Button(Names.ROLE_SAVE, self.tr("Save these rights"), "primary", press=self.save)
        right = column(self._heading, Scrolling(holder(self._columns_of_boxes())), row(save, None))
        right.setStretch(1, 1)
        both = row(self.view, right, gap=t.SPACE_4)
        both.setStretch(1, 1)
        self.compose(
            self.tr("A clerk may do what any of their roles may; it takes effect at the sign-in."),
            both,
        )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("RoleSection", "Roles and rights")

    def reload(self) -> None:
        self.desk.ask(self, RolePermissions(), self._show)

    def start(self) -> None:
        self.view.setFocus()

    def save(self) -> None:
        """Give the chosen role the ticked rights."""
        if self._role is None:
            return
        ticked = {right for right, box in self.boxes.items() if box.isChecked()}
        self.keep(ChangeRole(self._role, frozenset(ticked | ALWAYS)), self._saved)

    def _columns_of_boxes(self) -> QHBoxLayout:
        """Stand the groups in two columns of about the same length."""
        halves: list[list[Item]] = [[], []]
        for group, rights in RIGHTS.items():
            name = QCoreApplication.translate("RoleSection", group)
            half = min(halves, key=len)
            half += [label(name, "second"), *(self.boxes[right] for right in rights), t.SPACE_2]
        return row(*(column(*half, None, gap=0) for half in halves), gap=t.SPACE_4)

    def _saved(self, _none: None) -> None:
        self.said.emit(self.tr("The rights are saved."))

    def _show(self, roles: dict[Role, frozenset[Permission]]) -> None:
        self.table.show(list(roles.items()))
        if self._role is None:
            self.view.selectRow(0)

    def _choose(self, chosen: RoleRights | None) -> None:
        if chosen is None or (chosen[0] is self._role and not self.untouched):
            return
        self._role = chosen[0]
        self._heading.setText(word(chosen[0]))
        for right, box in self.boxes.items():
            box.setChecked(right in chosen[1])
        self.settled()


def _box(right: Permission) -> QCheckBox:
    box = QCheckBox(word(right))
    box.setObjectName(Names.right(right))
    return box
