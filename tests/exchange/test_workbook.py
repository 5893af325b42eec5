import io
import struct
import zipfile
from datetime import date, datetime

import pytest
import xlsxwriter
from openpyxl import Workbook as NewBook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from station.domain.problems import Problem, Refused
from station.domain.workbook import WorkbookTrouble
from station.exchange import sheet_marks, workbook
from station.exchange.cells import Merge, as_written, plain
from station.exchange.sheet_glance import Glance, glance
from station.exchange.workbook import open_untrusted
from tests.exchange.old_books import OLD_REGISTER, with_merges

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def saved(book: NewBook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def one_cell(value: object) -> bytes:
    book = NewBook()
    book.active["A1"] = value
    return saved(book)


def problems_of(source) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as caught:
        open_untrusted(source)
    return caught.value.problems


def trouble_of(source) -> WorkbookTrouble:
    (problem,) = problems_of(source)
    return problem.code


def repacked(data: bytes, change) -> bytes:
    """The package again, with each part passed through `change(name, content)`."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return target.getvalue()


def test_values_come_as_a_clerk_meant_them():
    book = NewBook()
    book.active.append(
        ["王小明", 35, 61.5, datetime(2026, 4, 4, 16, 6), date(2026, 4, 5), "  ", True]
    )
    (sheet,) = open_untrusted(saved(book)).sheets
    assert sheet.rows[0].cells[:5] == (
        "王小明",
        35,
        61.5,
        datetime(2026, 4, 4, 16, 6),
        date(2026, 4, 5),
    )
    assert sheet.rows[0].cells[5:] == (None, "TRUE")


def test_rows_keep_the_number_that_the_spreadsheet_shows():
    book = NewBook()
    book.active["B3"] = "张三"
    book.active["A7"] = "李四"
    (sheet,) = open_untrusted(saved(book)).sheets
    assert [(row.number, row.cells[:2]) for row in sheet.rows] == [
        (3, (None, "张三")),
        (7, ("李四", None)),
    ]


def test_struck_out_cells_are_seen_whole_and_in_part():
    book = NewBook()
    page = book.active
    page["A1"], page["B1"], page["C1"] = "作废的人", "男", "留下"
    page["A1"].font = Font(strike=True)
    page["B1"] = CellRichText(TextBlock(InlineFont(strike=True), "全划"))
    page["C1"] = CellRichText("留", TextBlock(InlineFont(strike=True), "划"))
    (row,) = open_untrusted(saved(book)).sheets[0].rows
    assert 0 in row.struck
    assert row.cells[0] == "作废的人"


def test_struck_out_pieces_of_a_shared_text_are_seen():
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    struck = book.add_format({"font_strikeout": True})
    page = book.add_worksheet()
    page.write_rich_string(0, 0, "张三", struck, "李四")
    page.write_rich_string(0, 1, struck, "张三", struck, "李四")
    page.write_string(0, 2, "王五")
    book.close()
    (row,) = open_untrusted(target.getvalue()).sheets[0].rows
    assert (row.struck, row.partly_struck) == ({1}, {0})


def test_merged_areas_are_told():
    book = NewBook()
    book.active["B2"] = "离站情况"
    book.active.merge_cells("B2:D3")
    assert open_untrusted(saved(book)).sheets[0].merges == (Merge(2, 1, 3, 3),)


def test_the_stored_result_of_a_formula_is_used():
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    page = book.add_worksheet()
    page.write_formula(0, 0, "=SUM(B1:C1)", None, 42)
    page.write_formula(0, 1, '=IF(1,"","")', None, "")
    page.write_formula(0, 2, "=1/0", None, "#DIV/0!")
    book.close()
    (row,) = open_untrusted(target.getvalue()).sheets[0].rows
    assert row.cells[:2] == (42, None)
    assert row.stale == {2}


def test_a_formula_that_was_never_calculated_is_marked():
    book = NewBook()
    book.active["A1"] = "姓名"
    book.active["B1"] = "=1+1"
    (row,) = open_untrusted(saved(book)).sheets[0].rows
    assert (row.cells[0], row.stale) == ("姓名", {1})


def test_a_number_too_long_for_a_spreadsheet_stays_a_float():
    (row,) = open_untrusted(one_cell(110105194912310029)).sheets[0].rows
    assert row.cells == (1.10105194912310e17,)


def test_days_may_count_from_1904():
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"date_1904": True})
    page = book.add_worksheet()
    page.write_datetime(0, 0, datetime(2026, 4, 4), book.add_format({"num_format": "yyyy-mm-dd"}))
    book.close()
    read = open_untrusted(target.getvalue())
    assert read.counts_from_1904
    assert read.sheets[0].rows[0].cells == (date(2026, 4, 4),)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_is_a_workbook_of_one_sheet(coding):
    read = open_untrusted('姓名,身份证\r\n㛃,="110105194912310029"\r\n'.encode(coding))
    assert [row.cells for row in read.sheets[0].rows] == [
        ("姓名", "身份证"),
        ("㛃", "110105194912310029"),
    ]


def test_a_path_is_read_and_a_missing_one_told(tmp_path):
    path = tmp_path / "register.xlsx"
    path.write_bytes(one_cell("张三"))
    assert open_untrusted(path).sheets[0].rows[0].cells == ("张三",)
    assert trouble_of(tmp_path / "none.xlsx") is WorkbookTrouble.UNREACHABLE
    assert trouble_of(tmp_path) is WorkbookTrouble.UNREACHABLE


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n\x1a\n" + bytes(64),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"<html><table><tr><td>1</td></tr></table></html>",
        "只是一句话".encode(),
        OLE + bytes(2048),
    ],
    ids=["empty", "picture", "pdf", "web page", "prose", "old office file of another kind"],
)
def test_what_is_no_workbook_is_refused(data):
    assert trouble_of(data) is WorkbookTrouble.NOT_A_WORKBOOK


def test_another_kind_of_package_is_refused():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("letter.txt", "hello")
    assert trouble_of(target.getvalue()) is WorkbookTrouble.NOT_A_WORKBOOK


def test_a_workbook_with_a_password_is_refused():
    from msoffcrypto.format.ooxml import OOXMLFile

    target = io.BytesIO()
    OOXMLFile(io.BytesIO(one_cell("张三"))).encrypt("secret", target)
    assert trouble_of(target.getvalue()) is WorkbookTrouble.PASSWORD_PROTECTED


def test_a_package_with_locked_parts_is_refused():
    data = bytearray(one_cell("张三"))
    for at in (data.find(b"PK\x01\x02") + 8, data.find(b"PK\x03\x04") + 6):
        struct.pack_into("<H", data, at, 1)
    assert trouble_of(bytes(data)) is WorkbookTrouble.PASSWORD_PROTECTED


def test_a_file_over_the_limit_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "LARGEST_FILE", 1000)
    path = tmp_path / "big.xlsx"
    path.write_bytes(one_cell("张三"))
    assert trouble_of(path) is WorkbookTrouble.TOO_LARGE
    assert trouble_of(path.read_bytes()) is WorkbookTrouble.TOO_LARGE


def test_a_zip_bomb_is_refused_before_it_unfolds():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(40 * 1024 * 1024))
    assert trouble_of(target.getvalue()) is WorkbookTrouble.ZIP_BOMB


def test_a_package_of_too_many_parts_is_refused():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(workbook.MOST_PARTS + 1):
            archive.writestr(f"xl/{number}", b"")
    assert trouble_of(target.getvalue()) is WorkbookTrouble.ZIP_BOMB


def test_a_package_that_lies_about_sizes_is_refused():
    data = bytearray(one_cell("张三"))
    struct.pack_into("<I", data, data.find(b"PK\x01\x02") + 24, 5)
    assert trouble_of(bytes(data)) is WorkbookTrouble.DAMAGED


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_declared_entities_are_refused(part):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

    def change(name: str, content: bytes) -> bytes:
        if name != part:
            return content
        at = content.find(b"?>") + 2 if content.startswith(b"<?xml") else 0
        return content[:at] + bomb + content[at:]

    assert trouble_of(repacked(one_cell("张三"), change)) is WorkbookTrouble.UNSAFE_XML


def test_declared_entities_are_refused_in_other_codings():
    def change(name: str, content: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return content
        text = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "b">]>'
        return (text + content.decode().partition("?>")[2]).encode("utf-16")

    assert trouble_of(repacked(one_cell("张三"), change)) is WorkbookTrouble.DAMAGED


def repeated(texts: list[str], cells: int) -> bytes:
    """A register whose cells all show the last of these texts, which stands in it once."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    page = book.add_worksheet()
    for number, text in enumerate(texts):
        page.write_string(number, 0, text)
    for row in range(cells):
        page.write_string(row, 1, texts[-1])
    book.close()
    return target.getvalue()


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
def test_entities_declared_behind_a_long_comment_are_refused(part):
    late = b"<!--" + b"x" * 9000 + b'--><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'

    def change(name: str, content: bytes) -> bytes:
        at = content.find(b"?>") + 2 if content.startswith(b"<?xml") else 0
        return content[:at] + late + content[at:] if name == part else content

    assert trouble_of(repacked(repeated(["张三"], 1), change)) is WorkbookTrouble.DAMAGED


def test_a_small_text_bomb_is_refused_before_it_unfolds():
    data = repeated(["张三", "长" * 30_000], cells=4_000)
    assert len(data) < 100_000
    assert trouble_of(data) is WorkbookTrouble.ZIP_BOMB


def test_one_long_note_among_many_short_texts_is_no_bomb():
    data = repeated(["注" * 30_000, "男"], cells=4_000)
    (sheet,) = open_untrusted(data).sheets
    assert len(sheet.rows) == 4_000
    assert sheet.rows[0].cells == ("注" * 30_000, "男")


def test_many_sheets_that_each_reach_far_are_too_large():
    book = NewBook()
    for number in range(4):
        page = book.create_sheet(f"{number + 1}月")
        page["A1"], page["F1000000"] = "姓名", "x"
    assert trouble_of(saved(book)) is WorkbookTrouble.TOO_LARGE


def test_a_million_empty_rows_are_none():
    empty = "".join(f'<row r="{row}" ht="15"/>' for row in range(3, 1_048_577))

    def change(name: str, content: bytes) -> bytes:
        if "sheet1" not in name:
            return content
        whole = content.replace(b'ref="A1"', b'ref="A1:XFD1048576"')
        return whole.replace(b"</sheetData>", f"{empty}</sheetData>".encode())

    (row,) = open_untrusted(repacked(one_cell("姓名"), change)).sheets[0].rows
    assert row.cells == ("姓名",)


def test_a_sheet_of_all_columns_is_refused_by_its_name_and_reach():
    book = NewBook()
    book.active.title = "4月"
    book.active.append([f"栏{number}" for number in range(16_384)])
    (problem,) = problems_of(saved(book))
    assert problem.code is WorkbookTrouble.TOO_WIDE
    assert (problem.data["sheet"], problem.data["column"]) == ("4月", "ALM")


def test_a_sheet_as_wide_as_any_register_is_read():
    book = NewBook()
    book.active.append([f"栏{number}" for number in range(sheet_marks.MOST_COLUMNS)])
    (row,) = open_untrusted(saved(book)).sheets[0].rows
    assert len(row.cells) == sheet_marks.MOST_COLUMNS


def test_a_sheet_of_more_merged_areas_than_any_register_is_refused():
    areas = "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(1, 99_001))

    def change(name: str, content: bytes) -> bytes:
        end = f"</sheetData><mergeCells>{areas}</mergeCells>".encode()
        return content.replace(b"</sheetData>", end) if "sheet1" in name else content

    (problem,) = problems_of(repacked(one_cell("姓名"), change))
    assert problem.code is WorkbookTrouble.TOO_MANY_MERGES
    assert problem.data == {"sheet": "Sheet", "most": sheet_marks.MOST_MERGES}


def test_a_csv_line_of_more_columns_than_any_register_is_refused():
    assert trouble_of(b"a," * 2_000 + b"\n") is WorkbookTrouble.TOO_WIDE


def test_a_csv_of_more_cells_than_any_register_is_refused():
    assert trouble_of(b"a,b\n" * 6_000_000) is WorkbookTrouble.TOO_LARGE


@pytest.mark.parametrize("name", ["register.xlsx", "register.xls", "register.txt"])
def test_what_a_file_is_counts_and_not_its_ending(tmp_path, name):
    file = tmp_path / name
    file.write_text("姓名,性别\n张三,男\n", "utf-8")
    assert open_untrusted(file).sheets[0].rows[1].cells == ("张三", "男")
    file.write_bytes(OLD_REGISTER.read_bytes())
    assert open_untrusted(file).sheets[0].name == "4月"
    file.write_bytes(one_cell("张三"))
    assert open_untrusted(file).sheets[0].rows[0].cells == ("张三",)


def test_one_cell_far_away_does_not_eat_the_memory():
    book = NewBook()
    book.active["A1"] = "姓名"
    book.active["ALL1048576"] = "x"
    assert trouble_of(saved(book)) is WorkbookTrouble.TOO_LARGE


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        (b'<c r="ALL1048576"', b"<c r='ALL1048576'"),
        (b'<c r="ALL1048576"', b'<c\nr="ALL1048576"'),
        (b'<c r="ALL1048576"', b'<c r = "ALL1048576"'),
        (b'<c r="ALL1048576"', b'<c xml:space="default" r="ALL1048576"'),
        (b'<row r="1048576"', b'<row r="3"'),
    ],
)
def test_a_cell_far_away_is_seen_however_it_is_written(usual, other):
    book = NewBook()
    book.active["A1"] = "姓名"
    book.active["ALL1048576"] = "x"

    def change(name: str, content: bytes) -> bytes:
        assert "sheet1" not in name or content.count(usual) == 1
        return content.replace(usual, other)

    assert trouble_of(repacked(saved(book), change)) is WorkbookTrouble.TOO_LARGE


