"""What is true of the code itself."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path

import pytest

import station
from station.domain.permissions import Permission
from station.domain.problems import Trouble
from station.usecases.work import Read, UseCase, Write

ROOT = Path(station.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))


@cache
def _trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in FILES}


def _modules(package: str) -> Iterator[object]:
    folder = importlib.import_module(package)
    yield folder
    for found in pkgutil.walk_packages(folder.__path__, package + "."):
        yield importlib.import_module(found.name)


def _subclasses(base: type) -> set[type]:
    found = set(base.__subclasses__())
    return found | {deeper for each in found for deeper in _subclasses(each)}


def _use_cases() -> list[type]:
    """Every use case, from the module that defines it (a slotted dataclass is made twice)."""
    return sorted(
        (
            each
            for module in _modules("station.usecases")
            for each in vars(module).values()
            if inspect.isclass(each)
            and UseCase in each.__mro__  # an abstract class asks all that are below it
            and each.__module__ == module.__name__
            and not inspect.isabstract(each)
        ),
        key=lambda each: each.__name__,
    )


USE_CASES = _use_cases()


@pytest.mark.parametrize("use_case", USE_CASES, ids=lambda each: each.__name__)
def test_a_use_case_is_frozen_named_once_explained_and_guarded(use_case):
    assert is_dataclass(use_case)
    assert use_case.__dataclass_params__.frozen
    assert isinstance(use_case.needs, Permission)
    assert use_case.__doc__
    assert not use_case.__doc__.startswith(use_case.__name__ + "(")
    assert issubclass(use_case, Read) != issubclass(use_case, Write)
    assert [each.__name__ for each in USE_CASES].count(use_case.__name__) == 1


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def test_only_the_work_opens_sessions_and_ends_transactions():
    guilty = {
        path.relative_to(ROOT).as_posix()
        for path, tree in _trees().items()
        for call in _calls(tree)
        if (_name(call) in {"commit", "rollback"}) or _name(call) == "Session"
    }
    assert guilty <= {"usecases/work.py", "storage/engine.py"}  # which gives work its questions


def test_words_of_the_screen_are_whole_sentences_for_the_translator():
    guilty = [
        f"{path.name}:{call.lineno}"
        for path, tree in _trees().items()
        for call in _calls(tree)
        if _name(call) in {"tr", "translate", "QT_TRANSLATE_NOOP"}
        and any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]
    assert guilty == []


def test_nothing_is_swallowed():
    allowed = {"desktop/desk.py", "desktop/app.py", "desktop/first_run.py"}  # told by the window
    guilty = {
        path.relative_to(ROOT).as_posix()
        for path, tree in _trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in {"Exception", "BaseException"})
    }
    assert guilty <= allowed


FORBIDDEN_WORDS = {"manager", "helper", "helpers", "util", "utils", "common", "misc", "controller"}


def test_no_file_has_a_name_that_says_nothing():
    assert [path for path in FILES if FORBIDDEN_WORDS & set(path.stem.split("_"))] == []


def test_every_module_says_what_it_is_for():
    assert [path for path, tree in _trees().items() if not ast.get_docstring(tree)] == []


def test_no_code_of_trouble_is_used_twice():
    list(_modules("station.domain"))
    codes = [member.value for each in _subclasses(Trouble) for member in each]
    assert sorted(codes) == sorted(set(codes))


def test_permissions_are_sorted_and_each_is_needed_by_something():
    names = [permission.value for permission in Permission]
    assert names == sorted(names)
    asked = {
        node.attr
        for path, tree in _trees().items()
        if path.is_relative_to(ROOT / "usecases")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "Permission"
    }
    assert {permission.name for permission in Permission} - asked == set()


@pytest.mark.parametrize("layer", ["domain", "storage", "exchange", "documents", "usecases"])
def test_nothing_below_the_faces_reads_the_clock(layer):
    guilty = [
        f"{path.name}:{call.lineno}"
        for path, tree in _trees().items()
        if path.is_relative_to(ROOT / layer) and path.name != "opening.py"
        for call in _calls(tree)
        if _name(call) in {"now", "today", "utcnow"}
        and isinstance(call.func, ast.Attribute)
        and getattr(call.func.value, "id", "") in {"datetime", "date", "time"}
    ]
    assert guilty == []


def test_words_and_command_line_need_no_window():
    guilty = {
        path.name
        for path, tree in _trees().items()
        if path.parent.name in {"wording", "cli"}
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith(("PySide6.QtGui", "PySide6.QtWidgets"))
    }
    assert guilty == set()


def test_only_one_module_lets_pdfium_draw_for_it_knows_no_threads():
    users = [path for path in FILES if "import pypdfium2" in path.read_text("utf-8")]
    assert [path.relative_to(ROOT).as_posix() for path in users] == ["documents/preview.py"]
