"""归档目录 and 档案借阅单."""

from __future__ import annotations

from station.documents.grid import Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import Sheet, Stock
from station.domain.archive_papers import (
    LIST_HEADS,
    REGISTER_HEADS,
    ArchiveList,
    DestructionPaper,
    LoanSlip,
)
from station.domain.paper_parts import FIRST_PRINT, Printing

LIST, LOAN, DESTRUCTION = "归档目录", "档案借阅单", "档案销毁清册"
A4_ACROSS = Stock(297, 210, 15, 14, 17)
REGISTER_WIDTHS = (12.0, 52.0, 32.0, 28.0, 18.0, 24.0, 30.0, 36.0, 35.0)
WIDTHS = (10.0, 35.0, 22.0, 24.0, 21.0, 21.0, 11.0, 16.0, 21.0, 21.0, 21.0, 24.0, 20.0)


def render_list(paper: ArchiveList, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the list of a year as PDF, A4 across."""
    sheet = Sheet(LIST, paper, printing, A4_ACROSS)
    grid = Grid(sheet)
    grid.row(label("年度"), value(paper.year), label("合计"), value(paper.total))
    rows = [(str(at), *row) for at, row in enumerate(paper.rows, start=1)]
    grid.table(LIST_HEADS, WIDTHS, rows, least=3)
    grid.row(label("期限依据"), value(paper.approval))
    grid.row(
        signature("归档人签名："), signature("档案管理人签名："), signature("负责人签名："), high=20
    )
    grid.close()
    return sheet.finish()


def render_loan(paper: LoanSlip, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the slip of one loan as PDF, A4."""
    sheet = Sheet(LOAN, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    grid.row(label("档号"), value(paper.archive_number), label("盒号"), value(paper.box))
    grid.row(label("页数"), value(paper.pages), label("借出时间"), value(paper.lent_at))
    grid.row(label("借阅人"), value(paper.borrower), label("单位"), value(paper.unit))
    grid.row(label("用途"), value(paper.purpose), high=14)
    grid.row(label("应还日期"), value(paper.due_on), label("归还时间"), value(paper.returned_at))
    grid.row(label("归还情况"), value(paper.note), high=14)
    grid.row(signature("借阅人签名："), signature("经办人签名："), high=24)
    grid.row(signature("归还人签名："), signature("收回人签名："), high=24)
    grid.close()
    return sheet.finish()


def render_destruction(paper: DestructionPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the register of files to be destroyed as PDF, A4 across."""
    sheet = Sheet(DESTRUCTION, paper, printing, A4_ACROSS)
    grid = Grid(sheet)
    grid.row(label("销毁理由"), value(paper.reason), label("状态"), value(paper.state, 50))
    rows = [(str(at), *row) for at, row in enumerate(paper.rows, start=1)]
    grid.table(REGISTER_HEADS, REGISTER_WIDTHS, rows, least=3)
    grid.row(label("期限依据"), value(paper.approval))
    grid.row(label("提出"), value(paper.proposed), label("决定"), value(paper.decided))
    grid.row(label("意见"), value(paper.note))
    grid.row(
        signature("提出人签名："),
        signature("批准人签名："),
        signature("监销人签名："),
        signature("监销人签名："),
        high=24,
    )
    grid.close()
    return sheet.finish()
