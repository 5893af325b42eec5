"""The words of an old register: names of the nameless, guessed ages, ditto marks, void rows.

Each reader takes one cell's text and says what it means or that it does not know; none of them
ever turns doubtful words into sure ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from station.domain.assistance import AssistanceClass
from station.domain.codes import CodeList
from station.domain.ledger import Doubtful
from station.domain.names import is_unknown_name, normalise
from station.domain.people import Sex

OLDEST = 120
_LONGEST_DITTO = 8

_ACCENT = re.compile(r"口音|方言|土话|乡音|[^电]话$")
_OTHER_CLASSES = re.compile(r"生活|返乡|医疗|教育|临时|寄养|安置|其他|其它|成年|老年|残|精神|儿童")
_DITTO = re.compile(
    r'(同上(行|栏|格)?|上同|同前|同左|〃|″|〞|々|仝|"+|\'\'+|,,|,,|``|“|”|—〃—|-"-)'
)
_NOTHING_SAID = re.compile(
    r"[-—–_/\\、.。·*?？×xX无]*|(不详|未知|不知|不明|不清|未查明|待查|暂无|没有|未提供|无法查明|未带|丢失|遗失|"
    r"不知道|说不清|未登记|无身份证(号码?)?|无证件?|忘记|记不清|nil|none|n/a)",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def plain(text: str) -> str:
    """Take text half-width, without any blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def is_ditto(text: str) -> bool:
    """Whether a cell only points at the one above: 同上, 〃, a pair of quotes."""
    return len(text) <= _LONGEST_DITTO and _DITTO.fullmatch("".join(text.split())) is not None


def says_nothing(text: str) -> bool:
    """Whether a cell is filled only to say that nothing is known: 不详, /, —, 无."""
    return _NOTHING_SAID.fullmatch(plain(text)) is not None


def speaks_of_accent(text: str) -> bool:
    """Whether words in the column of the home tell how somebody speaks: 听口音像四川, 四川话."""
    return _ACCENT.search(plain(text)) is not None


# --- names and sex -------------------------------------------------------------------------

_BRACKETS = re.compile(r"^(.*?)[(（\[【](.*?)[)）\]】](.*)$")
_SEPARATORS = re.compile(r"[,，;；/、\s]+")
_BETWEEN_PEOPLE = re.compile(
    r"[,，;；/、&＆\n]+|(?<=[\u4e00-\u9fff]{2})[和及与](?=[\u4e00-\u9fff]{2})"
)
_SEX = {"男": Sex.MALE, "女": Sex.FEMALE}
_SEX_WORD = re.compile(r"(男|女)(性|子|孩|婴|童|士|的)?|(先生|女士|M|F|1|2|1男|2女|男1|女2)")
_BY_SIGN = {"先生": Sex.MALE, "M": Sex.MALE, "1": Sex.MALE, "F": Sex.FEMALE, "2": Sex.FEMALE}
_ALIAS = re.compile(
    r"(自称|自报|自述|疑似|疑为|疑是|化名|曾用名|别名|又名|小名|绰号|外号|俗称|音|音译|谐音)[::]?(.*)"
)
_DESCRIBED = re.compile(
    r"(不知名|不明身份|身份不明|不详|无名|未知|神志不清|街头)*的?(男|女)?性?(老人|老头|老汉|老太太?|老妇|妇女|男子|女子|青年|"
    r"小孩|儿童|婴儿|弃婴|流浪[汉者人女男]员?|乞讨[者人]员?|精神病人?|精神障碍者?|智障|痴呆|疯子)(人员?|者)?(男|女)?(性|子)?"
)
_CROWD = re.compile(r"等\s*(\d+|[一二两三四五六七八九十]+)?\s*(人|名|口)|一家\S人")


@dataclass(frozen=True, slots=True)
class NameReading:
    """What a name cell says; `sex` when the name's own words tell it (哑女, 王强(男))."""

    name: str
    alias: str = ""
    is_unknown: bool = False
    sex: Sex = Sex.UNKNOWN
    reason: Doubtful | None = None


def read_sex(text: str) -> Sex | None:
    """Read the sex; UNKNOWN when the cell says that it is not known, None when it is no sex."""
    said = plain(text).upper()
    if says_nothing(said) and said not in {"1", "2"}:
        return Sex.UNKNOWN
    found = _SEX_WORD.fullmatch(said)
    if found is None:
        return None
    return _SEX.get(found[1]) or _BY_SIGN.get(said) or (Sex.MALE if "男" in said else Sex.FEMALE)