@pytest.mark.parametrize(
    ("usual", "other"),
    [(b"<f>", b"<f\n>"), (b'<c r="B1"', b"<c r='B1'"), (b"<sheetData>", b"<!-- --><sheetData>")],
)
def test_a_formula_without_a_result_is_seen_however_it_is_written(usual, other):
    book = NewBook()
    book.active.append(["姓名", "=1+1"])
    assert usual in zipfile.ZipFile(io.BytesIO(saved(book))).read("xl/worksheets/sheet1.xml")
    changed = repacked(saved(book), lambda _, content: content.replace(usual, other))
    (row,) = open_untrusted(changed).sheets[0].rows
    assert row.stale == {1}


def test_values_alone_are_only_looked_over_and_reach_as_far_as_the_walk_says():
    book = NewBook()
    for number in range(300):
        book.active.append([f"张{number}", number / 10, None, date(2026, 7, 1)])
    book.active.merge_cells("A2:B2")
    with zipfile.ZipFile(io.BytesIO(saved(book))) as archive:
        part = archive.read("xl/worksheets/sheet1.xml")
    seen = glance(io.BytesIO(part), {"7"})
    assert seen == Glance(300, frozenset("ABD"), cells=899, merges=2, shared=0)
    assert glance(io.BytesIO(part), {"0", "1"}) is None, "some cell is struck out, then"


