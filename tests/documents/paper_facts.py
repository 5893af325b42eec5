"""Invented people and facts that stand on more than one paper of the tests."""

from datetime import date, datetime
from io import BytesIO

from station.domain.paper_parts import (
    Bearer,
    Imprint,
    Leg,
    Party,
)
from station.domain.people import IdentityState, Sex
from station.domain.resettlement import FilePaper, PaperFacts, PaperNote, SettleLine

REFUSAL_GROUNDS = (
    "拒不接受安全检查",
    "拒不遵守物品管理规定",
    "自身有能力解决食宿问题",
    "只索要现金，拒绝其他救助方式",
    "拒不如实提供或者虚构个人情况",
    "其他不属于救助范围的情形",
)

TERMINATION_GROUNDS = (
    "入站后拒不接受安全检查或者违反管理规定，经劝阻无效",
    "经查明不符合救助条件",
    "违反法律法规或者严重扰乱救助管理秩序",
    "故意提供虚假情况骗取救助",
    "救助期满，无正当理由不愿离站",
    "其他应当终止救助的情形",
)

ARRIVAL_WAYS = (
    "自行求助",
    "公安护送",
    "城管护送",
    "群众护送",
    "街面救助",
    "医院转送",
    "他站转入",
    "其他",
)

ASKING_REASONS = (
    "务工不着",
    "寻亲不遇",
    "走失",
    "被盗",
    "被骗",
    "被抢",
    "家庭暴力",
    "被遗弃",
    "被拐卖",
    "流浪",
    "乞讨",
    "其他",
)

LEAVING_WAYS = (
    "乘车凭证返乡",
    "亲属接领",
    "护送返乡",
    "移交其他单位",
    "机构安置",
    "自行离站",
    "未办手续离站",
    "终止救助",
    "死亡",
)


RARE_NAME = "㛃䶮𬭎·阿卜杜拉·𠅤𫠥"
LONG = "".join(
    f"第{n}段：本人从外地来寻找工作，随身包裹在车站被盗，几天没有吃饭，请求帮助返乡。"
    for n in range(1, 61)
)
LONG_END = "全文到此为止。"
QR_TEXT = "JZ1:" + "6BF5R0AVC+ZX8:HD%$U4T*K/L2-9.PQM7W3NEYG1" * 5
ARRIVED = datetime(2026, 11, 20, 2, 41)
NIGHT = datetime(2026, 11, 20, 22, 40)
LEFT = datetime(2026, 11, 21, 9, 31)
DAY = date(2026, 11, 21)
IMPRINT = Imprint("云川市救助管理站", "云救〔2026〕0412号", DAY)
BEARER = Bearer("王强", "男", "39 岁", "202611048", "110105********002X")
LEGS = (
    Leg(date(2026, 11, 21), "K8372", "云川", "合肥", "硬座", "13:05"),
    Leg(date(2026, 11, 22), "K1024", "合肥", "阜阳", "硬座", "07:20"),
)
KIN = Party("王德山", "父亲", "居民身份证 341222********0015，户口簿", "138****2207")
STATION = Party("云川市救助管理站", "李梅、赵磊", "工作证 0017、0023", "0555-555-0142")


def photograph():
    from PIL import Image

    picture = Image.radial_gradient("L").resize((300, 400))
    out = BytesIO()
    picture.save(out, "JPEG")
    return out.getvalue()


def settle_line() -> SettleLine:
    """A file with two papers: one there, one left out with its reason."""
    at = ARRIVED
    papers = (
        PaperFacts(FilePaper.RESCUE_FILE, True, "202611048"),
        PaperFacts(FilePaper.DNA, False, reason="公安机关已采样"),
    )
    return SettleLine(
        1,
        "落〔2026〕001号",
        1,
        1,
        "王强",
        "202611048",
        Sex.MALE,
        False,
        IdentityState.UNKNOWN,
        None,
        at.date(),
        at,
        at,
        "陈静",
        1,
        papers={each.paper: PaperNote(each, at, at, "陈静") for each in papers},
    )
