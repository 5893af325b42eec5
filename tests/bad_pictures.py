"""Files that are no picture, or one that is better not unpacked."""

from __future__ import annotations

import io
import random
from pathlib import Path

from PIL import Image


def jpeg(wide: int = 400, high: int = 500) -> bytes:
    """A picture with so much in it that half of its bytes are not enough."""
    noise = Image.frombytes("L", (wide, high), random.Random(7).randbytes(wide * high))
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=90)
    return out.getvalue()


def bomb() -> bytes:
    """A hundred million pixels in a hundred thousand bytes."""
    out = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(out, "PNG")
    return out.getvalue()


BAD = {
    "empty.jpg": lambda: b"",
    "words.png": lambda: "一张照片".encode() * 50,
    "cut.jpg": lambda: jpeg()[: len(jpeg()) // 2],
    "bomb.png": bomb,
    "program.jpg": lambda: b"MZ" + bytes(4000),
    "page.png": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>",
}
"""Name of the file, and what makes its content."""


def written(folder: Path, name: str) -> Path:
    """Write one of them."""
    path = folder / name
    path.write_bytes(BAD[name]())
    return path


def misnamed(folder: Path) -> Path:
    """A good picture under the wrong ending."""
    path = folder / "really-a-jpeg.png"
    path.write_bytes(jpeg())
    return path
