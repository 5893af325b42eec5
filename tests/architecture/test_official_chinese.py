"""What is printed or sent has full-width signs between Han characters, as offices write."""

import ast
import re
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HAN = r"[\u4e00-\u9fff〕》）”]"
HALF_WIDTH = re.compile(rf"{HAN}[,;:()!?]|[,;:()!?] ?{HAN}")
PRINTED = (
    "documents/*.py",
    "domain/paper_*.py",
    "domain/batch_papers.py",
    "domain/assistance.py",
    "domain/clocks.py",
    "domain/leaving_checks.py",
    "domain/policy.py",
    "domain/voucher_rules.py",
    "exchange/batch_book.py",
    "exchange/ledger_report*.py",
    "exchange/stay_sheet.py",
    "usecases/paper*.py",
    "usecases/voucher_papers.py",
    "usecases/belongings.py",
)
MODULES = sorted(chain.from_iterable((ROOT / "station").glob(pattern) for pattern in PRINTED))
LISTS = sorted((ROOT / "resources" / "codes").glob("*.tsv"))


def texts_of(source: str) -> list[str]:
    """The strings of a module, without its docstrings and patterns."""
    nodes = list(ast.walk(ast.parse(source)))
    said = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    constants = (node for node in nodes if isinstance(node, ast.Constant) and id(node) not in said)
    texts = (node.value for node in constants if isinstance(node.value, str))
    return [text for text in texts if "|" not in text]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_printed_chinese_has_full_width_signs(path):
    texts = texts_of(path.read_text(encoding="utf-8"))
    assert [text for text in texts if HALF_WIDTH.search(text)] == []


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_code_lists_have_full_width_signs(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if HALF_WIDTH.search(line)] == []
