"""采样申请函, 检材移交清单 with its receipt, 检材流转记录, 催办函 and 未成年人检材情况表."""

from __future__ import annotations

from station.documents.grid import LABEL, PHOTO_WIDE, Cell, Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A4, BODY, Sheet, ticked_line
from station.documents.pen import Pen
from station.domain.dna_papers import (
    BREAKS,
    CHASE_END,
    CONDITIONS,
    HANDED,
    KINDS,
    REQUEST,
    CustodyPaper,
    CustodyPaperLine,
    MinorSamplesPaper,
    SampleChasePaper,
    SampleHandoverPaper,
    SamplePaperLine,
    SampleRequestPaper,
)
from station.domain.paper_parts import FIRST_PRINT, Choice, Printing

ASK, SHEET, LOG = "采样申请函", "检材移交清单", "检材流转记录"
CHASE, MINORS = "检材比对结果催办函", "未成年人检材情况表"
HEADS = ("序号", "检材编号", "姓名", "救助编号", "性别年龄", "种类", "封号", "采样时间", "外观")
WIDTHS = (10.0, 25.0, 22.0, 22.0, 20.0, 15.0, 22.0, 22.0, 12.0)
CHASED_HEADS = ("序号", "检材编号", "姓名", "救助编号", "性别年龄", "种类", "封号")
CHASED_WIDTHS = (12.0, 30.0, 32.0, 28.0, 24.0, 20.0, 24.0)
MINOR_HEADS = (
    *("序号", "姓名", "救助编号", "性别年龄", "入站日期"),
    *("检材情况", "检材编号", "免采理由、批准人"),
)
MINOR_WIDTHS = (10.0, 25.0, 22.0, 20.0, 20.0, 20.0, 25.0, 28.0)
LOG_WIDTHS = (14.0, 30.0, 56.0, 30.0, 40.0)
SLIP_HIGH = 66.0