def read_name(text: str) -> NameReading:
    """Read a name cell: a name, one with a note or a sex beside it, several, or none known."""
    if is_unknown_name(text):
        return NameReading(normalise(text), is_unknown=True, sex=_sex_told(text))
    if _DESCRIBED.fullmatch(plain(text)):
        told, reason = _sex_told(text), Doubtful.NAME_WITH_NOTE
        return NameReading(normalise(text), is_unknown=True, sex=told, reason=reason)
    pieces = [piece for piece in _SEPARATORS.split(text.strip()) if piece]
    sexes = [sex for piece in pieces if (sex := _sex_of_piece(piece))]
    if sexes and len(sexes) < len(pieces):
        rest = " ".join(piece for piece in pieces if not _sex_of_piece(piece))
        inner = read_name(rest)
        return NameReading(inner.name, inner.alias, inner.is_unknown, sexes[0], inner.reason)
    if _CROWD.search(text) or _several(text):
        return NameReading(normalise(text), reason=Doubtful.SEVERAL_NAMES)
    if found := _BRACKETS.match(text.strip()):
        return _with_note(found[1] + found[3], found[2])
    if (found := _ALIAS.fullmatch(text.strip())) and found[2]:
        inner = read_name(found[2])
        return NameReading(inner.name, "", inner.is_unknown, inner.sex, Doubtful.NAME_WITH_NOTE)
    return NameReading(normalise(text), reason=_oddness(text))


def _with_note(name: str, note: str) -> NameReading:
    """A name with something in brackets: a sex, another name, or a remark."""
    if sex := _sex_of_piece(note):
        inner = read_name(name)
        return NameReading(inner.name, inner.alias, inner.is_unknown, sex, inner.reason)
    found = _ALIAS.fullmatch(note.strip())
    alias = normalise(found[2]) if found else ""
    unknown = is_unknown_name(name) or is_unknown_name(note)
    return NameReading(
        normalise(name),
        "" if is_unknown_name(alias) else alias,
        unknown,
        _sex_told(name) if unknown else Sex.UNKNOWN,
        Doubtful.NAME_WITH_NOTE,
    )


def _sex_of_piece(piece: str) -> Sex | None:
    return _SEX[found[1]] if (found := re.fullmatch(r"(男|女)(性)?", piece.strip())) else None


def _sex_told(text: str) -> Sex:
    """The sex that the words for somebody nameless tell: 无名男, 哑女."""
    told = {sex for word, sex in _SEX.items() if word in text}
    return told.pop() if len(told) == 1 else Sex.UNKNOWN


def _several(text: str) -> bool:
    people = [piece.strip() for piece in _BETWEEN_PEOPLE.split(text.strip())]
    return len(people) > 1 and all(re.fullmatch(r"[\u3400-\u9fff]{2,4}", p) for p in people)


def _oddness(text: str) -> Doubtful | None:
    """Digits in a name, or one far too long, deserve a look."""
    longest = 40
    odd = re.search(r"\d{2,}", plain(text)) is not None or len(text) > longest
    return Doubtful.NAME_WITH_NOTE if odd else None


# --- age -----------------------------------------------------------------------------------

_ABOUT = r"约|大约|大概|估计|目测|看似|看上去|近|疑似|可能|外貌|自称|自述|将近"
_OR_SO = r"多|余|几|来|出头|左右|上下|以上|许|开外|\+"
_COUNT = r"\d{1,3}|[一二两三四五六七八九]?[百十][零一二三四五六七八九十]*|[一二两三四五六七八九]"
_YEARS = re.compile(
    rf"({_ABOUT})*({_COUNT})({_OR_SO})?(周?岁)?(?:(半)|零?({_COUNT})个?半?月)?({_OR_SO})*(周?岁)?(大)?"
)
_MONTHS = re.compile(
    rf"({_ABOUT})*(?:出生)?({_COUNT})(个半月|个多月|个月|月|天|日)(龄|大)?({_OR_SO})?"
)
_SPAN = re.compile(rf"({_ABOUT})*({_COUNT})岁?[-~—–至到、或]({_COUNT})(周?岁)?({_OR_SO})*(之间)?")
_TWO_DIGITS = re.compile(r"([一二三四五六七八九])[一二三四五六七八九](?=十|岁|周|$)")
_NUMERALS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}


@dataclass(frozen=True, slots=True)
class Age:
    """An age in full years, with months for an infant; `estimated` when judged by eye."""

    years: int
    months: int = 0
    estimated: bool = False


def read_age(text: str) -> Age | None:
    """Read 35, 35岁, 约60岁, 六十余, 3个月, 30-40岁; None when it is no age.

    Of a span the lower end is taken; 60多岁 is read as 60, estimated.
    """
    said = re.sub(r"\(.*?\)|[。.]$", "", plain(text))
    said, two_digits = _TWO_DIGITS.subn(r"\1", said)
    if found := _SPAN.fullmatch(said):
        low, high = count(found[2]), count(found[3])
        return Age(low, estimated=True) if low < high <= OLDEST else None
    if (found := _MONTHS.fullmatch(said)) and not found[3].startswith(("天", "日")):
        return _infant(count(found[2]), estimated=bool(found[1] or found[5]))
    if found:
        return Age(0)
    if found := _YEARS.fullmatch(said):
        years = count(found[2])
        guessed = any(found[group] for group in (1, 3, 7)) and found[1] not in {"自称", "自述"}
        months = 6 if found[5] else count(found[6]) if found[6] else 0
        estimated = guessed or two_digits > 0
        return Age(years, months, estimated=estimated) if years <= OLDEST else None
    return None


