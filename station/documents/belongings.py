"""安全检查与物品寄存清单: what was found, what went to the police, what the station keeps."""

from __future__ import annotations

from station.documents.grid import Grid, centred, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import Sheet, moment
from station.domain.fen import capitals, written
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.papers import BelongingsList

TITLE = "安全检查与物品寄存清单"
DANGER_HEADS = ("危险物品名称", "数量", "移交公安机关回执编号")
DANGER_WIDTHS = (70, 30, 70)
ITEM_HEADS = ("序号", "物品名称", "数量", "特征", "价值或金额", "存放位置")
ITEM_WIDTHS = (12, 38, 18, 44, 28, 30)
GONE_HEADS = ("物品名称", "时间", "去向", "凭据与经手")
GONE_WIDTHS = (36, 32, 50, 52)


def render(paper: BelongingsList, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the list as PDF, A4."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer):
        grid.row(*row)
    _check(grid, paper)
    _stored(grid, paper)
    _gone(grid, paper)
    _signatures(grid, paper)
    grid.close()
    return sheet.finish()


def _check(grid: Grid, paper: BelongingsList) -> None:
    grid.band("一、安全检查")
    grid.row(
        label("检查时间"),
        value(moment(paper.checked_at)),
        label("检查地点"),
        value(paper.checked_where),
    )
    grid.row(
        label("检查人员"),
        value(paper.checker),
        label("检查人性别"),
        value(f"{paper.checker_sex}（受检人：{paper.bearer.sex}）"),
    )
    rows = [(one.name, one.quantity, one.police_receipt) for one in paper.dangers]
    if rows:
        grid.table(DANGER_HEADS, DANGER_WIDTHS, rows)
    else:
        grid.row(label("危险物品"), value("未发现"))


def _stored(grid: Grid, paper: BelongingsList) -> None:
    grid.band("二、物品寄存")
    rows = [
        (str(number), one.name, one.quantity, one.feature, one.value, one.place)
        for number, one in enumerate(paper.items, start=1)
    ]
    grid.table(ITEM_HEADS, ITEM_WIDTHS, rows, least=5)
    grid.row(
        label("现金合计"),
        value(f"人民币（大写）{capitals(paper.cash_fen)}"),
        centred(f"￥{written(paper.cash_fen)}", 40),
    )
    grid.row(label("物品照片"), value(_photos(paper.photos)))
    grid.row(label("本人自留物品"), value(paper.kept_with_person or "无"))


def _photos(count: int) -> str:
    return f"已拍照 {count} 张，照片由本站留存，领取时可对照" if count else "未拍照"


def _signatures(grid: Grid, paper: BelongingsList) -> None:
    grid.band("四、签字" if paper.gone else "三、签字", keep=50)
    grid.row(
        label("寄存"),
        signature("所列物品已当面清点，与清单一致。\n本人签名或按指印："),
        signature(f"经办人：{paper.clerk}\n签名：", 62),
        high=24,
    )
    grid.row(
        label("取回"),
        signature("寄存物品已全部取回，核对无误。\n本人签名或按指印："),
        signature("经办人：\n签名：", 62),
        high=24,
    )


def _gone(grid: Grid, paper: BelongingsList) -> None:
    """Where things went that are no longer in store, once the first of them has gone."""
    if paper.gone:
        grid.band("三、物品去向")
        rows = [(one.name, moment(one.at), one.what, one.proof) for one in paper.gone]
        grid.table(GONE_HEADS, GONE_WIDTHS, rows)
