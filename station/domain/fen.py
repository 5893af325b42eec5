"""Money: whole fen inside, yuan in figures on the screen, Chinese capitals on paper."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

FEN_PER_YUAN = 100
LARGEST_FEN = 9999_9999_9999_99
"""Just under ten thousand 亿 yuan: as far as the capitals are spoken."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
_GROUP = 10_000

_NUMERALS = {
    **{digit: value for value, digit in enumerate(_DIGITS)},
    **{digit: value for value, digit in enumerate("〇一二三四五六七八九")},
    "两": 2,
    "貳": 2,
    "陸": 6,
    "叄": 3,
}
_UNITS = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000}
_CAPITAL_UNITS = {"十": "拾", "百": "佰", "千": "仟", "萬": "万", "億": "亿"}
_CHINESE = "".join((*_NUMERALS, *_UNITS, "万萬亿億"))

_DECORATION = re.compile(r"人民币|RMB|CNY|[¥\s]", re.IGNORECASE)
_FIGURES = re.compile(r"(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?(?:元整?|圆整?|块钱?|整)?", re.ASCII)
_IN_WORDS = re.compile(
    rf"(?:(?P<yuan>\d+|[{_CHINESE}]+)(?:元|圆|块))?零?"
    rf"(?:(?P<jiao>[\d{_CHINESE}])[角毛])?零?(?:(?P<fen>[\d{_CHINESE}])分)?[整正]?",
    re.ASCII,
)
_SMALLEST_PLACES = 2


class MoneyFault(StrEnum):
    """Why a text is no amount of money."""

    EMPTY = "money.empty"
    NOT_AN_AMOUNT = "money.not_an_amount"
    FINER_THAN_FEN = "money.finer_than_fen"
    TOO_LARGE = "money.too_large"


class NotMoney(ValueError):
    """A text that cannot be read as an amount without guessing."""

    def __init__(self, fault: MoneyFault, text: str) -> None:
        self.fault = fault
        self.text = text
        super().__init__(f"{fault.value}: {text!r}")


def read(text: str) -> int:
    """Whole fen from `126`, `￥1,260.00`, `126元5角`, `壹佰贰拾陆元整`, `-5.00`.

    Raises NotMoney with its fault; nothing is ever rounded.
    """
    plain = _DECORATION.sub("", unicodedata.normalize("NFKC", text))
    if not plain:
        raise NotMoney(MoneyFault.EMPTY, text)
    sign = -1 if plain[0] in "-−–负" else 1
    amount = _read_plain(plain[1:] if sign < 0 else plain, text)
    if amount > LARGEST_FEN:
        raise NotMoney(MoneyFault.TOO_LARGE, text)
    return sign * amount


def _read_plain(plain: str, text: str) -> int:
    if figures := _FIGURES.fullmatch(plain):
        whole, decimals = figures.group(1).replace(",", ""), figures.group(2) or ""
        if decimals[_SMALLEST_PLACES:].strip("0"):
            raise NotMoney(MoneyFault.FINER_THAN_FEN, text)
        return int(whole + decimals[:_SMALLEST_PLACES].ljust(_SMALLEST_PLACES, "0"))
    words = _IN_WORDS.fullmatch(plain)
    if words is None or not any(words.groups()):
        raise NotMoney(MoneyFault.NOT_AN_AMOUNT, text)
    yuan, jiao, fen = (_number(part or "0", text) for part in words.groups())
    return yuan * FEN_PER_YUAN + jiao * 10 + fen


def _number(written: str, text: str) -> int:
    """A whole number in figures or in Chinese numerals, ordinary or capital."""
    if written.isascii():
        return int(written)
    total = section = digit = 0
    for character in written:
        if character in _NUMERALS:
            digit = _NUMERALS[character]
        elif character in _UNITS:
            section += (digit or 1) * _UNITS[character]
            digit = 0
        elif character in "亿億":
            total, section, digit = (total + section + digit) * _GROUP**2, 0, 0
        else:
            total, section, digit = total + (section + digit) * _GROUP, 0, 0
    value = total + section + digit
    if _without_zeros(_spoken(value)) != _without_zeros(_as_capitals(written)):
        raise NotMoney(MoneyFault.NOT_AN_AMOUNT, text)
    return value


def _as_capitals(written: str) -> str:
    """The same numerals in capitals, 十 at the beginning as 壹拾."""
    capital = "".join(
        _DIGITS[_NUMERALS[c]] if c in _NUMERALS else _CAPITAL_UNITS.get(c, c) for c in written
    )
    return f"壹{capital}" if capital.startswith("拾") else capital


def _without_zeros(numerals: str) -> str:
    return numerals.replace("零", "")


def written(fen: int) -> str:
    """Yuan with two decimals and thousands: 126000 is `1,260.00`, negative with a minus sign."""
    yuan, rest = divmod(abs(fen), FEN_PER_YUAN)
    return f"{'−' if fen < 0 else ''}{yuan:,}.{rest:02}"


def capitals(fen: int) -> str:
    """The amount in Chinese capitals: 12600 is 壹佰贰拾陆元整, negative begins with 负.

    《支付结算办法》附一《正确填写票据和结算凭证的基本规定》: 整 after 元 and after 角, none after
    分; zeros between digits are one 零. Raises NotMoney above LARGEST_FEN.
    """
    if abs(fen) > LARGEST_FEN:
        raise NotMoney(MoneyFault.TOO_LARGE, str(fen))
    yuan, rest = divmod(abs(fen), FEN_PER_YUAN)
    jiao, single = divmod(rest, 10)
    text = f"{_spoken(yuan)}元" if yuan or not rest else ""
    if jiao:
        text += f"{_DIGITS[jiao]}角"
    elif single and yuan:
        text += "零"
    text += f"{_DIGITS[single]}分" if single else "整"
    return f"负{text}" if fen < 0 else text


def _spoken(number: int) -> str:
    """A whole number in capitals, without a unit."""
    if not number:
        return _DIGITS[0]
    spoken, place = "", 0
    while number:
        number, group = divmod(number, _GROUP)
        if group:
            # A group that begins with zero is joined to what stands before it by one 零.
            joint = _DIGITS[0] if number and group < _GROUP // 10 else ""
            spoken = joint + _spoken_group(group) + _GROUPS[place] + spoken
        elif number and spoken and not spoken.startswith(_DIGITS[0]):
            spoken = _DIGITS[0] + spoken
        place += 1
    return spoken


def _spoken_group(group: int) -> str:
    """One to four digits in capitals."""
    spoken = ""
    for place in range(len(_PLACES) - 1, -1, -1):
        digit = group // 10**place % 10
        if digit:
            spoken += _DIGITS[digit] + _PLACES[place]
        elif spoken and not spoken.endswith(_DIGITS[0]):
            spoken += _DIGITS[0]
    return spoken.rstrip(_DIGITS[0])
