"""延期救助备案表: a stay beyond the limit, with its reasons, reported to the department above."""

from __future__ import annotations

from station.documents.grid import Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import Sheet, moment, ticked_line
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.papers import ExtensionFiling

TITLE = "延期救助备案表"


def render(filing: ExtensionFiling, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the filing as PDF, A4."""
    sheet = Sheet(TITLE, filing, printing)
    grid = Grid(sheet)
    for row in person_rows(filing.bearer):
        grid.row(*row)
    grid.row(
        label("入站时间"),
        value(moment(filing.arrived_at)),
        label("救助类别"),
        value(filing.care_class),
    )
    grid.row(
        label("原定期限"),
        value(filing.limit_day.isoformat()),
        label("延期至"),
        value(filing.until.isoformat()),
    )
    grid.row(label("延期原因"), value(ticked_line(filing.reasons)))
    grid.row(label("具体情况"), value(filing.facts), high=34)
    grid.row(label("已采取和拟\n采取的措施"), value(filing.measures), high=34)
    grid.row(label("依据"), value(filing.basis))
    grid.row(label("报送单位"), value(filing.superior))
    grid.row(
        signature(f"经办人：{filing.clerk}\n签名："),
        signature(f"本站负责人：{filing.leader}\n意见：\n签名（盖章）：", 58),
        signature("主管民政部门\n意见：\n签名（盖章）：", 58),
        high=46,
    )
    grid.close()
    return sheet.finish()
