"""Photographs from outside: read with care, upright, small, and without place and time."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("JPEG", "PNG", "BMP", "WEBP", "GIF", "TIFF")
MOST_BYTES = 30 * 1024 * 1024
MOST_PIXELS = 60_000_000  # more than any camera at the desk; a few kB can claim far more
LONGEST_SIDE = 1200
THUMBNAIL_SIDE = 160
QUALITY, THUMBNAIL_QUALITY = 85, 80


class PhotoTrouble(StrEnum):
    """Why bytes were not taken as a photograph."""

    NOT_A_PICTURE = "not_a_picture"
    TOO_LARGE = "too_large"
    TRUNCATED = "truncated"


class PhotoRefused(Exception):
    """The bytes cannot be used as a photograph; `trouble` says why."""

    def __init__(self, trouble: PhotoTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Photo:
    """An upright JPEG of at most 1200 pixels a side, and a thumbnail of at most 160."""

    jpeg: bytes = field(repr=False)
    thumbnail: bytes = field(repr=False)
    wide: int
    high: int


def upright(data: bytes) -> Photo:
    """Make a photograph of untrusted bytes; raise PhotoRefused when they are none.

    Only the picture itself survives: place, time and camera of the file are dropped.
    """
    if len(data) > MOST_BYTES:
        raise PhotoRefused(PhotoTrouble.TOO_LARGE)
    image = _decoded(data)
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    jpeg = _jpeg(image, QUALITY)
    wide, high = image.size
    image.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
    return Photo(jpeg, _jpeg(image, THUMBNAIL_QUALITY), wide, high)


def _decoded(data: bytes) -> Image:
    """Return the first frame in RGB, turned as its EXIF orientation says."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of pictures that are refused below
            image = Image.open(BytesIO(data), formats=FORMATS)
            if image.width * image.height > MOST_PIXELS:
                raise PhotoRefused(PhotoTrouble.TOO_LARGE)
            image.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
            image.load()
            return _flat(ImageOps.exif_transpose(image))
    except Image.DecompressionBombError:
        raise PhotoRefused(PhotoTrouble.TOO_LARGE) from None
    except UnidentifiedImageError:
        raise PhotoRefused(PhotoTrouble.NOT_A_PICTURE) from None
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError):
        # Pillow recognised the head of a picture and could not read the rest.
        raise PhotoRefused(PhotoTrouble.TRUNCATED) from None


def _flat(image: Image) -> Image:
    """Return the picture in RGB, what was transparent on white."""
    from PIL import Image

    if image.mode.startswith("I;16"):
        image = image.point(lambda level: level / 256).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        ground.alpha_composite(image)
        image = ground
    return image.convert("RGB")


def _jpeg(image: Image, quality: int) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()
