"""The papers of a search, of samples and of a minor's side-file, as they usually are."""

from datetime import date

from station.domain import dna_papers, notice_papers
from station.domain.body_marks import BodySide
from station.domain.dna_papers import (
    CustodyPaper,
    CustodyPaperLine,
    MinorPaperLine,
    MinorSamplesPaper,
    SampleChasePaper,
    SampleHandoverPaper,
    SamplePaperLine,
    SampleRequestPaper,
)
from station.domain.dna_records import ChainProof
from station.domain.dossier_papers import (
    DossierPaper,
    FacePaper,
    FaceRow,
    LimitRow,
    MarkSpot,
)
from station.domain.minor_papers import (
    FITNESSES,
    GUARDIANSHIPS,
    VISIT_OUTCOMES,
    VISIT_WAYS,
    FamilyPaper,
    GuardianshipPaper,
    HarmReportPaper,
    LooksPaper,
    VisitPaper,
)
from station.domain.notice_papers import (
    InquiryChase,
    InquiryPaper,
    InquiryRegister,
    LetterRow,
    SearchNoticePaper,
)
from station.domain.package_papers import PackageEntry, PackageRegister
from station.domain.paper_parts import (
    Entry,
    choices,
)
from station.domain.request_papers import PROOFS, ComparedField, ComparedPerson, RequestPaper
from station.domain.shortcoming_papers import ShortcomingEntry, ShortcomingPaper, sum_cells
from station.domain.shortcomings import VillageSum
from tests.documents.paper_facts import BEARER, IMPRINT, RARE_NAME, photograph


def samples():
    """A request, a sheet of two, a log that broke, a letter that presses, and the children."""
    told = ("男 约 39 岁", "血样", "F-2026-0012", "2026-11-21 09:30", "完好")
    lines = (
        SamplePaperLine("JC2026-0012A", BEARER.name, BEARER.rescue_number, *told),
        SamplePaperLine("JC2026-0013A", RARE_NAME, "202611002", *told),
    )
    yield SampleRequestPaper(
        IMPRINT,
        BEARER,
        to="城西派出所",
        admitted="2026-11-21 02:41",
        found="2026-11-20 22:30 火车站南广场",
        looks="身高约 168 厘米；左眉有疤；口音：鲁西南口音",
        why="在站七日，多方查询未能查明身份。",
        text=dna_papers.MINORS_REQUEST,
        station_phone="0555-555-0142",
        clerk="陈静",
        photo=photograph(),
    )
    yield SampleHandoverPaper(
        IMPRINT, "城西派出所", "2026-11-21 15:00", "周强", "370112", lines, "陈静", "0555-555-0142"
    )
    when = ("2026-11-21 09:30", "2026-11-21 09:41")
    yield CustodyPaper(
        IMPRINT,
        BEARER,
        "JC2026-0012A",
        "血样；封号 F-2026-0012；完好",
        (
            CustodyPaperLine("31", *when, "采样", "陈静", "采样人：周强", "9f2c" * 16),
            CustodyPaperLine("40", *when, "封存入柜", "陈静", RARE_NAME, "c07a" * 16, holds=False),
        ),
        "2026-11-21 16:00",
        dna_papers.proof_words(ChainProof(44, (40,))),
        whole=False,
        clerk="陈静",
    )
    text = dna_papers.CHASE.format(
        handed="2026年11月21日", number="检移〔2026〕003号", due="2026年12月21日", count=1
    )
    yield SampleChasePaper(IMPRINT, "城西派出所", text, lines, "", "0555-555-0142", "陈静")
    child = (BEARER.name, BEARER.rescue_number, "男 约 9 岁", "2026-11-21")
    excused = (RARE_NAME, "202611002", "女 3 岁", "2026-11-20")
    yield MinorSamplesPaper(
        IMPRINT,
        "2026-11-21 16:00",
        "未成年人共 2 人：缺检材 1 人；已批准免采 1 人",
        (
            MinorPaperLine(*child, "缺检材", "", ""),
            MinorPaperLine(*excused, "已批准免采", "", "亲属已明；外婆已到站；批准：马站长"),
        ),
        "陈静",
    )