def test_empty_formatting_far_away_does_no_harm():
    book = NewBook()
    book.active["A1"] = "姓名"
    book.active["XFD1048576"].font = Font(strike=True)
    (row,) = open_untrusted(saved(book)).sheets[0].rows
    assert row.cells == ("姓名",)


def test_a_false_dimension_hides_nothing():
    def change(name: str, content: bytes) -> bytes:
        return content.replace(b'ref="A1:B2"', b'ref="A1:A1"') if "sheet1" in name else content

    book = NewBook()
    book.active.append(["姓名", "性别"])
    book.active.append(["张三", "男"])
    rows = open_untrusted(repacked(saved(book), change)).sheets[0].rows
    assert [row.cells for row in rows] == [("姓名", "性别"), ("张三", "男")]


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_damaged(cut):
    data = one_cell("张三")
    assert trouble_of(data[: int(len(data) * cut)]) is WorkbookTrouble.DAMAGED


@pytest.mark.parametrize(
    "part",
    ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/styles.xml"],
)
@pytest.mark.parametrize("broken", [b"", b"<", b"<a/>"])
def test_a_broken_part_is_damage_or_an_empty_book_and_never_a_crash(part, broken):
    data = repacked(one_cell("张三"), lambda name, old: broken if name == part else old)
    try:
        open_untrusted(data)
    except Refused as refused:
        assert refused.problems[0].code is WorkbookTrouble.DAMAGED  # noqa: PT017


