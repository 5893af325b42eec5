import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

import pytest
import zxingcpp
from PIL import Image

from station.documents import preview
from station.documents.paper import check_code
from station.documents.pen import qr_matrix, qr_side
from station.documents.render import RENDERERS, render
from station.domain.paper_parts import Printing, choices
from station.domain.papers import HandoverKind, PaperKind
from tests.documents.conftest import OF_NO_PERSON
from tests.documents.paper_facts import BEARER, IMPRINT, LONG, LONG_END, QR_TEXT, RARE_NAME

TITLES = {
    PaperKind.INTAKE: "求助登记表",
    PaperKind.BELONGINGS: "安全检查与物品寄存清单",
    PaperKind.REFUSAL: "不予救助通知书",
    PaperKind.DECLARATION: "自行离站声明书",
    PaperKind.LEAVING: "在站服务及离站登记表",
    PaperKind.TERMINATION: "终止救助通知书",
    PaperKind.HANDOVER: "受助人员接领交接表",
    PaperKind.VOUCHER: "乘车换票凭证",
    PaperKind.TRANSFER: "中转告知单",
    PaperKind.LETTER: "身份说明函",
    PaperKind.CASH: "小额现金签领单",
    PaperKind.EXTENSION: "延期救助备案表",
    PaperKind.CLASS_CHANGE: "救助类别变更审批表",
    PaperKind.CARD: "受助人员识别卡",
    PaperKind.SHIFT: "交接班记录",
    PaperKind.TREATMENT: "流浪乞讨人员救治介绍信",
    PaperKind.ROUNDS: "巡查单",
    PaperKind.ROLL_CALL: "在站人员应急清点单",
    PaperKind.JOINT_SHEET: "流浪乞讨人员医疗费用联合审核表",
    PaperKind.MINUTES: "医疗费用联合审核会议纪要",
    PaperKind.CUT_NOTICE: "医疗费用审核结果告知书",
    PaperKind.VITALS: "生命体征曲线图",
    PaperKind.DEATH: "受助人员死亡情况登记表",
    PaperKind.DEATH_LETTER: "受助人员死亡告知函",
    PaperKind.DEATH_NOTICE: "公",
    PaperKind.GOODS: "物资发放签收单",
    PaperKind.GOODS_DAY: "物资发放日清单",
    PaperKind.MEALS: "用餐统计表",
    PaperKind.SETTLEMENT: "医疗费用结算审核表",
    PaperKind.PAYMENT: "医疗救治费用拨款申请",
    PaperKind.MEDICINES: "给药记录",
    PaperKind.SEARCH_NOTICE: "寻",
    PaperKind.INQUIRY: "协",
    PaperKind.INQUIRY_CHASE: "催",
    PaperKind.INQUIRY_REGISTER: "协查登记簿",
    PaperKind.PACKAGE_REGISTER: "上报登记簿",
    PaperKind.SHORTCOMING_LIST: "问题清单",
    PaperKind.TRACING_REQUEST: "寻人请求登记表",
    PaperKind.GUARDIANSHIP: "监护情况登记表",
    PaperKind.FAMILY_ASSESSMENT: "家庭监护评估表",
    PaperKind.HARM_REPORT: "侵害未成年人强制报告表",
    PaperKind.RETURN_VISIT: "回",
    PaperKind.MINOR_LOOKS: "未成年人档案查阅登记表",
    PaperKind.DOSSIER: "寻亲档案",
    PaperKind.FACES: "人脸比对台账",
    PaperKind.SAMPLE_REQUEST: "采样申请函",
    PaperKind.SAMPLE_HANDOVER: "检材移交清单",
    PaperKind.SAMPLE_CUSTODY: "检材流转记录",
    PaperKind.SAMPLE_CHASE: "检材比对结果催办函",
    PaperKind.MINOR_SAMPLES: "未成年人检材情况表",
    PaperKind.SETTLE_APPLICATION: "落户安置申请",
    PaperKind.SETTLE_APPROVAL: "落户安置审批表",
    PaperKind.CARE_HANDOVER: "托养交接表",
    PaperKind.CARE_VISIT: "托养探访记录",
    PaperKind.URGING: "逾期事项催办函",
    PaperKind.OVERDUE_REPORT: "逾期事项报告",
    PaperKind.MONTH_SHEET: "救助管理工作月报表",
    PaperKind.FILE_CONTENTS: "卷",
    PaperKind.ARCHIVE_LIST: "归",
    PaperKind.ARCHIVE_LOAN: "档案借阅单",
    PaperKind.CHART: "统计图表",
    PaperKind.COMPARE_HANDOVER: "信息核对交接单",
    PaperKind.DESTRUCTION: "档案销毁清册",
}
BY_NUMBER_ALONE = {
    PaperKind.DESTRUCTION,
    PaperKind.URGING,
    PaperKind.OVERDUE_REPORT,
    PaperKind.INQUIRY_REGISTER,
    PaperKind.MONTH_SHEET,
}
OF_NOBODY = {
    *(PaperKind.CHART, PaperKind.PACKAGE_REGISTER, PaperKind.COMPARE_HANDOVER),
    PaperKind.SHORTCOMING_LIST,
}
COPY = Printing(copy=2, at=datetime(2026, 11, 22, 14, 5))
every_kind = pytest.mark.parametrize("kind", list(PaperKind))


