"""What a slip costs as PDF, beside the same strokes drawn with the bare library.

    python -m tests.bench.bench_slip [--runs 60]

Everything that the slip draws is written down once: every string, line, rectangle, picture and
path with its place. The floor draws the same strokes on a bare reportlab canvas with the same
faces, by turns with the product. `warm` draws a slip without a photograph again, `new code` one
with another code each time, which both make with the qrcode package; `photo` has a photograph.
`first` is the first slip of a fresh process, with its imports and faces.
"""

from __future__ import annotations

import argparse
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from station.domain.paper_parts import Bearer, Imprint, Leg

LIMIT = 1.5
CODE = "JZ1:" + "6BF5R0AVC+ZX8:HD%$U4T*K/L2-9.PQM7W3NEYG1" * 5

Stroke = tuple[str, tuple[Any, ...], dict[str, Any]]
"""A method of the canvas with what it is given; a path stands as its own strokes."""


def slip(code: str = CODE, photo: bytes | None = None) -> Any:
    """An invented slip: two trains, a photograph, a rare character."""
    from station.domain.voucher_papers import VoucherSlip

    return VoucherSlip(
        imprint=Imprint("云川市救助管理站", "云救〔2026〕0412号", date(2026, 11, 21)),
        bearer=Bearer("王㛃强", "男", "39 岁", "202611048", "110105********002X"),
        legs=(
            Leg(date(2026, 11, 21), "K8372", "云川", "合肥", "硬座", "13:05"),
            Leg(date(2026, 11, 22), "K1024", "合肥", "阜阳", "硬座", "07:20"),
        ),
        amount_fen=12600,
        valid_until=date(2026, 11, 25),
        exchange_at="云川火车站 12 号窗口",
        contact="阜阳市救助管理站",
        contact_phone="0558-555-0142",
        short_code="K7M4·9QRT",
        qr=code,
        key_number="K01",
        clerk="赵磊",
        approver="马建国",
        photo=photo,
    )


def photograph() -> bytes:
    """A picture of the size that photographs are kept in."""
    from PIL import Image

    picture = BytesIO()
    Image.radial_gradient("L").resize((480, 640)).convert("RGB").save(picture, "JPEG", quality=85)
    return picture.getvalue()


class Strokes:
    """A path that writes its strokes down and draws them as well."""

    def __init__(self, path: Any) -> None:
        self.path = path
        self.strokes: list[Stroke] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def stroke(*given: Any, **named: Any) -> Any:
            self.strokes.append((name, given, named))
            return getattr(self.path, name)(*given, **named)

        return stroke


def strokes_of(paper: Any) -> tuple[Stroke, ...]:
    """All that drawing a paper asks of the canvas, its making first."""
    from reportlab.pdfgen import canvas as library

    from station.documents.render import render

    found: list[Stroke] = []
    real = library.Canvas

    class Writing:
        def __init__(self, _file: Any, *given: Any, **named: Any) -> None:
            found.append(("Canvas", given, named))
            self._canvas = real(_file, *given, **named)

        def beginPath(self) -> Strokes:
            return Strokes(self._canvas.beginPath())

        def __getattr__(self, name: str) -> Callable[..., Any]:
            def stroke(*given: Any, **named: Any) -> Any:
                kept = tuple(each.strokes if isinstance(each, Strokes) else each for each in given)
                if name == "drawImage":
                    kept = (paper.photo, *given[1:])
                found.append((name, kept, named))
                plain = (each.path if isinstance(each, Strokes) else each for each in given)
                return getattr(self._canvas, name)(*plain, **named)

            return stroke

    library.Canvas = Writing
    try:
        render(paper)
    finally:
        library.Canvas = real
    return tuple(found)


def draw(strokes: tuple[Stroke, ...]) -> bytes:
    """Draw the strokes with nothing but the library."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    (_, given, named), *rest = strokes
    canvas = Canvas(out, *given, **named)
    for name, given, named in rest:
        if name == "drawPath":
            path = canvas.beginPath()
            for step, where, how in given[0]:
                getattr(path, step)(*where, **how)
            canvas.drawPath(path, *given[1:], **named)
        elif name == "drawImage":
            canvas.drawImage(ImageReader(BytesIO(given[0])), *given[1:], **named)
        else:
            getattr(canvas, name)(*given, **named)
    return out.getvalue()


def make_code(text: str) -> None:
    """Make the code with the bare package, the mask given as the product gives it."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=3)
    code.add_data(text)
    code.make(fit=True)


def register_faces(strokes: tuple[Stroke, ...]) -> None:
    """Register the faces that the strokes name."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    from station.documents.fonts import FOLDER

    for name in sorted({given[0] for stroke, given, _ in strokes if stroke == "setFont"}):
        pdfmetrics.registerFont(TTFont(name, str(FOLDER / f"{name}.ttf")))


def milliseconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1e3


def first(kind: str, file: Path) -> None:
    """Print the milliseconds of the first slip of this process."""
    paper, strokes = pickle.loads(file.read_bytes())

    def product() -> None:
        from station.documents.render import render

        render(paper)

    def bare() -> None:
        register_faces(strokes)
        make_code(CODE)
        draw(strokes)

    print(milliseconds(product if kind == "product" else bare))


def say(what: str, took: list[float], floor: list[float]) -> float:
    """Print one line; answers its ratio."""
    ratio = statistics.median(took) / statistics.median(floor)
    print(
        f"slip, {what:10} p50 {statistics.median(took):7.2f} ms  worst {max(took):7.2f} ms"
        f"  floor {statistics.median(floor):7.2f} ms  ratio {ratio:5.2f} (aim {LIMIT})",
        flush=True,
    )
    return ratio


def main() -> int:
    """Measure; the exit status is 1 when the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=60)
    parser.add_argument("--first", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.first:
        first(asked.first[0], Path(asked.first[1]))
        return 0
    from station.documents.render import render

    paper = slip()
    seen = slip(photo=photograph())
    strokes, seen_strokes = strokes_of(paper), strokes_of(seen)
    draw(strokes)
    took: dict[str, list[float]] = {"warm": [], "new code": [], "photo": [], "first": []}
    floor: dict[str, list[float]] = {what: [] for what in took}
    for run in range(asked.runs):
        took["warm"].append(milliseconds(lambda: render(paper)))
        floor["warm"].append(milliseconds(lambda: draw(strokes)))
        took["photo"].append(milliseconds(lambda: render(seen)))
        floor["photo"].append(milliseconds(lambda: draw(seen_strokes)))
        other = slip(f"{CODE[:-4]}{run:04d}")
        took["new code"].append(milliseconds(lambda other=other: render(other)))
        again = strokes_of(other)
        floor["new code"].append(
            milliseconds(lambda again=again, code=other.qr: (make_code(code), draw(again)))
        )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "strokes"
        file.write_bytes(pickle.dumps((paper, strokes)))
        for _ in range(max(3, asked.runs // 12)):
            for kind, times in (("product", took["first"]), ("bare", floor["first"])):
                command = [sys.executable, "-m", "tests.bench.bench_slip", "--first", kind, file]
                said = subprocess.run(command, check=True, capture_output=True, text=True)
                times.append(float(said.stdout))
    ratios = {what: say(what, took[what], floor[what]) for what in took}
    return int(ratios["warm"] > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
