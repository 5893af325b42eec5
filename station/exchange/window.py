"""The ticket window's files, and the answer to a slip that is laid on its counter.

The station hands out its public keys and a dated, sealed list of withdrawn slips; the window keeps
its own list of used slips and hands it back for settlement. All are open text: JSON, and for the
used slips one JSON object a line. Moments are station time, amounts fen, nonces hexadecimal.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from station.domain.policy import DEFAULTS
from station.domain.problems import Problem, Refused, Weight
from station.domain.seals import (
    KeyList,
    PublicKey,
    SealKey,
    SealTrouble,
    SlipAnswer,
    UsedList,
    UsedReport,
    UsedSlip,
    Verdict,
    WindowFile,
    Withdrawal,
    WithdrawalKind,
    WithdrawalList,
    judge,
    list_hints,
    tidy_short_code,
)
from station.exchange.seal import (
    NotGenuine,
    from_base64url,
    key_parameters,
    open_slip,
    sign_content,
    verify_content,
)

FORMAT = 1
MOST_BYTES = 50_000_000
_LOCK_BYTE = 1 << 30
_AMISS = (AttributeError, LookupError, TypeError, ValueError, RecursionError)

Record = TypeVar("Record")


def check(
    text: str,
    keys: KeyList,
    withdrawals: WithdrawalList | None,
    used: UsedList,
    today: date,
    *,
    list_days: int = DEFAULTS.withdrawal_list_days,
) -> SlipAnswer:
    """Say what a slip is worth, from the text of its code alone and without a network.

    `text` is what the scanner read; a typed short code is answered with NEEDS_CODE. A missing list
    of withdrawn slips, or one older than `list_days`, does not change the verdict but is hinted at.
    """
    if withdrawals is not None and withdrawals.station != keys.station:
        withdrawals = None
    issued = withdrawals.issued if withdrawals else None
    if tidy_short_code(text):
        return SlipAnswer(Verdict.NEEDS_CODE, list_issued=issued)
    try:
        claims, short_code = open_slip(text, keys)
    except NotGenuine as error:
        return SlipAnswer(error.verdict, list_issued=issued)
    withdrawal = withdrawals.find(claims) if withdrawals else None
    spent = used.slips.get(claims.serial)
    verdict = judge(claims, withdrawal, spent, today)
    hints = list_hints(withdrawals, today, list_days) + _line_hints(used)
    return SlipAnswer(verdict, claims, short_code, issued, withdrawal, spent, hints)


def write_keys(keys: KeyList) -> bytes:
    """Write the public key list: `station`, `name`, and `keys` as JWK with their days of use."""
    lines = [_key_facts(key) for key in keys.keys]
    return _file(
        WindowFile.KEYS, {"station": keys.station, "name": keys.station_name, "keys": lines}
    )


def read_keys(data: bytes) -> KeyList:
    """Read a public key list. Raises Refused: damaged, another kind of file, newer than us."""
    return _read(data, WindowFile.KEYS, _key_list)


def write_withdrawals(withdrawals: WithdrawalList, key: SealKey) -> bytes:
    """Write the list of withdrawn slips, sealed so that no line can be taken out or put in."""
    content = {
        "kind": WindowFile.WITHDRAWN,
        "format": FORMAT,
        "station": withdrawals.station,
        "issued": _moment_text(withdrawals.issued),
        "slips": [
            {
                "serial": slip.serial,
                "nonce": slip.nonce.hex(),
                "why": slip.kind.value,
                "day": slip.day.isoformat(),
            }
            for slip in withdrawals.slips
        ],
    }
    return _json(content | {"seal": sign_content(content, key)})


def read_withdrawals(data: bytes, keys: KeyList) -> WithdrawalList:
    """Read a list of withdrawn slips that the station of these keys has sealed.

    Raises Refused: as for keys, of another station, or with a seal that is not the station's.
    """
    content = _content(data, WindowFile.WITHDRAWN)
    withdrawals = _record(content, _withdrawal_list)
    if withdrawals.station != keys.station:
        raise _refused(SealTrouble.LIST_OF_OTHER_STATION, station=withdrawals.station)
    seal = content.pop("seal", "")
    try:
        key = verify_content(content, str(seal), keys)
    except NotGenuine as error:
        raise _refused(SealTrouble.LIST_FORGED) from error
    if not key.covers(withdrawals.issued.date()):
        raise _refused(SealTrouble.LIST_FORGED)
    return withdrawals


def read_used(path: Path) -> UsedList:
    """Read the window's own list; a file that is not there yet is an empty list.

    A line that cannot be read is passed over and named. Raises OSError.
    """
    try:
        return _used_list(path.read_bytes())
    except FileNotFoundError:
        return UsedList()


def mark_used(path: Path, slip: UsedSlip) -> None:
    """Write down that a slip was exchanged; back only when the line is on the disk.

    Of several that mark one slip at a time exactly one gets through. The same exchange told twice
    (same slip, window and ticket) is one. Raises Refused when the slip was used before, with who,
    when and for which ticket; OSError when nothing could be written, and then nothing is.
    """
    with _locked(path) as file:
        file.seek(0)
        written = file.read()
        earlier = _used_list(written).slips.get(slip.serial)
        if earlier is None:
            _append(file, len(written), _fresh_line(written) + _line(slip))
            _keep_name(path)
        elif _exchange(earlier) != _exchange(slip):
            facts = {"at": earlier.at, "window": earlier.window, "ticket": earlier.ticket}
            raise _refused(SealTrouble.ALREADY_USED, **facts)


def write_used_report(used: UsedList, station: str, made_at: datetime) -> bytes:
    """Write the window's account for one station, with count and sum to be checked against."""
    slips = [slip for slip in used.slips.values() if slip.serial.startswith(f"{station}-")]
    content = {
        "station": station,
        "made_at": _moment_text(made_at),
        "count": len(slips),
        "amount_fen": sum(slip.amount_fen for slip in slips),
        "damaged_lines": len(used.damaged_lines),
        "slips": [_used_facts(slip) for slip in slips],
    }
    return _file(WindowFile.USED, content)