@pytest.fixture
def tool(tmp_path):
    """Run one of poppler's tools over a PDF."""

    def run(name, pdf, *args):
        path = tmp_path / "paper.pdf"
        path.write_bytes(pdf)
        after = ["-"] if name == "pdftotext" else []
        done = subprocess.run([name, *args, path, *after], capture_output=True, check=True)
        return done.stdout.decode()

    return run


@pytest.fixture
def words(tool):
    """All text of a PDF without blanks."""
    return lambda pdf: "".join(tool("pdftotext", pdf, "-layout").split())


def page_count(pdf):
    return len(preview.pages(pdf, 20))


def test_every_kind_of_paper_has_a_renderer():
    assert set(RENDERERS) == set(PaperKind) == set(TITLES)


@every_kind
def test_a_usual_paper_fills_one_page_with_title_person_number_and_code(kind, usual, words):
    paper = usual[kind]
    pdf = render(paper)
    text = words(pdf)
    assert page_count(pdf) == 1
    assert TITLES[kind] in text
    for part in ("云川市救助管理站", IMPRINT.number, "第1页共1页"):
        assert part in text
    assert ("202611048" in text) is (kind not in OF_NOBODY)
    assert ("王强" in text) is (kind not in BY_NUMBER_ALONE | OF_NOBODY)
    assert f"校验码{check_code(paper)}" in text
    assert "补打" not in text


@every_kind
def test_rare_characters_and_the_middle_dot_can_be_copied_from_the_paper(kind, hard, words):
    assert RARE_NAME in words(render(hard[kind]))


@every_kind
def test_long_text_goes_on_overleaf_and_nothing_is_lost(kind, hard, tool):
    pdf = render(hard[kind])
    pages = tool("pdftotext", pdf).split("\f")[:-1]
    text = "".join("".join(page.split()) for page in pages)
    assert len(pages) > 1
    # A turn of the page may part a mark in two.
    assert sum(f"第{n}段" in text for n in range(1, 61)) >= 60 - len(pages)
    assert LONG_END in text
    assert text.count("请求帮助返乡。") >= LONG.count("请求帮助返乡。") - len(pages)
    for number, page in enumerate(pages, start=1):
        assert f"第{number}页共{len(pages)}页" in "".join(page.split())
        assert RARE_NAME in page
        assert BEARER.rescue_number in page or kind in OF_NO_PERSON


@every_kind
def test_only_embedded_faces_are_used(kind, hard, tool):
    rows = tool("pdffonts", render(hard[kind])).splitlines()[2:]
    assert rows
    for row in rows:
        assert row.split()[0].split("+")[1] in {
            "NotoSerifSC-Regular",
            "NotoSerifSC-SemiBold",
            "HanaMinB",
        }
        assert row.split()[-5:-2] == ["yes", "yes", "yes"]


@every_kind
def test_nothing_is_drawn_outside_the_margins(kind, usual, hard):
    for paper in (usual[kind], hard[kind]):
        for page in preview.pages(render(paper, COPY), 60):
            image = Image.frombytes("RGB", (page.wide, page.high), page.rgb).convert("L")
            left, top, right, bottom = image.point(lambda level: 255 * (level < 200)).getbbox()
            margin = 60 * 4 / 25.4
            assert min(left, top, page.wide - right, page.high - bottom) >= margin


@every_kind
def test_a_reprint_is_marked_and_keeps_the_code(kind, usual, words):
    text = words(render(usual[kind], COPY))
    assert "补打第2份2026-11-2214:05" in text
    assert check_code(usual[kind]) in text


def test_every_page_of_a_reprint_is_marked(hard, words):
    pdf = render(hard[PaperKind.INTAKE], COPY)
    assert words(pdf).count("补打第2份") == page_count(pdf)


def test_a_draft_says_that_it_was_not_issued(usual, words):
    assert "未签发" in words(render(usual[PaperKind.VOUCHER], Printing(draft=True)))


@every_kind
def test_the_same_paper_gives_the_same_bytes(kind, usual):
    assert render(usual[kind]) == render(usual[kind])


def test_papers_drawn_by_several_threads_are_the_same_as_by_one(usual):
    papers = list(usual.values()) * 2
    alone = [render(paper) for paper in papers]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(render, papers)) == alone


