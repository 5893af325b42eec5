"""Pages as pictures: what the desk shows before printing, and what the printer is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from threading import Lock

SCREEN_DPI = 96
PRINT_DPI = 300
pdfium = Lock()
"""Held by whoever lets pdfium open a document: it knows no threads."""


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
    with pdfium:
        return list(_pages(pdf, dpi))


def _pages(pdf: bytes, dpi: float) -> Iterator[PageImage]:
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=dpi / 72, rev_byteorder=True)
            image = bitmap.to_pil().convert("RGB")
            yield PageImage(image.width, image.height, image.tobytes())
            bitmap.close()
            page.close()
    finally:
        document.close()