def read_used_report(data: bytes) -> UsedReport:
    """Read a window's account. Raises Refused, also when its count or its sum does not agree."""
    return _read(data, WindowFile.USED, _used_report)


def _line_hints(used: UsedList) -> tuple[Problem, ...]:
    if not used.damaged_lines:
        return ()
    facts = {"lines": used.damaged_lines}
    return (Problem(SealTrouble.USED_LINES_DAMAGED, "used", facts, Weight.HINT),)


def _used_list(data: bytes) -> UsedList:
    slips: dict[str, UsedSlip] = {}
    damaged = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            slip = _used_slip(json.loads(line))
        except _AMISS:
            damaged.append(number)
        else:
            slips.setdefault(slip.serial, slip)
    return UsedList(slips, tuple(damaged))


def _exchange(slip: UsedSlip) -> tuple[bytes, str, str]:
    return slip.nonce, slip.window, slip.ticket


def _fresh_line(written: bytes) -> bytes:
    """Keep clear of half a line that a power cut left at the end."""
    return b"" if not written or written.endswith(b"\n") else b"\n"


def _append(file: BinaryIO, end: int, line: bytes) -> None:
    """Add a line for good, or leave the file as it was. The file has no buffer of its own."""
    try:
        file.seek(end)
        while line:
            line = line[file.write(line) :]
        os.fsync(file.fileno())
    except OSError:
        file.truncate(end)
        raise


