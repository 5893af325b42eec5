"""The seal of a return-home slip: signed by the station, read from a code or a picture of it.

The code is open, so that a carrier can check it with its own means. From the outside in:

1. Text `JZ1:` and then base45 (RFC 9285) of the token; upper case, no blank is added or dropped.
2. Token: COSE_Sign1 with its tag 18 (RFC 9052), `[protected, {}, payload, signature]`, encoded in
   the preferred way of RFC 8949 section 4.2. Protected header `{1: -8, 4: kid}`: algorithm EdDSA
   with Ed25519; kid is the key number in ASCII digits, as in the station's public key list.
   The unprotected header is empty. Any other encoding of the same content is refused.
3. Payload: a CWT claims set (RFC 8392), a CBOR map with these labels:

   =======  =============  ==================================================================
   label    type           meaning
   =======  =============  ==================================================================
   1 iss    text           station code, the area code of the station (GB/T 2260)
   2 sub    text           voucher in its station, `year-number` with at least four digits;
                           the serial in all lists is `iss-sub`, for example 370203-2026-0412
   4 exp    unsigned       seconds since 1970 UTC; 00:00 at UTC+8 of the day after the last day
   5 nbf    unsigned       seconds since 1970 UTC; 00:00 at UTC+8 of the first day
   7 cti    8 bytes        nonce of the issue; a replacement has another one, a reprint the same
   -65537   map            the journey: 1 highest fare in fen (unsigned), 2 short name of the
                           place of departure (text), 3 of the destination (text)
   =======  =============  ==================================================================

   Other labels may be added and are to be passed over. Nothing in it is about the person.
4. A slip is good if the key of its number, in the list of station `iss`, verifies the signature and
   was in use on the day of `nbf`; if today is neither before `nbf` nor at or after `exp`; if serial
   and nonce are not in the list of withdrawn slips; and if the serial was not used before.
5. The short code on the paper: the first 8 bytes of SHA-256 of the token as one big-endian number,
   written eight times as remainder of 24, lowest first, in the letters 34679ACDEFHJKMNPQRTUVWXY.

Withdrawn slips come as a JSON file whose `seal` is base64url of a COSE_Sign1 with detached payload:
the other members of the file as canonical JSON (RFC 8785), same header and keys as above.
"""

from __future__ import annotations

import base64
import io
import json
import secrets
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

from station.domain.problems import Problem, Refused
from station.domain.seals import (
    NONCE_BYTES,
    KeyList,
    PublicKey,
    SealedSlip,
    SealKey,
    SealTrouble,
    SlipClaims,
    Verdict,
    short_code,
    slip_problems,
)

if TYPE_CHECKING:
    from cwt.cose_key_interface import COSEKeyInterface
    from PIL.Image import Image

PREFIX = "JZ1:"
LONGEST_TEXT = 1000
STATION_ZONE = timezone(timedelta(hours=8))
ISSUER, SUBJECT, EXPIRES, NOT_BEFORE, NONCE, JOURNEY = 1, 2, 4, 5, 7, -65537
FARE, ORIGIN, DESTINATION = 1, 2, 3
_ALGORITHM, _KEY_ID, _EDDSA = 1, 4, -8
_SIGN1_OF_FOUR, _EMPTY_MAP, _NULL = b"\xd2\x84", b"\xa0", b"\xf6"
_SIGNATURE_ITEM = 66
"""Bytes of a signature with its CBOR head."""

MOST_BYTES = 50_000_000
MOST_PIXELS = 60_000_000
FORMATS = ("PNG", "JPEG", "BMP", "WEBP", "TIFF")

_NO_SLIP = (AttributeError, LookupError, TypeError, ValueError, OverflowError, OSError)
"""What reading claims raises when a genuine key signed something that is no slip."""
_BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


class NotGenuine(Exception):
    """The text is no slip of the station; `verdict` is DAMAGED or NOT_OURS."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict)
        self.verdict = verdict


def new_key(number: int) -> SealKey:
    """Make an Ed25519 pair from the system's random source; store `private` with the station."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.generate()
    return SealKey(number, private.public_key().public_bytes_raw(), private.private_bytes_raw())


def new_nonce() -> bytes:
    """Draw what makes an issue of a slip its own: once at issue and at each replacement."""
    return secrets.token_bytes(NONCE_BYTES)


def sign_slip(claims: SlipClaims, key: SealKey) -> SealedSlip:
    """Seal a slip; the same claims and key always give the same code.

    Raises Refused with the fields that cannot be sealed, ValueError if `key` is not the one that
    the claims name.
    """
    import cbor2

    if problems := slip_problems(claims):
        raise Refused(problems)
    if claims.key_number != key.number or len(claims.nonce) != NONCE_BYTES:
        raise ValueError("The claims name another key, or carry no nonce of the right length.")
    token = _sign(cbor2.dumps(_cwt_claims(claims), canonical=True), key)
    return SealedSlip(PREFIX + to_base45(token), short_code(token))


