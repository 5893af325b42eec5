"""A name is never cut where lines can be had: it breaks where it has a joint."""

from __future__ import annotations

from collections.abc import Callable


def break_name(name: str, width: int, measure: Callable[[str], int]) -> list[str]:
    """Break a name into lines that fit, after a middle dot or before a bracket if it has one."""
    if measure(name) <= width:
        return [name]
    end = next(i for i in range(len(name), 0, -1) if i == 1 or measure(name[:i]) <= width)
    end = max(name.rfind("·", 1, end) + 1, name.rfind("（", 1, end + 1)) or end
    return [name[:end], *break_name(name[end:], width, measure)] if name[end:] else [name]
