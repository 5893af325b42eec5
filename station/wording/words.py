"""The language of the screens: marking words for translation, and loading the translation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

DEFAULT_LANGUAGE = "zh_CN"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for lupdate without translating it yet; PySide6's own is typed as `object`."""
    del context
    return text


class TranslationMissing(Exception):
    """The compiled translation is not there: the set-up has not run."""


def speak(app: QCoreApplication, resources: Path, language: str = DEFAULT_LANGUAGE) -> None:
    """Load the program's and Qt's own words; "en" speaks the source. Raises TranslationMissing."""
    if language == "en":
        return
    QLocale.setDefault(QLocale(language))
    ours = resources / "translations" / f"{language}.qm"
    _install(app, ours)
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, qt / f"qtbase_{language}.qm")


def _install(parent: QCoreApplication, file: Path) -> None:
    translator = QTranslator(parent)
    if not translator.load(str(file)):
        raise TranslationMissing(file.name)
    parent.installTranslator(translator)
