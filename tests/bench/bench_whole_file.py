"""How much memory a whole file with many pages and photographs takes, and how long.

    python -m tests.bench.bench_whole_file [--pages 300] [--photos 60]

In a fresh process the same paper is bound until there are so many pages, with so many noisy
photographs of 1200 x 900 behind them; told are the peak of the resident memory above what drawing a
single paper takes (aim: 80 MB for 300 pages and 60 photographs), and the time beside what drawing
every paper alone takes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from dataclasses import replace
from io import BytesIO
from random import Random

from PIL import Image

from station.documents.render import render
from station.documents.whole_file import Leaf, PaperLeaf, PictureLeaf, bind, paged
from station.domain.paper_parts import FIRST_PRINT
from tests.documents.usual_stay import arrival, contents

WIDE, HIGH = 1200, 900


def photo(number: int) -> bytes:
    """A photograph that cannot be pressed together."""
    out = BytesIO()
    noise = Image.frombytes("RGB", (WIDE, HIGH), Random(number).randbytes(WIDE * HIGH * 3))
    noise.save(out, "JPEG", quality=60)
    return out.getvalue()


def peak() -> float:
    """The highest resident memory of this process so far, in megabytes."""
    with open("/proc/self/status") as status:  # noqa: PTH123  no path of ours
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def measure(pages: int, photos: int) -> None:
    """Bind the file in this process and tell what it took."""
    told, paper = next(contents()), next(iter(arrival()))
    photo(0)
    bind(paged(replace(told, entries=()), ()), (), FIRST_PRINT)
    render(paper)
    began = time.perf_counter()
    render(paper)
    alone, before = time.perf_counter() - began, peak()
    leaves: list[Leaf] = [PictureLeaf(f"p{n}", "x", lambda n=n: photo(n)) for n in range(photos)]
    each = int(paged(replace(told, entries=told.entries[:1]), [PaperLeaf("t", paper)]).pages) - 2
    papers = max(1, pages // each)
    leaves = [PaperLeaf(f"t{n}", paper) for n in range(papers)] + leaves
    told = paged(replace(told, entries=told.entries[:1] * len(leaves)), leaves)
    began = time.perf_counter()
    pdf = bind(told, leaves, FIRST_PRINT)
    took, more = time.perf_counter() - began, peak() - before
    print(
        f"{told.pages} pages, {photos} photographs, {len(pdf) / 2**20:.0f} MB:"
        f" {more:.0f} MB more than one paper, {took:.1f} s"
        f" (the papers alone {papers * alone:.1f} s)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--photos", type=int, default=60)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        measure(options.pages, options.photos)
        return
    module = "tests.bench.bench_whole_file"
    said = [f"--pages={options.pages}", f"--photos={options.photos}", "--here"]
    subprocess.run([sys.executable, "-m", module, *said], check=True)


if __name__ == "__main__":
    main()
