"""What is written into a package is read again cell by cell, in every kind of file."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from functools import cache

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

from station.domain.mapping_reader import read_mapping
from station.domain.mappings import Encoding, Target
from station.domain.package_files import MANIFEST, PackageHead, PackageTrouble
from station.domain.package_rows import cleaned, deletion, row_of
from station.domain.problems import Refused
from station.exchange import gb18030
from station.exchange.package import write_package
from station.exchange.package_blank import BlankBook
from station.exchange.package_reader import ReadPackage
from station.exchange.package_schema import schema
from station.exchange.package_text import write_text

TEXT = """
title = "报表"
kind = "persons"
key = "编号"
[file]
target = "blank"
sheet = "上报"
rows_per_file = 3
rows_under_heads = 1
[labels]
"单位：" = "{station}"
[deletion]
column = "备注"
sign = "删除"
[[columns]]
head = "序号"
kind = "int"
field = "row_number"
[[columns]]
head = "编号"
field = "rescue_number"
required = true
[[columns]]
head = "姓 名"
name = "name"
field = "name"
longest = 60
[[columns]]
head = "出生"
kind = "date"
field = "born"
date_form = "YYYYMMDD"
[[columns]]
head = "票款"
kind = "money"
field = "fare_fen"
[[columns]]
head = "备注"
"""
MAPPING = read_mapping("small", TEXT)
HEAD = PackageHead(
    station="济南站",
    area="370100",
    period="202609",
    first_day=date(2026, 9, 1),
    last_day=date(2026, 9, 30),
    made_at=datetime(2026, 10, 5, 9, 30),
    program="1.0",
    held_back=2,
    filters=("不含受限档案 2 人次",),
)
NAMES = ("=1+1", "𬭎𠅤·㛃", "'+x", '"甲,乙"', "_x0041_", "<&>", "龴\ufe10", "110105194912310021")
ROWS = [
    row_of(MAPPING, n, n, ("", f"00{n}", name, "19490000", f"{n}.50" if n % 2 else "", ""))
    for n, name in enumerate(NAMES, 1)
]
TARGETS = [
    (Target.BLANK, Encoding.UTF_8),
    (Target.WORKBOOK, Encoding.UTF_8),
    *((Target.CSV, encoding) for encoding in Encoding),
    *((Target.JSON_LINES, encoding) for encoding in Encoding),
    *((Target.XML, encoding) for encoding in Encoding),
]


def mapping_to(target: Target, encoding: Encoding = Encoding.UTF_8):
    changed = TEXT.replace('"blank"', f'"{target}"\nencoding = "{encoding}"')
    return read_mapping("small", changed)


@cache
def blank(moved: bool = True, **cells: object) -> bytes:
    """An authority's blank: columns in another order than the mapping's, one more of its own."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "上报"
    thin = Side(style="thin")
    order = ("备注", "序号", "核对", "姓名", "编号", "出生", "票款") if moved else MAPPING.heads
    sheet["A1"], sheet["B1"] = "单位：", "盖章"
    for number, head in enumerate(order, 1):
        top, under = sheet.cell(3, number, head), sheet.cell(4, number, "C20")
        top.font, top.border = Font(bold=True), Border(left=thin)
        under.fill = PatternFill("solid", "FFEEEE")
        sheet.cell(5, number).border = Border(bottom=thin)
    sheet["D5"].font = Font(name="仿宋", size=15)
    sheet.row_dimensions[5].height = 31
    sheet["D3"].comment = Comment("姓名以证件为准", "省厅")
    sheet.freeze_panes = "D5"
    sheet.auto_filter.ref = "A4:G6"
    sheet.print_area = "A1:G6"
    sheet.protection.sheet = True
    rule = DataValidation("list", formula1='"0,1"', sqref="C5:C6")
    sheet.add_data_validation(rule)
    sheet.conditional_formatting.add("G5:G6", CellIsRule("greaterThan", ["100"]))
    for address, value in cells.items():
        sheet[address] = value
    book.create_sheet("说明")["A1"] = "填表说明"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_shape(content: bytes) -> bytes:
    """The blank with a part that openpyxl would lose: bytes of a shape, and who points at it."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        for info in old.infolist():
            new.writestr(info, old.read(info))
        new.writestr("xl/drawings/shape1.xml", b"<xdr:sp>stamp here</xdr:sp>")
    return changed.getvalue()


def packed(mapping, rows=ROWS, passphrase: str = "") -> bytes:
    target = io.BytesIO()
    content = blank() if mapping.target is Target.BLANK else b""
    write_package(target, mapping, HEAD, rows, blank=content, passphrase=passphrase)
    return target.getvalue()


@pytest.mark.parametrize(("target", "encoding"), TARGETS)
def test_a_package_is_read_again_as_it_was_written(target, encoding):
    mapping = mapping_to(target, encoding)
    rows = [*ROWS, deletion(mapping, ROWS[0])]
    content = packed(mapping, rows)
    assert packed(mapping, rows) == content
    read = ReadPackage(io.BytesIO(content))
    assert [(r.key, r.cells, r.digest, r.deleted) for r in read.rows()] == [
        (r.key, r.cells, r.digest, r.deleted) for r in rows
    ]
    assert read.mapping == mapping
    assert (read.manifest.head, read.manifest.rows, read.manifest.deleted) == (HEAD, 9, 1)
    names = [f"370100_202609_0{n}{mapping.target.ending}" for n in (1, 2, 3)]
    assert [(file.name, file.rows) for file in read.manifest.files] == list(
        zip(names, (3, 3, 3), strict=True)
    )


def test_a_filled_blank_keeps_all_that_the_authority_put_there():
    given_out = with_shape(blank())
    target = io.BytesIO()
    rows = [row.numbered(MAPPING, n) for n, row in enumerate(ROWS, 1)]
    written = BlankBook(given_out, MAPPING).write(target, rows, HEAD.said)
    assert written == len(ROWS)
    with zipfile.ZipFile(target) as filled, zipfile.ZipFile(io.BytesIO(given_out)) as given_blank:
        changed = {"xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"}
        assert set(filled.namelist()) == set(given_blank.namelist())
        for name in set(given_blank.namelist()) - changed:
            assert filled.read(name) == given_blank.read(name), name
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert [cell.value for cell in sheet[5]] == [None, 1, None, "=1+1", "001", "19490000", 1.5]
    assert (sheet["D5"].data_type, sheet["D5"].font.name, sheet["D12"].font.sz) == ("s", "仿宋", 15)
    assert (sheet["E5"].number_format, sheet["G5"].number_format) == ("@", "0.00")
    assert (sheet["C12"].border.bottom.style, sheet.row_dimensions[12].height) == ("thin", 31)
    assert (sheet["A1"].value, sheet["B1"].value) == ("单位：济南站", "盖章")
    assert (sheet.freeze_panes, sheet.protection.sheet) == ("D5", True)
    assert sheet["D3"].comment.text == "姓名以证件为准"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "C5:C12"
    assert [str(each.sqref) for each in sheet.conditional_formatting] == ["G5:G12"]
    assert (sheet.auto_filter.ref, sheet.print_area) == ("A4:G12", "'上报'!$A$1:$G$12")
    assert sheet["D4"].fill.fgColor.rgb == "00FFEEEE"


def test_a_blank_that_does_not_fit_is_refused_with_the_reason():
    def refusal(content: bytes, mapping=MAPPING) -> tuple[str, dict]:
        with pytest.raises(Refused) as refused:
            BlankBook(content, mapping)
        return refused.value.problems[0].code, dict(refused.value.problems[0].data)

    assert refusal(b"")[0] == PackageTrouble.BLANK_MISSING
    assert refusal(b"\xd0\xcf\x11\xe0")[0] == PackageTrouble.BLANK_NOT_XLSX
    other = replace(MAPPING, sheet="报表")
    code, data = refusal(blank(), other)
    assert (code, data["known"]) == (PackageTrouble.BLANK_SHEET, "上报、说明")
    code, data = refusal(blank(E3="救助编号", D3="人名"))
    assert (code, data["missing"]) == (PackageTrouble.BLANK_HEADS, "编号、姓 名")
    assert refusal(blank(A9="合计")) == (PackageTrouble.BLANK_NOT_EMPTY, {"row": 9})
    assert refusal(blank(C6="=A6+1")) == (PackageTrouble.BLANK_NOT_EMPTY, {"row": 6})


def test_an_encrypted_package_opens_with_its_passphrase_only(tmp_path):
    mapping = mapping_to(Target.CSV)
    with pytest.raises(Refused) as refused:
        packed(mapping, passphrase="kurz")
    assert refused.value.problems[0].code == PackageTrouble.PASSPHRASE_SHORT
    content = packed(mapping, passphrase="青山 corn 4711 渡口")
    assert "𬭎".encode() not in content
    for passphrase, code in (
        ("", PackageTrouble.PASSPHRASE_MISSING),
        ("something else", PackageTrouble.PASSPHRASE_WRONG),
    ):
        with pytest.raises(Refused) as refused:
            ReadPackage(io.BytesIO(content), passphrase)
        assert refused.value.problems[0].code == code
    read = ReadPackage(io.BytesIO(content), "青山 corn 4711 渡口")
    assert (read.manifest.encrypted, len(list(read.rows()))) == (True, len(ROWS))


def test_a_package_that_was_touched_is_not_believed():
    mapping = mapping_to(Target.JSON_LINES)
    with zipfile.ZipFile(io.BytesIO(packed(mapping))) as old:
        parts = {name: old.read(name) for name in old.namelist()}

    def trouble(**changed: bytes) -> str:
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as new:
            for name, part in {**parts, **changed}.items():
                new.writestr(name, part)
        with pytest.raises(Refused) as refused:
            list(ReadPackage(content).rows())
        return refused.value.problems[0].code

    first = "370100_202609_01.jsonl"
    assert trouble(**{first: parts[first].replace(b"001", b"002")}) == PackageTrouble.CHANGED
    newer = parts[MANIFEST].replace(b"package/1", b"package/9")
    assert trouble(**{MANIFEST: newer}) == PackageTrouble.NEWER
    assert trouble(**{MANIFEST: b"[]"}) == PackageTrouble.NOT_A_PACKAGE
    with pytest.raises(Refused):
        ReadPackage(io.BytesIO(b"no zip at all"))


def test_the_xml_is_as_its_schema_says(tmp_path):
    from lxml import etree

    mapping = mapping_to(Target.XML, Encoding.GB_18030)
    content = io.BytesIO()
    write_text(mapping, content, [row.numbered(mapping, n) for n, row in enumerate(ROWS, 1)])
    rules = etree.XMLSchema(etree.fromstring(schema(mapping)))
    rules.assertValid(etree.fromstring(content.getvalue()))
    wrong = content.getvalue().replace(b"19490000", b"1949")
    assert not rules.validate(etree.fromstring(wrong))


def test_gb_18030_has_the_bytes_of_2022():
    assert gb18030.encode("龴") == b"\xfe\x59"
    assert gb18030.encode("︐") == b"\xa6\xd9"
    assert gb18030.decode(gb18030.encode("龻\ue864𬭎㛃")) == "龻\ue864𬭎㛃"


TEXTS = st.text(st.characters(codec="utf-8"), max_size=12).map(cleaned)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(TEXTS, TEXTS), max_size=4),
    st.sampled_from([each for each in TARGETS if each[0] is not Target.BLANK]),
)
def test_whatever_is_written_comes_back(said, kind):
    mapping = mapping_to(*kind)
    rows = [row_of(mapping, None, None, ("", str(n), *two, "", "x")) for n, two in enumerate(said)]
    read = ReadPackage(io.BytesIO(packed(mapping, rows)))
    assert [row.cells for row in read.rows()] == [row.cells for row in rows]
