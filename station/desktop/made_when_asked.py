"""What lies behind tabs, made when it is first asked for: a page opens with one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Made = TypeVar("Made")


class MadeWhenAsked(Mapping[Key, Made]):
    """Knows from the start what there is, in its order; makes each of it once.

    `how` makes one by its key. `then` is told of one that has just been made.
    """

    def __init__(
        self, how: Mapping[Key, Callable[[], Made]], then: Callable[[Key, Made], None]
    ) -> None:
        self._how, self._then = how, then
        self.made: dict[Key, Made] = {}
        """What was asked for until now."""

    def __getitem__(self, key: Key) -> Made:
        if key not in self.made:
            self.made[key] = self._how[key]()
            self._then(key, self.made[key])
        return self.made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._how

    def __iter__(self) -> Iterator[Key]:
        return iter(self._how)

    def __len__(self) -> int:
        return len(self._how)
