"""`clerk …`: who works here, what they may do, and passwords."""

from __future__ import annotations

import argparse

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer, NotServed
from station.cli.reading import one_of, sex
from station.cli.table import table
from station.cli.terminal import Terminal, secret
from station.domain.accounts import ClerkRecord
from station.domain.permissions import Permission, Role
from station.usecases.accounts import (
    AddClerk,
    ChangeClerk,
    ChangePassword,
    ChangeRole,
    ClerkList,
    ResetPassword,
    RolePermissions,
)
from station.wording import shown

_ROLES = "{" + ",".join(Role) + "}"


def add_commands(commands: Commands) -> None:
    """`clerk` and what can be done with accounts."""
    clerk = commands.group("clerk", QCoreApplication.translate("Cli", "clerks and their rights"))
    clerk.add("list", QCoreApplication.translate("Cli", "who works here"), clerks)
    parser = clerk.add(
        "add",
        QCoreApplication.translate("Cli", "add a clerk; first password in STATION_NEW_PASSWORD"),
        add,
    )
    parser.add_argument("login", metavar="LOGIN")
    parser.add_argument("--name", default="", metavar="NAME")
    _add_roles(parser, required=True)
    _add_sex(parser)
    parser = clerk.add("change", QCoreApplication.translate("Cli", "name, roles, active"), change)
    parser.add_argument("login", metavar="LOGIN")
    parser.add_argument("--name", metavar="NAME")
    _add_roles(parser, required=False)
    _add_sex(parser)
    state = parser.add_mutually_exclusive_group()
    state.add_argument("--close", action="store_true")
    state.add_argument("--open", action="store_true")
    parser = clerk.add(
        "reset", QCoreApplication.translate("Cli", "a new first password; lifts a lock"), reset
    )
    parser.add_argument("login", metavar="LOGIN")
    clerk.add("password", QCoreApplication.translate("Cli", "change your own password"), password)
    parser = clerk.add(
        "role", QCoreApplication.translate("Cli", "what a role may do; change it"), role
    )
    parser.add_argument("role", nargs="?", type=one_of(Role), metavar=_ROLES)
    parser.add_argument("--grant", action="append", default=[], type=_permission, metavar="RIGHT")
    parser.add_argument("--revoke", action="append", default=[], type=_permission, metavar="RIGHT")


def _add_roles(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--role", action="append", type=one_of(Role), required=required, metavar=_ROLES
    )


def _add_sex(parser: argparse.ArgumentParser) -> None:
    words = QCoreApplication.translate("Cli", "women's rooms are served by women")
    parser.add_argument("--sex", type=sex, metavar="{male,female}", help=words)


def _permission(text: str) -> Permission:
    return one_of(Permission)(text.strip())


def clerks(terminal: Terminal) -> Answer:
    """Who works here."""
    records = terminal.ask(ClerkList())
    teller, today = terminal.teller, terminal.now.date()
    yes, no = QCoreApplication.translate("Cli", "yes"), QCoreApplication.translate("Cli", "no")
    heads = (
        QCoreApplication.translate("Cli", "Login"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Roles"),
        QCoreApplication.translate("Cli", "Active"),
        QCoreApplication.translate("Cli", "Locked until"),
    )
    rows = [
        (
            each.login,
            each.name,
            teller.names(each.roles),
            yes if each.active else no,
            shown.moment(each.locked_until, today) if each.locked_until else "",
        )
        for each in records
    ]
    return Answer({"clerks": teller.told(records)}, table(heads, rows))


def add(terminal: Terminal) -> Answer:
    """Add a clerk with a first password."""
    options = terminal.options
    first = _new_password(options.login)
    deed = AddClerk(options.login, options.name, tuple(options.role), first, options.sex)
    number = terminal.do(deed)
    words = QCoreApplication.translate("Cli", "{login} may sign in, and then changes the password.")
    facts = {"clerk_id": number, "login": options.login}
    return Answer(facts, [words.format(login=options.login)])


def change(terminal: Terminal) -> Answer:
    """Change a clerk's name, roles, or whether they still work here."""
    options = terminal.options
    known = _clerk(terminal, options.login)
    deed = ChangeClerk(
        known.id,
        known.version,
        known.name if options.name is None else options.name,
        tuple(options.role or known.roles),
        active=options.open or (known.active and not options.close),
        sex=options.sex or known.sex,
    )
    terminal.do(deed)
    return clerks(terminal)


def reset(terminal: Terminal) -> Answer:
    """Give a clerk a new first password."""
    login = terminal.options.login
    known = _clerk(terminal, login)
    terminal.do(ResetPassword(known.id, _new_password(login)))
    words = QCoreApplication.translate("Cli", "{login} may sign in, and then changes the password.")
    return Answer({"clerk_id": known.id, "login": login}, [words.format(login=login)])


def password(terminal: Terminal) -> Answer:
    """Change one's own password."""
    old, new = terminal.password(), _new_password(terminal.login())
    terminal.do(ChangePassword(old, new))
    words = QCoreApplication.translate("Cli", "The password of {login} is changed.")
    return Answer({"login": terminal.login()}, [words.format(login=terminal.login())])


def role(terminal: Terminal) -> Answer:
    """What roles may do; grant and revoke change it."""
    options = terminal.options
    known = terminal.ask(RolePermissions())
    if options.role is not None and (options.grant or options.revoke):
        wanted = (known[options.role] | set(options.grant)) - set(options.revoke)
        terminal.do(ChangeRole(options.role, frozenset(wanted)))
        known = terminal.ask(RolePermissions())
    shown_roles = [options.role] if options.role else list(known)
    teller = terminal.teller
    heads = (
        QCoreApplication.translate("Cli", "Role"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Rights"),
    )
    rows = [(each, teller.name(each), " ".join(sorted(known[each]))) for each in shown_roles]
    roles = [
        teller.record({"role": each, "permissions": sorted(known[each])}) for each in shown_roles
    ]
    return Answer({"roles": roles}, table(heads, rows))


def _new_password(login: str) -> str:
    question = QCoreApplication.translate("Cli", "New password of {login}: ")
    return secret("STATION_NEW_PASSWORD", question.format(login=login))


def _clerk(terminal: Terminal, login: str) -> ClerkRecord:
    found = next((each for each in terminal.ask(ClerkList()) if each.login == login), None)
    if found is None:
        words = QCoreApplication.translate("Cli", "No clerk has the login {login}.")
        raise NotServed("clerk_not_found", words.format(login=login), "login")
    return found