def open_slip(text: str, keys: KeyList) -> tuple[SlipClaims, str]:
    """Read claims and short code of a genuine slip of the station whose keys these are.

    Dates and lists are not looked at. Raises NotGenuine.
    """
    import cbor2

    token = _token(text.strip())
    key, payload = _verified(token, keys)
    try:
        claims = _slip_claims(cbor2.loads(payload), key.number)
    except (cbor2.CBORError, *_NO_SLIP) as error:
        raise NotGenuine(Verdict.DAMAGED) from error
    if claims.station != keys.station or not key.covers(claims.valid_from):
        raise NotGenuine(Verdict.NOT_OURS)
    return claims, short_code(token)


def sign_content(content: Mapping[str, object], key: SealKey) -> str:
    """Seal a JSON object; the text is to be stored beside it."""
    signature = _sign(_canonical_json(content), key)[-_SIGNATURE_ITEM:]
    return _base64url(_opening(key.number) + _NULL + signature)


def verify_content(content: Mapping[str, object], seal: str, keys: KeyList) -> PublicKey:
    """Find the key that sealed this very content. Raises NotGenuine if none of the list did."""
    try:
        token = from_base64url(seal)
    except ValueError as error:
        raise NotGenuine(Verdict.DAMAGED) from error
    key, _ = _verified(token, keys, _canonical_json(content))
    return key


def key_parameters(number: int, public: bytes) -> dict[str, str]:
    """Write a public key as JWK (RFC 8037), the way it stands in the public key list."""
    kind = {"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig"}
    return kind | {"kid": str(number), "x": _base64url(public)}


def from_base64url(text: str) -> bytes:
    """Read base64url without padding. Raises ValueError for anything else."""
    data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    if _base64url(data) != text:
        raise ValueError("Not the one way to write these bytes.")
    return data


def to_base45(data: bytes) -> str:
    """Write bytes in the 45 characters of a QR code's alphanumeric mode (RFC 9285)."""
    out = []
    for at in range(0, len(data), 2):
        pair = data[at : at + 2]
        number = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            number, place = divmod(number, 45)
            out.append(_BASE45[place])
    return "".join(out)


def from_base45(text: str) -> bytes:
    """Read base45. Raises ValueError for a foreign character, length or too large a group."""
    out = bytearray()
    for at in range(0, len(text), 3):
        group = [_BASE45.index(character) for character in text[at : at + 3]]
        number = sum(place * 45**power for power, place in enumerate(group))
        try:
            out += number.to_bytes(len(group) - 1, "big")
        except OverflowError as error:
            raise ValueError("A group of base45 is too large.") from error
        if len(group) == 1:
            raise ValueError("Base45 has no group of one character.")
    return bytes(out)


def read_picture(data: bytes, draw: Callable[[bytes], Iterable[Image]]) -> list[str]:
    """Read all QR codes in a picture or PDF, those of slips first; `draw` draws a PDF's pages.

    Raises Refused: not a picture, too large, or no code to be read in it; and what `draw` raises.
    """
    if len(data) > MOST_BYTES:
        raise _refused(SealTrouble.PICTURE_TOO_LARGE)
    images = draw(data) if b"%PDF-" in data[:1024] else (_picture(data),)
    texts = list(dict.fromkeys(text for image in images for text in _codes(image)))
    if not texts:
        raise _refused(SealTrouble.NO_CODE_IN_PICTURE)
    return sorted(texts, key=lambda text: not text.startswith(PREFIX))


def _cwt_claims(claims: SlipClaims) -> dict[int, object]:
    return {
        ISSUER: claims.station,
        SUBJECT: f"{claims.year}-{claims.number:04}",
        EXPIRES: _seconds(claims.end_day + timedelta(days=1)),
        NOT_BEFORE: _seconds(claims.valid_from),
        NONCE: claims.nonce,
        JOURNEY: {FARE: claims.amount_fen, ORIGIN: claims.origin, DESTINATION: claims.destination},
    }


