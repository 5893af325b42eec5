"""The arrivals under way on this computer: the one on the desk, and those that wait."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from station.desktop.begun import Told, part_drafts
from station.desktop.desk import Desk
from station.desktop.leads import INTAKE_DRAFT as KIND
from station.desktop.pages.intake.person_form import PersonForm
from station.desktop.pages.intake.person_parts import read_photo, written_photo
from station.usecases.drafts import Draft

PHOTO_KIND = "intake_photo"
KEPT_WITHIN_MS = 200
"""So soon after a key the draft goes to the disk, also while the hands do not rest."""


@dataclass(slots=True)
class Waiting:
    """One arrival that is not on the desk just now, as it was typed."""

    key: str
    title: str
    content: dict[str, Any]

    @classmethod
    def of(cls, draft: Draft) -> Waiting:
        """Read what was kept."""
        content = json.loads(draft.content)
        return cls(draft.key, draft.title, {"writers": [draft.login], **content})


@dataclass(slots=True)
class UnderWay:
    """The arrival on the desk: its people, the key of its draft, a decision that was begun."""

    people: list[PersonForm]
    key: str = field(default_factory=lambda: str(uuid4()))
    current: int = 0
    decision: dict[str, str] = field(default_factory=dict)
    writers: list[str] = field(default_factory=list)
    """The logins of those whose hand is in it."""

    def content(self) -> dict[str, Any]:
        """Give everything as typed, with whose it is and why others will not see the file."""
        grounds = (each.ground() for each in self.people)
        return {
            "people": [each.typed() for each in self.people],
            "current": self.current,
            "decision": self.decision,
            "writers": self.writers,
            "ground": next(filter(None, grounds), ""),
        }

    def is_filled(self) -> bool:
        """Whether there is anything to lose."""
        return any(each.is_filled() for each in self.people)

    def title(self) -> str:
        """Name the arrival in the list of those that wait."""
        return "、".join(filter(None, (each.who.title_words() for each in self.people)))


class DraftKeeper(QObject):
    """Writes what is typed to the disk a moment after each key, and finds it again."""

    kept = Signal()
    """The draft as typed is on the disk."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._soon = QTimer(self, singleShot=True, interval=KEPT_WITHIN_MS)
        self._soon.timeout.connect(self.keep_now)
        self._of: Callable[[], UnderWay] | None = None
        self._photos: dict[str, bytes] = {}
        self._dropped: set[str] = set()
        desk.closing.connect(self._hand_in)

    def watch(self, under_way: Callable[[], UnderWay]) -> None:
        """Say where the arrival on the desk is found."""
        self._of = under_way

    def due(self) -> None:
        """Be told that something was typed."""
        if not self._soon.isActive():
            self._soon.start()

    def keep_now(self) -> None:
        """Write the draft at once."""
        self._soon.stop()
        if self._of is None:
            return
        under_way = self._of()
        if not under_way.is_filled() or self.is_dropped(under_way):
            return
        for person in under_way.people:
            self._keep_photos(person)
        content = json.dumps(under_way.content(), ensure_ascii=False)
        draft = self._draft(under_way.key, KIND, under_way.title(), content)
        self._desk.keep_draft(self, draft, lambda _: self.kept.emit())

    def _hand_in(self) -> None:
        if self._soon.isActive():
            self.keep_now()

    def drop(self, under_way: UnderWay) -> None:
        """Forget an arrival that was finished or given up, for good."""
        self._soon.stop()
        self._dropped.add(under_way.key)
        ours = tuple(f"{each.client_id}/" for each in under_way.people)
        photos = [key for key in self._photos if key.startswith(ours)]
        for key in (under_way.key, *photos):
            self._desk.drop_draft(self, key, lambda _: None)

    def is_dropped(self, under_way: UnderWay) -> bool:
        """Whether an arrival was finished or given up."""
        return under_way.key in self._dropped

    def find(self, then: Callable[[list[Draft], list[Told]], object]) -> None:
        """Hand over what was typed before, the oldest first, and apart what is only told of."""

        def photos(drafts: list[Draft]) -> None:
            self._photos |= {draft.key: read_photo(draft.content) for draft in drafts}
            part_drafts(self._desk, self, lambda free, told: then(free[::-1], told))

        self._desk.ask_drafts(self, PHOTO_KIND, photos)

    def keep(self, draft: Draft, then: Callable[[None], object]) -> None:
        """Write a draft that lies aside anew."""
        self._desk.keep_draft(self, draft, then)

    def photo(self, client_id: str) -> bytes | None:
        """Give the photograph that a draft was kept with."""
        return self._photos.get(_photo_key(client_id))

    def things_photos(self, client_id: str, names: Iterable[str]) -> list[bytes]:
        """Give the photographs of things that a draft was kept with, as far as they are there."""
        keys = (_things_key(client_id, name) for name in names)
        return [self._photos[key] for key in keys if key in self._photos]

    def _keep_photos(self, person: PersonForm) -> None:
        """Write each picture of a form once, apart from what is typed."""
        of_things = person.things.photos.by_key().items()
        taken = {_things_key(person.client_id, name): photo for name, photo in of_things}
        if person.who.photo is not None:
            taken[_photo_key(person.client_id)] = person.who.photo
        for key, photo in taken.items():
            if self._photos.get(key) != photo:
                self._photos[key] = photo
                draft = self._draft(key, PHOTO_KIND, "", written_photo(photo))
                self._desk.keep_draft(self, draft, lambda _: None)

    def _draft(self, key: str, kind: str, title: str, content: str) -> Draft:
        return Draft(key, kind, self._desk.clerk.login, title, content, self._desk.now())


def queue_words(number: int, waiting: int) -> str:
    """Say which arrival of the shift this is, and how many wait."""
    words = QCoreApplication.translate("IntakePage", "No. %n this shift", "", number)
    if not waiting:
        return words
    more = QCoreApplication.translate("IntakePage", "%n waiting", "", waiting)
    return f"{words} · {more}"


def _things_key(client_id: str, name: str) -> str:
    return f"{client_id}/things/{name}"


def _photo_key(client_id: str) -> str:
    return f"{client_id}/photo"
