"""求助登记表: who came, what they stated, what was found, what was decided."""

from __future__ import annotations

from station.documents.grid import LABEL, PHOTO_WIDE, Cell, Grid, centred, label, signature, value
from station.documents.paper import A4, Sheet, moment, ticked_line
from station.domain.paper_parts import FIRST_PRINT, Bearer, Printing, Statement
from station.domain.papers import IntakeForm

TITLE = "求助登记表"
UNABLE = "无法陈述，原因："
RELATIVE_HEADS = ("姓名", "关系", "住址", "联系电话")
RELATIVE_WIDTHS = (34, 24, 74, 38)


def render(form: IntakeForm, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the intake form as PDF, A4."""
    sheet = Sheet(TITLE, form, printing)
    grid = Grid(sheet)
    _person(grid, form)
    _statements(grid, form)
    _reception(grid, form)
    _signatures(grid, form)
    grid.close()
    return sheet.finish()


def person_rows(bearer: Bearer, wide: float = A4.inner) -> tuple[tuple[Cell, ...], ...]:
    """Return the two rows, so many millimetres wide, by which nearly every form begins."""
    half = wide / 2 - LABEL
    return (
        (
            label("姓名"),
            value(bearer.name, half),
            label("性别", 14),
            centred(bearer.sex, 14),
            label("年龄", 14),
            centred(bearer.age),
        ),
        (
            label("证件号码"),
            value(bearer.id_number or "无", half),
            label("救助编号"),
            value(bearer.rescue_number),
        ),
    )


def stated(statement: Statement) -> str:
    """Return what was stated, or why it cannot be."""
    return statement.text or f"{UNABLE}{statement.unable}"


def _person(grid: Grid, form: IntakeForm) -> None:
    wide = A4.inner - PHOTO_WIDE
    half = wide / 2 - LABEL
    grid.band("一、本人情况")
    grid.beside_photo(
        form.photo,
        *person_rows(form.bearer, wide),
        (
            label("曾用名、别名"),
            value(form.other_names, half),
            label("民族"),
            value(form.ethnic_group),
        ),
        (label("出生日期"), value(form.born, half), label("文化程度"), value(form.education)),
        (
            label("入站时间"),
            value(moment(form.arrived_at), half),
            label("口音"),
            value(form.accent),
        ),
    )
    grid.row(label("户口所在地"), value(form.household_place))
    grid.row(label("现住所地"), value(form.residence))
    grid.row(label("证件及证明"), value(form.identity_papers))
    if form.identity_unable:
        grid.row(label("不能陈述"), value(UNABLE + form.identity_unable))


def _statements(grid: Grid, form: IntakeForm) -> None:
    grid.row(label("二、低保、\n五保情况"), value(stated(form.relief)))
    grid.row(
        label("三、求助\n原因、时间\n和经过"),
        value(f"{ticked_line(form.reasons)}\n{stated(form.course)}"),
        high=24,
    )
    grid.band("四、近亲属和关系密切的亲友")
    rows = [(one.name, one.relation, one.address, one.phone) for one in form.relatives]
    if form.relatives_unable:
        grid.row(label("不能陈述"), value(UNABLE + form.relatives_unable))
    else:
        grid.table(RELATIVE_HEADS, RELATIVE_WIDTHS, rows, least=1)
    grid.row(label("五、随身物品"), value(stated(form.belongings)))


def _reception(grid: Grid, form: IntakeForm) -> None:
    grid.band("六、接待和检视")
    grid.row(label("来站方式"), value(ticked_line(form.ways)))
    grid.row(label("护送人、单位"), value(form.brought_by))
    grid.row(label("发现时间地点"), value(form.found))
    inspection = "；".join(f"{one.label}：{one.text}" for one in form.inspection)
    grid.row(label("初步检视"), value(inspection))
    grid.row(label("处理"), value(ticked_line(form.decision)))
    grid.row(
        label("救助类别"), value(ticked_line(form.classes)), label("床位"), value(form.bed, 40)
    )
    if form.remarks:
        grid.row(label("备注"), value(form.remarks))


def _signatures(grid: Grid, form: IntakeForm) -> None:
    grid.row(
        signature("以上内容由本人陈述，经核对无误。\n求助人签名或按指印："),
        signature(f"经办人：{form.clerk}\n签名：", 44),
        signature(f"值班领导意见：\n{form.leader_opinion}\n签名：", 54),
        high=27,
    )
