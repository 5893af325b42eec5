"""One English word and one Chinese term per concept, and every area has its word."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import station
from station.settings import RESOURCES

ROOT = Path(station.__file__).parent
with (RESOURCES / "glossary.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t"))


def test_every_word_stands_once_with_term_and_meaning():
    words = [row["word"] for row in ROWS]
    assert sorted(words) == sorted(set(words))
    assert [row["word"] for row in ROWS if not row["chinese"] or not row["meaning"]] == []


def test_every_area_of_the_domain_has_its_word():
    modules = {path.stem for path in (ROOT / "domain").glob("[a-z]*.py")}
    named = [module for row in ROWS for module in row["modules"].split()]
    assert set(named) == modules
    assert len(named) == len(set(named))


def test_terms_that_must_not_be_used_stand_nowhere_on_the_screen():
    banned = {row["not"] for row in ROWS if row["not"]}
    tree = ET.parse(RESOURCES / "translations" / "zh_CN.ts")
    said = [element.text or "" for element in tree.iter("translation")]
    assert [text for text in said if any(word in text for word in banned)] == []


FIRM = ("night count", "rescue number", "voucher", "withdrawal list", "merge", "audit")
"""Words whose term is always the same wherever the screen says them."""


@pytest.mark.parametrize("word", FIRM)
def test_a_firm_word_is_always_translated_by_its_term(word):
    term = next(row["chinese"] for row in ROWS if row["word"] == word)
    short = {"voucher": "凭证", "audit": "痕迹"}.get(word, term)
    tree = ET.parse(RESOURCES / "translations" / "zh_CN.ts")
    wrong = []
    for message in tree.iter("message"):
        source, said = message.findtext("source") or "", message.findtext("translation") or ""
        if re.search(rf"\b{word}s?\b", source, re.IGNORECASE) and said and short not in said:
            wrong.append((source, said))
    assert wrong == []
