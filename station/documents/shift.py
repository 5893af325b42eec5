"""交接班记录: what one shift leaves to the next, on one sheet that both sign."""

from __future__ import annotations

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import A4, Sheet, moment
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.shift_papers import ShiftRecord

TITLE = "交接班记录"
_COLUMNS = (32.0, 30.0, 34.0)


def render(record: ShiftRecord, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the record as PDF, A4."""
    sheet = Sheet(TITLE, record, printing)
    grid = Grid(sheet)
    grid.row(label("班次"), value(record.shift), label("签交时间"), value(moment(record.signed_at)))
    grid.row(label("交班人"), value(record.from_clerk), label("接班人"), value(record.to_clerk))
    grid.row(label("接班"), value(record.accepted), label("接班时间"), value(_accepted(record)))
    grid.row(label("人员情况"), value(record.residents))
    grid.row(label("当日数字"), value(record.figure))
    widths = (*_COLUMNS, A4.inner - sum(_COLUMNS))
    for table in record.tables:
        grid.band(table.title)
        grid.table(table.heads, widths, table.rows)
    grid.row(label("受限档案"), value(record.restricted))
    grid.row(label("未办结草稿"), value(record.unfinished))
    grid.row(label("交班说明"), value(record.note or "无"), high=14)
    grid.row(label("接班意见"), value(record.remark or "无"), high=14)
    grid.row(
        signature("交班人签名："), signature("接班人签名："), signature("值班领导签名："), high=26
    )
    grid.row(label("签交摘要"), value(record.seal))
    grid.close()
    return sheet.finish()


def _accepted(record: ShiftRecord) -> str:
    return moment(record.accepted_at) if record.accepted_at else ""
