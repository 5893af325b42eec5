"""The joint audit of hospitals' bills by civil affairs, health and finance."""

from __future__ import annotations

from enum import StrEnum


class Department(StrEnum):
    """Who sits at the table: 民政, 卫健, 财政."""

    CIVIL_AFFAIRS = "civil_affairs"
    HEALTH = "health"
    FINANCE = "finance"


class AuditVerdict(StrEnum):
    """What a department says of a bill."""

    AGREED = "agreed"
    DIFFERS = "differs"