def _keep_name(path: Path) -> None:
    """Put the file's name on the disk too, where a folder can be asked for it."""
    if sys.platform != "win32":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _locked(path: Path) -> Iterator[BinaryIO]:
    """Open a file to read and append, for this process and thread alone."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "r+b", buffering=0) as file:
        if sys.platform == "win32":
            import msvcrt

            # A byte far behind the end: the window may be read while it is written to.
            file.seek(_LOCK_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX)
        yield file


def _file(kind: WindowFile, content: Mapping[str, object]) -> bytes:
    return _json({"kind": kind, "format": FORMAT} | dict(content))


def _json(content: Mapping[str, object]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _read(data: bytes, kind: WindowFile, build: Callable[[Mapping[str, Any]], Record]) -> Record:
    return _record(_content(data, kind), build)


def _content(data: bytes, kind: WindowFile) -> dict[str, Any]:
    """Open a file of ours: a JSON object of the right kind and of a format that we know."""
    try:
        content = json.loads(data[: MOST_BYTES + 1])
    except _AMISS as error:
        raise _refused(SealTrouble.FILE_DAMAGED, kind=kind) from error
    if not isinstance(content, dict) or content.get("kind") != kind:
        raise _refused(SealTrouble.FILE_OF_OTHER_KIND, kind=kind)
    known = content.get("format")
    if isinstance(known, int) and known > FORMAT:
        raise _refused(SealTrouble.FILE_NEWER, kind=kind)
    return content


def _record(content: Mapping[str, Any], build: Callable[[Mapping[str, Any]], Record]) -> Record:
    try:
        return build(content)
    except _AMISS as error:
        raise _refused(SealTrouble.FILE_DAMAGED, kind=WindowFile(content["kind"])) from error


def _refused(trouble: SealTrouble, **facts: object) -> Refused:
    return Refused(Problem(trouble, data=facts))


def _key_list(content: Mapping[str, Any]) -> KeyList:
    keys = tuple(_public_key(line) for line in content["keys"])
    if len({key.number for key in keys}) != len(keys):
        raise ValueError("Two keys of one number.")
    return KeyList(_text(content["station"]), _text(content["name"]), keys)


def _key_facts(key: PublicKey) -> dict[str, str | None]:
    until = key.valid_until.isoformat() if key.valid_until else None
    days = {"valid_from": key.valid_from.isoformat(), "valid_until": until}
    return {**key_parameters(key.number, key.public), **days}


def _public_key(line: Mapping[str, Any]) -> PublicKey:
    number, public = int(line["kid"]), from_base64url(line["x"])
    if not key_parameters(number, public).items() <= line.items() or len(public) != 32:  # noqa: PLR2004
        raise ValueError("Not an Ed25519 key.")
    until = line["valid_until"]
    last = None if until is None else date.fromisoformat(until)
    return PublicKey(number, public, date.fromisoformat(line["valid_from"]), last)


def _withdrawal_list(content: Mapping[str, Any]) -> WithdrawalList:
    slips = tuple(
        Withdrawal(
            serial=_text(line["serial"]),
            nonce=bytes.fromhex(line["nonce"]),
            kind=WithdrawalKind(line["why"]),
            day=date.fromisoformat(line["day"]),
        )
        for line in content["slips"]
    )
    return WithdrawalList(_text(content["station"]), _moment(content["issued"]), slips)


def _used_report(content: Mapping[str, Any]) -> UsedReport:
    slips = tuple(_used_slip(line) for line in content["slips"])
    damaged = _count(content["damaged_lines"])
    report = UsedReport(_text(content["station"]), _moment(content["made_at"]), slips, damaged)
    if (content["count"], content["amount_fen"]) != (len(slips), report.amount_fen):
        raise ValueError("Count or sum does not agree with the lines.")
    return report


def _used_facts(slip: UsedSlip) -> dict[str, object]:
    return {
        "serial": slip.serial,
        "nonce": slip.nonce.hex(),
        "at": _moment_text(slip.at),
        "window": slip.window,
        "ticket": slip.ticket,
        "train": slip.train,
        "amount_fen": slip.amount_fen,
    }


def _line(slip: UsedSlip) -> bytes:
    return json.dumps(_used_facts(slip), ensure_ascii=False).encode("utf-8") + b"\n"


def _used_slip(line: Mapping[str, Any]) -> UsedSlip:
    return UsedSlip(
        serial=_text(line["serial"]),
        nonce=bytes.fromhex(line["nonce"]),
        at=_moment(line["at"]),
        window=_text(line["window"]),
        ticket=_text(line["ticket"]),
        train=_text(line["train"]),
        amount_fen=_count(line["amount_fen"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("Not a text.")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError("Not a whole number.")
    return value


def _moment_text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError("Station time has no zone.")
    return moment
