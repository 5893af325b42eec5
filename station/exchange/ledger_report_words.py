"""The words of the report on an old register: reasons of doubt, kinds of rows, why two are one."""

from __future__ import annotations

from collections.abc import Mapping

from station.domain.ledger import Doubtful, RowKind
from station.domain.ledger_why import PersonWhy
from station.domain.matching import MatchReason

REASONS: Mapping[Doubtful, str] = {
    Doubtful.NAME_MISSING: "没有姓名",
    Doubtful.NAME_WITH_NOTE: "姓名栏另有文字",
    Doubtful.SEVERAL_NAMES: "一行写了几个人",
    Doubtful.SEX_UNREADABLE: "性别看不懂",
    Doubtful.SEX_FROM_ID_NUMBER: "性别空白，按身份证号码推定",
    Doubtful.SEX_DIFFERS: "性别与身份证号码不符（本栏 / 号码）",
    Doubtful.AGE_UNREADABLE: "年龄看不懂",
    Doubtful.AGE_DIFFERS: "年龄与身份证号码不符（本栏 / 号码）",
    Doubtful.BORN_DIFFERS: "出生日期与身份证号码不符",
    Doubtful.ETHNIC_GROUP_UNKNOWN: "民族不在国家标准之内",
    Doubtful.ID_CHECK_DIGIT_WRONG: "身份证号码校验码不对",
    Doubtful.ID_BIRTH_DATE_IMPOSSIBLE: "身份证号码中的出生日期不存在",
    Doubtful.ID_AREA_UNKNOWN: "身份证号码中的地区代码查不到",
    Doubtful.ID_AREA_GONE_BEFORE_BIRTH: "身份证号码中的地区在出生前已撤销",
    Doubtful.ID_CONVERTED_FROM_15: "15位旧号码，已换算成18位",
    Doubtful.ID_MASKED: "身份证号码有遮盖",
    Doubtful.ID_LENGTH_WRONG: "身份证号码位数不对",
    Doubtful.ID_DIGITS_LOST: "号码被存成数字，末几位已丢失",
    Doubtful.ID_NOT_A_NUMBER: "不是身份证号码",
    Doubtful.ID_OF_TWO_NAMES: "同一号码用于不同姓名",
    Doubtful.DATE_MISSING: "没有日期，暂按上下文",
    Doubtful.DATE_UNREADABLE: "日期看不懂或不存在",
    Doubtful.DATE_AMBIGUOUS: "日期有两种读法",
    Doubtful.DATE_INCOMPLETE: "日期不完整",
    Doubtful.WORDS_LEFT_OUT: "日期之外还有文字",
    Doubtful.DATE_OUTSIDE_SHEET: "日期不在本表月份之内",
    Doubtful.DATE_IN_FUTURE: "日期在今天之后",
    Doubtful.YEAR_GUESSED: "年份是推定的",
    Doubtful.SAME_AS_ABOVE: "写的是同上，取上一行",
    Doubtful.NOTHING_ABOVE: "写的是同上，但上面没有",
    Doubtful.LEFT_BEFORE_ARRIVED: "离站早于来站",
    Doubtful.LEFT_WITHOUT_DATE: "有离站方式，没有离站日期",
    Doubtful.WORD_UNKNOWN: "用词对不上代码",
    Doubtful.WORD_GUESSED: "用词按意思归类",
    Doubtful.AMOUNT_UNREADABLE: "金额看不懂",
    Doubtful.FORMULA_WITHOUT_RESULT: "公式没有结果",
    Doubtful.CELL_STRUCK_OUT: "本格被划掉",
    Doubtful.PARTLY_STRUCK_OUT: "本格有文字被划掉",
    Doubtful.VOID_UNCLEAR: "提到作废，但不像是整行作废",
    Doubtful.REPEATED_ROW: "与同表另一行重复",
    Doubtful.NUMBER_USED_TWICE: "编号重复使用",
    Doubtful.OVERLAPS_OTHER_STAY: "与本人另一次在站时间重叠",
    Doubtful.LAYOUT_TAKEN_OVER: "本表没有表头，按前一张表的栏目读",
    Doubtful.DESK_KNOWS_OTHERWISE: "本站已在系统中办理，台账的离站时间未采用",
    Doubtful.AGE_ESTIMATED: "年龄是约数，按估计记",
    Doubtful.ACCENT_FOR_PLACE: "写的是口音，记入口音，不作住址",
    Doubtful.PERSON_SEX_DIFFERS: "与本人已登记的性别不符（本行 / 已登记）",
    Doubtful.PERSON_BORN_DIFFERS: "与本人已登记的出生不符（本行 / 已登记）",
}
"""What a doubt is called in the report."""

