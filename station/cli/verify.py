"""`verify CODE|PICTURE`: is this slip good? With `--keys` no station and no clerk is needed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import DONE, REFUSED, Answer, wrong_use
from station.cli.reading import fen, read_bytes, unreadable, write_bytes
from station.cli.table import pairs
from station.cli.terminal import Terminal
from station.domain.seals import SlipAnswer
from station.usecases import verify as window
from station.usecases.opening import clock
from station.usecases.voucher_lists import VerifyHere
from station.wording import shown
from station.wording.sentences import sentence

_MARK = ("window", "ticket", "amount")


def add_commands(commands: Commands) -> None:
    """`verify` and the window's own report."""
    parser = commands.add(
        "verify",
        QCoreApplication.translate(
            "Cli", "is this slip good? (status 1 if not) With --keys without station or clerk"
        ),
        verify,
    )
    parser.add_argument(
        "slip",
        metavar="CODE|PICTURE",
        help=QCoreApplication.translate("Cli", "scanned text, short code, picture or PDF"),
    )
    parser.add_argument("--keys", metavar="FILE", help=_keys_help())
    parser.add_argument("--withdrawn", metavar="FILE", help=_withdrawn_help())
    parser.add_argument("--used", metavar="FILE", help=_used_help())
    parser.add_argument("--mark-used", action="store_true", help=_mark_help())
    parser.add_argument("--window", metavar="NAME")
    parser.add_argument("--ticket", metavar="NUMBER")
    parser.add_argument("--train", default="", metavar="LINE")
    parser.add_argument("--amount", type=fen, metavar="YUAN")
    parser = commands.add(
        "window-report",
        QCoreApplication.translate("Cli", "the window's account of used slips, for the station"),
        report,
    )
    parser.add_argument("--used", required=True, metavar="FILE")
    parser.add_argument("--keys", required=True, metavar="FILE")
    parser.add_argument("--out", required=True, metavar="FILE")


def _keys_help() -> str:
    return QCoreApplication.translate("Cli", "the station's public key list")


def _withdrawn_help() -> str:
    return QCoreApplication.translate("Cli", "the dated list of withdrawn slips")


def _used_help() -> str:
    return QCoreApplication.translate("Cli", "the window's own list of used slips")


def _mark_help() -> str:
    return QCoreApplication.translate("Cli", "write down that a ticket was handed out")


def verify(terminal: Terminal) -> Answer:
    """Say what a slip is worth, and mark it used when that is asked."""
    options = terminal.options
    if not options.keys:
        if options.mark_used or options.used or options.withdrawn:
            words = QCoreApplication.translate("Cli", "Missing: {0}.")
            raise wrong_use(words.format("--keys"), "keys")
        return _by_the_book(terminal)
    slip = _slip(options.slip)
    withdrawn = read_bytes(options.withdrawn, "withdrawn") if options.withdrawn else None
    used = Path(options.used) if options.used else None
    keys = read_bytes(options.keys, "keys")
    try:
        answer = window.verify(slip, keys, withdrawn, used, clock().date())
    except OSError as error:
        raise unreadable(options.used, "used", error) from None
    if options.mark_used:
        return _marked(terminal, answer, used)
    return _told(terminal, answer, {})


def _slip(text: str) -> str | bytes:
    """The text of a code, or the content of the file that is named."""
    path = Path(text)
    try:
        is_file = path.is_file()
    except OSError:
        is_file = False
    if is_file:
        return read_bytes(text, "slip")
    if path.suffix.lower() in {".png", ".jpg", ".jpeg", ".pdf", ".bmp", ".webp", ".tif", ".tiff"}:
        raise unreadable(text, "slip", FileNotFoundError())
    return text


def _by_the_book(terminal: Terminal) -> Answer:
    """The station's own database is asked."""
    slip = _slip(terminal.options.slip)
    code = window.code_of(slip) if isinstance(slip, bytes) else slip
    found = terminal.ask(VerifyHere(code))
    voucher = terminal.teller.told(found.voucher)
    return _told(terminal, found.answer, {"voucher": voucher})


def _marked(terminal: Terminal, answer: SlipAnswer, used: Path | None) -> Answer:
    options = terminal.options
    missing = [name for name in _MARK if not getattr(options, name)]
    if used is None:
        missing.insert(0, "used")
    if used is None or missing:
        words = QCoreApplication.translate("Cli", "Missing: {0}.")
        raise wrong_use(words.format(", ".join(f"--{each}" for each in missing)), missing[0])
    try:
        marked = window.mark_used(
            answer,
            used,
            at=clock(),
            window=options.window,
            ticket=options.ticket,
            train=options.train,
            amount_fen=options.amount,
        )
    except OSError as error:
        raise unreadable(options.used, "used", error) from None
    return _told(terminal, answer, {"marked_used": terminal.teller.told(marked)}, done=True)


def _told(
    terminal: Terminal, answer: SlipAnswer, more: dict[str, object], *, done: bool = False
) -> Answer:
    teller = terminal.teller
    facts = teller.told(answer)
    assert isinstance(facts, dict)
    if answer.claims is not None:
        facts["claims"] = {**facts["claims"], "serial": answer.claims.serial}
    lines = [teller.name(answer.verdict), *_facts_of(answer)]
    lines += [sentence(hint) for hint in answer.hints]
    status = DONE if answer.good or done else REFUSED
    return Answer(facts | {"good": answer.good} | more, lines, status)


def _facts_of(answer: SlipAnswer) -> list[str]:
    claims, used = answer.claims, answer.used
    if claims is None:
        return []
    said: list[tuple[str, object]] = [
        (QCoreApplication.translate("Cli", "Voucher"), claims.serial),
        (QCoreApplication.translate("Cli", "From"), claims.origin),
        (QCoreApplication.translate("Cli", "To"), claims.destination),
        (QCoreApplication.translate("Cli", "Amount"), shown.money(claims.amount_fen)),
        (QCoreApplication.translate("Cli", "Until"), shown.full_day(claims.end_day)),
        (QCoreApplication.translate("Cli", "Check code"), answer.short_code),
    ]
    if answer.list_issued is not None:
        listed = QCoreApplication.translate("Cli", "Withdrawn slips as of")
        said.append((listed, _moment(answer.list_issued)))
    if used is not None:
        told = QCoreApplication.translate("Cli", "Used")
        said.append((told, f"{_moment(used.at)} {used.window} {used.ticket}"))
    return pairs(said)


def _moment(when: datetime) -> str:
    return f"{shown.full_day(when)} {shown.clock(when)}"


def report(terminal: Terminal) -> Answer:
    """Write the window's account of used slips for the station."""
    options = terminal.options
    try:
        content = window.used_report(Path(options.used), read_bytes(options.keys, "keys"), clock())
    except OSError as error:
        raise unreadable(options.used, "used", error) from None
    write_bytes(options.out, content, "out")
    words = QCoreApplication.translate("Cli", "{file} is written.")
    return Answer({"file": options.out}, [words.format(file=options.out)])