def render_request(paper: SampleRequestPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the request with the slip on which the police say what they have taken, A4."""
    sheet = Sheet(ASK, paper, printing)
    sheet.text(f"{paper.to}：", indent=0)
    sheet.text(f"{REQUEST}{paper.text}")
    sheet.gap(1)
    grid = Grid(sheet)
    grid.beside_photo(
        paper.photo,
        *person_rows(paper.bearer, A4.inner - PHOTO_WIDE),
        (label("入站时间"), value(paper.admitted)),
        (label("发现经过"), value(paper.found)),
    )
    grid.row(label("体貌特征"), value(paper.looks), high=10)
    grid.row(label("申请说明"), value(paper.why), high=10)
    grid.close()
    sheet.gap(1)
    sheet.text(f"联系人：{paper.clerk}　联系电话：{paper.station_phone}")
    sheet.sign_off(paper.imprint.day)
    _cut(sheet, "采 样 回 执")
    grid = Grid(sheet)
    kinds = ticked_line(tuple(Choice(each) for each in KINDS.values()))
    looks = ticked_line(tuple(Choice(each) for each in CONDITIONS.values()))
    grid.row(label("申请编号"), value(paper.imprint.number), label("采样时间"), value(""))
    grid.row(label("检材种类"), value(kinds))
    grid.row(label("封号"), value(""), label("外观"), value(looks))
    grid.row(label("采样单位"), value(""), label("采样人、警号"), value(""))
    grid.row(label("在场人"), value(""), label("日期、盖章"), value(""))
    grid.close()
    return sheet.finish()


def render_handover(paper: SampleHandoverPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the list of what was handed over, signed by both sides, with its receipt, A4."""
    sheet = Sheet(SHEET, paper, printing)
    sheet.text(f"{paper.unit}：", indent=0)
    sheet.text(HANDED)
    sheet.gap(1)
    grid = Grid(sheet)
    grid.row(label("移交时间"), value(paper.handed), label("检材份数"), value(_count(paper)))
    grid.table(HEADS, WIDTHS, [_row(at, each) for at, each in enumerate(paper.lines, 1)])
    grid.row(label("备注"), value(paper.remarks))
    grid.row(
        signature(f"移交人：{paper.clerk}　电话：{paper.station_phone}\n签名（盖章）："),
        signature(f"接收人：{paper.receiver}　警号：{paper.receiver_number}\n签名（盖章）："),
        high=30,
    )
    grid.close()
    _cut(sheet, "回　执")
    grid = Grid(sheet)
    looks = tuple(Choice(each) for each in ("封口、外观均完好", "有异常（在下栏写明）"))
    grid.row(label("清单编号"), value(paper.imprint.number), label("回执编号"), value(""))
    grid.row(label("收到检材"), value(f"　　份（清单所列 {_count(paper)}）"))
    grid.row(label("核对情况"), value(ticked_line(looks)))
    grid.row(label("异常说明"), value(""), high=12)
    grid.row(label("接收人、警号"), value(""), label("日期、盖章"), value(""), high=12)
    grid.close()
    return sheet.finish()


def _count(paper: SampleHandoverPaper) -> str:
    return f"{len(paper.lines)} 份"


def _row(at: int, line: SamplePaperLine) -> tuple[str, ...]:
    told = (line.number, line.name, line.rescue_number, line.person, line.kind, line.seal)
    return (str(at), *told, line.taken, line.condition)


def _cut(sheet: Sheet, words: str) -> None:
    """The dashed line where the receipt is torn off, and what it is called."""
    sheet.need(SLIP_HIGH)
    sheet.gap(3)
    top = sheet.y

    def act(pen: Pen) -> None:
        pen.line((sheet.left, top), (sheet.right, top), 0.5, dashed=True)
        pen.text(A4.wide / 2, top + 5.5, words, BODY + 1.5, align="center")

    sheet.draw(act)
    sheet.gap(8)


def render_custody(paper: CustodyPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the log of one sample, every entry with its whole hash, A4."""
    sheet = Sheet(LOG, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    grid.row(label("检材编号"), value(paper.sample), label("验算时间"), value(paper.proved_at))
    grid.row(label("检材"), value(paper.about))
    grid.row(label("验算结果"), Cell(paper.proof, bold=not paper.whole), high=12)
    grid.row(*_heads(), high=7)
    for line in paper.lines:
        _entry(grid, line)
    grid.row(signature(f"打印人：{paper.clerk}\n签名："), signature("负责人签名："), high=24)
    grid.close()
    return sheet.finish()


def _heads() -> tuple[Cell, ...]:
    heads = ("记录号", "时间", "环节", "经手人", "登记时间")
    return tuple(Cell(text, wide, "center") for text, wide in zip(heads, LOG_WIDTHS, strict=True))


def _entry(grid: Grid, line: CustodyPaperLine) -> None:
    """What was done, what is said of it, and the hash; the three stay together."""
    grid.keep(24)
    step = line.step if line.holds else f"{line.step}（{BREAKS}）"
    texts = (line.number, line.when, step, line.people, line.entered)
    wides = zip(texts, LOG_WIDTHS, strict=True)
    grid.row(*(Cell(text, wide, bold=not line.holds) for text, wide in wides))
    if line.said:
        grid.row(label("内容", LOG_WIDTHS[0]), value(line.said))
    grid.row(label("散列值", LOG_WIDTHS[0]), value(line.hash))


def render_chase(paper: SampleChasePaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the letter that presses for an answer, A4."""
    sheet = Sheet(CHASE, paper, printing)
    sheet.text(f"{paper.to}：", indent=0)
    sheet.text(paper.text)
    sheet.gap(1)
    grid = Grid(sheet)
    rows = [_row(at, each)[: len(CHASED_HEADS)] for at, each in enumerate(paper.lines, 1)]
    grid.table(CHASED_HEADS, CHASED_WIDTHS, rows)
    grid.close()
    sheet.gap(1)
    if paper.more:
        sheet.text(paper.more)
    sheet.text(CHASE_END)
    sheet.text(f"联系人：{paper.clerk}　联系电话：{paper.station_phone}")
    sheet.sign_off(paper.imprint.day)
    return sheet.finish()


def render_minors(paper: MinorSamplesPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the list of every child at one moment, A4."""
    sheet = Sheet(MINORS, paper, printing)
    grid = Grid(sheet)
    grid.row(label("截至"), value(paper.at))
    grid.row(label("合计", LABEL), value(paper.tally))
    rows = [
        (
            *(str(at), each.name, each.rescue_number, each.person, each.admitted),
            *(each.standing, each.sample, each.why),
        )
        for at, each in enumerate(paper.lines, 1)
    ]
    grid.table(MINOR_HEADS, MINOR_WIDTHS, rows)
    grid.row(signature(f"制表人：{paper.clerk}\n签名："), signature("负责人签名："), high=24)
    grid.close()
    return sheet.finish()
