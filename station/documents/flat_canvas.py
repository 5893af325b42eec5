"""A canvas whose pictures and finished file lie on the disk while it is drawn: memory stays flat.

reportlab keeps every picture it was given, then the objects of the whole file, then their sum. Here
a picture is written aside as it is drawn and read again when its object is written, straight into
the file. Both files have no name and are gone with the canvas.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO, Any, Self

from station.documents.fonts import one_at_a_time, regular


class FlatCanvas:
    """Draws with `drawing`, page by page; `finish` answers the PDF.

    Use it as a context: at its end, or when the work is broken off, nothing is left on the disk.
    """

    def __init__(self, size: tuple[float, float]) -> None:
        from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

        self._pictures, self._file = (_nameless() for _each in range(2))
        with one_at_a_time:
            self._canvas = Canvas(
                BytesIO(),
                size,
                invariant=1,
                pageCompression=1,
                initialFontName=regular().main.name,
                lang="zh-CN",
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._pictures.close()
        self._file.close()

    @contextmanager
    def drawing(self) -> Iterator[Any]:
        """The canvas, while nobody else draws."""
        from reportlab import rl_config  # type: ignore[import-untyped]
        from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]

        with (
            one_at_a_time,
            _instead(pdfdoc, "PDFImageXObject", _picture_kind(self._pictures)),
            _instead(pdfdoc, "PDFFile", _file_kind(self._file)),
            _instead(rl_config, "useA85", 0),
        ):
            yield self._canvas

    def finish(self) -> bytes:
        """The whole file; nothing is drawn after that."""
        with self.drawing() as canvas:
            canvas.save()
        self._file.seek(0)
        return self._file.read()


def _nameless() -> IO[bytes]:
    return tempfile.TemporaryFile()


@contextmanager
def _instead(module: Any, name: str, value: object) -> Iterator[None]:
    """Another thing under a name of a module of reportlab, which has no other way in."""
    own = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, own)


def _picture_kind(file: IO[bytes]) -> type[Any]:
    """Pictures whose bytes lie in a file until their object is written."""
    from reportlab.pdfbase.pdfdoc import PDFImageXObject  # type: ignore[import-untyped]

    class Picture(PDFImageXObject):  # type: ignore[misc]
        @property
        def streamContent(self) -> bytes:
            at, length = self.__dict__["kept"]
            file.seek(at)
            return file.read(length)

        @streamContent.setter
        def streamContent(self, content: bytes | str) -> None:
            if isinstance(content, bytes):  # the first it is given is an example in words
                at = file.seek(0, 2)
                self.__dict__["kept"] = at, file.write(content)

    return Picture


def _file_kind(file: IO[bytes]) -> type[Any]:
    """The objects of a PDF, written to a file one by one instead of being gathered."""
    from reportlab.pdfbase.pdfdoc import PDFFile

    class Straight(PDFFile):  # type: ignore[misc]
        def __init__(self, *version: object) -> None:
            super().__init__(*version)
            file.write(b"".join(self.strings))
            self.write = file.write

        def format(self, _document: object) -> bytes:
            return b""

    return Straight
