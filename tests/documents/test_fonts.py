import subprocess
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from station.documents.fonts import FOLDER, one_at_a_time, printable, regular, strong
from station.documents.wrapping import NEVER_FIRST, NEVER_LAST, width, wrapped

RARE = "㛃䶮𬭎𠅤𫠥·"
ROOM = 100.0


def drawn(text, face):
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, invariant=1, initialFontName=face.main.name)
    left = 20
    with one_at_a_time:
        for one, run in face.runs(text):
            canvas.setFont(one.name, 12)
            canvas.drawString(left, 700, run)
            left += face.width(run, 12)
        canvas.showPage()
        canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("face", [regular, strong])
@pytest.mark.parametrize("text", [RARE, "".join(chr(0x20000 + n * 97) for n in range(30))])
def test_text_copied_from_the_page_is_the_text_that_was_drawn(tmp_path, face, text):
    path = tmp_path / "page.pdf"
    path.write_bytes(drawn(text, face()))
    read = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
    assert "".join(read.split()) == text


def test_all_characters_of_gb18030_level_3_have_a_glyph():
    blocks = [
        (0x4E00, 0x9FFF),
        (0x3400, 0x4DBF),
        (0x20000, 0x2A6D6),
        (0x2A700, 0x2B734),
        (0x2B740, 0x2B81D),
        (0x2B820, 0x2CEA1),
        (0x2CEB0, 0x2EBE0),
    ]
    faces = ("NotoSerifSC-Regular", "HanaMinB")
    have = set().union(*(TTFont(FOLDER / f"{name}.ttf").getBestCmap() for name in faces))
    for first, last in blocks:
        assert not [hex(code) for code in range(first, last + 1) if code not in have]


def test_titles_can_show_all_that_text_can():
    assert strong().main.widths.keys() == regular().main.widths.keys()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("买买提·𬭎", "买买提·𬭎"),
        ("\U00030edd", "〔U+30EDD〕"),
        ("一\t二\u00a0三", "一 二\u00a0三"),
        ("零\u200b宽\ufe00\x07", "零宽"),
        ("一\r\n二\r三", "一\n二\n三"),
        ("😀", "〔U+1F600〕"),
        ("\ufa0e", "\ufa0e"),
    ],
)
def test_nothing_that_was_written_disappears_without_a_trace(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "求助人从外地来，钱物被偷；请求帮助（返乡）。" * 8,
        "电话13812345678和编号ABC-2026/0412，均已核对。" * 6,
        "，。、；：" * 12,
        "A" * 90,
        "《《《" * 12,
        "☑ 自行求助　☐ 公安护送　☐ 城管护送　☐ 医院转送",
        "𬭎·阿卜杜拉·买买提" * 5,
    ],
)
def test_lines_fit_and_lose_nothing(text):
    lines = wrapped(text, regular(), 10.5, ROOM)
    assert max(width(line, regular(), 10.5) for line in lines) <= ROOM
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_no_line_opens_with_a_comma_or_ends_with_an_opening_bracket():
    text = "一二三四五六七八九，（十）一二三四五六七《八》九。" * 9
    for room in range(54, 160, 7):
        lines = wrapped(text, regular(), 10.5, room)
        assert not any(line[0] in NEVER_FIRST or line[-1] in NEVER_LAST for line in lines)


def test_a_number_is_not_broken_across_lines():
    lines = wrapped("联系电话为13812345678请拨打", regular(), 10.5, 80)
    assert any("13812345678" in line for line in lines)


def test_each_paragraph_is_indented():
    assert wrapped("一\n二", regular(), 10.5, ROOM, indent=2) == ["　　一", "　　二"]
