"""The command line speaks the language of the screens, as far as a translation is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

import station

_WORDS = Path(station.__file__).parent.parent / "resources" / "translations" / "zh_CN.qm"


@contextmanager
def speaking() -> Iterator[None]:
    """Speak Chinese for the time of one command; English before the set-up has run."""
    app = QCoreApplication.instance() or QCoreApplication(["station"])
    translator = QTranslator()
    spoken = translator.load(str(_WORDS)) and app.installTranslator(translator)
    try:
        yield
    finally:
        if spoken:
            app.removeTranslator(translator)