def _infant(months: int, *, estimated: bool) -> Age:
    return Age(months // 12, months % 12, estimated=estimated)


def count(text: str) -> int:
    """Read a whole number under a thousand in figures or in everyday Chinese numerals."""
    if text.isdecimal():
        return int(text)
    total = digit = 0
    for sign in text:
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = _NUMERALS[sign]
    return total + digit


# --- codes ---------------------------------------------------------------------------------

_GUESSES: Mapping[str, str] = {
    "leaving_ways": """
        dead 死亡|去世|病故|身亡|遗体
        terminated 终止
        without_formalities 擅自|擅离|不辞|私自|偷跑|跑掉|溜走|未办.*手续|不知去向
        collected 流出地.*接
        handed_over (转|移交|送|交).*(救助(管理)?站|外站|他站|邻站|兄弟站)|转站
        institution 福利|敬老|养老|托养|安置|未保|儿童|养护|落户
        escorted 护送|送回|送返|遣送|专人送
        kin [家亲父母儿女夫妻哥姐弟妹叔舅伯姑孙爷奶友村].*[接领带]|单位.*[接领]|接领|领回|接走
        voucher 票|乘车|资助返乡|给路费
        own_wish 自行|自愿|自己|主动|要求离|步行|自离|自走
        overstaying 滞
    """,
    "how_came": """
        police 公安|派出所|警|110
        urban_management 城管|执法
        hospital 医院|120|急救|卫生院
        station 外站|救助站|管理站|兄弟站
        patrol 巡查|街面|街头|流动|巡逻
        citizen 群众|市民|路人|好心|社区|居民|志愿|村民|环卫
        self 自行|自己|本人|主动|自来|自行来
    """,
    "causes": """
        domestic_violence 家暴|家庭暴力|殴打
        trafficked 拐
        robbed 抢
        cheated 骗|传销
        stolen 盗|偷|窃
        abandoned 遗弃
        no_money_for_care 看病|就医|治病
        no_work 务工|打工|找工作|工作
        kin_not_found 寻亲|投亲|访友|找人|探亲
        lost 走失|走散|迷路
        petition 上访|信访
        family_conflict 家庭|出走|吵架
        begging 乞讨
        vagrant 流浪|露宿|无家
    """,
}


class Certainty(StrEnum):
    """How surely a word was put under a code."""

    SURE = "sure"
    GUESSED = "guessed"
    UNKNOWN = "unknown"


def read_word(text: str, name: str, codes: CodeList) -> tuple[str, Certainty]:
    """Put words under a code of the list called `name`; the empty code when nothing fits."""
    if found := codes.written_as(text) or codes.written_as(plain(text)):
        return found.code, Certainty.SURE
    guess = _guess(plain(text), name)
    return (guess, Certainty.GUESSED) if guess in codes else ("", Certainty.UNKNOWN)


@lru_cache(maxsize=4096)
def _guess(words: str, name: str) -> str:
    for line in _GUESSES.get(name, "").strip().splitlines():
        code, pattern = line.split()
        if re.search(pattern, words):
            return code
    return ""


def read_ethnic_group(text: str, codes: CodeList) -> str:
    """Give the code of 汉, 汉族 or 维吾尔; empty when it is none of GB/T 3304."""
    said = plain(text)
    found = codes.written_as(said) or codes.written_as(f"{said}族")
    return found.code if found else ""


def read_class(text: str) -> AssistanceClass | None:
    """Read 开放性, 保护, 帮扶性救助; None for other words."""
    words = {
        "开放": AssistanceClass.OPEN,
        "保护": AssistanceClass.PROTECTIVE,
        "帮扶": AssistanceClass.SUPPORTIVE,
    }
    told = [value for word, value in words.items() if word in text]
    return told[0] if len(told) == 1 else None


def is_other_class(text: str) -> bool:
    """Whether words belong to another way of sorting people than the three classes."""
    return _OTHER_CLASSES.search(text) is not None


# --- void rows -----------------------------------------------------------------------------

_VOID_WORD = re.compile(r"作废|做废|作癈|无效登记|登记无效")
_SURELY_VOID = re.compile(
    r"(此|本|该|这|以上)?(条|行|人|笔|次|份|号|栏)?"
    r"(登记|记录|信息|台账|重复|误登?记?|错登?|填错|录错|写错|登错|有误|错误|录入|填写|已|系|为|因|予以)*"
    r"(作废|做废|作癈|无效登记|登记无效)"
    r"(处理|重新?登记?|重登|另登|不计|勿用|不算)?((详?见|转|改登).*)?"
)


def void_words(text: str) -> bool | None:
    """Tell whether a remark makes its row void; None when something else may be meant.

    登记作废 voids the row; 原票作废,已换新票 speaks of a ticket and does not say so surely.
    """
    if not _VOID_WORD.search(text):
        return False
    said = re.sub(r"\W", "", plain(text))
    pieces = [re.sub(r"\W", "", plain(piece)) for piece in re.split(r"[,，;；。.!！\s]+", text)]
    sure = any(_SURELY_VOID.fullmatch(piece) for piece in (said, *pieces) if piece)
    return True if sure else None
