"""Finds the line of a template's text that something wrong stands in, for whoever mends it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence

_AT = re.compile(r"at line (\d+), column (\d+)")


def line_of_fault(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, int]:
    """The line and the sign in it, from 1, where the text is no TOML any more."""
    found = _AT.search(str(error))
    if found is not None:
        return int(found[1]), int(found[2])
    lines = text.splitlines() or [""]
    return len(lines), len(lines[-1]) + 1


def line_of_word(text: str, row: str, word: str) -> int:
    """The line, from 1, of a row (or column, group, part) at one of its words.

    Without a row the word stands at the top. What cannot be found stands in line 1.
    """
    lines = text.splitlines()
    name = re.split(r"[ .=]", word, maxsplit=1)[0]
    if not row:
        return _first(lines, lambda line: _begins(line, name) or _is_head(line, name)) or 1
    start = _first(lines, lambda line: _says_code(line, row)) or _nameless(lines, row)
    if not start:
        return 1
    head = next((at for at in range(start, 0, -1) if lines[at - 1].startswith("[")), 1)
    first = head if _begins(lines[start - 1], "code") else start
    for at in range(first, len(lines) + 1):
        line = lines[at - 1]
        if at > start and (line.startswith("[") or _says_code(line, "")):
            break
        if (at != first and _begins(line, name)) or (at == start and _has(line, name)):
            return at
    return start


def _nameless(lines: Sequence[str], part: str) -> int:
    """A part is called by its own name where it has no code: the first one without."""
    heads = [at for at, line in enumerate(lines, 1) if _is_head(line, part)]
    for head in heads:
        own = list(_until_next(lines, head))
        if len(heads) == 1 or not any(_says_code(line, "") for line in own):
            return head
    entries = (at for at, line in enumerate(lines, 1) if line.lstrip().startswith("{"))
    return next((at for at in entries if not _says_code(lines[at - 1], "")), 0)


def _until_next(lines: Sequence[str], head: int) -> Iterator[str]:
    for line in lines[head:]:
        if line.startswith("["):
            return
        yield line


def _first(lines: Sequence[str], fits: Callable[[str], bool]) -> int:
    return next((at for at, line in enumerate(lines, 1) if fits(line)), 0)


def _begins(line: str, name: str) -> bool:
    return re.match(rf"\s*{re.escape(name)}\s*[=.]", line) is not None


def _has(line: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\s*[=.]", line) is not None


def _is_head(line: str, name: str) -> bool:
    return line.strip().strip("[]").strip() == name and line.lstrip().startswith("[")


def _says_code(line: str, code: str) -> bool:
    """Whether a line gives something its code; without one asked for, whether it gives any."""
    wanted = re.escape(code) if code else "[^\"']+"
    return re.search(rf"\bcode\s*=\s*[\"']{wanted}[\"']", line) is not None