def test_values_are_written_as_a_clerk_reads_them():
    assert [
        as_written(plain(value))
        for value in (
            1.101e17,
            46113.0,
            20.5,
            datetime(2026, 4, 4, 6, 5),
            datetime(2026, 4, 4),
            None,
        )
    ] == ["1.101E+17", "46113", "20.5", "2026-04-04 06:05", "2026-04-04", ""]


def test_the_old_xls_is_read_by_a_child_process():
    (sheet,) = open_untrusted(OLD_REGISTER).sheets
    assert sheet.name == "4月"
    assert sheet.rows[2].cells[:5] == (
        1,
        "李长河",
        "男",
        "341225198506142713",
        datetime(2026, 4, 5, 9, 30),
    )
    assert sheet.rows[3].cells[4] == 46118
    assert sheet.merges == (Merge(5, 0, 5, 3),)


def test_an_old_xls_of_more_merged_areas_than_any_register_is_refused():
    (problem,) = problems_of(with_merges(sheet_marks.MOST_MERGES))
    assert problem.code is WorkbookTrouble.TOO_MANY_MERGES
    assert problem.data == {"sheet": "4月", "most": sheet_marks.MOST_MERGES}


def test_an_old_xls_of_as_many_merged_areas_as_any_register_is_read():
    (sheet,) = open_untrusted(with_merges(sheet_marks.MOST_MERGES - 1)).sheets
    assert (len(sheet.merges), sheet.rows[2].cells[1]) == (sheet_marks.MOST_MERGES, "李长河")


