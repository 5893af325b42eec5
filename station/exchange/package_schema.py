"""The schema (xsd) of a mapping's xml: what a reader there may hold a file against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from station.domain.mappings import Column, ColumnKind, CountedIn, PackageMapping
from station.exchange.package_text import ROOT, ROW

_TOKEN = re.compile("(YYYY|MM|DD|HH|SS)")


def schema(mapping: PackageMapping) -> bytes:
    """The schema made from the columns of a mapping.

    A row that takes another back lacks what else is required, so of required cells only the key
    must be there; a code list is given as the values that may stand in a cell.
    """
    cells = "\n".join(_element(mapping, column) for column in mapping.columns)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="{ROOT}">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="{ROW}" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:sequence>
{cells}
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="mapping" type="xs:string" use="required"/>
      <xs:attribute name="version" type="xs:string" use="required"/>
    </xs:complexType>
  </xs:element>
</xs:schema>
""".encode()


def _element(mapping: PackageMapping, column: Column) -> str:
    least = 1 if column.head == mapping.key else 0
    facets = "".join(_facets(column))
    told = "；".join(filter(None, (column.head, column.note)))
    return (
        f'              <xs:element name={quoteattr(column.name)} minOccurs="{least}">'
        f"<xs:annotation><xs:documentation>{escape(told)}</xs:documentation></xs:annotation>"
        f'<xs:simpleType><xs:restriction base="{_base(column)}">{facets}</xs:restriction>'
        "</xs:simpleType></xs:element>"
    )


def _base(column: Column) -> str:
    match column.kind:
        case ColumnKind.INT:
            return "xs:integer"
        case ColumnKind.MONEY:
            return "xs:decimal"
        case _:
            return "xs:string"


def _facets(column: Column) -> Iterator[str]:
    if column.kind is ColumnKind.MONEY:
        yield '<xs:fractionDigits value="2"/>'
    elif column.kind in {ColumnKind.DATE, ColumnKind.MOMENT}:
        yield f"<xs:pattern value={quoteattr(_pattern(column.date_form))}/>"
    elif column.kind is ColumnKind.INT:
        return
    elif column.codes and not column.separator:
        known = dict.fromkeys([*column.codes.values(), *filter(None, [column.default])])
        yield from (f"<xs:enumeration value={quoteattr(code)}/>" for code in known)
    elif column.longest and column.counted_in is CountedIn.CHARACTERS:
        yield f'<xs:maxLength value="{column.longest}"/>'


def _pattern(form: str) -> str:
    """A date as a pattern: four digits for YYYY, two for the others."""
    pieces = _TOKEN.split(form)
    return "".join(
        f"[0-9]{{{len(piece)}}}"
        if _TOKEN.fullmatch(piece)
        else re.escape(piece).replace("\\-", "-")
        for piece in pieces
    ).replace("\\ ", " ")
