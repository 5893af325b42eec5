"""The faces of paper: embedded, and right for every character a name may hold.

Text is set in Noto Serif SC; what that face lacks (Extensions B to F) falls to HanaMinB, character
by character. Faces are read on first use, so that a window need not wait for them. A character that
neither face has is written as its code point, because a box on an official paper says nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from pathlib import Path
from threading import RLock

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FALLBACK = "HanaMinB"
BASIC_PLANE = 0x10000
CMAP_BLOCK = 100
INVISIBLE = frozenset({"Cc", "Cf", "Mn", "Cs"})  # controls, formats, marks, half characters
one_at_a_time = RLock()  # reportlab reads a face through one position in its file


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One registered TrueType face: its name for reportlab and the widths of its characters."""

    name: str
    widths: Mapping[int, float] = field(repr=False)  # code point -> thousandths of an em


@dataclass(frozen=True, slots=True)
class Typeface:
    """A face and the one that stands in for the characters it lacks."""

    main: Face

    def face_of(self, character: str) -> Face:
        if ord(character) in self.main.widths:
            return self.main
        return _face(FALLBACK)

    def runs(self, text: str) -> Iterator[tuple[Face, str]]:
        """The text in pieces that one face can draw each."""
        for face, characters in groupby(text, self.face_of):
            yield face, "".join(characters)

    def width(self, text: str, size: float) -> float:
        """Width in points of printable text set at that size."""
        main = self.main.widths
        total = 0.0
        for character in text:
            code = ord(character)
            total += main[code] if code in main else _face(FALLBACK).widths[code]
        return total * size / 1000


_faces: dict[str, Face] = {}


@cache
def regular() -> Typeface:
    """The face of running text."""
    return Typeface(_face("NotoSerifSC-Regular"))


@cache
def strong() -> Typeface:
    """The face of titles and of the few words that must be seen first."""
    return Typeface(_face("NotoSerifSC-SemiBold"))


def printable(text: str) -> str:
    """Text as paper can show it: control and invisible characters gone, none left unprinted.

    Line breaks stay. A character without a glyph becomes its code point, e.g. 〔U+30EDD〕.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if _plain(text) else "".join(map(_shown, text))


def _plain(text: str) -> bool:
    main = regular().main.widths
    return all(ord(character) in main or character == "\n" for character in text)


@cache
def _shown(character: str) -> str:
    if character == "\n":
        return character
    for same in (character, unicodedata.normalize("NFC", character)):
        if all(ord(part) in regular().face_of(part).widths for part in same):
            return same
    if character.isspace():
        return " "
    if unicodedata.category(character) in INVISIBLE:
        return ""
    return f"〔U+{ord(character):04X}〕"


def _face(name: str) -> Face:
    return _faces.get(name) or _registered(name)


def _registered(name: str) -> Face:
    from reportlab.pdfbase import pdfmetrics, ttfonts  # type: ignore[import-untyped]

    with one_at_a_time:
        if name not in _faces:
            # reportlab 5.1 writes a code point above U+FFFF into ToUnicode as five digits: 𬭎 is
            # drawn right, but copied, searched and read out as another character.
            ttfonts.makeToUnicodeCMap = to_unicode
            font = ttfonts.TTFont(name, str(FOLDER / f"{name}.ttf"), shapable=False)
            pdfmetrics.registerFont(font)
            widths = font.face.charWidths
            _faces[name] = Face(name, {code: widths[code] for code in font.face.charToGlyph})
        return _faces[name]


def to_unicode(font_name: str, subset: list[int]) -> str:
    """Return the ToUnicode CMap of a subset: UTF-16BE, 100 entries a block (PDF 32000-1, 9.10.3)"""
    entries = [f"<{index:02X}> <{_utf16(code)}>" for index, code in enumerate(subset)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({font_name})",
        f"/Ordering ({font_name})",
        "/Supplement 0",
        ">> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    for start in range(0, len(entries), CMAP_BLOCK):
        block = entries[start : start + CMAP_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(code: int) -> str:
    return f"{code:04X}" if code < BASIC_PLANE else chr(code).encode("utf-16-be").hex().upper()
