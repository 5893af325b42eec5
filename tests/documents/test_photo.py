import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from station.documents.photo import (
    LONGEST_SIDE,
    MOST_BYTES,
    THUMBNAIL_SIDE,
    PhotoRefused,
    PhotoTrouble,
    upright,
)


def saved(image, kind, **options):
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def picture(mode="RGB", size=(400, 200)):
    return Image.linear_gradient("L").resize(size).convert(mode)


def opened(data):
    return Image.open(BytesIO(data))


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def claiming(wide, high):
    """A PNG of a few bytes that claims to be of any size."""
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(b"\0" * 10))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + data + chunk(b"IEND", b"")


def refusal(data):
    with pytest.raises(PhotoRefused) as caught:
        upright(data)
    return caught.value.trouble


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "WEBP", "GIF", "TIFF"])
def test_pictures_of_usual_kinds_become_jpegs(kind):
    photo = upright(saved(picture(), kind))
    assert opened(photo.jpeg).format == opened(photo.thumbnail).format == "JPEG"
    assert (photo.wide, photo.high) == (400, 200)


@pytest.mark.parametrize("mode", ["L", "1", "P", "LA", "RGBA", "CMYK", "I;16"])
def test_any_colour_mode_becomes_plain_colour(mode):
    kind = {"CMYK": "JPEG", "I;16": "TIFF"}.get(mode, "PNG")
    grey = picture("L") if mode == "I;16" else picture(mode)
    data = saved(grey.convert("I;16") if mode == "I;16" else grey, kind)
    assert opened(upright(data).jpeg).mode == "RGB"


def test_what_was_transparent_is_white():
    data = saved(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG")
    assert opened(upright(data).jpeg).getpixel((20, 20)) == (255, 255, 255)


def test_a_picture_taken_sideways_is_turned_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = upright(saved(picture(), "JPEG", exif=exif))
    assert (photo.wide, photo.high) == (200, 400)


def test_place_and_camera_of_the_picture_are_dropped():
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    photo = upright(saved(picture(), "JPEG", exif=exif))
    assert b"SecretCamera" not in photo.jpeg + photo.thumbnail
    assert not opened(photo.jpeg).getexif()


def test_a_large_picture_is_made_small():
    photo = upright(saved(picture(size=(4000, 3000)), "JPEG"))
    assert max(photo.wide, photo.high) == LONGEST_SIDE
    assert max(opened(photo.thumbnail).size) == THUMBNAIL_SIDE


@pytest.mark.parametrize("data", [b"", b"not a picture", b"%PDF-1.4\n", b"<svg/>", b"\0" * 5000])
def test_what_is_no_picture_is_refused(data):
    assert refusal(data) == PhotoTrouble.NOT_A_PICTURE


@pytest.mark.parametrize("size", [(30_000, 30_000), (60_000, 2_000), (2**31 - 1, 2**31 - 1)])
def test_a_picture_that_claims_to_be_huge_is_refused_before_it_is_decoded(size):
    assert refusal(claiming(*size)) == PhotoTrouble.TOO_LARGE


def test_a_file_of_many_bytes_is_refused():
    assert refusal(b"\xff\xd8" + b"\0" * MOST_BYTES) == PhotoTrouble.TOO_LARGE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "WEBP", "TIFF"])
def test_a_picture_cut_short_is_refused(kind):
    data = saved(picture(size=(600, 600)), kind)
    cut = data[: len(data) * 2 // 3]
    assert refusal(cut) in {PhotoTrouble.TRUNCATED, PhotoTrouble.NOT_A_PICTURE}


def test_a_png_with_too_few_rows_is_refused():
    assert refusal(claiming(500, 500)) == PhotoTrouble.TRUNCATED