KINDS: Mapping[RowKind, str] = {
    RowKind.TITLE: "标题",
    RowKind.HEADER: "表头",
    RowKind.SUBTOTAL: "小计合计",
    RowKind.SIGNATURE: "签字填表栏",
    RowKind.NOTE: "说明文字",
    RowKind.BLANK: "空行",
    RowKind.STRUCK_OUT: "划掉作废",
    RowKind.NO_HEADER: "没有表头，未读",
    RowKind.OTHER_TABLE: "不是入站登记的表，未读",
}
"""What a row that is no stay is called in the report."""

PEOPLE: Mapping[PersonWhy, str] = {
    PersonWhy.NEW: "新登记",
    PersonWhy.SAME_ID_NUMBER: "身份证号码相同",
    PersonWhy.SAME_RESCUE_NUMBER: "救助编号相同",
    PersonWhy.SAME_FACTS: "姓名、出生日期、性别、县区都相同",
}
"""Why a stay was put to somebody known."""

MATCHES: Mapping[MatchReason, str] = {
    MatchReason.SAME_ID: "身份证号码相同",
    MatchReason.SAME_DOCUMENT: "证件号码相同",
    MatchReason.SAME_OUTSIDE_NUMBER: "采集、查询编号相同",
    MatchReason.SAME_RESCUE_NUMBER: "救助编号相同",
    MatchReason.RESCUE_NUMBER_BEGINS_SO: "救助编号开头相同",
    MatchReason.SAME_VOUCHER: "凭证号相同",
    MatchReason.LIES_IN_BED: "床位相同",
    MatchReason.SAME_PHONE: "电话相同",
    MatchReason.ID_LAST_DIGIT_DIFFERS: "身份证号码仅末位不同",
    MatchReason.ID_ONE_DIGIT_OFF: "身份证号码差一位",
    MatchReason.ID_DIGITS_SWAPPED: "身份证号码有两位颠倒",
    MatchReason.ID_MASK_FITS: "身份证号码已知各位相符",
    MatchReason.ID_LAST_FOUR: "身份证号码后四位相同",
    MatchReason.ID_DIFFERS: "身份证号码不同",
    MatchReason.SAME_NAME: "同名",
    MatchReason.SAME_NAME_OTHERWISE_WRITTEN: "同名异写",
    MatchReason.SAME_SOUND: "姓名同音异字",
    MatchReason.NEAR_SOUND: "姓名近音",
    MatchReason.ONE_CHARACTER_DIFFERS: "姓名差一字",
    MatchReason.PART_OF_NAME: "姓名有一部分相同",
    MatchReason.NAME_BEGINS_SO: "姓名开头相同",
    MatchReason.SAME_INITIALS: "拼音首字母相同",
    MatchReason.SAME_BORN: "出生日期相同",
    MatchReason.BORN_NEAR: "年龄相近",
    MatchReason.BORN_FAR: "年龄相差较大",
    MatchReason.SAME_COUNTY: "同县",
    MatchReason.SAME_PREFECTURE: "同市",
    MatchReason.SAME_PROVINCE: "同省",
    MatchReason.SAME_SEX: "同性别",
    MatchReason.SEX_DIFFERS: "性别不同",
    MatchReason.SAME_ACCENT: "口音相同",
    MatchReason.SAME_PLACE_WORD: "提到同一地方",
    MatchReason.SAME_MARK: "特征相同",
    MatchReason.SAME_PAPER: "文书编号相同",
    MatchReason.IS_HERE: "现在在站",
    MatchReason.HERE_LATELY: "近期来过",
    MatchReason.ACCENT_OF_HOME: "口音与家乡相符",
    MatchReason.UNIDENTIFIED: "身份不明",
    MatchReason.HERE_BEFORE_MISSING: "走失前已在站",
}
"""Why two people may be one, for or against."""
