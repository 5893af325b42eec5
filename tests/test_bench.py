"""The measurements can be started: they are run by hand, and what they use changes."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "bench"


@pytest.mark.parametrize("name", sorted(file.stem for file in FOLDER.glob("bench_*.py")))
def test_every_measurement_finds_what_it_uses(name):
    assert callable(import_module(f"tests.bench.{name}").main)
