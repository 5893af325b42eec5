"""The fixed wordings of papers, apart from their drawing, each citation with its regulation's name.

The work rules of 民发〔2014〕132号 were reissued in December 2022: what a paper rests on is changed
here and nowhere else. The lines that are ticked stand in `resources/codes`, where each is dated.
"""

from __future__ import annotations

RULES_381 = "《城市生活无着的流浪乞讨人员救助管理办法》（国务院令第381号）"
RULES_24 = "《城市生活无着的流浪乞讨人员救助管理办法实施细则》（民政部令第24号）"
RULES_132 = "《生活无着的流浪乞讨人员救助管理机构工作规程》（民发〔2014〕132号）"

REFUSAL_BASIS = f"依据{RULES_381}第六条、{RULES_24}及{RULES_132}。"

TERMINATION_BASIS = f"依据{RULES_24}及{RULES_132}。"

REMEDY = (
    "如对本决定不服，可以向本站的主管民政部门投诉；也可以依照《社会救助暂行办法》（国务院令第649号）第六十五条，"
    "依法申请行政复议或者提起行政诉讼。"
)

DECLARATION = (
    "本人已年满十六周岁，现自愿离开救助管理站。工作人员已向本人说明在站可以得到的救助和返乡帮助，"
    "本人清楚离站后需要自行安排食宿和行程。此项决定出于本人真实意愿，没有受到强迫或者诱导。"
    "寄存物品已当面清点取回。"
)

CASH_BASIS = (
    f"依据{RULES_132}：救助以提供乘车凭证为主，不发现金；"
    "确需短途公共交通费的，在限额内凭本人签领给付。"
)
EXTENSION_BASIS = (
    f"依据{RULES_24}第十二条及{RULES_132}：在站救助时间一般不超过十天，超过的报主管民政部门备案。"
)

CLASS_BASIS = (
    "依据分类救助要求和民法典第十七条至第二十二条：按行为能力和自理能力确定救助类别，"
    "降低保护程度的，由两人评估、审批。"
)

FETCHER_UNDERTAKING = (
    "接收方已核对受助人员身份、随身物品和身体状况，自交接时起承担照料、监护或者安置责任，"
    "不再使其流浪乞讨；需要帮助时可以向当地民政部门或者救助管理机构求助。"
)
STATION_UNDERTAKING = "双方已当面核对人员、物品和有关材料，自交接时起由接收方负责救助照料。"

IDENTITY_LETTER = (
    "兹说明：上列人员系本站受助人员，现无有效身份证件，照片为本站拍摄。请凭本函和核对短码相同的"
    "乘车换票凭证，为其办理购票、换票、进站乘车手续。本函须与凭证同时使用，单独使用、涂改无效。"
)

TRANSFER_ADVICE = (
    "下车后请留在站内，到“中转换乘”或者“重点旅客服务”窗口出示本单和乘车换票凭证。",
    "凭证在有效期内换乘，不得退票、转卖；车票如有差价或者退款，退回救助管理站账户。",
    "误车、丢失凭证或者身体不适，请就近找车站工作人员、民警，或者到上列救助管理站求助。",
    "不要跟随陌生人离开车站，不要把凭证和证件交给他人。",
)

TRIAGE_DECISIONS = ("入站救助", "先送医院救治", "移交公安机关", "不予救助", "咨询引导")
EXTENSION_REASONS = (
    "身份未查明",
    "亲属或者流出地尚未接领",
    "患病或者身体不宜出行",
    "未成年人监护情况待评估",
    "遭受家庭暴力，暂不宜返家",
    "其他",
)
