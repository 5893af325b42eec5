"""Pages as pictures: shown before printing, given to the printer, or come from outside.

The one place that lets pdfium draw: it knows no threads, so its lock lies here and every call of
it is made under that lock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

SCREEN_DPI, SCAN_DPI, PRINT_DPI = 96, 200, 300
MOST_PAGES = 10
MOST_PIXELS = 60_000_000
_pdfium = Lock()


class NotDrawn(Exception):
    """A PDF from outside cannot be drawn: it is none, or, when `too_large`, its page is huge."""

    def __init__(self, *, too_large: bool) -> None:
        super().__init__()
        self.too_large = too_large


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page: `rgb` holds rows of 3 bytes a pixel from the top left, without padding."""

    wide: int
    high: int
    rgb: bytes = field(repr=False)

    def png(self) -> bytes:
        """Return the page as a PNG file."""
        from PIL import Image

        out = BytesIO()
        Image.frombytes("RGB", (self.wide, self.high), self.rgb).save(out, "PNG")
        return out.getvalue()


def pages(pdf: bytes, dpi: float = SCREEN_DPI) -> list[PageImage]:
    """Return every page of a PDF made here, at so many dots an inch."""
    with _pdfium:
        return [_page_image(image) for image in _drawn(pdf, dpi, rev_byteorder=True)]


def grey_pages(pdf: bytes, dpi: float = SCAN_DPI) -> list[Image]:
    """Draw the first ten pages of a PDF from anywhere. Raises NotDrawn."""
    import pypdfium2  # type: ignore[import-untyped]

    pixels, drawn = 0, []
    try:
        with _pdfium:
            for image in _drawn(pdf, dpi, grayscale=True):
                drawn.append(image)
                pixels += image.width * image.height
                if len(drawn) == MOST_PAGES or pixels > MOST_PIXELS:
                    break
    except pypdfium2.PdfiumError as error:
        raise NotDrawn(too_large=False) from error
    return drawn


def _drawn(pdf: bytes, dpi: float, **how: Any) -> Iterator[Image]:
    """Draw page by page; whoever iterates holds the lock."""
    import pypdfium2

    scale = dpi / 72
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            wide, high = page.get_size()
            if wide * high * scale**2 > MOST_PIXELS:
                raise NotDrawn(too_large=True)
            bitmap = page.render(scale=scale, **how)
            yield bitmap.to_pil().copy()
            bitmap.close()
            page.close()


def _page_image(image: Image) -> PageImage:
    plain = image.convert("RGB")
    return PageImage(plain.width, plain.height, plain.tobytes())