@every_kind
def test_any_change_of_a_paper_changes_its_code(kind, usual):
    paper = usual[kind]
    if (field := OF_NO_PERSON.get(kind)) is not None:
        other = replace(paper, **{field: "王强强"})
    else:
        other = replace(paper, bearer=replace(paper.bearer, name="王强强"))
    assert check_code(other) != check_code(paper)


def test_a_code_has_six_signs_in_pairs(usual):
    code = check_code(usual[PaperKind.INTAKE])
    assert [len(pair) for pair in code.split("-")] == [2, 2, 2]
    assert not set(code) & set("0125BILOSUZ")


def test_the_code_on_the_slip_is_read_back_from_a_150_dpi_page(usual):
    (page,) = preview.pages(render(usual[PaperKind.VOUCHER]), 150)
    image = Image.frombytes("RGB", (page.wide, page.high), page.rgb)
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [QR_TEXT]


@pytest.mark.parametrize("length", [20, 200, 312, 500])
def test_the_code_is_large_enough_for_its_text(length):
    text = (QR_TEXT * 3)[:length]
    side = qr_side(text)
    assert side >= 34
    assert side / len(qr_matrix(text)) >= 0.5


def test_the_slip_says_what_the_ticket_window_needs(usual, words):
    text = words(render(usual[PaperKind.VOUCHER]))
    for part in (
        "助",
        "不得退票、转卖",
        "壹佰贰拾陆元整",
        "￥126.00",
        "K8372",
        "K1024",
        "阜阳",
        "2026-11-25",
        "K7M4·9QRT",
        "K01",
        "经办人：赵磊",
        "审批人：马建国",
        "盖章处",
    ):
        assert part in text


def test_a_photograph_is_shown_or_its_lack_is_stated(usual, words):
    slip = usual[PaperKind.VOUCHER]
    without = replace(slip, photo=None)
    assert "未拍照" not in words(render(slip))
    assert "未拍照" in words(render(without))
    assert len(render(slip)) > len(render(without))


def test_ticks_are_told_apart_on_the_page_and_in_its_text(usual, words):
    text = words(render(usual[PaperKind.REFUSAL]))
    assert "√只索要现金" in text
    assert "□拒不接受安全检查" in text


def test_a_ground_that_is_not_on_the_list_is_printed_too():
    options = choices(("甲", "乙"), ("乙", "丙"))
    assert [(one.text, one.ticked) for one in options] == [
        ("甲", False),
        ("乙", True),
        ("丙", True),
    ]


def test_a_block_that_cannot_be_stated_gives_the_reason(usual, words):
    form = usual[PaperKind.INTAKE]
    unable = replace(form.relief, text="", unable="不会说话，无人陪同")
    form = replace(
        form, relief=unable, course=unable, belongings=unable,
        identity_unable="昏睡", relatives=(), relatives_unable="记不清",
    )  # fmt: skip
    text = words(render(form))
    assert text.count("无法陈述，原因：不会说话，无人陪同") == 3
    assert "无法陈述，原因：昏睡" in text
    assert "无法陈述，原因：记不清" in text


@pytest.mark.parametrize(
    ("direction", "title"),
    [
        (HandoverKind.FROM_POLICE, "公安机关护送流浪乞讨人员交接表"),
        (HandoverKind.FROM_UNIT, "护送流浪乞讨人员交接表"),
        (HandoverKind.TO_KIN, "受助人员接领交接表"),
        (HandoverKind.TO_UNIT, "受助人员移交交接表"),
    ],
)
def test_a_hand_over_is_headed_by_its_direction(direction, title, usual, words):
    form = replace(usual[PaperKind.HANDOVER], direction=direction)
    text = words(render(form))
    assert title in text
    assert ("发现时间地点" in text) == direction.value.startswith("from")


def test_an_entry_as_long_as_a_page_beside_the_photograph_is_not_cut(usual, tool):
    form = replace(usual[PaperKind.INTAKE], other_names=LONG + LONG_END)
    pdf = render(form)
    text = "".join(tool("pdftotext", pdf, "-raw").split())
    assert text.count("请求帮助返乡。") >= LONG.count("请求帮助返乡。") - page_count(pdf)
    assert LONG_END in text


def test_no_dangerous_goods_is_stated(usual, words):
    assert "未发现" in words(render(replace(usual[PaperKind.BELONGINGS], dangers=())))


def test_a_page_is_shown_as_a_picture(usual):
    (page,) = preview.pages(render(usual[PaperKind.CASH]))
    assert (page.wide, page.high) == (560, 794)
    assert len(page.rgb) == page.wide * page.high * 3
    assert page.png().startswith(b"\x89PNG")
