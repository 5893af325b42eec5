"""GB 18030—2022: the bytes of the newest edition, where Python still writes those of 2005.

The edition of 2022 swapped eighteen code points: ten vertical punctuation marks and eight
components of characters have their places in the two-byte area at last, the private ones that
stood there went to four bytes. Swapping the characters before writing and after reading gives the
bytes of 2022 with the codec of 2005.
"""

from __future__ import annotations

_OF_2022 = (
    (0xFE10, 0xE78D),
    (0xFE12, 0xE78E),
    (0xFE11, 0xE78F),
    (0xFE13, 0xE790),
    (0xFE14, 0xE791),
    (0xFE15, 0xE792),
    (0xFE16, 0xE793),
    (0xFE17, 0xE794),
    (0xFE18, 0xE795),
    (0xFE19, 0xE796),
    (0x9FB4, 0xE81E),
    (0x9FB5, 0xE826),
    (0x9FB6, 0xE82B),
    (0x9FB7, 0xE82C),
    (0x9FB8, 0xE832),
    (0x9FB9, 0xE843),
    (0x9FBA, 0xE854),
    (0x9FBB, 0xE864),
)
_SWAPPED = {one: other for pair in _OF_2022 for one, other in (pair, pair[::-1])}


def encode(text: str) -> bytes:
    """The bytes of a text; every character of Unicode has some."""
    return text.translate(_SWAPPED).encode("gb18030")


def decode(content: bytes) -> str:
    """The text of bytes. Raises UnicodeDecodeError."""
    return content.decode("gb18030").translate(_SWAPPED)