def minors():
    """A child's side-file on paper: guardianship, family, a report, a visit, who has looked."""
    yield GuardianshipPaper(
        IMPRINT,
        BEARER,
        born="2014-05-06",
        admitted="2026-11-21 02:41",
        states=choices(GUARDIANSHIPS.values(), {"民政部门临时监护"}),
        since="2026-11-21 10:00",
        decision_number="临监〔2026〕7号",
        decided_on="2026-11-21",
        decided_by="云川市民政局",
        placement="救助管理站，未成年人区",
        guardian="未填",
        phone="未填",
        note="父母下落正在查找",
        corrected="",
        protections=(
            ("救助保护", "办理中", "李敏", "2026-11-28", "单独房间，专人照料"),
            ("教育保护", "办理中", "李敏", "2026-11-25", "站内上课，联系学校"),
            ("司法保护", "需要", "马建国", "2026-11-24", ""),
            ("就业保护", "不适用", "", "", "十二岁"),
            ("医疗保护", "已落实", "", "", "体检无异常"),
            ("精神保护", "未落实", "", "", ""),
        ),
        earlier=(("2026-11-21 03:00", "正在查找监护人", "", ""),),
        school="站内教学，四年级",
        clerk="李敏",
    )
    yield FamilyPaper(
        IMPRINT,
        BEARER,
        assessed_at="2026-11-25 15:00",
        assessor="李敏",
        guardian="陈桂英",
        relation="祖母",
        phone="13955550142",
        address="太和县城关镇国泰路 18 号",
        home="三间瓦房，祖父母务农，有低保",
        care="父母外出打工，由祖母照料，三餐按时",
        left_because="与祖父争吵后离家",
        harm_signs="未发现",
        wishes="愿意回祖母家",
        school="在校就读，城关二小，四年级",
        results=choices(FITNESSES.values(), {"需帮扶后具备监护条件"}),
        conclusion="联系当地儿童主任每月走访，可以送返。",
        corrected="2026-11-26 09:00 李敏更正，原因：电话号码写错",
        clerk="李敏",
    )
    yield HarmReportPaper(
        IMPRINT,
        BEARER,
        to="云川市公安局城东派出所",
        officer="赵警官",
        sign="未成年人疑似受侵害",
        severity="严重",
        found_at="2026-11-21 02:41",
        reported_at="2026-11-21 02:50",
        elapsed="9 分钟",
        facts="洗澡时发现双臂有新旧伤痕，自述被打。",
        receipt="受案〔2026〕88号",
        urged="2026-11-22 08:00",
        steps=(
            ("2026-11-22 08:00", "催办", "电话催问", "李敏"),
            ("2026-11-22 10:00", "收到回执", "受案〔2026〕88号，赵警官", "李敏"),
        ),
        station_phone="0555-555-0142",
        clerk="李敏",
    )
    yield VisitPaper(
        IMPRINT,
        BEARER,
        left="2026-11-26 09:31，亲属或单位接领",
        guardian="陈桂英，祖母",
        phone="13955550142",
        address="太和县城关镇国泰路 18 号",
        planned_on="2026-12-26",
        visited_at="2026-12-26 15:20",
        outcomes=choices(VISIT_OUTCOMES.values(), {"已回访"}),
        ways=choices(VISIT_WAYS.values(), {"入户"}),
        visitor="李敏、当地儿童主任",
        met="祖母和本人",
        findings="与祖母同住，生活有规律。",
        schooling="已复学",
        concern=choices(("未发现", "发现，另行报告公安机关"), {"未发现"}),
        clerk="李敏",
    )
    name = f"{BEARER.name} {BEARER.rescue_number}"
    yield LooksPaper(
        IMPRINT,
        whose=name,
        period="2026-01-01 至 2026-12-31",
        looks=(
            ("2026-11-21 09:00", name, "李敏", "岗位职责", ""),
            ("2026-11-22 21:00", name, "周敏", "马建国 批准", "夜间陪护需了解就医史"),
        ),
        requests=(
            ("2026-11-22 20:10", name, "周敏", "夜间陪护需了解就医史", "马建国 同意，至 11-23"),
        ),
        clerk="李敏",
    )