@pytest.mark.parametrize("cut", [600, 1500, 3000, 5000])
def test_a_damaged_old_xls_ends_the_child_and_not_the_program(cut):
    data = OLD_REGISTER.read_bytes()
    assert trouble_of(data[:cut]) is WorkbookTrouble.NOT_A_WORKBOOK


@pytest.mark.parametrize(
    ("place", "trouble"),
    [
        ("A99999999999999", WorkbookTrouble.TOO_LARGE),
        ("ZZZZZZZZZZ1", WorkbookTrouble.TOO_WIDE),
    ],
)
def test_a_cell_beyond_any_sheet_is_refused(place, trouble):
    def change(name: str, content: bytes) -> bytes:
        return content.replace(b'r="A1"', f'r="{place}"'.encode()) if "sheet1" in name else content

    assert trouble_of(repacked(one_cell("张三"), change)) is trouble


def test_a_text_longer_than_a_piece_of_the_look_is_no_end_of_a_tag():
    cells = (
        b'<c r="A%d" t="inlineStr"><is><t>%s</t></is></c>' % (n, b"x" * n * 200_000) for n in (1, 9)
    )
    seen = glance(io.BytesIO(b"<worksheet>" + b"".join(cells) + b"</worksheet>"), ())
    assert seen is not None
    assert (seen.rows, seen.cells) == (9, 2)


def test_a_zero_character_in_a_cell_is_left_out() -> None:
    """A sheet can hold one as `_x0000_`; a server would refuse the row."""
    assert (plain("张\0三"), plain("\0 "), plain("张三")) == ("张三", None, "张三")