def _slip_claims(cwt: Mapping[int, Any], key_number: int) -> SlipClaims:
    year, _, number = cwt[SUBJECT].partition("-")
    journey = cwt[JOURNEY]
    claims = SlipClaims(
        station=cwt[ISSUER],
        year=int(year),
        number=int(number),
        key_number=key_number,
        amount_fen=journey[FARE],
        origin=journey[ORIGIN],
        destination=journey[DESTINATION],
        valid_from=_day(cwt[NOT_BEFORE]),
        end_day=_day(cwt[EXPIRES]) - timedelta(days=1),
        nonce=cwt[NONCE],
    )
    ours = _cwt_claims(claims)
    if slip_problems(claims) or any(cwt[label] != value for label, value in ours.items()):
        raise ValueError("Signed, but no slip.")
    if not isinstance(claims.nonce, bytes) or len(claims.nonce) != NONCE_BYTES:
        raise ValueError("Signed, but without a nonce.")
    return claims


def _seconds(day: date) -> int:
    return int(datetime.combine(day, time.min, STATION_ZONE).timestamp())


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).astimezone(STATION_ZONE).date()


def _token(text: str) -> bytes:
    """Take the bytes from behind the prefix."""
    if not text.startswith(PREFIX) or len(text) > LONGEST_TEXT:
        raise NotGenuine(Verdict.DAMAGED)
    try:
        return from_base45(text.removeprefix(PREFIX))
    except ValueError as error:
        raise NotGenuine(Verdict.DAMAGED) from error


def _sign(payload: bytes, key: SealKey) -> bytes:
    from cwt import COSE

    signer = _cose_key(key.number, key.public, key.private)
    signed = COSE.new().encode_and_sign(payload, signer, protected=_protected(key.number))
    assert isinstance(signed, bytes)
    return signed


def _verified(
    token: bytes, keys: KeyList, detached: bytes | None = None
) -> tuple[PublicKey, bytes]:
    """Find the key that signed the token, and the payload that it vouches for."""
    import cbor2
    from cwt import COSE, CWTError, VerifyError

    key = _signer(token, keys)
    public = _cose_key(key.number, key.public)
    try:
        payload = COSE.new(verify_kid=True).decode(token, public, detached_payload=detached)
    except VerifyError as error:
        raise NotGenuine(Verdict.NOT_OURS) from error
    except (CWTError, TypeError, ValueError) as error:
        raise NotGenuine(Verdict.DAMAGED) from error
    item = _NULL if detached is not None else cbor2.dumps(payload)
    if token != _opening(key.number) + item + token[-_SIGNATURE_ITEM:]:
        raise NotGenuine(Verdict.DAMAGED)
    return key, payload


def _signer(token: bytes, keys: KeyList) -> PublicKey:
    """Find the key named in the header, by its bytes: nothing is decoded yet."""
    for key in keys.keys:
        if token.startswith(_opening(key.number)):
            return key
    raise NotGenuine(Verdict.NOT_OURS if token.startswith(_SIGN1_OF_FOUR) else Verdict.DAMAGED)


def _opening(key_number: int) -> bytes:
    """Write what comes before the payload: tag, protected header, empty unprotected header."""
    import cbor2

    return _SIGN1_OF_FOUR + cbor2.dumps(cbor2.dumps(_protected(key_number))) + _EMPTY_MAP


def _protected(key_number: int) -> dict[int | str, Any]:
    return {_ALGORITHM: _EDDSA, _KEY_ID: str(key_number).encode("ascii")}


def _cose_key(number: int, public: bytes, private: bytes = b"") -> COSEKeyInterface:
    from cwt import COSEKey

    secret = {"d": _base64url(private)} if private else {}
    return COSEKey.from_jwk(key_parameters(number, public) | secret)


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def _canonical_json(content: Mapping[str, object]) -> bytes:
    return json.dumps(
        content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode("utf-8")


def _refused(trouble: SealTrouble) -> Refused:
    return Refused(Problem(trouble, "picture"))


def _picture(data: bytes) -> Image:
    """Open a picture in grey; its stated size is looked at before its pixels are unpacked."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of pictures that are refused below
            image = Image.open(io.BytesIO(data), formats=FORMATS)
            if image.width * image.height > MOST_PIXELS:
                raise _refused(SealTrouble.PICTURE_TOO_LARGE)
            return image.convert("L")
    except Image.DecompressionBombError as error:
        raise _refused(SealTrouble.PICTURE_TOO_LARGE) from error
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
        raise _refused(SealTrouble.NOT_A_PICTURE) from error


def _codes(image: Image) -> list[str]:
    """Read QR codes; a picture that gives none is tried doubled, for small blurred codes."""
    import zxingcpp

    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for sight in _sights(image):
        found = zxingcpp.read_barcodes(sight, formats=wanted)
        if found:
            return [code.text for code in found]
    return []


def _sights(image: Image) -> Iterator[Image]:
    yield image
    if image.width * image.height * 4 <= MOST_PIXELS:
        yield image.resize((image.width * 2, image.height * 2))