def search():
    yield SearchNoticePaper(
        IMPRINT,
        "王强（自称）",
        (
            Entry("性别", "男"),
            Entry("年龄", "约 60 岁"),
            Entry("身高", "约 168 厘米"),
            Entry("发现日期", "2026年11月20日"),
            Entry("口音", "鲁西南口音"),
            Entry("体貌特征", "左眉有疤，右手食指缺一节"),
            Entry("发现时衣着", "蓝色棉袄，黑布鞋"),
            Entry("发现地点", "火车站南广场"),
            Entry("其他线索", "会唱豫剧，常说“202611048”"),
        ),
        notice_papers.NOTICE,
        "0555-555-0142",
        "云川市城西区人民路 12 号",
        photograph(),
    )
    yield InquiryPaper(
        IMPRINT,
        BEARER,
        to="曹县公安局",
        admitted="2026-11-21 02:41",
        found="2026-11-20 22:30 火车站南广场",
        looks="身高约 168 厘米；左眉有疤；口音：鲁西南口音",
        clues="自称住大集，会唱豫剧，提到“曹县一中”。",
        question="请核查该人员身份、户籍所在地和亲属联系方式。",
        until=date(2026, 12, 6),
        answers=notice_papers.ANSWERS,
        station_phone="0555-555-0142",
        station_address="云川市城西区人民路 12 号",
        clerk="陈静",
        photo=photograph(),
    )
    chased = {"sent": "2026年11月21日", "number": "协查〔2026〕001号", "count": 1}
    whose = {"name": "王强", "rescue": "202611048", "due": "2026年12月6日"}
    yield InquiryChase(
        IMPRINT,
        BEARER,
        to="曹县公安局",
        question="请核查该人员身份、户籍所在地和亲属联系方式。",
        text=notice_papers.CHASE.format(**chased, **whose),
        more="",
        until=date(2026, 12, 14),
        station_phone="0555-555-0142",
        clerk="陈静",
    )
    letter = LetterRow(
        *("协查〔2026〕001号", "2026-11-21", "曹县公安局", "202611048"),
        *("2026-12-06", "1次，12-07", "12-10 提供线索", "陈静"),
    )
    yield InquiryRegister(
        IMPRINT,
        period="2026-11-01 至 2026-11-30",
        rows=(letter,),
        total="发函 1 份，已答复 1 份，逾期未复 0 份",
    )
    package = PackageEntry(
        *(
            "上报〔2026〕001号",
            "202609",
            "生活无着的流浪乞讨人员救助信息上报表",
            "80",
            "10-05 09:30",
        ),
        *("入库75，退回5", "911abc79dacfbd64", "陈静"),
    )
    yield PackageRegister(
        IMPRINT,
        period="2026-01-01 至 2026-11-30",
        rows=(package,),
        total="上报包 1 个，已回执 1 个，退回 5 行",
    )
    sums = VillageSum(
        "370203", "山东省青岛市市北区", "城东社区", found=2, mending=1, cleared=1, late=1
    )
    yield ShortcomingPaper(
        IMPRINT,
        period="2026-01-01 至 2026-11-30",
        sums=(sum_cells("山东省青岛市市北区 城东社区", sums), sum_cells("合计", sums)),
        rows=(
            ShortcomingEntry(
                *("问题〔2026〕001号", "城东社区"),
                *("救助点值班电话夜间无人接听（11-20 排查）", "城东街道", "2026-11-25"),
                *("换了话机，安排夜班（11-23）", "已销号 11-24"),
            ),
        ),
        total="发现 2 件，已销号 1 件，未销号 1 件",
    )
    yield DossierPaper(
        IMPRINT,
        BEARER,
        identity="自称，未核实",
        names="老王、阿强",
        admitted="2026-11-21 02:41",
        found="2026-11-20 22:30 火车站南广场",
        looks="身高约 168 厘米；左眉有疤；口音：鲁西南口音",
        limits=(LimitRow("发布寻亲公告", "2026-11-21 02:41", "2026-11-22 02:41", "", "办理中"),),
        marks=(MarkSpot(1, BodySide.FRONT, 342, 470, "左手腕胎记，褐色", "2026-11-21 陈静"),),
        photo=photograph(),
    )
    faces = FaceRow(
        *("1", "2026-11-21 10:00", "王强 202611048", "身份不明，查身份"),
        *("城东派出所，申请单 19 号", "11-21 无结果，未比中", "陈静"),
    )
    yield FacePaper(
        IMPRINT,
        whose="全站",
        period="2026-11-01 至 2026-11-30",
        rule="个人信息保护法 第二十六条",
        rows=(faces,),
        total="比对 1 次，涉及 1 人；其中划去 0 次",
    )
    yield RequestPaper(
        IMPRINT,
        "韦小满",
        (
            Entry("姓名", "韦桂花"),
            Entry("与被寻人关系", "祖母"),
            Entry("联系电话", "0555-555-0101"),
            Entry("身份证件号", "452123196208150028"),
            Entry("住址", "宾阳县新桥镇"),
            Entry("请求方式", "热线电话　2026-11-20 09:12　陈静"),
        ),
        (
            Entry("姓名", "韦小满、满崽"),
            Entry("性别", "男"),
            Entry("出生、年龄", "约 30 岁"),
            Entry("身份证号", "未填"),
            Entry("籍贯", "宾阳县 新桥镇"),
            Entry("走失时间地点", "2026-05-01 南宁火车站"),
            Entry("口音", "宾阳口音"),
            Entry("体貌特征", "左眉疤"),
        ),
        "赶集时走散，家里一直在找。",
        "已核实，待接领",
        ComparedPerson(
            "王强（自称）",
            "202611048　2026-11-21 02:41 入站　在站 101-4",
            "很可能（寻亲公告寻公〔2026〕001号正在发布）",
            "体貌特征相同；口音与籍贯相符；性别相同；身份不明；现在站",
            (
                ComparedField("姓名", "韦小满、满崽", "王强（自称）", ""),
                ComparedField("体貌特征", "左眉疤", "左边眉毛上一道疤，右手食指缺一节", "相近"),
            ),
            "很可能是同一人　左眉疤一致　陈静　2026-11-21 09:30",
            photograph(),
        ),
        1,
        choices(PROOFS.values(), ["查验寻亲人身份证件", "亲属关系证明"]),
        "452123196208150028　2026-11-21 10:00　陈静",
        "视频相认，当面出示户口簿。",
        "陈静",
        photograph(),
    )
