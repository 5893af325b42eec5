"""Which permission a package needs: each kind of what is sent has one of its own."""

from __future__ import annotations

from station.domain.mappings import Kind
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.usecases.work import Work


def may_send(work: Work, kind: Kind) -> None:
    """Raise NotAllowed unless the clerk may send packages of this kind."""
    wanted = permission_of(kind)
    if wanted not in work.clerk.permissions:
        raise NotAllowed(wanted)


def permission_of(kind: Kind) -> Permission:
    """The permission of packages of this kind (`packages:persons`)."""
    return _RIGHTS[kind]


_RIGHTS = {
    Kind.PERSONS: Permission.PACKAGES_PERSONS,
    Kind.MEDICAL: Permission.PACKAGES_MEDICAL,
    Kind.MINORS: Permission.PACKAGES_MINORS,
}
