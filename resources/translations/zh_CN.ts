<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AbsentForm</name>
    <message>
        <source>Who</source>
        <translation>应到人员</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Accept {number} for whoever should have come</source>
        <translation>代应到人员接班：{number}</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Beds added</source>
        <translation>增设床位</translation>
    </message>
    <message>
        <source>Clerk added</source>
        <translation>增加工作人员</translation>
    </message>
    <message>
        <source>Document added</source>
        <translation>增加证件</translation>
    </message>
    <message>
        <source>Name added</source>
        <translation>增加姓名</translation>
    </message>
    <message>
        <source>Photograph added</source>
        <translation>增加照片</translation>
    </message>
    <message>
        <source>Room added</source>
        <translation>增设房间</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>接待入站</translation>
    </message>
    <message>
        <source>Family admitted</source>
        <translation>家庭一同入站</translation>
    </message>
    <message>
        <source>Leaving alone allowed</source>
        <translation>特批自行离站</translation>
    </message>
    <message>
        <source>Voucher approved</source>
        <translation>审批凭证</translation>
    </message>
    <message>
        <source>Bed given</source>
        <translation>安排床位</translation>
    </message>
    <message>
        <source>Planned bed given up</source>
        <translation>取消预留床位</translation>
    </message>
    <message>
        <source>Cash receipt printed</source>
        <translation>打印现金签领单</translation>
    </message>
    <message>
        <source>Clerk changed</source>
        <translation>修改工作人员</translation>
    </message>
    <message>
        <source>Voucher draft changed</source>
        <translation>修改凭证草稿</translation>
    </message>
    <message>
        <source>Name plate changed</source>
        <translation>修改站点信息</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>修改人员信息</translation>
    </message>
    <message>
        <source>Numbers of the station changed</source>
        <translation>修改站内参数</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>修改岗位权限</translation>
    </message>
    <message>
        <source>Room changed</source>
        <translation>修改房间</translation>
    </message>
    <message>
        <source>Bed closed</source>
        <translation>停用床位</translation>
    </message>
    <message>
        <source>Room closed</source>
        <translation>停用房间</translation>
    </message>
    <message>
        <source>Arrival completed</source>
        <translation>补齐接待登记</translation>
    </message>
    <message>
        <source>Class confirmed</source>
        <translation>确认救助类别</translation>
    </message>
    <message>
        <source>Journey confirmed</source>
        <translation>确认乘车</translation>
    </message>
    <message>
        <source>Decided at the door</source>
        <translation>接待处置</translation>
    </message>
    <message>
        <source>Voucher drafted</source>
        <translation>起草凭证</translation>
    </message>
    <message>
        <source>Leaving given up</source>
        <translation>取消离站准备</translation>
    </message>
    <message>
        <source>Used slip entered</source>
        <translation>登记已用凭证</translation>
    </message>
    <message>
        <source>Voucher exchanged</source>
        <translation>凭证换票</translation>
    </message>
    <message>
        <source>Stay extended</source>
        <translation>延期救助</translation>
    </message>
    <message>
        <source>Station founded</source>
        <translation>建站</translation>
    </message>
    <message>
        <source>Bed freed</source>
        <translation>腾出床位</translation>
    </message>
    <message>
        <source>Things handed to the police</source>
        <translation>物品移交公安</translation>
    </message>
    <message>
        <source>Bed held</source>
        <translation>保留床位</translation>
    </message>
    <message>
        <source>Ledger brought in</source>
        <translation>带入旧台账</translation>
    </message>
    <message>
        <source>Window&apos;s report brought in</source>
        <translation>导入窗口名单</translation>
    </message>
    <message>
        <source>Voucher issued</source>
        <translation>签发凭证</translation>
    </message>
    <message>
        <source>Judged to be two people</source>
        <translation>认定不是同一人</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离站</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Two files merged</source>
        <translation>合并档案</translation>
    </message>
    <message>
        <source>Bed changed</source>
        <translation>换床</translation>
    </message>
    <message>
        <source>New signing key</source>
        <translation>更换签名密钥</translation>
    </message>
    <message>
        <source>Restore tried</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Bed opened again</source>
        <translation>恢复床位</translation>
    </message>
    <message>
        <source>File opened</source>
        <translation>查看档案</translation>
    </message>
    <message>
        <source>Room opened again</source>
        <translation>恢复房间</translation>
    </message>
    <message>
        <source>Sheet opened</source>
        <translation>查看在站档案</translation>
    </message>
    <message>
        <source>Cash paid</source>
        <translation>支付小额现金</translation>
    </message>
    <message>
        <source>Bed planned</source>
        <translation>预留床位</translation>
    </message>
    <message>
        <source>Leaving prepared</source>
        <translation>准备离站</translation>
    </message>
    <message>
        <source>List of things printed</source>
        <translation>打印物品清单</translation>
    </message>
    <message>
        <source>Declaration printed</source>
        <translation>打印离站声明书</translation>
    </message>
    <message>
        <source>Filing of an extension printed</source>
        <translation>打印延期备案表</translation>
    </message>
    <message>
        <source>Hand-over sheet printed</source>
        <translation>打印交接表</translation>
    </message>
    <message>
        <source>Registration form printed</source>
        <translation>打印求助登记表</translation>
    </message>
    <message>
        <source>Leaving form printed</source>
        <translation>打印离站登记表</translation>
    </message>
    <message>
        <source>Hand-over of leaving printed</source>
        <translation>打印离站交接表</translation>
    </message>
    <message>
        <source>Notice of refusal printed</source>
        <translation>打印不予救助通知书</translation>
    </message>
    <message>
        <source>Notice of termination printed</source>
        <translation>打印终止救助通知书</translation>
    </message>
    <message>
        <source>Public key handed out</source>
        <translation>导出公钥</translation>
    </message>
    <message>
        <source>Step written down</source>
        <translation>记录步骤</translation>
    </message>
    <message>
        <source>Voucher refunded</source>
        <translation>凭证退款</translation>
    </message>
    <message>
        <source>Things handed in</source>
        <translation>登记物品</translation>
    </message>
    <message>
        <source>Person registered</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>Stay opened again</source>
        <translation>恢复在站</translation>
    </message>
    <message>
        <source>Voucher replaced</source>
        <translation>换发凭证</translation>
    </message>
    <message>
        <source>Reported to the police</source>
        <translation>向公安报案</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>Things given back</source>
        <translation>归还物品</translation>
    </message>
    <message>
        <source>Condition of a bed set</source>
        <translation>设置床位状态</translation>
    </message>
    <message>
        <source>Identity judged</source>
        <translation>认定身份</translation>
    </message>
    <message>
        <source>Contradiction settled</source>
        <translation>处理凭证矛盾</translation>
    </message>
    <message>
        <source>Difference of the count settled</source>
        <translation>处理清点差异</translation>
    </message>
    <message>
        <source>Things signed for</source>
        <translation>物品双签</translation>
    </message>
    <message>
        <source>Hand-over signed</source>
        <translation>交接双签</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Night count signed</source>
        <translation>夜间清点签字</translation>
    </message>
    <message>
        <source>Beds swapped</source>
        <translation>互换床位</translation>
    </message>
    <message>
        <source>Merge taken back</source>
        <translation>拆分合并的档案</translation>
    </message>
    <message>
        <source>Voucher made void</source>
        <translation>作废凭证</translation>
    </message>
    <message>
        <source>Voucher printed</source>
        <translation>打印凭证</translation>
    </message>
    <message>
        <source>List of withdrawals handed out</source>
        <translation>导出停用名单</translation>
    </message>
    <message>
        <source>List taken out</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Doubtful cells looked at</source>
        <translation>处理存疑单元格</translation>
    </message>
    <message>
        <source>Numbers left free</source>
        <translation>留出编号</translation>
    </message>
    <message>
        <source>Bed renamed</source>
        <translation>改床号</translation>
    </message>
    <message>
        <source>House renamed</source>
        <translation>改楼名</translation>
    </message>
    <message>
        <source>Lock lifted</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Wrong password inside a deed</source>
        <translation>办理中输错密码</translation>
    </message>
    <message>
        <source>Password of the demonstration renewed</source>
        <translation>更换演示站密码</translation>
    </message>
    <message>
        <source>Person card printed</source>
        <translation>打印受助人员识别卡</translation>
    </message>
    <message>
        <source>Things disposed of</source>
        <translation>处置物品</translation>
    </message>
    <message>
        <source>Things sent on</source>
        <translation>转寄物品</translation>
    </message>
    <message>
        <source>Things photographed</source>
        <translation>拍摄物品照片</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>档案解除受限</translation>
    </message>
    <message>
        <source>Clerk named on a restricted file</source>
        <translation>指定受限档案经办人</translation>
    </message>
    <message>
        <source>Restricted file opened in an emergency</source>
        <translation>紧急查看受限档案</translation>
    </message>
    <message>
        <source>File restricted</source>
        <translation>档案列为受限</translation>
    </message>
    <message>
        <source>Emergency opening looked at</source>
        <translation>紧急查看已核看</translation>
    </message>
    <message>
        <source>Clerk taken off a restricted file</source>
        <translation>取消受限档案经办人</translation>
    </message>
    <message>
        <source>Fetcher&apos;s paper copied</source>
        <translation>留存接领人证件复印件</translation>
    </message>
    <message>
        <source>Copy of a fetcher&apos;s paper opened</source>
        <translation>查看接领人证件复印件</translation>
    </message>
    <message>
        <source>Fetching without a copy allowed</source>
        <translation>同意不留复印件接领</translation>
    </message>
    <message>
        <source>Approval of a class printed</source>
        <translation>打印类别变更审批表</translation>
    </message>
    <message>
        <source>Outside number added</source>
        <translation>登记外部编号</translation>
    </message>
    <message>
        <source>Restricted draft of another clerk opened</source>
        <translation>打开他人的受限草稿</translation>
    </message>
    <message>
        <source>Restricted draft handed over</source>
        <translation>移交受限草稿</translation>
    </message>
    <message>
        <source>Treatment letter closed</source>
        <translation>办结救治介绍信</translation>
    </message>
    <message>
        <source>Treatment letter issued</source>
        <translation>开具救治介绍信</translation>
    </message>
    <message>
        <source>Hospital kept on the list</source>
        <translation>登记定点医院</translation>
    </message>
    <message>
        <source>Treatment letter linked to a person</source>
        <translation>救治介绍信关联人员</translation>
    </message>
    <message>
        <source>Admitted by the hospital</source>
        <translation>登记入院</translation>
    </message>
    <message>
        <source>Discharged by the hospital</source>
        <translation>登记出院</translation>
    </message>
    <message>
        <source>Visited in hospital</source>
        <translation>医院探视</translation>
    </message>
    <message>
        <source>Shift accepted for one who is absent</source>
        <translation>代缺勤人员接班</translation>
    </message>
    <message>
        <source>Shift accepted</source>
        <translation>已接班</translation>
    </message>
    <message>
        <source>Entry of the duty book closed</source>
        <translation>值班记事已办结</translation>
    </message>
    <message>
        <source>Entry of the duty book corrected</source>
        <translation>值班记事已更正</translation>
    </message>
    <message>
        <source>Shift handed over</source>
        <translation>已交班</translation>
    </message>
    <message>
        <source>Entry of the duty book written</source>
        <translation>已写值班记事</translation>
    </message>
    <message>
        <source>Register of letters brought in</source>
        <translation>导入介绍信登记簿</translation>
    </message>
    <message>
        <source>Shift hand-over printed</source>
        <translation>已打印交接班记录</translation>
    </message>
    <message>
        <source>Round corrected</source>
        <translation>更正巡查</translation>
    </message>
    <message>
        <source>Cared for after an alarm</source>
        <translation>报警后处置</translation>
    </message>
    <message>
        <source>Looked in on</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>Rounds signed</source>
        <translation>巡查签名</translation>
    </message>
    <message>
        <source>Round skipped</source>
        <translation>跳过巡查</translation>
    </message>
    <message>
        <source>Treatment letter printed</source>
        <translation>打印救治介绍信</translation>
    </message>
    <message>
        <source>Hospitals&apos; bills checked</source>
        <translation>核查医院账单</translation>
    </message>
    <message>
        <source>Hospital&apos;s bills brought in</source>
        <translation>导入医院账单</translation>
    </message>
    <message>
        <source>Price list brought in</source>
        <translation>导入价格表</translation>
    </message>
    <message>
        <source>Round sheet printed</source>
        <translation>打印巡查单</translation>
    </message>
    <message>
        <source>Treatment letter put right</source>
        <translation>更正救治介绍信</translation>
    </message>
    <message>
        <source>Time in hospital put right</source>
        <translation>更正住院记录</translation>
    </message>
    <message>
        <source>Undoubted lines of a bill accepted</source>
        <translation>无疑费用行已认可</translation>
    </message>
    <message>
        <source>Hospital answered about its bill</source>
        <translation>已答复医院异议</translation>
    </message>
    <message>
        <source>Hospital&apos;s bill approved</source>
        <translation>医院账单已批准</translation>
    </message>
    <message>
        <source>Patient asked about a bill</source>
        <translation>已向本人核对账单</translation>
    </message>
    <message>
        <source>Lines of a bill decided</source>
        <translation>账单费用行已审定</translation>
    </message>
    <message>
        <source>Hospital&apos;s objection taken down</source>
        <translation>已登记医院异议</translation>
    </message>
    <message>
        <source>Hospital&apos;s bill rejected</source>
        <translation>医院账单已退回不予结算</translation>
    </message>
    <message>
        <source>Rejected bill taken up again</source>
        <translation>被拒账单重新受理</translation>
    </message>
    <message>
        <source>Bill given back to the review</source>
        <translation>账单退回审核</translation>
    </message>
    <message>
        <source>Payers of a bill stated</source>
        <translation>已填账单付款方</translation>
    </message>
    <message>
        <source>Review of a bill finished</source>
        <translation>账单审核完成</translation>
    </message>
    <message>
        <source>Sample of bills drawn</source>
        <translation>已抽样账单</translation>
    </message>
    <message>
        <source>Hospital&apos;s notice written down</source>
        <translation>登记医院通知</translation>
    </message>
    <message>
        <source>Hospital&apos;s notice answered</source>
        <translation>办结医院通知</translation>
    </message>
    <message>
        <source>Goods counted</source>
        <translation>盘点物资</translation>
    </message>
    <message>
        <source>Row of the stock book taken back</source>
        <translation>冲销物资台账</translation>
    </message>
    <message>
        <source>Goods given out</source>
        <translation>发放物资</translation>
    </message>
    <message>
        <source>Goods put on the list</source>
        <translation>维护物资目录</translation>
    </message>
    <message>
        <source>Goods of a day printed</source>
        <translation>打印物资发放日清单</translation>
    </message>
    <message>
        <source>Receipt of goods printed</source>
        <translation>打印物资签收单</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>物资入库</translation>
    </message>
    <message>
        <source>Goods came back</source>
        <translation>归还物资</translation>
    </message>
    <message>
        <source>Goods washed</source>
        <translation>物资送洗、洗回</translation>
    </message>
    <message>
        <source>Goods written off</source>
        <translation>物资报废</translation>
    </message>
    <message>
        <source>Joint review of bills opened</source>
        <translation>联合审核已开始</translation>
    </message>
    <message>
        <source>Who sits in the joint review</source>
        <translation>联合审核参加人已登记</translation>
    </message>
    <message>
        <source>Minutes of the joint review signed</source>
        <translation>联合审核会议纪要已签署</translation>
    </message>
    <message>
        <source>Department heard in the joint review</source>
        <translation>联合审核部门意见已登记</translation>
    </message>
    <message>
        <source>Sheet of a joint review printed</source>
        <translation>联合审核表已打印</translation>
    </message>
    <message>
        <source>Minutes of a joint review printed</source>
        <translation>会议纪要已打印</translation>
    </message>
    <message>
        <source>Portion added to a meal</source>
        <translation>餐食加份</translation>
    </message>
    <message>
        <source>Meal given</source>
        <translation>发放餐食</translation>
    </message>
    <message>
        <source>Kitchen told of a meal</source>
        <translation>报餐</translation>
    </message>
    <message>
        <source>Meal sheet printed</source>
        <translation>打印用餐统计表</translation>
    </message>
    <message>
        <source>Letter of a bill put right</source>
        <translation>账单介绍信号已更正</translation>
    </message>
    <message>
        <source>Medicine order changed</source>
        <translation>更改医嘱</translation>
    </message>
    <message>
        <source>Row of the medicine stock put right</source>
        <translation>更正药品专册</translation>
    </message>
    <message>
        <source>Medicine stock counted</source>
        <translation>清点药品</translation>
    </message>
    <message>
        <source>Kept medicine given back</source>
        <translation>退还代管药品</translation>
    </message>
    <message>
        <source>Medicine stock moved</source>
        <translation>登记药品出入</translation>
    </message>
    <message>
        <source>Medicine taken into the stock book</source>
        <translation>药品入册</translation>
    </message>
    <message>
        <source>Dose put right</source>
        <translation>更正给药记录</translation>
    </message>
    <message>
        <source>Medicine ordered</source>
        <translation>登记医嘱</translation>
    </message>
    <message>
        <source>Allergy or diet put right</source>
        <translation>更正过敏或饮食</translation>
    </message>
    <message>
        <source>Medicine order stopped</source>
        <translation>停止医嘱</translation>
    </message>
    <message>
        <source>Allergy or diet written down</source>
        <translation>登记过敏或饮食</translation>
    </message>
    <message>
        <source>Dose written down</source>
        <translation>登记给药</translation>
    </message>
    <message>
        <source>Effect of a dose written down</source>
        <translation>登记用药效果</translation>
    </message>
    <message>
        <source>Settlement batch taken out</source>
        <translation>导出结算批次</translation>
    </message>
    <message>
        <source>Bill left out of a batch</source>
        <translation>账单不列入批次</translation>
    </message>
    <message>
        <source>Settlement batch made</source>
        <translation>编制结算批次</translation>
    </message>
    <message>
        <source>Payment to a hospital written down</source>
        <translation>登记拨付医院款项</translation>
    </message>
    <message>
        <source>Payment request printed</source>
        <translation>打印拨款申请</translation>
    </message>
    <message>
        <source>Settlement sheet printed</source>
        <translation>打印结算审核表</translation>
    </message>
    <message>
        <source>Settlement batch reversed</source>
        <translation>冲销结算批次</translation>
    </message>
    <message>
        <source>Payment to a hospital taken back</source>
        <translation>冲销拨付款项</translation>
    </message>
    <message>
        <source>Budget of a year set</source>
        <translation>录入年度预算</translation>
    </message>
    <message>
        <source>Settlement batch signed</source>
        <translation>签批结算批次</translation>
    </message>
    <message>
        <source>Bill put into a batch</source>
        <translation>账单列入批次</translation>
    </message>
    <message>
        <source>Settlement batch withdrawn</source>
        <translation>撤回结算批次</translation>
    </message>
    <message>
        <source>Notice of a bill&apos;s review printed</source>
        <translation>审核结果告知书已打印</translation>
    </message>
    <message>
        <source>Medicine record printed</source>
        <translation>打印给药记录</translation>
    </message>
    <message>
        <source>Death written down</source>
        <translation>登记死亡</translation>
    </message>
    <message>
        <source>Step after a death written down</source>
        <translation>登记死亡后续事项</translation>
    </message>
    <message>
        <source>Death put right</source>
        <translation>更正死亡登记</translation>
    </message>
    <message>
        <source>Register of a death printed</source>
        <translation>打印死亡情况登记表</translation>
    </message>
    <message>
        <source>Letter after a death printed</source>
        <translation>打印死亡告知函</translation>
    </message>
    <message>
        <source>Notice of a death printed</source>
        <translation>打印死亡公告</translation>
    </message>
    <message>
        <source>Small cash counted</source>
        <translation>清点小额现金</translation>
    </message>
    <message>
        <source>Small cash put in or taken out</source>
        <translation>小额现金存取</translation>
    </message>
    <message>
        <source>Curves of vital signs printed</source>
        <translation>打印生命体征曲线图</translation>
    </message>
    <message>
        <source>Hospital&apos;s bill typed by hand</source>
        <translation>手工录入医院账单</translation>
    </message>
    <message>
        <source>Price typed by hand</source>
        <translation>手工录入价格</translation>
    </message>
    <message>
        <source>Price ended with a day</source>
        <translation>价格终止</translation>
    </message>
    <message>
        <source>Roll call printed</source>
        <translation>打印应急清点单</translation>
    </message>
    <message>
        <source>Portion not eaten, or its tick taken back</source>
        <translation>记未用或收回发餐</translation>
    </message>
    <message>
        <source>Search notice written</source>
        <translation>拟写寻亲公告</translation>
    </message>
    <message>
        <source>Search notice published</source>
        <translation>发布寻亲公告</translation>
    </message>
    <message>
        <source>Search notice refreshed</source>
        <translation>更新寻亲公告</translation>
    </message>
    <message>
        <source>Search notice withdrawn</source>
        <translation>撤回寻亲公告</translation>
    </message>
    <message>
        <source>Inquiry letters written</source>
        <translation>制发协查函</translation>
    </message>
    <message>
        <source>Inquiry letter chased</source>
        <translation>催办协查函</translation>
    </message>
    <message>
        <source>Answer to an inquiry letter taken down</source>
        <translation>登记协查答复</translation>
    </message>
    <message>
        <source>Inquiry letter closed without an answer</source>
        <translation>协查函未答复结案</translation>
    </message>
    <message>
        <source>Deadline paused by law</source>
        <translation>时限依法暂停</translation>
    </message>
    <message>
        <source>Deadline runs again</source>
        <translation>时限恢复计时</translation>
    </message>
    <message>
        <source>Asked again for an overdue answer</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Overdue deadline told to the superior</source>
        <translation>逾期事项报上级</translation>
    </message>
    <message>
        <source>Note beside a deadline withdrawn</source>
        <translation>撤销时限记录</translation>
    </message>
    <message>
        <source>Year of the work calendar entered</source>
        <translation>录入年度放假安排</translation>
    </message>
    <message>
        <source>Family&apos;s request written down</source>
        <translation>登记寻人请求</translation>
    </message>
    <message>
        <source>Family&apos;s request changed</source>
        <translation>修改寻人请求</translation>
    </message>
    <message>
        <source>Family&apos;s request compared again</source>
        <translation>重新比对寻人请求</translation>
    </message>
    <message>
        <source>Possible match judged</source>
        <translation>判断可能匹配</translation>
    </message>
    <message>
        <source>Seeker verified</source>
        <translation>核验寻找人</translation>
    </message>
    <message>
        <source>Step of a family&apos;s request written down</source>
        <translation>记录寻人请求的进展</translation>
    </message>
    <message>
        <source>Search notice printed</source>
        <translation>打印寻亲公告</translation>
    </message>
    <message>
        <source>Picture of a search notice made</source>
        <translation>生成寻亲公告图片</translation>
    </message>
    <message>
        <source>Inquiry letter printed</source>
        <translation>打印协查函</translation>
    </message>
    <message>
        <source>Chase letter printed</source>
        <translation>打印催办函</translation>
    </message>
    <message>
        <source>Talk written down</source>
        <translation>记一次谈话</translation>
    </message>
    <message>
        <source>Clue written down</source>
        <translation>记一条线索</translation>
    </message>
    <message>
        <source>Note of a dossier struck out</source>
        <translation>档案内容划除</translation>
    </message>
    <message>
        <source>Outside query written down</source>
        <translation>记一次查询</translation>
    </message>
    <message>
        <source>Answer to a query written down</source>
        <translation>记查询答复</translation>
    </message>
    <message>
        <source>Mark of the body placed</source>
        <translation>标体表特征</translation>
    </message>
    <message>
        <source>Picture added to a dossier</source>
        <translation>档案添照片</translation>
    </message>
    <message>
        <source>Dossier opened</source>
        <translation>打开寻亲档案</translation>
    </message>
    <message>
        <source>File of settling opened</source>
        <translation>建立落户安置档案</translation>
    </message>
    <message>
        <source>Paper of a file of settling noted</source>
        <translation>登记落户材料</translation>
    </message>
    <message>
        <source>Step of settling written down</source>
        <translation>登记落户进度</translation>
    </message>
    <message>
        <source>Decision on settling written down</source>
        <translation>登记落户审批意见</translation>
    </message>
    <message>
        <source>Given into long-term care</source>
        <translation>送托养</translation>
    </message>
    <message>
        <source>Moved to another institution</source>
        <translation>转托养机构</translation>
    </message>
    <message>
        <source>Taken back from long-term care</source>
        <translation>托养返回</translation>
    </message>
    <message>
        <source>Terms of care changed</source>
        <translation>变更托养约定</translation>
    </message>
    <message>
        <source>Visit to somebody in care written down</source>
        <translation>登记托养探访</translation>
    </message>
    <message>
        <source>Sample asked of the police</source>
        <translation>报请公安采样</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>采集检材</translation>
    </message>
    <message>
        <source>Step of a sample written down</source>
        <translation>登记检材流转</translation>
    </message>
    <message>
        <source>Sample discarded</source>
        <translation>销毁检材</translation>
    </message>
    <message>
        <source>Sample excused</source>
        <translation>免采检材</translation>
    </message>
    <message>
        <source>Answer about a sample written down</source>
        <translation>登记检材结果</translation>
    </message>
    <message>
        <source>Samples handed over</source>
        <translation>移交检材</translation>
    </message>
    <message>
        <source>Receipt of samples kept</source>
        <translation>检材回执归档</translation>
    </message>
    <message>
        <source>Receipt of samples looked at</source>
        <translation>查看检材回执</translation>
    </message>
    <message>
        <source>Minor&apos;s side-file opened</source>
        <translation>打开未成年人档案</translation>
    </message>
    <message>
        <source>Access to a minor&apos;s file asked for</source>
        <translation>申请查阅未成年人档案</translation>
    </message>
    <message>
        <source>Access to a minor&apos;s file decided</source>
        <translation>决定查阅未成年人档案</translation>
    </message>
    <message>
        <source>Guardianship written down</source>
        <translation>登记监护状况</translation>
    </message>
    <message>
        <source>Protection written down</source>
        <translation>登记六项保护</translation>
    </message>
    <message>
        <source>Schooling written down</source>
        <translation>登记就学情况</translation>
    </message>
    <message>
        <source>Family assessed</source>
        <translation>家庭监护评估</translation>
    </message>
    <message>
        <source>Mandatory report made</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>Step after a report written down</source>
        <translation>登记报告进展</translation>
    </message>
    <message>
        <source>Mandatory report closed</source>
        <translation>强制报告结案</translation>
    </message>
    <message>
        <source>After-return visits planned</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>After-return visit written down</source>
        <translation>登记回访结果</translation>
    </message>
    <message>
        <source>Deadlines taken out as a calendar</source>
        <translation>导出时限日历</translation>
    </message>
    <message>
        <source>Guardianship register printed</source>
        <translation>打印监护情况登记表</translation>
    </message>
    <message>
        <source>Family assessment printed</source>
        <translation>打印家庭监护评估表</translation>
    </message>
    <message>
        <source>Report of harm to a minor printed</source>
        <translation>打印强制报告表</translation>
    </message>
    <message>
        <source>Record of a visit printed</source>
        <translation>打印回访记录</translation>
    </message>
    <message>
        <source>Register of looks printed</source>
        <translation>打印查阅登记表</translation>
    </message>
    <message>
        <source>Register of a year&apos;s looks printed</source>
        <translation>打印年度查阅登记表</translation>
    </message>
    <message>
        <source>Dossier printed</source>
        <translation>打印寻亲档案</translation>
    </message>
    <message>
        <source>Ledger of compared faces printed</source>
        <translation>打印人脸比对台账</translation>
    </message>
    <message>
        <source>Request for a sample printed</source>
        <translation>打印采样申请函</translation>
    </message>
    <message>
        <source>Hand-over sheet of samples printed</source>
        <translation>打印检材移交清单</translation>
    </message>
    <message>
        <source>Custody record of a sample printed</source>
        <translation>打印检材流转记录</translation>
    </message>
    <message>
        <source>Chase letter about samples printed</source>
        <translation>打印检材催办函</translation>
    </message>
    <message>
        <source>Samples of minors printed</source>
        <translation>打印未成年人检材情况表</translation>
    </message>
    <message>
        <source>Application for settling printed</source>
        <translation>打印落户安置申请</translation>
    </message>
    <message>
        <source>Approval of settling printed</source>
        <translation>打印落户安置审批表</translation>
    </message>
    <message>
        <source>Hand-over into care printed</source>
        <translation>打印托养交接表</translation>
    </message>
    <message>
        <source>Record of a care visit printed</source>
        <translation>打印托养探访记录</translation>
    </message>
    <message>
        <source>Report of harm corrected</source>
        <translation>更正强制报告</translation>
    </message>
    <message>
        <source>Urging letter printed</source>
        <translation>打印逾期事项催办函</translation>
    </message>
    <message>
        <source>Report on what is overdue printed</source>
        <translation>打印逾期事项报告</translation>
    </message>
    <message>
        <source>Family&apos;s request printed</source>
        <translation>打印寻人请求登记表</translation>
    </message>
    <message>
        <source>Register of inquiry letters printed</source>
        <translation>打印协查登记簿</translation>
    </message>
    <message>
        <source>Marked for month sheets</source>
        <translation>作月报标记</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>{n} meals in a row not eaten</source>
        <translation>连续 {n} 餐未进食</translation>
    </message>
    <message>
        <source>{cause}: {sign} {value}, alarm line {limit}</source>
        <translation>{cause}：{sign} {value}，报警线 {limit}</translation>
    </message>
</context>
<context>
    <name>AllClocks</name>
    <message>
        <source>No deadline is like this.</source>
        <translation>没有符合条件的时限。</translation>
    </message>
    <message>
        <source>Take a condition away to see more.</source>
        <translation>去掉一个条件再看。</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>导出日历</translation>
    </message>
    <message>
        <source>Every deadline</source>
        <translation>全部时限</translation>
    </message>
    <message>
        <source>The deadline</source>
        <translation>这项时限</translation>
    </message>
    <message>
        <source>Deadlines as a calendar</source>
        <translation>时限日历</translation>
    </message>
    <message>
        <source>deadlines.ics</source>
        <translation>时限.ics</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) written to the file.</source>
        <translation>
            <numerusform>已写入 %n 项时限。</numerusform>
        </translation>
    </message>
    <message>
        <source>{grade}, {count} item(s)</source>
        <translation>{grade} {count} 项</translation>
    </message>
    <message numerus="yes">
        <source>Unfold %n that do not run</source>
        <translation>
            <numerusform>展开不在计时的 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fold %n that do not run</source>
        <translation>
            <numerusform>收起不在计时的 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>No deadline runs.</source>
        <translation>目前没有在计时的时限。</translation>
    </message>
    <message>
        <source>Each arrival starts its own; they stand here until they are met.</source>
        <translation>接待登记后时限自动起算，办结前列在这里。</translation>
    </message>
</context>
<context>
    <name>ArrivalForms</name>
    <message>
        <source>Why otherwise</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>when a sign ends or something was wrong</source>
        <translation>情形消除或原记有误时填写</translation>
    </message>
    <message>
        <source>why it cannot be stated</source>
        <translation>不能提供的原因</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>求助需求</translation>
    </message>
    <message>
        <source>Relief drawn</source>
        <translation>享受救助</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Away since</source>
        <translation>流落时间</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>再记一人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Way here</source>
        <translation>入站方式</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>护送单位</translation>
    </message>
    <message>
        <source>Escorts</source>
        <translation>护送人员</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现地点</translation>
    </message>
    <message>
        <source>Found when</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>State then</source>
        <translation>交接状况</translation>
    </message>
    <message>
        <source>Checked when</source>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Their sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>检查所见</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Cleared by</source>
        <translation>放行依据</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>精神状况</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>行动能力</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报案时间</translation>
    </message>
    <message>
        <source>Police unit</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Open a day…</source>
        <translation>新开一次…</translation>
    </message>
    <message>
        <source>All hospitals</source>
        <translation>全部医院</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>{percent} of a hundred, all from {amount} on · seed {seed}</source>
        <translation>按{percent}%抽取，{amount}元及以上全部纳入 · 种子{seed}</translation>
    </message>
    <message>
        <source>Payable, all bills on the table</source>
        <translation>本站支付合计</translation>
    </message>
    <message>
        <source>Signed by {name}, {when}</source>
        <translation>{name} {when} 签署</translation>
    </message>
    <message>
        <source>Print the minutes</source>
        <translation>打印会议纪要</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印审核表</translation>
    </message>
    <message>
        <source>Who sits there…</source>
        <translation>参加人员…</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Sign the minutes…</source>
        <translation>签署会议纪要…</translation>
    </message>
    <message>
        <source>All have spoken; the minutes can be signed.</source>
        <translation>各部门意见已齐，可以签署会议纪要。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Open a joint review</source>
        <translation>新开一次联合审核</translation>
    </message>
    <message>
        <source>What is drawn of the reviewed bills waits until the minutes are signed.</source>
        <translation>抽到的已审核账单，在会议纪要签署之前不能审批。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>新开</translation>
    </message>
    <message>
        <source>The day is open; write down who sits there.</source>
        <translation>已新开联合审核，请登记参加人员。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who sits at the table?</source>
        <translation>哪些人参加？</translation>
    </message>
    <message>
        <source>For each department a name, and what it remarks on the whole.</source>
        <translation>每个部门填写参加人姓名，以及对整体的意见。</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Who sits there is written down.</source>
        <translation>参加人员已登记。</translation>
    </message>
    <message>
        <source>Sign the minutes</source>
        <translation>签署会议纪要</translation>
    </message>
    <message>
        <source>The figures are kept as they are now. What all agree on can be approved; the rest goes back to the review.</source>
        <translation>金额按此刻保存。各部门一致同意的可以审批，其余退回审核。</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>The minutes are signed.</source>
        <translation>会议纪要已签署。</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>empty: in the data folder</source>
        <translation>不填：放在数据文件夹里</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选文件夹…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Check the records</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>One file with everything in it, opened again at once to prove it.</source>
        <translation>每次备份是一个文件，内容齐全，做完立即重新打开核对。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>备份放在哪里</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Checking the records</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <source>{file}: {rows} records, {size} MB, read back.</source>
        <translation>{file}：{rows} 条记录，{size} MB，已重新打开核对。</translation>
    </message>
    <message>
        <source>The backup is made and was read back.</source>
        <translation>备份已做好，已核对。</translation>
    </message>
    <message>
        <source>Line {number} of the trace was changed or is missing.</source>
        <translation>痕迹第 {number} 行被改动或缺失。</translation>
    </message>
    <message numerus="yes">
        <source>All is well: %n line(s) of the trace hold.</source>
        <translation>
            <numerusform>一切正常：痕迹 %n 行完整。</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Last backup {when}, read back</source>
        <translation>最近备份 {when}，已核对</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>最近备份 {when}</translation>
    </message>
    <message>
        <source>No backup in this folder yet</source>
        <translation>这个文件夹里还没有备份</translation>
    </message>
    <message>
        <source>Each backup stands here with its time; from here it is restored.</source>
        <translation>每次备份按时间列在这里，也从这里恢复。</translation>
    </message>
    <message>
        <source>Restore from another file…</source>
        <translation>从别的文件恢复…</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>备份文件 (*.db)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore {file}?</source>
        <translation>恢复 {file}？</translation>
    </message>
    <message>
        <source>The records go back to that moment; whatever was entered since is no longer there. First close the program on all other desks.</source>
        <translation>数据会回到备份那一刻，之后录入的内容都不在了。请先关闭其他电脑上的本程序。</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这个备份</translation>
    </message>
    <message>
        <source>Keep the present records</source>
        <translation>不恢复</translation>
    </message>
    <message>
        <source>The present records are kept beside it and can be restored the same way. Number and password are those of an administrator in the backup.</source>
        <translation>现有数据另存一份，可用同样方法恢复回来。工号和密码用备份里管理员的账号。</translation>
    </message>
    <message>
        <source>Restoring asks first; the present records are kept beside it.</source>
        <translation>恢复之前会再问一次；现有数据另存一份。</translation>
    </message>
    <message>
        <source>Restoring needs the right “Restore backups”.</source>
        <translation>恢复需要“恢复备份”权限。</translation>
    </message>
    <message>
        <source>On a server a backup is restored into an empty database: {command}</source>
        <translation>数据在服务器上时，把备份恢复到空数据库：{command}</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>kept before a restore</source>
        <translation>恢复前另存</translation>
    </message>
    <message>
        <source>kept before an upgrade</source>
        <translation>升级前另存</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>empty: in the data folder</source>
        <translation>不填：放在数据文件夹里</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选文件夹…</translation>
    </message>
    <message>
        <source>A backup is one file with everything in it; each is opened again to prove it. Another disk or a USB stick survives this computer. Backups are made in Settings, or by the command “station backup” every night.</source>
        <translation>每次备份是一个文件，内容齐全，做完会重新打开核对。放在另一块盘或 U 盘上，电脑坏了也不丢。可在“设置”里随时备份，也可每晚用命令 station backup 自动备份。</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>备份放在哪里</translation>
    </message>
    <message>
        <source>better another disk or a USB stick</source>
        <translation>建议另一块盘或 U 盘</translation>
    </message>
    <message>
        <source>in the data folder</source>
        <translation>放在数据文件夹里</translation>
    </message>
</context>
<context>
    <name>BedCards</name>
    <message>
        <source>X</source>
        <translation>传</translation>
    </message>
    <message>
        <source>F</source>
        <translation>热</translation>
    </message>
    <message>
        <source>N</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>未</translation>
    </message>
    <message>
        <source>M</source>
        <translation>精</translation>
    </message>
    <message>
        <source>D</source>
        <translation>残</translation>
    </message>
    <message>
        <source>P</source>
        <translation>孕</translation>
    </message>
    <message>
        <source>Men&apos;s zone</source>
        <translation>男区</translation>
    </message>
    <message>
        <source>Women&apos;s zone</source>
        <translation>女区</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Nursing</source>
        <translation>护理</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>floor {n}</source>
        <translation>{n} 楼</translation>
    </message>
    <message>
        <source>{n} beds</source>
        <translation>{n} 床</translation>
    </message>
    <message>
        <source>{n} taken</source>
        <translation>住 {n}</translation>
    </message>
    <message>
        <source>{n} free</source>
        <translation>空 {n}</translation>
    </message>
    <message>
        <source>{n} held</source>
        <translation>留床 {n}</translation>
    </message>
    <message>
        <source>{n} kept</source>
        <translation>预留 {n}</translation>
    </message>
    <message>
        <source>{n} to clean</source>
        <translation>待清洁 {n}</translation>
    </message>
    <message>
        <source>{n} in repair</source>
        <translation>停用 {n}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Room {room}, bed {bed}</source>
        <translation>{room} 室 {bed} 床</translation>
    </message>
    <message>
        <source>{room}, bed {bed}</source>
        <translation>{room} {bed} 床</translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>年龄不详</translation>
    </message>
    <message>
        <source>out</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation>在医院</translation>
    </message>
    <message>
        <source>with police</source>
        <translation>在公安</translation>
    </message>
    <message>
        <source>leaving</source>
        <translation>待离站</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>至 {time}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>To clean</source>
        <translation>待清洁</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>isolation</source>
        <translation>隔离用</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空</translation>
    </message>
    <message>
        <source>in care</source>
        <translation>托养</translation>
    </message>
</context>
<context>
    <name>BedDeeds</name>
    <message>
        <source>Hold {bed}</source>
        <translation>留床：{bed}</translation>
    </message>
    <message>
        <source>The bed stays with {name}; nobody else gets it.</source>
        <translation>床位仍归{name}，不安排他人。</translation>
    </message>
    <message>
        <source>until back</source>
        <translation>到回站为止</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>留床</translation>
    </message>
    <message>
        <source>{bed} is held.</source>
        <translation>{bed} 已留床。</translation>
    </message>
    <message>
        <source>Free {bed}</source>
        <translation>腾出：{bed}</translation>
    </message>
    <message>
        <source>{name} has no bed then; the stay goes on.</source>
        <translation>{name}不再占床，仍为在站人员。</translation>
    </message>
    <message>
        <source>Free the bed</source>
        <translation>腾出床位</translation>
    </message>
    <message>
        <source>{bed} is free.</source>
        <translation>{bed} 已腾出。</translation>
    </message>
    <message>
        <source>Keep {bed}</source>
        <translation>预留：{bed}</translation>
    </message>
    <message>
        <source>For somebody who is expected. It lapses by itself.</source>
        <translation>留给即将到站的人，到时自动取消。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>留给</translation>
    </message>
    <message>
        <source>usual hours</source>
        <translation>按本站时限</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>{bed} is kept.</source>
        <translation>已预留：{bed}。</translation>
    </message>
    <message>
        <source>Give {bed} back</source>
        <translation>取消预留：{bed}</translation>
    </message>
    <message>
        <source>It was kept for {name}.</source>
        <translation>原留给：{name}。</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>取消预留</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>{bed} is noted.</source>
        <translation>已登记：{bed}。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Somebody can be given it from then on.</source>
        <translation>此后可以安排入住。</translation>
    </message>
    <message>
        <source>{bed} is in service</source>
        <translation>恢复使用：{bed}</translation>
    </message>
    <message>
        <source>Move or swap</source>
        <translation>移床、换床</translation>
    </message>
    <message>
        <source>Hold while away</source>
        <translation>留床</translation>
    </message>
    <message>
        <source>Change the hold</source>
        <translation>改留床</translation>
    </message>
    <message>
        <source>Keep for somebody</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>已清洁</translation>
    </message>
    <message>
        <source>{bed} is clean</source>
        <translation>已清洁：{bed}</translation>
    </message>
    <message>
        <source>It is clean</source>
        <translation>已清洁</translation>
    </message>
    <message>
        <source>To be cleaned</source>
        <translation>待清洁</translation>
    </message>
    <message>
        <source>{bed} is to be cleaned</source>
        <translation>待清洁：{bed}</translation>
    </message>
    <message>
        <source>Nobody is given it until it is clean.</source>
        <translation>清洁之前不安排入住。</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>{bed} goes out of service</source>
        <translation>停用：{bed}</translation>
    </message>
    <message>
        <source>Nobody is given it until it is in service again.</source>
        <translation>恢复使用之前不安排入住。</translation>
    </message>
    <message>
        <source>In service again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>For isolation only</source>
        <translation>仅供隔离</translation>
    </message>
    <message>
        <source>{bed} is for isolation only</source>
        <translation>仅供隔离：{bed}</translation>
    </message>
    <message>
        <source>Others get it only with a reason.</source>
        <translation>其他人入住须写理由。</translation>
    </message>
    <message>
        <source>For everybody again</source>
        <translation>恢复普通</translation>
    </message>
</context>
<context>
    <name>BedSection</name>
    <message>
        <source>Six: bed</source>
        <translation>六、床位</translation>
    </message>
    <message>
        <source>No bed for now</source>
        <translation>先不安排</translation>
    </message>
    <message>
        <source>Why this bed</source>
        <translation>为何此床</translation>
    </message>
    <message>
        <source>Not for this person: {rooms}</source>
        <translation>不适合此人：{rooms}</translation>
    </message>
    <message>
        <source>proposed {name}</source>
        <translation>建议 {name}</translation>
    </message>
    <message>
        <source>No bed to propose yet: sex and age decide.</source>
        <translation>还不能建议床位：先看性别和年龄。</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>就住这张</translation>
    </message>
    <message>
        <source>Bed, short</source>
        <translation>六 床位</translation>
    </message>
    <message>
        <source>Kept for people who are expected</source>
        <translation>预计来站、已预留的床位</translation>
    </message>
    <message>
        <source>Other bed</source>
        <translation>其他床位</translation>
    </message>
    <message>
        <source>room or bed, as 101-4</source>
        <translation>房号或床号，如 101-4</translation>
    </message>
    <message>
        <source>Has come: take</source>
        <translation>人已到，入住</translation>
    </message>
    <message>
        <source>{clerk} keeps it until {time}</source>
        <translation>{clerk} 预留至 {time}</translation>
    </message>
    <message>
        <source>{rooms}: {why}</source>
        <translation>{rooms}：{why}</translation>
    </message>
    <message>
        <source>not possible: {why}</source>
        <translation>不可：{why}</translation>
    </message>
    <message>
        <source>with a reason: {why}</source>
        <translation>须写理由：{why}</translation>
    </message>
</context>
<context>
    <name>BedSide</name>
    <message>
        <source>In this bed since {time}</source>
        <translation>{time} 起在此床</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>留给：{name}</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>至 {time}</translation>
    </message>
    <message>
        <source>{state} since {time}</source>
        <translation>{time} 起{state}</translation>
    </message>
    <message>
        <source>day {n} in the station</source>
        <translation>在站第 {n} 天</translation>
    </message>
    <message>
        <source>In the station without a bed</source>
        <translation>在站无床位</translation>
    </message>
    <message>
        <source>With the police</source>
        <translation>在公安机关</translation>
    </message>
    <message>
        <source>Find a bed</source>
        <translation>找床</translation>
    </message>
    <message>
        <source>A bed for {name}</source>
        <translation>给{name}找床</translation>
    </message>
    <message>
        <source>Arrows choose a bed, Enter puts down; on somebody else&apos;s bed the two swap.</source>
        <translation>方向键选床，Enter 放下；放到有人的床上即两人互换。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不动</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>没有不合适之处。</translation>
    </message>
    <message>
        <source>{rooms}: {why}</source>
        <translation>{rooms}：{why}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not possible, and why</source>
        <translation>不能住，为什么</translation>
    </message>
    <message>
        <source>Place not written down</source>
        <translation>医院未写明</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>在医院</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计来站</translation>
    </message>
    <message>
        <source>kept until {time}</source>
        <translation>留到 {time}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>在站人数</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Without a bed</source>
        <translation>未排床位</translation>
    </message>
    <message>
        <source>Came in 7 days</source>
        <translation>近 7 天来站</translation>
    </message>
    <message>
        <source>Left in 7 days</source>
        <translation>近 7 天离站</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>全站</translation>
    </message>
</context>
<context>
    <name>BedsPage</name>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Night count</source>
        <translation>夜间清点</translation>
    </message>
    <message>
        <source>First bed</source>
        <translation>第一张床</translation>
    </message>
    <message>
        <source>Second bed</source>
        <translation>第二张床</translation>
    </message>
    <message>
        <source>Third bed</source>
        <translation>第三张床</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>男区</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女区</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Nursing, isolation</source>
        <translation>护理隔离</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Drag a card, or M and arrows</source>
        <translation>拖动卡片换床，或按 M 用方向键</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>床位图</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>所选</translation>
    </message>
    <message numerus="yes">
        <source>%n without a bed</source>
        <translation>
            <numerusform>无床位 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>The house as it was on {time}: for looking only, nothing can be moved</source>
        <translation>这是 {time} 的床位，只供查看，不能移动</translation>
    </message>
    <message>
        <source>Every bed will stand here as a card. Rooms are set up in the settings.</source>
        <translation>每张床在这里显示为一张卡片。房间和床位在“设置”中添加。</translation>
    </message>
    <message>
        <source>Set up rooms</source>
        <translation>设置房间</translation>
    </message>
    <message>
        <source>No rooms yet</source>
        <translation>还没有房间</translation>
    </message>
    <message>
        <source>From bed to bed; Home and End: first, last</source>
        <translation>在床位间移动；Home、End 到首末</translation>
    </message>
    <message>
        <source>Open who lies there, put down who is carried</source>
        <translation>打开此人；搬动时放到此床</translation>
    </message>
    <message>
        <source>What the button with this letter does</source>
        <translation>按带此字母的按钮</translation>
    </message>
    <message>
        <source>Night count: found where; Backspace: not counted</source>
        <translation>夜间清点：人在何处；Backspace 取消</translation>
    </message>
    <message>
        <source>Night count: note on the row</source>
        <translation>夜间清点：本行备注</translation>
    </message>
    <message>
        <source>Night count: sign</source>
        <translation>夜间清点：签字</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>应急清点单</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>What is next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>可能是同一人</translation>
    </message>
    <message>
        <source>Here before</source>
        <translation>以前来过</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期的事。</translation>
    </message>
    <message numerus="yes">
        <source>%n more later</source>
        <translation>
            <numerusform>往后还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>逐项比对</translation>
    </message>
    <message>
        <source>Nothing known: the first time in this station.</source>
        <translation>没有以前的记录，第一次来本站。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>here now</source>
        <translation>现在在站</translation>
    </message>
    <message>
        <source>{came} to {left}</source>
        <translation>{came} 至 {left}</translation>
    </message>
</context>
<context>
    <name>BillDeeds</name>
    <message>
        <source>Approve…</source>
        <translation>批准付款…</translation>
    </message>
    <message>
        <source>Finish the review</source>
        <translation>审核完毕</translation>
    </message>
    <message>
        <source>Asked the patient?</source>
        <translation>问过本人吗</translation>
    </message>
    <message>
        <source>Not asked yet: was “{service}” done?</source>
        <translation>还没有问：“{service}”做过吗？</translation>
    </message>
    <message>
        <source>What the patient says is written down.</source>
        <translation>已记下本人的说法。</translation>
    </message>
    <message>
        <source>The whole bill</source>
        <translation>整张账单</translation>
    </message>
    <message>
        <source>Payers…</source>
        <translation>付款顺序…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>退回审核…</translation>
    </message>
    <message>
        <source>Hospital objects…</source>
        <translation>医院异议…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>不予结算…</translation>
    </message>
    <message>
        <source>Take up again…</source>
        <translation>重新受理…</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n undoubted</source>
        <translation>
            <numerusform>认可无疑 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>指明介绍信…</translation>
    </message>
    <message>
        <source>Print notice</source>
        <translation>打印告知书</translation>
    </message>
</context>
<context>
    <name>BillFacts</name>
    <message>
        <source>No letter</source>
        <translation>没有介绍信</translation>
    </message>
    <message>
        <source>letter fits</source>
        <translation>与介绍信相符</translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation>发票 {number}</translation>
    </message>
    <message>
        <source>Days of the stay are not told</source>
        <translation>没有写明住院日期</translation>
    </message>
    <message numerus="yes">
        <source>{since} to {until}, %n day(s)</source>
        <translation>
            <numerusform>住院 {since} 至 {until}，%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillForms</name>
    <message>
        <source>Reviewed.</source>
        <translation>审核完毕。</translation>
    </message>
    <message>
        <source>Against the whole bill speaks: {found}. What was done about it?</source>
        <translation>整张账单有疑点：{found}。请写明怎样处理的。</translation>
    </message>
    <message>
        <source>Finish the review</source>
        <translation>审核完毕</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>审核完毕</translation>
    </message>
    <message>
        <source>The rescue funds pay {amount}. Who has reviewed a bill cannot approve it.</source>
        <translation>救助经费支付 {amount}。审核人不能批准同一张账单。</translation>
    </message>
    <message>
        <source>Approve for payment</source>
        <translation>批准付款</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approved for payment.</source>
        <translation>已批准付款。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Who pays before the rescue funds</source>
        <translation>救助经费之前由谁支付</translation>
    </message>
    <message>
        <source>Empty fields follow the bill; the rescue funds pay what is left.</source>
        <translation>空着的按账单计算；其余由救助经费支付。</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>The payers are written down.</source>
        <translation>付款顺序已记下。</translation>
    </message>
    <message>
        <source>Give back to the review</source>
        <translation>退回审核</translation>
    </message>
    <message>
        <source>The lines can be decided anew; what was decided stays until then.</source>
        <translation>各条可以重新审定；重新审定之前，原决定不变。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Given back to the review.</source>
        <translation>已退回审核。</translation>
    </message>
    <message>
        <source>The hospital does not agree</source>
        <translation>医院有异议</translation>
    </message>
    <message>
        <source>The bill waits until the station has answered.</source>
        <translation>本站答复之前，这张账单暂停。</translation>
    </message>
    <message>
        <source>Its letter</source>
        <translation>来函文号</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>来函内容</translation>
    </message>
    <message>
        <source>Written down; the bill waits for the answer.</source>
        <translation>已记下，等待答复。</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>维持原决定</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>重新审核</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Answer the hospital</source>
        <translation>答复医院</translation>
    </message>
    <message>
        <source>What stands goes back to where it was before the hospital&apos;s letter.</source>
        <translation>维持原决定的，回到医院来函之前的状态。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>The answer is written down.</source>
        <translation>答复已记下。</translation>
    </message>
    <message>
        <source>Reject the bill</source>
        <translation>不予结算</translation>
    </message>
    <message>
        <source>Nothing of it is paid. It can be taken up again once.</source>
        <translation>整张账单不予支付。以后可以重新受理一次。</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不予结算</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>已不予结算。</translation>
    </message>
    <message>
        <source>Take the bill up again</source>
        <translation>重新受理</translation>
    </message>
    <message>
        <source>It goes on as a new bill, once; this one stays as it is.</source>
        <translation>作为新账单重新受理，只有一次；原账单保持不变。</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>重新受理</translation>
    </message>
    <message>
        <source>It goes on as a new bill.</source>
        <translation>已作为新账单受理。</translation>
    </message>
    <message>
        <source>Which letter is the bill for?</source>
        <translation>这张账单是哪封介绍信的</translation>
    </message>
    <message>
        <source>What the hospital wrote is kept; the bill is checked anew at once.</source>
        <translation>医院原来写的保留；账单随即重新机检。</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>The letter is named; the bill was checked anew.</source>
        <translation>已指明介绍信，账单已重新机检。</translation>
    </message>
    <message>
        <source>Our letter</source>
        <translation>复函文号</translation>
    </message>
</context>
<context>
    <name>BillReview</name>
    <message>
        <source>Another desk has decided about this bill; it is shown anew.</source>
        <translation>另一台电脑刚审过这张账单，已重新显示。</translation>
    </message>
    <message>
        <source>line {at} of {count}</source>
        <translation>第 {at} 条 / {count}</translation>
    </message>
    <message>
        <source>Total less insurance is the claim</source>
        <translation>总额减医保等于申报</translation>
    </message>
    <message>
        <source>The lines come to the total of the bill</source>
        <translation>各条相加等于合计</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>申报合计</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>核减</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>bill {at} of {count}</source>
        <translation>第 {at} 张 / 共 {count} 张</translation>
    </message>
    <message>
        <source>List</source>
        <translation>账单列表</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Chosen line</source>
        <translation>所选条目</translation>
    </message>
    <message>
        <source>Total less insurance is not the claim</source>
        <translation>总额减医保不等于申报</translation>
    </message>
    <message>
        <source>The lines do not come to the total</source>
        <translation>各条相加不等于合计</translation>
    </message>
    <message>
        <source>Sum of the lines</source>
        <translation>明细合计</translation>
    </message>
    <message>
        <source>Rescue funds</source>
        <translation>救助经费</translation>
    </message>
</context>
<context>
    <name>BillTyping</name>
    <message>
        <source>Type the first line above, or copy the lines with their titles and paste.</source>
        <translation>在上面录入第一条，或者在表格里连同标题行复制后粘贴。</translation>
    </message>
    <message>
        <source>This bill is in already; nothing was added.</source>
        <translation>这张账单已经有了，没有重复录入。</translation>
    </message>
    <message numerus="yes">
        <source>The bill is in; %n reason(s) against it.</source>
        <translation>
            <numerusform>账单已录入，机检有误 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) pasted.</source>
        <translation>
            <numerusform>已粘贴 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were doubtful: compare them.</source>
        <translation>
            <numerusform>有 %n 个单元格存疑，请核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>come to {amount}</source>
        <translation>相加 {amount}</translation>
    </message>
    <message>
        <source>{amount} differs from the total</source>
        <translation>与合计相差 {amount}</translation>
    </message>
    <message>
        <source>as the total</source>
        <translation>与合计相符</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>入院</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>出院</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总费用</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>医保支付</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>List</source>
        <translation>账单列表</translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation>粘贴明细</translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation>保存并机检</translation>
    </message>
    <message>
        <source>Enter goes on; on a line: Enter types it anew, Del takes it out.</source>
        <translation>回车到下一格；在明细上按回车重新录入，按 Del 去掉。</translation>
    </message>
    <message>
        <source>A half-typed bill is back; what is typed is kept.</source>
        <translation>上次未录完的账单已恢复；录入的内容会自动保存。</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>清空重录</translation>
    </message>
    <message>
        <source>No titles: taken for {titles}. Enter on a line puts it right.</source>
        <translation>没有标题行，各列按此辨认：{titles}；有误的在该行按 Enter 改正。</translation>
    </message>
</context>
<context>
    <name>BillsImport</name>
    <message>
        <source>Choose a workbook…</source>
        <translation>选择工作簿…</translation>
    </message>
    <message>
        <source>Nothing here: all of it could be read.</source>
        <translation>没有：全部读出来了。</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>导入这些账单</translation>
    </message>
    <message>
        <source>See these bills</source>
        <translation>看这些账单</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xlsm *.xls)</source>
        <translation>工作簿 (*.xlsx *.xlsm *.xls)</translation>
    </message>
    <message>
        <source>A hospital&apos;s bills</source>
        <translation>医院账单</translation>
    </message>
    <message>
        <source>Bringing in… Esc stops it, then nothing has been changed.</source>
        <translation>正在导入… 按 Esc 停下，停下则什么都没有改动。</translation>
    </message>
    <message>
        <source>Bringing in bills</source>
        <translation>正在导入账单</translation>
    </message>
    <message>
        <source>Looking through…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Looking through</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>They are in, each checked. What was put right about the columns is kept for the hospital&apos;s next workbook.</source>
        <translation>已导入，并逐张机检。改正过的列，下次导入这家医院的工作簿时照用。</translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) came in.</source>
        <translation>
            <numerusform>已导入 %n 张账单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: every bill of this workbook is in already.</source>
        <translation>没有新账单：这个工作簿里的账单都已导入过。</translation>
    </message>
    <message>
        <source>Which hospital is it? Choose it above; one that is missing is added under Letters.</source>
        <translation>这是哪家医院的？请在上方选择；没有的，先在“介绍信”页添加医院。</translation>
    </message>
    <message>
        <source>{hospital}, {period}: so it would come in. Doubts stay listed.</source>
        <translation>{hospital}，{period}：将这样导入。存疑的列在下面，按原文保留。</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新账单</translation>
    </message>
    <message>
        <source>In already</source>
        <translation>已导入过</translation>
    </message>
    <message>
        <source>Cells in doubt</source>
        <translation>存疑单元格</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>机检有误</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>Cells in doubt, as written</source>
        <translation>存疑单元格</translation>
    </message>
    <message>
        <source>Found wrong by the check</source>
        <translation>机检有误</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>{what}: {count} · claimed {amount}</source>
        <translation>{what} {count} 处 · 申报合计 {amount}</translation>
    </message>
    <message>
        <source>Hospital: as the file says</source>
        <translation>医院：按文件判断</translation>
    </message>
    <message>
        <source>The hospital&apos;s own workbook as it is. Nothing is saved before you have seen what would come in; no bill comes in twice.</source>
        <translation>直接用医院自己的工作簿。先看会导入什么，再决定；同一张账单不会导入两次。</translation>
    </message>
    <message>
        <source>No workbook chosen</source>
        <translation>还没有选择工作簿</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>各列含义</translation>
    </message>
    <message>
        <source>List</source>
        <translation>账单列表</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Read as, or letter</source>
        <translation>读作、介绍信</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>What each column means; Alt+L puts right what was guessed wrongly.</source>
        <translation>各列的含义；认错的按 Alt+L 改正。</translation>
    </message>
</context>
<context>
    <name>BillsList</name>
    <message>
        <source>All hospitals</source>
        <translation>全部医院</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予结算</translation>
    </message>
    <message>
        <source>Name, letter, invoice</source>
        <translation>姓名、介绍信、发票</translation>
    </message>
    <message>
        <source>Find a bill</source>
        <translation>查找账单</translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>存疑 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>核减</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>留意 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{year}, quarter {quarter}</source>
        <translation>{year} 年第 {quarter} 季度</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} 至 {until}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Sum of the lines</source>
        <translation>明细合计</translation>
    </message>
    <message>
        <source>Rescue funds</source>
        <translation>救助经费</translation>
    </message>
    <message>
        <source>No bill stands here. Ask for others above, or bring a workbook in (I).</source>
        <translation>这里没有账单。可在上方改换条件，或按 I 导入工作簿。</translation>
    </message>
</context>
<context>
    <name>BillsPart</name>
    <message>
        <source>Bring in a workbook…</source>
        <translation>导入工作簿…</translation>
    </message>
    <message>
        <source>Type a bill…</source>
        <translation>手工录入…</translation>
    </message>
    <message>
        <source>Price lists…</source>
        <translation>价格目录…</translation>
    </message>
    <message>
        <source>Check anew</source>
        <translation>重新机检</translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) were checked anew.</source>
        <translation>
            <numerusform>已重新机检 %n 张账单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking bills</source>
        <translation>正在机检账单</translation>
    </message>
    <message>
        <source>Sample…</source>
        <translation>抽样…</translation>
    </message>
    <message>
        <source>Joint review…</source>
        <translation>联合审核…</translation>
    </message>
</context>
<context>
    <name>BillsPrices</name>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>不予支付</translation>
    </message>
    <message>
        <source>Special ward</source>
        <translation>特需病房</translation>
    </message>
    <message>
        <source>Most a stay</source>
        <translation>每次住院限额</translation>
    </message>
    <message>
        <source>Most a day</source>
        <translation>每日限额</translation>
    </message>
    <message>
        <source>Code or name of a service</source>
        <translation>项目编码或名称</translation>
    </message>
    <message>
        <source>Find a price</source>
        <translation>查找价格</translation>
    </message>
    <message>
        <source>No price stands here. Save the template, fill it in, and bring it in.</source>
        <translation>还没有价格目录。请先保存模板，填好后导入。</translation>
    </message>
    <message>
        <source>A price list</source>
        <translation>价格目录</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Bringing prices in</source>
        <translation>正在导入价格目录</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came in; check the open bills anew.</source>
        <translation>
            <numerusform>已导入 %n 行；请把未审完的账单重新机检。</numerusform>
        </translation>
    </message>
    <message>
        <source>A row counts from its own days on; the newest that holds goes first.</source>
        <translation>每行从自己的生效日起算；同一项目以最新生效的为准。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>账单列表</translation>
    </message>
    <message>
        <source>Save the template…</source>
        <translation>保存模板…</translation>
    </message>
    <message>
        <source>Bring a price list in…</source>
        <translation>导入价格目录…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>项目、关键词</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price or ceiling</source>
        <translation>价格、限额</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>每日次数</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Type a price…</source>
        <translation>录入价格…</translation>
    </message>
    <message>
        <source>End it…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>Looking through</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Nothing new: this list is in already.</source>
        <translation>没有新内容：这份目录已导入过。</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s)</source>
        <translation>
            <numerusform>价格 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of words that are not paid</source>
        <translation>
            <numerusform>排除词 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ceiling(s)</source>
        <translation>
            <numerusform>限额 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are on the lists already.</source>
        <translation>
            <numerusform>另有 %n 行已在目录中，不再导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) end where new ones begin.</source>
        <translation>
            <numerusform>原有 %n 个价格到新价格生效前一日为止。</numerusform>
        </translation>
    </message>
    <message>
        <source>So “{file}” would come in</source>
        <translation>“{file}”将这样导入</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>BirthField</name>
    <message>
        <source>about %n, by eye</source>
        <translation>目测约 %n 岁</translation>
    </message>
    <message>
        <source>aged %n</source>
        <translation>%n 岁</translation>
    </message>
</context>
<context>
    <name>BudgetPart</name>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Set the budget…</source>
        <translation>录入预算…</translation>
    </message>
    <message>
        <source>No bill waits to be paid.</source>
        <translation>没有待付的账单。</translation>
    </message>
    <message>
        <source>Not paid yet, by days since the bill came in</source>
        <translation>未付账单，按登记至今天数</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>Spending of {year} against its budget</source>
        <translation>{year} 年支出与预算</translation>
    </message>
    <message>
        <source>Budget of the year</source>
        <translation>年度预算</translation>
    </message>
    <message>
        <source>Left when all is paid</source>
        <translation>全部付清后余额</translation>
    </message>
    <message>
        <source>Budget set by {clerk} on {day}, entry {count}.</source>
        <translation>预算由{clerk}于 {day} 录入，第 {count} 次。</translation>
    </message>
    <message>
        <source>No budget is set for this year.</source>
        <translation>本年预算尚未录入。</translation>
    </message>
    <message>
        <source>{letters} letters have no bill yet; too few bills to value them.</source>
        <translation>{letters} 封介绍信还没有账单；已核账单太少，不作估算。</translation>
    </message>
    <message>
        <source>{letters} letters have no bill yet: about {amount} yuan by the average of {bills} bills.</source>
        <translation>{letters} 封介绍信还没有账单，按 {bills} 张已核账单的平均数估计约 {amount} 元。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Budget of {year}</source>
        <translation>{year} 年预算</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Nothing was set so far.</source>
        <translation>此前没有录入过。</translation>
    </message>
    <message>
        <source>The budget is set; earlier amounts stay to be seen.</source>
        <translation>预算已录入；此前的金额仍可查看。</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Behind the number</source>
        <translation>数字明细</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Announced in</source>
        <translation>放假通知</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Enter the year</source>
        <translation>录入这一年</translation>
    </message>
    <message>
        <source>One day or span a line: 10-01~10-07 休 国庆节, 10-10 班. Deadlines in working days are computed anew at once; a year without days counts by plain weeks.</source>
        <translation>一行一天或一段：10-01~10-07 休 国庆节，10-10 班。按工作日计的时限随即重算；没有录入的年份按普通星期计算。</translation>
    </message>
    <message>
        <source>Work calendar</source>
        <translation>放假安排</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the year are entered.</source>
        <translation>
            <numerusform>已录入 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>Free</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Worked instead</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>From</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>not announced yet</source>
        <translation>尚未公布</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>程序自带</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Take</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件选取…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>摄像头启动中……</translation>
    </message>
    <message>
        <source>The face in the middle, light from the front.</source>
        <translation>面部居中，光线从正面来。</translation>
    </message>
    <message>
        <source>This is what is kept.</source>
        <translation>将采用这张照片。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>All of it in the picture, sharp and without glare.</source>
        <translation>整件入镜，清晰、不反光。</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>None of them</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>That is them</source>
        <translation>就是此人</translation>
    </message>
    <message numerus="yes">
        <source>%n may have been here</source>
        <translation>
            <numerusform>可能来过 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Not them</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>about </source>
        <translation>约 </translation>
    </message>
    <message>
        <source>never stayed here</source>
        <translation>没有在站记录</translation>
    </message>
    <message>
        <source>in the station now</source>
        <translation>现在就在站</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Whoever may have been here stands here</source>
        <translation>可能来过的人会列在这里</translation>
    </message>
    <message>
        <source>With photo and reasons; Alt+1 to Alt+3 say: that is them.</source>
        <translation>带照片和相符的理由；Alt+1 至 Alt+3 表示“就是此人”。</translation>
    </message>
    <message>
        <source>Ask {ask}</source>
        <translation>请找{ask}</translation>
    </message>
</context>
<context>
    <name>CareAnswers</name>
    <message>
        <source>Not needed: {name}</source>
        <translation>不需要：{name}</translation>
    </message>
    <message>
        <source>Why is this not needed?</source>
        <translation>为什么不需要？</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看看</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已登记。</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Give</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>移到这里</translation>
    </message>
    <message>
        <source>no. {n}</source>
        <translation>第 {n} 位</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>不能住</translation>
    </message>
    <message>
        <source>With a reason</source>
        <translation>须写理由</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>The reason goes into the duty book.</source>
        <translation>理由记入值班记录。</translation>
    </message>
    <message>
        <source>Kept for {name}: is this the person?</source>
        <translation>此床留给：{name}。请确认就是此人。</translation>
    </message>
    <message>
        <source>{name} into {bed}</source>
        <translation>{name}入住 {bed}</translation>
    </message>
    <message>
        <source>{name}: {old} to {new}</source>
        <translation>{name}：{old} 移到 {new}</translation>
    </message>
    <message>
        <source>The move is kept with its reason.</source>
        <translation>移床连同理由留存。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移床</translation>
    </message>
    <message>
        <source>{name} has {bed} now.</source>
        <translation>{name}现住 {bed}。</translation>
    </message>
    <message>
        <source>{one} ({old}) and {other} ({new}) swap</source>
        <translation>{one}（{old}）与{other}（{new}）互换</translation>
    </message>
    <message>
        <source>Both were looked at in the other&apos;s room.</source>
        <translation>已按对方房间分别核对两人。</translation>
    </message>
    <message>
        <source>{one} and {other} have changed beds.</source>
        <translation>{one}与{other}已互换床位。</translation>
    </message>
    <message>
        <source>Swap with {name}, {bed}</source>
        <translation>与{name}互换，{bed}</translation>
    </message>
</context>
<context>
    <name>CashPart</name>
    <message>
        <source>No small cash yet. What is put in, paid and counted stands here.</source>
        <translation>还没有小额现金记录。存入、支付、清点都记在这里。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Paper no.</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Pay and print</source>
        <translation>支付并打印</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>A short city fare only, against signature; once a day.</source>
        <translation>只限市内短途交通费，凭签收支付，每日一次。</translation>
    </message>
    <message>
        <source>Pay a small fare</source>
        <translation>支付小额交通费</translation>
    </message>
    <message>
        <source>Small cash</source>
        <translation>小额现金</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who, paper, why</source>
        <translation>领取人、单据、用途</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>In the box: {yuan} yuan</source>
        <translation>箱内现金 {yuan} 元</translation>
    </message>
    <message>
        <source>The box is not kept here yet. Put money in to begin.</source>
        <translation>尚未启用现金箱，存入现金即开始。</translation>
    </message>
    <message>
        <source>Paid; have the receipt signed.</source>
        <translation>已支付，请签收。</translation>
    </message>
    <message>
        <source>The box was counted</source>
        <translation>清点现金箱</translation>
    </message>
    <message>
        <source>Two have counted it; a difference is written down with its reason.</source>
        <translation>由两人清点，差额连同原因登记在账。</translation>
    </message>
    <message>
        <source>Both sign</source>
        <translation>双人签字</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已登记。</translation>
    </message>
</context>
<context>
    <name>ChangeDrawer</name>
    <message>
        <source>Change what is written</source>
        <translation>修改人员信息</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>按我填的保存</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用对方改的</translation>
    </message>
    <message>
        <source>Another desk has changed this person meanwhile</source>
        <translation>另一台电脑刚改过这个人的信息，你填的没有丢</translation>
    </message>
    <message>
        <source>{field}: “{before}” became “{after}”</source>
        <translation>{field}：“{before}”改成了“{after}”</translation>
    </message>
    <message>
        <source>Names, documents or the judgement.</source>
        <translation>改的是姓名、证件或身份认定。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth or age</source>
        <translation>出生或年龄</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>口音</translation>
    </message>
    <message>
        <source>Places named</source>
        <translation>说起的地名</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>体貌特征</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>体型</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣着</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Measured {times} times, lowest {low}, highest {high}, last {last} at {at}</source>
        <translation>量过 {times} 次，最低 {low}，最高 {high}，最近一次 {at} 是 {last}</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>还没有量过</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>次/分</translation>
    </message>
    <message>
        <source>approved so far</source>
        <translation>累计核定</translation>
    </message>
    <message>
        <source>paid so far</source>
        <translation>累计已付</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>10,000 yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>month {month}: approved {approved}, paid {paid}</source>
        <translation>{month} 月：累计核定 {approved}，累计已付 {paid}</translation>
    </message>
    <message>
        <source>budget {amount}</source>
        <translation>预算 {amount}</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>open</source>
        <translation>未办</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提醒</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) before leaving</source>
        <translation>
            <numerusform>离站前 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n 项办好</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 项提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项未办</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Ask the leader</source>
        <translation>请值班领导同意</translation>
    </message>
    <message>
        <source>Let kin fetch</source>
        <translation>改由亲属接领</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>清点退还</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>去档案</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印登记表</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Print the declaration</source>
        <translation>打印声明书</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>打印通知书</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Print the hand-over</source>
        <translation>打印交接表</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>To the voucher</source>
        <translation>去办凭证</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>看记录</translation>
    </message>
    <message>
        <source>See the things</source>
        <translation>看物品</translation>
    </message>
    <message>
        <source>See the arrival</source>
        <translation>看来站登记</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>留存复印件</translation>
    </message>
    <message>
        <source>Enter the name</source>
        <translation>登记姓名</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Identity confirmed</source>
        <translation>身份已核实</translation>
    </message>
    <message>
        <source>Class confirmed</source>
        <translation>救助类别已确认</translation>
    </message>
    <message>
        <source>May leave alone</source>
        <translation>可以独自离站</translation>
    </message>
    <message>
        <source>Not in the house, the way fits</source>
        <translation>人不在站内，与方式相符</translation>
    </message>
    <message>
        <source>Destination is clear</source>
        <translation>去向明确</translation>
    </message>
    <message>
        <source>The person agrees</source>
        <translation>本人同意离站</translation>
    </message>
    <message>
        <source>Belongings given back</source>
        <translation>物品已清点退还</translation>
    </message>
    <message>
        <source>Record of service and leaving signed</source>
        <translation>服务登记表已签名</translation>
    </message>
    <message>
        <source>Declaration signed</source>
        <translation>离站声明书已签名</translation>
    </message>
    <message>
        <source>Voucher issued</source>
        <translation>凭证已签发</translation>
    </message>
    <message>
        <source>Food for the journey</source>
        <translation>途中饮食</translation>
    </message>
    <message>
        <source>Fit to travel</source>
        <translation>可以出行</translation>
    </message>
    <message>
        <source>Discharged from hospital</source>
        <translation>已办出院</translation>
    </message>
    <message>
        <source>Fetcher is known</source>
        <translation>接领人明确</translation>
    </message>
    <message>
        <source>Fetcher&apos;s document checked</source>
        <translation>接领人证件已查验</translation>
    </message>
    <message>
        <source>Relation is proved</source>
        <translation>亲属关系已证明</translation>
    </message>
    <message>
        <source>Fetcher confirmed by police or committee</source>
        <translation>接领人已由公安或村（居）委会确认</translation>
    </message>
    <message>
        <source>Receiver is known</source>
        <translation>接收单位明确</translation>
    </message>
    <message>
        <source>Hand-over signed</source>
        <translation>交接已签收</translation>
    </message>
    <message>
        <source>Escorts named</source>
        <translation>护送人已定</translation>
    </message>
    <message>
        <source>Ground of ending help chosen</source>
        <translation>终止情形已选</translation>
    </message>
    <message>
        <source>Facts written down</source>
        <translation>终止事实已写明</translation>
    </message>
    <message>
        <source>Notice handed over</source>
        <translation>终止通知书已送达</translation>
    </message>
    <message>
        <source>Time and place of death known</source>
        <translation>死亡时间、地点已登记</translation>
    </message>
    <message>
        <source>Death certificate on file</source>
        <translation>死亡证明已登记</translation>
    </message>
    <message>
        <source>Kin were told</source>
        <translation>已告知亲属</translation>
    </message>
    <message>
        <source>Last seen is known</source>
        <translation>最后见到时间已登记</translation>
    </message>
    <message>
        <source>Search written down</source>
        <translation>寻找情况已登记</translation>
    </message>
    <message>
        <source>Reported to the police</source>
        <translation>已报警</translation>
    </message>
    <message>
        <source>Identity not confirmed</source>
        <translation>身份还没有核实</translation>
    </message>
    <message>
        <source>Class not confirmed</source>
        <translation>救助类别还没有确认</translation>
    </message>
    <message>
        <source>A minor must not leave alone</source>
        <translation>未成年人不能独自离站</translation>
    </message>
    <message>
        <source>Age not known, must not leave alone</source>
        <translation>年龄不详，不能独自离站</translation>
    </message>
    <message>
        <source>Without full capacity, must not leave alone</source>
        <translation>没有完全行为能力，不能独自离站</translation>
    </message>
    <message>
        <source>Protective class must not leave alone</source>
        <translation>保护性救助，不能独自离站</translation>
    </message>
    <message>
        <source>Protective class must not leave at the own wish</source>
        <translation>保护性救助，不能自行离站</translation>
    </message>
    <message>
        <source>Mental signs, must not leave alone</source>
        <translation>有精神或智力迹象，不能独自离站</translation>
    </message>
    <message>
        <source>Late pregnancy, must not travel alone</source>
        <translation>孕晚期，不能独自乘车</translation>
    </message>
    <message>
        <source>Too young to leave at the own wish</source>
        <translation>年龄不够，不能自行离站</translation>
    </message>
    <message>
        <source>Mental signs, must not leave at the own wish</source>
        <translation>有精神或智力迹象，不能自行离站</translation>
    </message>
    <message>
        <source>Not in the house</source>
        <translation>人不在站内</translation>
    </message>
    <message>
        <source>Destination is not clear</source>
        <translation>去向还不明确</translation>
    </message>
    <message>
        <source>The person has not agreed yet</source>
        <translation>本人还没有表示同意</translation>
    </message>
    <message>
        <source>Belongings not given back yet</source>
        <translation>物品还没有退还</translation>
    </message>
    <message>
        <source>List of belongings not signed</source>
        <translation>寄存清单还没有签名</translation>
    </message>
    <message>
        <source>Record of service and leaving not signed</source>
        <translation>服务登记表还没有本人签名</translation>
    </message>
    <message>
        <source>Declaration not signed</source>
        <translation>离站声明书还没有签名</translation>
    </message>
    <message>
        <source>No issued voucher yet</source>
        <translation>凭证还没有签发</translation>
    </message>
    <message>
        <source>The voucher has expired</source>
        <translation>凭证已过期</translation>
    </message>
    <message>
        <source>A voucher of this stay is still open</source>
        <translation>本次的凭证还没有了结</translation>
    </message>
    <message>
        <source>An earlier voucher was not used</source>
        <translation>以前的凭证没有用</translation>
    </message>
    <message>
        <source>No food for the journey written down</source>
        <translation>途中饮食没有登记</translation>
    </message>
    <message>
        <source>Not clear whether fit to travel</source>
        <translation>能否出行还没有问明</translation>
    </message>
    <message>
        <source>Not discharged from hospital</source>
        <translation>还没有办出院</translation>
    </message>
    <message>
        <source>Fetcher is not known</source>
        <translation>接领人还不明确</translation>
    </message>
    <message>
        <source>Fetcher&apos;s document not checked</source>
        <translation>接领人证件还没有查验</translation>
    </message>
    <message>
        <source>No copy of the document yet</source>
        <translation>证件复印件还没有留存</translation>
    </message>
    <message>
        <source>Relation not proved yet</source>
        <translation>亲属关系还没有证明</translation>
    </message>
    <message>
        <source>Fetcher not confirmed by police or committee</source>
        <translation>接领人还没有经公安或村（居）委会确认</translation>
    </message>
    <message>
        <source>Receiver is not known</source>
        <translation>接收单位还不明确</translation>
    </message>
    <message>
        <source>Hand-over not signed yet</source>
        <translation>交接还没有签收</translation>
    </message>
    <message>
        <source>Escorts not named yet</source>
        <translation>护送人还不够</translation>
    </message>
    <message>
        <source>No ground of ending help yet</source>
        <translation>终止情形还没有选</translation>
    </message>
    <message>
        <source>Facts not written down</source>
        <translation>终止事实还没有写</translation>
    </message>
    <message>
        <source>Notice not handed over</source>
        <translation>终止通知书还没有送达</translation>
    </message>
    <message>
        <source>Time and place of death missing</source>
        <translation>死亡时间、地点还没有登记</translation>
    </message>
    <message>
        <source>No death certificate yet</source>
        <translation>死亡证明还没有登记</translation>
    </message>
    <message>
        <source>Kin not told yet</source>
        <translation>还没有告知亲属</translation>
    </message>
    <message>
        <source>Last seen is missing</source>
        <translation>最后见到时间还没有登记</translation>
    </message>
    <message>
        <source>Search not written down</source>
        <translation>寻找情况还没有登记</translation>
    </message>
    <message>
        <source>Not reported to the police</source>
        <translation>还没有报警</translation>
    </message>
    <message>
        <source>Judged as “{identity_state}”</source>
        <translation>身份状态：{identity_state}</translation>
    </message>
    <message>
        <source>{assistance_class}</source>
        <translation>{assistance_class}</translation>
    </message>
    <message>
        <source>{returned} given back, nothing left in the store</source>
        <translation>退还 {returned} 件，站内没有余物</translation>
    </message>
    <message>
        <source>{destination} {contact}</source>
        <translation>{destination} {contact}</translation>
    </message>
    <message>
        <source>Signed {signed_at}</source>
        <translation>签名时间 {signed_at}</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{food}</source>
        <translation>{food}</translation>
    </message>
    <message>
        <source>{name}, {relation}</source>
        <translation>{name}，{relation}</translation>
    </message>
    <message>
        <source>{proof}</source>
        <translation>{proof}</translation>
    </message>
    <message>
        <source>{by}</source>
        <translation>{by}</translation>
    </message>
    <message>
        <source>{unit} {person}</source>
        <translation>{unit} {person}</translation>
    </message>
    <message>
        <source>{receipt}</source>
        <translation>{receipt}</translation>
    </message>
    <message>
        <source>{escorts}</source>
        <translation>{escorts}</translation>
    </message>
    <message>
        <source>Handed over {given}</source>
        <translation>送达时间 {given}</translation>
    </message>
    <message>
        <source>{at}</source>
        <translation>{at}</translation>
    </message>
    <message>
        <source>{certificate}</source>
        <translation>{certificate}</translation>
    </message>
    <message>
        <source>Judged as “{identity_state}”. Leaving does not wait for it; compare again.</source>
        <translation>身份状态是“{identity_state}”。不影响离站，请再核对一次。</translation>
    </message>
    <message>
        <source>{number} to {destination} until {until} was never exchanged. Ask why.</source>
        <translation>{number}，去{destination}，{until} 截止，没有换票，请问明原因。</translation>
    </message>
    <message>
        <source>Write down what the person gets for the way, or nothing if none is needed.</source>
        <translation>给了途中饮食的请登记，不需要的可不填。</translation>
    </message>
    <message>
        <source>Tell the family and write down when.</source>
        <translation>请告知亲属并填时间。</translation>
    </message>
    <message>
        <source>May go alone with the consent of {exception_by}: {exception_reason}</source>
        <translation>{exception_by}同意独自离站：{exception_reason}</translation>
    </message>
    <message>
        <source>{age} years old, {assistance_class}</source>
        <translation>{age} 岁，{assistance_class}</translation>
    </message>
    <message>
        <source>Nothing of the person lies in the store</source>
        <translation>没有寄存物品</translation>
    </message>
    <message>
        <source>This way does not use it: make it void, or finish it first.</source>
        <translation>这种离站方式用不到凭证，请作废或先办完。</translation>
    </message>
    <message>
        <source>Fetcher confirmed though no near kin</source>
        <translation>接领人非近亲属，已经确认</translation>
    </message>
    <message>
        <source>Number of the fetcher&apos;s card is not right</source>
        <translation>接领人证件号码有误</translation>
    </message>
    <message>
        <source>Fetcher is a minor</source>
        <translation>接领人未成年</translation>
    </message>
    <message>
        <source>Fetcher is no near kin and not confirmed</source>
        <translation>接领人非近亲属，未经确认</translation>
    </message>
    <message>
        <source>{relation}, {by}</source>
        <translation>{relation}，{by}</translation>
    </message>
    <message>
        <source>Signs reported to the police</source>
        <translation>应报情形已报案</translation>
    </message>
    <message>
        <source>Dangerous things still in the store</source>
        <translation>危险物品仍在本站</translation>
    </message>
    <message>
        <source>Hand-over of the arrival not signed</source>
        <translation>来站交接表未签字</translation>
    </message>
    <message>
        <source>Signs not reported to the police</source>
        <translation>应报情形未报案</translation>
    </message>
    <message>
        <source>{told}</source>
        <translation>{told}</translation>
    </message>
    <message>
        <source>{returned} given back, {gone} sent on or handed over, nothing left in the store</source>
        <translation>已归还 {returned} 件，转寄或移交 {gone} 件，本站无存放</translation>
    </message>
    <message>
        <source>Copy of the fetcher&apos;s paper</source>
        <translation>接领人证件复印件</translation>
    </message>
    <message>
        <source>Kept as a picture: {name}</source>
        <translation>已留存影像：{name}</translation>
    </message>
    <message>
        <source>Without a picture, with the consent of {excuse_by}: {excuse}</source>
        <translation>未留影像，{excuse_by}同意：{excuse}</translation>
    </message>
    <message>
        <source>Things of the house still to come back</source>
        <translation>站内借用物品尚未归还</translation>
    </message>
    <message>
        <source>Own medicine still kept here</source>
        <translation>代管药品未退还</translation>
    </message>
    <message>
        <source>{count} medicine(s) are kept. Give them back with F4, against signature.</source>
        <translation>代管药品 {count} 种，按 F4 退还并签收。</translation>
    </message>
    <message>
        <source>{count} thing(s) lent, as bedding. Take them back under things, or goods (F6).</source>
        <translation>借用 {count} 件（如被褥），请在“物品”或护理页“物资用餐”（F6）中收回。</translation>
    </message>
    <message>
        <source>Sample logged or excused</source>
        <translation>已采集检材或免采</translation>
    </message>
    <message>
        <source>No sample of somebody of unknown origin</source>
        <translation>来历不明，未采集检材</translation>
    </message>
    <message>
        <source>Excused by {excuse_by}: {excuse}</source>
        <translation>{excuse_by}批准免采：{excuse}</translation>
    </message>
    <message>
        <source>Fetched by the verified family</source>
        <translation>由已核实的寻亲家属接领</translation>
    </message>
    <message>
        <source>Not fetched by whoever was verified</source>
        <translation>接领人不是已核实的寻亲家属</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Known who it is, the name is still made up</source>
        <translation>身份已确认，登记姓名仍为临时姓名</translation>
    </message>
    <message>
        <source>Enter the real name first: every paper of leaving bears the name of the file.</source>
        <translation>请先登记真实姓名：离站文书均按档案姓名打印。</translation>
    </message>
    <message>
        <source>The request of {seekers} was verified for this child, and {name} comes: {differs}. Ask the family before the child goes along.</source>
        <translation>该未成年人已核实的寻亲家属是{seekers}，来接的是{name}：{differs}。请先与家属核对，再让孩子随行。</translation>
    </message>
</context>
<context>
    <name>ClassChip</name>
    <message>
        <source>Open</source>
        <translation>开放性</translation>
    </message>
    <message>
        <source>Supportive</source>
        <translation>帮扶性</translation>
    </message>
    <message>
        <source>Protective</source>
        <translation>保护性</translation>
    </message>
</context>
<context>
    <name>ClassSection</name>
    <message>
        <source>Five: class</source>
        <translation>五、分类</translation>
    </message>
    <message>
        <source>may wait for the day shift</source>
        <translation>可以留给白班确认</translation>
    </message>
    <message>
        <source>Confirm as proposed</source>
        <translation>按建议确认</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>行为能力</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>救助类别</translation>
    </message>
    <message>
        <source>Why so</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>proposed {name}</source>
        <translation>建议{name}</translation>
    </message>
    <message>
        <source>Proposed as soon as age, mind or self-care are known.</source>
        <translation>填了年龄、精神状态、生活自理后给出建议。</translation>
    </message>
    <message>
        <source>Proposed: {name}, {capacity}{why}. Rounds every {hours} h; {door}.</source>
        <translation>建议：{name}，{capacity}{why}。每 {hours} 小时巡查一次；{door}。</translation>
    </message>
    <message>
        <source>Class, short</source>
        <translation>五 分类</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>lives on own wages (16 or 17 years old)</source>
        <translation>以自己的劳动收入为主要生活来源（16 至 17 周岁）</translation>
    </message>
</context>
<context>
    <name>ClerkSection</name>
    <message>
        <source>Give this password</source>
        <translation>用这个密码重设</translation>
    </message>
    <message>
        <source>New clerk</source>
        <translation>新增工作人员</translation>
    </message>
    <message>
        <source>Nobody is deleted: an account that is closed keeps its trace.</source>
        <translation>账号只停用、不删除，痕迹一直保留。</translation>
    </message>
    <message>
        <source>Clerks</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>{name} signs in with the new password and then changes it.</source>
        <translation>{name} 用新密码进入后，请本人再改。</translation>
    </message>
    <message>
        <source>The account is saved.</source>
        <translation>账号已保存。</translation>
    </message>
    <message>
        <source>Add this clerk</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>Save name and roles</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>恢复账号</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>locked until {time}</source>
        <translation>锁定到 {time}</translation>
    </message>
    <message>
        <source>has to choose a password</source>
        <translation>须改初始密码</translation>
    </message>
    <message>
        <source>works here</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>{name} may sign in again.</source>
        <translation>{name} 可以重新登录了。</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
</context>
<context>
    <name>ClerkStep</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>what is typed to sign in, for example 1001</source>
        <translation>进入时输入，例如 1001</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>At least {least} characters, letters mixed with digits or signs, without the number. Nobody can read it, also not from the data; whoever forgets it gets a new one from an administrator.</source>
        <translation>密码至少 {least} 位，字母与数字或符号混用，不含工号。密码不以明文保存，谁也看不到；忘记时由管理员重设。</translation>
    </message>
    <message>
        <source>This first account is administrator and leader</source>
        <translation>第一个账号同时是管理员和站领导</translation>
    </message>
    <message>
        <source>First clerk</source>
        <translation>第一位工作人员</translation>
    </message>
    <message>
        <source>account and password of the leader</source>
        <translation>站长账号与密码</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>clerks and their rights</source>
        <translation>人员与权限</translation>
    </message>
    <message>
        <source>who works here</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>add a clerk; first password in STATION_NEW_PASSWORD</source>
        <translation>新增人员；初始密码放在STATION_NEW_PASSWORD</translation>
    </message>
    <message>
        <source>name, roles, active</source>
        <translation>姓名、岗位、是否在用</translation>
    </message>
    <message>
        <source>a new first password; lifts a lock</source>
        <translation>重设初始密码，并解除锁定</translation>
    </message>
    <message>
        <source>change your own password</source>
        <translation>修改自己的密码</translation>
    </message>
    <message>
        <source>what a role may do; change it</source>
        <translation>岗位的权限及修改</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>锁定至</translation>
    </message>
    <message>
        <source>{login} may sign in, and then changes the password.</source>
        <translation>{login}可以登录，登录后请改密码。</translation>
    </message>
    <message>
        <source>The password of {login} is changed.</source>
        <translation>{login}的密码已修改。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>New password of {login}: </source>
        <translation>{login}的新密码：</translation>
    </message>
    <message>
        <source>No clerk has the login {login}.</source>
        <translation>没有工号为{login}的人员。</translation>
    </message>
    <message>
        <source>the form as JSON (- is standard input)</source>
        <translation>JSON格式的登记表（- 为标准输入）</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>How they came</source>
        <translation>来站情况</translation>
    </message>
    <message>
        <source>Safety and things</source>
        <translation>安全检查与物品</translation>
    </message>
    <message>
        <source>who stands by it as the second person; password in STATION_SECOND_PASSWORD</source>
        <translation>复核人工号；密码放在STATION_SECOND_PASSWORD</translation>
    </message>
    <message>
        <source>the same form sent twice is one arrival</source>
        <translation>同一张表重复提交只算一次</translation>
    </message>
    <message>
        <source>somebody who was here before: rescue number or id</source>
        <translation>来过的人：救助编号或身份证号码</translation>
    </message>
    <message>
        <source>what was looked for (else name or description)</source>
        <translation>查找过的内容（否则用姓名或特征）</translation>
    </message>
    <message>
        <source>A class needs --capacity beside it.</source>
        <translation>定分类时要同时给出 --capacity。</translation>
    </message>
    <message>
        <source>{place}: “{value}” cannot be read.</source>
        <translation>{place}：看不懂“{value}”。</translation>
    </message>
    <message>
        <source>copy the records to one file, and prove the copy</source>
        <translation>备份为一个文件并验证</translation>
    </message>
    <message>
        <source>put a backup in place; the present records are kept beside it</source>
        <translation>恢复备份；现有数据另存</translation>
    </message>
    <message>
        <source>are audit and records whole? (status 1 if not)</source>
        <translation>痕迹和数据是否完好？（不完好时状态为1）</translation>
    </message>
    <message>
        <source>bring older records up to date, after a copy</source>
        <translation>先备份，再把旧版数据升级</translation>
    </message>
    <message>
        <source>Backed up to {file}: {rows} records, read back.</source>
        <translation>已备份到{file}：{rows}条记录，已回读验证。</translation>
    </message>
    <message>
        <source>Restored {rows} records.</source>
        <translation>已恢复{rows}条记录。</translation>
    </message>
    <message>
        <source>What was here before is kept in {file}.</source>
        <translation>原有数据保留在{file}。</translation>
    </message>
    <message>
        <source>All is well: {lines} audit lines hold.</source>
        <translation>一切完好：{lines}条痕迹首尾相接。</translation>
    </message>
    <message>
        <source>Audit line {number} was changed or is missing.</source>
        <translation>第{number}条痕迹被改动或缺失。</translation>
    </message>
    <message>
        <source>The records are up to date.</source>
        <translation>数据已是最新版本。</translation>
    </message>
    <message>
        <source>beds and who lies in them</source>
        <translation>床位与入住</translation>
    </message>
    <message>
        <source>who lies where</source>
        <translation>床位图</translation>
    </message>
    <message>
        <source>the list of the night; --sign signs what was found</source>
        <translation>夜间清点表；--sign 签字确认</translation>
    </message>
    <message>
        <source>give a bed</source>
        <translation>安排床位</translation>
    </message>
    <message>
        <source>move to another bed</source>
        <translation>调换床位</translation>
    </message>
    <message>
        <source>let two change beds</source>
        <translation>两人对调床位</translation>
    </message>
    <message>
        <source>keep the bed of one away</source>
        <translation>为暂离的人留床</translation>
    </message>
    <message>
        <source>free the bed; the stay goes on</source>
        <translation>腾出床位，救助继续</translation>
    </message>
    <message>
        <source>which beds suit</source>
        <translation>哪些床合适</translation>
    </message>
    <message>
        <source>keep for somebody expected</source>
        <translation>为将到的人预留</translation>
    </message>
    <message>
        <source>give a planned bed back</source>
        <translation>取消预留</translation>
    </message>
    <message>
        <source>clean, in service</source>
        <translation>已清扫，可用</translation>
    </message>
    <message>
        <source>to be cleaned</source>
        <translation>待清扫</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>for the infectious only</source>
        <translation>仅供隔离</translation>
    </message>
    <message>
        <source>Bed {bed} is free.</source>
        <translation>{bed}床已空出。</translation>
    </message>
    <message>
        <source>Bed {bed} is planned.</source>
        <translation>{bed}床已预留。</translation>
    </message>
    <message>
        <source>Bed {bed} is not planned any more.</source>
        <translation>{bed}床已取消预留。</translation>
    </message>
    <message>
        <source>{name} has bed {bed}.</source>
        <translation>{name}住{bed}床。</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>合适之处</translation>
    </message>
    <message>
        <source>To explain</source>
        <translation>需说明</translation>
    </message>
    <message>
        <source>“{typed}” is none of these: {known}.</source>
        <translation>“{typed}”不在以下之列：{known}。</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应在</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>what was handed in at the door</source>
        <translation>随身物品</translation>
    </message>
    <message>
        <source>what is in store</source>
        <translation>寄存物品</translation>
    </message>
    <message>
        <source>write down more things</source>
        <translation>补登物品</translation>
    </message>
    <message>
        <source>the list is signed</source>
        <translation>清单已签字</translation>
    </message>
    <message>
        <source>give things back</source>
        <translation>归还物品</translation>
    </message>
    <message>
        <source>hand to the police</source>
        <translation>移交公安</translation>
    </message>
    <message>
        <source>a line of the list; all that fit if left out</source>
        <translation>清单上的一行；不写则为全部可办的</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>“{key}” is not known in a form.</source>
        <translation>登记表里没有“{key}”这一项。</translation>
    </message>
    <message>
        <source>Missing: {0}.</source>
        <translation>缺少：{0}。</translation>
    </message>
    <message>
        <source>found a station; --clerk names its first clerk, administrator and leader</source>
        <translation>建站；--clerk 为第一位人员，兼管理员和站领导</translation>
    </message>
    <message>
        <source>six-digit area code of the station, GB/T 2260</source>
        <translation>本站六位区划代码（GB/T 2260）</translation>
    </message>
    <message>
        <source>the station&apos;s full name, as on its papers</source>
        <translation>本站全称，与文书一致</translation>
    </message>
    <message>
        <source>JSON list of rooms: name, zone, beds, building, floor, near_duty, step_free</source>
        <translation>房间的JSON清单：name、zone、beds、building、floor、near_duty、step_free</translation>
    </message>
    <message>
        <source>begin without rooms and beds</source>
        <translation>先不建房间床位</translation>
    </message>
    <message>
        <source>{name} is founded in {home}, with {beds} beds.</source>
        <translation>{name}已建在{home}，共{beds}张床。</translation>
    </message>
    <message>
        <source>{file} is not a list of rooms.</source>
        <translation>{file}不是房间清单。</translation>
    </message>
    <message>
        <source>What to give</source>
        <translation>要给出的</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help and stop</source>
        <translation>显示帮助后退出</translation>
    </message>
    <message>
        <source>See “{command} --help”.</source>
        <translation>用法见“{command} --help”。</translation>
    </message>
    <message>
        <source>{0} wants a value behind it.</source>
        <translation>{0}后面要有值。</translation>
    </message>
    <message>
        <source>{0}: {1} is none of these: {2}.</source>
        <translation>{0}：{1}不在以下之列：{2}。</translation>
    </message>
    <message>
        <source>{0}: {1} is no whole number.</source>
        <translation>{0}：{1}不是整数。</translation>
    </message>
    <message>
        <source>{0} does not go together with {1}.</source>
        <translation>{0}不能与{1}同时使用。</translation>
    </message>
    <message>
        <source>One of these is missing: {0}.</source>
        <translation>以下至少要有一个：{0}。</translation>
    </message>
    <message>
        <source>Not known here: {0}.</source>
        <translation>这里不认识：{0}。</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Options of every command</source>
        <translation>各命令通用的选项</translation>
    </message>
    <message>
        <source>the data folder (else STATION_HOME)</source>
        <translation>数据文件夹（否则用STATION_HOME）</translation>
    </message>
    <message>
        <source>who does this (else STATION_CLERK); the password is in STATION_PASSWORD</source>
        <translation>经办人工号（否则用STATION_CLERK）；密码放在STATION_PASSWORD</translation>
    </message>
    <message>
        <source>answer with one JSON object</source>
        <translation>以一个JSON对象回答</translation>
    </message>
    <message>
        <source>take somebody in; a JSON list is a family</source>
        <translation>接收入站；JSON清单为一家人</translation>
    </message>
    <message>
        <source>fill in what an intake left open</source>
        <translation>补全接待登记</translation>
    </message>
    <message>
        <source>decide at the door</source>
        <translation>接待处置</translation>
    </message>
    <message>
        <source>refuse help, with grounds and a notice</source>
        <translation>不予救助，写明理由并出具通知书</translation>
    </message>
    <message>
        <source>advise only; --text says what was advised</source>
        <translation>只作咨询引导；--text 写明内容</translation>
    </message>
    <message>
        <source>send to hospital first; --place names it</source>
        <translation>先送医院；--place 写明医院</translation>
    </message>
    <message>
        <source>hand to the police; --place names the unit</source>
        <translation>移交公安；--place 写明单位</translation>
    </message>
    <message>
        <source>left before a decision; --text says how</source>
        <translation>未决定前自行离开；--text 写明情况</translation>
    </message>
    <message>
        <source>note a report to the police that the law asks for</source>
        <translation>登记依法向公安机关的报告</translation>
    </message>
    <message>
        <source>note that both sides signed the hand-over sheet</source>
        <translation>登记交接表双方已签字</translation>
    </message>
    <message>
        <source>{name} is admitted under {number}, bed {bed}.</source>
        <translation>{name}已入站，编号{number}，住{bed}床。</translation>
    </message>
    <message>
        <source>{name} is admitted under {number}, without bed.</source>
        <translation>{name}已入站，编号{number}，未安排床位。</translation>
    </message>
    <message>
        <source>{outcome}: intake {number}.</source>
        <translation>{outcome}：接待编号{number}。</translation>
    </message>
    <message>
        <source>Notice {number}.</source>
        <translation>通知书编号{number}。</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>来站方式</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Rescue number</source>
        <translation>救助编号</translation>
    </message>
    <message>
        <source>The report to {unit} is written down.</source>
        <translation>已登记向{unit}的报告。</translation>
    </message>
    <message>
        <source>Hand-over sheet {number} is signed.</source>
        <translation>交接表{number}已签字。</translation>
    </message>
    <message>
        <source>the way out</source>
        <translation>离站</translation>
    </message>
    <message>
        <source>what stands in the way (status 1)</source>
        <translation>离站还差什么（有缺项时状态为1）</translation>
    </message>
    <message>
        <source>save what is known of the way</source>
        <translation>保存离站安排</translation>
    </message>
    <message>
        <source>let leave; frees the bed</source>
        <translation>办理离站，腾出床位</translation>
    </message>
    <message>
        <source>stays after all</source>
        <translation>取消离站</translation>
    </message>
    <message>
        <source>the leader lets somebody go alone, with a reason</source>
        <translation>站领导准许独自离站，写明理由</translation>
    </message>
    <message>
        <source>{name} has left; leaving form {number}.</source>
        <translation>{name}已离站；离站登记表编号{number}。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>{name} stays.</source>
        <translation>{name}继续在站。</translation>
    </message>
    <message>
        <source>{name} may go alone.</source>
        <translation>准许{name}独自离站。</translation>
    </message>
    <message>
        <source>a paper as PDF; a later print says 补打</source>
        <translation>文书存为PDF；再次打印标明补打</translation>
    </message>
    <message>
        <source>which sheet is this?</source>
        <translation>这是哪张文书？</translation>
    </message>
    <message>
        <source>the hand-over of leaving instead of the arrival</source>
        <translation>离站交接，而不是来站交接</translation>
    </message>
    <message>
        <source>only to look at: marked as not issued</source>
        <translation>仅供查看，标明未签发</translation>
    </message>
    <message>
        <source>{paper} is in {file}.</source>
        <translation>{paper}已存到{file}。</translation>
    </message>
    <message>
        <source>“{typed}” is no number.</source>
        <translation>“{typed}”不是编号。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>records of people</source>
        <translation>人员档案</translation>
    </message>
    <message>
        <source>write somebody down, after a search</source>
        <translation>查找后登记人员</translation>
    </message>
    <message>
        <source>correct a record</source>
        <translation>更正档案</translation>
    </message>
    <message>
        <source>add another name</source>
        <translation>添加其他姓名</translation>
    </message>
    <message>
        <source>add an identity document</source>
        <translation>添加证件</translation>
    </message>
    <message>
        <source>add a photograph</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>how sure it is who this is</source>
        <translation>身份确认程度</translation>
    </message>
    <message>
        <source>two records are one</source>
        <translation>两份档案是同一人</translation>
    </message>
    <message>
        <source>take a merge back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>two records are two people</source>
        <translation>两份档案是两个人</translation>
    </message>
    <message>
        <source>{name} is written down as #{id}.</source>
        <translation>{name}已登记，档案号#{id}。</translation>
    </message>
    <message>
        <source>The photograph is kept.</source>
        <translation>照片已保存。</translation>
    </message>
    <message>
        <source>Merged; “person unmerge {id}” takes it back.</source>
        <translation>已合并；用“person unmerge {id}”可以撤销。</translation>
    </message>
    <message>
        <source>The merge is taken back; they are two people.</source>
        <translation>合并已撤销，恢复为两个人。</translation>
    </message>
    <message>
        <source>They are kept as two people.</source>
        <translation>已记为两个人。</translation>
    </message>
    <message>
        <source>two records side by side</source>
        <translation>两份档案对照</translation>
    </message>
    <message>
        <source>merges of a record</source>
        <translation>一份档案的合并记录</translation>
    </message>
    <message>
        <source>what taking back would do</source>
        <translation>撤销合并的后果</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>入站</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离站</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>离站方式</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>被合并</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>the station&apos;s own numbers</source>
        <translation>本站参数</translation>
    </message>
    <message>
        <source>which numbers are in force</source>
        <translation>现行参数</translation>
    </message>
    <message>
        <source>change numbers</source>
        <translation>修改参数</translation>
    </message>
    <message>
        <source>“{typed}” is no amount in yuan, as 126.50.</source>
        <translation>“{typed}”不是金额，请写成126.50（元）。</translation>
    </message>
    <message>
        <source>“{typed}” is no temperature, as 36.5.</source>
        <translation>“{typed}”不是体温，请写成36.5。</translation>
    </message>
    <message>
        <source>“{typed}” is not NAME=VALUE.</source>
        <translation>“{typed}”不是“名称=值”。</translation>
    </message>
    <message>
        <source>{file} is too large.</source>
        <translation>{file}太大。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>写不了{file}：{why}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>读不了{file}：{why}。</translation>
    </message>
    <message>
        <source>{file} is not text in UTF-8.</source>
        <translation>{file}不是UTF-8文本。</translation>
    </message>
    <message>
        <source>{file} is not JSON: {why}.</source>
        <translation>{file}不是JSON：{why}。</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>this account may not</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，什么都没有改动。</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read.</source>
        <translation>{file}中的设置读不出来。</translation>
    </message>
    <message>
        <source>The desk of a rescue station. Without a command the window opens; with one, the same deeds are done from here. Every time is station time, every amount is yuan.</source>
        <translation>救助站前台。不带命令时打开窗口；带命令时在这里办同样的事。时间一律为本站时间，金额一律以元为单位。</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 refused or doubtful, 2 wrong use.</source>
        <translation>退出状态：0 办成，1 被拒或存疑，2 用法不对。</translation>
    </message>
    <message>
        <source>{what}. {then}</source>
        <translation>{what}。{then}</translation>
    </message>
    <message>
        <source>who could be meant: name, pinyin, initials, numbers, bed, description</source>
        <translation>查人：姓名、拼音、首字母、各种编号、床位、特征</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>没有符合的人。</translation>
    </message>
    <message>
        <source>More fit: add a birth year, a sex or a place.</source>
        <translation>还有更多符合的：请再加出生年份、性别或地名。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>上次在站</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>about {year}</source>
        <translation>约{year}年</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>现在站</translation>
    </message>
    <message>
        <source>lists and files</source>
        <translation>名册与档案</translation>
    </message>
    <message>
        <source>who is here</source>
        <translation>在站人员</translation>
    </message>
    <message>
        <source>a person&apos;s file (leaves a trace)</source>
        <translation>个人档案（查看留痕迹）</translation>
    </message>
    <message>
        <source>a resident&apos;s sheet (leaves a trace)</source>
        <translation>在站人员档案（查看留痕迹）</translation>
    </message>
    <message>
        <source>the board of the day</source>
        <translation>今日概况</translation>
    </message>
    <message>
        <source>what is due</source>
        <translation>到期事项</translation>
    </message>
    <message>
        <source>those who have left instead</source>
        <translation>改为已离站的人</translation>
    </message>
    <message>
        <source>the house of a past moment; a day is its midnight</source>
        <translation>过去某一时刻的床位；只写日期为当日零时</translation>
    </message>
    <message>
        <source>vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>who did what</source>
        <translation>操作痕迹</translation>
    </message>
    <message>
        <source>who came</source>
        <translation>来站登记</translation>
    </message>
    <message>
        <source>what was printed</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>the station&apos;s numbers</source>
        <translation>本站参数</translation>
    </message>
    <message>
        <source>records that may be one person</source>
        <translation>疑似同一人的档案</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Without bed: {names}.</source>
        <translation>未安排床位：{names}。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>来站</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一方</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>另一方</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>the class of a resident</source>
        <translation>在站人员的分类</translation>
    </message>
    <message>
        <source>confirm a class</source>
        <translation>确认分类</translation>
    </message>
    <message>
        <source>how it was classed</source>
        <translation>分类经过</translation>
    </message>
    <message>
        <source>write down what happened to a resident</source>
        <translation>登记在站经过</translation>
    </message>
    <message>
        <source>let a resident stay longer</source>
        <translation>延长救助</translation>
    </message>
    <message>
        <source>take back a leaving entered wrongly</source>
        <translation>撤销误登的离站</translation>
    </message>
    <message>
        <source>Rounds, hours</source>
        <translation>巡查（小时）</translation>
    </message>
    <message>
        <source>Review, days</source>
        <translation>复核（天）</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>离站</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>民事行为能力</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>{name} may stay until {day}; extension {number}.</source>
        <translation>{name}可延长至{day}；延期编号{number}。</translation>
    </message>
    <message>
        <source>{name} is in the station again, without bed.</source>
        <translation>{name}恢复在站，未安排床位。</translation>
    </message>
    <message>
        <source>“{typed}” fits several: {numbers}. Give the number.</source>
        <translation>“{typed}”对应多个：{numbers}。请给出编号。</translation>
    </message>
    <message>
        <source>Somebody else has set your password: change it with “clerk password”.</source>
        <translation>您的密码是别人设的：请用“clerk password”修改。</translation>
    </message>
    <message>
        <source>Who does this? Give --clerk LOGIN, or set STATION_CLERK.</source>
        <translation>由谁经办？请给出 --clerk 工号，或设置STATION_CLERK。</translation>
    </message>
    <message>
        <source>Password of {login}: </source>
        <translation>{login}的密码：</translation>
    </message>
    <message>
        <source>“{typed}” is no time. Write 2026-11-21T02:41, 11-20 22:30 or 02:41.</source>
        <translation>“{typed}”不是时间。请写成2026-11-21T02:41、11-20 22:30或02:41。</translation>
    </message>
    <message>
        <source>There is no station in {home} yet. Found one with “init”, or try “demo”.</source>
        <translation>{home}里还没有救助站。请用“init”建站，或用“demo”试用。</translation>
    </message>
    <message>
        <source>The password is missing: set {variable}, or run this in a terminal.</source>
        <translation>缺少密码：请设置{variable}，或在终端里运行。</translation>
    </message>
    <message>
        <source>is this slip good? (status 1 if not) With --keys without station or clerk</source>
        <translation>查验凭证（无效时状态为1）；给出 --keys 时不需要救助站数据和工号</translation>
    </message>
    <message>
        <source>scanned text, short code, picture or PDF</source>
        <translation>扫码文本、短码、图片或PDF</translation>
    </message>
    <message>
        <source>the window&apos;s account of used slips, for the station</source>
        <translation>窗口交给救助站的用票报告</translation>
    </message>
    <message>
        <source>the station&apos;s public key list</source>
        <translation>本站公钥表</translation>
    </message>
    <message>
        <source>the dated list of withdrawn slips</source>
        <translation>带日期的撤回名单</translation>
    </message>
    <message>
        <source>the window&apos;s own list of used slips</source>
        <translation>窗口自己的已用名单</translation>
    </message>
    <message>
        <source>write down that a ticket was handed out</source>
        <translation>登记已出票</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Withdrawn slips as of</source>
        <translation>撤回名单日期</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已写入{file}。</translation>
    </message>
    <message>
        <source>the vouchers</source>
        <translation>凭证清单</translation>
    </message>
    <message>
        <source>slip as PDF</source>
        <translation>凭证存为PDF</translation>
    </message>
    <message>
        <source>what became of a month&apos;s vouchers</source>
        <translation>一个月凭证的去向</translation>
    </message>
    <message>
        <source>what windows contradict</source>
        <translation>窗口所报与本站不一致的</translation>
    </message>
    <message>
        <source>the public keys for the window</source>
        <translation>给窗口的公钥表</translation>
    </message>
    <message>
        <source>the list of withdrawn slips</source>
        <translation>撤回名单</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Exchanged</source>
        <translation>已换票</translation>
    </message>
    <message>
        <source>Known before</source>
        <translation>先前已登记</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Damaged lines</source>
        <translation>损坏的行</translation>
    </message>
    <message>
        <source>return-home vouchers</source>
        <translation>乘车凭证</translation>
    </message>
    <message>
        <source>what would speak against it</source>
        <translation>有什么不妥</translation>
    </message>
    <message>
        <source>write a voucher</source>
        <translation>填写凭证</translation>
    </message>
    <message>
        <source>write it anew</source>
        <translation>修改凭证</translation>
    </message>
    <message>
        <source>the terms as JSON (- is standard input)</source>
        <translation>JSON格式的凭证内容（- 为标准输入）</translation>
    </message>
    <message>
        <source>approve it</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>number and seal an approved one</source>
        <translation>为已批准的凭证编号签发</translation>
    </message>
    <message>
        <source>take it back</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>a new one for a lost slip</source>
        <translation>凭证遗失或损坏，换发新的</translation>
    </message>
    <message>
        <source>a ticket was handed out</source>
        <translation>窗口已出票</translation>
    </message>
    <message>
        <source>a window tells an exchange</source>
        <translation>窗口告知已换票</translation>
    </message>
    <message>
        <source>has travelled</source>
        <translation>已乘车</translation>
    </message>
    <message>
        <source>money is back on the account</source>
        <translation>票款已退回账户</translation>
    </message>
    <message>
        <source>a city fare in cash</source>
        <translation>用现金付市内交通费</translation>
    </message>
    <message>
        <source>take in a window&apos;s report</source>
        <translation>导入窗口的报告</translation>
    </message>
    <message>
        <source>Paid; print the receipt with “print cash {id}”.</source>
        <translation>已付；用“print cash {id}”打印签领单。</translation>
    </message>
    <message>
        <source>a station with invented people and a year of stays, the same for the same seed</source>
        <translation>带虚构人员和一年记录的演示站，种子相同则内容相同</translation>
    </message>
    <message>
        <source>{stays} stays of {people} invented people. Sign in as {login}.</source>
        <translation>{people}名虚构人员，共{stays}次救助。请用工号{login}登录。</translation>
    </message>
    <message>
        <source>The password is {password}.</source>
        <translation>密码是{password}。</translation>
    </message>
    <message>
        <source>workbooks of past years (status 1 when cells are doubtful)</source>
        <translation>历年台账（有存疑单元格时状态为1）</translation>
    </message>
    <message>
        <source>only tell what would come; nothing is written</source>
        <translation>只预览，不写入</translation>
    </message>
    <message>
        <source>every row that is no stay and every doubtful cell</source>
        <translation>列出每个非记录行和每个存疑单元格</translation>
    </message>
    <message>
        <source>doubtful cells that nobody has looked at</source>
        <translation>尚未核对的存疑单元格</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读入行数</translation>
    </message>
    <message>
        <source>Stays added</source>
        <translation>新增救助记录</translation>
    </message>
    <message>
        <source>Stays there before</source>
        <translation>先前已有的记录</translation>
    </message>
    <message>
        <source>People added</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>People recognised</source>
        <translation>认出人次</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Rows that are no stay</source>
        <translation>不是救助记录的行</translation>
    </message>
    <message>
        <source>Rows told twice</source>
        <translation>重复的行</translation>
    </message>
    <message>
        <source>Doubtful cells</source>
        <translation>存疑单元格</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>… and {count} more: --report has them all.</source>
        <translation>……另有{count}处：用 --report 可得全部。</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>How to say it: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>show the version and stop</source>
        <translation>显示版本后退出</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘满了</translation>
    </message>
    <message>
        <source>why two people show one identity number</source>
        <translation>两人出示同一证件号码的原因</translation>
    </message>
    <message>
        <source>It is decided about one person at a time.</source>
        <translation>门口处理决定每次只针对一人。</translation>
    </message>
    <message>
        <source>needed, unless a form says it</source>
        <translation>必填，除非表单中已有</translation>
    </message>
    <message>
        <source>Residents {residents}, minors {minors}, families {families}; came in 7 days {came}, left {left}.</source>
        <translation>在站{residents}人，其中未成年人{minors}人、家庭{families}个；近7天来站{came}人，离站{left}人。</translation>
    </message>
    <message>
        <source>leave it open again: {names}</source>
        <translation>清空该项：{names}</translation>
    </message>
    <message>
        <source>a sign that holds no longer; with --reason</source>
        <translation>已消除的情形，须用 --reason 写明原因</translation>
    </message>
    <message>
        <source>No relative “{name}” was named.</source>
        <translation>没有登记过亲属“{name}”。</translation>
    </message>
    <message>
        <source>Before: {what}: {before}. {reason}</source>
        <translation>更正前 {what}：{before} {reason}</translation>
    </message>
    <message>
        <source>what was done and will be done meanwhile</source>
        <translation>已采取和拟采取的措施</translation>
    </message>
    <message>
        <source>from 16: lives on own wages, so counts as capable</source>
        <translation>16 周岁以上：以自己的劳动收入为主要生活来源，视为完全民事行为能力人</translation>
    </message>
    <message>
        <source>send things on</source>
        <translation>转寄物品</translation>
    </message>
    <message>
        <source>two people dispose of what nobody fetches</source>
        <translation>二人处置无人认领的物品</translation>
    </message>
    <message>
        <source>about {age} years old</source>
        <translation>约{age}岁</translation>
    </message>
    <message>
        <source>keep photographs of the things</source>
        <translation>保存物品照片</translation>
    </message>
    <message>
        <source>the line they show; the whole list if left out</source>
        <translation>照片所示的行；省略则为整份清单</translation>
    </message>
    <message>
        <source>the photograph that this one replaces</source>
        <translation>被这张照片替换的照片</translation>
    </message>
    <message>
        <source>which photographs there are</source>
        <translation>有哪些照片</translation>
    </message>
    <message>
        <source>one photograph as a file</source>
        <translation>将一张照片存为文件</translation>
    </message>
    <message>
        <source>The photograph is in {file}.</source>
        <translation>照片已存入 {file}。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>restricted files</source>
        <translation>受限档案</translation>
    </message>
    <message>
        <source>which files are restricted</source>
        <translation>哪些档案受限</translation>
    </message>
    <message>
        <source>keep a file from other clerks</source>
        <translation>把档案列为受限，不让其他工作人员看到</translation>
    </message>
    <message>
        <source>open it to all again</source>
        <translation>解除受限</translation>
    </message>
    <message>
        <source>open it in an emergency</source>
        <translation>紧急查看</translation>
    </message>
    <message>
        <source>name a clerk on it</source>
        <translation>指定经办人</translation>
    </message>
    <message>
        <source>end an access</source>
        <translation>取消查看</translation>
    </message>
    <message>
        <source>an opening was looked at</source>
        <translation>紧急查看已核看</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>May see it</source>
        <translation>可以查看</translation>
    </message>
    <message>
        <source>The file is restricted.</source>
        <translation>该档案已列为受限。</translation>
    </message>
    <message>
        <source>Two people do this: say who with --second.</source>
        <translation>须两人办理：请用 --second 指明第二人。</translation>
    </message>
    <message>
        <source>The file is open to every clerk again.</source>
        <translation>该档案已解除受限。</translation>
    </message>
    <message>
        <source>Open until the shift ends. The leader will see it.</source>
        <translation>可以查看到本班结束，站领导会看到。</translation>
    </message>
    <message>
        <source>Named on the file: {login}.</source>
        <translation>已指定经办人：{login}。</translation>
    </message>
    <message>
        <source>No longer on the file: {login}.</source>
        <translation>已取消经办人：{login}。</translation>
    </message>
    <message>
        <source>Looked at.</source>
        <translation>已核看。</translation>
    </message>
    <message>
        <source>#{id} is a restricted file: ask {ask}.</source>
        <translation>#{id} 是受限档案：请找{ask}。</translation>
    </message>
    <message>
        <source>keep the copy of the fetcher&apos;s paper</source>
        <translation>留存接领人证件复印件</translation>
    </message>
    <message>
        <source>one copy as a file; looking is traced</source>
        <translation>将一份复印件存为文件；查看留痕</translation>
    </message>
    <message>
        <source>the leader does without a copy, with a reason</source>
        <translation>领导同意不留复印件，须有理由</translation>
    </message>
    <message>
        <source>The copy is kept as number {number}.</source>
        <translation>复印件已保存，编号 {number}。</translation>
    </message>
    <message>
        <source>The copy is in {file}.</source>
        <translation>复印件已存入 {file}。</translation>
    </message>
    <message>
        <source>{name} may be fetched without a copy.</source>
        <translation>{name}可以不留复印件接领。</translation>
    </message>
    <message>
        <source>any bed of the house; the rules may ask for a reason</source>
        <translation>全站任一床位；规则可能要求写明理由</translation>
    </message>
    <message>
        <source>the bed that is kept for them, or the plan&apos;s number</source>
        <translation>为此人预留的床位，或预留编号</translation>
    </message>
    <message>
        <source>add a number of police or another station</source>
        <translation>登记公安或其他站的编号</translation>
    </message>
    <message>
        <source>women&apos;s rooms are served by women</source>
        <translation>女寝由女工作人员管理</translation>
    </message>
    <message>
        <source>{paper}: printed with the slip, by “print voucher NUMBER” and --{option} FILE.</source>
        <translation>{paper}随凭证一起打印：用“print voucher 编号”加 --{option} 文件。</translation>
    </message>
    <message>
        <source>--of-leaving is for the hand-over sheet alone.</source>
        <translation>--of-leaving 只用于交接表。</translation>
    </message>
    <message>
        <source>“{typed}” is not text in UTF-8.</source>
        <translation>“{typed}”不是UTF-8文字。</translation>
    </message>
    <message>
        <source>“{typed}” is no whole number.</source>
        <translation>“{typed}”不是整数。</translation>
    </message>
    <message>
        <source>“{typed}”: one at least.</source>
        <translation>“{typed}”：至少为1。</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>The answer cannot be written: {why}.</source>
        <translation>结果写不出去：{why}。</translation>
    </message>
    <message>
        <source>Stopped. What was done before is in the book.</source>
        <translation>已停止。此前办成的已经记入。</translation>
    </message>
    <message>
        <source>The program has made a mistake ({kind}); nothing half done was kept. See {file}.</source>
        <translation>程序出错（{kind}），没有留下办了一半的事。见{file}。</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>what happened in a shift</source>
        <translation>某个班次的值班日志</translation>
    </message>
    <message>
        <source>shifts handed over</source>
        <translation>交接班记录</translation>
    </message>
    <message>
        <source>who went out and came in</source>
        <translation>当日进出与在外人员</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>closed: {note}</source>
        <translation>已办结：{note}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>交班时间</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接班时间</translation>
    </message>
    <message>
        <source>Would be carried now: {lines}, of restricted files {restricted}.</source>
        <translation>现在交班将移交 {lines} 项，另有受限档案 {restricted} 项。</translation>
    </message>
    <message>
        <source>Night of {night}: {here} of {residents} in bed, {n} not as said.</source>
        <translation>{night} 夜间清点：在册 {residents} 人，在床 {here} 人，与台账不符 {n} 人。</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>预计返回</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超时未归</translation>
    </message>
    <message>
        <source>registers of paper treatment letters (status 1 when cells are doubtful)</source>
        <translation>纸质救治介绍信登记簿（有疑点时状态为 1）</translation>
    </message>
    <message>
        <source>treatment letters, who lies where</source>
        <translation>救治介绍信与住院人员</translation>
    </message>
    <message>
        <source>Letters added</source>
        <translation>新增介绍信</translation>
    </message>
    <message>
        <source>Letters there before</source>
        <translation>已在册介绍信</translation>
    </message>
    <message>
        <source>Linked to people</source>
        <translation>已关联人员</translation>
    </message>
    <message>
        <source>Hospitals added</source>
        <translation>新增医院</translation>
    </message>
    <message>
        <source>Rows that are no letter</source>
        <translation>非介绍信行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>… and {count} more: --json has them all.</source>
        <translation>……另有 {count} 项，--json 列出全部。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Brought there</source>
        <translation>送医</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开具</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>病区</translation>
    </message>
    <message>
        <source>Expected discharge</source>
        <translation>预计出院</translation>
    </message>
    <message>
        <source>Bed at home</source>
        <translation>站内床位</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近探视</translation>
    </message>
    <message>
        <source>whom to look in on, what was missed</source>
        <translation>该查谁、漏查了谁</translation>
    </message>
    <message>
        <source>count the missed rounds of the shift of this moment</source>
        <translation>统计该时刻所在班次的漏查</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>{bed} {name}: missed {times}</source>
        <translation>{bed} {name}：漏查 {times}</translation>
    </message>
    <message>
        <source>{bed} {name}: not signed {times}</source>
        <translation>{bed} {name}：未签名 {times}</translation>
    </message>
    <message>
        <source>{bed} {name}: {cause} since {at}: {steps}</source>
        <translation>{bed} {name}：{cause}，{at} 起：{steps}</translation>
    </message>
    <message>
        <source>what a title means, where it was taken for something else; it is remembered</source>
        <translation>某一栏名的含义，认错时指明；会记住</translation>
    </message>
    <message>
        <source>a price list, with exclusions and ceilings</source>
        <translation>价格表，含不予支付项目和限额</translation>
    </message>
    <message>
        <source>write the workbook to fill in</source>
        <translation>写出待填写的工作簿</translation>
    </message>
    <message>
        <source>hospitals&apos; bills, doubtful ones first</source>
        <translation>医院账单，有问题的在前</translation>
    </message>
    <message>
        <source>what hospitals ask for</source>
        <translation>医院申请的费用</translation>
    </message>
    <message>
        <source>check all bills anew (status 1 when one has a fault)</source>
        <translation>重新核查全部账单（有问题时状态为 1）</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>结算期</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>申请金额</translation>
    </message>
    <message>
        <source>Bills added</source>
        <translation>新增账单</translation>
    </message>
    <message>
        <source>Bills there before</source>
        <translation>早已在册的账单</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Fill in {file}, then bring it in.</source>
        <translation>请填写{file}，再导入。</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>不予支付</translation>
    </message>
    <message>
        <source>Ceilings</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>This list had come in before; nothing was changed.</source>
        <translation>这份价格表早已导入，没有改动。</translation>
    </message>
    <message>
        <source>Sum of lines</source>
        <translation>明细合计</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Round due</source>
        <translation>应查</translation>
    </message>
    <message>
        <source>a hospital&apos;s settlement workbook (status 1 when cells are doubtful)</source>
        <translation>医院的结算工作簿（有存疑处时状态为 1）</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Out since</source>
        <translation>外出时间</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>核减</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>what is to be decided about a bill, and what was</source>
        <translation>查看账单的待定与审定情况</translation>
    </message>
    <message>
        <source>decide lines: accept them, cut them, change the figure</source>
        <translation>审定费用行：认可、核减或改数</translation>
    </message>
    <message>
        <source>accept every line against which nothing speaks</source>
        <translation>认可全部无疑费用行</translation>
    </message>
    <message>
        <source>who pays how much before the rescue funds</source>
        <translation>填写救助经费之前各方付款额</translation>
    </message>
    <message>
        <source>write down what the patient says</source>
        <translation>登记本人核对结果</translation>
    </message>
    <message>
        <source>finish the review of a bill</source>
        <translation>完成账单审核</translation>
    </message>
    <message>
        <source>approve bills for payment, as another than reviewed</source>
        <translation>批准账单结算（须由审核人以外的人批准）</translation>
    </message>
    <message>
        <source>give a bill back to the review</source>
        <translation>把账单退回审核</translation>
    </message>
    <message>
        <source>take a rejected bill up again</source>
        <translation>重新受理不予结算的账单</translation>
    </message>
    <message>
        <source>pay nothing of a bill</source>
        <translation>整张账单不予结算</translation>
    </message>
    <message>
        <source>take down that the hospital does not agree</source>
        <translation>登记医院异议</translation>
    </message>
    <message>
        <source>answer the hospital: it stands, or is reviewed anew</source>
        <translation>答复医院：维持或重新审核</translation>
    </message>
    <message>
        <source>draw the bills that are reviewed; the seed is kept</source>
        <translation>抽取要审核的账单，保留随机种子</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Passed by the sample</source>
        <translation>抽样未抽中，免逐行审核</translation>
    </message>
    <message>
        <source>Hospital&apos;s notice</source>
        <translation>医院通知</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>the shelf, and what was given to whom</source>
        <translation>物资库存、发放情况</translation>
    </message>
    <message>
        <source>what was given on this day</source>
        <translation>这一天发放的物资</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>With people</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>In the wash</source>
        <translation>送洗</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>需补货</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>签收单</translation>
    </message>
    <message>
        <source>To come back: {name} {goods} since {day}</source>
        <translation>待归还：{name} {goods}，{day} 领取</translation>
    </message>
    <message>
        <source>bring registers, letters, bills and prices in</source>
        <translation>导入台账、介绍信、账单和价格表</translation>
    </message>
    <message>
        <source>bills before civil affairs, health, finance</source>
        <translation>民政、卫健、财政三部门联合审核</translation>
    </message>
    <message>
        <source>every joint review</source>
        <translation>历次联合审核</translation>
    </message>
    <message>
        <source>put reviewed bills there</source>
        <translation>把已审核账单提交联合审核</translation>
    </message>
    <message>
        <source>one joint review with its bills</source>
        <translation>一次联合审核及其账单</translation>
    </message>
    <message>
        <source>who sits there for whom</source>
        <translation>登记各部门参加人</translation>
    </message>
    <message>
        <source>what a department says of bills</source>
        <translation>登记部门意见</translation>
    </message>
    <message>
        <source>sign the minutes; the figures stay</source>
        <translation>签署会议纪要，数字固定</translation>
    </message>
    <message>
        <source>which bills; all on the table when left out</source>
        <translation>哪些账单，不填为全部</translation>
    </message>
    <message>
        <source>who sits there, with the post behind a comma</source>
        <translation>参加人姓名，逗号后写职务</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>who eats what, the month&apos;s sums</source>
        <translation>用餐人员、当月合计</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>餐别要求</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>{meal}: {n} portions, staff {staff}, given {given}: {figures}.</source>
        <translation>{meal}：共 {n} 份，工作人员 {staff}，已发 {given}：{figures}。</translation>
    </message>
    <message>
        <source>Month {month}: {n} portions, {yuan} yuan.</source>
        <translation>{month} 月：共 {n} 份，{yuan} 元。</translation>
    </message>
    <message>
        <source>name the letter of a bill that names none or a wrong one</source>
        <translation>给没写或写错介绍信的账单补填介绍信号</translation>
    </message>
    <message>
        <source>Batch {number}: {state}.</source>
        <translation>批次 {number}：{state}。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>本站支付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Approved, in no batch:</source>
        <translation>已核定、未列入批次：</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>费用总额</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>医保支付</translation>
    </message>
    <message>
        <source>Other payers</source>
        <translation>其他支付</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>签批摘要</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未列入原因</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>凭单号</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Approved, not paid</source>
        <translation>已核定未付</translation>
    </message>
    <message>
        <source>Left when all is paid</source>
        <translation>全部付清后余额</translation>
    </message>
    <message>
        <source>Asked for, not decided</source>
        <translation>已申报未核定</translation>
    </message>
    <message>
        <source>Open letters, estimated</source>
        <translation>未到账单估算</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未录入</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>未付</translation>
    </message>
    <message>
        <source>approved bills settled together</source>
        <translation>已核定账单的结算批次</translation>
    </message>
    <message>
        <source>set what a year has for bills</source>
        <translation>录入一年的医疗费用预算</translation>
    </message>
    <message>
        <source>put approved bills together</source>
        <translation>用已核定的账单编制批次</translation>
    </message>
    <message>
        <source>one batch with its bills</source>
        <translation>一个批次及其账单</translation>
    </message>
    <message>
        <source>take a bill out of a draft</source>
        <translation>从草稿中剔出一张账单</translation>
    </message>
    <message>
        <source>put a bill into a draft</source>
        <translation>把一张账单列入草稿</translation>
    </message>
    <message>
        <source>give a draft up</source>
        <translation>撤回草稿</translation>
    </message>
    <message>
        <source>freeze its figures; two people sign</source>
        <translation>签批并锁定金额；须两人</translation>
    </message>
    <message>
        <source>write a payment down</source>
        <translation>登记付款</translation>
    </message>
    <message>
        <source>take it back, or one payment</source>
        <translation>冲销批次，或冲销一笔付款</translation>
    </message>
    <message>
        <source>a workbook that adds up</source>
        <translation>导出带公式的工作簿</translation>
    </message>
    <message>
        <source>the total that both have seen, else that of now</source>
        <translation>两人所见的合计；不写即当前合计</translation>
    </message>
    <message>
        <source>the day of the slip, else today</source>
        <translation>凭单日期；不写即今天</translation>
    </message>
    <message>
        <source>a part, else all that is still to be paid</source>
        <translation>部分付款的金额；不写即全部未付</translation>
    </message>
    <message>
        <source>settlement batches, the latest first</source>
        <translation>结算批次，新的在前</translation>
    </message>
    <message>
        <source>a year&apos;s budget and what is owed</source>
        <translation>年度预算和应付情况</translation>
    </message>
    <message>
        <source>--leave-out wants NUMBER=REASON.</source>
        <translation>--leave-out 要写成 编号=原因。</translation>
    </message>
    <message>
        <source>Batch {number} is in {file}.</source>
        <translation>批次 {number} 已写入 {file}。</translation>
    </message>
    <message>
        <source>doses of the shift, what was missed, the stock book</source>
        <translation>本班给药、漏给、药品专册</translation>
    </message>
    <message>
        <source>only what this shift still owes</source>
        <translation>只看这班还差的</translation>
    </message>
    <message>
        <source>everything of one resident: allergies, orders, doses</source>
        <translation>一个人的全部：过敏、医嘱、给药</translation>
    </message>
    <message>
        <source>count the missed doses of the shift of this moment</source>
        <translation>按这个时刻所在班次计漏给</translation>
    </message>
    <message>
        <source>Nobody has asked about allergies yet.</source>
        <translation>还没有人问过过敏史。</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Page {id} {title} {name}: {balance} there</source>
        <translation>第 {id} 页 {title} {name}：账面 {balance}</translation>
    </message>
    <message>
        <source>the last count differs by {difference}</source>
        <translation>最近清点相差 {difference}</translation>
    </message>
    <message>
        <source>the sheet to take along, without values</source>
        <translation>随身带的空白单</translation>
    </message>
    <message>
        <source>deaths, and what is to be done after them</source>
        <translation>死亡登记及后续事项</translation>
    </message>
    <message>
        <source>only those that are not settled</source>
        <translation>只列未办结的</translation>
    </message>
    <message>
        <source>Died at</source>
        <translation>死亡时间</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>应给</translation>
    </message>
    <message>
        <source>Looked in on {made} of {all}, {skipped} skipped; {unsigned} look(s) not signed.</source>
        <translation>已查 {made}/{all}，跳过 {skipped}；{unsigned} 条未签名。</translation>
    </message>
    <message>
        <source>{paper}: of what? Name it after the paper.</source>
        <translation>{paper}：请在后面写明是哪一份。</translation>
    </message>
    <message>
        <source>There before</source>
        <translation>原已在目录</translation>
    </message>
    <message>
        <source>Ended by newer ones</source>
        <translation>由新价接替</translation>
    </message>
    <message>
        <source>Bill {bill}: {sentence}</source>
        <translation>账单 {bill}：{sentence}</translation>
    </message>
    <message>
        <source>letters that ask who somebody is</source>
        <translation>协查函</translation>
    </message>
    <message>
        <source>one letter to each unit</source>
        <translation>向各单位各发一函</translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>take down what came back</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>wait no longer for an answer</source>
        <translation>不再等候答复</translation>
    </message>
    <message>
        <source>the register of inquiry letters</source>
        <translation>协查登记簿</translation>
    </message>
    <message>
        <source>only those that wait for an answer</source>
        <translation>只列待答复的</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>收函单位</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发函</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>search notices</source>
        <translation>寻亲公告</translation>
    </message>
    <message>
        <source>write down where it was posted</source>
        <translation>登记发布处</translation>
    </message>
    <message>
        <source>write down that it was put out anew</source>
        <translation>登记更新</translation>
    </message>
    <message>
        <source>write down where it was taken back</source>
        <translation>登记撤回</translation>
    </message>
    <message>
        <source>the picture for the telephone</source>
        <translation>手机用图片</translation>
    </message>
    <message>
        <source>what may be public and what is kept back; nothing is written</source>
        <translation>可公开内容与不公开内容；不写入</translation>
    </message>
    <message>
        <source>make the text from what is known</source>
        <translation>按已知情况生成文稿</translation>
    </message>
    <message>
        <source>search notices, and where they are out</source>
        <translation>寻亲公告及发布处</translation>
    </message>
    <message>
        <source>drafts and what is still out</source>
        <translation>草稿与仍在公布的</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>The picture is in {file}.</source>
        <translation>图片已存入 {file}。</translation>
    </message>
    <message>
        <source>Out at</source>
        <translation>发布处</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近更新</translation>
    </message>
    <message>
        <source>samples of people of unknown origin</source>
        <translation>来历不明人员检材</translation>
    </message>
    <message>
        <source>ask the police for a sample</source>
        <translation>报请公安采样</translation>
    </message>
    <message>
        <source>write down that a sample was taken</source>
        <translation>登记采样</translation>
    </message>
    <message>
        <source>do without a sample, as a leader allows</source>
        <translation>经站领导批准免采</translation>
    </message>
    <message>
        <source>agree on a time for the taking</source>
        <translation>约定采样时间</translation>
    </message>
    <message>
        <source>put right what was said of the taking</source>
        <translation>更正采样记录</translation>
    </message>
    <message>
        <source>store a sample under its seal</source>
        <translation>检材封存入柜</translation>
    </message>
    <message>
        <source>throw a sample away, before two</source>
        <translation>两人在场销毁检材</translation>
    </message>
    <message>
        <source>hand samples over to the police on one sheet</source>
        <translation>按一张清单移交检材</translation>
    </message>
    <message>
        <source>keep the receipt of a sheet</source>
        <translation>登记移交回执</translation>
    </message>
    <message>
        <source>a laboratory has received a sample</source>
        <translation>检验机构签收检材</translation>
    </message>
    <message>
        <source>a sample is in the database</source>
        <translation>检材已录入数据库</translation>
    </message>
    <message>
        <source>press the police for an answer</source>
        <translation>催办比对结果</translation>
    </message>
    <message>
        <source>write the answer of the police down</source>
        <translation>登记公安反馈的结果</translation>
    </message>
    <message>
        <source>why there is another beside one under way</source>
        <translation>在办检材之外另采一份的原因</translation>
    </message>
    <message>
        <source>how the sample looks: intact, doubtful or damaged</source>
        <translation>检材状态：intact 完好、doubtful 存疑、damaged 破损</translation>
    </message>
    <message>
        <source>through whose hands a sample went</source>
        <translation>检材流转记录</translation>
    </message>
    <message>
        <source>prove the custody log</source>
        <translation>验证检材流转记录</translation>
    </message>
    <message>
        <source>every child here: sampled, excused or missing</source>
        <translation>在站未成年人检材情况：已采、免采或缺</translation>
    </message>
    <message>
        <source>hand-over sheets and their receipts</source>
        <translation>移交清单及回执</translation>
    </message>
    <message>
        <source>samples, and where they are</source>
        <translation>检材及其所在</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>The custody log is whole: {count} entries.</source>
        <translation>流转记录完整，共 {count} 条。</translation>
    </message>
    <message>
        <source>The custody log does not hold at: {numbers}.</source>
        <translation>流转记录在以下序号处被改动：{numbers}。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>检材</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>检材</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>被改动</translation>
    </message>
    <message>
        <source>finding out who somebody is</source>
        <translation>寻亲：查明身份</translation>
    </message>
    <message>
        <source>write a talk down</source>
        <translation>记一次谈话</translation>
    </message>
    <message>
        <source>write a clue down, or rate one anew</source>
        <translation>记一条线索，或重新评定</translation>
    </message>
    <message>
        <source>place a mark on the outline of the body</source>
        <translation>在轮廓图上标体表特征</translation>
    </message>
    <message>
        <source>add a picture with who is on it</source>
        <translation>添照片，写明照片上是谁</translation>
    </message>
    <message>
        <source>strike a note out, with the reason</source>
        <translation>划除一条记录，写明原因</translation>
    </message>
    <message>
        <source>write down whom somebody was described to</source>
        <translation>记一次对外查询</translation>
    </message>
    <message>
        <source>write down what somebody told of their own</source>
        <translation>记一条外来线索</translation>
    </message>
    <message>
        <source>write down what came back</source>
        <translation>记查询答复</translation>
    </message>
    <message>
        <source>what is known and was asked of somebody whom nobody can name</source>
        <translation>身份不明人员的寻亲档案</translation>
    </message>
    <message>
        <source>clues of all people, by letter or sound</source>
        <translation>检索所有人的线索（按字或按音）</translation>
    </message>
    <message>
        <source>the ledger of compared faces</source>
        <translation>人脸识别使用台账</translation>
    </message>
    <message>
        <source>“{typed}” is no part of the outline: {parts}</source>
        <translation>“{typed}”不是轮廓图上的部位：{parts}</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈话</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Whom and how</source>
        <translation>问了谁、怎么问</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>查询人</translation>
    </message>
    <message>
        <source>Clue</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>强弱</translation>
    </message>
    <message>
        <source>Heard by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Query {number}</source>
        <translation>查询 {number}</translation>
    </message>
    <message>
        <source>Written down under {number}.</source>
        <translation>已记下，编号 {number}。</translation>
    </message>
    <message>
        <source>holidays and days worked instead</source>
        <translation>放假与调休上班</translation>
    </message>
    <message>
        <source>which days are free or worked</source>
        <translation>哪些天休息、哪些天上班</translation>
    </message>
    <message>
        <source>enter a year as it was announced</source>
        <translation>按放假通知录入一年</translation>
    </message>
    <message>
        <source>a day or span each: “10-01~10-07 休 国庆节”, “10-10 班”</source>
        <translation>每项一天或一段：“10-01~10-07 休 国庆节”“10-10 班”</translation>
    </message>
    <message>
        <source>the same from a text file</source>
        <translation>从文本文件录入</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Worked instead</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>not published yet: counted by plain weeks</source>
        <translation>尚未公布，按普通星期计算</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>only what your post can do</source>
        <translation>只列本岗位能办的</translation>
    </message>
    <message>
        <source>deadlines: pause, ask again, raise</source>
        <translation>时限：暂停、催办、报上级</translation>
    </message>
    <message>
        <source>let one stand still for a lawful reason</source>
        <translation>因法定事由暂停计时</translation>
    </message>
    <message>
        <source>let it run on before the pause ends</source>
        <translation>提前恢复计时</translation>
    </message>
    <message>
        <source>those who are waited for were asked</source>
        <translation>已向对方催办</translation>
    </message>
    <message>
        <source>promised for this day</source>
        <translation>对方答应的日子</translation>
    </message>
    <message>
        <source>what is overdue was told to the superior</source>
        <translation>逾期事项已报上级</translation>
    </message>
    <message>
        <source>a note was a mistake</source>
        <translation>撤销一条记录</translation>
    </message>
    <message>
        <source>deadlines as a calendar file, without names</source>
        <translation>把时限写成日历文件，不含姓名</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>{count} deadlines in {file}.</source>
        <translation>{file} 中有 {count} 项时限。</translation>
    </message>
    <message>
        <source>“{typed}” names no deadline: take the key from “show clocks”.</source>
        <translation>“{typed}”不是时限标识：请从“show clocks”中取。</translation>
    </message>
    <message>
        <source>the key of the deadline, from “show clocks”</source>
        <translation>时限标识，见“show clocks”</translation>
    </message>
    <message>
        <source>whom families seek</source>
        <translation>寻人请求</translation>
    </message>
    <message>
        <source>write a family&apos;s request down</source>
        <translation>登记寻人请求</translation>
    </message>
    <message>
        <source>one request with who it may be</source>
        <translation>一条请求及其可能匹配</translation>
    </message>
    <message>
        <source>compare it with everybody again</source>
        <translation>重新比对</translation>
    </message>
    <message>
        <source>judge a possible match</source>
        <translation>判断可能匹配</translation>
    </message>
    <message>
        <source>verify the seeker</source>
        <translation>核验寻找人</translation>
    </message>
    <message>
        <source>let rest, review, reunite, close…</source>
        <translation>暂停、复核、团聚、办结等</translation>
    </message>
    <message>
        <source>close after the reunion</source>
        <translation>团聚后办结</translation>
    </message>
    <message>
        <source>closed and withdrawn ones too</source>
        <translation>含已办结、已撤回</translation>
    </message>
    <message>
        <source>only with a match to judge</source>
        <translation>只列有待判断匹配的</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Sought</source>
        <translation>被寻人</translation>
    </message>
    <message>
        <source>Seeker</source>
        <translation>寻找人</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>To judge</source>
        <translation>待判断</translation>
    </message>
    <message>
        <source>a household for the unidentified</source>
        <translation>落户安置</translation>
    </message>
    <message>
        <source>open the file of a resident</source>
        <translation>为在站人员建立落户档案</translation>
    </message>
    <message>
        <source>note a paper, or why it is not there</source>
        <translation>登记材料，或者不附的原因</translation>
    </message>
    <message>
        <source>write down what became of the file</source>
        <translation>登记落户进度</translation>
    </message>
    <message>
        <source>long-term care in an institution</source>
        <translation>机构托养</translation>
    </message>
    <message>
        <source>give a resident into care</source>
        <translation>送托养</translation>
    </message>
    <message>
        <source>note a visit to somebody in care</source>
        <translation>登记托养探访</translation>
    </message>
    <message>
        <source>somebody comes back into the house</source>
        <translation>接回本站</translation>
    </message>
    <message>
        <source>who is to be settled, and how far each file is</source>
        <translation>应落户人员和各份材料的进度</translation>
    </message>
    <message>
        <source>open files alone</source>
        <translation>只列办理中的</translation>
    </message>
    <message>
        <source>who lives in an institution, and the next visits</source>
        <translation>托养人员和下次探访</translation>
    </message>
    <message>
        <source>also what has ended</source>
        <translation>含已结束的</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>救助编号</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>缺材料</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近见到</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次探访</translation>
    </message>
    <message>
        <source>side-files of minors</source>
        <translation>未成年人档案</translation>
    </message>
    <message>
        <source>minors who are here or left lately</source>
        <translation>在站和近期离站的未成年人</translation>
    </message>
    <message>
        <source>open a side-file (is written down)</source>
        <translation>打开未成年人档案（留记录）</translation>
    </message>
    <message>
        <source>who answers for the child, by which decision</source>
        <translation>登记监护状况和决定</translation>
    </message>
    <message>
        <source>one of the six protections</source>
        <translation>登记六项保护之一</translation>
    </message>
    <message>
        <source>report harm to the police</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>what came of a report</source>
        <translation>登记报告进展</translation>
    </message>
    <message>
        <source>close a report</source>
        <translation>强制报告结案</translation>
    </message>
    <message>
        <source>plan the visits after the return</source>
        <translation>安排离站后回访</translation>
    </message>
    <message>
        <source>what came of a visit</source>
        <translation>登记回访结果</translation>
    </message>
    <message>
        <source>ask to look into a side-file</source>
        <translation>申请查阅未成年人档案</translation>
    </message>
    <message>
        <source>allow it until a time</source>
        <translation>批准至某时</translation>
    </message>
    <message>
        <source>refuse it, or end an approval</source>
        <translation>不批准，或者终止批准</translation>
    </message>
    <message>
        <source>a year&apos;s looks, as they are reported</source>
        <translation>全年查阅记录，供年度报告</translation>
    </message>
    <message>
        <source>Guardianship</source>
        <translation>监护</translation>
    </message>
    <message>
        <source>Six protections</source>
        <translation>六项保护</translation>
    </message>
    <message>
        <source>Asked as request {number}. A leader decides.</source>
        <translation>已提出申请，编号 {number}，由负责人决定。</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开时间</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>the year of the register of looks</source>
        <translation>查阅登记表的年份</translation>
    </message>
    <message>
        <source>the days of the ledger of compared faces</source>
        <translation>人脸比对台账的起止日期</translation>
    </message>
    <message>
        <source>change what it says; compares again</source>
        <translation>修改寻亲请求内容并重新比对</translation>
    </message>
    <message>
        <source>--blank is for the round sheet, the medicine record and the care visit.</source>
        <translation>--blank只用于巡查单、给药记录和托养探访记录。</translation>
    </message>
    <message>
        <source>somebody goes to another institution</source>
        <translation>转到另一家托养机构</translation>
    </message>
    <message>
        <source>change what was agreed, with a reason; the rest stays</source>
        <translation>变更托养约定并写明原因；未写的不变</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更时间</translation>
    </message>
    <message>
        <source>where a child learns</source>
        <translation>未成年人就学情况</translation>
    </message>
    <message>
        <source>assess a child&apos;s family</source>
        <translation>家庭监护评估</translation>
    </message>
    <message>
        <source>say a report anew that was wrong; both stay</source>
        <translation>更正写错的强制报告，两份都保留</translation>
    </message>
    <message>
        <source>the number of the entry that was wrong; with the reason</source>
        <translation>写错的那条记录的编号，须同时写明原因</translation>
    </message>
    <message>
        <source>number of what the paper is about: intake, resident, voucher, extension, class confirmation, payment, hospital letter, death, batch, joint review, cut bill, receipt of goods, search notice, inquiry letter, person, report of harm, after-return visit, sample, sheet of samples, settling file, time in care; key of a deadline; else the time of a shift, or a day</source>
        <translation>所打文书的对象编号：求助登记、在站人员、凭证、延期、类别确认、现金给付、救治介绍信、死亡、结算批次、联合审核、核减账单、物资签收单、寻亲公告、协查函、人员、强制报告、回访、检材、检材移交清单、落户安置档案、托养、时限编号；其余为班次时间或日期</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>封号</translation>
    </message>
    <message>
        <source>Hand-over sheet</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <source>take over whom a request was verified for; without a number the latest</source>
        <translation>带入已核实的认领人；不写登记号则取最近一条</translation>
    </message>
    <message>
        <source>No such request was verified for this resident; verified are: {known}.</source>
        <translation>该受助人员没有这样的已核实寻亲登记；已核实的有：{known}。</translation>
    </message>
    <message>
        <source>the day from which the new terms hold, else today</source>
        <translation>新约定的执行日期，不填为今天</translation>
    </message>
    <message>
        <source>the fee of a month, 0 where nothing is paid</source>
        <translation>每月费用，不付费填0</translation>
    </message>
    <message>
        <source>one picture of a receipt as a file; looking is traced</source>
        <translation>导出一张回执照片；查看留痕</translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation>在医院</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>执行日期</translation>
    </message>
    <message>
        <source>--since and --until are for the ledger of faces and the register of letters.</source>
        <translation>--since 和 --until 只用于人脸比对台账和协查登记簿。</translation>
    </message>
    <message>
        <source>signs of harm, or none</source>
        <translation>有侵害迹象，或者没有</translation>
    </message>
    <message>
        <source>mark a stay for the month sheets</source>
        <translation>为月报表标记一次救助</translation>
    </message>
    <message>
        <source>codes of report_marks; none takes all away</source>
        <translation>report_marks 代码；不写则取消全部标记</translation>
    </message>
</context>
<context>
    <name>ClockFilters</name>
    <message>
        <source>Name, initials, rescue number</source>
        <translation>姓名、首字母、救助编号</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>不限缓急</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>不限种类</translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation>不限依据</translation>
    </message>
    <message>
        <source>Only what I can do</source>
        <translation>只看我能办的</translation>
    </message>
</context>
<context>
    <name>ClockSide</name>
    <message>
        <source>The deadline</source>
        <translation>这项时限</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>停到</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Days of the pause do not count; afterwards it runs on.</source>
        <translation>暂停的日子不计入时限，期满自动恢复。</translation>
    </message>
    <message>
        <source>Pause by law</source>
        <translation>依法暂停计时</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What is left of the limit counts from the next day on.</source>
        <translation>剩余的期限从次日起接着算。</translation>
    </message>
    <message>
        <source>Let it run on</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Until the promised day, or for some days, nobody is reminded.</source>
        <translation>在对方答应的日子之前，或几天之内，不再提醒。</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>To whom it was reported, how, and with what number.</source>
        <translation>报给谁、怎么报的、文号。</translation>
    </message>
    <message>
        <source>Told to the superior</source>
        <translation>报上级</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>答应日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Written beside the deadline.</source>
        <translation>已记在时限旁。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Withdraw this note?</source>
        <translation>撤销这条记录？</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Told superior</source>
        <translation>报上级</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Urging letter</source>
        <translation>逾期事项催办函</translation>
    </message>
    <message>
        <source>Overdue report</source>
        <translation>逾期事项报告</translation>
    </message>
    <message>
        <source>What is known of a deadline of the list stands here.</source>
        <translation>在左侧选一项时限，这里显示它的情况和可办的事。</translation>
    </message>
</context>
<context>
    <name>ClockTable</name>
    <message>
        <source>Ctrl+G unfolds</source>
        <translation>Ctrl+G 展开</translation>
    </message>
    <message>
        <source>Ctrl+G folds</source>
        <translation>Ctrl+G 收起</translation>
    </message>
    <message numerus="yes">
        <source>Overdue, %n item(s)</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>do these first</source>
        <translation>先做这些</translation>
    </message>
    <message numerus="yes">
        <source>Today, %n item(s)</source>
        <translation>
            <numerusform>今天 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>by their end</source>
        <translation>按截止先后</translation>
    </message>
    <message numerus="yes">
        <source>The next days, %n item(s)</source>
        <translation>
            <numerusform>往后几天 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>受助人员</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>Report to the police: {sign}</source>
        <translation>向公安机关报案：{sign}</translation>
    </message>
    <message>
        <source>Have the hand-over sheet signed</source>
        <translation>交接表双方签字</translation>
    </message>
    <message>
        <source>Have {count} thing(s) in store signed</source>
        <translation>寄存物品 {count} 件双签</translation>
    </message>
    <message>
        <source>Take the photograph</source>
        <translation>补拍照片</translation>
    </message>
    <message>
        <source>Take the fingerprints</source>
        <translation>采集指纹</translation>
    </message>
    <message>
        <source>Enter into the national system</source>
        <translation>录入全国救助管理系统</translation>
    </message>
    <message>
        <source>Complete the form: {blocks}</source>
        <translation>补齐登记：{blocks}</translation>
    </message>
    <message>
        <source>Confirm the class of assistance</source>
        <translation>确认救助类别</translation>
    </message>
    <message>
        <source>Review the class: {assistance_class}</source>
        <translation>复核救助类别：{assistance_class}</translation>
    </message>
    <message>
        <source>Publish the search notice with photo</source>
        <translation>发布带照片的寻亲公告</translation>
    </message>
    <message>
        <source>Refresh the search notice</source>
        <translation>更新寻亲公告</translation>
    </message>
    <message>
        <source>Ask the police for a DNA sample</source>
        <translation>提请公安机关采集 DNA</translation>
    </message>
    <message>
        <source>Press the police for the DNA answer</source>
        <translation>催问公安 DNA 比对结果</translation>
    </message>
    <message>
        <source>{days} days are full: extend or leave</source>
        <translation>满 {days} 天，延期或者离站</translation>
    </message>
    <message>
        <source>{days} days are full: long search</source>
        <translation>满 {days} 天，转长期寻亲</translation>
    </message>
    <message>
        <source>Out and expected back: look for them</source>
        <translation>外出到点未归，联系寻找</translation>
    </message>
    <message>
        <source>Kept bed: confirm or free it</source>
        <translation>预留床位到期，确认或放开</translation>
    </message>
    <message>
        <source>Planned to leave: check the list</source>
        <translation>计划离站，核对清单</translation>
    </message>
    <message>
        <source>Kin are coming: check their papers</source>
        <translation>亲属来接，核对材料</translation>
    </message>
    <message>
        <source>Note report</source>
        <translation>记报案</translation>
    </message>
    <message>
        <source>Note signature</source>
        <translation>记签字</translation>
    </message>
    <message>
        <source>Sign things</source>
        <translation>去双签</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>补照片</translation>
    </message>
    <message>
        <source>Note taking</source>
        <translation>记采集</translation>
    </message>
    <message>
        <source>Note entry</source>
        <translation>记录入</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补登记</translation>
    </message>
    <message>
        <source>Set class</source>
        <translation>定类别</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Note notice</source>
        <translation>记公告</translation>
    </message>
    <message>
        <source>Note refresh</source>
        <translation>记更新</translation>
    </message>
    <message>
        <source>Note request</source>
        <translation>记提请</translation>
    </message>
    <message>
        <source>Note answer</source>
        <translation>记答复</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>办延期</translation>
    </message>
    <message>
        <source>Long search</source>
        <translation>转寻亲</translation>
    </message>
    <message>
        <source>Note return</source>
        <translation>记返回</translation>
    </message>
    <message>
        <source>See bed</source>
        <translation>看床位</translation>
    </message>
    <message>
        <source>See voucher</source>
        <translation>看凭证</translation>
    </message>
    <message>
        <source>See list</source>
        <translation>看清单</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>写说明</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>day after tomorrow</source>
        <translation>后天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Follow up the unused voucher {number}</source>
        <translation>追问没有换票的凭证 {number}</translation>
    </message>
    <message>
        <source>Make the first look: {missing}</source>
        <translation>补初检：{missing}</translation>
    </message>
    <message>
        <source>Make the safety check</source>
        <translation>补安全检查</translation>
    </message>
    <message>
        <source>Hand {count} dangerous thing(s) to the police</source>
        <translation>{count} 件危险物品移交公安</translation>
    </message>
    <message>
        <source>Note look</source>
        <translation>记初检</translation>
    </message>
    <message>
        <source>Note check</source>
        <translation>记检查</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>See things</source>
        <translation>看物品</translation>
    </message>
    <message>
        <source>Not as in the book at the night count: explain</source>
        <translation>夜间清点与登记不符，写明情况</translation>
    </message>
    <message>
        <source>Missing at the night count: search, or note as gone without formalities</source>
        <translation>夜间清点不在：查找，或记擅自离站</translation>
    </message>
    <message>
        <source>Missing and in need of care: report to the police at once</source>
        <translation>未成年人或需监护人员不在站：立即报警</translation>
    </message>
    <message>
        <source>Note as gone</source>
        <translation>记离站</translation>
    </message>
    <message>
        <source>Settle {count} thing(s) left behind</source>
        <translation>处理遗留物品 {count} 件</translation>
    </message>
    <message>
        <source>Care at once: {care}</source>
        <translation>立即处置：{care}</translation>
    </message>
    <message>
        <source>Signed over, to be accepted: {number}</source>
        <translation>已签交，待接班：{number}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Write the letter for the hospital</source>
        <translation>开具救治介绍信</translation>
    </message>
    <message>
        <source>Write letter</source>
        <translation>开介绍信</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>去处置</translation>
    </message>
    <message>
        <source>Go to the patient at {hospital}</source>
        <translation>到{hospital}核实病人</translation>
    </message>
    <message>
        <source>See notice</source>
        <translation>看通知</translation>
    </message>
    <message>
        <source>After a death: {step}</source>
        <translation>死亡后续：{step}</translation>
    </message>
    <message>
        <source>See case</source>
        <translation>看登记</translation>
    </message>
    <message>
        <source>Give the medicine {medicine}</source>
        <translation>按时给药：{medicine}</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>去给药</translation>
    </message>
    <message>
        <source>Withdraw the search notice: still out at {count} place(s)</source>
        <translation>撤回寻亲公告：仍有 {count} 处在公布</translation>
    </message>
    <message>
        <source>Get the answer of {unit}, or chase it</source>
        <translation>取得{unit}的答复，或者催办</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>See letter</source>
        <translation>看函件</translation>
    </message>
    <message>
        <source>Talk to this person ({done} of {count} talks)</source>
        <translation>与本人谈话 {done}/{count} 次</translation>
    </message>
    <message>
        <source>Answer to come: {query} {whom}</source>
        <translation>待答复：{query} {whom}</translation>
    </message>
    <message>
        <source>Note talk</source>
        <translation>记谈话</translation>
    </message>
    <message>
        <source>Open the file of settling</source>
        <translation>建立落户安置档案</translation>
    </message>
    <message>
        <source>Settling, next: {step}</source>
        <translation>落户安置，下一步：{step}</translation>
    </message>
    <message>
        <source>Ask the police for their decision on the household</source>
        <translation>催问公安机关落户审批结果</translation>
    </message>
    <message>
        <source>Visit at {institution}</source>
        <translation>到{institution}探访</translation>
    </message>
    <message>
        <source>Renew the agreement on care with {institution}</source>
        <translation>与{institution}续签托养协议</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>See file</source>
        <translation>看材料</translation>
    </message>
    <message>
        <source>Note visit</source>
        <translation>记探访</translation>
    </message>
    <message>
        <source>See care</source>
        <translation>看托养</translation>
    </message>
    <message>
        <source>Settle who answers for the child</source>
        <translation>确定监护状况</translation>
    </message>
    <message>
        <source>Temporary guardianship ends: {number}</source>
        <translation>临时监护到期：{number}</translation>
    </message>
    <message>
        <source>Six protections: {count} without an owner</source>
        <translation>六项保护：{count} 项未落实负责人</translation>
    </message>
    <message>
        <source>Protection to see to: {protection} {owner}</source>
        <translation>跟进保护：{protection} {owner}</translation>
    </message>
    <message>
        <source>Assess the family</source>
        <translation>开展家庭监护评估</translation>
    </message>
    <message>
        <source>No receipt for the report, urge the police: {sign}</source>
        <translation>强制报告无回执，催办：{sign}</translation>
    </message>
    <message>
        <source>No result for the report, urge the police: {sign}</source>
        <translation>强制报告无结果，催办：{sign}</translation>
    </message>
    <message>
        <source>Plan the visits after the return</source>
        <translation>安排离站后回访</translation>
    </message>
    <message>
        <source>Visit after the return</source>
        <translation>离站后回访</translation>
    </message>
    <message>
        <source>See guardianship</source>
        <translation>看监护</translation>
    </message>
    <message>
        <source>See protections</source>
        <translation>看保护</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>See report</source>
        <translation>看报告</translation>
    </message>
    <message>
        <source>Plan visits</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>May be sought by a family: {number}</source>
        <translation>可能是家属寻找的人：{number}</translation>
    </message>
    <message>
        <source>Look at the resting request {number} again</source>
        <translation>复核暂停查找的请求 {number}</translation>
    </message>
    <message>
        <source>Ask how they are since they were brought together: {number}</source>
        <translation>团聚后回访：{number}</translation>
    </message>
    <message>
        <source>See request</source>
        <translation>看请求</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Began {started}, due {due} ({near})</source>
        <translation>{started} 起算，{due} 到期（{near}）</translation>
    </message>
    <message>
        <source>Counts working days</source>
        <translation>按工作日计算</translation>
    </message>
    <message>
        <source>Paused up to and with {day}</source>
        <translation>暂停到 {day}（含当日）</translation>
    </message>
    <message>
        <source>An answer is waited for until {day}</source>
        <translation>已催办，等到 {day}</translation>
    </message>
    <message>
        <source>Overdue for long: tell the superior</source>
        <translation>严重逾期，应报上级</translation>
    </message>
    <message>
        <source>The holidays of {year} are not announced yet: counted by plain weeks</source>
        <translation>{year} 年放假安排尚未公布，按普通星期计算</translation>
    </message>
    <message>
        <source>written {when}</source>
        <translation>{when} 补记</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message>
        <source>{work} (holidays not announced yet)</source>
        <translation>{work}（放假安排未公布）</translation>
    </message>
</context>
<context>
    <name>ClueSearchView</name>
    <message>
        <source>Nobody else was heard to say this.</source>
        <translation>没有听到其他人说过。</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>听到的话</translation>
    </message>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Clue</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Heard by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已离站</translation>
    </message>
</context>
<context>
    <name>CollectorCard</name>
    <message>
        <source>{name} ({relation}) was verified to collect them: {number}.</source>
        <translation>{name}（{relation}）已核实，可以接领：{number}。</translation>
    </message>
    <message>
        <source>Take over as collector</source>
        <translation>填为接领人</translation>
    </message>
</context>
<context>
    <name>ComingIn</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Let {name} go alone?</source>
        <translation>同意 {name} 独自离站？</translation>
    </message>
    <message>
        <source>The rules keep this person unless somebody takes them over.</source>
        <translation>按规定此人须由人接领、护送或移交。</translation>
    </message>
    <message>
        <source>The leader consents</source>
        <translation>领导同意独自离站</translation>
    </message>
    <message>
        <source>Do not let go alone</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Reason and leader stand on the leaving record and in the trace.</source>
        <translation>理由和同意人写入登记表并留痕。</translation>
    </message>
    <message>
        <source>Does {name} stay?</source>
        <translation>{name} 不走了？</translation>
    </message>
    <message>
        <source>What was prepared is kept as history; the way out begins anew next time.</source>
        <translation>已办的留作记录，下次离站重新办理。</translation>
    </message>
    <message>
        <source>Stays in the station</source>
        <translation>继续在站</translation>
    </message>
    <message>
        <source>Go on with leaving</source>
        <translation>继续办离站</translation>
    </message>
</context>
<context>
    <name>CopiesOfPapers</name>
    <message>
        <source>Fetcher&apos;s paper</source>
        <translation>接领人证件</translation>
    </message>
    <message>
        <source>Paper of {name} · {when} · {clerk}</source>
        <translation>{name}的证件 · {when} · {clerk}</translation>
    </message>
</context>
<context>
    <name>CopyDesk</name>
    <message>
        <source>Fetch without a picture of the paper?</source>
        <translation>不留证件影像就接领？</translation>
    </message>
    <message>
        <source>For a copy that lies in the folder, or a night without camera and scanner.</source>
        <translation>用于复印件已存入卷宗，或夜间没有摄像头和扫描仪时。</translation>
    </message>
    <message>
        <source>The leader consents</source>
        <translation>领导同意</translation>
    </message>
    <message>
        <source>Copy it first</source>
        <translation>先留复印件</translation>
    </message>
    <message>
        <source>Reason and leader stand in the check list and in the trace.</source>
        <translation>理由和领导姓名记入离站清单和操作痕迹。</translation>
    </message>
    <message>
        <source>The leader&apos;s consent is written down.</source>
        <translation>已记录领导同意。</translation>
    </message>
    <message>
        <source>Copy kept.</source>
        <translation>复印件已保存。</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Brought there</source>
        <translation>送医</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Suffers from</source>
        <translation>病情</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>送治人</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>护送人</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>入院</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>住院号</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计出院</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>出院</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>出院证明</translation>
    </message>
    <message>
        <source>Put the letter right</source>
        <translation>更正救治介绍信</translation>
    </message>
    <message>
        <source>The number stays; what stood there is kept, and the next print says so.</source>
        <translation>编号不变；原来的内容保留，再打印时注明更正。</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Put right; print the letter again for the hospital.</source>
        <translation>已更正，请重新打印交医院。</translation>
    </message>
    <message>
        <source>Put the admission right</source>
        <translation>更正住院记录</translation>
    </message>
    <message>
        <source>What stood there is kept, with who changed it and why.</source>
        <translation>原来的内容保留，并记下更正人和原因。</translation>
    </message>
    <message>
        <source>The admission is put right.</source>
        <translation>住院记录已更正。</translation>
    </message>
    <message>
        <source>Change a hospital</source>
        <translation>修改医院</translation>
    </message>
    <message>
        <source>New hospital</source>
        <translation>新增医院</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>加入名录</translation>
    </message>
    <message>
        <source>The hospital is changed.</source>
        <translation>医院信息已修改。</translation>
    </message>
    <message>
        <source>The hospital is on the list.</source>
        <translation>医院已加入名录。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Designated</source>
        <translation>定点</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>gets letters</source>
        <translation>可开介绍信</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>不再开具</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Letters go to these hospitals; payment requests name the account told here.</source>
        <translation>介绍信开往名录中的医院；拨款申请按此处的账户填写。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Hospital&apos;s name</source>
        <translation>医院名称</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}). What was saved is safe, and forms keep what you typed. Please hand this file to whoever looks after the program:</source>
        <translation>程序内部出了差错（{kind}）。已保存的不受影响，正在填的也还在。请把这个文件交给维护程序的人：</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
</context>
<context>
    <name>DaysStrip</name>
    <message>
        <source>Where the patient was</source>
        <translation>人在哪里</translation>
    </message>
    <message>
        <source>S</source>
        <translation>站</translation>
    </message>
    <message>
        <source>H</source>
        <translation>院</translation>
    </message>
    <message>
        <source>?</source>
        <translation>？</translation>
    </message>
</context>
<context>
    <name>DeathCard</name>
    <message>
        <source>Has died</source>
        <translation>已死亡</translation>
    </message>
    <message>
        <source>See the case</source>
        <translation>看死亡登记</translation>
    </message>
</context>
<context>
    <name>DeathCards</name>
    <message>
        <source>Write a death down…</source>
        <translation>登记死亡…</translation>
    </message>
    <message>
        <source>Deaths</source>
        <translation>死亡登记</translation>
    </message>
    <message>
        <source>Nobody has died in our care.</source>
        <translation>没有死亡登记。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>not identified</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Died at</source>
        <translation>死亡时间</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>死亡证明</translation>
    </message>
    <message>
        <source>Body is</source>
        <translation>遗体存放</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更正前</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>告知函</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>更正…</translation>
    </message>
    <message numerus="yes">
        <source>%n in the store</source>
        <translation>
            <numerusform>在库 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeathDeeds</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What, to whom</source>
        <translation>内容、对象</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Why so</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{name} · {number}</source>
        <translation>{name} · {number}</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Decide about the body</source>
        <translation>遗体处理决定</translation>
    </message>
    <message>
        <source>Two people decide; the second one signs with name and password.</source>
        <translation>须两人决定，第二人用登录名和密码签字。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>The stay ends and its letter is closed; what is to be done next stands on Today.</source>
        <translation>在站随之结束，介绍信随之办结；后续事项列在今日待办。</translation>
    </message>
    <message>
        <source>Write a death down</source>
        <translation>登记死亡</translation>
    </message>
    <message>
        <source>The death is written down.</source>
        <translation>死亡已登记。</translation>
    </message>
    <message>
        <source>The facts, or whose it was</source>
        <translation>情况有误，或认错了人</translation>
    </message>
    <message>
        <source>Nobody has died</source>
        <translation>并未死亡</translation>
    </message>
    <message>
        <source>Wrong is</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>实为</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put the case right</source>
        <translation>更正死亡登记</translation>
    </message>
    <message>
        <source>The older entry stays; the stay of whoever lives is open again.</source>
        <translation>原登记保留；在世者恢复在站。</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>The case is put right.</source>
        <translation>死亡登记已更正。</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不在医院</translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation>在医院</translation>
    </message>
    <message>
        <source>Died at</source>
        <translation>死亡时间</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>死亡证明</translation>
    </message>
    <message>
        <source>Body is</source>
        <translation>遗体存放</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>DecidePanel</name>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录决定</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回到登记表</translation>
    </message>
    <message>
        <source>No bed: what was decided</source>
        <translation>不入住：作出什么决定</translation>
    </message>
    <message>
        <source>A numbered notice with the reasons is printed for them.</source>
        <translation>出具有编号、写明理由的《不予救助通知书》。</translation>
    </message>
    <message>
        <source>No bed is kept; the arrival is counted apart.</source>
        <translation>不留床位；单独统计，不算入站。</translation>
    </message>
    <message>
        <source>Goes with the hand-over sheet; counted apart.</source>
        <translation>随交接表移交公安；单独统计。</translation>
    </message>
    <message>
        <source>Say where they were sent; counted apart.</source>
        <translation>写明指引去了哪里；单独统计。</translation>
    </message>
    <message>
        <source>Say when they went; counted apart.</source>
        <translation>写明何时离开；单独统计。</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Police unit</source>
        <translation>公安单位</translation>
    </message>
</context>
<context>
    <name>DeedDesk</name>
    <message>
        <source>{name}, {destination}, {amount} yuan, {days}.</source>
        <translation>{name}，{destination}，{amount} 元，{days}。</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>凭证纸</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>DeedForm</name>
    <message>
        <source>Not now</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Old bed</source>
        <translation>原床</translation>
    </message>
    <message>
        <source>to clean</source>
        <translation>待清洁</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>{bed}: {words}</source>
        <translation>{bed}：{words}</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Waits for approval by somebody else; it stands on their list.</source>
        <translation>等别人审批；已列入待审批。</translation>
    </message>
    <message>
        <source>Waits for approval by a leader; it stands on their list.</source>
        <translation>等领导审批；已列入待审批。</translation>
    </message>
    <message>
        <source>Approved; the travel clerk issues it.</source>
        <translation>已审批，由离站人员签发。</translation>
    </message>
    <message>
        <source>Make void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>换发…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审批通过</translation>
    </message>
    <message>
        <source>Issue and print</source>
        <translation>签发并打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Pay cash…</source>
        <translation>付现金…</translation>
    </message>
    <message>
        <source>Exchange…</source>
        <translation>换票…</translation>
    </message>
    <message>
        <source>Confirm the journey…</source>
        <translation>确认乘车…</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退票…</translation>
    </message>
    <message>
        <source>Approved. Now it can be issued.</source>
        <translation>已审批，可以签发。</translation>
    </message>
    <message>
        <source>Issued as {number}.</source>
        <translation>已签发：{number}。</translation>
    </message>
    <message>
        <source>Issue without a photograph?</source>
        <translation>没有照片，仍要签发？</translation>
    </message>
    <message>
        <source>The window compares the holder with the photograph on the slip.</source>
        <translation>售票窗口按凭证上的照片核对本人。</translation>
    </message>
    <message>
        <source>Do not issue</source>
        <translation>不签发</translation>
    </message>
    <message>
        <source>The reason stays with the voucher.</source>
        <translation>理由随凭证留存。</translation>
    </message>
    <message>
        <source>Make the voucher void</source>
        <translation>作废凭证</translation>
    </message>
    <message>
        <source>First say where the printed slip is.</source>
        <translation>先说明打印出的凭证在哪里。</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>下一步…</translation>
    </message>
    <message>
        <source>Make voucher {number} void?</source>
        <translation>作废凭证 {number}？</translation>
    </message>
    <message>
        <source>Make this voucher void</source>
        <translation>作废这张凭证</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不作废</translation>
    </message>
    <message>
        <source>It goes on the list of withdrawn slips. It cannot come back; only a new one.</source>
        <translation>作废后列入停用名单，窗口扫码显示“已作废”。不能恢复，只能另开新证。</translation>
    </message>
    <message>
        <source>The voucher is void.</source>
        <translation>凭证已作废。</translation>
    </message>
    <message>
        <source>Replace the slip</source>
        <translation>换发凭证</translation>
    </message>
    <message>
        <source>For a slip that is lost or spoilt: same terms, new number and code.</source>
        <translation>用于凭证遗失或污损：内容不变，换新编号和二维码。</translation>
    </message>
    <message>
        <source>Replace voucher {number}?</source>
        <translation>换发凭证 {number}？</translation>
    </message>
    <message>
        <source>Replace this voucher</source>
        <translation>换发这张凭证</translation>
    </message>
    <message>
        <source>The old slip is worth nothing any more. Somebody who may approve signs here.</source>
        <translation>旧凭证立即停用。须由有审批权的人在此签认。</translation>
    </message>
    <message>
        <source>Replaced by {number}.</source>
        <translation>已换发：{number}。</translation>
    </message>
    <message>
        <source>Exchanged all the same…</source>
        <translation>补记换票…</translation>
    </message>
</context>
<context>
    <name>DemoCard</name>
    <message>
        <source>The demonstration is ready</source>
        <translation>演示站已经建好</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>进去看看</translation>
    </message>
    <message>
        <source>Sign in as {login} with this password. It is shown only now:</source>
        <translation>用账号{login}和下面的密码登录。密码只在这里显示一次：</translation>
    </message>
    <message>
        <source>Whoever opens the demonstration from here again gets a new one.</source>
        <translation>以后从这里再次打开演示站，会得到新的密码。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Left at</source>
        <translation>离站时间</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Let leave</source>
        <translation>办理离站</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>各项已办好，可以离站。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Cannot leave yet: {titles}</source>
        <translation>现在不能离站：{titles}</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> 等，另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorSection</name>
    <message>
        <source>Three: first look</source>
        <translation>三、门口分诊</translation>
    </message>
    <message>
        <source>nothing seen: leave all open</source>
        <translation>未见异常就都不勾</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>身体</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>To report</source>
        <translation>须报案</translation>
    </message>
    <message>
        <source>Cleared by</source>
        <translation>排除依据</translation>
    </message>
    <message>
        <source>doctor or police: who, when, what they say</source>
        <translation>医生或民警：何人、何时、怎么说</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>精神状态</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>生活自理</translation>
    </message>
    <message>
        <source>Gets about</source>
        <translation>行动能力</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>hospital first</source>
        <translation>先送医</translation>
    </message>
    <message>
        <source>police first</source>
        <translation>先报警</translation>
    </message>
    <message>
        <source>{signs}: reported to the police at once, with time and receipt.</source>
        <translation>{signs}：须立即向公安机关报告，记下时间和回执。</translation>
    </message>
    <message>
        <source>To hospital first…</source>
        <translation>先送医…</translation>
    </message>
    <message>
        <source>To the police…</source>
        <translation>交公安…</translation>
    </message>
    <message>
        <source>First look, short</source>
        <translation>三 分诊</translation>
    </message>
</context>
<context>
    <name>DoseTable</name>
    <message>
        <source>No medicine is due in this shift. Orders are written beside, with Ctrl+N.</source>
        <translation>本班没有要给的药。按 Ctrl+N 登记医嘱。</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应给</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>双人</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>if needed</source>
        <translation>必要时</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>missed: / tells why</source>
        <translation>漏给，按 / 登记</translation>
    </message>
    <message>
        <source>to give</source>
        <translation>待给</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>{time} given late</source>
        <translation>{time} 迟给</translation>
    </message>
    <message>
        <source>{time} given</source>
        <translation>{time} 已给</translation>
    </message>
    <message>
        <source>look at the effect {time}</source>
        <translation>{time} 看效果</translation>
    </message>
    <message>
        <source>not before {time}</source>
        <translation>{time} 后可给</translation>
    </message>
    <message>
        <source>may be given</source>
        <translation>可以给</translation>
    </message>
</context>
<context>
    <name>DossierCards</name>
    <message>
        <source>about {age}</source>
        <translation>约 {age} 岁</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>口音</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>话语</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>体貌</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣物</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Nothing is due now.</source>
        <translation>眼下没有到期的事。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No limit runs: this person is known, or is not here.</source>
        <translation>没有在走的时限：身份已明，或不在站。</translation>
    </message>
    <message>
        <source>Here since {at} · day {day}</source>
        <translation>入站 {at} · 第 {day} 天</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期办理</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>Every word that may name a place is worth a line.</source>
        <translation>凡是可能指向地名的话，都值得记一条。</translation>
    </message>
    <message>
        <source>Note one</source>
        <translation>记一条</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>线索本</translation>
    </message>
    <message>
        <source>Nobody has written down a talk yet.</source>
        <translation>还没有谈话记录。</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈话记录</translation>
    </message>
    <message>
        <source>Click a place, or go there with the arrows and Enter.</source>
        <translation>点一下部位，或用方向键选到后按 Enter。</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>体表特征</translation>
    </message>
    <message>
        <source>No picture yet.</source>
        <translation>还没有照片。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Strike out…</source>
        <translation>划除…</translation>
    </message>
    <message>
        <source>Who else?</source>
        <translation>还有谁说过？</translation>
    </message>
</context>
<context>
    <name>DossierFolds</name>
    <message>
        <source>{shown} of {count}</source>
        <translation>显示 {shown} / 共 {count}</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>显示全部 {count}</translation>
    </message>
</context>
<context>
    <name>DossierForms</name>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>问了谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>查询人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>They said</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>应答复</translation>
    </message>
    <message>
        <source>Write down a query</source>
        <translation>记一次查询</translation>
    </message>
    <message>
        <source>Without an answer yet leave that open; a clock reminds of it.</source>
        <translation>还没有答复就先空着，到时提醒。</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>The query stands in the ledger.</source>
        <translation>查询已入台账。</translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>The answer stands in the ledger.</source>
        <translation>答复已入台账。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>语言口音</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Clue</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>强弱</translation>
    </message>
    <message>
        <source>Write down a talk</source>
        <translation>记一次谈话</translation>
    </message>
    <message>
        <source>The first days count: three talks in 72 hours.</source>
        <translation>头几天最要紧：72 小时内谈三次。</translation>
    </message>
    <message>
        <source>The talk is written down.</source>
        <translation>谈话已记下。</translation>
    </message>
    <message>
        <source>Heard by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>指向</translation>
    </message>
    <message>
        <source>Write down a clue</source>
        <translation>记一条线索</translation>
    </message>
    <message>
        <source>It is searched for at once.</source>
        <translation>记下后马上检索。</translation>
    </message>
    <message>
        <source>Why anew</source>
        <translation>更改原因</translation>
    </message>
    <message>
        <source>Rate anew</source>
        <translation>重新评定</translation>
    </message>
    <message>
        <source>What stood there stays readable.</source>
        <translation>原来的记录仍可查看。</translation>
    </message>
    <message>
        <source>The clue stands in the notebook.</source>
        <translation>已记入线索本。</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>样子</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>看到时间</translation>
    </message>
    <message>
        <source>It joins the description by which people are found.</source>
        <translation>会并入体貌特征，供检索比对。</translation>
    </message>
    <message>
        <source>Place the mark</source>
        <translation>标上</translation>
    </message>
    <message>
        <source>The mark is placed.</source>
        <translation>特征已标上。</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>划除</translation>
    </message>
    <message>
        <source>Struck out.</source>
        <translation>已划除。</translation>
    </message>
    <message>
        <source>Picture of</source>
        <translation>拍的是</translation>
    </message>
    <message>
        <source>On it</source>
        <translation>照片上</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>添照片</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The picture stands in the dossier.</source>
        <translation>照片已入档案。</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>Marks on the body, front and back</source>
        <translation>体表特征图，正面和背面</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上一人</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>下一人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>人员档案</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>添照片…</translation>
    </message>
    <message>
        <source>Note talk</source>
        <translation>记谈话</translation>
    </message>
    <message>
        <source>Note query</source>
        <translation>记一次查询</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Letters…</source>
        <translation>协查函…</translation>
    </message>
</context>
<context>
    <name>DraftMark</name>
    <message>
        <source>Draft kept {when} · survives a power cut</source>
        <translation>草稿已存 {when} · 断电不丢</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>DutyTable</name>
    <message>
        <source>Nothing has happened in this shift. Entries stand here.</source>
        <translation>本班次尚无记事。写入的记事会列在这里。</translation>
    </message>
    <message>
        <source>Left open by earlier shifts {n}</source>
        <translation>前面班次留下的待办 {n}</translation>
    </message>
    <message>
        <source>In this shift {n}</source>
        <translation>本班次 {n}</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Who, where</source>
        <translation>人员、区域</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>corrected: {text}</source>
        <translation>已更正：{text}</translation>
    </message>
    <message>
        <source>{text} → {note} ({clerk})</source>
        <translation>{text} → {note}（{clerk}）</translation>
    </message>
</context>
<context>
    <name>Emergency</name>
    <message>
        <source>Only those who handle this case see the file. Ask {ask}.</source>
        <translation>只有经办人员能查看该档案，请找{ask}。</translation>
    </message>
    <message>
        <source>Restricted file</source>
        <translation>受限档案</translation>
    </message>
    <message>
        <source>Open in an emergency</source>
        <translation>紧急查看</translation>
    </message>
    <message>
        <source>Leave it shut</source>
        <translation>不查看</translation>
    </message>
    <message>
        <source>It stays open to you until the shift ends. The leader sees who opened it, and why.</source>
        <translation>查看权限到本班结束为止。站领导会看到谁在何时因何查看。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Can</source>
        <translation>能</translation>
    </message>
    <message>
        <source>Cannot</source>
        <translation>不能</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>County</source>
        <translation>所在区县</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>本人意愿</translation>
    </message>
    <message>
        <source>Can travel</source>
        <translation>能否出行</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>怀孕</translation>
    </message>
    <message>
        <source>Food for the way</source>
        <translation>途中饮食</translation>
    </message>
    <message>
        <source>Help given</source>
        <translation>在站服务</translation>
    </message>
    <message>
        <source>Form signed</source>
        <translation>登记表签名</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>声明书签名</translation>
    </message>
    <message>
        <source>Fetcher</source>
        <translation>接领人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Proof of kin</source>
        <translation>关系证明</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认单位</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Their clerk</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Escorts</source>
        <translation>护送人</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>终止情形</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>送达时间</translation>
    </message>
    <message>
        <source>Died at</source>
        <translation>死亡时间</translation>
    </message>
    <message>
        <source>Died in</source>
        <translation>死亡地点</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>死亡证明</translation>
    </message>
    <message>
        <source>Kin told</source>
        <translation>告知亲属</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最后见到</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>寻找情况</translation>
    </message>
    <message>
        <source>Police receipt</source>
        <translation>报警回执</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>出院证明</translation>
    </message>
    <message>
        <source>Name, phone, when spoken to</source>
        <translation>姓名、电话、何时联系</translation>
    </message>
    <message>
        <source>Number of the identity card</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Names of the clerks</source>
        <translation>姓名，至少两人</translation>
    </message>
    <message>
        <source>Months, empty if not</source>
        <translation>月数，没有不填</translation>
    </message>
    <message>
        <source>The person agrees to leave</source>
        <translation>本人同意离站</translation>
    </message>
</context>
<context>
    <name>FileHead</name>
    <message>
        <source>Add photo</source>
        <translation>补照片</translation>
    </message>
    <message>
        <source>No stay in this station yet</source>
        <translation>没有在站记录</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Perhaps known already</source>
        <translation>可能有旧档案</translation>
    </message>
    <message>
        <source>bed {bed}</source>
        <translation>床位 {bed}</translation>
    </message>
    <message>
        <source>no bed yet</source>
        <translation>还没有床位</translation>
    </message>
    <message numerus="yes">
        <source>day %n</source>
        <translation>
            <numerusform>在站第 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stayed %n day(s)</source>
        <translation>
            <numerusform>在站 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Came {came}, left {left}</source>
        <translation>{came} 入站，{left} 离站</translation>
    </message>
    <message>
        <source>Came {came}</source>
        <translation>{came} 入站</translation>
    </message>
    <message>
        <source>help lasts until {day}</source>
        <translation>救助期限到 {day}</translation>
    </message>
    <message>
        <source>expected back {back}</source>
        <translation>预计 {back} 返回</translation>
    </message>
    <message>
        <source>Restricted file</source>
        <translation>受限档案</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Name, pinyin, number, bed</source>
        <translation>姓名、拼音、救助编号、床位</translation>
    </message>
    <message>
        <source>All zones</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部去向</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>不限天数</translation>
    </message>
    <message numerus="yes">
        <source>day %n or later</source>
        <translation>
            <numerusform>第 %n 天起</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>No stay yet</source>
        <translation>没有在站记录</translation>
    </message>
    <message>
        <source>In the station since {day}, bed {bed}</source>
        <translation>{day} 起在站，床位 {bed}</translation>
    </message>
    <message>
        <source>Left {day}</source>
        <translation>{day} 离站</translation>
    </message>
    <message>
        <source>Ask {ask}</source>
        <translation>请找{ask}</translation>
    </message>
</context>
<context>
    <name>FindingMarks</name>
    <message>
        <source>No letter</source>
        <translation>无介绍信</translation>
    </message>
    <message>
        <source>Unknown letter</source>
        <translation>查无此信</translation>
    </message>
    <message>
        <source>Other&apos;s letter</source>
        <translation>他人之信</translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation>姓名不符</translation>
    </message>
    <message>
        <source>Sex differs</source>
        <translation>性别不符</translation>
    </message>
    <message>
        <source>Late letter</source>
        <translation>开信逾期</translation>
    </message>
    <message>
        <source>Outside stay</source>
        <translation>住院之外</translation>
    </message>
    <message>
        <source>In station</source>
        <translation>人在站内</translation>
    </message>
    <message>
        <source>Bed days</source>
        <translation>床日不符</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重复收费</translation>
    </message>
    <message>
        <source>Twice?</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Invoice twice</source>
        <translation>发票重复</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额不符</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计不符</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>申报不符</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有明细</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>目录外</translation>
    </message>
    <message>
        <source>Over price</source>
        <translation>超规定价</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>不予支付</translation>
    </message>
    <message>
        <source>Special ward</source>
        <translation>特需病房</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>Refund?</source>
        <translation>退费无源</translation>
    </message>
    <message>
        <source>Too often</source>
        <translation>次数过多</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>超过限额</translation>
    </message>
    <message>
        <source>Help ended</source>
        <translation>救助终止</translation>
    </message>
    <message>
        <source>Other payer</source>
        <translation>他方先付</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>{name} asks {asked} without a letter</source>
        <translation>{name}没有介绍信，申请{asked}元</translation>
    </message>
    <message>
        <source>The letter is not in the register; {asked} asked</source>
        <translation>介绍信不在登记簿上，申请{asked}元</translation>
    </message>
    <message>
        <source>The bill is for {bill_name}, the letter for {letter_name}</source>
        <translation>账单是{bill_name}的，介绍信是{letter_name}的</translation>
    </message>
    <message>
        <source>The bill says {bill_name}, the letter {letter_name}</source>
        <translation>账单写{bill_name}，介绍信写{letter_name}</translation>
    </message>
    <message>
        <source>The bill says {bill_sex}, the letter {letter_sex}</source>
        <translation>账单写{bill_sex}，介绍信写{letter_sex}</translation>
    </message>
    <message>
        <source>In hospital from {since}, letter of {issued_at}: {days} days</source>
        <translation>{since}入院，{issued_at}开介绍信，隔{days}天</translation>
    </message>
    <message>
        <source>{item} on {day}, in hospital {admitted} to {discharged}</source>
        <translation>{day}的{item}，住院期为{admitted}至{discharged}</translation>
    </message>
    <message>
        <source>Slept in the station on {nights}</source>
        <translation>{nights}当夜在站住宿</translation>
    </message>
    <message>
        <source>{bed_days} bed days charged, the stay has {stay_days}</source>
        <translation>收床位费{bed_days}天，住院{stay_days}天</translation>
    </message>
    <message>
        <source>{item} on {day} as in line {like_line}: {amount}</source>
        <translation>{day}的{item}与第{like_line}行相同，{amount}元</translation>
    </message>
    <message>
        <source>{item} on {day} follows the same line {like_line}: {amount}</source>
        <translation>{day}的{item}紧接相同的第{like_line}行，{amount}元</translation>
    </message>
    <message>
        <source>The invoice is also that of {others}</source>
        <translation>发票号与{others}相同</translation>
    </message>
    <message>
        <source>{quantity} × {price} is {product}, charged {amount}</source>
        <translation>{quantity}×{price}应为{product}元，收{amount}元</translation>
    </message>
    <message>
        <source>The lines come to {lines}, the total says {total}</source>
        <translation>明细合计{lines}元，总费用{total}元</translation>
    </message>
    <message>
        <source>{total} less insurance {insured}, claimed {claimed}: {difference} too much</source>
        <translation>总费用{total}元减医保{insured}元，申请{claimed}元，相差{difference}元</translation>
    </message>
    <message>
        <source>No line says what {total} is for</source>
        <translation>总费用{total}元没有明细</translation>
    </message>
    <message>
        <source>{item} is not on the list of {day}: {amount}</source>
        <translation>{day}的价格表没有{item}，{amount}元</translation>
    </message>
    <message>
        <source>{item} at {price}, listed at {listed}: {over} too much</source>
        <translation>{item}单价{price}元，规定{listed}元，多收{over}元</translation>
    </message>
    <message>
        <source>{item}: not paid ({why}), {amount}</source>
        <translation>{item}不予支付（{why}），{amount}元</translation>
    </message>
    <message>
        <source>{item}: {amount} takes line {with_line} of {with_day} back</source>
        <translation>{item}退费{amount}元，对应{with_day}第{with_line}行</translation>
    </message>
    <message>
        <source>{item}: {amount} takes back what no line has charged</source>
        <translation>{item}退费{amount}元，找不到原收费</translation>
    </message>
    <message>
        <source>{item} {on_that_day} times on {day}, at most {most_per_day}</source>
        <translation>{item}在{day}有{on_that_day}次，最多{most_per_day}次</translation>
    </message>
    <message>
        <source>{asked} {span}, the ceiling is {most}</source>
        <translation>{span}{asked}元，限额{most}元</translation>
    </message>
    <message>
        <source>Not eligible from {since} on: {before} before, {from} after</source>
        <translation>{since}起不再符合救助条件：之前{before}元，之后{from}元</translation>
    </message>
    <message>
        <source>{payer} pays first</source>
        <translation>应先由{payer}支付</translation>
    </message>
    <message>
        <source>for the stay</source>
        <translation>本次住院</translation>
    </message>
</context>
<context>
    <name>FinishedPanel</name>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>no bed yet</source>
        <translation>还没有床位</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Notice of refusal</source>
        <translation>不予救助通知书</translation>
    </message>
    <message>
        <source>Intake form</source>
        <translation>求助登记表</translation>
    </message>
    <message>
        <source>List of things</source>
        <translation>物品清单</translation>
    </message>
    <message>
        <source>Hand-over sheet</source>
        <translation>交接表</translation>
    </message>
    <message>
        <source>{name} {number}, check code {code}</source>
        <translation>{name} {number}，校验码 {code}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>lies in {hospital}</source>
        <translation>在{hospital}住院</translation>
    </message>
    <message>
        <source>Treatment letter</source>
        <translation>救治介绍信</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Open a demonstration</source>
        <translation>打开演示站</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>第一次使用</translation>
    </message>
    <message>
        <source>About 5 minutes; everything can be changed later</source>
        <translation>约 5 分钟；每一步都可以以后再改</translation>
    </message>
    <message>
        <source>Only looking around?</source>
        <translation>只想看看？</translation>
    </message>
    <message>
        <source>A demonstration station with invented people, apart from real data.</source>
        <translation>演示站里都是虚构人员，随意操作，不影响真实数据。</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>Found the station and go in</source>
        <translation>建站并进入</translation>
    </message>
    <message>
        <source>being filled in</source>
        <translation>正在填</translation>
    </message>
    <message>
        <source>Kept; the guide may be closed and goes on here</source>
        <translation>已存，可随时关掉再来</translation>
    </message>
    <message>
        <source>The data folder cannot be written to</source>
        <translation>数据文件夹不能写入</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>FreeBeds</name>
    <message>
        <source>See the beds</source>
        <translation>看床位图</translation>
    </message>
    <message>
        <source>Free beds</source>
        <translation>空床</translation>
    </message>
    <message numerus="yes">
        <source>free %n</source>
        <translation>
            <numerusform>空 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <translation>已满</translation>
    </message>
    <message numerus="yes">
        <source>of %n</source>
        <translation>
            <numerusform>共 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No beds yet: Settings, rooms.</source>
        <translation>还没有床位，请到“设置”里建房间。</translation>
    </message>
</context>
<context>
    <name>GivePart</name>
    <message>
        <source>Who</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Arrival kit</source>
        <translation>入站用品</translation>
    </message>
    <message>
        <source>Choose anew</source>
        <translation>重新选</translation>
    </message>
    <message>
        <source>Print the day&apos;s list</source>
        <translation>打印当日清单</translation>
    </message>
    <message>
        <source>A digit says how many; Enter goes on to whom.</source>
        <translation>数字键定数量，回车选领取人</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>发放给</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>尚未选物资。</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>尚未选领取人。</translation>
    </message>
    <message>
        <source>Give to, chosen {n}</source>
        <translation>发放，已选 {n} 种</translation>
    </message>
    <message>
        <source>Given out; print {numbers} to be signed.</source>
        <translation>已发放；请打印 {numbers} 签收。</translation>
    </message>
    <message>
        <source>More than the limit</source>
        <translation>超出限额</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>GivenGoods</name>
    <message>
        <source>Given by the house</source>
        <translation>站内发放的物资</translation>
    </message>
    <message>
        <source>Still to come back: {goods}</source>
        <translation>待归还：{goods}</translation>
    </message>
    <message>
        <source>Over the limit: {reason} ({leader})</source>
        <translation>超限额：{reason}（{leader} 批准）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>GonePanel</name>
    <message>
        <source>{name} has left</source>
        <translation>{name} 已离站</translation>
    </message>
    <message>
        <source>{way} · {when} · leaving record {number}</source>
        <translation>{way} · {when} · 登记表编号 {number}</translation>
    </message>
    <message>
        <source>Bed {bed} is free; it waits for cleaning.</source>
        <translation>床位 {bed} 已腾出，待清洁。</translation>
    </message>
    <message>
        <source>No bed was taken.</source>
        <translation>没有占用床位。</translation>
    </message>
    <message>
        <source>Who leaves next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印登记表</translation>
    </message>
    <message>
        <source>Print the hand-over</source>
        <translation>打印交接表</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>打印通知书</translation>
    </message>
</context>
<context>
    <name>GoodsBack</name>
    <message>
        <source>Of no use any more: {goods}</source>
        <translation>不能再用：{goods}</translation>
    </message>
    <message>
        <source>It is written off. Say why; a second person has seen it.</source>
        <translation>将作报废处理。请写明原因，由第二人见证。</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已收回。</translation>
    </message>
</context>
<context>
    <name>GoodsCards</name>
    <message>
        <source>over the limit, permitted by {leader}</source>
        <translation>超限额，{leader} 批准</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Given today {n}</source>
        <translation>今日发放 {n}</translation>
    </message>
    <message>
        <source>{name}: {goods} × {n}, since {day}</source>
        <translation>{name}：{goods} × {n}，{day} 领取</translation>
    </message>
    <message>
        <source>To come back {n}</source>
        <translation>待归还 {n}</translation>
    </message>
    <message>
        <source>Came back:</source>
        <translation>收回：</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>显示其余 {n} 份</translation>
    </message>
</context>
<context>
    <name>GoodsFactsForm</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave the first field empty for new goods. 0 or nothing: no limit.</source>
        <translation>新增物资时第一栏留空。0 或不填：不限。</translation>
    </message>
    <message>
        <source>Goods of the house</source>
        <translation>物资目录</translation>
    </message>
    <message>
        <source>{name} is on the list.</source>
        <translation>{name} 已在目录中。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Buy from</source>
        <translation>补货线</translation>
    </message>
    <message>
        <source>Most a day</source>
        <translation>每日限额</translation>
    </message>
    <message>
        <source>Most a stay</source>
        <translation>每次救助限额</translation>
    </message>
    <message>
        <source>On arrival</source>
        <translation>入站发放</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>需归还</translation>
    </message>
    <message>
        <source>Limit with</source>
        <translation>合并限额组</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>可发放</translation>
    </message>
</context>
<context>
    <name>GoodsPage</name>
    <message>
        <source>Goods</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Give out, meals, stock book, small cash</source>
        <translation>发放、用餐、库存台账、小额现金</translation>
    </message>
    <message>
        <source>Save the form that has the keyboard</source>
        <translation>保存键盘所在的表单</translation>
    </message>
</context>
<context>
    <name>GoodsView</name>
    <message>
        <source>Give out  Alt+1</source>
        <translation>发放  Alt+1</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>返回巡查</translation>
    </message>
    <message>
        <source>Meals  Alt+2</source>
        <translation>用餐  Alt+2</translation>
    </message>
    <message>
        <source>Stock book  Alt+3</source>
        <translation>库存台账  Alt+3</translation>
    </message>
    <message>
        <source>Small cash  Alt+4</source>
        <translation>小额现金  Alt+4</translation>
    </message>
</context>
<context>
    <name>HandoverSide</name>
    <message>
        <source>Note</source>
        <translation>交班说明</translation>
    </message>
    <message>
        <source>Sign this shift over</source>
        <translation>签字交班</translation>
    </message>
    <message>
        <source>To hand over: {shift}</source>
        <translation>交班：{shift}</translation>
    </message>
    <message>
        <source>{clerk} signed at {at}</source>
        <translation>{clerk} 已于 {at} 签交</translation>
    </message>
    <message>
        <source>{clerk} signed at {at} and is released; nobody came</source>
        <translation>{clerk} 已于 {at} 签交，逾时无人接班，已解除责任</translation>
    </message>
    <message>
        <source>To be accepted: {number}</source>
        <translation>待接班：{number}</translation>
    </message>
    <message>
        <source>What is kept is not what was signed. Tell the leader.</source>
        <translation>保存的内容与签字时不一致，请告知站领导。</translation>
    </message>
    <message>
        <source>{n} residents: {places}</source>
        <translation>在册 {n} 人：{places}</translation>
    </message>
    <message>
        <source>{part} {n}: {names}</source>
        <translation>{part} {n}：{names}</translation>
    </message>
    <message>
        <source>Of restricted files: {n}</source>
        <translation>受限档案事项：{n}</translation>
    </message>
    <message>
        <source>Unfinished: {intakes} intakes, {vouchers} vouchers</source>
        <translation>未办结：接待 {intakes} 份，凭证 {vouchers} 份</translation>
    </message>
    <message>
        <source>No night count is signed yet.</source>
        <translation>尚无已签字的夜间清点。</translation>
    </message>
    <message>
        <source>Night of {night}: {here} of {n} in bed, {other} not as said</source>
        <translation>{night} 夜间清点：在册 {n} 人，在床 {here} 人，与台账不符 {other} 人</translation>
    </message>
    <message>
        <source>Out now {n}, through the gate today {passed}</source>
        <translation>现在外出 {n} 人，今日进出 {passed} 人次</translation>
    </message>
    <message>
        <source>Nobody is out on leave.</source>
        <translation>没有人请假外出。</translation>
    </message>
    <message>
        <source>back by {at}, {left}</source>
        <translation>应于 {at} 返回，{left}</translation>
    </message>
    <message>
        <source>{shift}: {giver} → {taker}</source>
        <translation>{shift}：{giver} → {taker}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>No shift was handed over yet.</source>
        <translation>还没有交接班记录。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交接班记录</translation>
    </message>
    <message>
        <source>Earlier: {n}</source>
        <translation>更早另有 {n} 人次</translation>
    </message>
    <message>
        <source>Through the gate on {day}: {passed}</source>
        <translation>{day} 进出 {passed} 人次</translation>
    </message>
</context>
<context>
    <name>HandoverView</name>
    <message>
        <source>Shift before</source>
        <translation>上一班</translation>
    </message>
    <message>
        <source>Shift after</source>
        <translation>下一班</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>回到巡查表</translation>
    </message>
    <message>
        <source>Duty book: {shift}, {begins} to {ends}</source>
        <translation>值班日志：{shift}（{begins} 至 {ends}）</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已写入。</translation>
    </message>
    <message>
        <source>Close: {text}</source>
        <translation>办结：{text}</translation>
    </message>
    <message>
        <source>What came of it? The entry stays in the book with your answer.</source>
        <translation>处理结果如何？记事与处理结果都保留在日志中。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看看</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>已办结。</translation>
    </message>
    <message>
        <source>Hand over: {shift}</source>
        <translation>交班：{shift}</translation>
    </message>
    <message numerus="yes">
        <source>%n open thing(s) go over to the next shift.</source>
        <translation>
            <numerusform>共 %n 项移交下一班。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>It never changes then.</source>
        <translation>签字后不再更改。</translation>
    </message>
    <message>
        <source>Signed. The next clerk accepts it here.</source>
        <translation>已签字，请下一班在此接班。</translation>
    </message>
    <message>
        <source>Duty book</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交班</translation>
    </message>
</context>
<context>
    <name>HealthPart</name>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>A second clerk confirms</source>
        <translation>由第二名工作人员确认</translation>
    </message>
    <message>
        <source>Confirm both</source>
        <translation>双人确认</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Confirm the class</source>
        <translation>确认类别</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补登记</translation>
    </message>
    <message>
        <source>Class of assistance</source>
        <translation>救助类别</translation>
    </message>
    <message>
        <source>Seen at the door</source>
        <translation>接待时的情况</translation>
    </message>
    <message>
        <source>How the class came about</source>
        <translation>类别确认记录</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>初检情况</translation>
    </message>
    <message>
        <source>not asked: from an old ledger</source>
        <translation>旧台账带入，没有记录</translation>
    </message>
    <message>
        <source>{degrees} ℃</source>
        <translation>{degrees} ℃</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Cleared by</source>
        <translation>排除依据</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>精神状况</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>行动能力</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>not set yet</source>
        <translation>还没有定</translation>
    </message>
    <message>
        <source>{class_name}, proposed: nobody has confirmed it yet</source>
        <translation>{class_name}（系统建议，还没有人确认）</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>巡查</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>每 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Door</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>离站</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Clerks</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>行为能力</translation>
    </message>
    <message>
        <source>when it is not the proposed class, or protects less than now</source>
        <translation>与建议不同或者降低保护时填写</translation>
    </message>
    <message>
        <source>Which class, after a look at the person?</source>
        <translation>看过本人之后，定哪一类？</translation>
    </message>
    <message>
        <source>Proposed: {class_name}, for {capacity}.</source>
        <translation>建议：{class_name}（{capacity}）。</translation>
    </message>
    <message>
        <source>Class confirmed.</source>
        <translation>类别已确认。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Completed.</source>
        <translation>已补齐。</translation>
    </message>
    <message>
        <source>What was seen, complete or correct it</source>
        <translation>补充或更正初检情况</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>lives on own wages (16 or 17 years old)</source>
        <translation>以自己的劳动收入为主要生活来源（16 至 17 周岁）</translation>
    </message>
    <message>
        <source>Class confirmed. Its approval is among the papers: print and sign it.</source>
        <translation>类别已确认。审批表在“文书”里，请打印签字。</translation>
    </message>
    <message>
        <source>No class was confirmed yet.</source>
        <translation>还没有确认过类别。</translation>
    </message>
    <message>
        <source>Marked.</source>
        <translation>已标记。</translation>
    </message>
</context>
<context>
    <name>HospitalPage</name>
    <message>
        <source>Hospital</source>
        <translation>医疗</translation>
    </message>
    <message>
        <source>Issue the letter</source>
        <translation>开具介绍信</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>开介绍信</translation>
    </message>
    <message>
        <source>Letter {number} is issued; print it for the hospital.</source>
        <translation>介绍信 {number} 已开具，请打印交医院。</translation>
    </message>
    <message>
        <source>Lists and form</source>
        <translation>列表与填写</translation>
    </message>
    <message>
        <source>Chosen letter</source>
        <translation>所选介绍信</translation>
    </message>
    <message>
        <source>Accept, cut, accept all undoubted</source>
        <translation>认可、核减、认可全部无疑条目</translation>
    </message>
    <message>
        <source>Previous and next bill</source>
        <translation>上一张、下一张账单</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>经费</translation>
    </message>
    <message>
        <source>Take a typed line of a bill out</source>
        <translation>去掉录入的一条明细</translation>
    </message>
    <message>
        <source>Joint review: who speaks, agrees, differs</source>
        <translation>联合审核：发言部门、同意、有异议、全部同意</translation>
    </message>
    <message>
        <source>Find a letter, a bill or a price</source>
        <translation>查找介绍信、账单或价格</translation>
    </message>
    <message>
        <source>Columns of a hospital&apos;s workbook</source>
        <translation>医院工作簿的各列</translation>
    </message>
</context>
<context>
    <name>HospitalsCard</name>
    <message numerus="yes">
        <source>Hospitals on the list, %n</source>
        <translation>
            <numerusform>医院名录（%n 家）</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>not designated</source>
        <translation>非定点</translation>
    </message>
    <message>
        <source>gets no letters</source>
        <translation>不再开介绍信</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>no account told yet</source>
        <translation>收款账户未登记（拨款申请上手工填写）</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Data on this computer, no network needed</source>
        <translation>数据在本机 · 不需要网络</translation>
    </message>
    <message>
        <source>Data on the station&apos;s server</source>
        <translation>数据在本站服务器</translation>
    </message>
    <message>
        <source>Night shift {start}–{end}</source>
        <translation>夜班 {start}–{end}</translation>
    </message>
    <message>
        <source>Shift {start}–{end}</source>
        <translation>当班 {start}–{end}</translation>
    </message>
</context>
<context>
    <name>HowSection</name>
    <message>
        <source>Two: how they came</source>
        <translation>二、来站方式</translation>
    </message>
    <message>
        <source>Two: way here</source>
        <translation>二 来站</translation>
    </message>
    <message>
        <source>Way here</source>
        <translation>来站方式</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>护送单位</translation>
    </message>
    <message>
        <source>Escorts</source>
        <translation>护送人</translation>
    </message>
    <message>
        <source>name, badge number</source>
        <translation>姓名、警号</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现地点</translation>
    </message>
    <message>
        <source>Found when</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>移交编号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>State then</source>
        <translation>交接状况</translation>
    </message>
    <message>
        <source>health and mind when handed over</source>
        <translation>交接时的身体和精神状况</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接表</translation>
    </message>
    <message>
        <source>both sides signed</source>
        <translation>双方已签</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>还没有签</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到站时间</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>转来医院</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>转出站</translation>
    </message>
</context>
<context>
    <name>IdentityPart</name>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp *.webp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.bmp *.webp)</translation>
    </message>
    <message>
        <source>Choose a photograph</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Photograph kept.</source>
        <translation>照片已保存。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add name</source>
        <translation>加姓名</translation>
    </message>
    <message>
        <source>Judge identity</source>
        <translation>认定身份</translation>
    </message>
    <message>
        <source>Add document</source>
        <translation>加证件</translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation>姓名与身份</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>What would tell them again</source>
        <translation>辨认特征</translation>
    </message>
    <message>
        <source>{state}, by {source}</source>
        <translation>{state}（{source}）</translation>
    </message>
    <message>
        <source>{state}: {note}</source>
        <translation>{state}，{note}</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>{born} ({precision})</source>
        <translation>{born}（{precision}）</translation>
    </message>
    <message numerus="yes">
        <source>%n cm</source>
        <translation>
            <numerusform>%n 厘米</numerusform>
        </translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>口音</translation>
    </message>
    <message>
        <source>Height, build</source>
        <translation>身高体型</translation>
    </message>
    <message>
        <source>Places named</source>
        <translation>说起的地名</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>体貌特征</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣着</translation>
    </message>
    <message>
        <source>No document seen or told.</source>
        <translation>没有出示或说出证件。</translation>
    </message>
    <message>
        <source>{then}, today {now}</source>
        <translation>{then}，今为{now}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>再加一个姓名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>only when somebody else shows it too</source>
        <translation>别人也用这个号码时填写</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>再加一份证件</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>How sure is the station who this is?</source>
        <translation>本站对其身份的认定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Changed; what was written before is kept.</source>
        <translation>已修改，原来的内容留有记录。</translation>
    </message>
    <message>
        <source>Name added; it finds the person from now on.</source>
        <translation>姓名已添加，以后可以按它查找。</translation>
    </message>
    <message>
        <source>Document added.</source>
        <translation>证件已添加。</translation>
    </message>
    <message>
        <source>Judgement kept.</source>
        <translation>身份认定已保存。</translation>
    </message>
    <message>
        <source>Add outside number</source>
        <translation>补外部编号</translation>
    </message>
    <message>
        <source>Number added; it finds the person from now on.</source>
        <translation>编号已登记，今后可凭此找到本人。</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>New entry instead</source>
        <translation>改为另写一条</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新记事</translation>
    </message>
    <message>
        <source>Correct the entry; the old one stays in the book</source>
        <translation>更正这条记事；原记事仍保留</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>stays open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>is settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Begun {at}, not written down yet</source>
        <translation>{at}开始填写，尚未写入</translation>
    </message>
</context>
<context>
    <name>InquiryPanel</name>
    <message>
        <source>Choose a letter at the left.</source>
        <translation>请在左侧选择一份函。</translation>
    </message>
    <message>
        <source>No letter chosen</source>
        <translation>未选择函件</translation>
    </message>
    <message>
        <source>No answer, and its day is over: chase it.</source>
        <translation>已过答复期限，尚未答复：请催办。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>函号</translation>
    </message>
    <message>
        <source>About</source>
        <translation>受助人员</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发函</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>协查事项</translation>
    </message>
    <message>
        <source>Clues</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>登记答复…</translation>
    </message>
    <message>
        <source>Chase…</source>
        <translation>催办…</translation>
    </message>
    <message>
        <source>Wait no longer…</source>
        <translation>不再等候…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the chase</source>
        <translation>打印催办函</translation>
    </message>
    <message>
        <source>The answer is taken down.</source>
        <translation>答复已登记。</translation>
    </message>
    <message>
        <source>Chased: print the letter.</source>
        <translation>已登记催办，请打印催办函。</translation>
    </message>
    <message>
        <source>The letter is closed.</source>
        <translation>函件已结案。</translation>
    </message>
    <message>
        <source>More letters…</source>
        <translation>再发协查函…</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Intake</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>New form</source>
        <translation>新开一份</translation>
    </message>
    <message>
        <source>Next waiting</source>
        <translation>下一位等候</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>同来者</translation>
    </message>
    <message>
        <source>First proposal</source>
        <translation>第一个建议</translation>
    </message>
    <message>
        <source>Second proposal</source>
        <translation>第二个建议</translation>
    </message>
    <message>
        <source>Third proposal</source>
        <translation>第三个建议</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>不予救助…</translation>
    </message>
    <message>
        <source>To hospital first…</source>
        <translation>先送医…</translation>
    </message>
    <message>
        <source>Otherwise…</source>
        <translation>其他去向…</translation>
    </message>
    <message>
        <source>Throw this form away?</source>
        <translation>放弃这份登记表？</translation>
    </message>
    <message>
        <source>{name}: nothing of it is in the book yet.</source>
        <translation>{name}：还没有写入登记簿。</translation>
    </message>
    <message>
        <source>The new form</source>
        <translation>新开的这份</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>放弃这份</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不放弃</translation>
    </message>
    <message>
        <source>What is typed is gone, also after a restart.</source>
        <translation>已填的内容不再保留，重新打开也找不回。</translation>
    </message>
    <message>
        <source>Finish intake</source>
        <translation>完成接待</translation>
    </message>
    <message>
        <source>Taken in: {names}</source>
        <translation>已接待：{names}</translation>
    </message>
    <message>
        <source>Written down: {name}</source>
        <translation>已记录：{name}</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>Who it may be</source>
        <translation>可能是谁</translation>
    </message>
    <message>
        <source>No. %n this shift</source>
        <translation>本班第 %n 位</translation>
    </message>
    <message numerus="yes">
        <source>person %n</source>
        <translation>
            <numerusform>第 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+1…6 section · Alt+1…3 take a person or a bed</source>
        <translation>Ctrl+1…6 换节 · Alt+1…3 选人、选床</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>%n waiting</source>
        <translation>另有 %n 位等候</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件选取</translation>
    </message>
    <message>
        <source>To a section of the form</source>
        <translation>到第几部分</translation>
    </message>
    <message>
        <source>None of the proposals is them</source>
        <translation>提示中都不是本人</translation>
    </message>
    <message>
        <source>Camera: take the picture, keep it</source>
        <translation>拍照时：拍摄、采用</translation>
    </message>
    <message>
        <source>Put the decision or the camera away</source>
        <translation>收起决定或拍照</translation>
    </message>
    <message>
        <source>Take a bed that is kept for whoever has come</source>
        <translation>人已到，入住预留床位</translation>
    </message>
</context>
<context>
    <name>IntakePart</name>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>This stay has no arrival form</source>
        <translation>这次在站没有接待登记</translation>
    </message>
    <message>
        <source>It was brought in from an old ledger; its papers were made elsewhere.</source>
        <translation>由旧台账带入，当时的文书另存。</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补登记</translation>
    </message>
    <message>
        <source>Note report</source>
        <translation>记报案</translation>
    </message>
    <message>
        <source>Both signed</source>
        <translation>双方已签</translation>
    </message>
    <message>
        <source>Stated on arrival</source>
        <translation>法定陈述项</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>来站情况</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Reports to the police</source>
        <translation>向公安机关报案</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>来站时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>接待编号</translation>
    </message>
    <message>
        <source>How</source>
        <translation>来站方式</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation>安全检查</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>寄存 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be stated: {reason}</source>
        <translation>无法陈述：{reason}</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>还没有签</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>护送单位</translation>
    </message>
    <message>
        <source>People</source>
        <translation>护送人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>证件警号</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>交接表号</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>已报案</translation>
    </message>
    <message>
        <source>not reported yet</source>
        <translation>还没有报案</translation>
    </message>
    <message>
        <source>Nothing was seen that the law asks to report.</source>
        <translation>没有发现依法须报案的情形。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>公安回执</translation>
    </message>
    <message>
        <source>Reported to the police</source>
        <translation>向公安机关报案</translation>
    </message>
    <message>
        <source>Completed.</source>
        <translation>已补齐。</translation>
    </message>
    <message>
        <source>Report noted.</source>
        <translation>报案已登记。</translation>
    </message>
    <message>
        <source>Hand-over noted as signed by both sides.</source>
        <translation>交接表已登记为双方签字。</translation>
    </message>
    <message>
        <source>Complete or correct what was stated</source>
        <translation>补充或更正陈述内容</translation>
    </message>
    <message>
        <source>How they came, and who brought them</source>
        <translation>入站方式和护送情况</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Stated otherwise before</source>
        <translation>更正前的记录</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>State then</source>
        <translation>交接状况</translation>
    </message>
    <message>
        <source>{what}: {before}</source>
        <translation>{what}：{before}</translation>
    </message>
</context>
<context>
    <name>JointAudits</name>
    <message>
        <source>No joint review yet. “Open a day…” draws from the reviewed bills of a hospital and a period.</source>
        <translation>还没有联合审核。按“新开一次…”，从某医院某期间的已审核账单中抽取。</translation>
    </message>
    <message>
        <source>The bills of the chosen day stand here.</source>
        <translation>这里显示所选联合审核的账单。</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>发言部门</translation>
    </message>
    <message>
        <source>Another desk has written to this day; it is shown anew.</source>
        <translation>另一台电脑已改动这次联合审核，现已重新显示。</translation>
    </message>
    <message>
        <source>{department} {spoken} of {count}</source>
        <translation>{department} {spoken}/{count}</translation>
    </message>
    <message>
        <source>{department} does not agree</source>
        <translation>{department}有异议</translation>
    </message>
    <message>
        <source>{bill}: it goes back to the review at the signing.</source>
        <translation>{bill}：签署会议纪要时退回审核。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Differs…</source>
        <translation>有异议…</translation>
    </message>
    <message>
        <source>Agrees to all</source>
        <translation>其余全部同意</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Chosen day</source>
        <translation>所选联合审核</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>本站支付</translation>
    </message>
    <message>
        <source>All hospitals</source>
        <translation>全部医院</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签署</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>已退回</translation>
    </message>
</context>
<context>
    <name>KeptLetters</name>
    <message>
        <source>A half-written letter for {who} is kept.</source>
        <translation>有一份未写完的介绍信：{who}。</translation>
    </message>
    <message>
        <source>a patient without a name yet</source>
        <translation>尚未填写姓名</translation>
    </message>
    <message>
        <source>Typed {moment}.</source>
        <translation>{moment} 填写。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>不要了</translation>
    </message>
</context>
<context>
    <name>KeptPanel</name>
    <message>
        <source>Hand over to</source>
        <translation>移交给</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Restricted draft, written by {clerk}, kept {when}.</source>
        <translation>受限草稿：{clerk} 填写，{when} 保存。</translation>
    </message>
    <message>
        <source>Ask {ask}.</source>
        <translation>请找 {ask}。</translation>
    </message>
    <message>
        <source>Opening it leaves a line in the trace.</source>
        <translation>打开会留下痕迹。</translation>
    </message>
    <message>
        <source>{whose} {how}</source>
        <translation>{whose}{how}</translation>
    </message>
    <message>
        <source>Handed over: {clerk} finds it after signing in here.</source>
        <translation>已移交，{clerk} 在本机登录后即可接着办。</translation>
    </message>
</context>
<context>
    <name>KeySection</name>
    <message>
        <source>Begin a new key…</source>
        <translation>启用新密钥…</translation>
    </message>
    <message>
        <source>Save the public keys…</source>
        <translation>导出公钥文件…</translation>
    </message>
    <message>
        <source>Save the list of withdrawn slips…</source>
        <translation>导出停用名单…</translation>
    </message>
    <message>
        <source>The window checks slips without a network, with these two files. Take it a new list of withdrawn slips every week, and the public keys after each new key.</source>
        <translation>售票窗口凭这两个文件脱网核验凭证。停用名单每周送一次新的；换密钥后，把公钥文件也送一次。</translation>
    </message>
    <message>
        <source>The files hold no personal data; the secret halves never leave the data.</source>
        <translation>文件里没有个人信息；私钥只留在本站数据里。</translation>
    </message>
    <message>
        <source>Keys and withdrawn slips</source>
        <translation>密钥与停用名单</translation>
    </message>
    <message>
        <source>Begin a new key?</source>
        <translation>启用新密钥？</translation>
    </message>
    <message>
        <source>Slips from now on carry it; slips of the old key stay good.</source>
        <translation>今后签发的凭证用新密钥；旧密钥签发的凭证仍然有效。</translation>
    </message>
    <message>
        <source>Begin the new key</source>
        <translation>启用新密钥</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>暂不更换</translation>
    </message>
    <message>
        <source>The window needs the new public keys before the next slip.</source>
        <translation>签发下一张凭证前，请先把新的公钥文件送到窗口。</translation>
    </message>
    <message>
        <source>Key {number} seals from now on. Save the public keys for the window.</source>
        <translation>今后使用第 {number} 号密钥。请为窗口导出公钥文件。</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>公钥文件</translation>
    </message>
    <message>
        <source>Key lists (*.json)</source>
        <translation>公钥文件 (*.json)</translation>
    </message>
    <message>
        <source>Withdrawn slips</source>
        <translation>停用名单</translation>
    </message>
    <message>
        <source>Withdrawal lists (*.json)</source>
        <translation>停用名单 (*.json)</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥号</translation>
    </message>
    <message>
        <source>Seals from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Good for slips until</source>
        <translation>凭证适用至</translation>
    </message>
    <message>
        <source>Public half</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>No key yet: the first slip makes one.</source>
        <translation>还没有密钥：签发第一张凭证时自动生成。</translation>
    </message>
    <message>
        <source>A new key needs the right “{right}”.</source>
        <translation>启用新密钥需要“{right}”权限。</translation>
    </message>
    <message>
        <source>The report of a window is read in on the page Travel.</source>
        <translation>窗口交回的用票清单在“返乡”页读入。</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>This list, and back</source>
        <translation>按键一览，再按返回</translation>
    </message>
    <message>
        <source>Find anybody</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Fetch anew</source>
        <translation>重新取数</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Back, put away, stop</source>
        <translation>返回、收起、停下</translation>
    </message>
    <message>
        <source>Next field, the one before</source>
        <translation>下一项、上一项</translation>
    </message>
    <message>
        <source>Field: next. Row: open. Button: press</source>
        <translation>栏目：下一项；行：打开；按钮：按下</translation>
    </message>
    <message>
        <source>Choose among buttons in a row</source>
        <translation>在一排按钮中选择</translation>
    </message>
    <message>
        <source>Take a choice back</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Walk through rows and proposals</source>
        <translation>在各行、各提示间移动</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Tick; in a row, press its button</source>
        <translation>勾选；在行上：按行末按钮</translation>
    </message>
    <message>
        <source>From the first row into the head; Enter sorts</source>
        <translation>从首行进入表头，Enter 排序</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>处处可用</translation>
    </message>
    <message>
        <source>In fields and lists</source>
        <translation>栏目与列表</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键一览</translation>
    </message>
    <message>
        <source>In a list: the button with the letter</source>
        <translation>在列表中：按钮上所标的字母</translation>
    </message>
</context>
<context>
    <name>KnownFace</name>
    <message>
        <source>Not this person</source>
        <translation>不是此人，重新找</translation>
    </message>
</context>
<context>
    <name>LeavingDesk</name>
    <message>
        <source>Saved: {way}.</source>
        <translation>已保存：{way}。</translation>
    </message>
    <message>
        <source>Stays in the station.</source>
        <translation>继续在站。</translation>
    </message>
    <message>
        <source>Facts of the way</source>
        <translation>离站事项</translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation>约 {age}</translation>
    </message>
    <message>
        <source>The leader&apos;s consent is written down.</source>
        <translation>领导同意已登记。</translation>
    </message>
    <message>
        <source>Copy of the paper</source>
        <translation>证件复印件</translation>
    </message>
</context>
<context>
    <name>LedgerCard</name>
    <message>
        <source>Queries and answers</source>
        <translation>查询与答复</translation>
    </message>
    <message>
        <source>Nobody was asked yet.</source>
        <translation>还没有问过谁。</translation>
    </message>
    <message>
        <source>Strike out…</source>
        <translation>划除…</translation>
    </message>
    <message numerus="yes">
        <source>Queries and answers, %n</source>
        <translation>
            <numerusform>查询与答复 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Faces %n</source>
        <translation>
            <numerusform>人脸 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Awaited</source>
        <translation>待回</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>DNA</source>
        <translation>DNA</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Whom and how</source>
        <translation>问了谁、怎么问</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>记答复</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>待回</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Ledger of compared faces</source>
        <translation>人脸比对台账</translation>
    </message>
</context>
<context>
    <name>LedgerSection</name>
    <message>
        <source>Choose workbooks…</source>
        <translation>选工作簿…</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>确认带入</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>存报告…</translation>
    </message>
    <message>
        <source>Excel registers as they are. Nothing is saved before you have seen what would come in; a second time brings nobody in twice. What is doubtful stays as written.</source>
        <translation>往年的 Excel 台账，原样即可。先看预览，确认之前什么也不保存；再带一次也不会重复。存疑的内容照原样保留。</translation>
    </message>
    <message>
        <source>Old ledgers</source>
        <translation>旧台账</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xlsm *.xls)</source>
        <translation>工作簿 (*.xlsx *.xlsm *.xls)</translation>
    </message>
    <message>
        <source>Bringing in… Esc stops it, then nothing has been changed.</source>
        <translation>正在带入…按 Esc 停下，停下则一条也不带入。</translation>
    </message>
    <message>
        <source>Bringing in old ledgers</source>
        <translation>正在带入旧台账</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Looking through…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Looking through</source>
        <translation>正在查看旧台账</translation>
    </message>
    <message>
        <source>These are in now. Whoever may be the same person is offered in Residents.</source>
        <translation>已全部带入。可能是同一人的，在“在站”页列出供合并。</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) came in.</source>
        <translation>
            <numerusform>已带入 %n 人次。</numerusform>
        </translation>
    </message>
    <message>
        <source>So it would come in. The doubtful cells stay as written and are listed.</source>
        <translation>以上是预览，确认后带入。存疑的格子照原样保留，逐格列在下面。</translation>
    </message>
    <message>
        <source>Nothing new in these files: every stay is there already.</source>
        <translation>这些文件里没有新的：每一人次都已在记录里。</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读到行数</translation>
    </message>
    <message>
        <source>Stays new</source>
        <translation>新增人次</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已有人次</translation>
    </message>
    <message>
        <source>People new</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>People recognised</source>
        <translation>认出老人员</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>可能同一人</translation>
    </message>
    <message>
        <source>No stays</source>
        <translation>不是人次</translation>
    </message>
    <message>
        <source>Doubtful cells</source>
        <translation>存疑格数</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>No ledger chosen</source>
        <translation>还没有选台账</translation>
    </message>
    <message>
        <source>Here you will see what would come in, and each doubtful cell with its reason.</source>
        <translation>选好后，这里列出会带入多少、哪些格子存疑和原因。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为何</translation>
    </message>
    <message>
        <source>No stay was found in these files. A register has a line of titles such as name and time of arrival. Is it the right workbook?</source>
        <translation>这些文件里没有找到任何人次。台账要有姓名、求助时间这样的标题行；请看是不是选错了文件。</translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}：{count}</translation>
    </message>
</context>
<context>
    <name>LedgerStep</name>
    <message>
        <source>Choose workbooks…</source>
        <translation>选工作簿…</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不带入</translation>
    </message>
    <message>
        <source>Excel registers of earlier years, as they are: titles, subtotals and notes may stay. After signing in you see first what would come in and what is doubtful; nothing is saved before you say so. This can be done at any later time in Settings.</source>
        <translation>往年的 Excel 台账，原样即可，标题、小计、备注都不用删。进入后先看预览：带入哪些、哪些存疑；确认之前什么也不保存。以后也可随时在“设置”里带入。</translation>
    </message>
    <message>
        <source>Bring in old ledgers</source>
        <translation>带入旧台账</translation>
    </message>
    <message>
        <source>may be left for later</source>
        <translation>可跳过，以后再带</translation>
    </message>
    <message numerus="yes">
        <source>%n workbook(s)</source>
        <translation>
            <numerusform>%n 个工作簿</numerusform>
        </translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xlsm *.xls)</source>
        <translation>工作簿 (*.xlsx *.xlsm *.xls)</translation>
    </message>
</context>
<context>
    <name>Legs</name>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>车次</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>发车</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>到站</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席别</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>票价</translation>
    </message>
    <message>
        <source>Change: rescue station</source>
        <translation>中转地救助站</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Drop the last leg</source>
        <translation>去掉末程</translation>
    </message>
    <message>
        <source>One more leg</source>
        <translation>加一程</translation>
    </message>
</context>
<context>
    <name>LetterDeeds</name>
    <message>
        <source>Print again</source>
        <translation>再打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Whose letter…</source>
        <translation>关联人员…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Discharged…</source>
        <translation>出院…</translation>
    </message>
    <message>
        <source>Visited…</source>
        <translation>探视…</translation>
    </message>
    <message>
        <source>Admitted…</source>
        <translation>入院…</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>入院时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>住院号</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>病区</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Admitted by the hospital</source>
        <translation>登记入院</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The admission is written down.</source>
        <translation>入院已登记。</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>探视时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Visited in hospital</source>
        <translation>登记探视</translation>
    </message>
    <message>
        <source>The visit is written down.</source>
        <translation>探视已登记。</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>回站</translation>
    </message>
    <message>
        <source>Does not</source>
        <translation>不回站</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>不办结</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>出院时间</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>出院证明</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>Discharged by the hospital</source>
        <translation>登记出院</translation>
    </message>
    <message>
        <source>The discharge is written down.</source>
        <translation>出院已登记。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>办结方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>支付方</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the hospital does after this is not settled by this letter.</source>
        <translation>办结之后发生的费用不再凭此信结算。</translation>
    </message>
    <message>
        <source>Close the letter</source>
        <translation>办结介绍信</translation>
    </message>
    <message>
        <source>Letter {number} is closed.</source>
        <translation>介绍信 {number} 已办结。</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>在站人员</translation>
    </message>
    <message>
        <source>The letter then stands in this person&apos;s file and goes with it.</source>
        <translation>关联后，介绍信归入此人档案。</translation>
    </message>
    <message>
        <source>Whose letter is this?</source>
        <translation>这是谁的介绍信？</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>The letter is linked.</source>
        <translation>介绍信已关联。</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计出院</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Died…</source>
        <translation>死亡…</translation>
    </message>
    <message>
        <source>Back to {institution}</source>
        <translation>回{institution}</translation>
    </message>
</context>
<context>
    <name>LetterDoubts</name>
    <message>
        <source>people of this name in the book: {said}</source>
        <translation>册中同名 {said} 人</translation>
    </message>
    <message>
        <source>the letter of this number is for {said}</source>
        <translation>该编号已有介绍信：{said}</translation>
    </message>
    <message>
        <source>a row above has this number: {said}</source>
        <translation>前面已有同号一行：{said}</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Issue the letter</source>
        <translation>开具介绍信</translation>
    </message>
    <message>
        <source>The bed in the station</source>
        <translation>站内床位</translation>
    </message>
    <message>
        <source>Patient and hospital</source>
        <translation>患者与医院</translation>
    </message>
    <message>
        <source>What the letter says</source>
        <translation>介绍信内容</translation>
    </message>
    <message>
        <source>The number is given when the letter is issued.</source>
        <translation>开具时自动编号。</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>在站人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Brought there</source>
        <translation>送医时间</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>医院通知</translation>
    </message>
    <message>
        <source>Suffers from</source>
        <translation>病情诊断</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>送医状况</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>救治范围</translation>
    </message>
    <message>
        <source>empty: acute treatment until stable, as the form says</source>
        <translation>不填：按格式为急重症救治至病情稳定</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>送治人</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>护送人</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>why late, to another hospital, or beside an open letter</source>
        <translation>迟开、送非定点医院或另开介绍信时填写</translation>
    </message>
    <message>
        <source>Keep the bed</source>
        <translation>留床</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>腾出</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>留至</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>number plate and driver, or ambulance</source>
        <translation>车牌号、驾驶员，或救护车</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Choose a letter, or somebody who lies in hospital.</source>
        <translation>请选择一份介绍信，或一名住院人员。</translation>
    </message>
    <message>
        <source>No letter chosen</source>
        <translation>未选择介绍信</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>开介绍信</translation>
    </message>
    <message>
        <source>The letter is due by {moment}: {left}.</source>
        <translation>介绍信应在 {moment} 前开具，{left}。</translation>
    </message>
    <message>
        <source>Without a letter the hospital&apos;s bill cannot be settled.</source>
        <translation>没有介绍信，医院费用不能结算。</translation>
    </message>
    <message>
        <source>Brought there</source>
        <translation>送医</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>医院通知</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开具</translation>
    </message>
    <message>
        <source>Suffers from</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>救治范围</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>护送人</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why late</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Not paid from</source>
        <translation>不再支付自</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>In hospital since {since}</source>
        <translation>{since} 入院，在院</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} 至 {until} 住院</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>住院号</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计出院</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>出院证明</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>探视</translation>
    </message>
    <message>
        <source>on paper, taken over by {clerk}</source>
        <translation>纸质介绍信，由{clerk}补录</translation>
    </message>
    <message>
        <source>Once it is issued it stands here, to be printed. A resident goes to hospital by it, and an alarm that asks for a letter is answered.</source>
        <translation>开具后在这里显示，可打印给医院。在站人员凭此信送医，报警处置中的“备好送医介绍信”一步随之办结。</translation>
    </message>
    <message>
        <source>A letter is being written</source>
        <translation>正在开介绍信</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message numerus="yes">
        <source>%n came</source>
        <translation>
            <numerusform>收到 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neither paid nor rejected</source>
        <translation>
            <numerusform>%n 张未了结</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Open, nobody linked</source>
        <translation>未关联人员</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Number, name, diagnosis</source>
        <translation>编号、姓名、诊断</translation>
    </message>
    <message>
        <source>Find a letter</source>
        <translation>查找介绍信</translation>
    </message>
    <message>
        <source>New hospital…</source>
        <translation>新增医院…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Brought there</source>
        <translation>送医</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开具</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟开</translation>
    </message>
    <message>
        <source>Hospitals…</source>
        <translation>医院名录…</translation>
    </message>
    <message>
        <source>Ended, not settled</source>
        <translation>已结束待结算</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>No letter stands here. Alt+3 writes one; I brings a register of paper letters in.</source>
        <translation>这里没有介绍信。Alt+3 开具；按 I 导入纸质登记簿。</translation>
    </message>
    <message>
        <source>Bring a register in…</source>
        <translation>导入登记簿…</translation>
    </message>
</context>
<context>
    <name>LettersImport</name>
    <message>
        <source>Choose a workbook…</source>
        <translation>选择工作簿…</translation>
    </message>
    <message>
        <source>Nothing here: all of it could be read.</source>
        <translation>没有存疑单元格，全部可以读出。</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>导入这些介绍信</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xlsm *.xls)</source>
        <translation>工作簿 (*.xlsx *.xlsm *.xls)</translation>
    </message>
    <message>
        <source>A register of paper letters</source>
        <translation>纸质介绍信登记簿</translation>
    </message>
    <message>
        <source>Looking through…</source>
        <translation>正在预览…</translation>
    </message>
    <message>
        <source>Looking through</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Bringing in… Esc stops it, then nothing has been changed.</source>
        <translation>正在导入…按 Esc 停止，停止后不作任何改动。</translation>
    </message>
    <message>
        <source>Bringing in letters</source>
        <translation>导入介绍信</translation>
    </message>
    <message>
        <source>They are in. The station&apos;s own letters go on behind the highest number.</source>
        <translation>已导入。本站今后开具的介绍信接最大号续编。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) came in.</source>
        <translation>
            <numerusform>导入 %n 份介绍信。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: every letter of it is in already.</source>
        <translation>没有新的介绍信：登记簿中的都已在册。</translation>
    </message>
    <message>
        <source>No letter was found. A register has a line of titles such as number, name, hospital and day. Is it the right workbook?</source>
        <translation>没有找到介绍信。登记簿应有编号、姓名、医院、日期等标题行，请确认工作簿是否选对。</translation>
    </message>
    <message>
        <source>So it would come in. What is doubtful stays listed with the file.</source>
        <translation>导入结果如上；存疑单元格列在下面。</translation>
    </message>
    <message>
        <source>These hospitals would be added: {names}.</source>
        <translation>将新增医院：{names}。</translation>
    </message>
    <message>
        <source>Cells in doubt, as written: {count}</source>
        <translation>存疑单元格（原样）：{count} 处</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读到行数</translation>
    </message>
    <message>
        <source>New letters</source>
        <translation>新介绍信</translation>
    </message>
    <message>
        <source>In already</source>
        <translation>已在册</translation>
    </message>
    <message>
        <source>Linked to people</source>
        <translation>已对应人员</translation>
    </message>
    <message>
        <source>No letter</source>
        <translation>不是介绍信</translation>
    </message>
    <message>
        <source>The register as it was kept on paper. Nothing is saved before you have seen what would come in; no letter comes in twice, and each keeps its number.</source>
        <translation>按纸质登记簿原样读取。看过预览后才会写入；同一份介绍信不会重复导入，编号不变。</translation>
    </message>
    <message>
        <source>No workbook chosen</source>
        <translation>尚未选择工作簿</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>未导入</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Cut</source>
        <translation>核减金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>For the hospital; may stay empty</source>
        <translation>写给医院的话（可空）</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Cut and go on</source>
        <translation>核减并到下一条</translation>
    </message>
    <message>
        <source>Where the patient was</source>
        <translation>人在哪里</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Nothing against this line</source>
        <translation>本条无疑</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>请选理由</translation>
    </message>
    <message>
        <source>The station&apos;s books say nothing of the patient in these days.</source>
        <translation>本站没有病人这几天的住宿或住院记录。</translation>
    </message>
    <message>
        <source>Proposed to be cut: {amount}</source>
        <translation>建议核减 {amount}</translation>
    </message>
</context>
<context>
    <name>LinesBox</name>
    <message>
        <source>Nothing stands behind this number.</source>
        <translation>这个数字后面没有账单。</translation>
    </message>
    <message>
        <source>Behind the number</source>
        <translation>数字明细</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n line(s)</source>
        <translation>
            <numerusform>{name}：%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Letter or batch</source>
        <translation>介绍信或批次</translation>
    </message>
    <message>
        <source>Name or slip</source>
        <translation>姓名或凭单</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n 条待定</numerusform>
        </translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>均已审定</translation>
    </message>
    <message>
        <source>A accept · J cut · digits change the amount</source>
        <translation>▲▼ 换行 · A 认可 · J 核减 · 数字键改数</translation>
    </message>
    <message numerus="yes">
        <source>Doubtful first: %n line(s)</source>
        <translation>
            <numerusform>先看存疑 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open; U accepts them together</source>
        <translation>
            <numerusform>%n 条待定，按 U 一并认可</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing against %n line(s)</source>
        <translation>
            <numerusform>无疑 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Quantity × price</source>
        <translation>数量 × 单价</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>核减</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>In the house</source>
        <translation>在站</translation>
    </message>
    <message>
        <source>Came this shift</source>
        <translation>本班来站</translation>
    </message>
    <message>
        <source>Left this shift</source>
        <translation>本班离站</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>With the police</source>
        <translation>在公安</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>请假外出</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>现在在站</translation>
    </message>
    <message>
        <source>Here before</source>
        <translation>以前在站</translation>
    </message>
    <message>
        <source>Only: {figure}</source>
        <translation>只看：{figure}</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>在站</translation>
    </message>
    <message>
        <source>See everybody</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>Start intake</source>
        <translation>开始接待</translation>
    </message>
    <message>
        <source>Nobody is in the station now</source>
        <translation>现在没有人在站</translation>
    </message>
    <message>
        <source>Whoever is admitted stands here until the day of leaving.</source>
        <translation>接待入站的人会列在这里，直到离站。</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>没有符合条件的人</translation>
    </message>
    <message>
        <source>Take a condition away, or look among those who were here before.</source>
        <translation>可以去掉一个条件，或者到“以前在站”里找。</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存名单</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>正在导出名单</translation>
    </message>
    <message numerus="yes">
        <source>%n people written to the file.</source>
        <translation>
            <numerusform>已导出 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded twice?</source>
        <translation>疑似重复</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Not admitted</source>
        <translation>未入站</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n</source>
        <translation>
            <numerusform>最近 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has left yet</source>
        <translation>还没有离站的人</translation>
    </message>
    <message>
        <source>Whoever leaves stands here afterwards, with the way they went.</source>
        <translation>离站的人列在这里，并注明离站方式。</translation>
    </message>
    <message>
        <source>In long-term care</source>
        <translation>托养</translation>
    </message>
</context>
<context>
    <name>LookBack</name>
    <message>
        <source>Look back</source>
        <translation>回看</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Last night</source>
        <translation>昨夜</translation>
    </message>
    <message>
        <source>Last count {time}</source>
        <translation>上次清点 {time}</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Print size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>For this computer only. The theme changes at once, the size at the next start.</source>
        <translation>只影响本机。配色立即生效，字号下次启动生效。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>The new size comes with the next start.</source>
        <translation>新字号下次启动生效。</translation>
    </message>
</context>
<context>
    <name>LooksOfYear</name>
    <message>
        <source>Who looked into side-files</source>
        <translation>未成年人档案查阅情况</translation>
    </message>
    <message>
        <source>Nobody has looked or asked in this year.</source>
        <translation>本年度无人查阅或申请查阅。</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Looks into side-files, {year}</source>
        <translation>{year}年未成年人档案查阅</translation>
    </message>
    <message numerus="yes">
        <source>%n look(s)</source>
        <translation>
            <numerusform>查阅%n次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>申请%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>asked for leave: {answer}</source>
        <translation>申请查阅：{answer}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>looked, allowed by {leader}</source>
        <translation>查阅，{leader}批准</translation>
    </message>
    <message>
        <source>looked, by post</source>
        <translation>查阅，岗位职责</translation>
    </message>
</context>
<context>
    <name>MarksCard</name>
    <message>
        <source>Counted in month sheets as</source>
        <translation>月报口径标记</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation>无标记</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Marks for month sheets</source>
        <translation>月报标记</translation>
    </message>
</context>
<context>
    <name>MealCards</name>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>of them added later</source>
        <translation>其中后加</translation>
    </message>
    <message>
        <source>In the book, not in the house</source>
        <translation>在册不在站</translation>
    </message>
    <message>
        <source>{each} yuan each, {all} yuan</source>
        <translation>每份 {each} 元，合计 {all} 元</translation>
    </message>
    <message>
        <source>{meal}: {n} portions</source>
        <translation>{meal}：{n} 份</translation>
    </message>
    <message>
        <source>{n} portions on {days} days, {yuan} yuan</source>
        <translation>{days} 天共 {n} 份，{yuan} 元</translation>
    </message>
    <message>
        <source>Month {month}</source>
        <translation>本月 {month}</translation>
    </message>
    <message>
        <source>of them not eaten</source>
        <translation>其中未用</translation>
    </message>
    <message>
        <source>tick of {at}, {clerk}</source>
        <translation>原{at}由{clerk}发放</translation>
    </message>
    <message>
        <source>Left or put right {n}</source>
        <translation>未用、更正 {n}</translation>
    </message>
</context>
<context>
    <name>MealsPart</name>
    <message>
        <source>Nobody is in the house who eats here.</source>
        <translation>站内没有用餐人员。</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Tell the kitchen</source>
        <translation>报餐</translation>
    </message>
    <message>
        <source>All are given</source>
        <translation>全部已发</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Add the portion</source>
        <translation>加一份</translation>
    </message>
    <message>
        <source>Came later, or a second portion</source>
        <translation>后到或加餐</translation>
    </message>
    <message>
        <source>Portions</source>
        <translation>用餐人员</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>餐别要求</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Not told yet: {n} portions for who is in the house now.</source>
        <translation>尚未报餐：按现在在站人员 {n} 份。</translation>
    </message>
    <message>
        <source>Told at {at} by {clerk}: {n} portions, given {given}.</source>
        <translation>{clerk} {at} 报餐：共 {n} 份，已发 {given} 份。</translation>
    </message>
    <message>
        <source>Tell the kitchen: {meal}</source>
        <translation>报餐：{meal}</translation>
    </message>
    <message numerus="yes">
        <source>%n portion(s), those of the staff too.</source>
        <translation>
            <numerusform>共 %n 份，含工作人员。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>报餐</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看看</translation>
    </message>
    <message>
        <source>The figures never change then; who comes later is added by name.</source>
        <translation>报餐后份数不再改动，后到的人员逐一加份。</translation>
    </message>
    <message>
        <source>The kitchen is told.</source>
        <translation>已报餐。</translation>
    </message>
    <message>
        <source>Given to {name}.</source>
        <translation>已发给 {name}。</translation>
    </message>
    <message numerus="yes">
        <source>%n portion(s) are ticked as given now.</source>
        <translation>
            <numerusform>将 %n 份标为已发。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部标记</translation>
    </message>
    <message>
        <source>All portions are ticked.</source>
        <translation>已全部标为已发。</translation>
    </message>
    <message>
        <source>One portion more.</source>
        <translation>已加一份。</translation>
    </message>
    <message>
        <source>Not told yet: {n} portions for who came too late for supper.</source>
        <translation>尚未报餐：晚餐后入站人员 {n} 份。</translation>
    </message>
    <message>
        <source>Not eaten</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Not eaten: {n}.</source>
        <translation>未用{n}份。</translation>
    </message>
    <message>
        <source>Take back: {name}</source>
        <translation>收回：{name}</translation>
    </message>
    <message>
        <source>The portion is open again; what was ticked stays in the book.</source>
        <translation>该份恢复为未发，原来的记录保留。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已收回。</translation>
    </message>
    <message>
        <source>Not eaten: {name}</source>
        <translation>未用：{name}</translation>
    </message>
    <message>
        <source>Say why: away, asleep, no appetite. The kitchen&apos;s figures stay.</source>
        <translation>写明原因，如外出、睡着、没胃口。报餐数不变。</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已记下。</translation>
    </message>
    <message>
        <source>Nothing is left to tick.</source>
        <translation>没有待发的份数。</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>The kitchen was told of no such meal on this day.</source>
        <translation>当天这一餐没有报餐。</translation>
    </message>
</context>
<context>
    <name>MedicineBook</name>
    <message>
        <source>Nothing is kept. What is brought comes with its order.</source>
        <translation>没有代管药品。带来的药随医嘱入册。</translation>
    </message>
    <message>
        <source>the station&apos;s</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Count what is there; the book is not shown beforehand.</source>
        <translation>数实物，先不看账面数。</translation>
    </message>
    <message>
        <source>Count the controlled medicines</source>
        <translation>清点管制药品</translation>
    </message>
    <message>
        <source>Write the count</source>
        <translation>登记清点</translation>
    </message>
    <message>
        <source>{whose}, in the book: {there}</source>
        <translation>{whose}，账面：{there}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Write into the book</source>
        <translation>记入专册</translation>
    </message>
    <message>
        <source>Give all of it</source>
        <translation>全部交出</translation>
    </message>
    <message>
        <source>What comes with an order opens its page there; here is the rest.</source>
        <translation>随医嘱带来的药在医嘱处立页；其余的在这里立页。</translation>
    </message>
    <message>
        <source>A new page of the stock book</source>
        <translation>专册新立一页</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>立页</translation>
    </message>
    <message>
        <source>Written down by {clerk} {at}: {row} {n}</source>
        <translation>{clerk} {at} 登记：{row} {n}</translation>
    </message>
    <message>
        <source>0 when it was not at all. The row stays beside.</source>
        <translation>没有这回事写 0；原来的一笔留着。</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Put the row right</source>
        <translation>更正这一笔</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Controlled</source>
        <translation>管制</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Last count</source>
        <translation>上次清点</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>In, out</source>
        <translation>收付</translation>
    </message>
    <message>
        <source>Then there</source>
        <translation>结存</translation>
    </message>
    <message>
        <source>To whom, why</source>
        <translation>交给、理由</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Enter goes to its rows, and there puts a row right.</source>
        <translation>Enter 看这一页的收付；在一笔上按 Enter 更正。</translation>
    </message>
    <message>
        <source>Good until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>还没有清点过</translation>
    </message>
    <message>
        <source>{at}: {there} found</source>
        <translation>{at}：实有 {there}</translation>
    </message>
    <message>
        <source>puts right: {row}</source>
        <translation>更正：{row}</translation>
    </message>
    <message>
        <source>in the book {book}, found {there}</source>
        <translation>账面 {book}，实有 {there}</translation>
    </message>
</context>
<context>
    <name>MedicinePanel</name>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>Or alone</source>
        <translation>或单人</translation>
    </message>
    <message>
        <source>why nobody else is there</source>
        <translation>为什么没有第二人</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>仍要给</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Write down, next</source>
        <translation>登记，下一个</translation>
    </message>
    <message>
        <source>Given at {time} for: {need}</source>
        <translation>{time} 给药，因：{need}</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Written down by {clerk}: {time} {outcome}</source>
        <translation>{clerk} 登记：{time} {outcome}</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>没有此事</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>{kind} “{words}”: the names agree in “{by}”</source>
        <translation>{kind}“{words}”：名称相合处“{by}”</translation>
    </message>
    <message>
        <source>Did not want it</source>
        <translation>不愿服</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>睡着</translation>
    </message>
    <message>
        <source>Doctor said so</source>
        <translation>医生嘱咐</translation>
    </message>
    <message>
        <source>Not well</source>
        <translation>身体不适</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>药用完</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>因何</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>as ordered</source>
        <translation>按医嘱</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>why, and who has said so</source>
        <translation>为什么，谁同意的</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>MedicineSide</name>
    <message>
        <source>No order is in force.</source>
        <translation>没有在用的医嘱。</translation>
    </message>
    <message>
        <source>Last doses</source>
        <translation>最近给药</translation>
    </message>
    <message>
        <source>Kept by the station: {said}</source>
        <translation>本站代管：{said}</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新医嘱</translation>
    </message>
    <message>
        <source>Allergy, diet</source>
        <translation>过敏、饮食</translation>
    </message>
    <message>
        <source>Other resident</source>
        <translation>换一个人</translation>
    </message>
    <message>
        <source>Asked {day}: no allergy known</source>
        <translation>{day} 已询问：未发现过敏</translation>
    </message>
    <message>
        <source>not so…</source>
        <translation>不对…</translation>
    </message>
    <message>
        <source>Nobody has asked about allergies yet. Ask first.</source>
        <translation>还没有人问过过敏史，先问清楚。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>; checked by {clerk}</source>
        <translation>；{clerk} 核对</translation>
    </message>
    <message>
        <source>All the same: {why}</source>
        <translation>仍要用：{why}</translation>
    </message>
    <message>
        <source>This shift still owes</source>
        <translation>这班还差</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 项</translation>
    </message>
    <message>
        <source>Nothing: every dose that is due is answered.</source>
        <translation>没有：到时的药都已登记。</translation>
    </message>
    <message>
        <source>missed {time}</source>
        <translation>{time} 漏给</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>退还、带出…</translation>
    </message>
    <message>
        <source>Print the month</source>
        <translation>打印本月</translation>
    </message>
    <message>
        <source>Print a blank week</source>
        <translation>打印一周空白</translation>
    </message>
    <message>
        <source>Choose a resident, with or without an order.</source>
        <translation>选一个人，有没有医嘱都可以。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选人</translation>
    </message>
</context>
<context>
    <name>MedicineWords</name>
    <message>
        <source>every {hours} h</source>
        <translation>每 {hours} 小时</translation>
    </message>
    <message>
        <source>when needed: {need}, {least} h between, at most {most} a day</source>
        <translation>必要时：{need}，间隔 {least} 小时，一天最多 {most} 次</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
</context>
<context>
    <name>MedicinesCard</name>
    <message>
        <source>Medicines, allergies, diet</source>
        <translation>用药、过敏、饮食</translation>
    </message>
    <message>
        <source>written on the page of rounds, F4</source>
        <translation>在护理页登记，F4</translation>
    </message>
    <message>
        <source>No medicine is ordered.</source>
        <translation>没有医嘱。</translation>
    </message>
    <message>
        <source>Kept by the station, to be given back: {said}</source>
        <translation>本站代管，离站时退还：{said}</translation>
    </message>
    <message>
        <source>Nobody has asked about allergies yet.</source>
        <translation>还没有人问过过敏史。</translation>
    </message>
</context>
<context>
    <name>MedicinesView</name>
    <message>
        <source>Back to the sheet</source>
        <translation>回到巡查单</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>给药</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>旁注</translation>
    </message>
    <message>
        <source>{made} of {all} doses answered</source>
        <translation>已登记 {made} / {all}</translation>
    </message>
    <message>
        <source>Enter given as ordered, next</source>
        <translation>Enter 按医嘱已给，下一个</translation>
    </message>
    <message>
        <source>Enter tell of the effect</source>
        <translation>Enter 登记效果</translation>
    </message>
    <message>
        <source>/ put it right</source>
        <translation>/ 更正</translation>
    </message>
    <message>
        <source>/ tell what came of it</source>
        <translation>/ 登记结果</translation>
    </message>
    <message>
        <source>/ not as ordered</source>
        <translation>/ 没有照给</translation>
    </message>
    <message>
        <source>Ctrl+N new order</source>
        <translation>Ctrl+N 新医嘱</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Stock book</source>
        <translation>专册</translation>
    </message>
    <message>
        <source>Enter give it now, with what for</source>
        <translation>Enter 现在给，写明为什么</translation>
    </message>
    <message>
        <source>Enter tell why it was missed, or given late</source>
        <translation>Enter 写明漏给原因或补给</translation>
    </message>
    <message>
        <source>Enter next dose</source>
        <translation>Enter 下一条</translation>
    </message>
    <message>
        <source>What was typed of this order before is here again.</source>
        <translation>上次没写完的医嘱已带回。</translation>
    </message>
</context>
<context>
    <name>Merges</name>
    <message>
        <source>Merged into this person</source>
        <translation>合并进来的档案</translation>
    </message>
    <message>
        <source>{when}: {reason}</source>
        <translation>{when} 合并，理由：{reason}</translation>
    </message>
    <message>
        <source>taken back {when}</source>
        <translation>{when} 已拆分</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation>{kind} {count}</translation>
    </message>
    <message>
        <source>Goes back to {name}: {rows}</source>
        <translation>还给 {name}：{rows}</translation>
    </message>
    <message>
        <source>Written since the merge: tick what belongs to {name}.</source>
        <translation>合并以后新增的内容，请勾选属于 {name} 的：</translation>
    </message>
    <message>
        <source>Part them…</source>
        <translation>拆分成两人…</translation>
    </message>
    <message>
        <source>Part {name} again?</source>
        <translation>把 {name} 拆分出来？</translation>
    </message>
    <message>
        <source>Both files stand by themselves again, as they were before the merge.</source>
        <translation>两份档案恢复到合并以前的样子。</translation>
    </message>
    <message>
        <source>The two are remembered as different people.</source>
        <translation>两人会记为“不是同一人”。</translation>
    </message>
    <message>
        <source>Part them</source>
        <translation>拆分成两人</translation>
    </message>
    <message>
        <source>Leave merged</source>
        <translation>不拆分</translation>
    </message>
    <message>
        <source>Parted; two people again.</source>
        <translation>已拆分成两人。</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>在站记录</translation>
    </message>
    <message>
        <source>arrivals</source>
        <translation>接待登记</translation>
    </message>
    <message>
        <source>vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>cash payments</source>
        <translation>现金支付</translation>
    </message>
    <message>
        <source>names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>relatives</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>printed papers</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>outside numbers</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>treatment letters</source>
        <translation>救治介绍信</translation>
    </message>
    <message>
        <source>notices of hospitals</source>
        <translation>医院通知</translation>
    </message>
    <message>
        <source>goods given out</source>
        <translation>领取的物资</translation>
    </message>
    <message>
        <source>meals</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>deaths</source>
        <translation>死亡登记</translation>
    </message>
    <message>
        <source>families&apos; requests</source>
        <translation>寻人请求</translation>
    </message>
    <message>
        <source>judged matches of requests</source>
        <translation>寻人比对的判断</translation>
    </message>
    <message>
        <source>steps of families&apos; requests</source>
        <translation>寻人请求的进展</translation>
    </message>
    <message>
        <source>guardianship entries</source>
        <translation>监护记录</translation>
    </message>
    <message>
        <source>protections</source>
        <translation>保护记录</translation>
    </message>
    <message>
        <source>school entries</source>
        <translation>就学记录</translation>
    </message>
    <message>
        <source>family assessments</source>
        <translation>家庭评估</translation>
    </message>
    <message>
        <source>after-return visits</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>requests for a minor&apos;s file</source>
        <translation>查阅申请</translation>
    </message>
    <message>
        <source>looks into a minor&apos;s file</source>
        <translation>查阅记录</translation>
    </message>
    <message>
        <source>marks on the body</source>
        <translation>体表特征</translation>
    </message>
    <message>
        <source>allergies and cautions</source>
        <translation>过敏和用药警示</translation>
    </message>
    <message>
        <source>notes beside deadlines</source>
        <translation>时限备注</translation>
    </message>
    <message>
        <source>clues</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>DNA samples</source>
        <translation>DNA检材</translation>
    </message>
    <message>
        <source>pictures of the dossier</source>
        <translation>档案照片</translation>
    </message>
    <message>
        <source>looks into the restricted file</source>
        <translation>受限档案查阅记录</translation>
    </message>
    <message>
        <source>inquiry letters</source>
        <translation>协查函</translation>
    </message>
    <message>
        <source>talks</source>
        <translation>谈话</translation>
    </message>
    <message>
        <source>care in an institution</source>
        <translation>托养</translation>
    </message>
    <message>
        <source>queries asked outside</source>
        <translation>对外查询</translation>
    </message>
    <message>
        <source>settlement files</source>
        <translation>落户安置档案</translation>
    </message>
    <message>
        <source>restrictions of the file</source>
        <translation>档案受限记录</translation>
    </message>
    <message>
        <source>search notices</source>
        <translation>寻亲公告</translation>
    </message>
</context>
<context>
    <name>MinorCard</name>
    <message>
        <source>Minor</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>See the side-file</source>
        <translation>看未成年人档案</translation>
    </message>
    <message>
        <source>The side-file needs a leader&apos;s leave.</source>
        <translation>未成年人档案须经站领导批准查阅。</translation>
    </message>
    <message>
        <source>Guardianship is not settled</source>
        <translation>监护未落实</translation>
    </message>
    <message>
        <source>Six protections: {done} of {six}</source>
        <translation>六项保护：{done}/{six}</translation>
    </message>
    <message>
        <source>Next protection {day}</source>
        <translation>下次保护跟进 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) open</source>
        <translation>
            <numerusform>强制报告未办结%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Family assessed {day}</source>
        <translation>家庭已评估 {day}</translation>
    </message>
    <message>
        <source>Family not assessed yet</source>
        <translation>家庭尚未评估</translation>
    </message>
    <message>
        <source>Next visit {day}</source>
        <translation>下次回访 {day}</translation>
    </message>
</context>
<context>
    <name>MinorDeeds</name>
    <message>
        <source>Status</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>决定文号</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定机关</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>安置方式</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>照料人</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Guardianship</source>
        <translation>监护</translation>
    </message>
    <message>
        <source>Temporary and long-term guardianship rest on a decision of the department.</source>
        <translation>临时监护、长期监护须有民政部门的决定。</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>下次办理</translation>
    </message>
    <message>
        <source>Six protections</source>
        <translation>六项保护</translation>
    </message>
    <message>
        <source>What runs has an owner, named as they sign in, and a next date.</source>
        <translation>未落实的保护须写明负责人（登录名）和下次办理日期。</translation>
    </message>
    <message>
        <source>School</source>
        <translation>就学</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家庭情况</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>照料情况</translation>
    </message>
    <message>
        <source>Why away</source>
        <translation>离家原因</translation>
    </message>
    <message>
        <source>Signs of harm</source>
        <translation>受侵害迹象</translation>
    </message>
    <message>
        <source>Child&apos;s wish</source>
        <translation>本人意愿</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>评估人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>评估意见</translation>
    </message>
    <message>
        <source>Family assessment</source>
        <translation>家庭监护评估</translation>
    </message>
    <message>
        <source>Harm that was seen is reported to the police at once, apart from this.</source>
        <translation>发现侵害情形的，另行立即向公安机关报告。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>回访人</translation>
    </message>
    <message>
        <source>Who was met</source>
        <translation>见到何人</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>回访情况</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>signs of harm: to be reported</source>
        <translation>有受侵害迹象，须报告</translation>
    </message>
    <message>
        <source>After-return visit</source>
        <translation>离站后回访</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Ask to look into the side-file</source>
        <translation>申请查阅未成年人档案</translation>
    </message>
    <message>
        <source>{name}: a leader allows it until a time; each look is written down.</source>
        <translation>{name}：由负责人批准并限定时间，每次查阅都会记录。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>批准至</translation>
    </message>
    <message>
        <source>Allow a look into the side-file</source>
        <translation>批准查阅未成年人档案</translation>
    </message>
    <message>
        <source>{clerk}: {reason}</source>
        <translation>{clerk}：{reason}</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Why it was wrong</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Wrong line</source>
        <translation>错误的一项</translation>
    </message>
    <message>
        <source>Correct a protection</source>
        <translation>更正保护记录</translation>
    </message>
    <message>
        <source>It stands in the place of the wrong line and for its time; both stay.</source>
        <translation>更正后代替原记录并沿用其时间，两条都保留。</translation>
    </message>
</context>
<context>
    <name>MinorFileCards</name>
    <message>
        <source>{age} years</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>尚未登记监护状况。</translation>
    </message>
    <message>
        <source>Guardianship</source>
        <translation>监护</translation>
    </message>
    <message>
        <source>no owner yet</source>
        <translation>未落实</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Six protections</source>
        <translation>六项保护</translation>
    </message>
    <message>
        <source>No harm was reported.</source>
        <translation>没有强制报告。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Mandatory reports</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>Found {found}, reported {told} ({minutes} min): {unit} {officer}</source>
        <translation>{found} 发现，{told} 报告（相隔 {minutes} 分钟）：{unit} {officer}</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>记进展</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>The family is not assessed yet.</source>
        <translation>尚未开展家庭评估。</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>School</source>
        <translation>就学</translation>
    </message>
    <message>
        <source>Family and school</source>
        <translation>家庭与就学</translation>
    </message>
    <message>
        <source>Visits are planned once the child has gone home.</source>
        <translation>离站后安排回访。</translation>
    </message>
    <message>
        <source>Plan by rule</source>
        <translation>按规则安排</translation>
    </message>
    <message>
        <source>Plan a day</source>
        <translation>另行安排</translation>
    </message>
    <message>
        <source>After-return visits</source>
        <translation>离站后回访</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>signs of harm</source>
        <translation>有受侵害迹象</translation>
    </message>
    <message>
        <source>Who may look, who has looked</source>
        <translation>查阅审批与记录</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不批准</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Corrected {when}, {clerk}: {reason}. Before: {old}</source>
        <translation>{when} {clerk}更正：{reason}。原为：{old}</translation>
    </message>
</context>
<context>
    <name>MinorPrints</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Guardianship register</source>
        <translation>监护情况登记表</translation>
    </message>
    <message>
        <source>Family assessment</source>
        <translation>家庭监护评估表</translation>
    </message>
    <message>
        <source>Report of harm</source>
        <translation>强制报告表</translation>
    </message>
    <message>
        <source>Record of a visit</source>
        <translation>回访记录</translation>
    </message>
    <message>
        <source>Register of looks</source>
        <translation>查阅登记表</translation>
    </message>
</context>
<context>
    <name>MinorsOfSamples</name>
    <message>
        <source>No minor is here.</source>
        <translation>站内没有未成年人。</translation>
    </message>
    <message numerus="yes">
        <source>%n minor(s) here</source>
        <translation>
            <numerusform>在站未成年人 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>入站</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>检材</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>免采理由</translation>
    </message>
</context>
<context>
    <name>MinorsPart</name>
    <message>
        <source>No minor is here, and none left lately.</source>
        <translation>目前没有未成年人在站，近期也没有离站的未成年人。</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Side-file</source>
        <translation>未成年人档案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Ask to look into it</source>
        <translation>申请查阅</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在站情况</translation>
    </message>
    <message>
        <source>Guardianship</source>
        <translation>监护</translation>
    </message>
    <message>
        <source>Six</source>
        <translation>六项</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>in the station</source>
        <translation>在站</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>{day} 离站</translation>
    </message>
    <message>
        <source>needs leave</source>
        <translation>须批准</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>未确定</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>报告 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>申请 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks of the year</source>
        <translation>年度查阅</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>Still missing</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>before the bed</source>
        <translation>入住前</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天内</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time} 前</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>Month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>{count} {fate}</source>
        <translation>{fate} {count}</translation>
    </message>
    <message>
        <source>{issued} issued = {parts}</source>
        <translation>签发 {issued} = {parts}</translation>
    </message>
    <message>
        <source>Windows spent {spent} yuan · refunded {back} yuan · cost {cost} yuan</source>
        <translation>换票 {spent} 元 − 退款 {back} 元 = 支出 {cost} 元</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>换票</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No voucher was issued in this month.</source>
        <translation>本月没有签发凭证。</translation>
    </message>
</context>
<context>
    <name>Movements</name>
    <message>
        <source>Since your last shift</source>
        <translation>上次下班以后</translation>
    </message>
    <message>
        <source>Nobody came, nobody left.</source>
        <translation>没有人来站、离站。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>{how}, no bed yet</source>
        <translation>{how}，还没有床位</translation>
    </message>
    <message>
        <source>{how}, into {bed}</source>
        <translation>{how}，入 {bed}</translation>
    </message>
    <message>
        <source>{way} → {place}</source>
        <translation>{way} → {place}</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>编号用字</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>机构类型</translation>
    </message>
    <message>
        <source>County, city</source>
        <translation>所在县市</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <translation>本站名称</translation>
    </message>
    <message>
        <source>as on its sign and papers</source>
        <translation>与牌子、文书一致</translation>
    </message>
    <message>
        <source>name, initials or six digits</source>
        <translation>地名、拼音首字母或六位代码</translation>
    </message>
    <message>
        <source>for example the civil affairs bureau; may stay empty</source>
        <translation>例如 市民政局；可不填</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>as on the sign at the door</source>
        <translation>与门口的牌子一致</translation>
    </message>
    <message>
        <source>X</source>
        <translation>云</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Men</source>
        <translation>男区</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女区</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Nursing</source>
        <translation>护理</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>For the infectious only</source>
        <translation>仅供隔离</translation>
    </message>
    <message>
        <source>To be cleaned</source>
        <translation>待清洁</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>留床</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空</translation>
    </message>
    <message>
        <source>In bed</source>
        <translation>在床</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>在医院</translation>
    </message>
    <message>
        <source>With the police</source>
        <translation>在公安</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Infectious</source>
        <translation>传染病</translation>
    </message>
    <message>
        <source>Fever</source>
        <translation>发热</translation>
    </message>
    <message>
        <source>Nameless</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>未成年</translation>
    </message>
    <message>
        <source>Mental</source>
        <translation>精神障碍</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>行动不便</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>孕期</translation>
    </message>
    <message>
        <source>The bed is not in service</source>
        <translation>床位不可用，却有人住：先移床或恢复使用</translation>
    </message>
    <message>
        <source>Held, but the person is here</source>
        <translation>已留床，但本人在站：请登记回床</translation>
    </message>
    <message>
        <source>Away, and the bed is not held</source>
        <translation>人不在站，床未留：请留床或腾出</translation>
    </message>
    <message>
        <source>Men&apos;s room</source>
        <translation>男寝室</translation>
    </message>
    <message>
        <source>Women&apos;s room</source>
        <translation>女寝室</translation>
    </message>
    <message>
        <source>Minors&apos; room</source>
        <translation>未成年人寝室</translation>
    </message>
    <message>
        <source>Family room</source>
        <translation>家庭间</translation>
    </message>
    <message>
        <source>Nursing room</source>
        <translation>护理间</translation>
    </message>
    <message>
        <source>Isolation room</source>
        <translation>隔离间</translation>
    </message>
    <message>
        <source>With the family</source>
        <translation>与家人同室</translation>
    </message>
    <message>
        <source>Room for the family</source>
        <translation>容得下全家</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>同室类别相同</translation>
    </message>
    <message>
        <source>Adults only</source>
        <translation>同室均成年</translation>
    </message>
    <message>
        <source>Minors only</source>
        <translation>同室均未成年</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>同室无人，安静</translation>
    </message>
    <message>
        <source>Near the duty room</source>
        <translation>挨着值班室</translation>
    </message>
    <message>
        <source>No steps</source>
        <translation>无台阶</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>已清洁，现在可住</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般物品</translation>
    </message>
    <message>
        <source>Valuable</source>
        <translation>贵重物品</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Dangerous</source>
        <translation>有危险行为</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>寄存中</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>已转寄</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>已处置</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Thumb print</source>
        <translation>按指印</translation>
    </message>
    <message>
        <source>Witnessed</source>
        <translation>见证人代签</translation>
    </message>
    <message>
        <source>Report to the police</source>
        <translation>向公安报告</translation>
    </message>
    <message>
        <source>Sign the hand-over</source>
        <translation>交接表双签</translation>
    </message>
    <message>
        <source>Sign the list of things</source>
        <translation>物品清单签字</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>National entry</source>
        <translation>录入全国系统</translation>
    </message>
    <message>
        <source>Statutory facts</source>
        <translation>陈述事项</translation>
    </message>
    <message>
        <source>Confirm the class</source>
        <translation>确认救助类别</translation>
    </message>
    <message>
        <source>Review the class</source>
        <translation>复核救助类别</translation>
    </message>
    <message>
        <source>Search notice</source>
        <translation>寻亲公告</translation>
    </message>
    <message>
        <source>Refresh the notice</source>
        <translation>更新寻亲公告</translation>
    </message>
    <message>
        <source>Ask for a DNA sample</source>
        <translation>申请采集 DNA</translation>
    </message>
    <message>
        <source>DNA answer</source>
        <translation>DNA比对结果</translation>
    </message>
    <message>
        <source>End of the ten days</source>
        <translation>十日期满</translation>
    </message>
    <message>
        <source>Long stay</source>
        <translation>滞站</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>应返回</translation>
    </message>
    <message>
        <source>Kept bed</source>
        <translation>留床</translation>
    </message>
    <message>
        <source>Voucher not used</source>
        <translation>凭证未使用</translation>
    </message>
    <message>
        <source>Planned leaving</source>
        <translation>计划离站</translation>
    </message>
    <message>
        <source>Kin are coming</source>
        <translation>亲属来接</translation>
    </message>
    <message>
        <source>Night count</source>
        <translation>夜间清点</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Rescue station</source>
        <translation>救助管理站</translation>
    </message>
    <message>
        <source>Minors&apos; centre</source>
        <translation>未成年人救助保护中心</translation>
    </message>
    <message>
        <source>Welfare institution</source>
        <translation>福利机构</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审批</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Exchanged</source>
        <translation>已换票</translation>
    </message>
    <message>
        <source>Travelled</source>
        <translation>已乘车</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已换开</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>返乡</translation>
    </message>
    <message>
        <source>Agreed transfer</source>
        <translation>商定中转</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>火车</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>汽车</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>轮船</translation>
    </message>
    <message>
        <source>City fare</source>
        <translation>市内交通</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Made void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Slip handed back</source>
        <translation>凭证已收回</translation>
    </message>
    <message>
        <source>Slip lost</source>
        <translation>凭证遗失</translation>
    </message>
    <message>
        <source>Never printed</source>
        <translation>未曾打印</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Spent twice</source>
        <translation>重复使用</translation>
    </message>
    <message>
        <source>Not issued here</source>
        <translation>非本站签发</translation>
    </message>
    <message>
        <source>Outside of its days</source>
        <translation>不在有效期内</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>超过限额</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放性</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>非本站凭证</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>无法识读</translation>
    </message>
    <message>
        <source>Only the station can look this code up</source>
        <translation>短码只能由签发站查验</translation>
    </message>
    <message>
        <source>Registration form</source>
        <translation>求助登记表</translation>
    </message>
    <message>
        <source>List of things in store</source>
        <translation>安全检查与物品寄存清单</translation>
    </message>
    <message>
        <source>Notice of refusal</source>
        <translation>不予救助通知书</translation>
    </message>
    <message>
        <source>Declaration of leaving</source>
        <translation>自行离站声明书</translation>
    </message>
    <message>
        <source>Leaving form</source>
        <translation>在站服务及离站登记表</translation>
    </message>
    <message>
        <source>Notice of termination</source>
        <translation>终止救助通知书</translation>
    </message>
    <message>
        <source>Hand-over sheet</source>
        <translation>交接表</translation>
    </message>
    <message>
        <source>Return-home voucher</source>
        <translation>乘车换票凭证</translation>
    </message>
    <message>
        <source>Transfer sheet</source>
        <translation>中转告知单</translation>
    </message>
    <message>
        <source>Cash receipt</source>
        <translation>小额现金签领单</translation>
    </message>
    <message>
        <source>Filing of an extension</source>
        <translation>延期救助备案表</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字行</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>划掉作废</translation>
    </message>
    <message>
        <source>No header</source>
        <translation>没有表头</translation>
    </message>
    <message>
        <source>Sex not known</source>
        <translation>性别未知</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Sex not stated</source>
        <translation>性别未说明</translation>
    </message>
    <message>
        <source>Supportive</source>
        <translation>帮扶性</translation>
    </message>
    <message>
        <source>Protective</source>
        <translation>保护性</translation>
    </message>
    <message>
        <source>Full capacity</source>
        <translation>完全行为能力</translation>
    </message>
    <message>
        <source>Limited capacity</source>
        <translation>限制行为能力</translation>
    </message>
    <message>
        <source>No capacity</source>
        <translation>无行为能力</translation>
    </message>
    <message>
        <source>Goes out freely</source>
        <translation>可自由外出</translation>
    </message>
    <message>
        <source>Goes out accompanied</source>
        <translation>外出须陪同</translation>
    </message>
    <message>
        <source>Signs alone</source>
        <translation>本人签字</translation>
    </message>
    <message>
        <source>Signs with a witness</source>
        <translation>本人签字并有见证人</translation>
    </message>
    <message>
        <source>Guardian or unit signs</source>
        <translation>监护人或单位签字</translation>
    </message>
    <message>
        <source>Leaves alone</source>
        <translation>可自行离站</translation>
    </message>
    <message>
        <source>Kin or escort advised</source>
        <translation>宜由亲属接领或护送</translation>
    </message>
    <message>
        <source>Only with guardian or unit</source>
        <translation>须由监护人或单位接领</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>自述</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>基本确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Printed on the document</source>
        <translation>证件姓名</translation>
    </message>
    <message>
        <source>Given here</source>
        <translation>站内取名</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>临时称呼</translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Temporary identity card</source>
        <translation>临时身份证</translation>
    </message>
    <message>
        <source>Household book</source>
        <translation>户口簿</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居住证</translation>
    </message>
    <message>
        <source>Hong Kong or Macao permit</source>
        <translation>港澳通行证</translation>
    </message>
    <message>
        <source>Taiwan permit</source>
        <translation>台胞证</translation>
    </message>
    <message>
        <source>Foreign resident card</source>
        <translation>外国人居留证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Disability card</source>
        <translation>残疾人证</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>见原件</translation>
    </message>
    <message>
        <source>Copy seen</source>
        <translation>见复印件</translation>
    </message>
    <message>
        <source>Told by the police</source>
        <translation>公安告知</translation>
    </message>
    <message>
        <source>Told by the person</source>
        <translation>本人自述</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>本人自述</translation>
    </message>
    <message>
        <source>An acquaintance</source>
        <translation>知情人</translation>
    </message>
    <message>
        <source>Another station</source>
        <translation>其他救助站</translation>
    </message>
    <message>
        <source>Face query</source>
        <translation>人像比对</translation>
    </message>
    <message>
        <source>A document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>The police</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>DNA</source>
        <translation>DNA</translation>
    </message>
    <message>
        <source>Kin</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>准确到日</translation>
    </message>
    <message>
        <source>To the month</source>
        <translation>准确到月</translation>
    </message>
    <message>
        <source>To the year</source>
        <translation>准确到年</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>目测</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>已入站</translation>
    </message>
    <message>
        <source>Sent to hospital</source>
        <translation>先送医</translation>
    </message>
    <message>
        <source>Sent to the police</source>
        <translation>交公安</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予救助</translation>
    </message>
    <message>
        <source>Guided</source>
        <translation>仅作指引</translation>
    </message>
    <message>
        <source>Left before a decision</source>
        <translation>登记前离开</translation>
    </message>
    <message>
        <source>Seems mentally ill</source>
        <translation>疑似精神障碍</translation>
    </message>
    <message>
        <source>Critically ill</source>
        <translation>危重</translation>
    </message>
    <message>
        <source>Wounded</source>
        <translation>明显外伤</translation>
    </message>
    <message>
        <source>Drunk</source>
        <translation>醉酒</translation>
    </message>
    <message>
        <source>Drug use</source>
        <translation>疑似吸毒</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>疑似在逃</translation>
    </message>
    <message>
        <source>Trafficked</source>
        <translation>疑似被拐</translation>
    </message>
    <message>
        <source>Left alone by kin</source>
        <translation>疑似被遗弃</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>疑似走失</translation>
    </message>
    <message>
        <source>Harmed minor</source>
        <translation>未成年人受侵害</translation>
    </message>
    <message>
        <source>Violence at home</source>
        <translation>家庭暴力</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Relief drawn</source>
        <translation>低保五保</translation>
    </message>
    <message>
        <source>Why they ask</source>
        <translation>求助原因</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>Things carried</source>
        <translation>随身物品</translation>
    </message>
    <message>
        <source>Walks</source>
        <translation>行走自如</translation>
    </message>
    <message>
        <source>Walks with help</source>
        <translation>需人搀扶</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>坐轮椅</translation>
    </message>
    <message>
        <source>Bedridden</source>
        <translation>卧床</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清楚</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Mental disorder</source>
        <translation>精神障碍</translation>
    </message>
    <message>
        <source>Mental disability</source>
        <translation>智力障碍</translation>
    </message>
    <message>
        <source>Full self-care</source>
        <translation>能自理</translation>
    </message>
    <message>
        <source>Partial self-care</source>
        <translation>部分自理</translation>
    </message>
    <message>
        <source>No self-care</source>
        <translation>不能自理</translation>
    </message>
    <message>
        <source>In the station</source>
        <translation>在站</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>办理离站</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离站</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>请假外出</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>返站</translation>
    </message>
    <message>
        <source>To hospital</source>
        <translation>送医</translation>
    </message>
    <message>
        <source>Back from hospital</source>
        <translation>出院返站</translation>
    </message>
    <message>
        <source>To the police</source>
        <translation>移交公安</translation>
    </message>
    <message>
        <source>Back from the police</source>
        <translation>公安送回</translation>
    </message>
    <message>
        <source>Prepares to leave</source>
        <translation>开始办理离站</translation>
    </message>
    <message>
        <source>Stays on</source>
        <translation>取消离站</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离站</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>恢复在站</translation>
    </message>
    <message>
        <source>Notice published</source>
        <translation>发布寻亲公告</translation>
    </message>
    <message>
        <source>DNA sample asked for</source>
        <translation>已申请采血</translation>
    </message>
    <message>
        <source>DNA answered</source>
        <translation>DNA已回复</translation>
    </message>
    <message>
        <source>Entered nationally</source>
        <translation>已录入全国系统</translation>
    </message>
    <message>
        <source>Fingerprints kept</source>
        <translation>已采指纹</translation>
    </message>
    <message>
        <source>Long search begun</source>
        <translation>转入长期寻亲</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Police report</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Back shortly after</source>
        <translation>短期内再次求助</translation>
    </message>
    <message>
        <source>Comes often</source>
        <translation>多次求助</translation>
    </message>
    <message>
        <source>Mental illness</source>
        <translation>精神障碍</translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation>老年人</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>护理</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>社工</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>离站</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>站领导</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Keep clerks and roles</source>
        <translation>管理工作人员与角色</translation>
    </message>
    <message>
        <source>Look into the trace</source>
        <translation>查看操作痕迹</translation>
    </message>
    <message>
        <source>Make backups</source>
        <translation>备份数据</translation>
    </message>
    <message>
        <source>Restore backups</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Arrange rooms and beds</source>
        <translation>设置房间与床位</translation>
    </message>
    <message>
        <source>Give and change beds</source>
        <translation>安排、调换床位</translation>
    </message>
    <message>
        <source>Count at night</source>
        <translation>夜间清点</translation>
    </message>
    <message>
        <source>See the beds</source>
        <translation>查看床位</translation>
    </message>
    <message>
        <source>Take and return belongings</source>
        <translation>保管、发还物品</translation>
    </message>
    <message>
        <source>Lower the class, as the second one</source>
        <translation>同意降低救助类别（第二人）</translation>
    </message>
    <message>
        <source>Admit or refuse</source>
        <translation>决定接收或不予救助</translation>
    </message>
    <message>
        <source>Write intakes</source>
        <translation>接待登记</translation>
    </message>
    <message>
        <source>Allow an exception when leaving</source>
        <translation>离站例外批准</translation>
    </message>
    <message>
        <source>Let leave</source>
        <translation>办理离站</translation>
    </message>
    <message>
        <source>Bring in old ledgers</source>
        <translation>带入旧台账</translation>
    </message>
    <message>
        <source>Print papers</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Merge two records of one person</source>
        <translation>合并重复人员</translation>
    </message>
    <message>
        <source>Open a person&apos;s file</source>
        <translation>打开人员档案</translation>
    </message>
    <message>
        <source>Undo a merge</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>Change what is known of a person</source>
        <translation>修改人员信息</translation>
    </message>
    <message>
        <source>Change the station&apos;s name and numbers</source>
        <translation>修改本站信息与参数</translation>
    </message>
    <message>
        <source>Export lists</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Use the program</source>
        <translation>使用本系统</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Extend a stay</source>
        <translation>延长救助期限</translation>
    </message>
    <message>
        <source>Reopen a stay</source>
        <translation>重新打开已结束的救助</translation>
    </message>
    <message>
        <source>See who is here</source>
        <translation>查看在站人员</translation>
    </message>
    <message>
        <source>Write into a stay</source>
        <translation>记录在站情况</translation>
    </message>
    <message>
        <source>Approve vouchers</source>
        <translation>审批乘车凭证</translation>
    </message>
    <message>
        <source>Record exchanges and refunds</source>
        <translation>登记换票与退票</translation>
    </message>
    <message>
        <source>Issue vouchers</source>
        <translation>签发乘车凭证</translation>
    </message>
    <message>
        <source>See vouchers</source>
        <translation>查看乘车凭证</translation>
    </message>
    <message>
        <source>Make vouchers void</source>
        <translation>作废乘车凭证</translation>
    </message>
    <message>
        <source>Draft vouchers</source>
        <translation>起草乘车凭证</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>More than a name</source>
        <translation>姓名栏另有文字</translation>
    </message>
    <message>
        <source>Several people in one row</source>
        <translation>一行写了几个人</translation>
    </message>
    <message>
        <source>Sex cannot be read</source>
        <translation>性别看不懂</translation>
    </message>
    <message>
        <source>Sex taken from the identity number</source>
        <translation>性别按身份证号码推定</translation>
    </message>
    <message>
        <source>Sex and identity number differ</source>
        <translation>性别与身份证号码不符</translation>
    </message>
    <message>
        <source>Age cannot be read</source>
        <translation>年龄看不懂</translation>
    </message>
    <message>
        <source>Age and identity number differ</source>
        <translation>年龄与身份证号码不符</translation>
    </message>
    <message>
        <source>Birth date and identity number differ</source>
        <translation>出生日期与身份证号码不符</translation>
    </message>
    <message>
        <source>Ethnic group is not in the list</source>
        <translation>民族不在国家标准之内</translation>
    </message>
    <message>
        <source>Check digit is wrong</source>
        <translation>校验码不对</translation>
    </message>
    <message>
        <source>Birth date in it cannot be</source>
        <translation>号码中的出生日期不存在</translation>
    </message>
    <message>
        <source>Area code in it is unknown</source>
        <translation>号码中的地区代码查不到</translation>
    </message>
    <message>
        <source>Area in it was abolished before the birth</source>
        <translation>号码中的地区在出生前已撤销</translation>
    </message>
    <message>
        <source>Old number of 15 digits, converted</source>
        <translation>15位旧号码，已换算</translation>
    </message>
    <message>
        <source>Identity number is masked</source>
        <translation>身份证号码有遮盖</translation>
    </message>
    <message>
        <source>Wrong number of digits</source>
        <translation>位数不对</translation>
    </message>
    <message>
        <source>Stored as a number, last digits lost</source>
        <translation>存成数字，末几位已丢失</translation>
    </message>
    <message>
        <source>No identity number</source>
        <translation>不是身份证号码</translation>
    </message>
    <message>
        <source>One number with two names</source>
        <translation>同一号码用于不同姓名</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Date cannot be read</source>
        <translation>日期看不懂</translation>
    </message>
    <message>
        <source>Date can be read in two ways</source>
        <translation>日期有两种读法</translation>
    </message>
    <message>
        <source>Date is not complete</source>
        <translation>日期不完整</translation>
    </message>
    <message>
        <source>Other words beside the date</source>
        <translation>日期之外还有文字</translation>
    </message>
    <message>
        <source>Date is outside of the sheet&apos;s month</source>
        <translation>日期不在本表月份之内</translation>
    </message>
    <message>
        <source>Date is after today</source>
        <translation>日期在今天之后</translation>
    </message>
    <message>
        <source>Year was supplied</source>
        <translation>年份是推定的</translation>
    </message>
    <message>
        <source>Same as above: taken from there</source>
        <translation>写的是同上，取上一行</translation>
    </message>
    <message>
        <source>Same as above, but nothing is above</source>
        <translation>写的是同上，但上面没有</translation>
    </message>
    <message>
        <source>Left before arriving</source>
        <translation>离站早于来站</translation>
    </message>
    <message>
        <source>Left, but no date</source>
        <translation>有离站方式，没有日期</translation>
    </message>
    <message>
        <source>Word that fits no code</source>
        <translation>用词对不上代码</translation>
    </message>
    <message>
        <source>Word put to a code by its meaning</source>
        <translation>用词按意思归类</translation>
    </message>
    <message>
        <source>Amount cannot be read</source>
        <translation>金额看不懂</translation>
    </message>
    <message>
        <source>Formula without a result</source>
        <translation>公式没有结果</translation>
    </message>
    <message>
        <source>Cell is struck out</source>
        <translation>本格被划掉</translation>
    </message>
    <message>
        <source>Part of the cell is struck out</source>
        <translation>本格有文字被划掉</translation>
    </message>
    <message>
        <source>Speaks of void, but the row may count</source>
        <translation>提到作废，但不像整行作废</translation>
    </message>
    <message>
        <source>Repeats another row</source>
        <translation>与另一行重复</translation>
    </message>
    <message>
        <source>Number is used twice</source>
        <translation>编号重复使用</translation>
    </message>
    <message>
        <source>Overlaps another stay of the person</source>
        <translation>与本人另一次在站时间重叠</translation>
    </message>
    <message>
        <source>No header: read like the sheet before</source>
        <translation>没有表头，按前一张表读</translation>
    </message>
    <message>
        <source>The desk knows another leaving; the register&apos;s is not taken</source>
        <translation>本站已有离站记录，未采用台账所写</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Same identity number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>Same rescue number</source>
        <translation>救助编号相同</translation>
    </message>
    <message>
        <source>Same name, birth date, sex and county</source>
        <translation>姓名、出生日期、性别、县区相同</translation>
    </message>
    <message>
        <source>Dangerous goods</source>
        <translation>危险物品</translation>
    </message>
    <message>
        <source>Handed to the police</source>
        <translation>已交公安</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>Used for travel</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Name in use</source>
        <translation>常用名</translation>
    </message>
    <message>
        <source>Draft written</source>
        <translation>制单</translation>
    </message>
    <message>
        <source>On the floor of the family</source>
        <translation>与家人同层</translation>
    </message>
    <message>
        <source>In this house</source>
        <translation>在本楼</translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation>一层</translation>
    </message>
    <message>
        <source>Person card</source>
        <translation>受助人员识别卡</translation>
    </message>
    <message>
        <source>Table of another kind</source>
        <translation>不是入站登记的表</translation>
    </message>
    <message>
        <source>Age is a guess</source>
        <translation>年龄是约数</translation>
    </message>
    <message>
        <source>An accent, taken as no address</source>
        <translation>写的是口音，不作住址</translation>
    </message>
    <message>
        <source>Another sex than the person was put down with</source>
        <translation>与本人已登记的性别不符</translation>
    </message>
    <message>
        <source>Another birth than the person was put down with</source>
        <translation>与本人已登记的出生不符</translation>
    </message>
    <message>
        <source>Identity letter</source>
        <translation>身份说明函</translation>
    </message>
    <message>
        <source>First look</source>
        <translation>初检</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation>安全检查</translation>
    </message>
    <message>
        <source>Dangerous things to the police</source>
        <translation>危险物品移交公安</translation>
    </message>
    <message>
        <source>Things left behind</source>
        <translation>遗留物品</translation>
    </message>
    <message>
        <source>Way here</source>
        <translation>入站方式</translation>
    </message>
    <message>
        <source>Found when</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现地点</translation>
    </message>
    <message>
        <source>Unit that brought them</source>
        <translation>护送单位</translation>
    </message>
    <message>
        <source>Escorts</source>
        <translation>护送人员</translation>
    </message>
    <message>
        <source>Escorts&apos; number</source>
        <translation>护送人员编号</translation>
    </message>
    <message>
        <source>Escorts&apos; telephone</source>
        <translation>护送人员电话</translation>
    </message>
    <message>
        <source>State at the hand-over</source>
        <translation>交接时状况</translation>
    </message>
    <message>
        <source>What they need</source>
        <translation>求助需求</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cause in words</source>
        <translation>原因说明</translation>
    </message>
    <message>
        <source>Away since</source>
        <translation>流落时间</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>Why it cannot be stated</source>
        <translation>不能提供的原因</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Cleared by</source>
        <translation>放行依据</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>State of mind</source>
        <translation>精神状况</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>行动能力</translation>
    </message>
    <message>
        <source>Note of the first look</source>
        <translation>初检备注</translation>
    </message>
    <message>
        <source>Why helped again</source>
        <translation>再次救助原因</translation>
    </message>
    <message>
        <source>Time of the safety check</source>
        <translation>安全检查时间</translation>
    </message>
    <message>
        <source>Safety check by</source>
        <translation>安全检查人</translation>
    </message>
    <message>
        <source>Checker&apos;s sex</source>
        <translation>检查人性别</translation>
    </message>
    <message>
        <source>Found at the check</source>
        <translation>检查所见</translation>
    </message>
    <message>
        <source>Receipt of the police</source>
        <translation>公安回执</translation>
    </message>
    <message>
        <source>Missing at the count</source>
        <translation>清点不在</translation>
    </message>
    <message>
        <source>Report somebody missing</source>
        <translation>失踪报警</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>密码不符</translation>
    </message>
    <message>
        <source>Locked for a while</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>No account of this name</source>
        <translation>无此工号</translation>
    </message>
    <message>
        <source>A minor who was harmed</source>
        <translation>受侵害的未成年人</translation>
    </message>
    <message>
        <source>Violence at home, without full capacity</source>
        <translation>家庭暴力受害人（无或限制民事行为能力）</translation>
    </message>
    <message>
        <source>Restricted by decision</source>
        <translation>经决定列为受限</translation>
    </message>
    <message>
        <source>Named on the file</source>
        <translation>指定经办</translation>
    </message>
    <message>
        <source>Opened in an emergency</source>
        <translation>紧急查看</translation>
    </message>
    <message>
        <source>Answer for restricted files</source>
        <translation>负责受限档案</translation>
    </message>
    <message>
        <source>Restrict files</source>
        <translation>把档案列为受限</translation>
    </message>
    <message>
        <source>See restricted files</source>
        <translation>查看受限档案</translation>
    </message>
    <message>
        <source>Approval of a class</source>
        <translation>类别变更审批表</translation>
    </message>
    <message>
        <source>Fingerprints taken</source>
        <translation>指纹采集</translation>
    </message>
    <message>
        <source>Police query</source>
        <translation>公安查询</translation>
    </message>
    <message>
        <source>DNA sample</source>
        <translation>检材</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>其他编号</translation>
    </message>
    <message>
        <source>At the door this shift</source>
        <translation>本班经手</translation>
    </message>
    <message>
        <source>Came this shift</source>
        <translation>本班来站</translation>
    </message>
    <message>
        <source>Left this shift</source>
        <translation>本班离站</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Public key list of the station</source>
        <translation>本站公钥清单</translation>
    </message>
    <message>
        <source>List of withdrawn slips</source>
        <translation>停用凭证名单</translation>
    </message>
    <message>
        <source>Report of used slips, made at the window by “station window-report”</source>
        <translation>已用凭证报表（窗口用“station window-report”生成）</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>快速巡查</translation>
    </message>
    <message>
        <source>Full round</source>
        <translation>全面巡查</translation>
    </message>
    <message>
        <source>Ate all</source>
        <translation>吃完</translation>
    </message>
    <message>
        <source>Ate half</source>
        <translation>吃一半</translation>
    </message>
    <message>
        <source>Ate nothing</source>
        <translation>未吃</translation>
    </message>
    <message>
        <source>Breakfast</source>
        <translation>早餐</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午餐</translation>
    </message>
    <message>
        <source>Supper</source>
        <translation>晚餐</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>平稳</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低落</translation>
    </message>
    <message>
        <source>Hardly speaks</source>
        <translation>少语</translation>
    </message>
    <message>
        <source>Restless</source>
        <translation>烦躁</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>乏力</translation>
    </message>
    <message>
        <source>Slept well</source>
        <translation>睡得好</translation>
    </message>
    <message>
        <source>Slept badly</source>
        <translation>睡得差</translation>
    </message>
    <message>
        <source>Did not sleep</source>
        <translation>未睡</translation>
    </message>
    <message>
        <source>Bowel normal</source>
        <translation>大便正常</translation>
    </message>
    <message>
        <source>Diarrhoea</source>
        <translation>腹泻</translation>
    </message>
    <message>
        <source>No stool</source>
        <translation>未排便</translation>
    </message>
    <message>
        <source>Skin sound</source>
        <translation>皮肤完好</translation>
    </message>
    <message>
        <source>Skin reddened</source>
        <translation>皮肤发红</translation>
    </message>
    <message>
        <source>Pressure sore</source>
        <translation>压疮</translation>
    </message>
    <message>
        <source>Wound</source>
        <translation>伤口</translation>
    </message>
    <message>
        <source>Asked about pain</source>
        <translation>问过疼痛</translation>
    </message>
    <message>
        <source>Toilet</source>
        <translation>如厕</translation>
    </message>
    <message>
        <source>Position in bed</source>
        <translation>体位</translation>
    </message>
    <message>
        <source>Things within reach</source>
        <translation>物品够得着</translation>
    </message>
    <message>
        <source>Needs asked</source>
        <translation>问过需要</translation>
    </message>
    <message>
        <source>Room looked at</source>
        <translation>看过房间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应查</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>同上次</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在站</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>清醒</translation>
    </message>
    <message>
        <source>Newly confused</source>
        <translation>新发意识模糊</translation>
    </message>
    <message>
        <source>Answers to the voice</source>
        <translation>呼唤有反应</translation>
    </message>
    <message>
        <source>Answers to pain</source>
        <translation>疼痛有反应</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>无反应</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>Upper pressure</source>
        <translation>收缩压</translation>
    </message>
    <message>
        <source>Lower pressure</source>
        <translation>舒张压</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>血压</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>血氧</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>意识</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>疼痛</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>血糖</translation>
    </message>
    <message>
        <source>Warning score</source>
        <translation>预警评分</translation>
    </message>
    <message>
        <source>High fever</source>
        <translation>高热</translation>
    </message>
    <message>
        <source>Too cold</source>
        <translation>体温过低</translation>
    </message>
    <message>
        <source>Pulse too low</source>
        <translation>脉搏过慢</translation>
    </message>
    <message>
        <source>Pulse too high</source>
        <translation>脉搏过快</translation>
    </message>
    <message>
        <source>Pressure too low</source>
        <translation>血压过低</translation>
    </message>
    <message>
        <source>Pressure too high</source>
        <translation>血压过高</translation>
    </message>
    <message>
        <source>Breathing too slow</source>
        <translation>呼吸过慢</translation>
    </message>
    <message>
        <source>Breathing too fast</source>
        <translation>呼吸过快</translation>
    </message>
    <message>
        <source>Oxygen too low</source>
        <translation>血氧过低</translation>
    </message>
    <message>
        <source>Not fully awake</source>
        <translation>意识改变</translation>
    </message>
    <message>
        <source>Strong pain</source>
        <translation>剧烈疼痛</translation>
    </message>
    <message>
        <source>Glucose too low</source>
        <translation>血糖过低</translation>
    </message>
    <message>
        <source>Glucose too high</source>
        <translation>血糖过高</translation>
    </message>
    <message>
        <source>Warning score high</source>
        <translation>预警评分高</translation>
    </message>
    <message>
        <source>General hospital</source>
        <translation>综合医院</translation>
    </message>
    <message>
        <source>Mental hospital</source>
        <translation>精神专科医院</translation>
    </message>
    <message>
        <source>Hospital for infectious diseases</source>
        <translation>传染病医院</translation>
    </message>
    <message>
        <source>Other hospital</source>
        <translation>其他医院</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>本站开具</translation>
    </message>
    <message>
        <source>Taken over from paper</source>
        <translation>纸质登记转入</translation>
    </message>
    <message>
        <source>Letter issued</source>
        <translation>已开具</translation>
    </message>
    <message>
        <source>Letter in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Letter closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>已出院</translation>
    </message>
    <message>
        <source>Somebody else pays</source>
        <translation>其他渠道支付</translation>
    </message>
    <message>
        <source>Died in hospital</source>
        <translation>在院死亡</translation>
    </message>
    <message>
        <source>Not eligible from a day on</source>
        <translation>自某日起不再符合</translation>
    </message>
    <message>
        <source>Letter withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Bed held</source>
        <translation>留床</translation>
    </message>
    <message>
        <source>Bed freed</source>
        <translation>床位已腾出</translation>
    </message>
    <message>
        <source>Not in the house before</source>
        <translation>未在站</translation>
    </message>
    <message>
        <source>Keep the list of hospitals</source>
        <translation>维护医院名录</translation>
    </message>
    <message>
        <source>See letters and who lies in hospital</source>
        <translation>查看救治介绍信和住院情况</translation>
    </message>
    <message>
        <source>Write letters and hospital stays</source>
        <translation>开具救治介绍信、登记住院</translation>
    </message>
    <message>
        <source>No letter</source>
        <translation>没有介绍信</translation>
    </message>
    <message>
        <source>Letter is not in the register</source>
        <translation>介绍信不在登记簿上</translation>
    </message>
    <message>
        <source>Letter of another person</source>
        <translation>介绍信是别人的</translation>
    </message>
    <message>
        <source>Name differs from the letter</source>
        <translation>姓名与介绍信不一致</translation>
    </message>
    <message>
        <source>Sex differs from the letter</source>
        <translation>性别与介绍信不一致</translation>
    </message>
    <message>
        <source>Letter was issued late</source>
        <translation>介绍信开具超时</translation>
    </message>
    <message>
        <source>Outside the stay in hospital</source>
        <translation>不在住院期间</translation>
    </message>
    <message>
        <source>Slept in the station then</source>
        <translation>当夜在站住宿</translation>
    </message>
    <message>
        <source>Bed days differ from the stay</source>
        <translation>床位天数与住院天数不符</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>重复收费</translation>
    </message>
    <message>
        <source>Perhaps typed twice</source>
        <translation>疑似重复录入</translation>
    </message>
    <message>
        <source>Invoice used twice</source>
        <translation>发票号重复</translation>
    </message>
    <message>
        <source>Quantity × price is not the amount</source>
        <translation>数量乘单价不等于金额</translation>
    </message>
    <message>
        <source>Sum of the lines is not the total</source>
        <translation>明细合计不等于总费用</translation>
    </message>
    <message>
        <source>Total less insurance is not the claim</source>
        <translation>总费用减医保不等于申请金额</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有费用明细</translation>
    </message>
    <message>
        <source>Not on the price list</source>
        <translation>不在价格表内</translation>
    </message>
    <message>
        <source>Over the listed price</source>
        <translation>超过规定价格</translation>
    </message>
    <message>
        <source>Not paid for: excluded service</source>
        <translation>不予支付的项目</translation>
    </message>
    <message>
        <source>Not paid for: special ward</source>
        <translation>特需病房不予支付</translation>
    </message>
    <message>
        <source>Refund, with the line it takes back</source>
        <translation>退费，已对上原收费</translation>
    </message>
    <message>
        <source>Refund of nothing that was charged</source>
        <translation>退费，找不到原收费</translation>
    </message>
    <message>
        <source>More often than allowed on a day</source>
        <translation>超过每日次数</translation>
    </message>
    <message>
        <source>Over the ceiling</source>
        <translation>超过限额</translation>
    </message>
    <message>
        <source>After the help has ended</source>
        <translation>救助资格终止后的费用</translation>
    </message>
    <message>
        <source>Another payer goes first</source>
        <translation>应由其他渠道先支付</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Month and day taken from a number</source>
        <translation>月日由数字推出</translation>
    </message>
    <message>
        <source>Finer than it can be kept, rounded</source>
        <translation>位数过细，已四舍五入</translation>
    </message>
    <message>
        <source>Quantity cannot be read</source>
        <translation>数量无法读出</translation>
    </message>
    <message>
        <source>Price cannot be read</source>
        <translation>单价无法读出</translation>
    </message>
    <message>
        <source>Row is struck out and not counted</source>
        <translation>整行划掉，未计入</translation>
    </message>
    <message>
        <source>Discharged before admitted</source>
        <translation>出院早于入院</translation>
    </message>
    <message>
        <source>The row of totals adds up otherwise</source>
        <translation>合计行与各行之和不符</translation>
    </message>
    <message>
        <source>No total</source>
        <translation>没有总费用</translation>
    </message>
    <message>
        <source>Bill without lines</source>
        <translation>账单没有明细</translation>
    </message>
    <message>
        <source>Lines without a bill</source>
        <translation>明细没有对应账单</translation>
    </message>
    <message>
        <source>Line may belong to two bills</source>
        <translation>明细可能属于两张账单</translation>
    </message>
    <message>
        <source>Sheet without a bill</source>
        <translation>工作表没有账单</translation>
    </message>
    <message>
        <source>Hospital is not told</source>
        <translation>不知是哪家医院</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>介绍信编号</translation>
    </message>
    <message>
        <source>Admission number</source>
        <translation>住院号</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Admitted to hospital</source>
        <translation>入院日期</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总费用</translation>
    </message>
    <message>
        <source>Paid by insurance</source>
        <translation>医保支付</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Service code</source>
        <translation>项目编码</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>费用类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Grade 1, grave</source>
        <translation>一级（重大）</translation>
    </message>
    <message>
        <source>Grade 2, serious</source>
        <translation>二级（较重）</translation>
    </message>
    <message>
        <source>Grade 3, plain</source>
        <translation>三级（一般）</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>值班记事</translation>
    </message>
    <message>
        <source>Bed given with a reason</source>
        <translation>说明理由安排床位</translation>
    </message>
    <message>
        <source>Bed changed with a reason</source>
        <translation>调换床位</translation>
    </message>
    <message>
        <source>Class lowered by two</source>
        <translation>降低救助类别</translation>
    </message>
    <message>
        <source>Class confirmed with a reason</source>
        <translation>说明理由确认类别</translation>
    </message>
    <message>
        <source>Exception when leaving</source>
        <translation>离站例外</translation>
    </message>
    <message>
        <source>Fetched without a copy</source>
        <translation>接领免留证件影像</translation>
    </message>
    <message>
        <source>Longer stay</source>
        <translation>延长救助</translation>
    </message>
    <message>
        <source>Stay opened again</source>
        <translation>撤销离站</translation>
    </message>
    <message>
        <source>File opened in an emergency</source>
        <translation>紧急查看受限档案</translation>
    </message>
    <message>
        <source>Voucher with a reason</source>
        <translation>说明理由开具凭证</translation>
    </message>
    <message>
        <source>Voucher voided</source>
        <translation>凭证作废</translation>
    </message>
    <message>
        <source>Day shift</source>
        <translation>白班</translation>
    </message>
    <message>
        <source>Evening shift</source>
        <translation>晚班</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接班</translation>
    </message>
    <message>
        <source>Accepted with a reservation</source>
        <translation>有保留接班</translation>
    </message>
    <message>
        <source>Accepted by the leader</source>
        <translation>领导代为接班</translation>
    </message>
    <message>
        <source>Alone on duty</source>
        <translation>单人值守</translation>
    </message>
    <message>
        <source>To be accepted</source>
        <translation>待接班</translation>
    </message>
    <message>
        <source>Not accepted, released</source>
        <translation>逾时未接，已解除</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>待办记事</translation>
    </message>
    <message>
        <source>Not as in the book</source>
        <translation>与台账不符</translation>
    </message>
    <message>
        <source>Out on leave</source>
        <translation>请假外出</translation>
    </message>
    <message>
        <source>Accept a shift for one who is absent</source>
        <translation>代缺勤人员接班</translation>
    </message>
    <message>
        <source>Write the duty book, hand shifts over</source>
        <translation>写值班日志、交接班</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>介绍信编号</translation>
    </message>
    <message>
        <source>Name in the letter</source>
        <translation>介绍信姓名</translation>
    </message>
    <message>
        <source>Sex in the letter</source>
        <translation>介绍信性别</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Day brought to hospital</source>
        <translation>送医日期</translation>
    </message>
    <message>
        <source>Day of the letter</source>
        <translation>开具日期</translation>
    </message>
    <message>
        <source>Brought to hospital by</source>
        <translation>送治人</translation>
    </message>
    <message>
        <source>First diagnosis</source>
        <translation>初步诊断</translation>
    </message>
    <message>
        <source>Remarks in the letter</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No number: left out</source>
        <translation>无编号，未导入</translation>
    </message>
    <message>
        <source>Number of another kind</source>
        <translation>编号格式不同</translation>
    </message>
    <message>
        <source>Number stands twice: left out</source>
        <translation>编号重复，未导入</translation>
    </message>
    <message>
        <source>The book has another letter of this number: left out</source>
        <translation>该编号在册为另一份介绍信，未导入</translation>
    </message>
    <message>
        <source>No name in the letter</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>More than a name stands there</source>
        <translation>姓名栏另有说明</translation>
    </message>
    <message>
        <source>Sex of the patient unreadable</source>
        <translation>性别无法识别</translation>
    </message>
    <message>
        <source>No hospital: left out</source>
        <translation>无医院，未导入</translation>
    </message>
    <message>
        <source>No day of coming that can be: left out</source>
        <translation>送医日期无法识别，未导入</translation>
    </message>
    <message>
        <source>Day may be another</source>
        <translation>日期可能有误</translation>
    </message>
    <message>
        <source>Day of the letter unreadable: that of the coming is taken</source>
        <translation>开具日期无法识别，按送医日期</translation>
    </message>
    <message>
        <source>Void or struck out: left out</source>
        <translation>作废或划去，未导入</translation>
    </message>
    <message>
        <source>People of this name are in the book: not linked, link it by hand</source>
        <translation>在册有同名人员，未关联，请人工核对</translation>
    </message>
    <message>
        <source>Shift hand-over</source>
        <translation>交接班记录</translation>
    </message>
    <message>
        <source>Pulse out of limits</source>
        <translation>脉搏异常</translation>
    </message>
    <message>
        <source>Pressure out of limits</source>
        <translation>血压异常</translation>
    </message>
    <message>
        <source>Breathing out of limits</source>
        <translation>呼吸异常</translation>
    </message>
    <message>
        <source>Glucose out of limits</source>
        <translation>血糖异常</translation>
    </message>
    <message>
        <source>Meals left in a row</source>
        <translation>连续未进食</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>跌倒</translation>
    </message>
    <message>
        <source>Talk of self-harm</source>
        <translation>有自伤言语</translation>
    </message>
    <message>
        <source>Call the doctor, note the time</source>
        <translation>叫医生，记通话时间</translation>
    </message>
    <message>
        <source>Somebody stays beside</source>
        <translation>专人陪护</translation>
    </message>
    <message>
        <source>Take away what is dangerous</source>
        <translation>收走危险物品</translation>
    </message>
    <message>
        <source>Isolate and watch</source>
        <translation>进隔离观察</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>复测</translation>
    </message>
    <message>
        <source>Offer food again, ask why</source>
        <translation>再送餐并问原因</translation>
    </message>
    <message>
        <source>Prepare the hospital letter</source>
        <translation>备好送医介绍信</translation>
    </message>
    <message>
        <source>Care at once</source>
        <translation>立即处置</translation>
    </message>
    <message>
        <source>See health rounds</source>
        <translation>看巡查</translation>
    </message>
    <message>
        <source>Make and sign health rounds</source>
        <translation>做巡查并签名</translation>
    </message>
    <message>
        <source>Treatment letter</source>
        <translation>救治介绍信</translation>
    </message>
    <message>
        <source>Bill stands there twice</source>
        <translation>账单重复出现</translation>
    </message>
    <message>
        <source>No price list yet: prices were not checked</source>
        <translation>尚未导入价格表：未核对价格</translation>
    </message>
    <message>
        <source>The hospital is not known</source>
        <translation>不知是哪家医院</translation>
    </message>
    <message>
        <source>Checked by the machine</source>
        <translation>已机检</translation>
    </message>
    <message>
        <source>Bring hospitals&apos; bills and prices in</source>
        <translation>导入医院账单和价格表</translation>
    </message>
    <message>
        <source>See hospitals&apos; bills</source>
        <translation>查看医院账单</translation>
    </message>
    <message>
        <source>Round sheet</source>
        <translation>巡查单</translation>
    </message>
    <message>
        <source>Other than before</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Rounds missed</source>
        <translation>漏巡</translation>
    </message>
    <message>
        <source>Shift to be accepted</source>
        <translation>待接班</translation>
    </message>
    <message>
        <source>Letter for the hospital</source>
        <translation>救治介绍信</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>In joint review</source>
        <translation>联审中</translation>
    </message>
    <message>
        <source>Jointly reviewed</source>
        <translation>已联审</translation>
    </message>
    <message>
        <source>Bill approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Disputed by the hospital</source>
        <translation>医院有异议</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予结算</translation>
    </message>
    <message>
        <source>Rejected, goes on as a new bill</source>
        <translation>不予结算，已重新受理</translation>
    </message>
    <message>
        <source>In a batch</source>
        <translation>已入批次</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已拨付</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>拨付已冲回</translation>
    </message>
    <message>
        <source>Treatment was not needed</source>
        <translation>诊疗不必要</translation>
    </message>
    <message>
        <source>The patient says it was not done</source>
        <translation>本人否认做过</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Review begun</source>
        <translation>开始审核</translation>
    </message>
    <message>
        <source>Chosen by the sample</source>
        <translation>抽样抽中</translation>
    </message>
    <message>
        <source>Passed by the sample</source>
        <translation>抽样未抽中，免逐行审核</translation>
    </message>
    <message>
        <source>Patient asked</source>
        <translation>向本人核对</translation>
    </message>
    <message>
        <source>Payers stated</source>
        <translation>填写付款方</translation>
    </message>
    <message>
        <source>Review finished</source>
        <translation>审核完成</translation>
    </message>
    <message>
        <source>A new check found more</source>
        <translation>重新机检发现新疑点</translation>
    </message>
    <message>
        <source>Given back to the review</source>
        <translation>退回审核</translation>
    </message>
    <message>
        <source>Before the joint review</source>
        <translation>提交联审</translation>
    </message>
    <message>
        <source>Agreed in the joint review</source>
        <translation>联审一致</translation>
    </message>
    <message>
        <source>Not agreed in the joint review</source>
        <translation>联审有异议</translation>
    </message>
    <message>
        <source>Approved for payment</source>
        <translation>批准结算</translation>
    </message>
    <message>
        <source>Hospital does not agree</source>
        <translation>医院提出异议</translation>
    </message>
    <message>
        <source>Hospital answered</source>
        <translation>答复医院</translation>
    </message>
    <message>
        <source>Bill rejected</source>
        <translation>不予结算</translation>
    </message>
    <message>
        <source>Goes on as a new bill</source>
        <translation>作为新账单重新受理</translation>
    </message>
    <message>
        <source>Came back after rejection</source>
        <translation>退回后重新提交</translation>
    </message>
    <message>
        <source>Put into a batch</source>
        <translation>列入结算批次</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>拨付</translation>
    </message>
    <message>
        <source>Payment reversed</source>
        <translation>冲回拨付</translation>
    </message>
    <message>
        <source>Line open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Line accepted</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Line cut</source>
        <translation>全核减</translation>
    </message>
    <message>
        <source>Cut in part</source>
        <translation>部分核减</translation>
    </message>
    <message>
        <source>Raised above the charge</source>
        <translation>核增</translation>
    </message>
    <message>
        <source>Medical insurance</source>
        <translation>基本医保</translation>
    </message>
    <message>
        <source>Medical aid</source>
        <translation>医疗救助</translation>
    </message>
    <message>
        <source>Emergency treatment fund</source>
        <translation>疾病应急救助基金</translation>
    </message>
    <message>
        <source>Rescue funds</source>
        <translation>救助经费</translation>
    </message>
    <message>
        <source>Family or the patient</source>
        <translation>家属或本人</translation>
    </message>
    <message>
        <source>It was done</source>
        <translation>做过</translation>
    </message>
    <message>
        <source>It was not done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>说不清</translation>
    </message>
    <message>
        <source>Civil affairs</source>
        <translation>民政部门</translation>
    </message>
    <message>
        <source>Health commission</source>
        <translation>卫健部门</translation>
    </message>
    <message>
        <source>Finance department</source>
        <translation>财政部门</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>有异议</translation>
    </message>
    <message>
        <source>In the station that night</source>
        <translation>当晚在站</translation>
    </message>
    <message>
        <source>In hospital that night</source>
        <translation>当晚在院</translation>
    </message>
    <message>
        <source>Not known where</source>
        <translation>去向不明</translation>
    </message>
    <message>
        <source>Approve hospitals&apos; bills for payment</source>
        <translation>批准医院账单结算</translation>
    </message>
    <message>
        <source>Review hospitals&apos; bills</source>
        <translation>审核医院账单</translation>
    </message>
    <message>
        <source>Taken in at the hospital</source>
        <translation>已在医院登记</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>本站已在救助</translation>
    </message>
    <message>
        <source>Not one of ours</source>
        <translation>不属救助对象</translation>
    </message>
    <message>
        <source>Traffic accident: its fund pays</source>
        <translation>交通事故，由责任方或基金承担</translation>
    </message>
    <message>
        <source>Insurance or kin pay</source>
        <translation>有保险或亲属承担</translation>
    </message>
    <message>
        <source>Another station&apos;s</source>
        <translation>属其他救助站</translation>
    </message>
    <message>
        <source>Not without means</source>
        <translation>并非生活无着</translation>
    </message>
    <message>
        <source>Had left the hospital</source>
        <translation>已离院</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>衣物</translation>
    </message>
    <message>
        <source>Bedding</source>
        <translation>被褥</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>食品</translation>
    </message>
    <message>
        <source>Daily needs</source>
        <translation>日用品</translation>
    </message>
    <message>
        <source>Medical aids</source>
        <translation>护理用品</translation>
    </message>
    <message>
        <source>Other goods</source>
        <translation>其他物资</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Goods given out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Goods returned</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Difference counted</source>
        <translation>盘点差异</translation>
    </message>
    <message>
        <source>To the wash</source>
        <translation>送洗</translation>
    </message>
    <message>
        <source>From the wash</source>
        <translation>洗回</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>干净</translation>
    </message>
    <message>
        <source>For the wash</source>
        <translation>送洗</translation>
    </message>
    <message>
        <source>Of no use</source>
        <translation>不能再用</translation>
    </message>
    <message>
        <source>Receipt of goods</source>
        <translation>物资发放签收单</translation>
    </message>
    <message>
        <source>Goods given on a day</source>
        <translation>物资发放日清单</translation>
    </message>
    <message>
        <source>Permit more than the limits of goods</source>
        <translation>批准超限额发放物资</translation>
    </message>
    <message>
        <source>Give goods out, take them back</source>
        <translation>发放、收回物资</translation>
    </message>
    <message>
        <source>Keep the stock of goods</source>
        <translation>管理物资库存</translation>
    </message>
    <message>
        <source>See goods and meals</source>
        <translation>查看物资与用餐</translation>
    </message>
    <message>
        <source>Sheet of a joint review</source>
        <translation>联合审核表</translation>
    </message>
    <message>
        <source>Minutes of a joint review</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Meal at night</source>
        <translation>夜餐</translation>
    </message>
    <message>
        <source>Usual food</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Halal</source>
        <translation>清真</translation>
    </message>
    <message>
        <source>Soft, liquid</source>
        <translation>软食、流食</translation>
    </message>
    <message>
        <source>Diabetic</source>
        <translation>糖尿病</translation>
    </message>
    <message>
        <source>Child&apos;s portion</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Milk and mash</source>
        <translation>婴幼儿</translation>
    </message>
    <message>
        <source>Other diet</source>
        <translation>其他要求</translation>
    </message>
    <message>
        <source>Told to the kitchen</source>
        <translation>已报餐</translation>
    </message>
    <message>
        <source>Added later</source>
        <translation>后到</translation>
    </message>
    <message>
        <source>Second portion</source>
        <translation>加餐</translation>
    </message>
    <message>
        <source>Meal sheet</source>
        <translation>用餐统计表</translation>
    </message>
    <message>
        <source>Letter of the bill put right</source>
        <translation>更正账单介绍信号</translation>
    </message>
    <message>
        <source>tablet</source>
        <translation>片</translation>
    </message>
    <message>
        <source>capsule</source>
        <translation>粒</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>袋</translation>
    </message>
    <message>
        <source>mg</source>
        <translation>mg</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>ml</source>
        <translation>ml</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>滴</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>puff</source>
        <translation>揿</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>贴</translation>
    </message>
    <message>
        <source>By mouth</source>
        <translation>口服</translation>
    </message>
    <message>
        <source>Under the tongue</source>
        <translation>舌下</translation>
    </message>
    <message>
        <source>Breathed in</source>
        <translation>吸入</translation>
    </message>
    <message>
        <source>Under the skin</source>
        <translation>皮下</translation>
    </message>
    <message>
        <source>Into the muscle</source>
        <translation>肌注</translation>
    </message>
    <message>
        <source>On the skin</source>
        <translation>外用</translation>
    </message>
    <message>
        <source>Into the eye</source>
        <translation>滴眼</translation>
    </message>
    <message>
        <source>Into the rectum</source>
        <translation>直肠</translation>
    </message>
    <message>
        <source>At times</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>Every so many hours</source>
        <translation>每隔几小时</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>必要时</translation>
    </message>
    <message>
        <source>Doctor&apos;s word</source>
        <translation>医生医嘱</translation>
    </message>
    <message>
        <source>Discharge paper</source>
        <translation>出院小结</translation>
    </message>
    <message>
        <source>Own, brought along</source>
        <translation>自带药</translation>
    </message>
    <message>
        <source>Not controlled</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Psychotropic, second class</source>
        <translation>第二类精神药品</translation>
    </message>
    <message>
        <source>Psychotropic, first class</source>
        <translation>第一类精神药品</translation>
    </message>
    <message>
        <source>Narcotic</source>
        <translation>麻醉药品</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已给</translation>
    </message>
    <message>
        <source>Did not take it</source>
        <translation>拒服</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Was not there</source>
        <translation>人不在</translation>
    </message>
    <message>
        <source>Vomited it</source>
        <translation>吐出</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏给</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>It helped a little</source>
        <translation>稍好</translation>
    </message>
    <message>
        <source>It did nothing</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>It is worse</source>
        <translation>加重</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>带来</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>领入</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>带回</translation>
    </message>
    <message>
        <source>Found too much</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>带出</translation>
    </message>
    <message>
        <source>Found missing</source>
        <translation>盘亏</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Keep the stock book of medicines</source>
        <translation>管药品专册</translation>
    </message>
    <message>
        <source>See medicines and allergies</source>
        <translation>看医嘱和过敏</translation>
    </message>
    <message>
        <source>Write medicine orders, give them</source>
        <translation>登记医嘱、给药</translation>
    </message>
    <message>
        <source>Batch drafted</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Batch signed</source>
        <translation>已签批</translation>
    </message>
    <message>
        <source>Batch paid</source>
        <translation>已付清</translation>
    </message>
    <message>
        <source>Batch withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Batch reversed</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>0 to 30 days</source>
        <translation>0–30 天</translation>
    </message>
    <message>
        <source>31 to 90 days</source>
        <translation>31–90 天</translation>
    </message>
    <message>
        <source>91 to 180 days</source>
        <translation>91–180 天</translation>
    </message>
    <message>
        <source>over 180 days</source>
        <translation>180 天以上</translation>
    </message>
    <message>
        <source>Asked for, not decided</source>
        <translation>已申报未核定</translation>
    </message>
    <message>
        <source>Approved, in no batch</source>
        <translation>已核定、未列入批次</translation>
    </message>
    <message>
        <source>In batches, not paid</source>
        <translation>已列入批次、未付</translation>
    </message>
    <message>
        <source>Approved, not paid</source>
        <translation>已核定未付</translation>
    </message>
    <message>
        <source>Paid to hospitals</source>
        <translation>已付医院</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>尚未付</translation>
    </message>
    <message>
        <source>Taken out of a batch</source>
        <translation>退出批次</translation>
    </message>
    <message>
        <source>Settlement sheet</source>
        <translation>医疗费用结算审核表</translation>
    </message>
    <message>
        <source>Payment request</source>
        <translation>拨款申请</translation>
    </message>
    <message>
        <source>Make and sign settlement batches</source>
        <translation>编制和签批结算批次</translation>
    </message>
    <message>
        <source>Write payments to hospitals down</source>
        <translation>登记拨付医院款项</translation>
    </message>
    <message>
        <source>Notice of a bill&apos;s review</source>
        <translation>审核结果告知书</translation>
    </message>
    <message>
        <source>Discharge day</source>
        <translation>出院日期</translation>
    </message>
    <message>
        <source>Doses missed</source>
        <translation>漏给药</translation>
    </message>
    <message>
        <source>Controlled medicine</source>
        <translation>管制药品</translation>
    </message>
    <message>
        <source>Medicine record</source>
        <translation>给药记录</translation>
    </message>
    <message>
        <source>Tell the police</source>
        <translation>报告公安机关</translation>
    </message>
    <message>
        <source>Report to the superior</source>
        <translation>报告主管部门</translation>
    </message>
    <message>
        <source>Death certificate</source>
        <translation>取得死亡证明</translation>
    </message>
    <message>
        <source>Keep DNA, photographs, prints</source>
        <translation>留存 DNA、照片、指纹</translation>
    </message>
    <message>
        <source>Letter to kin or home district</source>
        <translation>函告亲属或户籍地</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>发布公告</translation>
    </message>
    <message>
        <source>Answer of the kin</source>
        <translation>亲属答复</translation>
    </message>
    <message>
        <source>Settle with the police</source>
        <translation>会同公安处理</translation>
    </message>
    <message>
        <source>Decide about the body</source>
        <translation>遗体处理决定</translation>
    </message>
    <message>
        <source>Body handed to the kin</source>
        <translation>遗体交亲属</translation>
    </message>
    <message>
        <source>Cremation</source>
        <translation>火化</translation>
    </message>
    <message>
        <source>Ashes</source>
        <translation>骨灰处置</translation>
    </message>
    <message>
        <source>Belongings and money</source>
        <translation>遗物、钱款</translation>
    </message>
    <message>
        <source>Register of a death</source>
        <translation>死亡情况登记表</translation>
    </message>
    <message>
        <source>Letter after a death</source>
        <translation>死亡告知函</translation>
    </message>
    <message>
        <source>Notice of a death</source>
        <translation>死亡公告</translation>
    </message>
    <message>
        <source>See cases of death</source>
        <translation>查看死亡登记</translation>
    </message>
    <message>
        <source>Write deaths and what follows down</source>
        <translation>登记死亡及后续事项</translation>
    </message>
    <message>
        <source>Decide after a death, correct it</source>
        <translation>死亡事项决定、更正</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>交回</translation>
    </message>
    <message>
        <source>Fare paid</source>
        <translation>支付交通费</translation>
    </message>
    <message>
        <source>Curves of vital signs</source>
        <translation>生命体征曲线图</translation>
    </message>
    <message>
        <source>To be given</source>
        <translation>待给</translation>
    </message>
    <message>
        <source>Open alarms</source>
        <translation>未了警报</translation>
    </message>
    <message>
        <source>Letter settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>应急清点单</translation>
    </message>
    <message>
        <source>Not eaten</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>Tick taken back</source>
        <translation>收回发放</translation>
    </message>
    <message>
        <source>Asked, no allergy known</source>
        <translation>已问，未发现过敏</translation>
    </message>
    <message>
        <source>Claimed amount</source>
        <translation>申请金额</translation>
    </message>
    <message>
        <source>See how people are traced</source>
        <translation>查看寻亲工作</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>体型</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>口音</translation>
    </message>
    <message>
        <source>Places named</source>
        <translation>提到的地名</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>体貌特征</translation>
    </message>
    <message>
        <source>Clothing when found</source>
        <translation>发现时衣着</translation>
    </message>
    <message>
        <source>Day found</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Place found</source>
        <translation>发现地点</translation>
    </message>
    <message>
        <source>Words added</source>
        <translation>补充内容</translation>
    </message>
    <message>
        <source>Health and state of mind</source>
        <translation>健康与精神状况</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>检材</translation>
    </message>
    <message>
        <source>Papers and addresses</source>
        <translation>证件与住址</translation>
    </message>
    <message>
        <source>Kin named</source>
        <translation>提到的亲属</translation>
    </message>
    <message>
        <source>Room and bed</source>
        <translation>房间床位</translation>
    </message>
    <message>
        <source>A minor&apos;s name is not made public</source>
        <translation>未成年人姓名不公开</translation>
    </message>
    <message>
        <source>Facts of health are not made public</source>
        <translation>健康情况不公开</translation>
    </message>
    <message>
        <source>What was done to somebody stays here</source>
        <translation>受害情况不公开</translation>
    </message>
    <message>
        <source>Samples and prints are not made public</source>
        <translation>检材、指纹、人脸不公开</translation>
    </message>
    <message>
        <source>Where somebody sleeps stays here</source>
        <translation>住宿位置不公开</translation>
    </message>
    <message>
        <source>Numbers and addresses stay here</source>
        <translation>号码、住址不公开</translation>
    </message>
    <message>
        <source>Other people are not named</source>
        <translation>不公开他人信息</translation>
    </message>
    <message>
        <source>Would lead those here who are fled from</source>
        <translation>可能引来加害人</translation>
    </message>
    <message>
        <source>Left out by choice</source>
        <translation>经办人不公开</translation>
    </message>
    <message>
        <source>National search site</source>
        <translation>全国救助寻亲网</translation>
    </message>
    <message>
        <source>Toutiao search</source>
        <translation>头条寻人</translation>
    </message>
    <message>
        <source>Television</source>
        <translation>电视台</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>广播电台</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Office&apos;s web site</source>
        <translation>门户网站</translation>
    </message>
    <message>
        <source>WeChat account</source>
        <translation>微信公众号</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>Notice board</source>
        <translation>公告栏</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Draft, not published</source>
        <translation>草稿，未发布</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Given up as a draft</source>
        <translation>草稿已弃</translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Known who it is</source>
        <translation>身份已查明</translation>
    </message>
    <message>
        <source>Has left the station</source>
        <translation>已离站</translation>
    </message>
    <message>
        <source>Time on show is over</source>
        <translation>公布期满</translation>
    </message>
    <message>
        <source>Posted by mistake</source>
        <translation>误发</translation>
    </message>
    <message>
        <source>Civil affairs of the home district</source>
        <translation>户籍地民政部门</translation>
    </message>
    <message>
        <source>Village or neighbourhood committee</source>
        <translation>村（居）委会</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Another unit</source>
        <translation>其他单位</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>By fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>当面递送</translation>
    </message>
    <message>
        <source>By the official system</source>
        <translation>业务系统</translation>
    </message>
    <message>
        <source>By electronic mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Closed without an answer</source>
        <translation>未答复结案</translation>
    </message>
    <message>
        <source>Chased</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>They say who it is</source>
        <translation>查明身份</translation>
    </message>
    <message>
        <source>A clue</source>
        <translation>提供线索</translation>
    </message>
    <message>
        <source>Not known there</source>
        <translation>查无此人</translation>
    </message>
    <message>
        <source>Passed on to another unit</source>
        <translation>转其他单位</translation>
    </message>
    <message>
        <source>Publish and withdraw notices</source>
        <translation>发布、撤回寻亲公告</translation>
    </message>
    <message>
        <source>Write notices, letters, clues</source>
        <translation>拟写公告、函件、线索</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Running again</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>Told to the superior</source>
        <translation>已报上级</translation>
    </message>
    <message>
        <source>Note withdrawn</source>
        <translation>记录撤销</translation>
    </message>
    <message>
        <source>Force majeure</source>
        <translation>不可抗力</translation>
    </message>
    <message>
        <source>The police ask for it in a case</source>
        <translation>公安机关办案要求</translation>
    </message>
    <message>
        <source>It would endanger the person</source>
        <translation>会危及本人安全</translation>
    </message>
    <message>
        <source>The person is under treatment</source>
        <translation>本人正在治疗</translation>
    </message>
    <message>
        <source>The superior has agreed in writing</source>
        <translation>上级书面同意</translation>
    </message>
    <message>
        <source>Medicine that must not be late</source>
        <translation>不能迟的药</translation>
    </message>
    <message>
        <source>Hospital&apos;s notice of a patient</source>
        <translation>医院通知有病人</translation>
    </message>
    <message>
        <source>After a death</source>
        <translation>身后事宜</translation>
    </message>
    <message>
        <source>Long overdue</source>
        <translation>严重逾期</translation>
    </message>
    <message>
        <source>Pause a deadline by law</source>
        <translation>依法暂停计时</translation>
    </message>
    <message>
        <source>Judge matches, verify seekers</source>
        <translation>判断寻人比对、核验寻找人</translation>
    </message>
    <message>
        <source>Write families&apos; requests</source>
        <translation>登记寻人请求</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>窗口登记</translation>
    </message>
    <message>
        <source>Hotline 12349</source>
        <translation>12349 热线</translation>
    </message>
    <message>
        <source>Letter of a family</source>
        <translation>来信</translation>
    </message>
    <message>
        <source>From the web</source>
        <translation>网络平台</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>查找中</translation>
    </message>
    <message>
        <source>Possible match</source>
        <translation>可能匹配</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>暂停查找</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核验</translation>
    </message>
    <message>
        <source>Reunited</source>
        <translation>已团聚</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Request closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Request withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation>暂停查找</translation>
    </message>
    <message>
        <source>Review the request</source>
        <translation>年度复核</translation>
    </message>
    <message>
        <source>Search on</source>
        <translation>恢复查找</translation>
    </message>
    <message>
        <source>Verify the seeker</source>
        <translation>核验寻找人</translation>
    </message>
    <message>
        <source>Take the verification back</source>
        <translation>撤销核验</translation>
    </message>
    <message>
        <source>Brought together</source>
        <translation>团聚</translation>
    </message>
    <message>
        <source>Asked how they are</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Close the request</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>撤回请求</translation>
    </message>
    <message>
        <source>Open the request again</source>
        <translation>重新开启</translation>
    </message>
    <message>
        <source>Seeker&apos;s identity paper seen</source>
        <translation>已查验寻找人证件原件</translation>
    </message>
    <message>
        <source>Paper of kinship seen</source>
        <translation>已查验户口簿等亲属关系证明</translation>
    </message>
    <message>
        <source>Family photographs</source>
        <translation>家庭合影、旧照</translation>
    </message>
    <message>
        <source>Telephone call</source>
        <translation>电话核实</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>视频辨认</translation>
    </message>
    <message>
        <source>They recognised each other</source>
        <translation>当面相认</translation>
    </message>
    <message>
        <source>Confirmed by the police</source>
        <translation>公安机关确认</translation>
    </message>
    <message>
        <source>DNA comparison</source>
        <translation>DNA 比对</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>不是此人</translation>
    </message>
    <message>
        <source>Likely the sought one</source>
        <translation>很可能是此人</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>极可能</translation>
    </message>
    <message>
        <source>May well be</source>
        <translation>较可能</translation>
    </message>
    <message>
        <source>A trace</source>
        <translation>有线索</translation>
    </message>
    <message>
        <source>Inquiry letter</source>
        <translation>协查函</translation>
    </message>
    <message>
        <source>Chase letter</source>
        <translation>催办函</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户籍</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Other station</source>
        <translation>站间</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Relatives&apos; request</source>
        <translation>寻人</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待回</translation>
    </message>
    <message>
        <source>Trace found</source>
        <translation>有线索</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>A match</source>
        <translation>比中</translation>
    </message>
    <message>
        <source>They answer later</source>
        <translation>约期再答</translation>
    </message>
    <message>
        <source>No answer to be had</source>
        <translation>未获答复</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Place name</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>歌曲</translation>
    </message>
    <message>
        <source>Somebody&apos;s name</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Other clue</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>谈话</translation>
    </message>
    <message>
        <source>Clue</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Outside query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Mark of the body</source>
        <translation>体表特征</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Body, front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Body, back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Scar</source>
        <translation>疤痕</translation>
    </message>
    <message>
        <source>Birthmark</source>
        <translation>胎记</translation>
    </message>
    <message>
        <source>Mole</source>
        <translation>痣</translation>
    </message>
    <message>
        <source>Tattoo</source>
        <translation>纹身</translation>
    </message>
    <message>
        <source>Part missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Deformity</source>
        <translation>畸形</translation>
    </message>
    <message>
        <source>Other mark</source>
        <translation>其他特征</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>人像</translation>
    </message>
    <message>
        <source>Whole figure</source>
        <translation>全身</translation>
    </message>
    <message>
        <source>A mark of the body</source>
        <translation>体表特征</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣物</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>与他人合影</translation>
    </message>
    <message>
        <source>Other picture</source>
        <translation>其他照片</translation>
    </message>
    <message>
        <source>In long-term care</source>
        <translation>托养</translation>
    </message>
    <message>
        <source>To long-term care</source>
        <translation>送托养</translation>
    </message>
    <message>
        <source>Back from long-term care</source>
        <translation>托养返回</translation>
    </message>
    <message>
        <source>Application for a household</source>
        <translation>入户申请审批表</translation>
    </message>
    <message>
        <source>Collective household book</source>
        <translation>集体户口簿</translation>
    </message>
    <message>
        <source>Plan of settling, filed</source>
        <translation>安置方案（报备）</translation>
    </message>
    <message>
        <source>Rescue file</source>
        <translation>救助档案</translation>
    </message>
    <message>
        <source>Recent photographs</source>
        <translation>近期照片</translation>
    </message>
    <message>
        <source>Proof of search notices</source>
        <translation>寻亲公告证明</translation>
    </message>
    <message>
        <source>Police query and face comparison</source>
        <translation>公安查询、人像比对</translation>
    </message>
    <message>
        <source>Health and age examination</source>
        <translation>健康检查、年龄推定</translation>
    </message>
    <message>
        <source>Name and birth date proposed</source>
        <translation>姓名、出生日期拟定</translation>
    </message>
    <message>
        <source>Decision on guardianship</source>
        <translation>监护决定</translation>
    </message>
    <message>
        <source>Approved to be handed in</source>
        <translation>同意报送</translation>
    </message>
    <message>
        <source>Handed in to the police</source>
        <translation>报送公安机关</translation>
    </message>
    <message>
        <source>Returned to be completed</source>
        <translation>退回补正</translation>
    </message>
    <message>
        <source>Completed, handed in again</source>
        <translation>补正后报送</translation>
    </message>
    <message>
        <source>Household granted</source>
        <translation>准予落户</translation>
    </message>
    <message>
        <source>Household refused</source>
        <translation>不予落户</translation>
    </message>
    <message>
        <source>Household registered</source>
        <translation>办理落户</translation>
    </message>
    <message>
        <source>File withdrawn</source>
        <translation>撤销办理</translation>
    </message>
    <message>
        <source>Last step taken back</source>
        <translation>撤回上一步</translation>
    </message>
    <message>
        <source>File being prepared</source>
        <translation>准备材料</translation>
    </message>
    <message>
        <source>To be handed in</source>
        <translation>待报送</translation>
    </message>
    <message>
        <source>With the police (settling)</source>
        <translation>公安审批中</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Granted, to be registered</source>
        <translation>已准予，待落户</translation>
    </message>
    <message>
        <source>Refused by the police</source>
        <translation>公安不予落户</translation>
    </message>
    <message>
        <source>Has a household</source>
        <translation>已落户</translation>
    </message>
    <message>
        <source>Person seen</source>
        <translation>见到本人</translation>
    </message>
    <message>
        <source>Visit refused</source>
        <translation>拒绝探访</translation>
    </message>
    <message>
        <source>Person not seen</source>
        <translation>未见到本人</translation>
    </message>
    <message>
        <source>Visit left out</source>
        <translation>未去探访</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>实地</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Back in the station</source>
        <translation>返回本站</translation>
    </message>
    <message>
        <source>To another institution</source>
        <translation>转往其他机构</translation>
    </message>
    <message>
        <source>Left from care</source>
        <translation>从托养机构离站</translation>
    </message>
    <message>
        <source>Died in care</source>
        <translation>托养期间死亡</translation>
    </message>
    <message>
        <source>Decide on settling and on long-term care</source>
        <translation>审批落户、决定托养</translation>
    </message>
    <message>
        <source>Write files of settling, visits to those in care</source>
        <translation>办理落户材料、登记托养探访</translation>
    </message>
    <message>
        <source>Sample asked for</source>
        <translation>报请采样</translation>
    </message>
    <message>
        <source>Taking agreed</source>
        <translation>已约定采样</translation>
    </message>
    <message>
        <source>Sample excused</source>
        <translation>免采</translation>
    </message>
    <message>
        <source>Excuse ended</source>
        <translation>撤销免采</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Taking put right</source>
        <translation>更正采样记录</translation>
    </message>
    <message>
        <source>Stored under seal</source>
        <translation>封存入柜</translation>
    </message>
    <message>
        <source>Sample discarded</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Handed over to the police</source>
        <translation>移交公安</translation>
    </message>
    <message>
        <source>Receipt kept</source>
        <translation>回执归档</translation>
    </message>
    <message>
        <source>Received by the laboratory</source>
        <translation>检验机构签收</translation>
    </message>
    <message>
        <source>Entered in the database</source>
        <translation>录入数据库</translation>
    </message>
    <message>
        <source>Answer chased</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Answered by the police</source>
        <translation>公安反馈结果</translation>
    </message>
    <message>
        <source>To be taken</source>
        <translation>待采样</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>已免采</translation>
    </message>
    <message>
        <source>Taken, not stored</source>
        <translation>已采样，未封存</translation>
    </message>
    <message>
        <source>In the laboratory</source>
        <translation>检验中</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>Sample answered</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Blood</source>
        <translation>血样</translation>
    </message>
    <message>
        <source>Mouth swab</source>
        <translation>口腔拭子</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>毛发</translation>
    </message>
    <message>
        <source>Another sample</source>
        <translation>其他检材</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>未比中</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>比中</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>检材不可用</translation>
    </message>
    <message>
        <source>The kin are known</source>
        <translation>亲属已明确</translation>
    </message>
    <message>
        <source>The guardian refuses</source>
        <translation>监护人拒绝</translation>
    </message>
    <message>
        <source>Too young</source>
        <translation>年龄过小</translation>
    </message>
    <message>
        <source>Medical reason</source>
        <translation>医学原因</translation>
    </message>
    <message>
        <source>Another ground</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需采样</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>已采样</translation>
    </message>
    <message>
        <source>Missing sample</source>
        <translation>缺检材</translation>
    </message>
    <message>
        <source>Excuse somebody from a sample</source>
        <translation>批准免采检材</translation>
    </message>
    <message>
        <source>Know and write results of samples</source>
        <translation>查看并登记检材结果</translation>
    </message>
    <message>
        <source>See samples</source>
        <translation>查看检材</translation>
    </message>
    <message>
        <source>Write samples and their way down</source>
        <translation>登记检材及流转</translation>
    </message>
    <message>
        <source>Guardian known</source>
        <translation>监护人监护</translation>
    </message>
    <message>
        <source>Looking for the guardian</source>
        <translation>正在查找监护人</translation>
    </message>
    <message>
        <source>Temporary guardianship</source>
        <translation>临时监护</translation>
    </message>
    <message>
        <source>Long-term guardianship</source>
        <translation>长期监护</translation>
    </message>
    <message>
        <source>Guardianship ended</source>
        <translation>监护终止</translation>
    </message>
    <message>
        <source>With kin</source>
        <translation>委托亲属抚养</translation>
    </message>
    <message>
        <source>Foster family</source>
        <translation>家庭寄养</translation>
    </message>
    <message>
        <source>Protection centre for minors</source>
        <translation>未保机构</translation>
    </message>
    <message>
        <source>Children&apos;s welfare home</source>
        <translation>儿童福利机构</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>救助保护</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育保护</translation>
    </message>
    <message>
        <source>Justice</source>
        <translation>司法保护</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>就业保护</translation>
    </message>
    <message>
        <source>Medical care</source>
        <translation>医疗保护</translation>
    </message>
    <message>
        <source>Care of the mind</source>
        <translation>精神保护</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Not needed here</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>At school</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Left school</source>
        <translation>辍学</translation>
    </message>
    <message>
        <source>Never at school</source>
        <translation>未入学</translation>
    </message>
    <message>
        <source>Lessons in the station</source>
        <translation>站内教学</translation>
    </message>
    <message>
        <source>Job training</source>
        <translation>职业培训</translation>
    </message>
    <message>
        <source>Too young for school</source>
        <translation>学龄前</translation>
    </message>
    <message>
        <source>Family can take care</source>
        <translation>具备监护条件</translation>
    </message>
    <message>
        <source>Family can, with help</source>
        <translation>需帮扶后具备监护条件</translation>
    </message>
    <message>
        <source>Family cannot</source>
        <translation>不具备监护条件</translation>
    </message>
    <message>
        <source>Family not found</source>
        <translation>查找不到家庭</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Police urged</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Police are acting</source>
        <translation>公安处置</translation>
    </message>
    <message>
        <source>Result of the police</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Reported, no receipt</source>
        <translation>已报告未回执</translation>
    </message>
    <message>
        <source>Receipt is there</source>
        <translation>已有回执</translation>
    </message>
    <message>
        <source>Result is there</source>
        <translation>已有结果</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>Serious harm</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Life in danger</source>
        <translation>危及生命</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>By the authorities there</source>
        <translation>委托当地</translation>
    </message>
    <message>
        <source>Visit made</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Contact lost</source>
        <translation>失去联系</translation>
    </message>
    <message>
        <source>Waiting for the leader</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Approval ended</source>
        <translation>批准已到期</translation>
    </message>
    <message>
        <source>Allow looks into minors&apos; files</source>
        <translation>批准查阅未成年人档案</translation>
    </message>
    <message>
        <source>Close mandatory reports</source>
        <translation>强制报告结案</translation>
    </message>
    <message>
        <source>See minors&apos; side-files</source>
        <translation>查阅未成年人档案</translation>
    </message>
    <message>
        <source>Write minors&apos; side-files</source>
        <translation>填写未成年人档案</translation>
    </message>
    <message>
        <source>Police system</source>
        <translation>公安</translation>
    </message>
    <message>
        <source>Query by letter</source>
        <translation>函</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>吃食</translation>
    </message>
    <message>
        <source>Weak clue</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Sample intact</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Sample in doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Sample damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Answer to an inquiry letter</source>
        <translation>协查函答复</translation>
    </message>
    <message>
        <source>Search notice still out</source>
        <translation>公告尚未撤回</translation>
    </message>
    <message>
        <source>Possible match to judge</source>
        <translation>寻人可能匹配</translation>
    </message>
    <message>
        <source>Resting request to review</source>
        <translation>暂停查找的请求复核</translation>
    </message>
    <message>
        <source>Asking after a reunion</source>
        <translation>团聚后回访</translation>
    </message>
    <message>
        <source>Talks with whom nobody can name</source>
        <translation>身份不明访谈</translation>
    </message>
    <message>
        <source>Answer to an outside query</source>
        <translation>查询答复</translation>
    </message>
    <message>
        <source>Settlement to be begun</source>
        <translation>落户安置启动</translation>
    </message>
    <message>
        <source>Next step of a settlement</source>
        <translation>落户安置下一步</translation>
    </message>
    <message>
        <source>Household decision of the police</source>
        <translation>公安落户审批</translation>
    </message>
    <message>
        <source>Visit in long-term care</source>
        <translation>托养探访</translation>
    </message>
    <message>
        <source>End of a care agreement</source>
        <translation>托养协议到期</translation>
    </message>
    <message>
        <source>Guardianship to be settled</source>
        <translation>监护责任落实</translation>
    </message>
    <message>
        <source>End of a guardianship</source>
        <translation>监护到期</translation>
    </message>
    <message>
        <source>Six protections to be planned</source>
        <translation>六项保护安排</translation>
    </message>
    <message>
        <source>Next date of a protection</source>
        <translation>六项保护下一步</translation>
    </message>
    <message>
        <source>Family assessment</source>
        <translation>家庭监护评估表</translation>
    </message>
    <message>
        <source>Receipt of a mandatory report</source>
        <translation>强制报告回执</translation>
    </message>
    <message>
        <source>Result of a mandatory report</source>
        <translation>强制报告结果</translation>
    </message>
    <message>
        <source>Plan of after-return visits</source>
        <translation>回访计划</translation>
    </message>
    <message>
        <source>After-return visit</source>
        <translation>返乡后回访</translation>
    </message>
    <message>
        <source>Guardianship register</source>
        <translation>监护情况登记表</translation>
    </message>
    <message>
        <source>Report of harm to a minor</source>
        <translation>侵害未成年人强制报告表</translation>
    </message>
    <message>
        <source>Record of a visit</source>
        <translation>回访记录</translation>
    </message>
    <message>
        <source>Register of looks</source>
        <translation>未成年人档案查阅登记表</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>寻亲档案</translation>
    </message>
    <message>
        <source>Ledger of compared faces</source>
        <translation>人脸比对台账</translation>
    </message>
    <message>
        <source>Request for a sample</source>
        <translation>采样申请函</translation>
    </message>
    <message>
        <source>Hand-over sheet of samples</source>
        <translation>检材移交清单</translation>
    </message>
    <message>
        <source>Custody record of a sample</source>
        <translation>检材流转记录</translation>
    </message>
    <message>
        <source>Chase letter about samples</source>
        <translation>检材比对结果催办函</translation>
    </message>
    <message>
        <source>Samples of minors</source>
        <translation>未成年人检材情况表</translation>
    </message>
    <message>
        <source>Application for settling</source>
        <translation>落户安置申请</translation>
    </message>
    <message>
        <source>Approval of settling</source>
        <translation>落户安置审批表</translation>
    </message>
    <message>
        <source>Hand-over into care</source>
        <translation>托养交接表</translation>
    </message>
    <message>
        <source>Record of a care visit</source>
        <translation>托养探访记录</translation>
    </message>
    <message>
        <source>Arranged</source>
        <translation>已落实</translation>
    </message>
    <message>
        <source>Report corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Urging letter</source>
        <translation>逾期事项催办函</translation>
    </message>
    <message>
        <source>Report on what is overdue</source>
        <translation>逾期事项报告</translation>
    </message>
    <message>
        <source>Form of a family&apos;s request</source>
        <translation>寻人请求登记表</translation>
    </message>
    <message>
        <source>Tracing</source>
        <translation>寻亲</translation>
    </message>
    <message>
        <source>Talk to find out who it is</source>
        <translation>寻亲访谈</translation>
    </message>
    <message>
        <source>Notice refreshed</source>
        <translation>更新寻亲公告</translation>
    </message>
    <message>
        <source>Notice withdrawn</source>
        <translation>撤回寻亲公告</translation>
    </message>
    <message>
        <source>Inquiry letter written</source>
        <translation>发出协查函</translation>
    </message>
    <message>
        <source>Inquiry letter chased</source>
        <translation>催办协查函</translation>
    </message>
    <message>
        <source>Inquiry letter answered</source>
        <translation>收到协查回复</translation>
    </message>
    <message>
        <source>Inquiry letter closed</source>
        <translation>协查函办结</translation>
    </message>
    <message>
        <source>another identity number</source>
        <translation>身份证号不同</translation>
    </message>
    <message>
        <source>another telephone</source>
        <translation>电话不同</translation>
    </message>
    <message>
        <source>the name sounds alike and is written otherwise</source>
        <translation>姓名同音不同字</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>姓名不同</translation>
    </message>
    <message>
        <source>Lives in care</source>
        <translation>托养人员</translation>
    </message>
    <message>
        <source>From care to hospital</source>
        <translation>托养中送医</translation>
    </message>
    <message>
        <source>From hospital back into care</source>
        <translation>出院回托养机构</translation>
    </message>
    <message>
        <source>Register of inquiry letters</source>
        <translation>协查登记簿</translation>
    </message>
</context>
<context>
    <name>NewPhotos</name>
    <message>
        <source>Drop or paste</source>
        <translation>拖入或粘贴</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件</translation>
    </message>
    <message numerus="yes">
        <source>Photograph %n</source>
        <translation>
            <numerusform>照片 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave photograph %n out?</source>
        <translation>
            <numerusform>不要第 %n 张照片？</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in this form only and not in the book yet.</source>
        <translation>它只在这张表单里，尚未存入档案。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>NightSide</name>
    <message>
        <source>{n} still to count</source>
        <translation>还有 {n} 人未点</translation>
    </message>
    <message>
        <source>everybody is counted</source>
        <translation>全部点完</translation>
    </message>
    <message>
        <source>Signed by {name}, counted {time}</source>
        <translation>{name}签字，清点时间 {time}</translation>
    </message>
    <message>
        <source>A signed count is not changed; differences are settled below.</source>
        <translation>签字后不再改动；不符的在下面处理。</translation>
    </message>
    <message>
        <source>book</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>round</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>在站合计</translation>
    </message>
    <message>
        <source>Not as in the book</source>
        <translation>与登记不符</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>待处理的不符</translation>
    </message>
    <message>
        <source>{bed} {name}: {found}; in the book {expected}</source>
        <translation>{bed} {name}：清点{found}，登记{expected}</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>擅自离站</translation>
    </message>
</context>
<context>
    <name>NightTable</name>
    <message>
        <source>not counted</source>
        <translation>未点</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>no bed</source>
        <translation>无床位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>NightView</name>
    <message>
        <source>Note on the row</source>
        <translation>本行备注</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>{residents} residents, {here} of them in bed, {n} not as in the book.</source>
        <translation>在站 {residents} 人，在床 {here} 人，与登记不符 {n} 人。</translation>
    </message>
    <message>
        <source>Sign the count of the night {day}</source>
        <translation>签字确认 {day} 夜间清点</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再核对</translation>
    </message>
    <message>
        <source>It is the figure of the night then and is not changed any more.</source>
        <translation>签字后即为当夜人数，不再改动。</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>回到床位图</translation>
    </message>
    <message>
        <source>Night before</source>
        <translation>前一夜</translation>
    </message>
    <message>
        <source>Night after</source>
        <translation>后一夜</translation>
    </message>
    <message>
        <source>Night count of {day}</source>
        <translation>{day} 夜间清点</translation>
    </message>
    <message numerus="yes">
        <source>Signed; %n difference(s) to settle.</source>
        <translation>
            <numerusform>已签字，待处理不符 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to count</source>
        <translation>
            <numerusform>还有 %n 人未点</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle: {name}</source>
        <translation>处理：{name}</translation>
    </message>
    <message>
        <source>How it came about; the signed count stays as it is.</source>
        <translation>写明原因；已签字的清点不变。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>已处理。</translation>
    </message>
    <message>
        <source>Nobody is to be counted this night.</source>
        <translation>这一夜没有要清点的人。</translation>
    </message>
    <message>
        <source>1 in bed   2 out   3 missing   4 in hospital   5 police   6 in care   N note</source>
        <translation>1 在床   2 外出   3 未见   4 住院   5 公安   6 托养   N 备注</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Notes for this shift</source>
        <translation>交班留言</translation>
    </message>
    <message>
        <source>No notes. Write one on a resident&apos;s sheet, under the time line.</source>
        <translation>没有留言。在人员档案的“时间线”里可以写。</translation>
    </message>
    <message>
        <source>{clerk} · {when}</source>
        <translation>{clerk} · {when}</translation>
    </message>
</context>
<context>
    <name>NoticeCards</name>
    <message>
        <source>Notices of hospitals</source>
        <translation>医院通知</translation>
    </message>
    <message>
        <source>a patient without a name</source>
        <translation>姓名不详</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Suffers from</source>
        <translation>病情</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>送医</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知情况</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Not one of ours…</source>
        <translation>不属救助…</translation>
    </message>
    <message>
        <source>Known already…</source>
        <translation>本站人员…</translation>
    </message>
    <message>
        <source>Take in there</source>
        <translation>在院登记</translation>
    </message>
</context>
<context>
    <name>NoticeDeeds</name>
    <message>
        <source>Take in at the hospital</source>
        <translation>在医院登记入站</translation>
    </message>
    <message>
        <source>The time for an answer is over: the letter says why.</source>
        <translation>已超过答复时限，介绍信须写明原因。</translation>
    </message>
    <message>
        <source>Why late</source>
        <translation>迟办原因</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Not one of ours</source>
        <translation>不属救助对象</translation>
    </message>
    <message>
        <source>The hospital is told so; the notice stays in the list.</source>
        <translation>请告知医院；通知仍留在清单中。</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>办结通知</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>在站人员</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>本站已在救助</translation>
    </message>
    <message>
        <source>One whom the station helps already; the letter is the stay&apos;s.</source>
        <translation>本站正在救助的人员，介绍信随其在站记录。</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>来电时间</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>病人</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Suffers from</source>
        <translation>病情</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Brought there</source>
        <translation>送医时间</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>送治人</translation>
    </message>
    <message>
        <source>Known of them</source>
        <translation>已知情况</translation>
    </message>
    <message>
        <source>A hospital has called</source>
        <translation>医院来电</translation>
    </message>
    <message>
        <source>Hospital and caller are enough; the rest is asked there.</source>
        <translation>填医院和来电人即可，其余到院再问。</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The notice is written down.</source>
        <translation>医院通知已登记。</translation>
    </message>
    <message>
        <source>The notice is answered.</source>
        <translation>医院通知已办结。</translation>
    </message>
</context>
<context>
    <name>NoticeForms</name>
    <message>
        <source>Words added</source>
        <translation>补充内容</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>生成文稿</translation>
    </message>
    <message>
        <source>Made from what is known now; what must stay in the house is left out by itself.</source>
        <translation>按目前掌握的情况生成；不得公开的内容自动剔除。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>发布处</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation>登记更新</translation>
    </message>
    <message>
        <source>The text of today goes out. Nothing ticked means everywhere.</source>
        <translation>以今日文稿更新。都不勾选即全部更新。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>登记撤回</translation>
    </message>
    <message>
        <source>Nothing ticked means everywhere; then the notice is closed, its number stays.</source>
        <translation>都不勾选即全部撤回；全部撤回后公告结束，编号保留。</translation>
    </message>
    <message>
        <source>Clues</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>协查事项</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送方式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>单位类别</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>收函单位</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Inquiry letters</source>
        <translation>协查函</translation>
    </message>
    <message>
        <source>One unit a line: each gets a letter with its number and its slip.</source>
        <translation>每行写一个单位：一个单位一份函，各有函号和回执。</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>制发</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>来函文号</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>An answer is noted also when it comes late, and another one after it.</source>
        <translation>逾期答复、再次答复均可登记。</translation>
    </message>
    <message>
        <source>More to say</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Chase the answer</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Without a day the station&apos;s own number counts. Then print the chase letter.</source>
        <translation>不填期限的，按本站规定天数。之后打印催办函。</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Wait no longer</source>
        <translation>不再等候</translation>
    </message>
    <message>
        <source>An answer that comes all the same can still be noted.</source>
        <translation>之后收到答复仍可登记。</translation>
    </message>
    <message>
        <source>Close the letter</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Register of inquiry letters</source>
        <translation>协查登记簿</translation>
    </message>
    <message>
        <source>Every letter sent in these days, with its chases and its answer.</source>
        <translation>这段时间发出的每份协查函，连同催办和答复。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Choose somebody at the left.</source>
        <translation>请在左侧选择一人。</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>未选择人员</translation>
    </message>
    <message>
        <source>Known who it is, or left: withdraw it.</source>
        <translation>身份已查明或者已离站：请撤回公告。</translation>
    </message>
    <message>
        <source>More is known now than the text says: write it anew or refresh.</source>
        <translation>已掌握新情况：请重新生成文稿，或者更新公告。</translation>
    </message>
    <message>
        <source>Where it is out</source>
        <translation>发布处</translation>
    </message>
    <message>
        <source>What everybody may see</source>
        <translation>公开内容</translation>
    </message>
    <message>
        <source>Kept in the house</source>
        <translation>不公开内容</translation>
    </message>
    <message>
        <source>Where it was out</source>
        <translation>曾发布处</translation>
    </message>
    <message>
        <source>no notice yet</source>
        <translation>尚无公告</translation>
    </message>
    <message>
        <source>withdrawn {when}</source>
        <translation>{when} 撤回</translation>
    </message>
    <message>
        <source>refreshed {when}</source>
        <translation>{when} 更新</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>{when} 起</translation>
    </message>
    <message>
        <source>Write the text…</source>
        <translation>生成文稿…</translation>
    </message>
    <message>
        <source>Published…</source>
        <translation>登记发布…</translation>
    </message>
    <message>
        <source>Refreshed…</source>
        <translation>登记更新…</translation>
    </message>
    <message>
        <source>Withdrawn…</source>
        <translation>登记撤回…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Inquiry letters…</source>
        <translation>协查函…</translation>
    </message>
    <message>
        <source>The notice is written.</source>
        <translation>文稿已生成。</translation>
    </message>
    <message>
        <source>Written down where the notice is out.</source>
        <translation>发布已登记。</translation>
    </message>
    <message>
        <source>The notice is refreshed.</source>
        <translation>更新已登记。</translation>
    </message>
    <message>
        <source>Written down where the notice was taken back.</source>
        <translation>撤回已登记。</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>The picture is saved.</source>
        <translation>图片已保存。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No notice yet</source>
        <translation>尚无公告</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>应当撤回</translation>
    </message>
    <message>
        <source>More is known now</source>
        <translation>有新情况</translation>
    </message>
    <message>
        <source>Nobody needs a search notice, and none is out.</source>
        <translation>没有需要发布的寻亲公告，也没有在公布的公告。</translation>
    </message>
    <message>
        <source>No inquiry letter was written yet.</source>
        <translation>尚未制发协查函。</translation>
    </message>
    <message>
        <source>Notices or letters</source>
        <translation>公告或函件</translation>
    </message>
    <message>
        <source>Search notices</source>
        <translation>寻亲公告</translation>
    </message>
    <message>
        <source>Register of inquiry letters</source>
        <translation>协查登记簿</translation>
    </message>
    <message>
        <source>Notices and letters</source>
        <translation>公告与协查</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>受助人员</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Out at</source>
        <translation>发布处</translation>
    </message>
    <message>
        <source>Last shown</source>
        <translation>最近发布</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>收函单位</translation>
    </message>
    <message>
        <source>About</source>
        <translation>受助人员</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发函</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The letters are written: print them from the register.</source>
        <translation>函件已制发，请在登记簿中打印。</translation>
    </message>
    <message>
        <source>Print the register…</source>
        <translation>打印登记簿…</translation>
    </message>
</context>
<context>
    <name>NumberSection</name>
    <message>
        <source>Save the number</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Where the law leaves a number to the place. Enter changes the chosen one.</source>
        <translation>规定允许各地自定的数，在这里改。选中一行按 Enter 修改。</translation>
    </message>
    <message>
        <source>Numbers of the station</source>
        <translation>本站参数</translation>
    </message>
    <message>
        <source>{number}: {value} {unit} from now on.</source>
        <translation>{number}：今后为 {value} {unit}。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>{rule}; default {value}</source>
        <translation>{rule}；默认 {value}</translation>
    </message>
</context>
<context>
    <name>OpenNotices</name>
    <message>
        <source>A hospital has called…</source>
        <translation>医院来电…</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>全部通知</translation>
    </message>
    <message>
        <source>No hospital waits for an answer.</source>
        <translation>没有待办的医院通知。</translation>
    </message>
    <message numerus="yes">
        <source>Hospitals that wait for an answer: %n</source>
        <translation>
            <numerusform>待办医院通知：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>See notice</source>
        <translation>看通知</translation>
    </message>
    <message>
        <source>a patient without a name</source>
        <translation>姓名不详</translation>
    </message>
    <message>
        <source>Deaths</source>
        <translation>死亡登记</translation>
    </message>
</context>
<context>
    <name>Openings</name>
    <message>
        <source>Opened in an emergency</source>
        <translation>紧急查看的受限档案</translation>
    </message>
    <message>
        <source>{clerk} · {when}</source>
        <translation>{clerk} · {when}</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>已核看</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>New order</source>
        <translation>新医嘱</translation>
    </message>
    <message>
        <source>Instead of: {order}</source>
        <translation>代替：{order}</translation>
    </message>
    <message>
        <source>Write the order</source>
        <translation>登记医嘱</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>as on the box</source>
        <translation>照药盒写</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>每次</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Morning {hour}</source>
        <translation>早 {hour}</translation>
    </message>
    <message>
        <source>Noon {hour}</source>
        <translation>午 {hour}</translation>
    </message>
    <message>
        <source>Evening {hour}</source>
        <translation>晚 {hour}</translation>
    </message>
    <message>
        <source>Sleep {hour}</source>
        <translation>睡前 {hour}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他时间</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>因何</translation>
    </message>
    <message>
        <source>fever, pain, fits</source>
        <translation>发热、疼痛、抽搐</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>次/天</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Whose word</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>doctor, hospital and day of the paper</source>
        <translation>医生，或医院和小结日期</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>must not be late (insulin, against fits)</source>
        <translation>不能迟（胰岛素、抗癫痫药）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>带来</translation>
    </message>
    <message>
        <source>kept by the station</source>
        <translation>本站代管</translation>
    </message>
    <message>
        <source>Controlled</source>
        <translation>管制</translation>
    </message>
    <message>
        <source>why, when it stands against an allergy</source>
        <translation>与过敏相合时，写明为什么</translation>
    </message>
    <message>
        <source>why, when it is ordered already</source>
        <translation>已有同一药品时，写明为什么</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>同时用</translation>
    </message>
    <message>
        <source>Why other</source>
        <translation>为何更改</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Whose medicines? Name, pinyin or bed.</source>
        <translation>看谁的药？姓名、拼音或床位。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop: {order}</source>
        <translation>停用：{order}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Allergy or diet, as it was told</source>
        <translation>过敏或饮食，照所说登记</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对什么</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>反应</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>出现过什么</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>resident, kin, paper of</source>
        <translation>本人、亲属、哪份病历</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>{kind} “{words}”: how is it instead?</source>
        <translation>{kind}“{words}”：实际如何？</translation>
    </message>
    <message>
        <source>empty: it does not hold</source>
        <translation>不填即为不成立</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Order written down.</source>
        <translation>医嘱已登记。</translation>
    </message>
    <message>
        <source>Order written down; first due {at}.</source>
        <translation>医嘱已登记，首次应给 {at}。</translation>
    </message>
    <message>
        <source>Nobody has asked about allergies yet.</source>
        <translation>还没有人问过过敏史。</translation>
    </message>
    <message>
        <source>Written down. Ctrl+P prints the record to be signed.</source>
        <translation>已登记。Ctrl+P 打印给药记录，由领取人签名。</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Kept</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>At</source>
        <translation>出具单位</translation>
    </message>
    <message>
        <source>police unit, other station</source>
        <translation>公安机关、其他救助站</translation>
    </message>
    <message>
        <source>The number under which others keep fingerprints, a query or a sample</source>
        <translation>公安等单位的指纹采集、查询或样本编号</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>PairPart</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>口音</translation>
    </message>
    <message>
        <source>Places named</source>
        <translation>说起的地名</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>体貌特征</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>体型</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣着</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>回档案</translation>
    </message>
    <message>
        <source>Not the same person…</source>
        <translation>不是同一人…</translation>
    </message>
    <message>
        <source>Merge into one…</source>
        <translation>合并为一人…</translation>
    </message>
    <message>
        <source>Is {one} the same person as {other}?</source>
        <translation>{one} 与 {other} 是同一人吗？</translation>
    </message>
    <message>
        <source>A clerk has judged these two to be different people</source>
        <translation>已有人认定这两份不是同一人</translation>
    </message>
    <message>
        <source>The reason for a merge has to say why that does not hold.</source>
        <translation>要合并，理由里须写明为什么那次认定不成立。</translation>
    </message>
    <message>
        <source>No reason for or against.</source>
        <translation>没有相同或相反的线索。</translation>
    </message>
    <message>
        <source>stays: this file</source>
        <translation>保留：本档案</translation>
    </message>
    <message>
        <source>goes into it</source>
        <translation>合并进来</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Names, documents, stays and vouchers of both stay.</source>
        <translation>两份的姓名、证件、在站记录和凭证都保留。</translation>
    </message>
    <message>
        <source>{one} and {other}: two people?</source>
        <translation>{one} 与 {other} 不是同一人？</translation>
    </message>
    <message>
        <source>They are not offered for a merge again.</source>
        <translation>以后不再提示合并这两份。</translation>
    </message>
    <message>
        <source>It holds until a name, a number, birth or sex changes.</source>
        <translation>直到姓名、号码、出生或性别有改动。</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>先不定</translation>
    </message>
    <message>
        <source>Remembered as two people.</source>
        <translation>已记为不是同一人。</translation>
    </message>
    <message>
        <source>Merge {other} into {one}?</source>
        <translation>把 {other} 合并到 {one}？</translation>
    </message>
    <message>
        <source>Stays, papers, vouchers and things of both are in one file then.</source>
        <translation>两份的在站记录、文书、凭证和物品合到一份档案。</translation>
    </message>
    <message>
        <source>It can be taken back: both records are kept as they are now.</source>
        <translation>以后可以拆分，合并前的内容都留着。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不合并</translation>
    </message>
    <message>
        <source>Merged; it can be taken back.</source>
        <translation>已合并，以后可以拆分。</translation>
    </message>
</context>
<context>
    <name>PapersPart</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>存 PDF</translation>
    </message>
    <message>
        <source>Papers of this stay</source>
        <translation>可打印的文书</translation>
    </message>
    <message>
        <source>Printed so far</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>on leaving</source>
        <translation>离站时</translation>
    </message>
    <message>
        <source>on arrival</source>
        <translation>来站时</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经手</translation>
    </message>
    <message numerus="yes">
        <source>copy %n</source>
        <translation>
            <numerusform>补打 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>还没有打印过。</translation>
    </message>
</context>
<context>
    <name>PasswordSection</name>
    <message>
        <source>Until now</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>我的密码</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>密码已修改。</translation>
    </message>
    <message>
        <source>Only you know it; whoever forgets it gets a new one from an administrator.</source>
        <translation>密码只有自己知道；忘记了由管理员重设。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s), letters mixed with digits or signs, without your number.</source>
        <translation>
            <numerusform>至少 %n 位，字母与数字或符号混用，不含工号。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Patients</name>
    <message>
        <source>Nobody lies in hospital. Who goes there gets a letter first (Alt+3).</source>
        <translation>没有住院人员。送医前先开介绍信（Alt+3）。</translation>
    </message>
    <message numerus="yes">
        <source>Letter still to be written, %n person(s)</source>
        <translation>
            <numerusform>待开介绍信 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter writes it</source>
        <translation>回车开具</translation>
    </message>
    <message numerus="yes">
        <source>In hospital, %n person(s)</source>
        <translation>
            <numerusform>住院 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>病区</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>入院</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计出院</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>站内床位</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近探视</translation>
    </message>
    <message numerus="yes">
        <source>day %n</source>
        <translation>
            <numerusform>第 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>开介绍信</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>{name}: helped before</source>
        <translation>{name}：重复求助</translation>
    </message>
    <message>
        <source>If {name}: helped before</source>
        <translation>若是{name}：重复求助</translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>年龄不明</translation>
    </message>
    <message numerus="yes">
        <source>aged %n</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Minor</source>
        <translation>未成年</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message numerus="yes">
        <source>Day %n in the station</source>
        <translation>
            <numerusform>在站第 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>{days} · home {home} · identity: {identity}</source>
        <translation>{days} · 户籍 {home} · 身份：{identity}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>救助编号 {number}</translation>
    </message>
</context>
<context>
    <name>PersonParts</name>
    <message>
        <source>Taken in at {hospital}, which told of the patient.</source>
        <translation>在{hospital}登记入站（医院通知）。</translation>
    </message>
    <message>
        <source>No bed here is needed: the stay stands as in hospital, and the letter is issued with it.</source>
        <translation>不占本站床位：入站即为住院，并同时开具救治介绍信。</translation>
    </message>
</context>
<context>
    <name>PhotoPart</name>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>暂无照片</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Replace by the camera</source>
        <translation>用摄像头重拍</translation>
    </message>
    <message>
        <source>Replace by a file…</source>
        <translation>用文件替换…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Drop or paste</source>
        <translation>拖入或粘贴</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件</translation>
    </message>
</context>
<context>
    <name>PlateSection</name>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>编号用字</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>Save the name plate</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This is how papers and the sign-in card name the station.</source>
        <translation>文书和进入页上的站名以此为准。</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>The name plate is saved.</source>
        <translation>本站信息已保存。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>机构类型</translation>
    </message>
    <message>
        <source>County, city</source>
        <translation>所在县市</translation>
    </message>
    <message>
        <source>The short name stands in the numbers of papers. The county is in the seal of each slip: it can be corrected until the first slip is issued.</source>
        <translation>编号用字印在文书编号里。所在县市写进每张凭证的签名，签发第一张凭证之前可以更正。</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>years of age</source>
        <translation>周岁</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>o&apos;clock</source>
        <translation>时</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>℃</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>位</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>救助期限</translation>
    </message>
    <message>
        <source>Search and police</source>
        <translation>寻亲与公安</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Class and rounds</source>
        <translation>类别与巡查</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>返乡</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Help lasts at most</source>
        <translation>救助期限</translation>
    </message>
    <message>
        <source>Warned of the limit from day</source>
        <translation>到期提醒从第几天起</translation>
    </message>
    <message>
        <source>The limit holds from the age of</source>
        <translation>期限适用的年龄起点</translation>
    </message>
    <message>
        <source>May leave alone from the age of</source>
        <translation>可独自离站的年龄起点</translation>
    </message>
    <message>
        <source>Came again soon: within</source>
        <translation>近期再次求助：天数</translation>
    </message>
    <message>
        <source>Came often: within</source>
        <translation>多次求助：统计天数</translation>
    </message>
    <message>
        <source>Came often: so many times</source>
        <translation>多次求助：次数</translation>
    </message>
    <message>
        <source>Search notice within</source>
        <translation>发布寻亲公告时限</translation>
    </message>
    <message>
        <source>Search notice again after</source>
        <translation>寻亲公告更新间隔</translation>
    </message>
    <message>
        <source>Sample asked of the police within</source>
        <translation>报请公安采样时限</translation>
    </message>
    <message>
        <source>Sample answered within</source>
        <translation>采样结果时限</translation>
    </message>
    <message>
        <source>Reported to the police within</source>
        <translation>须立即报警事项的时限</translation>
    </message>
    <message>
        <source>Photograph within</source>
        <translation>补拍照片时限</translation>
    </message>
    <message>
        <source>Class confirmed within</source>
        <translation>确认救助类别时限</translation>
    </message>
    <message>
        <source>A night intake is complete by</source>
        <translation>夜间接待补齐钟点</translation>
    </message>
    <message>
        <source>Protective class looked at again after</source>
        <translation>保护性类别复核间隔</translation>
    </message>
    <message>
        <source>Supportive class looked at again after</source>
        <translation>帮扶性类别复核间隔</translation>
    </message>
    <message>
        <source>Open class looked at again after</source>
        <translation>开放性类别复核间隔</translation>
    </message>
    <message>
        <source>Round, protective class: every</source>
        <translation>保护性巡查间隔</translation>
    </message>
    <message>
        <source>Round, supportive class: every</source>
        <translation>帮扶性巡查间隔</translation>
    </message>
    <message>
        <source>Round, open class: every</source>
        <translation>开放性巡查间隔</translation>
    </message>
    <message>
        <source>A bed is kept for somebody expected</source>
        <translation>预留床位保留时间</translation>
    </message>
    <message>
        <source>Counts as fever from</source>
        <translation>发热起点</translation>
    </message>
    <message>
        <source>Fever at the door counts for</source>
        <translation>入站发热标记保留</translation>
    </message>
    <message>
        <source>Small fare in cash at most</source>
        <translation>市内小额现金上限</translation>
    </message>
    <message>
        <source>A voucher at most</source>
        <translation>乘车凭证金额上限</translation>
    </message>
    <message>
        <source>A voucher is good for</source>
        <translation>乘车凭证有效期</translation>
    </message>
    <message>
        <source>Unused, asked about after</source>
        <translation>未使用提醒</translation>
    </message>
    <message>
        <source>Withdrawal list counts as fresh for</source>
        <translation>停用名单视为最新</translation>
    </message>
    <message>
        <source>Nobody travels alone from month</source>
        <translation>孕期不独自返乡起始月</translation>
    </message>
    <message>
        <source>Escorts at least</source>
        <translation>护送人员最少</translation>
    </message>
    <message>
        <source>A deadline is soon within</source>
        <translation>即将到期提前</translation>
    </message>
    <message>
        <source>Day shift from</source>
        <translation>白班开始</translation>
    </message>
    <message>
        <source>Evening shift from</source>
        <translation>晚班开始</translation>
    </message>
    <message>
        <source>Night shift from</source>
        <translation>夜班开始</translation>
    </message>
    <message>
        <source>The screen locks after</source>
        <translation>无操作锁屏</translation>
    </message>
    <message>
        <source>Wrong passwords before a lock</source>
        <translation>连续输错锁定次数</translation>
    </message>
    <message>
        <source>A lock lasts</source>
        <translation>锁定时长</translation>
    </message>
    <message>
        <source>A password has at least</source>
        <translation>密码最短长度</translation>
    </message>
    <message>
        <source>First look and safety check made within</source>
        <translation>初检和安全检查完成时限</translation>
    </message>
    <message>
        <source>Things left behind are settled within</source>
        <translation>遗留物品处理时限</translation>
    </message>
    <message>
        <source>Things are kept after the notice for at least</source>
        <translation>通知后至少保管</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>次/分</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>mmol/L</source>
        <translation>mmol/L</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Rounds and alarms</source>
        <translation>巡查与报警</translation>
    </message>
    <message>
        <source>Round, with an open matter of health: every</source>
        <translation>有健康问题未了：每隔</translation>
    </message>
    <message>
        <source>A round counts when made early by</source>
        <translation>巡查可提前</translation>
    </message>
    <message>
        <source>A round is overdue after</source>
        <translation>巡查超时算过</translation>
    </message>
    <message>
        <source>A round, protective class, is overdue after</source>
        <translation>保护性巡查超时算过</translation>
    </message>
    <message>
        <source>A round counts as written late after</source>
        <translation>补记算晚记过</translation>
    </message>
    <message>
        <source>Breakfast from</source>
        <translation>早餐从</translation>
    </message>
    <message>
        <source>Lunch from</source>
        <translation>午餐从</translation>
    </message>
    <message>
        <source>Supper from</source>
        <translation>晚餐从</translation>
    </message>
    <message>
        <source>Meals left in a row that alarm</source>
        <translation>连续未进食报警</translation>
    </message>
    <message>
        <source>High fever from</source>
        <translation>高热从</translation>
    </message>
    <message>
        <source>Too cold from, downwards</source>
        <translation>体温过低从（含）以下</translation>
    </message>
    <message>
        <source>Pulse too low from, downwards</source>
        <translation>脉搏过慢从（含）以下</translation>
    </message>
    <message>
        <source>Pulse too high from</source>
        <translation>脉搏过快从</translation>
    </message>
    <message>
        <source>Upper pressure too low from, downwards</source>
        <translation>收缩压过低从（含）以下</translation>
    </message>
    <message>
        <source>Upper pressure too high from</source>
        <translation>收缩压过高从</translation>
    </message>
    <message>
        <source>Lower pressure too high from</source>
        <translation>舒张压过高从</translation>
    </message>
    <message>
        <source>Breathing too slow from, downwards</source>
        <translation>呼吸过慢从（含）以下</translation>
    </message>
    <message>
        <source>Breathing too fast from</source>
        <translation>呼吸过快从</translation>
    </message>
    <message>
        <source>Oxygen too low from, downwards</source>
        <translation>血氧过低从（含）以下</translation>
    </message>
    <message>
        <source>Pain alarms from</source>
        <translation>疼痛报警从</translation>
    </message>
    <message>
        <source>Glucose too low from, downwards</source>
        <translation>血糖过低从（含）以下</translation>
    </message>
    <message>
        <source>Glucose too high from</source>
        <translation>血糖过高从</translation>
    </message>
    <message>
        <source>Warning score alarms from</source>
        <translation>预警评分报警从</translation>
    </message>
    <message>
        <source>Measured again within</source>
        <translation>复测须在</translation>
    </message>
    <message>
        <source>Doctor called within</source>
        <translation>叫医生须在</translation>
    </message>
    <message>
        <source>Letter to the hospital within</source>
        <translation>接医院通知后开具救治介绍信时限</translation>
    </message>
    <message>
        <source>Whoever has handed over is released after</source>
        <translation>交班后无人接班，解除交班人责任的时限</translation>
    </message>
    <message>
        <source>Day of discharge paid as a bed day (1 yes, 0 no)</source>
        <translation>出院当天计床位费（1 是，0 否）</translation>
    </message>
    <message>
        <source>Charged twice a day counts as a double from a price of</source>
        <translation>单价达到此数，同日两次即视为重复收费</translation>
    </message>
    <message>
        <source>Hospital&apos;s notice answered within</source>
        <translation>医院通知答复时限</translation>
    </message>
    <message>
        <source>Milk and mash for those younger than</source>
        <translation>婴幼儿餐：未满</translation>
    </message>
    <message>
        <source>A child&apos;s portion for those younger than</source>
        <translation>儿童餐：未满</translation>
    </message>
    <message>
        <source>A breakfast costs</source>
        <translation>早餐每份</translation>
    </message>
    <message>
        <source>A lunch costs</source>
        <translation>午餐每份</translation>
    </message>
    <message>
        <source>A supper costs</source>
        <translation>晚餐每份</translation>
    </message>
    <message>
        <source>A meal at night costs</source>
        <translation>夜餐每份</translation>
    </message>
    <message>
        <source>Medicine in the morning at</source>
        <translation>早间给药时间</translation>
    </message>
    <message>
        <source>Medicine at noon at</source>
        <translation>午间给药时间</translation>
    </message>
    <message>
        <source>Medicine in the evening at</source>
        <translation>晚间给药时间</translation>
    </message>
    <message>
        <source>Medicine before sleep at</source>
        <translation>睡前给药时间</translation>
    </message>
    <message>
        <source>A dose may be given early by</source>
        <translation>给药可提前</translation>
    </message>
    <message>
        <source>A dose is overdue after</source>
        <translation>给药超过此时为逾期</translation>
    </message>
    <message>
        <source>A dose that must not be late is overdue after</source>
        <translation>不能迟的药超过此时为逾期</translation>
    </message>
    <message>
        <source>A dose counts as missed after</source>
        <translation>超过此时算漏给</translation>
    </message>
    <message>
        <source>Effect of a dose given when needed looked at after</source>
        <translation>必要时用药后多久看效果</translation>
    </message>
    <message>
        <source>Psychotropics of the second class given by two people (1 yes, 0 no)</source>
        <translation>第二类精神药品双人给药（1 是，0 否）</translation>
    </message>
    <message>
        <source>A hospital may object to the review of its bill within</source>
        <translation>医院对审核结果提出异议的期限</translation>
    </message>
    <message>
        <source>After a death: reported within</source>
        <translation>死亡后报告、首次告知时限</translation>
    </message>
    <message>
        <source>After a death: each next paper</source>
        <translation>死亡后各项办理时限</translation>
    </message>
    <message>
        <source>After a death: kin may answer</source>
        <translation>死亡告知后等候亲属答复</translation>
    </message>
    <message>
        <source>After a death: public notice</source>
        <translation>死亡公告期</translation>
    </message>
    <message>
        <source>Spot checks a night, at a drawn time</source>
        <translation>每夜抽查（时间由系统随机定）</translation>
    </message>
    <message>
        <source>Search notice withdrawn within</source>
        <translation>寻亲公告撤回时限</translation>
    </message>
    <message>
        <source>Inquiry letter answered within</source>
        <translation>协查函答复时限</translation>
    </message>
    <message>
        <source>Chase letter answered within</source>
        <translation>催办函答复时限</translation>
    </message>
    <message>
        <source>Overdue goes to the superior after</source>
        <translation>逾期几天后报上级</translation>
    </message>
    <message>
        <source>After asking again, quiet for</source>
        <translation>催办后几天内不再提醒</translation>
    </message>
    <message>
        <source>A lawful pause lasts at most</source>
        <translation>一次暂停计时最长</translation>
    </message>
    <message>
        <source>Talks with who cannot be named</source>
        <translation>身份不明人员谈话次数</translation>
    </message>
    <message>
        <source>These talks held within</source>
        <translation>上述谈话完成时限</translation>
    </message>
    <message>
        <source>Outside query asked after again</source>
        <translation>对外查询追问间隔</translation>
    </message>
    <message>
        <source>To be settled when unidentified for</source>
        <translation>身份不明满多久办理落户</translation>
    </message>
    <message>
        <source>A minor is settled after</source>
        <translation>未成年人满多久办理落户</translation>
    </message>
    <message>
        <source>File of settling: each next step</source>
        <translation>落户材料每一步办理期限</translation>
    </message>
    <message>
        <source>Police decide on the household within</source>
        <translation>公安机关审批落户期限</translation>
    </message>
    <message>
        <source>In long-term care: visited every</source>
        <translation>托养人员探访间隔不超过</translation>
    </message>
    <message>
        <source>In long-term care: visited again after</source>
        <translation>托养探访未成，再访期限</translation>
    </message>
    <message>
        <source>In long-term care: agreement renewed before its end</source>
        <translation>托养协议到期前提醒</translation>
    </message>
    <message>
        <source>Who answers for a minor is settled within</source>
        <translation>确定未成年人监护状况时限</translation>
    </message>
    <message>
        <source>Temporary guardianship lasts at most</source>
        <translation>临时监护最长期限</translation>
    </message>
    <message>
        <source>Six protections have owners within</source>
        <translation>六项保护落实负责人时限</translation>
    </message>
    <message>
        <source>A minor&apos;s family is assessed within</source>
        <translation>未成年人家庭评估时限</translation>
    </message>
    <message>
        <source>Mandatory report: receipt within</source>
        <translation>强制报告回执时限</translation>
    </message>
    <message>
        <source>Mandatory report: result within</source>
        <translation>强制报告结果时限</translation>
    </message>
    <message>
        <source>After-return visit: the first after</source>
        <translation>离站后首次回访</translation>
    </message>
    <message>
        <source>After-return visit: each next after</source>
        <translation>此后每次回访间隔</translation>
    </message>
    <message>
        <source>After-return visits go on for</source>
        <translation>回访持续</translation>
    </message>
    <message>
        <source>After-return visit: tried again after</source>
        <translation>未找到后再次回访</translation>
    </message>
    <message>
        <source>After-return visits are planned within</source>
        <translation>安排回访时限</translation>
    </message>
    <message>
        <source>Leave to look into a minor&apos;s file lasts at most</source>
        <translation>查阅未成年人档案批准最长</translation>
    </message>
    <message>
        <source>Possible match looked at within</source>
        <translation>可能匹配须在此时间内判断</translation>
    </message>
    <message>
        <source>Resting request reviewed after</source>
        <translation>暂停查找的请求复核间隔</translation>
    </message>
    <message>
        <source>After a reunion asked how they are</source>
        <translation>团聚后回访时间</translation>
    </message>
</context>
<context>
    <name>PriceForms</name>
    <message>
        <source>Type a price</source>
        <translation>录入价格</translation>
    </message>
    <message>
        <source>It counts on its own days only; check the open bills anew afterwards.</source>
        <translation>只在所填日期内有效；录入后请重新审查未结账单。</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Taken down.</source>
        <translation>已录入。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>End “{name}”</source>
        <translation>终止“{name}”</translation>
    </message>
    <message>
        <source>The row stays and counts for the days before; nothing is deleted.</source>
        <translation>原记录保留，截止日以前仍然有效，不作删除。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>It ends with that day; check the open bills anew.</source>
        <translation>已终止；请重新审查未结账单。</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>每日次数</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>医保类别</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>PrintOut</name>
    <message>
        <source>No printer is set up on this computer</source>
        <translation>这台电脑没有打印机</translation>
    </message>
    <message>
        <source>{title} is kept; no number is used up. Save it as PDF, or try again.</source>
        <translation>《{title}》还在，编号没有用掉。可以存成 PDF，或者再打。</translation>
    </message>
    <message>
        <source>{title} was sent to the printer</source>
        <translation>《{title}》已送打印机</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>打印机没有应答</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the paper as PDF</source>
        <translation>文书存成 PDF</translation>
    </message>
    <message>
        <source>{title} was saved</source>
        <translation>《{title}》已保存</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>存 PDF</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>换打印机</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再打一次</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>{title} is kept; no number is used up.</source>
        <translation>《{title}》还在，编号没有用掉。</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>Published</source>
        <translation>登记发布</translation>
    </message>
    <message>
        <source>Each place with its own number and time; all are written down at once. Where something speaks against it a reason is needed.</source>
        <translation>每个渠道分别写编号和时间，一次登记。有不宜公开的情形时须写理由。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>发布处</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>具体名称</translation>
    </message>
    <message>
        <source>Link, number</source>
        <translation>链接、编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>再加一处</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>QuickRooms</name>
    <message>
        <source>Add the rooms</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>快速生成</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>with</source>
        <translation>，每间</translation>
    </message>
    <message>
        <source>beds each, for</source>
        <translation>床，</translation>
    </message>
    <message numerus="yes">
        <source>Add %n room(s)</source>
        <translation>
            <numerusform>加入 %n 间</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Same identity number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>Same document number</source>
        <translation>证件号相同</translation>
    </message>
    <message>
        <source>Same rescue number</source>
        <translation>救助编号相同</translation>
    </message>
    <message>
        <source>Same voucher</source>
        <translation>凭证号相同</translation>
    </message>
    <message>
        <source>Lies in this bed</source>
        <translation>睡这张床</translation>
    </message>
    <message>
        <source>Same telephone number</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>Identity number differs in the last digit: {theirs}</source>
        <translation>身份证仅末位不同：{theirs}</translation>
    </message>
    <message>
        <source>Identity number differs in one digit: {theirs}</source>
        <translation>身份证差一位：{theirs}</translation>
    </message>
    <message>
        <source>Identity number with two digits swapped: {theirs}</source>
        <translation>身份证两位颠倒：{theirs}</translation>
    </message>
    <message>
        <source>The known digits of the identity number fit</source>
        <translation>身份证已知各位相符</translation>
    </message>
    <message>
        <source>Same last four of the identity number</source>
        <translation>身份证后四位相同</translation>
    </message>
    <message>
        <source>Another identity number: {theirs}</source>
        <translation>身份证号不同：{theirs}</translation>
    </message>
    <message>
        <source>Same name: {theirs}</source>
        <translation>同名：{theirs}</translation>
    </message>
    <message>
        <source>Same name, written otherwise: {theirs}</source>
        <translation>同名异写：{theirs}</translation>
    </message>
    <message>
        <source>Name sounds the same: {theirs}</source>
        <translation>同音异字：{theirs}</translation>
    </message>
    <message>
        <source>Name sounds alike: {theirs}</source>
        <translation>近音：{theirs}</translation>
    </message>
    <message>
        <source>Name differs in one character: {theirs}</source>
        <translation>姓名差一字：{theirs}</translation>
    </message>
    <message>
        <source>Part of the name: {theirs}</source>
        <translation>姓名的一部分：{theirs}</translation>
    </message>
    <message>
        <source>Name begins so</source>
        <translation>姓名以此开头</translation>
    </message>
    <message>
        <source>Same initials</source>
        <translation>拼音首字母相同</translation>
    </message>
    <message>
        <source>Same birth date</source>
        <translation>出生日期相同</translation>
    </message>
    <message>
        <source>About the same age</source>
        <translation>年龄相近</translation>
    </message>
    <message>
        <source>{years} years apart in age</source>
        <translation>年龄相差 {years} 岁</translation>
    </message>
    <message>
        <source>Same county</source>
        <translation>同县</translation>
    </message>
    <message>
        <source>Same prefecture</source>
        <translation>同市</translation>
    </message>
    <message>
        <source>Same province</source>
        <translation>同省</translation>
    </message>
    <message>
        <source>Same sex</source>
        <translation>同性别</translation>
    </message>
    <message>
        <source>Other sex</source>
        <translation>性别不同</translation>
    </message>
    <message>
        <source>Same accent: {words}</source>
        <translation>口音相同：{words}</translation>
    </message>
    <message>
        <source>Speaks of the same place: {words}</source>
        <translation>提到同一地方：{words}</translation>
    </message>
    <message>
        <source>Same mark: {words}</source>
        <translation>特征相同：{words}</translation>
    </message>
    <message>
        <source>Named on the paper of this number</source>
        <translation>该编号的文书上的人</translation>
    </message>
    <message>
        <source>Is in the station now</source>
        <translation>现在站内</translation>
    </message>
    <message>
        <source>Was here lately</source>
        <translation>近期在站</translation>
    </message>
    <message>
        <source>Same number of fingerprints, query or sample</source>
        <translation>采集、查询编号相同</translation>
    </message>
    <message>
        <source>Speaks as at home there: {words}</source>
        <translation>口音与家乡相符：{words}</translation>
    </message>
    <message>
        <source>Nobody knows who this is</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Was here already on {day}, before the other went missing</source>
        <translation>{day} 已在站，早于走失时间</translation>
    </message>
    <message>
        <source>Rescue number begins so</source>
        <translation>救助编号开头相同</translation>
    </message>
</context>
<context>
    <name>ReceiptPictures</name>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Picture of the receipt</source>
        <translation>回执照片</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Receipt · {when} · {clerk}</source>
        <translation>回执 · {when} · {clerk}</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>{head}, not sorted by</source>
        <translation>{head}，未按此排序</translation>
    </message>
    <message>
        <source>{head}, sorted downwards</source>
        <translation>{head}，降序</translation>
    </message>
    <message>
        <source>{head}, sorted upwards</source>
        <translation>{head}，升序</translation>
    </message>
</context>
<context>
    <name>RepeatPanel</name>
    <message>
        <source>last ticket not used</source>
        <translation>上次车票未乘</translation>
    </message>
    <message>
        <source>went away again after coming home</source>
        <translation>返乡后再次外出</translation>
    </message>
    <message>
        <source>robbed or cheated again</source>
        <translation>再次被盗被骗</translation>
    </message>
    <message>
        <source>still without work</source>
        <translation>务工仍无着落</translation>
    </message>
    <message>
        <source>lost again, ill of mind</source>
        <translation>精神异常再次走失</translation>
    </message>
    <message>
        <source>left home again, family</source>
        <translation>家庭原因再次离家</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>within %n days</source>
        <translation>
            <numerusform>%n 天内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No. %n</source>
        <translation>
            <numerusform>第 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>still open</source>
        <translation>仍在站</translation>
    </message>
    <message>
        <source>Helped often already</source>
        <translation>已多次求助</translation>
    </message>
    <message>
        <source>Back soon after leaving</source>
        <translation>离站不久再次求助</translation>
    </message>
    <message>
        <source>not counted for this group: {group}</source>
        <translation>{group}，不适用重复提醒</translation>
    </message>
    <message>
        <source>a reminder only, nothing is refused</source>
        <translation>只提醒，不拦截</translation>
    </message>
    <message>
        <source>Voucher {number} to {place}: {state}</source>
        <translation>凭证 {number} 至{place}：{state}</translation>
    </message>
</context>
<context>
    <name>ReportDeeds</name>
    <message>
        <source>Mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>Whoever finds harm to a minor reports it to the police at once.</source>
        <translation>发现未成年人受侵害的，立即向公安机关报告。</translation>
    </message>
    <message>
        <source>Correct the report</source>
        <translation>更正报告</translation>
    </message>
    <message>
        <source>The old report stays with the reason; what came of it goes on under the new.</source>
        <translation>原报告连同更正原因一并保留；后续进展接在新报告之下。</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本事实</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>报告时间</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>受理单位</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>After the report</source>
        <translation>报告后进展</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>强制报告结案</translation>
    </message>
    <message>
        <source>Say what came of it. Whoever reported does not close it alone.</source>
        <translation>请写明结果。报告人不能单独结案。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>RequestForms</name>
    <message>
        <source>A family seeks</source>
        <translation>登记寻人请求</translation>
    </message>
    <message>
        <source>A telephone number and one clue are enough; more can be added.</source>
        <translation>有联系电话和一条线索即可，其余可以后补。</translation>
    </message>
    <message>
        <source>Write down and compare</source>
        <translation>登记并比对</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Seeker</source>
        <translation>寻找人</translation>
    </message>
    <message>
        <source>Is their</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Seeks</source>
        <translation>被寻人</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born / age</source>
        <translation>出生/年龄</translation>
    </message>
    <message>
        <source>ID no.</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>乡镇村</translation>
    </message>
    <message>
        <source>Missing since</source>
        <translation>走失日期</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最后见到</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>口音</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>体型</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣着</translation>
    </message>
    <message>
        <source>Speaks of</source>
        <translation>会说起</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>{name} is somebody else</source>
        <translation>{name} 不是此人</translation>
    </message>
    <message>
        <source>It is not asked again until a key fact of either changes.</source>
        <translation>双方关键情况未变时，不再提示。</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>不是此人</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>核验方式</translation>
    </message>
    <message>
        <source>Seeker&apos;s ID</source>
        <translation>寻找人证件</translation>
    </message>
    <message>
        <source>How</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{seeker} seeks {name}</source>
        <translation>{seeker} 寻找 {name}</translation>
    </message>
    <message>
        <source>The paper itself was seen; a copy is kept when they leave.</source>
        <translation>须查验证件原件；离站接领时留存复印件。</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验通过</translation>
    </message>
    <message>
        <source>Why, what</source>
        <translation>原因或结果</translation>
    </message>
    <message>
        <source>The request keeps every step.</source>
        <translation>每一步都留存在请求中。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>Change request {number}</source>
        <translation>修改请求 {number}</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>The request is written down.</source>
        <translation>寻人请求已登记，并已比对。</translation>
    </message>
    <message>
        <source>The request is changed and compared again.</source>
        <translation>已修改并重新比对。</translation>
    </message>
    <message>
        <source>Compared with everybody again.</source>
        <translation>已重新比对。</translation>
    </message>
    <message>
        <source>Remembered as likely.</source>
        <translation>已记为“很可能是此人”。</translation>
    </message>
    <message>
        <source>Remembered as somebody else.</source>
        <translation>已记为“不是此人”。</translation>
    </message>
    <message>
        <source>The seeker is verified; now they can be collected.</source>
        <translation>寻找人已核验，可办理接领。</translation>
    </message>
    <message>
        <source>{step}: written down.</source>
        <translation>{step}：已记录。</translation>
    </message>
    <message>
        <source>Choose a request, or write down whom a family seeks.</source>
        <translation>请选择一条请求，或登记新的寻人请求。</translation>
    </message>
    <message>
        <source>No request chosen</source>
        <translation>未选择请求</translation>
    </message>
    <message>
        <source>Nobody who ever came fits. Each new fact is compared by itself.</source>
        <translation>历来在站人员中没有相符的人。以后每有新情况，都会自动比对。</translation>
    </message>
    <message>
        <source>Typed before and not written down yet.</source>
        <translation>上次录入的内容还没有登记，已放回。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>清空重填</translation>
    </message>
    <message>
        <source>The photograph is kept with the request.</source>
        <translation>照片已存入请求。</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>恢复原样</translation>
    </message>
</context>
<context>
    <name>RequestSheet</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>乡镇村</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>口音</translation>
    </message>
    <message>
        <source>Speaks of</source>
        <translation>会说起</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>体型</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣着</translation>
    </message>
    <message>
        <source>Missing / came</source>
        <translation>走失/入站</translation>
    </message>
    <message>
        <source>name not known</source>
        <translation>姓名不详</translation>
    </message>
    <message>
        <source>Seeker</source>
        <translation>寻找人</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又名</translation>
    </message>
    <message>
        <source>Sought</source>
        <translation>被寻人</translation>
    </message>
    <message>
        <source>Missing since</source>
        <translation>走失</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比对</translation>
    </message>
    <message>
        <source>Let them be collected</source>
        <translation>办理接领</translation>
    </message>
    <message>
        <source>since then a key fact has changed: look again</source>
        <translation>此后关键情况有变，请再看</translation>
    </message>
    <message>
        <source>in the station</source>
        <translation>在站</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>{day} 离站</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>逐项对照</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>不是此人…</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>核验…</translation>
    </message>
    <message>
        <source>The family says</source>
        <translation>家属所述</translation>
    </message>
    <message>
        <source>The station knows</source>
        <translation>站内所知</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Is {one} the sought {other}?</source>
        <translation>{one} 是否就是所寻的 {other}？</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>Photograph…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Whoever was found never stayed here: nobody to collect.</source>
        <translation>找到的人没有在站记录，无人可接。</translation>
    </message>
    <message>
        <source>Whoever was found left the station: {day}.</source>
        <translation>找到的人已离站：{day}，站内无人可接。</translation>
    </message>
    <message>
        <source>Your role lets nobody leave: ask whoever does.</source>
        <translation>您的角色不办理离站，请找办理离站的同事。</translation>
    </message>
    <message>
        <source>Notice {number} of this person is out.</source>
        <translation>此人的寻亲公告{number}正在发布。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>No family looks for anybody here.</source>
        <translation>没有寻人请求。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>With a match to judge</source>
        <translation>有待判断的匹配</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>A family seeks…</source>
        <translation>登记寻人请求…</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Families&apos; requests</source>
        <translation>寻人请求</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Sought</source>
        <translation>被寻人</translation>
    </message>
    <message>
        <source>Seeker</source>
        <translation>寻找人</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>name not known</source>
        <translation>姓名不详</translation>
    </message>
    <message>
        <source>No request is like this. Empty the search, or choose “All”.</source>
        <translation>没有符合条件的请求。请清空查找内容，或选“全部”。</translation>
    </message>
</context>
<context>
    <name>ResidentColumns</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex, age</source>
        <translation>性别年龄</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Next limit</source>
        <translation>最近时限</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>入站</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离站</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>How they left</source>
        <translation>离站方式</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>%n late</source>
        <translation>逾期 %n 项</translation>
    </message>
</context>
<context>
    <name>ResidentsPage</name>
    <message>
        <source>Residents</source>
        <translation>在站</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回名单</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Tab before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>See the bed</source>
        <translation>看床位</translation>
    </message>
    <message>
        <source>Prepare leaving</source>
        <translation>办离站</translation>
    </message>
    <message>
        <source>Residents · {name}</source>
        <translation>在站 · {name}</translation>
    </message>
    <message>
        <source>{at} of {among} in the list</source>
        <translation>名单第 {at} 人，共 {among} 人</translation>
    </message>
    <message>
        <source>Save the open form</source>
        <translation>保存打开的表</translation>
    </message>
    <message>
        <source>{name}: the open form is not saved</source>
        <translation>{name}：打开的表单尚未保存</translation>
    </message>
    <message>
        <source>What is typed there belongs to this file and does not go along.</source>
        <translation>表单里填写的内容只属于这份档案，不会带到另一份去。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>放弃填写</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>返回表单</translation>
    </message>
</context>
<context>
    <name>RestrictionCard</name>
    <message>
        <source>Clerk</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Name on the file</source>
        <translation>指定经办</translation>
    </message>
    <message>
        <source>Lift the restriction…</source>
        <translation>解除受限…</translation>
    </message>
    <message>
        <source>Restricted file</source>
        <translation>受限档案</translation>
    </message>
    <message>
        <source>Restrict this file…</source>
        <translation>列为受限档案…</translation>
    </message>
    <message>
        <source>{moment}, {clerk}</source>
        <translation>{moment}，{clerk}</translation>
    </message>
    <message>
        <source>Seen by social workers and leaders, and by whom this names:</source>
        <translation>社工和站领导可以查看，另有：</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>没有其他人</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>到 {moment}</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Named on the file.</source>
        <translation>已指定经办人。</translation>
    </message>
    <message>
        <source>No longer on the file.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Restrict this file</source>
        <translation>列为受限档案</translation>
    </message>
    <message>
        <source>Clerks who do not handle the case see neither name nor photo nor the file.</source>
        <translation>不经办的工作人员看不到姓名、照片和档案。</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>列为受限</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>不列</translation>
    </message>
    <message>
        <source>Social workers and leaders see it, and you until the shift ends.</source>
        <translation>社工和站领导可以查看，您到本班结束前可以查看。</translation>
    </message>
    <message>
        <source>The file is restricted.</source>
        <translation>该档案已列为受限。</translation>
    </message>
    <message>
        <source>Lift the restriction</source>
        <translation>解除受限</translation>
    </message>
    <message>
        <source>Every clerk will see this file again, and find it by name.</source>
        <translation>解除后工作人员都能查看该档案，也能按姓名查到。</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留受限</translation>
    </message>
    <message>
        <source>A second one who sees restricted files confirms it.</source>
        <translation>须由另一位能查看受限档案的人员确认。</translation>
    </message>
    <message>
        <source>The file is open to every clerk again.</source>
        <translation>该档案已解除受限。</translation>
    </message>
</context>
<context>
    <name>ReturnThings</name>
    <message>
        <source>Nothing that may be given back lies in the store.</source>
        <translation>站内没有可退还的物品。</translation>
    </message>
    <message>
        <source>Give belongings back</source>
        <translation>退还物品</translation>
    </message>
    <message>
        <source>Count them together with the person, then let them sign.</source>
        <translation>与本人当面清点，然后签收。</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退还签收</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签收方式</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>Given back and signed for.</source>
        <translation>已退还并签收。</translation>
    </message>
</context>
<context>
    <name>ReturnsPage</name>
    <message>
        <source>Reports</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Month sheets</source>
        <translation>月报表</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>上报包</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>信息核对</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>RoleSection</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Save these rights</source>
        <translation>保存权限</translation>
    </message>
    <message>
        <source>A clerk may do what any of their roles may; it takes effect at the sign-in.</source>
        <translation>一人可兼多个角色，权限合并；下次进入时生效。</translation>
    </message>
    <message>
        <source>Roles and rights</source>
        <translation>角色与权限</translation>
    </message>
    <message>
        <source>The rights are saved.</source>
        <translation>权限已保存。</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>接待与人员</translation>
    </message>
    <message>
        <source>In the house</source>
        <translation>在站与床位</translation>
    </message>
    <message>
        <source>Leaving and vouchers</source>
        <translation>离站与凭证</translation>
    </message>
    <message>
        <source>The station itself</source>
        <translation>本站管理</translation>
    </message>
    <message>
        <source>Nursing and hospital</source>
        <translation>护理与医疗</translation>
    </message>
    <message>
        <source>Tracing</source>
        <translation>寻亲</translation>
    </message>
</context>
<context>
    <name>RoomLine</name>
    <message>
        <source>may stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删去</translation>
    </message>
</context>
<context>
    <name>RoomSection</name>
    <message>
        <source>Add a bed</source>
        <translation>加一张床</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>新增房间</translation>
    </message>
    <message>
        <source>Rooms and beds</source>
        <translation>房间与床位</translation>
    </message>
    <message>
        <source>Close room {room}?</source>
        <translation>停用房间 {room}？</translation>
    </message>
    <message>
        <source>Its beds are given to nobody any more. It can be opened again later.</source>
        <translation>停用后不再安排人入住，以后可以恢复。</translation>
    </message>
    <message>
        <source>Close the room</source>
        <translation>停用房间</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>不停用</translation>
    </message>
    <message>
        <source>The house is saved.</source>
        <translation>房间与床位已保存。</translation>
    </message>
    <message>
        <source>Add this room</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save the room</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation>恢复房间</translation>
    </message>
    <message>
        <source>No steps</source>
        <translation>无台阶</translation>
    </message>
    <message>
        <source>Near duty</source>
        <translation>近值班室</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>House</source>
        <translation>楼</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床数</translation>
    </message>
    <message>
        <source>Who lives there</source>
        <translation>谁住</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>限</translation>
    </message>
    <message>
        <source>What else</source>
        <translation>特点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Rename the bed</source>
        <translation>改床号</translation>
    </message>
    <message>
        <source>Nothing of the house is deleted: closed rooms and beds keep their history. Repair, cleaning and isolation of a bed are set on the page Beds.</source>
        <translation>房间、床位只停用、不删除，住过的记录一直保留。维修、清洁、隔离在“床位”页设置。</translation>
    </message>
    <message>
        <source>No rooms yet. Add the first one beside.</source>
        <translation>还没有房间，请在右边新增。</translation>
    </message>
</context>
<context>
    <name>RoomsStep</name>
    <message>
        <source>Rooms and beds</source>
        <translation>房间与床位</translation>
    </message>
    <message>
        <source>as on the plan on the wall</source>
        <translation>照着墙上的床位表填</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n 间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bed(s)</source>
        <translation>
            <numerusform>%n 床</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>加一间</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Who lives there</source>
        <translation>谁住</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床数</translation>
    </message>
    <message>
        <source>No steps</source>
        <translation>无台阶</translation>
    </message>
    <message>
        <source>Near duty</source>
        <translation>近值班室</translation>
    </message>
    <message>
        <source>What else</source>
        <translation>特点</translation>
    </message>
    <message>
        <source>{rooms}, {beds}: {zones}</source>
        <translation>共 {rooms} {beds}：{zones}</translation>
    </message>
    <message>
        <source>A rescue station usually has {least} beds or more; {beds} are enough.</source>
        <translation>救助管理站床位一般不少于 {least} 张；现在 {beds} 张，够。</translation>
    </message>
    <message>
        <source>A rescue station usually has {least} beds or more; here are {beds}.</source>
        <translation>救助管理站床位一般不少于 {least} 张；现在 {beds} 张。</translation>
    </message>
    <message>
        <source>Basis: {rule}. Only a reminder; fewer will do to go on.</source>
        <translation>依据：{rule}。只是提醒，不够也能继续。</translation>
    </message>
    <message>
        <source>Begin with none</source>
        <translation>全部删去</translation>
    </message>
</context>
<context>
    <name>RoundHints</name>
    <message>
        <source>{name} is not in the house: {where}</source>
        <translation>{name} 不在站内：{where}</translation>
    </message>
    <message>
        <source>{clerk} has looked after this bed at {time}. Enter writes yours down too, Esc drops it.</source>
        <translation>{clerk} {time} 已查过这一床。Enter 把您填的也记下，Esc 不记。</translation>
    </message>
    <message>
        <source>Backspace takes it away</source>
        <translation>Backspace 去掉</translation>
    </message>
    <message>
        <source>Enter saves, next bed</source>
        <translation>Enter 记下、下一床</translation>
    </message>
    <message>
        <source>Enter next bed</source>
        <translation>Enter 下一床</translation>
    </message>
    <message>
        <source>First round of this person: type what you see</source>
        <translation>头一次查这个人：请打量到的数</translation>
    </message>
    <message>
        <source>Enter as before, fine, next bed</source>
        <translation>Enter 同上次、下一床</translation>
    </message>
    <message>
        <source>digits change a value</source>
        <translation>直接打数字即改</translation>
    </message>
    <message>
        <source>/ tell more</source>
        <translation>/ 写情况</translation>
    </message>
    <message>
        <source>Space skip with a reason</source>
        <translation>空格 跳过并写理由</translation>
    </message>
    <message>
        <source>Esc takes it back</source>
        <translation>Esc 收回</translation>
    </message>
    <message>
        <source>{time} skipped by {clerk}: {why}</source>
        <translation>{time} {clerk}跳过：{why}</translation>
    </message>
</context>
<context>
    <name>RoundPanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What is to be told of this bed; nothing has to be filled.</source>
        <translation>这一床的情况；都可以不填。</translation>
    </message>
    <message>
        <source>Save and next bed</source>
        <translation>记下、下一床</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Fast asleep</source>
        <translation>已熟睡</translation>
    </message>
    <message>
        <source>Did not want to</source>
        <translation>本人不愿</translation>
    </message>
    <message>
        <source>Out of the room</source>
        <translation>不在房内</translation>
    </message>
    <message>
        <source>With the doctor</source>
        <translation>正在看医生</translation>
    </message>
    <message>
        <source>Skip this bed: the reason stands in the hand-over.</source>
        <translation>跳过这一床：理由写进交班。</translation>
    </message>
    <message>
        <source>Skip this bed</source>
        <translation>跳过这一床</translation>
    </message>
    <message>
        <source>Mistyped</source>
        <translation>打错了</translation>
    </message>
    <message>
        <source>Measured again</source>
        <translation>重新量过</translation>
    </message>
    <message>
        <source>Wrong bed</source>
        <translation>记错了床</translation>
    </message>
    <message>
        <source>Put this look right: the old one stays beside it.</source>
        <translation>更正这次巡查：原来的留在旁边。</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>次/分</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>血氧</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>疼痛</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>血糖</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>Fell</source>
        <translation>跌倒</translation>
    </message>
    <message>
        <source>Talks of self-harm</source>
        <translation>说到自伤</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>意识</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>Bowel</source>
        <translation>大便</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已查看</translation>
    </message>
</context>
<context>
    <name>RoundSheet</name>
    <message>
        <source>due {time}</source>
        <translation>应查 {time}</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>正在记</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>正在填</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>还没记下</translation>
    </message>
    <message>
        <source>{time} changed</source>
        <translation>{time} 有变化</translation>
    </message>
    <message>
        <source>{time} as before</source>
        <translation>{time} 同上次</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Temperature ℃ · last</source>
        <translation>体温 ℃ · 上次</translation>
    </message>
    <message>
        <source>Pulse · last</source>
        <translation>脉搏 · 上次</translation>
    </message>
    <message>
        <source>Pressure mmHg · last</source>
        <translation>血压 mmHg · 上次</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>进食</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>精神</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>skipped: {why}</source>
        <translation>跳过：{why}</translation>
    </message>
</context>
<context>
    <name>RoundSheetPart</name>
    <message>
        <source>Nobody is in the house: there is nobody to look after.</source>
        <translation>站内现在没有人，不用巡查。有人入站后，这里按床位一床一行。</translation>
    </message>
</context>
<context>
    <name>RoundSide</name>
    <message>
        <source>{sign} {unit}, alarm lines {limits}</source>
        <translation>{sign} {unit}，虚线为报警线 {limits}</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>通话时间</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已做</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation>不需要…</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 床</translation>
    </message>
    <message>
        <source>Nothing: every bed is done.</source>
        <translation>没有了，每一床都查过。</translation>
    </message>
    <message>
        <source>This shift still owes</source>
        <translation>这班还差</translation>
    </message>
    <message>
        <source>{n} missed in this shift: {beds}</source>
        <translation>这班漏查 {n} 次：{beds}</translation>
    </message>
    <message>
        <source>Fever, {zone}</source>
        <translation>发热人数，{zone}</translation>
    </message>
    <message>
        <source>People with fever by day</source>
        <translation>每天发热的人</translation>
    </message>
    <message>
        <source>{who} is not on the sheet any more. Typed at {time}: {values}</source>
        <translation>{who} 已不在这张单上。{time} 填过：{values}</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Rows not saved on this computer</source>
        <translation>这台电脑上还没记下的</translation>
    </message>
    <message>
        <source>{login}: {n}. They are saved when {login} signs in here.</source>
        <translation>{login}：{n} 床。{login} 在这里登录后就记下。</translation>
    </message>
    <message>
        <source>Write the letter…</source>
        <translation>开介绍信…</translation>
    </message>
    <message>
        <source>Spot check</source>
        <translation>随机抽查</translation>
    </message>
    <message>
        <source>{seen} of {present} seen</source>
        <translation>已看 {seen}/{present} 人</translation>
    </message>
    <message>
        <source>The time is drawn. Look in on everybody once, wake nobody.</source>
        <translation>时间由系统随机定。全站看一遍，不要吵醒人。</translation>
    </message>
    <message>
        <source>Skipped {n}</source>
        <translation>跳过 {n} 床</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <source>Rounds</source>
        <translation>护理</translation>
    </message>
    <message>
        <source>As before, fine, or what is typed; next bed</source>
        <translation>同上次，或记下填的；下一床</translation>
    </message>
    <message>
        <source>Temperature, pulse, pressure, meal, mood</source>
        <translation>体温、脉搏、血压、进食、精神</translation>
    </message>
    <message>
        <source>Tell more of this bed</source>
        <translation>写这一床的情况</translation>
    </message>
    <message>
        <source>Skip this bed with a reason</source>
        <translation>跳过这一床并写理由</translation>
    </message>
    <message>
        <source>From bed to bed; Page Up and Down: ten beds</source>
        <translation>上一床、下一床；Page Up、Page Down 一次十床</translation>
    </message>
    <message>
        <source>Take back what is typed, leave the panel</source>
        <translation>收回填的，离开旁边</translation>
    </message>
    <message>
        <source>Sign the rounds</source>
        <translation>签巡查</translation>
    </message>
    <message>
        <source>Sign the rounds of this shift</source>
        <translation>签这一班的巡查</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看看</translation>
    </message>
    <message>
        <source>They are locked then; a correction is written beside them.</source>
        <translation>签后锁定；更正另写一条，原来的留着。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>巡查单</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>旁边</translation>
    </message>
    <message>
        <source>{day} shift {start} to {end}</source>
        <translation>{day} {start} 至 {end} 班</translation>
    </message>
    <message>
        <source>{made} of {all} looked in on</source>
        <translation>已查 {made} / {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n open alarm(s)</source>
        <translation>
            <numerusform>未处理的报警 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>已签。</translation>
    </message>
    <message>
        <source>Alarms {alarms}, owed {owed}</source>
        <translation>报警 {alarms}，还差 {owed} 床</translation>
    </message>
    <message>
        <source>Every bed is done. F9 signs the rounds.</source>
        <translation>每一床都查过了，F9 签巡查。</translation>
    </message>
    <message>
        <source>Duty book, hand-over</source>
        <translation>值班、交班</translation>
    </message>
    <message>
        <source>Print a blank sheet</source>
        <translation>打印空白单</translation>
    </message>
    <message>
        <source>Print the rounds of this shift</source>
        <translation>打印本班巡查单</translation>
    </message>
    <message>
        <source>Goods, meals</source>
        <translation>物资用餐</translation>
    </message>
    <message>
        <source>Medicines: a new order</source>
        <translation>给药：新医嘱</translation>
    </message>
    <message>
        <source>Medicines: another resident</source>
        <translation>给药：换一个人</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>给药</translation>
    </message>
    <message>
        <source>In the goods: give out, meals, stock, cash</source>
        <translation>物资中：发放、用餐、库存、现金</translation>
    </message>
    <message>
        <source>Medicines: the stock book</source>
        <translation>给药：药品专册</translation>
    </message>
    <message>
        <source>Save the form that has the keyboard</source>
        <translation>保存键盘所在的表单</translation>
    </message>
    <message>
        <source>Duty book: sign the shift over</source>
        <translation>值班日志：签字交班</translation>
    </message>
    <message>
        <source>{n} look(s) of this shift are signed with your name.</source>
        <translation>这一班有 {n} 次巡查以您的名字签下。</translation>
    </message>
    <message>
        <source>{n} bed(s) were skipped with a reason.</source>
        <translation>{n} 床写明理由跳过。</translation>
    </message>
    <message>
        <source>{n} bed(s) have not been looked in on yet.</source>
        <translation>还有 {n} 床没有查。</translation>
    </message>
    <message>
        <source>In the meals: not eaten, all are given</source>
        <translation>用餐：未用、全部发放</translation>
    </message>
    <message>
        <source>Duty book: accept what waits, with a reservation</source>
        <translation>值班日志：接班、有保留地接班</translation>
    </message>
    <message>
        <source>Print what is shown: a month, a hand-over</source>
        <translation>打印：给药本月、最近一次交接班</translation>
    </message>
    <message>
        <source>{name}: look of {at} written down {entered}</source>
        <translation>{name}：{at} 的巡查已补记{entered}</translation>
    </message>
    <message>
        <source>Stock book: count, used up pages too</source>
        <translation>药品专册：清点、含已用完的页</translation>
    </message>
    <message>
        <source>Medicines: an allergy or a diet</source>
        <translation>给药：过敏、饮食</translation>
    </message>
    <message>
        <source>Duty book: shift before</source>
        <translation>值班日志：上一班</translation>
    </message>
    <message>
        <source>Duty book: shift after</source>
        <translation>值班日志：下一班</translation>
    </message>
</context>
<context>
    <name>SampleForms</name>
    <message>
        <source>The police take the sample free of charge and answer within a month.</source>
        <translation>公安机关免费采样，并在一个月内反馈结果。</translation>
    </message>
    <message>
        <source>Police office</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>Ask for a sample</source>
        <translation>报请公安采样</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>To be taken</source>
        <translation>约定采样</translation>
    </message>
    <message>
        <source>Agree on a time</source>
        <translation>约定采样时间</translation>
    </message>
    <message>
        <source>The time is that of the taking. Read the seal, look at the sample.</source>
        <translation>时间为实际采样时间。请核对封号，查看检材状态。</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>登记采样</translation>
    </message>
    <message>
        <source>The older entry stays in the log. Say why in the note.</source>
        <translation>原记录保留。请在说明中写明原因。</translation>
    </message>
    <message>
        <source>Put the taking right</source>
        <translation>更正采样记录</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>采样时间</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>采样人</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>在场人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封号</translation>
    </message>
    <message>
        <source>A leader allows it with their own password. A sample may follow later.</source>
        <translation>由站领导用本人密码批准。以后仍可采样。</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>The sample is excused.</source>
        <translation>已登记免采。</translation>
    </message>
    <message>
        <source>Excuse from the sample</source>
        <translation>批准免采</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>批准免采</translation>
    </message>
    <message>
        <source>No sample</source>
        <translation>免采检材</translation>
    </message>
    <message>
        <source>Ask the leader</source>
        <translation>请站领导批准</translation>
    </message>
    <message>
        <source>Read the seal again: it has to be the one of the taking.</source>
        <translation>请再次核对封号，应与采样时一致。</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>Store under seal</source>
        <translation>封存入柜</translation>
    </message>
    <message>
        <source>The sample is discarded.</source>
        <translation>已登记销毁。</translation>
    </message>
    <message>
        <source>Discard the sample</source>
        <translation>销毁检材</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>检材</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Police number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>From here on nothing of the taking can be changed.</source>
        <translation>移交后，采样记录不能再改。</translation>
    </message>
    <message>
        <source>Hand over to the police</source>
        <translation>移交公安</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>检验机构</translation>
    </message>
    <message>
        <source>Laboratory has it</source>
        <translation>检验机构签收</translation>
    </message>
    <message>
        <source>Database no.</source>
        <translation>入库编号</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>录入数据库</translation>
    </message>
    <message>
        <source>Answer chased</source>
        <translation>登记催办</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>反馈单位</translation>
    </message>
    <message>
        <source>Report no.</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>A match makes the identity probable; one not usable is taken anew.</source>
        <translation>比中后身份记为“基本确认”；检材不可用须重新采样。</translation>
    </message>
    <message>
        <source>Answer of the police</source>
        <translation>公安反馈结果</translation>
    </message>
    <message>
        <source>The step is in the custody log.</source>
        <translation>已记入流转记录。</translation>
    </message>
    <message>
        <source>A second person signs with their own name and password.</source>
        <translation>须由第二人用本人账号和密码确认。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Note, or why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The receipt is that of all samples of the sheet. Below, its picture: by camera, from a file, or pasted; another page of it the same way again.</source>
        <translation>回执对应整张移交清单上的全部检材。下方可附回执照片：拍照、选文件或粘贴；另有一页时再办一次。</translation>
    </message>
</context>
<context>
    <name>SamplePanel</name>
    <message>
        <source>Draw a sample</source>
        <translation>抽样审核</translation>
    </message>
    <message>
        <source>Bills with a fault and bills from the amount on are always reviewed, of the others the share. The rest passes with all its lines and still has to be approved.</source>
        <translation>有问题的账单和达到起点金额的账单全部审核，其余按比例抽取。未抽中的免逐行审核，仍须审批。</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>{percent} of a hundred, all from {amount} on</source>
        <translation>按{percent}%抽取，{amount}元及以上全部审核</translation>
    </message>
    <message>
        <source>Seed {seed}; it is kept with every bill and draws the same again.</source>
        <translation>种子{seed}，已存入每份账单；用它可以重现同样的抽样结果。</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>The sample is drawn</source>
        <translation>抽样完成</translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) to review</source>
        <translation>
            <numerusform>抽中%n份，逐行审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) passed by the sample</source>
        <translation>
            <numerusform>未抽中%n份，免逐行审核</numerusform>
        </translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>All from</source>
        <translation>起点金额</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>empty: one is drawn</source>
        <translation>不填则随机产生</translation>
    </message>
</context>
<context>
    <name>SamplePrints</name>
    <message>
        <source>Print the minors</source>
        <translation>打印未成年人情况表</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Ask the police</source>
        <translation>报请采样</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>登记采样</translation>
    </message>
    <message>
        <source>Agree on a time</source>
        <translation>约定时间</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>免采</translation>
    </message>
    <message>
        <source>Store under seal</source>
        <translation>封存入柜</translation>
    </message>
    <message>
        <source>Put the taking right</source>
        <translation>更正采样</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交公安</translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>Laboratory has it</source>
        <translation>检验机构签收</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>已录入数据库</translation>
    </message>
    <message>
        <source>Answer chased</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>Answer of the police</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Nobody here owes a sample, and none is in the book.</source>
        <translation>在站人员均不缺检材，也没有检材记录。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>检材</translation>
    </message>
    <message>
        <source>The chosen one</source>
        <translation>所选检材</translation>
    </message>
    <message>
        <source>Seal {seal}</source>
        <translation>封号 {seal}</translation>
    </message>
    <message>
        <source>A minor of unknown origin: without a sample nobody leaves.</source>
        <translation>来历不明的未成年人：没有检材不得离站。</translation>
    </message>
    <message>
        <source>{age} years old</source>
        <translation>{age}岁</translation>
    </message>
    <message>
        <source>The result is not for this post.</source>
        <translation>结果仅限有权限的岗位查看。</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>流转记录</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>检材编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Every minor</source>
        <translation>全部未成年人</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>全部检材</translation>
    </message>
    <message>
        <source>Print the request</source>
        <translation>打印采样申请函</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印移交清单</translation>
    </message>
    <message>
        <source>Print the chase letter</source>
        <translation>打印催办函</translation>
    </message>
    <message>
        <source>Print the custody log</source>
        <translation>打印流转记录</translation>
    </message>
    <message>
        <source>Owe a sample</source>
        <translation>应采未采</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>未选择人员</translation>
    </message>
    <message>
        <source>Choose somebody at the left; N shows every minor, sampled, excused or missing.</source>
        <translation>在左侧选择一人；按 N 查看全部未成年人：已采、免采或缺采。</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find: name, pinyin, ID number, rescue number, bed, voucher number</source>
        <translation>找人：姓名、拼音、身份证号、救助编号、床位、凭证号</translation>
    </message>
    <message>
        <source>Nobody fits. Fewer letters, another spelling, or sex, age and place may help.</source>
        <translation>没有找到。可以少写几个字、换一种写法，或改用性别、年龄、地方查找。</translation>
    </message>
    <message>
        <source>More fit than are shown: add a birth year, a sex or a place.</source>
        <translation>相符的人还有更多，请再加出生年份、性别或地方。</translation>
    </message>
    <message numerus="yes">
        <source>%n found, the others with Down.</source>
        <translation>
            <numerusform>共 %n 条，按 ↓ 看其余。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>filled</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>%n cannot be saved</source>
        <translation>%n 处存不进去</translation>
    </message>
    <message>
        <source>search first</source>
        <translation>先找人</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Number or password is not right. Caps lock, or another keyboard?</source>
        <translation>工号或密码不对。看看大写锁定和输入法。</translation>
    </message>
    <message>
        <source>Locked until {until} after too many wrong passwords. The leader can unlock.</source>
        <translation>密码输错太多次，锁定到 {until}。站领导可以解锁。</translation>
    </message>
    <message>
        <source>This account is closed. The leader can open it again.</source>
        <translation>这个账号已停用。站领导可以重新启用。</translation>
    </message>
    <message>
        <source>A password has at least {least} characters.</source>
        <translation>密码至少 {least} 位。</translation>
    </message>
    <message>
        <source>Too simple: mix letters with digits or signs, and leave out the login name.</source>
        <translation>太简单：字母要配数字或符号，不要含工号。</translation>
    </message>
    <message>
        <source>The new password equals the old one. Choose another.</source>
        <translation>新密码与旧密码相同，请另选一个。</translation>
    </message>
    <message>
        <source>Somebody else has this login name. Choose another.</source>
        <translation>这个工号已有人用，请换一个。</translation>
    </message>
    <message>
        <source>A clerk needs a login name.</source>
        <translation>工作人员要有工号。</translation>
    </message>
    <message>
        <source>A clerk needs at least one role, or can do nothing.</source>
        <translation>至少选一个岗位，否则什么也做不了。</translation>
    </message>
    <message>
        <source>This is the last administrator. Name another one first.</source>
        <translation>这是最后一位管理员，请先指定另一位。</translation>
    </message>
    <message>
        <source>The second person has to be somebody else.</source>
        <translation>复核人必须是另一位工作人员。</translation>
    </message>
    <message>
        <source>The second person does not have the right to confirm this.</source>
        <translation>这位工作人员没有复核权限。</translation>
    </message>
    <message>
        <source>The database server does not answer</source>
        <translation>数据库服务器没有应答</translation>
    </message>
    <message>
        <source>Another desk is writing just now</source>
        <translation>别处正在写入</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘满了</translation>
    </message>
    <message>
        <source>The data folder cannot be written to</source>
        <translation>数据文件夹不能写入</translation>
    </message>
    <message>
        <source>The database is damaged; restore the last backup</source>
        <translation>数据库已损坏，请恢复最近的备份</translation>
    </message>
    <message>
        <source>The data come from a newer version of this program; install that version</source>
        <translation>数据来自更新版本的程序，请安装那个版本</translation>
    </message>
    <message>
        <source>The data come from an older version and have to be brought up to date first</source>
        <translation>数据来自旧版本，要先升级</translation>
    </message>
    <message>
        <source>This file is not a database of this program</source>
        <translation>这个文件不是本程序的数据库</translation>
    </message>
    <message>
        <source>{sentence} ({rule})</source>
        <translation>{sentence}（{rule}）</translation>
    </message>
    <message>
        <source>Nothing was saved just now; what you typed is kept. Try again.</source>
        <translation>刚才这一步没有办成，也没有存入；填的都还在。请再试。</translation>
    </message>
    <message>
        <source>Another desk has changed this meanwhile</source>
        <translation>另一台电脑刚改过这一条</translation>
    </message>
    <message>
        <source>What you typed is kept. Look again, then save.</source>
        <translation>你填的没有丢；看过再存。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{typed}” is no day. Type it as 11-21, 1121 or 2026-11-21.</source>
        <translation>“{typed}”不是日期。可填 11-21、1121 或 2026-11-21。</translation>
    </message>
    <message>
        <source>“{typed}” is no time. Type it as 02:41, 0241 or 11-20 22:30.</source>
        <translation>“{typed}”不是时间。可填 02:41、0241 或 11-20 22:30。</translation>
    </message>
    <message>
        <source>“{typed}” is no amount. Type yuan with two decimals at most: 126.50.</source>
        <translation>“{typed}”不是金额。按元填，最多两位小数：126.50。</translation>
    </message>
    <message>
        <source>“{typed}” is not in the list. Type its number, initials or name; Down takes it.</source>
        <translation>“{typed}”不在目录里。输入编号、拼音首字母或名称，按 ↓ 取用。</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>这一项要填。</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>两次输入的密码不一样。请输入同一个密码。</translation>
    </message>
    <message>
        <source>The settings of this computer cannot be read</source>
        <translation>本机设置文件读不出来</translation>
    </message>
    <message>
        <source>Nothing was saved just now; what you typed is kept. Make room, then try again.</source>
        <translation>刚才没有存上，填的内容还在。请腾出磁盘空间，再试一次。</translation>
    </message>
    <message>
        <source>The records are as they were. Let this account write to the folder, then try again.</source>
        <translation>已有数据没有变化。请让当前账号可以写入该文件夹，再试一次。</translation>
    </message>
    <message>
        <source>Nothing is thrown away: restoring keeps the damaged file beside it.</source>
        <translation>什么都不会丢弃：恢复备份时，损坏的文件另存在旁边。</translation>
    </message>
    <message>
        <source>The records are as they were; this version does not touch them.</source>
        <translation>已有数据没有变化；本版本不会改动它们。</translation>
    </message>
    <message>
        <source>The records are as they were. A copy is kept when they are brought up to date.</source>
        <translation>已有数据没有变化。升级前会先另存一份。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another file, or restore the last backup.</source>
        <translation>没有任何改动。请换一个文件，或恢复最近的备份。</translation>
    </message>
    <message>
        <source>The records are as they were. Correct station.toml in the data folder, then try again.</source>
        <translation>已有数据没有变化。请改正数据文件夹里的 station.toml，再试一次。</translation>
    </message>
    <message>
        <source>There is no such bed. Write room, hyphen and bed, as 101-4.</source>
        <translation>没有这张床。请写房间、短横、床号，如 101-4。</translation>
    </message>
    <message>
        <source>{bed} is in more than one house. Write the house before it.</source>
        <translation>{bed} 不止一处，请在前面写上楼名。</translation>
    </message>
    <message>
        <source>{bed} is taken. One person, one bed: choose another, or swap.</source>
        <translation>{bed} 已有人。一人一床：请另选，或互换。</translation>
    </message>
    <message>
        <source>{bed} is kept for {for} until {until}. Give it back first, or choose another.</source>
        <translation>{bed} 已预留给{for}，至 {until}。请先取消预留，或另选。</translation>
    </message>
    <message>
        <source>{bed} is not cleaned yet. It can be given as soon as it is marked clean.</source>
        <translation>{bed} 尚未清洁，登记已清洁后即可安排。</translation>
    </message>
    <message>
        <source>{bed} is in repair. It can be given when it is back in service.</source>
        <translation>{bed} 停用中，恢复使用后方可安排。</translation>
    </message>
    <message>
        <source>{bed} is closed. Rooms and beds are opened in the settings.</source>
        <translation>{bed} 已撤，房间和床位在“设置”中启用。</translation>
    </message>
    <message>
        <source>Sex not known: not with others. Find out first, or give an empty room.</source>
        <translation>性别未定，不能与他人同室。请先查明，或安排空房间。</translation>
    </message>
    <message>
        <source>Sex not known: alone in this room only with a reason</source>
        <translation>性别未定，单独住此间须写理由</translation>
    </message>
    <message>
        <source>Somebody whose sex is not known sleeps here alone</source>
        <translation>性别未定者单独住在此间</translation>
    </message>
    <message>
        <source>{sex} room; men and women never share one</source>
        <translation>{sex}寝室，男女不得同室</translation>
    </message>
    <message>
        <source>A family of both sexes outside a family room</source>
        <translation>一家男女同住，但不是家庭间</translation>
    </message>
    <message>
        <source>A small child beside the guardian, in a room of the other sex</source>
        <translation>幼儿随监护人住异性寝室</translation>
    </message>
    <message>
        <source>Age not known: not with minors. Estimate the age first.</source>
        <translation>年龄不详，不能与未成年人同室。请先估计年龄。</translation>
    </message>
    <message>
        <source>Minors sleep apart from adults who are not their family</source>
        <translation>未成年人与非家人的成年人分住</translation>
    </message>
    <message>
        <source>Minors sleep here; adults sleep apart from them</source>
        <translation>未成年人寝室，成年人分住</translation>
    </message>
    <message>
        <source>Child and guardian in one room with strangers</source>
        <translation>孩子和监护人与他人同室</translation>
    </message>
    <message>
        <source>An adult with the own child in the minors&apos; zone</source>
        <translation>成年人随孩子住未成年人区</translation>
    </message>
    <message>
        <source>A minor outside the minors&apos; zone</source>
        <translation>未成年人不住在未成年人区</translation>
    </message>
    <message>
        <source>A family room for somebody without family</source>
        <translation>无家人者住家庭间</translation>
    </message>
    <message>
        <source>Infectious, and this is no isolation bed</source>
        <translation>有传染病，此床不是隔离床</translation>
    </message>
    <message>
        <source>Fever not yet looked at, and this is no isolation bed</source>
        <translation>发热未排查，此床不是隔离床</translation>
    </message>
    <message>
        <source>Somebody with an infection or fever sleeps here</source>
        <translation>同室有传染病或发热者</translation>
    </message>
    <message>
        <source>Kept for isolation; the nurse decides</source>
        <translation>隔离用床，须有护士意见</translation>
    </message>
    <message>
        <source>Restless, and others sleep in this room</source>
        <translation>本人情绪不稳，同室有他人</translation>
    </message>
    <message>
        <source>{names} in this room is restless</source>
        <translation>同室{names}情绪不稳</translation>
    </message>
    <message>
        <source>Restless, and far from the duty room</source>
        <translation>本人情绪不稳，离值班室远</translation>
    </message>
    <message>
        <source>Does not walk well, and there are steps to this room</source>
        <translation>行动不便，此间有台阶</translation>
    </message>
    <message>
        <source>Pregnant, and there are steps to this room</source>
        <translation>孕期，此间有台阶</translation>
    </message>
    <message>
        <source>Open and protective residents in one room</source>
        <translation>开放性与保护性同室</translation>
    </message>
    <message>
        <source>A nursing bed for somebody who needs no nursing</source>
        <translation>不需护理，占用护理床</translation>
    </message>
    <message>
        <source>A bed in this room is in repair; workmen come by day</source>
        <translation>同室有床在维修，白天有人进出</translation>
    </message>
    <message>
        <source>Write the reason; it goes into the duty book.</source>
        <translation>请写理由，记入值班记录。</translation>
    </message>
    <message>
        <source>Has bed {bed} already. Move instead of giving a second one.</source>
        <translation>已住 {bed}。请移床，不要另安排。</translation>
    </message>
    <message>
        <source>Has no bed at that time. Give one first.</source>
        <translation>当时没有床位，请先安排床位。</translation>
    </message>
    <message>
        <source>Lies in this bed already.</source>
        <translation>本来就住此床。</translation>
    </message>
    <message>
        <source>A swap takes two people.</source>
        <translation>互换须有两人。</translation>
    </message>
    <message>
        <source>Not in the house just now ({state}). Enter the return first.</source>
        <translation>目前不在站内（{state}）。请先登记回站。</translation>
    </message>
    <message>
        <source>Before the last change, {last}. Enter a time after it.</source>
        <translation>早于上一次变动（{last}），请填之后的时间。</translation>
    </message>
    <message>
        <source>The end has to lie ahead.</source>
        <translation>截止时间须在将来。</translation>
    </message>
    <message>
        <source>Write for whom the bed is kept, in a few words.</source>
        <translation>请写明床位留给谁。</translation>
    </message>
    <message>
        <source>The bed is kept for nobody any more.</source>
        <translation>此床已不再预留。</translation>
    </message>
    <message>
        <source>Somebody has {bed}. Move that person first.</source>
        <translation>{bed} 有人，请先移床。</translation>
    </message>
    <message>
        <source>Beds are closed and opened in the settings.</source>
        <translation>床位的撤销和启用在“设置”中办理。</translation>
    </message>
    <message>
        <source>There is no such room.</source>
        <translation>没有这个房间。</translation>
    </message>
    <message>
        <source>A room needs a name, and the name of its house.</source>
        <translation>房间须有名称和楼名。</translation>
    </message>
    <message>
        <source>Another room of this house is called {room}. Choose another name.</source>
        <translation>本楼已有房间叫 {room}，请换名称。</translation>
    </message>
    <message>
        <source>Somebody has a bed here: {beds}. Move them first.</source>
        <translation>仍有人占床：{beds}。请先移床。</translation>
    </message>
    <message>
        <source>The room is closed. Open the room first.</source>
        <translation>房间已关闭，请先启用房间。</translation>
    </message>
    <message>
        <source>The night of {night} is still to come.</source>
        <translation>{night} 的夜晚还没有到。</translation>
    </message>
    <message>
        <source>Not counted yet: {names}. Everybody in the book needs a finding.</source>
        <translation>尚未清点：{names}。登记在站的每个人都要点到。</translation>
    </message>
    <message>
        <source>Counted twice: {names}.</source>
        <translation>重复清点：{names}。</translation>
    </message>
    <message>
        <source>{count} on the list have left meanwhile. Look again, then sign.</source>
        <translation>名单上有 {count} 人已离站，请重新核对后签字。</translation>
    </message>
    <message>
        <source>This difference is settled already.</source>
        <translation>此项不符已处理。</translation>
    </message>
    <message>
        <source>Write how the difference came about.</source>
        <translation>请写明不符的原因。</translation>
    </message>
    <message>
        <source>This intake is not in the book.</source>
        <translation>没有这份登记。</translation>
    </message>
    <message>
        <source>Search first: a name, a number, or what can be seen. Then write down.</source>
        <translation>先查找：姓名、号码或看得见的特征；查过再登记。</translation>
    </message>
    <message>
        <source>Arrived later than now, {now}. Correct the time.</source>
        <translation>到站时间晚于现在 {now}，请改。</translation>
    </message>
    <message>
        <source>Found later than now, {now}. Correct the time.</source>
        <translation>晚于现在 {now}，请改。</translation>
    </message>
    <message>
        <source>Found after arriving at the station, {arrived}. Correct one of the two.</source>
        <translation>发现时间晚于到站时间 {arrived}，请改其中一个。</translation>
    </message>
    <message>
        <source>{signs}: to hospital first. Or write down which doctor saw the person and what they say.</source>
        <translation>{signs}：应先送医院诊治。已由医生排除的，写明何人、何时、怎么说。</translation>
    </message>
    <message>
        <source>{signs}: tell the police first. Or write down what the police say, with name and time.</source>
        <translation>{signs}：应先报告公安机关。民警已处置的，写明何人、何时、怎么说。</translation>
    </message>
    <message>
        <source>A refusal states its reasons. Tick at least one.</source>
        <translation>不予救助要说明理由，至少勾一项。</translation>
    </message>
    <message>
        <source>“{code}” is no reason for a refusal. Choose from the list.</source>
        <translation>“{code}”不是不予救助的理由，请从列表中选。</translation>
    </message>
    <message>
        <source>Say in a few words what it was.</source>
        <translation>请用几个字写明情况。</translation>
    </message>
    <message>
        <source>To which hospital or which police unit?</source>
        <translation>送往哪家医院、哪个公安单位？</translation>
    </message>
    <message>
        <source>A minor, or somebody who seems mentally ill, is not turned away: hospital, police or a bed.</source>
        <translation>未成年人和疑似精神障碍的人不能不予救助：可送医、交公安或安排入站。</translation>
    </message>
    <message>
        <source>Which unit brought the person? The hand-over sheet names it.</source>
        <translation>由哪个单位送来？交接表上要写。</translation>
    </message>
    <message>
        <source>This cause is in no list.</source>
        <translation>求助原因不在列表中。</translation>
    </message>
    <message>
        <source>No living person has this temperature: 30.0 to 45.0 ℃.</source>
        <translation>体温应在 30.0 至 45.0 ℃ 之间。</translation>
    </message>
    <message>
        <source>For this arrival it was decided already. Look under Residents.</source>
        <translation>这次来站已作出决定，请到“在站”查看。</translation>
    </message>
    <message>
        <source>Write down why.</source>
        <translation>请写明理由。</translation>
    </message>
    <message>
        <source>The report lies before the finding, or later than now. Correct the time.</source>
        <translation>报告时间早于发现时间，或晚于现在，请改。</translation>
    </message>
    <message>
        <source>A family is two at least: add who came along, or admit this one alone.</source>
        <translation>同来者至少两人：加上同来的人，或单独接待。</translation>
    </message>
    <message>
        <source>Checked by somebody of the other sex. It can be saved; better somebody else.</source>
        <translation>检查人与本人不同性别。可以先存，最好换同性别的人检查。</translation>
    </message>
    <message>
        <source>Dangerous things are not kept here: hand them to the police for a receipt.</source>
        <translation>危险物品不得寄存：交公安机关并取回执。</translation>
    </message>
    <message>
        <source>This person is not in the book.</source>
        <translation>没有这个人的记录。</translation>
    </message>
    <message>
        <source>Born on {born}, which is still to come. Correct the date.</source>
        <translation>出生日期 {born} 还没有到，请改。</translation>
    </message>
    <message>
        <source>This is one and the same person already.</source>
        <translation>这已经是同一个人。</translation>
    </message>
    <message>
        <source>One of the two was merged meanwhile. Open the file again.</source>
        <translation>其中一份刚被合并，请重新打开档案。</translation>
    </message>
    <message>
        <source>A clerk judged them to be two people. Take that back first, with a reason.</source>
        <translation>已有人判定这是两个人。要合并，先写理由撤回判定。</translation>
    </message>
    <message>
        <source>Both are in the station now, so they are two. End one stay first.</source>
        <translation>两人现在都在站，所以不是同一人。先办结其中一次在站。</translation>
    </message>
    <message>
        <source>Both hold a live voucher. Void one of them first.</source>
        <translation>两人都有有效凭证，先作废其中一张。</translation>
    </message>
    <message>
        <source>These two were not merged.</source>
        <translation>这两份没有合并过。</translation>
    </message>
    <message>
        <source>A later merge stands on this one. Undo that first.</source>
        <translation>之后还有一次合并以此为基础，先撤销那一次。</translation>
    </message>
    <message>
        <source>Only what was entered after the merge can be moved.</source>
        <translation>只有合并以后录入的内容可以移动。</translation>
    </message>
    <message>
        <source>A name has to be written.</source>
        <translation>请写姓名。</translation>
    </message>
    <message>
        <source>This name is written down already.</source>
        <translation>这个名字已经登记。</translation>
    </message>
    <message>
        <source>A document needs its number; leave the kind empty if there is none.</source>
        <translation>证件要有号码；没有号码就不要选证件种类。</translation>
    </message>
    <message>
        <source>Nobody is {age} years old. Correct the age or the birth date.</source>
        <translation>没有人 {age} 岁，请改年龄或出生日期。</translation>
    </message>
    <message>
        <source>Height in centimetres, {least} to {most}.</source>
        <translation>身高按厘米填写，{least} 至 {most}。</translation>
    </message>
    <message>
        <source>“{code}” is in no list.</source>
        <translation>“{code}”不在列表中。</translation>
    </message>
    <message>
        <source>This source does not carry the judgement. A document, the police or kin do.</source>
        <translation>凭这个来源还不能这样认定；证件、公安或亲属可以。</translation>
    </message>
    <message>
        <source>This file is no picture. Choose a JPEG or PNG.</source>
        <translation>这个文件不是图片，请选 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>This picture is too large. Choose a smaller one.</source>
        <translation>图片太大，请选小一些的。</translation>
    </message>
    <message>
        <source>This picture breaks off in the middle. Copy the file again.</source>
        <translation>图片不完整，请重新拷贝这个文件。</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>是什么物品？</translation>
    </message>
    <message>
        <source>Cash is written down with its amount in yuan.</source>
        <translation>现金要写金额，单位元。</translation>
    </message>
    <message>
        <source>This thing has left the store already.</source>
        <translation>这件物品已不在寄存处。</translation>
    </message>
    <message>
        <source>The police give a receipt; write down its number.</source>
        <translation>交公安的要写回执编号。</translation>
    </message>
    <message>
        <source>Only dangerous things go to the police.</source>
        <translation>只有危险物品交公安。</translation>
    </message>
    <message>
        <source>Dangerous things are not given back: hand them to the police.</source>
        <translation>危险物品不退还，交公安机关。</translation>
    </message>
    <message>
        <source>Who witnessed it? The witness signs for one who cannot.</source>
        <translation>谁见证的？本人不能签的由见证人签。</translation>
    </message>
    <message>
        <source>Choose at least one thing of the list.</source>
        <translation>请在清单中至少选一件。</translation>
    </message>
    <message>
        <source>Who took it?</source>
        <translation>谁领走的？</translation>
    </message>
    <message>
        <source>Proposed is {proposed}. Why {chosen}?</source>
        <translation>建议的是{proposed}，为何定为{chosen}？请写理由。</translation>
    </message>
    <message>
        <source>Less protection than proposed ({proposed}) takes a second person.</source>
        <translation>低于建议的{proposed}，须有第二人确认。</translation>
    </message>
    <message>
        <source>Say first whether the person can look after themself.</source>
        <translation>先填生活能否自理。</translation>
    </message>
    <message>
        <source>Check digit: the first 17 ask for {expected}, typed is {given}. It can be saved all the same.</source>
        <translation>第 18 位校验不符：按前 17 位应为 {expected}，填的是 {given}。可以先存，标“待核”。</translation>
    </message>
    <message>
        <source>{written} in the number is no day. It can be saved, as doubtful.</source>
        <translation>号码中的 {written} 不是日期。可以先存，标“待核”。</translation>
    </message>
    <message>
        <source>By the number born on {born}, which is still to come.</source>
        <translation>按号码出生于 {born}，还没有到。可以先存，标“待核”。</translation>
    </message>
    <message>
        <source>No county ever had the code {area}. It can be saved, as doubtful.</source>
        <translation>没有 {area} 这个地区代码。可以先存，标“待核”。</translation>
    </message>
    <message>
        <source>{area} was {name}; today {now}.</source>
        <translation>{area} 原为{name}，今属{now}。</translation>
    </message>
    <message>
        <source>{area} ({name}) was withdrawn in {until}, before the birth in the number.</source>
        <translation>{area}（{name}）{until} 年已撤销，早于号码中的出生日期。可以先存，标“待核”。</translation>
    </message>
    <message>
        <source>15 digits, first generation; today {number}.</source>
        <translation>15 位旧号，今为 {number}。</translation>
    </message>
    <message>
        <source>Masked number: {known} digits known. They are searched for.</source>
        <translation>号码有遮盖，已知 {known} 位，按已知部分查找。</translation>
    </message>
    <message>
        <source>{length} digits, {expected} expected. It can be saved, as doubtful.</source>
        <translation>填了 {length} 位，应为 {expected} 位。可以先存，标“待核”。</translation>
    </message>
    <message>
        <source>The number says another sex than chosen. Which is right?</source>
        <translation>号码上的性别与所选不同，请核对；两者都保留。</translation>
    </message>
    <message>
        <source>The number says born {number}, typed is {typed}. Which is right?</source>
        <translation>号码上出生于 {number}，填的是 {typed}，请核对；两者都保留。</translation>
    </message>
    <message>
        <source>The number says county {number}, typed is {typed}. People move: both are kept.</source>
        <translation>号码上的地区 {number} 与户籍地 {typed} 不同，可能迁过户；两者都保留。</translation>
    </message>
    <message>
        <source>No way of leaving is prepared. Choose the way and save it first.</source>
        <translation>还没有登记离站方式，先选方式并保存。</translation>
    </message>
    <message>
        <source>Another desk has prepared another way meanwhile. Look again, then choose.</source>
        <translation>别的窗口登记了另一种离站方式，请重新查看后再选。</translation>
    </message>
    <message>
        <source>Here no leader&apos;s consent helps: choose a way on which somebody takes the person over.</source>
        <translation>这种情形领导同意也不能独自离站，须改为接领、护送或移交。</translation>
    </message>
    <message>
        <source>Only the leader on duty may allow this. Ask the leader to sign here.</source>
        <translation>只有值班领导可以同意，请领导在此签认。</translation>
    </message>
    <message>
        <source>Write down why; it is printed and stays on file.</source>
        <translation>请写明理由，理由打印在登记表上并存档。</translation>
    </message>
    <message>
        <source>The class is not confirmed. Confirm it on the resident&apos;s sheet.</source>
        <translation>救助类别还没有确认，请在“在站”页确认。</translation>
    </message>
    <message>
        <source>Age not known: treated as a minor. Estimate the age in the file, or let somebody take the person over.</source>
        <translation>年龄不详按未成年人对待，不能独自离站。请先在档案估计年龄，或由人接领、护送、移交。</translation>
    </message>
    <message>
        <source>“Protective” does not leave alone. Let kin fetch, escort, or hand over; otherwise only with the leader&apos;s consent.</source>
        <translation>保护性救助的人不能独自离站。可由亲属接领、护送返乡或移交；例外须值班领导同意并写理由。</translation>
    </message>
    <message>
        <source>“Protective” does not leave at the own wish. Let kin fetch, escort, or hand over.</source>
        <translation>保护性救助的人不能自行离站。可由亲属接领、护送返乡或移交。</translation>
    </message>
    <message>
        <source>Signs of mental illness or disability: not alone. Ask guardian and hospital; let fetch, escort, or hand over.</source>
        <translation>有精神疾病或智力障碍迹象，不能独自离站。请联系监护人和医院，改为接领、护送或移交。</translation>
    </message>
    <message>
        <source>{months} months pregnant: not alone on the journey. Escort, let fetch, or ask the leader.</source>
        <translation>怀孕 {months} 个月，不能独自乘车。请护送或接领；例外须值班领导同意并写理由。</translation>
    </message>
    <message>
        <source>{age} years old: leaving at the own wish is from {least} on. Let a guardian fetch, escort, or hand over.</source>
        <translation>{age} 岁，满 {least} 周岁才可以自行离站。可由监护人接领、护送返乡或移交。</translation>
    </message>
    <message>
        <source>Signs of mental illness or disability: not at the own wish. Let fetch, escort, or hand over.</source>
        <translation>有精神疾病或智力障碍迹象，不能自行离站。可由监护人接领、护送返乡或移交。</translation>
    </message>
    <message>
        <source>The person is “{state}”, so not here. Write down the return first, or choose the way that fits.</source>
        <translation>此人现在是“{state}”，不在站内。请先登记返回，或改选相符的方式。</translation>
    </message>
    <message>
        <source>Where to, and who is there? Ask, telephone, write it down.</source>
        <translation>请问明去哪里、找谁，核实后填写。</translation>
    </message>
    <message>
        <source>Nobody is sent away against their will: ask, then tick that the person agrees.</source>
        <translation>不得强制遣送：请问本人是否同意，同意后再勾选。</translation>
    </message>
    <message>
        <source>{count} lines of the list were never signed for at the door. Have them signed.</source>
        <translation>寄存清单有 {count} 项入站时没有签名，请补签。</translation>
    </message>
    <message>
        <source>Print the record of service and leaving, have it signed or thumb-printed, then say so here.</source>
        <translation>打印《在站服务及离站登记表》，本人签名或按指印后在此登记。</translation>
    </message>
    <message>
        <source>Print the declaration, read it to the person, have it signed, then say so here.</source>
        <translation>打印《自行离站声明书》，读给本人听并签名后在此登记。</translation>
    </message>
    <message>
        <source>Write a voucher; somebody else approves it, then it is issued and printed.</source>
        <translation>请写凭证，经别人审批后签发、打印。</translation>
    </message>
    <message>
        <source>Voucher {number} was good until {until}. Write a new one.</source>
        <translation>凭证 {number} 已于 {until} 截止，请另开新证。</translation>
    </message>
    <message>
        <source>Ask whether the person can travel: illness, wounds, pregnancy.</source>
        <translation>请问明能否出行：疾病、外伤、怀孕。</translation>
    </message>
    <message>
        <source>The person lies in hospital. Write the number of the discharge paper.</source>
        <translation>此人在医院，请填出院证明编号。</translation>
    </message>
    <message>
        <source>Who fetches, and what are they to the person?</source>
        <translation>请填接领人姓名和与本人的关系。</translation>
    </message>
    <message>
        <source>Look at the fetcher&apos;s identity card and write its number.</source>
        <translation>请查验接领人身份证件并填写证件号。</translation>
    </message>
    <message>
        <source>Which unit takes over, and who there?</source>
        <translation>请填接收单位和接收人。</translation>
    </message>
    <message>
        <source>Have the hand-over sheet signed on both sides and write its number.</source>
        <translation>交接表双方签名后，填回执编号。</translation>
    </message>
    <message>
        <source>At least {least} clerks escort. Write their names.</source>
        <translation>护送至少 {least} 人，请填护送人姓名。</translation>
    </message>
    <message>
        <source>For which ground does help end? Tick at least one.</source>
        <translation>请选终止救助的情形，至少一项。</translation>
    </message>
    <message>
        <source>Write down what happened, as it stands in the notice.</source>
        <translation>请写明事实，照写在通知书上。</translation>
    </message>
    <message>
        <source>Print the notice, hand it over, then write down when.</source>
        <translation>打印《终止救助通知书》，送达后填时间。</translation>
    </message>
    <message>
        <source>When and where did the person die?</source>
        <translation>请填死亡时间和地点。</translation>
    </message>
    <message>
        <source>Write the number of the death certificate.</source>
        <translation>请填死亡证明编号。</translation>
    </message>
    <message>
        <source>When was the person last seen?</source>
        <translation>请填最后一次见到的时间。</translation>
    </message>
    <message>
        <source>Where was the person looked for, and by whom?</source>
        <translation>请填在哪里找过、谁去找的。</translation>
    </message>
    <message>
        <source>Report to the police and write the number of the receipt.</source>
        <translation>请报警，并填报警回执编号。</translation>
    </message>
    <message>
        <source>What this paper would be made of is not in the book.</source>
        <translation>簿里没有这份文书所依据的记录。</translation>
    </message>
    <message>
        <source>Nobody was refused here; there is no notice of refusal.</source>
        <translation>没有作出不予救助的决定，没有通知书可打。</translation>
    </message>
    <message>
        <source>The safety check is not written down yet.</source>
        <translation>安全检查还没有登记，先登记再打印。</translation>
    </message>
    <message>
        <source>The person came alone; there is no hand-over sheet.</source>
        <translation>此人自行来站，没有交接表。</translation>
    </message>
    <message>
        <source>The declaration is only for leaving at one&apos;s own wish.</source>
        <translation>《自行离站声明书》只用于自行离站。</translation>
    </message>
    <message>
        <source>The notice is only for help that was ended.</source>
        <translation>《终止救助通知书》只用于终止救助。</translation>
    </message>
    <message>
        <source>On this way nobody takes the person over; there is no hand-over sheet.</source>
        <translation>这种离站方式没有接收人，不用交接表。</translation>
    </message>
    <message>
        <source>This paper has no preview.</source>
        <translation>这种文书没有预览。</translation>
    </message>
    <message>
        <source>This is a minor&apos;s paper. Open the file first; the trace keeps who looked, and when.</source>
        <translation>未成年人文书，须先打开档案，系统留存查看记录。</translation>
    </message>
    <message>
        <source>This station has been founded already. Sign in instead.</source>
        <translation>本站已经建好，请直接进入。</translation>
    </message>
    <message>
        <source>A station needs its full name, as on its sign.</source>
        <translation>请填本站全称，与牌子一致。</translation>
    </message>
    <message>
        <source>The station&apos;s county or city is not known. Type its name or its six digits.</source>
        <translation>不知道本站在哪个县市。请输入地名或六位代码。</translation>
    </message>
    <message>
        <source>Room {room} is there twice. Give one of them another name.</source>
        <translation>房间 {room} 出现了两次，请给其中一间改名。</translation>
    </message>
    <message>
        <source>Room {room}: a room has 1 to {most} beds.</source>
        <translation>房间 {room}：每间应有 1 至 {most} 张床。</translation>
    </message>
    <message>
        <source>Write the first and the last room, as 101 and 104; {most} rooms at once.</source>
        <translation>请写第一间和最后一间，例如 101 和 104；一次最多 {most} 间。</translation>
    </message>
    <message>
        <source>A room has no name. Name it, or take it out of the list.</source>
        <translation>有一间没有名称。请写上，或从表中删去。</translation>
    </message>
    <message>
        <source>This station has no such number.</source>
        <translation>没有这个参数。</translation>
    </message>
    <message>
        <source>The database file is damaged. Restore the last backup.</source>
        <translation>数据库文件已损坏，请恢复最近的备份。</translation>
    </message>
    <message>
        <source>{count} stays are over but still have a bed.</source>
        <translation>有 {count} 人次已离站，床位还占着。</translation>
    </message>
    <message>
        <source>{count} stays are over without a time of leaving.</source>
        <translation>有 {count} 人次已离站，没有离站时间。</translation>
    </message>
    <message>
        <source>{count} persons were merged into others and still have stays.</source>
        <translation>有 {count} 人已并入他人，名下仍有在站记录。</translation>
    </message>
    <message>
        <source>{count} beds were given to two at one time.</source>
        <translation>有 {count} 处一床同时安排了两人。</translation>
    </message>
    <message>
        <source>{given} voucher numbers were given, but {kept} are in the records.</source>
        <translation>凭证号用了 {given} 个，记录里有 {kept} 个。</translation>
    </message>
    <message>
        <source>The server&apos;s database is not empty. Restore into an empty one.</source>
        <translation>服务器上的数据库不是空的，请恢复到空数据库。</translation>
    </message>
    <message>
        <source>Number or password does not fit the accounts in the backup.</source>
        <translation>工号或密码与备份里的账号不符。</translation>
    </message>
    <message>
        <source>This folder cannot be written to. Choose another, or free it for this account.</source>
        <translation>这个文件夹不能写入。请换一个，或给当前账号写入权限。</translation>
    </message>
    <message>
        <source>The same disk as the records: when it fails, both are lost. Another is safer.</source>
        <translation>与数据在同一块盘上，盘坏了会一起丢。放在另一块盘更稳妥。</translation>
    </message>
    <message>
        <source>This stay is not in the book. Look the person up again.</source>
        <translation>册上没有这次在站记录。请重新查找此人。</translation>
    </message>
    <message>
        <source>This person is in the station already. Open that stay instead.</source>
        <translation>此人已经在站。请打开那份在站记录。</translation>
    </message>
    <message>
        <source>The person has left; nothing more happens in this stay. The leader can open it again.</source>
        <translation>此人已经离站，这次在站不能再记。站领导可以恢复在站。</translation>
    </message>
    <message>
        <source>This stay has not ended; there is nothing to open again.</source>
        <translation>这次在站没有结束，不需要恢复。</translation>
    </message>
    <message>
        <source>Not possible now: the person is “{state}”. Write down first what brought them there.</source>
        <translation>现在不能记这一步：此人“{state}”。请先补记前面的一步。</translation>
    </message>
    <message>
        <source>Earlier than the admission at {admitted_at}. Mend the time.</source>
        <translation>早于入站时间 {admitted_at}。请改时间。</translation>
    </message>
    <message>
        <source>Earlier than the last step at {last}. Mend the time.</source>
        <translation>早于上一步的时间 {last}。请改时间。</translation>
    </message>
    <message>
        <source>Later than now ({now}). Write down what has happened, when it has happened.</source>
        <translation>晚于现在（{now}）。事情发生了再记。</translation>
    </message>
    <message>
        <source>Write down what happened.</source>
        <translation>请写明发生了什么。</translation>
    </message>
    <message>
        <source>“{assistance_class}” goes out accompanied. Write down who goes along.</source>
        <translation>“{assistance_class}”人员外出要有人陪同。请写明陪同人。</translation>
    </message>
    <message>
        <source>Say when the person is expected back, later than the time of going out.</source>
        <translation>请写预计返回时间，要晚于外出时间。</translation>
    </message>
    <message>
        <source>The bed is to be kept until later than the person went. Mend the time.</source>
        <translation>床位保留到的时间要晚于离开时间。请改时间。</translation>
    </message>
    <message>
        <source>Help lasts until {limit} already. Choose a later day.</source>
        <translation>救助期限本来就到 {limit}。请选更晚的日期。</translation>
    </message>
    <message>
        <source>Say with which department the longer stay is filed.</source>
        <translation>请写明报哪个部门备案。</translation>
    </message>
    <message>
        <source>This is a minor&apos;s file. Open it from the list; the trace keeps who looked, and when.</source>
        <translation>这是未成年人档案。请从名单打开；谁在什么时候看过，都会留痕。</translation>
    </message>
    <message>
        <source>This voucher is not in the book. Look it up in the list again.</source>
        <translation>凭证簿里没有这张凭证，请在凭证列表里重新查找。</translation>
    </message>
    <message>
        <source>Not possible now: the voucher is “{state}”.</source>
        <translation>现在不能这样办：这张凭证的状态是“{state}”。</translation>
    </message>
    <message>
        <source>Write down why; it stays with the voucher.</source>
        <translation>请写明理由，理由随凭证留存。</translation>
    </message>
    <message>
        <source>Say where the printed slip is: handed back, lost, or never printed.</source>
        <translation>请说明打印出的凭证在哪里：已收回、已遗失，还是没有打印。</translation>
    </message>
    <message>
        <source>Above the slip&apos;s limit a leader stands by it. Ask one to sign here.</source>
        <translation>超过凭证限额须有领导在场同意，请领导在此签认。</translation>
    </message>
    <message>
        <source>At least one train, bus or ship. A city fare alone is paid in cash.</source>
        <translation>至少要有一程火车、客车或轮船；只有市内短途的，付小额车费。</translation>
    </message>
    <message>
        <source>Which station? Write it as it stands on the ticket.</source>
        <translation>请填车站，按票面写。</translation>
    </message>
    <message>
        <source>A station has {longest} characters at most, as on the ticket.</source>
        <translation>站名最多 {longest} 个字，按票面写。</translation>
    </message>
    <message>
        <source>The leg before ends in “{to}”, this one begins in “{from}”. Mend one of them.</source>
        <translation>上一程到“{to}”，这一程从“{from}”出发，请改成一致。</translation>
    </message>
    <message>
        <source>This day lies before the leg before it, or before the voucher begins.</source>
        <translation>这一天早于上一程或早于凭证生效日，请改日期。</translation>
    </message>
    <message>
        <source>“{stop}” is not in this station&apos;s place. Say why the journey begins there.</source>
        <translation>“{stop}”不在本站所在地。确需从那里出发的，请写理由。</translation>
    </message>
    <message>
        <source>“{stop}” is not in {destination}. Say why the journey ends there.</source>
        <translation>“{stop}”不在{destination}。确需到那里的，请写理由。</translation>
    </message>
    <message>
        <source>The traveller changes in {place}: write the rescue station there, its address and phone.</source>
        <translation>在{place}中转：请填当地救助管理站的名称、地址、电话，交受助人员随身携带。</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>请填去向。</translation>
    </message>
    <message>
        <source>“{code}” is no county. Choose one from the list.</source>
        <translation>“{code}”不是区划代码，请从列表里选。</translation>
    </message>
    <message>
        <source>No household place or residence is on file. Write it down in the file first, or agree a transfer.</source>
        <translation>档案里没有户籍地和住所地。请先在档案补填，或改为商定中转。</translation>
    </message>
    <message>
        <source>Not the home place. Choose the home place, or agree a transfer with the other station.</source>
        <translation>不是户籍地或住所地。请改为户籍地，或先与对方站商定中转。</translation>
    </message>
    <message>
        <source>A transfer is agreed first: write who agreed in the other station.</source>
        <translation>中转须先商定：请填对方站同意的人和时间。</translation>
    </message>
    <message>
        <source>The transfer sheet names the receiving station, its address and phone.</source>
        <translation>中转告知单要写明接收站的名称、地址、电话。</translation>
    </message>
    <message>
        <source>The fare has to be more than nothing.</source>
        <translation>请填票价，须大于零。</translation>
    </message>
    <message>
        <source>No amount that can be paid.</source>
        <translation>金额不对，须大于零且在可付范围内。</translation>
    </message>
    <message>
        <source>The amount is not the sum of the fares, {sum_fen} yuan.</source>
        <translation>金额不等于各程票价之和 {sum_fen} 元。</translation>
    </message>
    <message>
        <source>More than {ceiling_fen} yuan, the station&apos;s ceiling. Say why.</source>
        <translation>超过本站限额 {ceiling_fen} 元，请写理由。</translation>
    </message>
    <message>
        <source>Which card or account pays? Refunds only go back there.</source>
        <translation>请填付款的公务卡或账户，退票款只能退回此账户。</translation>
    </message>
    <message>
        <source>Cash is only for the city fares, {sum_fen} yuan together.</source>
        <translation>现金只能付市内短途车费，合计 {sum_fen} 元。</translation>
    </message>
    <message>
        <source>Cash at most {limit_fen} yuan in one stay, {paid_fen} are paid already. Buy a ticket instead.</source>
        <translation>一次在站现金最多 {limit_fen} 元，已付 {paid_fen} 元。请改为购票。</translation>
    </message>
    <message>
        <source>Which way is the fare for?</source>
        <translation>请写明这笔车费用于哪一段路。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>截止日早于起始日，请改日期。</translation>
    </message>
    <message>
        <source>{days} days; a voucher is good for {most} at most.</source>
        <translation>凭证最多有效 {most} 天，现在是 {days} 天，请改截止日。</translation>
    </message>
    <message>
        <source>Today is {today}, after these days. Set later days.</source>
        <translation>今天是 {today}，已过这些日期，请改日期。</translation>
    </message>
    <message>
        <source>Age not known: nobody is sent alone whose age is unknown. Estimate the age in the file first.</source>
        <translation>年龄不详的人不能独自乘车。请先在档案里估计年龄。</translation>
    </message>
    <message>
        <source>{age} years old: a minor never travels alone. Let kin fetch, escort, or hand over.</source>
        <translation>{age} 岁，未成年人不能独自乘车。可由监护人接领、护送返乡或移交。</translation>
    </message>
    <message>
        <source>Not of full capacity ({capacity}): not alone. Let kin fetch, escort, or hand over.</source>
        <translation>{capacity}，不能独自乘车。可由监护人接领、护送返乡或移交。</translation>
    </message>
    <message>
        <source>A history of mental illness: first ask guardian and hospital; never alone.</source>
        <translation>有精神疾病记录，不能独自乘车。请先联系监护人和医院，改为接领或护送。</translation>
    </message>
    <message>
        <source>“Protective” does not travel alone. Let kin fetch, escort, or hand over.</source>
        <translation>保护性救助的人不能独自乘车。可由监护人接领、护送返乡或移交。</translation>
    </message>
    <message>
        <source>The class is not confirmed. Confirm it on the resident&apos;s sheet first.</source>
        <translation>救助类别还没有确认，请先在在站页确认。</translation>
    </message>
    <message>
        <source>The person is “{state}”. A slip is issued only to somebody who is here.</source>
        <translation>此人现在是“{state}”，人在站内才能签发。</translation>
    </message>
    <message>
        <source>No photograph on file, and the slip bears one. Take one, or say why not.</source>
        <translation>档案里没有照片，凭证上要有照片。请补拍，或写明理由。</translation>
    </message>
    <message>
        <source>A live voucher to {destination} until {until} is there already ({number}). Use it, or make it void.</source>
        <translation>此人已有一张未用的凭证 {number}，去{destination}，{until} 前有效。请用那一张，或先作废。</translation>
    </message>
    <message>
        <source>An earlier voucher to {destination} until {until} was never used ({number}). Ask why.</source>
        <translation>以前的凭证 {number}（去{destination}，{until} 截止）没有用过，请问明原因。</translation>
    </message>
    <message>
        <source>Whoever wrote a voucher does not approve it. Somebody else has to.</source>
        <translation>制单人不能审批自己写的凭证，须由别人审批。</translation>
    </message>
    <message>
        <source>Exchanged already at {at}, {window}, ticket {ticket}. One slip, one ticket.</source>
        <translation>{at} 已在{window}换过票，票号 {ticket}。一证只换一次。</translation>
    </message>
    <message>
        <source>This slip is “{state}”; no ticket for it. Keep the paper and tell the leader.</source>
        <translation>这张凭证“{state}”，不能换票。请收下凭证，告知领导。</translation>
    </message>
    <message>
        <source>The slip was good until {valid_until}. Issue a new one.</source>
        <translation>凭证 {valid_until} 已截止，请另开新证。</translation>
    </message>
    <message>
        <source>The slip is good from {valid_from} on. Mend the time of the exchange.</source>
        <translation>凭证 {valid_from} 起有效，请核对换票时间。</translation>
    </message>
    <message>
        <source>{amount_fen} yuan is above the slip&apos;s limit of {limit_fen} yuan. A reason and a leader are asked for.</source>
        <translation>票款 {amount_fen} 元超过凭证限额 {limit_fen} 元，须写理由并由领导同意。</translation>
    </message>
    <message>
        <source>Later than now ({now}). Write down what has happened.</source>
        <translation>晚于现在（{now}），请填已经发生的时间。</translation>
    </message>
    <message>
        <source>Earlier than the step before it, {last}. Mend the time.</source>
        <translation>早于上一步（{last}），请改时间。</translation>
    </message>
    <message>
        <source>Which window gave the ticket?</source>
        <translation>请填出票的窗口。</translation>
    </message>
    <message>
        <source>Write down the number of the ticket or of the electronic order.</source>
        <translation>请填车票号或电子客票订单号。</translation>
    </message>
    <message>
        <source>Who confirmed the journey, and how? For example by telephone from home.</source>
        <translation>请填由谁、怎样确认乘车，例如家属来电。</translation>
    </message>
    <message>
        <source>No more than was spent can come back: {exchanged_fen} yuan.</source>
        <translation>退款不能超过换票时的 {exchanged_fen} 元。</translation>
    </message>
    <message>
        <source>Refunds only go back to the paying account, {account}, never to a person.</source>
        <translation>退票款只能退回付款账户 {account}，不得退给个人。</translation>
    </message>
    <message>
        <source>The slip is “{verdict}”; no ticket for it.</source>
        <translation>这张凭证“{verdict}”，不能换票。</translation>
    </message>
    <message>
        <source>The seal is the station&apos;s own, but this slip is not in its book. Keep the paper and tell the leader.</source>
        <translation>印记是本站的，但凭证簿里没有这张。请收下凭证，告知领导。</translation>
    </message>
    <message>
        <source>Somebody has settled this already.</source>
        <translation>这一条已经有人处理过。</translation>
    </message>
    <message>
        <source>A station&apos;s name has 1 to {longest} characters.</source>
        <translation>站名须为 1 到 {longest} 个字。</translation>
    </message>
    <message>
        <source>No amount that a slip can bear.</source>
        <translation>凭证上写不下这个金额。</translation>
    </message>
    <message>
        <source>The first day lies after the last.</source>
        <translation>起始日晚于截止日。</translation>
    </message>
    <message>
        <source>Station code, year or number is not right; ask the administrator.</source>
        <translation>站码、年份或编号不对，请找管理员。</translation>
    </message>
    <message>
        <source>This file is neither a picture nor a PDF. Photograph the slip, or scan it.</source>
        <translation>这个文件不是图片也不是 PDF。请拍照或扫描凭证。</translation>
    </message>
    <message>
        <source>This picture is too large. Photograph the slip alone, not larger than a page.</source>
        <translation>图片太大。请只拍凭证，不要拍太大。</translation>
    </message>
    <message>
        <source>No code can be read in this picture. Photograph it straight, in good light, or type the short code.</source>
        <translation>图片里读不出二维码。请在光线好处正拍，或输入核对短码。</translation>
    </message>
    <message>
        <source>This file comes from a newer version of the program. Update this computer first.</source>
        <translation>文件来自更新的版本，请先升级本机。</translation>
    </message>
    <message>
        <source>The seal of this list is not right. Do not use it; ask the station for a new one.</source>
        <translation>名单的印记不对，不能使用，请向救助站重新索取。</translation>
    </message>
    <message>
        <source>This file is of another station ({station}).</source>
        <translation>这是另一个站（{station}）的文件。</translation>
    </message>
    <message>
        <source>No list of withdrawn slips is at hand: a slip made void would not be seen.</source>
        <translation>没有停用名单，作废的凭证查不出来。</translation>
    </message>
    <message>
        <source>The list of withdrawn slips is {age_days} days old, more than {days}. Fetch a new one.</source>
        <translation>停用名单已是 {age_days} 天前的，超过 {days} 天，请取新的。</translation>
    </message>
    <message>
        <source>The list of withdrawn slips is dated {issued}, after today. Look at the clock of this computer.</source>
        <translation>停用名单的日期是 {issued}，晚于今天，请核对电脑时钟。</translation>
    </message>
    <message>
        <source>Lines of the list of used slips cannot be read. Keep the file and tell the station.</source>
        <translation>已用名单里有读不出的行。请留存文件，告知救助站。</translation>
    </message>
    <message>
        <source>This slip was used already.</source>
        <translation>这张凭证已经用过。</translation>
    </message>
    <message>
        <source>“{typed}” is no whole number. Type digits only, as 12.</source>
        <translation>“{typed}”不是数字。请只输入数字，例如 12。</translation>
    </message>
    <message>
        <source>{file} cannot be opened. Is it still there, and may you read it?</source>
        <translation>打不开{file}。它还在吗？有没有读取权限？</translation>
    </message>
    <message>
        <source>{file} is no workbook. Save it in Excel or WPS as .xlsx and choose that file.</source>
        <translation>{file}不是表格文件。请用Excel或WPS另存为.xlsx后再选。</translation>
    </message>
    <message>
        <source>{file} is protected by a password. Save it without one and choose it again.</source>
        <translation>{file}设了密码。请取消密码另存后再选。</translation>
    </message>
    <message>
        <source>{file} is too large for a register. Split it by years and choose the parts.</source>
        <translation>{file}太大，不像台账。请按年拆开后分别选。</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than a register can be. It was not read.</source>
        <translation>{file}解压后远超台账应有的大小，没有读取。</translation>
    </message>
    <message>
        <source>{file} holds instructions that a register never has. It was not read.</source>
        <translation>{file}含有台账不该有的指令，没有读取。</translation>
    </message>
    <message>
        <source>{file} is damaged. Open it in Excel or WPS, save it anew, choose it again.</source>
        <translation>{file}已损坏。请用Excel或WPS打开、重新保存后再选。</translation>
    </message>
    <message>
        <source>This is not in the book. Is the number right?</source>
        <translation>登记里没有这一项，请核对编号。</translation>
    </message>
    <message>
        <source>A file stands where the data folder should be</source>
        <translation>数据文件夹的位置上是一个文件</translation>
    </message>
    <message>
        <source>Nothing was changed. Name another folder, or move the file away.</source>
        <translation>没有任何改动。请另指定一个文件夹，或把该文件移走。</translation>
    </message>
    <message>
        <source>In another house ({building}): somebody has to bring the person there</source>
        <translation>在另一处（{building}），须有人护送前往</translation>
    </message>
    <message>
        <source>Somebody else is here under this number. Take them, correct the number, or say why two people show it.</source>
        <translation>此证件号码已登记在另一人名下。请选用该人、更正号码，或填写两人出示同一号码的原因。</translation>
    </message>
    <message>
        <source>The person has left; a card is for residents.</source>
        <translation>本人已离站，识别卡只发给在站人员。</translation>
    </message>
    <message>
        <source>The records of this station are not where they were</source>
        <translation>本站的数据不在原来的位置</translation>
    </message>
    <message>
        <source>Nothing was saved just now; what you typed is kept. Is the server on and the network plugged in? Then try again.</source>
        <translation>刚才这一步没有办成，也没有存入；填的都还在。请看服务器是否开着、网线是否插好，再试一次。</translation>
    </message>
    <message>
        <source>The database server does not admit this computer&apos;s account</source>
        <translation>数据库服务器不接受本机的账号</translation>
    </message>
    <message>
        <source>The database server has no database of this name</source>
        <translation>数据库服务器上没有这个名称的数据库</translation>
    </message>
    <message>
        <source>The records are as they were. Correct name and password in the line “database” of station.toml, or give the account its rights on the server.</source>
        <translation>已有数据没有变化。请改正station.toml中“database”一行的账号和密码，或在服务器上给该账号授权。</translation>
    </message>
    <message>
        <source>{file} is no register of stays: no sheet of it has the column {missing}. Choose the register, or write these titles over its columns.</source>
        <translation>{file}不是入站登记台账：没有一张表有“{missing}”这一栏。请另选台账，或在各栏上方补写这些栏目名称。</translation>
    </message>
    <message>
        <source>{file} seems to be a list of treatment letters: it lacks the column {missing} of a register of stays. Nothing was taken from it. Choose the register.</source>
        <translation>{file}像是救治介绍信登记簿，没有入站登记台账的“{missing}”一栏，未读入任何内容。请另选台账。</translation>
    </message>
    <message>
        <source>{file} seems to be a hospital&apos;s bill: it lacks the column {missing} of a register of stays. Nothing was taken from it. Choose the register.</source>
        <translation>{file}像是医院费用结算表，没有入站登记台账的“{missing}”一栏，未读入任何内容。请另选台账。</translation>
    </message>
    <message>
        <source>{file} seems to be a table of figures: it lacks the column {missing} of a register of stays. Nothing was taken from it. Choose the register.</source>
        <translation>{file}像是统计报表，没有入站登记台账的“{missing}”一栏，未读入任何内容。请另选台账。</translation>
    </message>
    <message>
        <source>{file} seems to be a receipt for a report: it lacks the column {missing} of a register of stays. Nothing was taken from it. Choose the register.</source>
        <translation>{file}像是上报回执，没有入站登记台账的“{missing}”一栏，未读入任何内容。请另选台账。</translation>
    </message>
    <message>
        <source>{file} has the columns of a register, but no row with a day of arrival that can be read. Is it a blank form? Choose the register that is filled in.</source>
        <translation>{file}有台账的栏目，但没有一行写着读得懂的入站日期。是不是空白表？请另选已填写的台账。</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the line “database” of station.toml, or make that database on the server.</source>
        <translation>没有任何改动。请改正station.toml中“database”一行，或在服务器上建立该数据库。</translation>
    </message>
    <message>
        <source>Nothing was put in their place. Is the disk that holds them plugged in? Otherwise restore the last backup; a new station needs a data folder of its own.</source>
        <translation>没有新建任何数据。请看放数据的硬盘是否接好；找不回来就恢复最近的备份。要新建一个站，请另用一个数据文件夹。</translation>
    </message>
    <message>
        <source>No camera is connected to this computer. Plug one in, or choose a file.</source>
        <translation>本机未连接摄像头。请接上摄像头，或从文件选取。</translation>
    </message>
    <message>
        <source>Another program uses the camera. Close that, or choose a file.</source>
        <translation>摄像头正被其他程序占用。请关闭该程序，或从文件选取。</translation>
    </message>
    <message>
        <source>This computer&apos;s account may not use the camera: the administrator adds it to the group video. Or choose a file.</source>
        <translation>本机账户无权使用摄像头：请管理员将其加入 video 组，或从文件选取。</translation>
    </message>
    <message>
        <source>The camera sends no picture. Plug it in again, or choose a file.</source>
        <translation>摄像头没有画面。请重新插接，或从文件选取。</translation>
    </message>
    <message>
        <source>No photograph and no document: the ticket window could not know the holder. Take a photograph first.</source>
        <translation>既无照片又无证件，售票窗口无法核对持证人。请先拍照。</translation>
    </message>
    <message>
        <source>Is in the station and needs a bed. Only leaving frees it: move to another bed, or let leave. A kept bed is given up while somebody is away.</source>
        <translation>人还在站内，须有床位。床位只在离站时空出：可换床，或办理离站。人外出、住院期间保留的床位才可放弃。</translation>
    </message>
    <message>
        <source>Another house is called {building}. Choose another name.</source>
        <translation>另有一栋楼叫“{building}”，请换一个名称。</translation>
    </message>
    <message>
        <source>A bed needs a number or a name.</source>
        <translation>请填床号。</translation>
    </message>
    <message>
        <source>Another bed of this room is called {bed}. Choose another name.</source>
        <translation>本房间另有一张床叫“{bed}”，请换一个。</translation>
    </message>
    <message>
        <source>Slips are sealed as those of {code} already, and ticket windows know the station by it. The county stays.</source>
        <translation>已有凭证按 {code} 签名，售票窗口据此认站，所在县市不能再改。</translation>
    </message>
    <message>
        <source>This needs the right “{right}”</source>
        <translation>这项操作需要“{right}”权限</translation>
    </message>
    <message>
        <source>Your roles do not include it; an administrator can add it in Settings.</source>
        <translation>你的角色没有这个权限；可请管理员在“设置”里增加。</translation>
    </message>
    <message>
        <source>Whoever prepared the leaving does not allow it alone. Another leader has to consent.</source>
        <translation>办理离站的人不能自己批准单独离站，须由另一位领导同意。</translation>
    </message>
    <message>
        <source>{age} years old: minors never leave alone. Let a guardian fetch, escort, or hand over. Only from {least} on, with wages of their own, may the leader consent.</source>
        <translation>{age} 岁：未成年人不得单独离站，请由监护人接领、护送或移交。只有满 {least} 岁并以自己的劳动收入为主要生活来源的，才可经领导同意。</translation>
    </message>
    <message>
        <source>Not of full capacity ({capacity}): not alone. Let a guardian fetch, escort, or hand over. Only for an adult of limited capacity may the leader consent.</source>
        <translation>非完全民事行为能力（{capacity}）：不得单独离站，请由监护人接领、护送或移交。只有限制行为能力的成年人才可经领导同意。</translation>
    </message>
    <message>
        <source>The number of the fetcher&apos;s card cannot be right: its check digit or date is wrong, or it is the resident&apos;s own. Look at the card again.</source>
        <translation>接领人身份证号码不对：校验码或出生日期有误，或是受助人本人的号码。请再核对证件。</translation>
    </message>
    <message>
        <source>The fetcher is {age} years old. An adult has to fetch.</source>
        <translation>接领人 {age} 岁，须由成年人接领。</translation>
    </message>
    <message>
        <source>“{relation}” may not collect alone: near kin or a guardian may. For anybody else the police, the committee or the civil-affairs office confirms; write who did.</source>
        <translation>“{relation}”不能直接接领：近亲属或监护人可以。其他人须经公安机关、村（居）委会或民政部门确认，请写明由谁确认。</translation>
    </message>
    <message>
        <source>What proves the relation? Household book, birth certificate, guardianship paper, or the word of police, committee or civil-affairs office.</source>
        <translation>凭什么证明亲属关系？户口簿、出生医学证明、监护证明，或公安机关、村（居）委会、民政部门的证明。</translation>
    </message>
    <message>
        <source>Harm was reported: the police or the committee confirm the fetcher first. Write which body did.</source>
        <translation>有受侵害情形：须先由公安机关或村（居）委会确认接领人，请写明确认单位。</translation>
    </message>
    <message>
        <source>Checked later than now, {now}. Correct the time.</source>
        <translation>检查时间晚于现在（{now}），请更正。</translation>
    </message>
    <message>
        <source>A sign that no longer holds, or a mind found clearer: write down why, and who says so.</source>
        <translation>情形消除或精神状况好转，须写明原因和依据（谁认定的）。</translation>
    </message>
    <message>
        <source>“{stated}” cannot be left empty as a whole. Change it, or name what is wrong.</source>
        <translation>“{stated}”不能整项清空：请更正，或逐项指明错在哪里。</translation>
    </message>
    <message>
        <source>{count} dangerous thing(s) lie in the store. They are not given back: hand them to the police for a receipt.</source>
        <translation>仍存有危险物品 {count} 件，不予归还：请移交公安机关并取得回执。</translation>
    </message>
    <message>
        <source>The unit that brought the person has not signed. Have both sides sign the hand-over sheet, then say so under the arrival.</source>
        <translation>护送单位尚未签字。请双方在交接表上签字，再到“来站登记”页记下。</translation>
    </message>
    <message>
        <source>{owed}: report to the police and write the report down under the arrival. It stays due also after the leaving.</source>
        <translation>{owed}：须向公安机关报案，并在“来站登记”页记下。离站后仍须补报。</translation>
    </message>
    <message>
        <source>How was it sent: by post, with the police, with whom?</source>
        <translation>怎样转交：邮寄、公安转交，还是由谁带交？</translation>
    </message>
    <message>
        <source>Write the number of the slip or receipt that proves the sending.</source>
        <translation>请写明寄递单或收据编号。</translation>
    </message>
    <message>
        <source>The owner is in the station: give it back, or ask them.</source>
        <translation>物主在站：请归还或征求本人意见。</translation>
    </message>
    <message>
        <source>Tell the owner or the kin first; write down when and how.</source>
        <translation>须先通知本人或亲属，并写明日期和方式。</translation>
    </message>
    <message>
        <source>Things are kept {days} days after the notice, so until {until}.</source>
        <translation>通知后须保管 {days} 天，即至 {until}。</translation>
    </message>
    <message>
        <source>What became of it: destroyed, handed in, and where?</source>
        <translation>请写明处置结果：销毁、上交及去向。</translation>
    </message>
    <message>
        <source>{stored} things lie in the store. Give them back against signature, or send them on.</source>
        <translation>本站存放物品 {stored} 件，请凭签字归还或转寄。</translation>
    </message>
    <message>
        <source>It may be somebody known: {names}. Take them, or say that it is not them.</source>
        <translation>可能是已登记的人：{names}。请选用，或说明不是本人。</translation>
    </message>
    <message>
        <source>The number is of {name}, the accent is “{accent}”. Whose number is it? Both are kept.</source>
        <translation>证号属{name}，口音为“{accent}”，请核对证件是否本人的。两者都会保留。</translation>
    </message>
    <message>
        <source>No bed in the house is free.</source>
        <translation>全站现在没有空床。</translation>
    </message>
    <message>
        <source>Beds are free, but none of them suits this person.</source>
        <translation>有空床，但都不适合此人。</translation>
    </message>
    <message>
        <source>Kept for people who are expected ({count}): {beds}. Take one if it is them.</source>
        <translation>预留给来站人员的有 {count} 张：{beds}。如就是此人，可以入住。</translation>
    </message>
    <message>
        <source>Only to be cleaned ({count}): {beds}. Clean one and mark it on the beds page.</source>
        <translation>只差清洁的有 {count} 张：{beds}。清洁后在床位页标为可用。</translation>
    </message>
    <message>
        <source>Held for residents who are away ({count}): {beds}. One can be given up on the beds page.</source>
        <translation>留床的有 {count} 张：{beds}。可在床位页腾出。</translation>
    </message>
    <message>
        <source>Or finish without a bed: the beds page shows who still waits for one.</source>
        <translation>也可先不安排床位：床位页会列出尚无床位的人。</translation>
    </message>
    <message>
        <source>No bed is kept under this number. Choose among the beds that are kept now.</source>
        <translation>没有这条预留。请从现有的预留床位中选。</translation>
    </message>
    <message>
        <source>{bed} was kept for {for} only until {until}. Take it like any free bed, or choose another.</source>
        <translation>{bed} 留给“{for}”只到 {until}，现已过时。此床若仍空着，可像普通床位一样安排，或另选一张。</translation>
    </message>
    <message>
        <source>{bed} is not kept for {for} any more: it was given back. Take it like any free bed, or choose another.</source>
        <translation>{bed} 留给“{for}”的预留已被取消。此床若仍空着，可像普通床位一样安排，或另选一张。</translation>
    </message>
    <message>
        <source>{bed}, kept for {for}, was given to somebody else a moment ago. Choose another bed.</source>
        <translation>留给“{for}”的 {bed} 刚刚已安排给别人。请另选床位。</translation>
    </message>
    <message>
        <source>The bed that is kept is {bed}. Take that one, or leave the kept bed alone.</source>
        <translation>预留的床位是 {bed}。请就住这张，或不用预留床位。</translation>
    </message>
    <message>
        <source>This photograph is not of this list, or there is none. Open the list anew.</source>
        <translation>该照片不属于这份清单，或没有照片。请重新打开清单。</translation>
    </message>
    <message>
        <source>{file} is filled as far as column {column} of the sheet {sheet}; a register has at most {most} columns. Delete what stands to the right of it, save it and choose it again.</source>
        <translation>{file}的工作表“{sheet}”填到了{column}列，台账最多{most}列。请删去右边多余的内容，保存后重新选择。</translation>
    </message>
    <message>
        <source>{file} has more than {most} merged areas on the sheet {sheet}. Unmerge those that the register does not need, save it and choose it again.</source>
        <translation>{file}的工作表“{sheet}”合并单元格超过{most}处。请取消台账用不着的合并，保存后重新选择。</translation>
    </message>
    <message>
        <source>A restricted file. Ask {ask}. In an emergency open it with a written reason; the leader will see it.</source>
        <translation>这是受限档案，请找{ask}。紧急情况下写明理由可以查看，站领导会看到。</translation>
    </message>
    <message>
        <source>This file is restricted already.</source>
        <translation>该档案已经是受限档案。</translation>
    </message>
    <message>
        <source>This file is not restricted; every clerk may see it.</source>
        <translation>该档案未受限，工作人员都可以查看。</translation>
    </message>
    <message>
        <source>Write down why. Whoever answers for the file reads it.</source>
        <translation>请写明理由，档案负责人会看到。</translation>
    </message>
    <message>
        <source>Choose a clerk who works here, or who has access to this file.</source>
        <translation>请选择在岗的、或者能查看该档案的工作人员。</translation>
    </message>
    <message>
        <source>A leader has looked at this opening already.</source>
        <translation>站领导已经核看过这次紧急查看。</translation>
    </message>
    <message>
        <source>There is no such copy of a paper. Open the sheet anew.</source>
        <translation>没有这份证件复印件。请重新打开档案。</translation>
    </message>
    <message>
        <source>Keep a picture of the paper of the very one who fetches: camera, file, drop or paste. The copy of somebody else&apos;s does not count.</source>
        <translation>请留存接领人本人证件的影像：拍照、选文件、拖入或粘贴。他人证件的复印件不算。</translation>
    </message>
    <message>
        <source>{file} could not be written: the disk is full. Make room, or choose another place.</source>
        <translation>{file}没有保存：磁盘已满。请腾出空间，或另选位置。</translation>
    </message>
    <message>
        <source>{file} could not be written: its folder is no longer there. Choose another place.</source>
        <translation>{file}没有保存：所在文件夹已不存在。请另选位置。</translation>
    </message>
    <message>
        <source>{file} could not be written: this account may not write there. Choose another place.</source>
        <translation>{file}没有保存：这里不允许写入。请另选位置。</translation>
    </message>
    <message>
        <source>Only a class that two people have lowered has this paper. This one was confirmed by one.</source>
        <translation>只有经两人降低的救助类别才有审批表，这一次由一人确认。</translation>
    </message>
    <message>
        <source>The number {number} stands on this file already.</source>
        <translation>编号 {number} 已在这份档案中。</translation>
    </message>
    <message>
        <source>No woman is on duty in this shift; women&apos;s rooms are served by women.</source>
        <translation>本班没有女工作人员在岗，女寝应由女工作人员管理。</translation>
    </message>
    <message>
        <source>Possible with a reason ({count}): {beds}. Choose one and write the reason.</source>
        <translation>写明理由可用的有 {count} 张：{beds}。选一张并写明理由。</translation>
    </message>
    <message>
        <source>The records can no longer be read</source>
        <translation>本站的数据读不出来了</translation>
    </message>
    <message>
        <source>What you typed is kept. Close the program and open it again: it offers to restore the last backup, and keeps the damaged file beside it.</source>
        <translation>填的都还在。请关掉程序再打开，登录时可以恢复最近的备份，坏的文件另存在旁边。</translation>
    </message>
    <message>
        <source>Nothing was saved just now; what you typed is kept. Put the disk or the file back, then try again. Else close the program: when it opens it offers the last backup.</source>
        <translation>刚才这一步没有办成，也没有存入；填的都还在。请把硬盘接好，或把文件放回原处，再试一次；放不回来，就关掉程序再打开，登录时可以恢复最近的备份。</translation>
    </message>
    <message>
        <source>At {age} nobody has this capacity, unless from sixteen on by own wages. Correct it or the age.</source>
        <translation>{age} 岁不可能有这样的行为能力（满十六周岁以自己劳动收入为主要生活来源的除外），请更正行为能力或者年龄。</translation>
    </message>
    <message>
        <source>Nobody has been on the road since a day that is to come.</source>
        <translation>流浪起始日期不能晚于今天。</translation>
    </message>
    <message>
        <source>How many? From 1 to {most}, in figures.</source>
        <translation>多少件？请填 1 到 {most} 的数字。</translation>
    </message>
    <message>
        <source>This amount cannot be right. Look at it again, in yuan.</source>
        <translation>金额不对，请核对（单位：元）。</translation>
    </message>
    <message>
        <source>Months of pregnancy are counted from {least} to {most}.</source>
        <translation>怀孕月数应为 {least} 到 {most}。</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}, please.</source>
        <translation>请填 {least} 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>A bed is held for somebody who is away. Write down first where they have gone.</source>
        <translation>只为外出、住院或在公安机关的人保留床位，请先登记去向。</translation>
    </message>
    <message>
        <source>A restricted draft is opened by who wrote it and by those who handle such files. Ask {ask}.</source>
        <translation>受限草稿只由填写人和经办受限档案的人打开，请找 {ask}。</translation>
    </message>
    <message>
        <source>This time does not lie in the night of {night}, from noon to noon.</source>
        <translation>该时间不在 {night} 当夜（中午至次日中午）之内。</translation>
    </message>
    <message>
        <source>“{typed}” is no birth date and no age. Type 1987-04-12, 1987, or 40 by eye.</source>
        <translation>“{typed}”不是出生日期，也不是年龄。可填 1987-04-12、1987；目测年龄填 40。</translation>
    </message>
    <message>
        <source>A name has {most} characters at most, this has {length}. Write the rest as a note.</source>
        <translation>姓名最多 {most} 字，现在 {length} 字。多出的写在体貌特征或备注里。</translation>
    </message>
    <message>
        <source>This is no ID number: 18 digits, the last may be X. It can be saved, as doubtful.</source>
        <translation>这不是身份证号：应为 18 位数字，末位可以是 X。可以先存，标“待核”。</translation>
    </message>
    <message>
        <source>This file is damaged or cut off. Fetch it again from where it came.</source>
        <translation>文件损坏或不完整，请从原处重新取一份。</translation>
    </message>
    <message>
        <source>This is another kind of file. Choose this one: {kind}.</source>
        <translation>不是这一种文件。请选：{kind}。</translation>
    </message>
    <message>
        <source>“{typed}” cannot be read as {sign}. Type it again.</source>
        <translation>“{typed}” 不能读作{sign}，请重新输入。</translation>
    </message>
    <message>
        <source>{sign} {value} cannot be: it lies between {least} and {most}. Look again.</source>
        <translation>{sign} {value} 不可能：应在 {least} 到 {most} 之间，请再看一次。</translation>
    </message>
    <message>
        <source>Blood pressure has two numbers. Type both, as 128/82.</source>
        <translation>血压有两个数，请都填上，例如 128/82。</translation>
    </message>
    <message>
        <source>“{typed}”: the upper pressure comes first and is the higher one.</source>
        <translation>“{typed}”：收缩压写在前，且比舒张压高。</translation>
    </message>
    <message>
        <source>Nothing was written down before that could be as before. Measure first.</source>
        <translation>以前没有记录，不能写“同上次”，请先测量。</translation>
    </message>
    <message>
        <source>The last entry of {happened_at} raised an alarm. Measure again instead.</source>
        <translation>{happened_at} 的上次记录有报警，请重新测量。</translation>
    </message>
    <message>
        <source>Nothing was written down. Fill in what was seen, or skip with a reason.</source>
        <translation>什么都没填。请填所见，或写明理由跳过。</translation>
    </message>
    <message>
        <source>“As before” and values exclude one another. Save the values.</source>
        <translation>“同上次”和数值不能并用，请保存数值。</translation>
    </message>
    <message>
        <source>This round entry is not in the book. Look again.</source>
        <translation>这条巡查记录不在册，请重新查看。</translation>
    </message>
    <message>
        <source>This entry was corrected already. Correct the newer one.</source>
        <translation>这条记录已更正过，请更正较新的一条。</translation>
    </message>
    <message>
        <source>Not in the house at {happened_at}. Mend the time, or write down the return first.</source>
        <translation>{happened_at} 不在站内。请改时间，或先登记回站。</translation>
    </message>
    <message>
        <source>Every round of this shift is signed already.</source>
        <translation>本班巡查已全部签名。</translation>
    </message>
    <message>
        <source>This hospital is not on the list. Choose another, or have it added.</source>
        <translation>医院名录中没有这家医院。请另选，或请管理员先登记。</translation>
    </message>
    <message>
        <source>A hospital needs its name, as it stands on its seal.</source>
        <translation>请填写医院名称，与公章一致。</translation>
    </message>
    <message>
        <source>A hospital of this name is on the list already. Change that one.</source>
        <translation>名录中已有同名医院，请修改原有的一条。</translation>
    </message>
    <message>
        <source>This hospital gets no letters any more. Choose another.</source>
        <translation>该医院已停用，不再开具介绍信。请另选医院。</translation>
    </message>
    <message>
        <source>This is no designated hospital. Say why the patient goes there.</source>
        <translation>该医院不是定点医院。请写明送往该院的原因。</translation>
    </message>
    <message>
        <source>This letter is not in the book. Look it up again by number or name.</source>
        <translation>没有这份救治介绍信。请按编号或姓名重新查找。</translation>
    </message>
    <message>
        <source>A letter names the patient; who cannot be named is 无名氏.</source>
        <translation>救治介绍信须写明姓名；无法查明的写“无名氏”。</translation>
    </message>
    <message>
        <source>Write down what the patient suffers from, as it looks now.</source>
        <translation>请填写初步诊断或病情。</translation>
    </message>
    <message>
        <source>Later than now ({now}). Mend the time.</source>
        <translation>晚于现在（{now}）。请改正时间。</translation>
    </message>
    <message>
        <source>The hospital&apos;s notice is earlier than the patient&apos;s coming at {admitted_at}. Mend one.</source>
        <translation>医院通知时间早于送医时间 {admitted_at}。请改正其中一项。</translation>
    </message>
    <message>
        <source>The letter was due by {due}, {hours} hours after the notice. Say why it comes late.</source>
        <translation>应在 {due} 前开具（接通知后 {hours} 小时内）。请写明迟开的原因。</translation>
    </message>
    <message>
        <source>Letter {number} to this hospital is still open and covers another admission. Write the admission down there, or say why a second letter is needed.</source>
        <translation>该院的介绍信 {number} 尚未办结，可用于再次入院。请在原介绍信下登记入院，或写明另开的原因。</translation>
    </message>
    <message>
        <source>This stay is another person&apos;s. Choose the stay and the person again.</source>
        <translation>所选在站记录是另一个人的。请重新选择。</translation>
    </message>
    <message>
        <source>The letter was closed at {closed_at}. A new one is needed.</source>
        <translation>该介绍信已于 {closed_at} 办结。需要另开。</translation>
    </message>
    <message>
        <source>The patient still lies there. Write down the discharge first.</source>
        <translation>患者仍在住院。请先登记出院。</translation>
    </message>
    <message>
        <source>An admission under this letter has not ended. Write down its discharge first.</source>
        <translation>该介绍信下还有未出院的记录。请先登记出院。</translation>
    </message>
    <message>
        <source>This time in hospital is not in the book. Look the letter up again.</source>
        <translation>没有这条住院记录。请重新查找介绍信。</translation>
    </message>
    <message>
        <source>Earlier than what is known of {admitted_at}. Mend the time.</source>
        <translation>早于已登记的 {admitted_at}。请改正时间。</translation>
    </message>
    <message>
        <source>The patient was discharged at {discharged_at}; nothing more happens here.</source>
        <translation>患者已于 {discharged_at} 出院，不能再登记。</translation>
    </message>
    <message>
        <source>Somebody visited the patient there at {visit}. Mend the time.</source>
        <translation>{visit} 还有人在医院探视过患者。请改正时间。</translation>
    </message>
    <message>
        <source>The expected discharge is in the past of this entry. Mend the day.</source>
        <translation>预计出院日期早于本次登记。请改正日期。</translation>
    </message>
    <message>
        <source>Write down how the patient is.</source>
        <translation>请填写患者情况。</translation>
    </message>
    <message>
        <source>A discharge goes by the hospital&apos;s certificate. Write down its number or day.</source>
        <translation>出院须凭医院的出院证明。请填写证明编号或日期。</translation>
    </message>
    <message>
        <source>Nobody of the house is in hospital on this letter. Leave this out.</source>
        <translation>该介绍信没有在院的在站人员。请不要勾选回站。</translation>
    </message>
    <message>
        <source>Say who pays instead.</source>
        <translation>请写明由谁支付。</translation>
    </message>
    <message>
        <source>Say from which day on the station does not pay; the costs are split there.</source>
        <translation>请填写自哪一天起本站不再支付；费用按该日划分。</translation>
    </message>
    <message>
        <source>The patient came on {admitted_at}; the split lies on that day or later.</source>
        <translation>送医时间为 {admitted_at}；划分日不能早于当日。</translation>
    </message>
    <message>
        <source>Earlier than what was written down of {admitted_at}. Mend the time.</source>
        <translation>早于已登记的 {admitted_at}。请改正时间。</translation>
    </message>
    <message>
        <source>Somebody was admitted on this letter, so it cannot be withdrawn. Close it another way.</source>
        <translation>已有人凭该介绍信入院，不能撤回。请选择其他办结方式。</translation>
    </message>
    <message>
        <source>This letter belongs to a person of the book already.</source>
        <translation>该介绍信已关联人员。</translation>
    </message>
    <message>
        <source>{file} is no hospital&apos;s bill: no sheet of it has a service with its amount, or a person with the total. Choose the hospital&apos;s settlement workbook.</source>
        <translation>{file}不是医院的结算表：没有一张表有收费项目和金额，或病人和总费用。请选择医院报来的结算工作簿。</translation>
    </message>
    <message>
        <source>{file} seems to be a register of stays, no hospital&apos;s bill. Nothing was taken from it. Choose the settlement workbook.</source>
        <translation>{file}像是救助登记台账，不是医院的结算表。没有导入任何内容。请选择结算工作簿。</translation>
    </message>
    <message>
        <source>{file} seems to be a list of treatment letters, no hospital&apos;s bill. Nothing was taken from it. Choose the settlement workbook.</source>
        <translation>{file}像是介绍信登记簿，不是医院的结算表。没有导入任何内容。请选择结算工作簿。</translation>
    </message>
    <message>
        <source>{file} has the columns of a hospital&apos;s bill, but no row that is filled in. Is it a blank form?</source>
        <translation>{file}有结算表的栏目，但没有填写任何一行。是不是空白表？</translation>
    </message>
    <message>
        <source>{file} is no price list: it lacks the column {missing}. Fill in the template, or write these titles over its columns.</source>
        <translation>{file}不是价格表：缺少“{missing}”一栏。请填写模板，或在表头写上这些栏名。</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}, cell {cell}: “{written}” cannot be read. Correct it and choose the file again; nothing was taken from it.</source>
        <translation>{file}的工作表“{sheet}”{cell}格：“{written}”无法读出。请改正后重新选择；没有导入任何内容。</translation>
    </message>
    <message>
        <source>There is no hospital “{name}” here. Write its name as in the list of hospitals, or add it there.</source>
        <translation>这里没有医院“{name}”。请按医院名单上的名称填写，或先添加。</translation>
    </message>
    <message>
        <source>“{field}” is none of what a column can be. One of these: {known}.</source>
        <translation>“{field}”不是栏目可以表示的内容。可以是：{known}。</translation>
    </message>
    <message>
        <source>Longer than {most} characters. Write the rest as a second entry.</source>
        <translation>超过 {most} 字。其余内容请另写一条。</translation>
    </message>
    <message>
        <source>This entry is not open; there is nothing to close.</source>
        <translation>这条记事不是待办，无须办结。</translation>
    </message>
    <message>
        <source>Write down what came of it.</source>
        <translation>请写明处理结果。</translation>
    </message>
    <message>
        <source>This form was written down already, with other words. Begin a new entry.</source>
        <translation>这张表已写入过，内容不同。请另写一条。</translation>
    </message>
    <message>
        <source>{clerk} has handed over at {at}, and nobody has accepted yet. Accept that first, with a reservation if need be.</source>
        <translation>{clerk} 已于 {at} 交班，尚无人接班。请先接班，有异议可写保留意见。</translation>
    </message>
    <message>
        <source>This shift was handed over already. Say why it is handed over again.</source>
        <translation>本班次已交过班。请说明为何再次交班。</translation>
    </message>
    <message>
        <source>This shift begins only at {begins}. It is handed over when it is over.</source>
        <translation>本班次 {begins} 才开始，结束时再交班。</translation>
    </message>
    <message>
        <source>There is no such hand-over.</source>
        <translation>没有这份交接班记录。</translation>
    </message>
    <message>
        <source>Somebody has accepted this hand-over at {at}.</source>
        <translation>这份交班已于 {at} 有人接班。</translation>
    </message>
    <message>
        <source>Whoever hands over does not accept. The next clerk signs, or the leader for one who has not come.</source>
        <translation>交班人不能自己接班。请下一班签字；接班人未到的，由站领导代为接班。</translation>
    </message>
    <message>
        <source>Alone on duty is for the night only. By day somebody else accepts.</source>
        <translation>单人值守只限夜间；白天须由他人接班。</translation>
    </message>
    <message>
        <source>Nobody of this login name works here. Choose who should have come.</source>
        <translation>没有这个登录名的工作人员。请选择应到岗的人。</translation>
    </message>
    <message>
        <source>This clerk has handed over and cannot take over. Choose who should have come.</source>
        <translation>此人就是交班人，不能接班。请选择应到岗的人。</translation>
    </message>
    <message>
        <source>{file} is no register of treatment letters: no sheet of it has the column {missing}. Nothing was taken from it. Choose the register, or write these titles over its columns.</source>
        <translation>{file} 不是救治介绍信登记簿：没有一张工作表有“{missing}”列，未导入任何内容。请选择登记簿，或在各列上方写上这些标题。</translation>
    </message>
    <message>
        <source>This is done already, or no longer asked for. Look at the task again.</source>
        <translation>这一项已办，或不再需要，请再看一次任务。</translation>
    </message>
    <message>
        <source>This task does not ask for that.</source>
        <translation>这项任务没有这一步。</translation>
    </message>
    <message>
        <source>Write down why it is not needed.</source>
        <translation>请写明为何不需要。</translation>
    </message>
    <message>
        <source>Earlier than the alarm at {raised_at}. Mend the time.</source>
        <translation>早于 {raised_at} 的报警，请改时间。</translation>
    </message>
    <message>
        <source>This letter was written on paper before, and that paper is the original. It is not printed here.</source>
        <translation>该介绍信原为纸质开具，以纸质原件为准，不在此打印。</translation>
    </message>
    <message>
        <source>This letter was withdrawn; nothing is put right in it. Write a new one.</source>
        <translation>该介绍信已撤回，不再更正。请另开一份。</translation>
    </message>
    <message>
        <source>All of it stands so already. Change what is wrong, or leave it.</source>
        <translation>内容没有变化。请改正有误的一项，或不更正。</translation>
    </message>
    <message>
        <source>The hospital had the patient at {admitted_at} already; nobody is brought there later.</source>
        <translation>患者 {admitted_at} 已在医院，送医时间不能更晚。</translation>
    </message>
    <message>
        <source>Somebody stood at the bed at {visit}. The admission was before that.</source>
        <translation>{visit} 已有人到病床探视，入院应早于该时间。</translation>
    </message>
    <message>
        <source>The end of this time in hospital is known: move it, or write a new admission down.</source>
        <translation>这次住院已登记出院：可以改时间；再次入院请另行登记。</translation>
    </message>
    <message>
        <source>Another admission under this letter, of {admitted_at}, lies over it.</source>
        <translation>与该介绍信下 {admitted_at} 的住院记录重叠。</translation>
    </message>
    <message>
        <source>The bill is now “{state}”, where this cannot be done.</source>
        <translation>账单现为“{state}”，不能这样处理。</translation>
    </message>
    <message>
        <source>The bill has no such line. Choose lines of this bill.</source>
        <translation>账单里没有这一行，请选本账单的费用行。</translation>
    </message>
    <message>
        <source>A bill without lines cannot be reviewed. Ask for its lines, or reject it.</source>
        <translation>账单没有费用明细，无法审核。请向医院索取明细，或不予结算。</translation>
    </message>
    <message>
        <source>Say why less is paid than was charged: choose a reason.</source>
        <translation>核减要有理由，请选理由码。</translation>
    </message>
    <message>
        <source>“Another reason” has to be told to the hospital in words.</source>
        <translation>选“其他原因”时，请写明给医院的说明。</translation>
    </message>
    <message>
        <source>{approved_fen} is more than the {amount_fen} that were charged. Write down why.</source>
        <translation>核定 {approved_fen} 元高于申报 {amount_fen} 元，请写明原因。</translation>
    </message>
    <message>
        <source>A charge and the refund that takes it back are accepted whole or cut whole, both.</source>
        <translation>收费与对应的退费要一起认可或一起全部核减。</translation>
    </message>
    <message>
        <source>{count} lines are not decided yet.</source>
        <translation>还有 {count} 行待定。</translation>
    </message>
    <message>
        <source>Against the whole bill speaks: {codes}. Write down what was done about it.</source>
        <translation>整张账单存疑：{codes}。请写明如何处理。</translation>
    </message>
    <message>
        <source>Who reviewed a bill cannot approve it. Somebody else has to.</source>
        <translation>审核人不能批准自己审核的账单，请由他人批准。</translation>
    </message>
    <message>
        <source>The rescue funds would pay {payable_fen}: a bill of nothing is not approved for payment.</source>
        <translation>救助经费应付 {payable_fen} 元，零或负数账单不能批准拨付。</translation>
    </message>
    <message>
        <source>{payable_fen} would be paid, the hospital asks for {claimed_fen}. Write down why.</source>
        <translation>应付 {payable_fen} 元，高于医院申报的 {claimed_fen} 元，请写明原因。</translation>
    </message>
    <message>
        <source>Nobody pays less than nothing: {payer}, {amount_fen}.</source>
        <translation>付款不能为负数：{payer} {amount_fen} 元。</translation>
    </message>
    <message>
        <source>The payers would pay {stated_fen} of {approved_fen}.</source>
        <translation>各方付款合计 {stated_fen} 元，超过核定的 {approved_fen} 元。</translation>
    </message>
    <message>
        <source>The rescue funds pay what the others leave; it is not stated.</source>
        <translation>救助经费付余下部分，不用填写。</translation>
    </message>
    <message>
        <source>Write it down in words.</source>
        <translation>请用文字写明。</translation>
    </message>
    <message>
        <source>No bill of this hospital and period waits for it.</source>
        <translation>该医院该期没有待处理的账单。</translation>
    </message>
    <message>
        <source>A share is a whole number from 0 to 100 percent.</source>
        <translation>比例应为 0 到 100 的整数。</translation>
    </message>
    <message>
        <source>This bill came back after a rejection. That is possible once.</source>
        <translation>该账单曾退回后重新受理，只能一次。</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to {most}.</source>
        <translation>随机种子应为 0 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>This notice is not in the book. Look at the list again.</source>
        <translation>没有这条医院通知。请重新查看清单。</translation>
    </message>
    <message>
        <source>The hospital told of the patient at {told_at}; the coming was before that. Mend one.</source>
        <translation>医院 {told_at} 来电，送医应早于该时间。请改正其中一项。</translation>
    </message>
    <message>
        <source>Write down who called, or from which number: somebody must call back.</source>
        <translation>请填写来电人或电话，以便回电。</translation>
    </message>
    <message>
        <source>This notice was answered at {closed_at}. Write a new one down if they call.</source>
        <translation>该通知已于 {closed_at} 办结。医院再来电请另行登记。</translation>
    </message>
    <message>
        <source>Say why the patient is not one of ours; the hospital is told so.</source>
        <translation>请写明不属救助对象的原因，并告知医院。</translation>
    </message>
    <message>
        <source>Another reason needs its words: write them down.</source>
        <translation>其他原因须写明。</translation>
    </message>
    <message>
        <source>Say which resident it is. Whoever is new is taken in at the hospital.</source>
        <translation>请选择是哪位在站人员；新发现的请在医院登记入站。</translation>
    </message>
    <message>
        <source>Earlier than the notice of {told_at}. Mend the time.</source>
        <translation>早于来电时间 {told_at}。请改正时间。</translation>
    </message>
    <message>
        <source>Goods need a name.</source>
        <translation>物资须有名称。</translation>
    </message>
    <message>
        <source>Say by what they are counted, as piece or pair.</source>
        <translation>请写计量单位，如件、双。</translation>
    </message>
    <message>
        <source>The number has to lie between {least} and {most}.</source>
        <translation>数量须在 {least} 至 {most} 之间。</translation>
    </message>
    <message>
        <source>Goods of this name and size are on the list already. Change those.</source>
        <translation>目录中已有同名同规格的物资，请修改原有的一项。</translation>
    </message>
    <message>
        <source>This is not in the stock book.</source>
        <translation>库存台账中没有这一项。</translation>
    </message>
    <message>
        <source>{name} is not given out any more. Put it back on the list first.</source>
        <translation>{name} 已停止发放，请先在目录中恢复。</translation>
    </message>
    <message>
        <source>Choose goods and their number.</source>
        <translation>请选择物资和数量。</translation>
    </message>
    <message>
        <source>Choose whom to give it to, once.</source>
        <translation>请选择领取人，同一人只选一次。</translation>
    </message>
    <message>
        <source>The same goods stand there twice. Write one line with the whole number.</source>
        <translation>同一种物资出现两次，请合为一行。</translation>
    </message>
    <message>
        <source>Say from whom it comes: shop, store or donor.</source>
        <translation>请写明来源：商店、仓库或捐赠人。</translation>
    </message>
    <message>
        <source>Write down the reason.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>The book has {left} of {name} on the shelf, not {needed}. Count the shelf and write the count down first.</source>
        <translation>台账中 {name} 库存只有 {left}，不足 {needed}。请先盘点并登记。</translation>
    </message>
    <message>
        <source>Of {name} the book has {washing} in the wash.</source>
        <translation>台账中 {name} 送洗 {washing}。</translation>
    </message>
    <message>
        <source>{who} gets at most {limit} of {name} a day and has had {given}. More takes a reason and the leader&apos;s permission.</source>
        <translation>{who} 每日最多领取 {name} {limit}，已领 {given}。超出须写明原因并经站领导批准。</translation>
    </message>
    <message>
        <source>{who} gets at most {limit} of {name} in a stay and has had {given}. More takes a reason and the leader&apos;s permission.</source>
        <translation>{who} 每次救助最多领取 {name} {limit}，已领 {given}。超出须写明原因并经站领导批准。</translation>
    </message>
    <message>
        <source>A leader has to permit this with name and password.</source>
        <translation>须由站领导凭工号和密码批准。</translation>
    </message>
    <message>
        <source>The stay is over; nothing is given out any more.</source>
        <translation>该人员已离站，不再发放物资。</translation>
    </message>
    <message>
        <source>Admitted only at {admitted}. Nothing can have been given before.</source>
        <translation>{admitted} 才入站，此前不可能发放。</translation>
    </message>
    <message>
        <source>Of {name} only {owed} are still to come back.</source>
        <translation>{name} 待归还只有 {owed}。</translation>
    </message>
    <message>
        <source>This is not on the receipt, or stays with the person.</source>
        <translation>签收单上没有这一项，或该物资不需归还。</translation>
    </message>
    <message>
        <source>This row was taken back already.</source>
        <translation>这一行已冲销。</translation>
    </message>
    <message>
        <source>This row takes another back. Write what happened as a new row.</source>
        <translation>这一行是冲销记录。请将实际情况另记一行。</translation>
    </message>
    <message>
        <source>Some of it has come back already. Take that row back first.</source>
        <translation>其中一部分已归还，请先冲销归还记录。</translation>
    </message>
    <message>
        <source>A second person has to see this and sign with name and password.</source>
        <translation>须由第二人见证，凭工号和密码签字。</translation>
    </message>
    <message>
        <source>Only who keeps the stock takes such a row back.</source>
        <translation>这类记录只能由库存管理人员冲销。</translation>
    </message>
    <message>
        <source>This form was written down already, with other content. Begin a new one.</source>
        <translation>此表已按其他内容登记，请重新填写。</translation>
    </message>
    <message>
        <source>There is no such receipt.</source>
        <translation>没有这张签收单。</translation>
    </message>
    <message>
        <source>There is no such joint review.</source>
        <translation>没有这次联合审核。</translation>
    </message>
    <message>
        <source>The minutes were signed on {signed_at}. Nothing of it changes any more.</source>
        <translation>会议纪要已于 {signed_at} 签署，不能再改。</translation>
    </message>
    <message>
        <source>No reviewed bill of this hospital and period was drawn.</source>
        <translation>该医院该期没有抽中已审核的账单。</translation>
    </message>
    <message>
        <source>This bill is not on the table of the joint review.</source>
        <translation>该账单不在本次联合审核内。</translation>
    </message>
    <message>
        <source>A department that does not agree says why.</source>
        <translation>有异议须写明理由。</translation>
    </message>
    <message>
        <source>Nobody sits there for {departments}.</source>
        <translation>缺参加人：{departments}。</translation>
    </message>
    <message>
        <source>A department is named twice.</source>
        <translation>同一部门填了两次。</translation>
    </message>
    <message>
        <source>Of {count} bills not all departments have said what they think.</source>
        <translation>还有 {count} 张账单未齐三部门意见。</translation>
    </message>
    <message>
        <source>Minutes have a conclusion. Write it down.</source>
        <translation>会议纪要要写结论。</translation>
    </message>
    <message>
        <source>The minutes are not signed yet. Look at a draft, or sign them first.</source>
        <translation>会议纪要还没签署，可先看草稿或先签署。</translation>
    </message>
    <message>
        <source>The kitchen is told of meals of last night, today and tomorrow only.</source>
        <translation>只能为昨夜、今天和明天报餐。</translation>
    </message>
    <message>
        <source>The kitchen was not told of this meal yet. Tell it first.</source>
        <translation>这一餐尚未报餐，请先报餐。</translation>
    </message>
    <message>
        <source>Nobody is in the house who eats here.</source>
        <translation>站内没有用餐人员。</translation>
    </message>
    <message>
        <source>The number of the staff has to lie between 0 and {most}.</source>
        <translation>工作人员份数须在 0 至 {most} 之间。</translation>
    </message>
    <message>
        <source>This person has a portion already. A second one takes a reason.</source>
        <translation>此人已有一份，加餐须写明原因。</translation>
    </message>
    <message>
        <source>This portion was given at {at} already. A second one takes a reason.</source>
        <translation>这一份 {at} 已发，加餐须写明原因。</translation>
    </message>
    <message>
        <source>This portion does not belong to the meal.</source>
        <translation>这一份不属于本餐。</translation>
    </message>
    <message>
        <source>No letter, no settlement. Name the letter of the bill, or reject it.</source>
        <translation>没有介绍信不予结算。请补填介绍信号，或不予结算。</translation>
    </message>
    <message>
        <source>There is no letter “{letter}” in the register that is in force.</source>
        <translation>登记中没有有效的介绍信“{letter}”。</translation>
    </message>
    <message>
        <source>Against the bill speaks: {codes}. Write down why it is paid all the same.</source>
        <translation>账单存疑：{codes}。仍要结算，请写明原因。</translation>
    </message>
    <message>
        <source>Which medicine? Type the name as it stands on the box.</source>
        <translation>什么药？照药盒上的名称填写。</translation>
    </message>
    <message>
        <source>“{typed}” is no name. Type the name as it stands on the box.</source>
        <translation>“{typed}”不是药名。照药盒上的名称填写。</translation>
    </message>
    <message>
        <source>Too long: at most {most} characters.</source>
        <translation>太长，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>“{typed}” is no amount. Type 1, 0.5, 1/2 or 2.5.</source>
        <translation>“{typed}”不是用量。写成 1、0.5、1/2 或 2.5。</translation>
    </message>
    <message>
        <source>{dose} {unit} at once cannot be meant, at most {most}. Look at the paper.</source>
        <translation>一次 {dose} {unit} 不可能，最多 {most}。再看看单子。</translation>
    </message>
    <message>
        <source>“{typed}” is no time of the day. Type 0800 or 08:00, several with blanks.</source>
        <translation>“{typed}”不是时间。写成 0800 或 08:00，几个时间用空格隔开。</translation>
    </message>
    <message>
        <source>When in the day? Tick a time, or type others.</source>
        <translation>一天中什么时候？勾选时间，或另写时间。</translation>
    </message>
    <message>
        <source>Every how many hours? From 1 to {most}.</source>
        <translation>每隔几小时？1 到 {most}。</translation>
    </message>
    <message>
        <source>What for? A medicine that is given when needed says its need.</source>
        <translation>因何使用？必要时用的药要写明用途。</translation>
    </message>
    <message>
        <source>When needed asks for both: the least hours between, and the most a day.</source>
        <translation>必要时用药要写明最短间隔和一天最多几次。</translation>
    </message>
    <message>
        <source>{most} a day with {least} hours between do not fit into a day.</source>
        <translation>一天 {most} 次、间隔 {least} 小时，一天排不下。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>An order begins within the next 60 days and not more than a year ago.</source>
        <translation>医嘱开始时间应在一年前到 60 天后之间。</translation>
    </message>
    <message>
        <source>Whose word is it? Name the doctor, or the hospital and the day of the paper.</source>
        <translation>谁的医嘱？写明医生，或医院和小结日期。</translation>
    </message>
    <message>
        <source>A controlled medicine comes out of its page of the stock book, in the same unit. Say how much was brought.</source>
        <translation>管制药品从专册的一页中取用，单位相同。写明带来多少。</translation>
    </message>
    <message>
        <source>A controlled medicine takes two people. Have the second one sign.</source>
        <translation>管制药品须双人，请第二人签名。</translation>
    </message>
    <message>
        <source>Written down as not tolerated: {words}. Ask the doctor; if it is right all the same, say why.</source>
        <translation>已登记不能用：{words}。先问医生；确实要用，写明为什么。</translation>
    </message>
    <message>
        <source>{title} is ordered already since {since}. Change that order, or say why twice.</source>
        <translation>{title} 自 {since} 已有医嘱。更改原医嘱，或写明为何并用。</translation>
    </message>
    <message>
        <source>This order or dose is not in the book. Look again.</source>
        <translation>没有这条医嘱或给药记录，再看一下。</translation>
    </message>
    <message>
        <source>This order was changed or stopped already. Look at the newer one.</source>
        <translation>这条医嘱已更改或停用，看新的那条。</translation>
    </message>
    <message>
        <source>The order before has a dose or begins at {last}. What takes its place begins after that.</source>
        <translation>原医嘱在 {last} 已给药或才开始，新医嘱要从那以后开始。</translation>
    </message>
    <message>
        <source>Nothing of this order is due at {due_at}. Look at the order again.</source>
        <translation>这条医嘱在 {due_at} 没有应给的药，再看一下。</translation>
    </message>
    <message>
        <source>Already answered: {outcome}, {clerk} at {at}. Do not give it again.</source>
        <translation>已登记：{outcome}，{clerk} {at}。不要再给。</translation>
    </message>
    <message>
        <source>Due at {due_at}, from {from} on. Earlier only with a reason.</source>
        <translation>应在 {due_at} 给，{from} 起可给。提前须写原因。</translation>
    </message>
    <message>
        <source>Late: the next one is due at {next}, both would come together. Ask the doctor and write down what was said, or hold this one back.</source>
        <translation>已迟：下一次在 {next}，两次会叠在一起。先问医生并记下答复，或暂停这一次。</translation>
    </message>
    <message>
        <source>Ordered are {ordered} {unit}. Another amount takes a reason.</source>
        <translation>医嘱为 {ordered} {unit}，改变用量须写原因。</translation>
    </message>
    <message>
        <source>Not before {earliest}. Earlier only when a doctor has said so: write it down.</source>
        <translation>{earliest} 以后才可给。医生同意提前的，写明。</translation>
    </message>
    <message>
        <source>{taken} in 24 hours, at most {most}. Again from {earliest}; earlier only when a doctor has said so: write it down.</source>
        <translation>24 小时内已给 {taken} 次，最多 {most} 次。{earliest} 以后可给；医生同意提前的，写明。</translation>
    </message>
    <message>
        <source>The order does not hold then; it begins at {starts_at}.</source>
        <translation>那时医嘱不在用，从 {starts_at} 开始。</translation>
    </message>
    <message>
        <source>This dose was put right already. Look at the newer entry.</source>
        <translation>这次给药已更正，看新的那条。</translation>
    </message>
    <message>
        <source>This dose was not taken: there is no effect to look at.</source>
        <translation>这次没有用药，没有效果可看。</translation>
    </message>
    <message>
        <source>{clerk} has looked at it already, at {at}.</source>
        <translation>{clerk} 已在 {at} 看过。</translation>
    </message>
    <message>
        <source>What is not tolerated, or which diet? Name it.</source>
        <translation>对什么过敏，或什么饮食？写明。</translation>
    </message>
    <message>
        <source>This allergy or diet is not in the book. Look again.</source>
        <translation>没有这条过敏或饮食记录，再看一下。</translation>
    </message>
    <message>
        <source>This was put right already. Look at the newer one.</source>
        <translation>这条已更正，看新的那条。</translation>
    </message>
    <message>
        <source>An allergy or diet of this kind is written down already. Put that one right.</source>
        <translation>已有这类过敏或饮食记录，更正那一条。</translation>
    </message>
    <message>
        <source>This page or row of the stock book is not there. Look again.</source>
        <translation>专册里没有这一页或这一行，再看一下。</translation>
    </message>
    <message>
        <source>How much? Count it.</source>
        <translation>多少？清点后填写。</translation>
    </message>
    <message>
        <source>An amount is more than nothing and less than 100,000.</source>
        <translation>数量应大于 0、小于 100,000。</translation>
    </message>
    <message>
        <source>Who takes it? Write the name.</source>
        <translation>谁拿走？写明姓名。</translation>
    </message>
    <message>
        <source>There are only {there}. Count again, or look for the row that is missing.</source>
        <translation>只有 {there}。重新清点，或找出漏记的一行。</translation>
    </message>
    <message>
        <source>This row was put right already. Look at the newer one.</source>
        <translation>这一行已更正，看新的那行。</translation>
    </message>
    <message>
        <source>This row came with a dose. Put the dose right, the book follows.</source>
        <translation>这一行随给药而来。更正给药记录，专册随之更正。</translation>
    </message>
    <message>
        <source>The station keeps no medicine of this resident.</source>
        <translation>本站没有代管此人的药。</translation>
    </message>
    <message>
        <source>There is no such batch. Its number looks like 救结〔2026〕001号.</source>
        <translation>没有这个批次。编号形如 救结〔2026〕001号。</translation>
    </message>
    <message>
        <source>No approved bill of this hospital and period is free for a batch. A bill has to be approved first; another desk may have just made a batch of it.</source>
        <translation>这家医院在这个期间没有可列入批次的已核定账单。账单须先核定；也可能另一台电脑刚刚编好了批次。</translation>
    </message>
    <message>
        <source>There is no such bill.</source>
        <translation>没有这张账单。</translation>
    </message>
    <message>
        <source>A bill that is named here is not approved, or stands in a batch already. Only approved bills of the hospital and period that are in no batch can be chosen.</source>
        <translation>所列账单中有未核定的，或已列入别的批次。只能选这家医院、这个期间内已核定且未列入批次的账单。</translation>
    </message>
    <message>
        <source>This bill is of another hospital or another period. A batch has the bills of one hospital and one period.</source>
        <translation>这张账单属于另一家医院或另一期间。一个批次只结算一家医院一个期间的账单。</translation>
    </message>
    <message>
        <source>Bill {letter} {invoice} comes to {payable_fen} for the station. A bill of zero or less is never paid.</source>
        <translation>账单 {letter} {invoice} 由本站支付 {payable_fen} 元。金额不大于零的账单不予支付。</translation>
    </message>
    <message>
        <source>This bill is not in the batch.</source>
        <translation>这张账单不在批次中。</translation>
    </message>
    <message>
        <source>The amounts of bill {letter} {invoice} do not add up, or a line of it is not decided. Take it out of the batch and look at it again.</source>
        <translation>账单 {letter} {invoice} 各项金额不平，或还有待定的明细。请移出批次后重新核对。</translation>
    </message>
    <message>
        <source>Write down the reason: it stays beside the bill or the batch.</source>
        <translation>请写明原因：原因与账单或批次一并留存。</translation>
    </message>
    <message>
        <source>The batch is no draft any more: what was signed is not changed. A leader can reverse it; its bills are free then.</source>
        <translation>批次已不是草稿，签批后不再改动。站领导可以冲销，账单随之释放。</translation>
    </message>
    <message>
        <source>The batch is a draft. It has to be signed by two people first.</source>
        <translation>批次还是草稿，须先由两人签批。</translation>
    </message>
    <message>
        <source>The batch was withdrawn or reversed; nothing more can be done with it.</source>
        <translation>批次已撤回或已冲销，不能再办理。</translation>
    </message>
    <message>
        <source>The batch comes to {payable_fen} now and not to {seen_fen} as you saw it. Look at it again before it is signed.</source>
        <translation>批次现合计 {payable_fen} 元，与您所见的 {seen_fen} 元不同。请核对后再签批。</translation>
    </message>
    <message>
        <source>Who made the batch cannot approve it. Another clerk with the right to approve signs.</source>
        <translation>编制批次的人不能批准。请另一位有批准权限的人签批。</translation>
    </message>
    <message>
        <source>A payment is more than zero. To take one back, reverse it.</source>
        <translation>付款金额须大于零。要退回款项，请冲销原付款。</translation>
    </message>
    <message>
        <source>{open_fen} of {total_fen} is still to be paid. All payments together never come to more than was signed.</source>
        <translation>签批 {total_fen} 元，尚未支付 {open_fen} 元。各笔付款合计不得超过签批金额。</translation>
    </message>
    <message>
        <source>Write down the number of the bank&apos;s or the treasury&apos;s slip.</source>
        <translation>请填写银行或国库凭单号。</translation>
    </message>
    <message>
        <source>Slip {reference} is written down for this batch already.</source>
        <translation>凭单 {reference} 在本批次中已登记过。</translation>
    </message>
    <message>
        <source>The batch was signed on {signed_on}; it cannot have been paid before.</source>
        <translation>批次于 {signed_on} 签批，付款日期不能早于这一天。</translation>
    </message>
    <message>
        <source>This day has not come yet. Write a payment down when it is made.</source>
        <translation>这一天还没有到。请在付款后登记。</translation>
    </message>
    <message>
        <source>There is no such payment.</source>
        <translation>没有这笔付款。</translation>
    </message>
    <message>
        <source>This payment was taken back already, or is itself what takes one back.</source>
        <translation>这笔付款已冲销，或者本身就是冲销记录。</translation>
    </message>
    <message>
        <source>A budget is an amount above zero.</source>
        <translation>预算须大于零。</translation>
    </message>
    <message>
        <source>Write the year with four digits, from 2003 on.</source>
        <translation>年度请写四位数字，2003 年以后。</translation>
    </message>
    <message>
        <source>This case is not in the book. Look at the list again.</source>
        <translation>没有这份死亡登记。请重新查看清单。</translation>
    </message>
    <message>
        <source>Say whose death it is. A letter that nobody is linked to is linked first.</source>
        <translation>请选择是谁。介绍信未关联人员的，请先关联。</translation>
    </message>
    <message>
        <source>This person is marked dead already. Open that case, and put it right there.</source>
        <translation>此人已有死亡登记。请打开该登记更正。</translation>
    </message>
    <message>
        <source>This person is marked dead. If that is a mistake, a leader puts the case right first.</source>
        <translation>此人已登记死亡。如有误，请先由站领导更正死亡登记。</translation>
    </message>
    <message>
        <source>Write down where it was.</source>
        <translation>请填写地点。</translation>
    </message>
    <message>
        <source>Write down which doctor, or who else, has established the death.</source>
        <translation>请填写由哪位医生或何人确认死亡。</translation>
    </message>
    <message>
        <source>Earlier than the death at {died_at}. Mend the time.</source>
        <translation>早于死亡时间 {died_at}。请改正时间。</translation>
    </message>
    <message>
        <source>Write down to whom, where, or what was done.</source>
        <translation>请写明对象、地点或办理内容。</translation>
    </message>
    <message>
        <source>Write down the number of the paper.</source>
        <translation>请填写证明或单据编号。</translation>
    </message>
    <message>
        <source>Two people decide about the body first.</source>
        <translation>请先由两人作出遗体处理决定。</translation>
    </message>
    <message>
        <source>Write the cremation down first.</source>
        <translation>请先登记火化。</translation>
    </message>
    <message>
        <source>The body was handed over or cremated already.</source>
        <translation>遗体已交亲属或已火化。</translation>
    </message>
    <message>
        <source>Nobody knows who this is: DNA, photographs and prints are kept first, or say why not.</source>
        <translation>身份不明：请先留存 DNA、照片、指纹，或写明不能留存的原因。</translation>
    </message>
    <message>
        <source>The time in which kin may come forward is not over. Wait, or say why not.</source>
        <translation>亲属认领的期限未满。请等候，或写明提前的原因。</translation>
    </message>
    <message>
        <source>A second person decides with you: a leader signs with name and password.</source>
        <translation>须两人决定：请站领导用登录名和密码签字。</translation>
    </message>
    <message>
        <source>One of the two is marked dead. Say how it is known that both are one.</source>
        <translation>其中一人已登记死亡。请写明认定为同一人的依据。</translation>
    </message>
    <message>
        <source>The bill is still under review. Finish it before the hospital is told.</source>
        <translation>账单还在审核，完成审核后才能告知医院。</translation>
    </message>
    <message>
        <source>It is known who this was: the kin get a letter, and no public notice.</source>
        <translation>身份已查明，应函告亲属，不发公告。</translation>
    </message>
    <message>
        <source>A box of small cash takes amounts up to {most_fen} yuan.</source>
        <translation>小额现金每笔不超过 {most_fen} 元，且须大于零。</translation>
    </message>
    <message>
        <source>Write down the number of the paper that goes with the money.</source>
        <translation>请写明该笔现金的单据号。</translation>
    </message>
    <message>
        <source>The count differs from the book. Write down the reason.</source>
        <translation>清点与账面不符，请写明原因。</translation>
    </message>
    <message>
        <source>Only {left_fen} yuan are in the box. Put money in first, or count it.</source>
        <translation>现金箱内只有 {left_fen} 元，请先存入或清点。</translation>
    </message>
    <message>
        <source>A fare was paid to this person today already. It is paid once a day.</source>
        <translation>今天已向此人支付交通费，每日只支付一次。</translation>
    </message>
    <message>
        <source>Choose the hospital that asks for this.</source>
        <translation>请选择是哪家医院的账单。</translation>
    </message>
    <message>
        <source>Type the name as it stands on the bill.</source>
        <translation>请照账单填写姓名。</translation>
    </message>
    <message>
        <source>Type the day of discharge: it tells which quarter the bill belongs to.</source>
        <translation>请填写出院日期：由它确定账单属于哪个季度。</translation>
    </message>
    <message>
        <source>A bill needs its lines: type them, or paste them from a spreadsheet.</source>
        <translation>账单要有明细：请录入，或者从表格粘贴。</translation>
    </message>
    <message>
        <source>The day of discharge lies before the day of admission.</source>
        <translation>出院日期在入院日期之前。</translation>
    </message>
    <message>
        <source>Type what was done or given, as it stands on the bill.</source>
        <translation>请照账单填写项目名称。</translation>
    </message>
    <message>
        <source>Type the amount, or the price of one.</source>
        <translation>请填写金额，或者单价。</translation>
    </message>
    <message>
        <source>Nothing to paste: copy the lines in the spreadsheet first.</source>
        <translation>剪贴板里没有内容：请先在表格里复制明细。</translation>
    </message>
    <message>
        <source>“{typed}” is no number with at most four decimals.</source>
        <translation>“{typed}”不是数字，或者小数超过四位。</translation>
    </message>
    <message>
        <source>Nothing was measured in the last days; there is no curve to print.</source>
        <translation>近期没有测量记录，没有曲线可打印。</translation>
    </message>
    <message>
        <source>Type the service as it stands on the bills, or the words that are not paid.</source>
        <translation>请填写账单上的项目名称，或不予支付的字样。</translation>
    </message>
    <message>
        <source>A price or ceiling is more than nothing. For what is never paid choose “Not paid”.</source>
        <translation>价格和限额必须大于零。不予支付的项目，请选“不予支付”类。</translation>
    </message>
    <message>
        <source>A ceiling has at most two decimals.</source>
        <translation>限额最多两位小数。</translation>
    </message>
    <message>
        <source>The last day, {until}, lies before the first, {from}.</source>
        <translation>截止日{until}早于生效日{from}。</translation>
    </message>
    <message>
        <source>Another price of “{name}” holds on some of these days for the same hospitals. End that one first, or begin on the day after it.</source>
        <translation>“{name}”在这段日期内已有同一医院范围的价格。请先终止原价格，或从其截止日的次日起生效。</translation>
    </message>
    <message>
        <source>Choose a hospital of the list, or leave it empty for all.</source>
        <translation>请选名录中的医院；适用于所有医院时留空。</translation>
    </message>
    <message>
        <source>This price is not on the lists.</source>
        <translation>价格表中没有这一条。</translation>
    </message>
    <message>
        <source>Type the last day on which it holds.</source>
        <translation>请填写最后有效的一天。</translation>
    </message>
    <message>
        <source>Write why it ends: the notice, or what was wrong.</source>
        <translation>请写明终止原因：文件名称，或错在何处。</translation>
    </message>
    <message>
        <source>It holds until {until} only. Type an earlier day, or a new price for the time after.</source>
        <translation>这一条只到{until}有效。请填更早的日期；此后的价格请另行录入。</translation>
    </message>
    <message>
        <source>This form has come in with other content. Open it anew.</source>
        <translation>这份表单已用其他内容提交过，请重新打开。</translation>
    </message>
    <message>
        <source>Say from which amount on all bills are looked at; it is not negative.</source>
        <translation>请填写起点金额，达到的账单全部审核；不能为负数。</translation>
    </message>
    <message>
        <source>{approved_fen} cannot be approved of {amount_fen}: no more can be cut than is charged.</source>
        <translation>本条申报 {amount_fen}，不能核定为 {approved_fen}：核减不能多于申报。</translation>
    </message>
    <message>
        <source>An account has 8 to 32 digits and nothing else. Leave it empty to fill it in by hand.</source>
        <translation>银行账号为 8 至 32 位数字，不含其他字符。不清楚时留空，打印后手工填写。</translation>
    </message>
    <message>
        <source>This portion is written down as not eaten. Take that back first.</source>
        <translation>该份已记为未用，请先收回。</translation>
    </message>
    <message>
        <source>This portion was neither ticked nor left: there is nothing to take back.</source>
        <translation>该份既未发放也未记未用，无可收回。</translation>
    </message>
    <message>
        <source>Both sides have signed this sheet already, at {at}. It is signed once.</source>
        <translation>双方已于 {at} 签字，交接单只签一次。</translation>
    </message>
    <message>
        <source>It is signed after the arrival and not in the future. Change the time.</source>
        <translation>签字应在到站之后，不能在以后，请改时间。</translation>
    </message>
    <message>
        <source>How much at once? Type it as on the paper: 1, 0.5, 1/2.</source>
        <translation>一次多少？照单子写：1、0.5、1/2。</translation>
    </message>
    <message>
        <source>Write the death down instead (Hospital, the letter, Died…): the letter is closed with it, and what is to be done next stands on Today.</source>
        <translation>本站人员死亡请在“医疗”页该介绍信下用“死亡…”登记：介绍信随之办结，后续事项列入“今日”。</translation>
    </message>
    <message>
        <source>Things of theirs still lie in the store: {count}. Hand them over on the person&apos;s sheet, part Things; that settles this step. Otherwise say why it is settled all the same.</source>
        <translation>库中还有其物品 {count} 件。请在人员档案“物品”中办理移交，办完本项即了结；确已另行处理的，请写明原因。</translation>
    </message>
    <message>
        <source>A count changes no figure. Count again, or write a row of what was found.</source>
        <translation>清点不改账面。请重新清点，或另登记一笔。</translation>
    </message>
    <message>
        <source>This row puts another one right. Write a new row of what came or went.</source>
        <translation>这一笔本身是更正。请另登记一笔收付。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: “{name}” has a price for the same days in row {other} already.</source>
        <translation>{sheet}第{row}行：“{name}”与第{other}行的有效期重叠。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: for “{name}” another price holds from {from} until {until}. End that one first, or let the new one begin after it.</source>
        <translation>{sheet}第{row}行：“{name}”在目录中已有{from}至{until}有效的价格。请先终止原价格，或改在其后生效。</translation>
    </message>
    <message>
        <source>{count} more rows meet others.</source>
        <translation>另有{count}行有效期重叠。</translation>
    </message>
    <message>
        <source>What was copied has no titles, and by the cells no column could be told as {missing}. Copy the lines together with the row of titles above them.</source>
        <translation>复制的内容没有标题行，从单元格认不出哪一列是{missing}。请连同上面的标题行一起复制。</translation>
    </message>
    <message>
        <source>To show this person to everybody may lead those here who did them harm. Say why it must be, or look for kin by letters.</source>
        <translation>公开此人信息可能引来加害人。请写明必须公开的理由，或者改用协查函寻亲。</translation>
    </message>
    <message>
        <source>It is known who this is. Say why everybody must be told all the same.</source>
        <translation>此人身份已经查明。仍要公开的，请写明理由。</translation>
    </message>
    <message>
        <source>A search notice has a photograph. Take one and write the text anew, or say why not.</source>
        <translation>寻亲公告应当附照片。请拍照后重新生成文稿，或者写明不附的理由。</translation>
    </message>
    <message>
        <source>Nothing is left that may be said. Describe the person first.</source>
        <translation>没有可以公开的内容。请先填写此人的体貌特征。</translation>
    </message>
    <message>
        <source>{number} was withdrawn at {closed_at}. Write a new notice.</source>
        <translation>{number}已于{closed_at}撤回。请另拟公告。</translation>
    </message>
    <message>
        <source>Say where the notice was posted: one place at least.</source>
        <translation>请填写公告发布在何处，至少一处。</translation>
    </message>
    <message>
        <source>{channel}: say which one, so that it can be withdrawn there later.</source>
        <translation>{channel}：请写明具体名称，以便日后撤回。</translation>
    </message>
    <message>
        <source>{channel}: the notice is out there already. Refresh it instead.</source>
        <translation>{channel}：公告已在该处发布。请改用更新。</translation>
    </message>
    <message>
        <source>The notice is not out there (any more). Choose places where it is.</source>
        <translation>公告不在该处公布（或者已撤回）。请选择仍在公布的发布处。</translation>
    </message>
    <message>
        <source>Earlier than it was last posted or refreshed ({last_at}). Mend the time.</source>
        <translation>早于上次发布或者更新的时间（{last_at}）。请改正时间。</translation>
    </message>
    <message>
        <source>This letter is not in the register. Look at the list again.</source>
        <translation>登记簿中没有这份函。请重新查看列表。</translation>
    </message>
    <message>
        <source>Say who is asked: one unit a line.</source>
        <translation>请填写收函单位，每行一个。</translation>
    </message>
    <message>
        <source>Each letter needs the whole name of the unit it goes to.</source>
        <translation>每份函都要写明收函单位全称。</translation>
    </message>
    <message>
        <source>{unit} stands there twice. One letter is enough.</source>
        <translation>{unit}重复。一个单位一份函即可。</translation>
    </message>
    <message>
        <source>Write down what the letter asks for.</source>
        <translation>请写明请求协查的事项。</translation>
    </message>
    <message>
        <source>The answer must be asked for a day after {sent_at}.</source>
        <translation>答复期限应当在{sent_at}之后。</translation>
    </message>
    <message>
        <source>Earlier than the letter of {sent_at}. Mend the time.</source>
        <translation>早于发函时间{sent_at}。请改正时间。</translation>
    </message>
    <message>
        <source>This letter is answered or closed. An answer that comes can still be noted.</source>
        <translation>此函已答复或者已结案。之后收到的答复仍可登记。</translation>
    </message>
    <message>
        <source>Say what the answer comes to.</source>
        <translation>请选择答复结果。</translation>
    </message>
    <message>
        <source>Write down what they say.</source>
        <translation>请写明答复内容。</translation>
    </message>
    <message>
        <source>Write down why no answer is waited for.</source>
        <translation>请写明不再等候答复的原因。</translation>
    </message>
    <message>
        <source>This letter was not chased. Chase it first, then print the chase letter.</source>
        <translation>此函尚未催办。请先登记催办，再打印催办函。</translation>
    </message>
    <message>
        <source>This deadline is not there any more: what it waited for has been done.</source>
        <translation>这项时限已不存在：要办的事已经办了。</translation>
    </message>
    <message>
        <source>Nothing can be written beside this deadline: nobody is on file for it yet.</source>
        <translation>这项时限还没有对应的档案，不能在旁边记事。</translation>
    </message>
    <message>
        <source>This deadline cannot be paused. Do what it asks for, or tell the superior.</source>
        <translation>这项时限不得暂停计时。请办理，或报上级。</translation>
    </message>
    <message>
        <source>It is paused at that time already. Let it run on first.</source>
        <translation>该时间已在暂停期内。请先恢复计时。</translation>
    </message>
    <message>
        <source>It is not paused at that time.</source>
        <translation>该时间并未暂停计时。</translation>
    </message>
    <message>
        <source>A deadline is paused for a lawful reason only. Choose it.</source>
        <translation>只有法定事由才可暂停计时，请选择事由。</translation>
    </message>
    <message>
        <source>Write on whose word or which paper the pause rests.</source>
        <translation>请写明暂停的依据：谁要求的、哪份文书。</translation>
    </message>
    <message>
        <source>A pause has an end. Write its last day; it can be given again.</source>
        <translation>暂停要有期限。请写最后一天，到期可以再办。</translation>
    </message>
    <message>
        <source>This day is before {day}.</source>
        <translation>这一天早于 {day}。</translation>
    </message>
    <message>
        <source>A pause lasts {days} days at most. It can be given again.</source>
        <translation>一次暂停最长 {days} 天，到期可以再办。</translation>
    </message>
    <message>
        <source>It was due at {due} already: what is late cannot be paused, only raised.</source>
        <translation>{due} 已经到期：逾期的不能暂停，只能报上级。</translation>
    </message>
    <message>
        <source>The deadline began only at {started}.</source>
        <translation>这项时限 {started} 才开始计时。</translation>
    </message>
    <message>
        <source>This is for the station itself to do: there is nobody to ask again.</source>
        <translation>这是本站自己要办的事，没有可以催办的对象。</translation>
    </message>
    <message>
        <source>It is not late: it is due at {due}. Only what is overdue is raised.</source>
        <translation>还没有逾期，{due} 才到期。逾期的事项才报上级。</translation>
    </message>
    <message>
        <source>Write who was asked or told.</source>
        <translation>请写明催了谁、报了谁。</translation>
    </message>
    <message>
        <source>This note has been withdrawn already.</source>
        <translation>这条记录已经撤销。</translation>
    </message>
    <message>
        <source>Write why the note was a mistake.</source>
        <translation>请写明为什么撤销这条记录。</translation>
    </message>
    <message>
        <source>Write the year with four digits, at most ten years from now.</source>
        <translation>请写四位数的年份，前后不超过十年。</translation>
    </message>
    <message>
        <source>Write the days of the announcement, one day or span a line.</source>
        <translation>请按放假通知填写，一行一天或一段。</translation>
    </message>
    <message>
        <source>Line {line}: write a day or span, 休 or 班, and the name: 10-01~10-07 休 国庆节</source>
        <translation>第 {line} 行：先写日期或起止，再写“休”或“班”和名称，如：10-01~10-07 休 国庆节</translation>
    </message>
    <message>
        <source>Line {line}: there is no such day.</source>
        <translation>第 {line} 行：没有这一天。</translation>
    </message>
    <message>
        <source>Line {line}: this day is not in {year}.</source>
        <translation>第 {line} 行：这一天不在 {year} 年。</translation>
    </message>
    <message>
        <source>Line {line}: {day} is there twice.</source>
        <translation>第 {line} 行：{day} 重复了。</translation>
    </message>
    <message>
        <source>Line {line}: the span ends before it begins, or is longer than a holiday.</source>
        <translation>第 {line} 行：起止颠倒，或者长得不像一个假期。</translation>
    </message>
    <message>
        <source>Write which announcement the days are from.</source>
        <translation>请写明依据哪一份放假通知。</translation>
    </message>
    <message>
        <source>A year has holidays: no free day is among the lines.</source>
        <translation>一年总有假日：这些行里没有一天是休息日。</translation>
    </message>
    <message>
        <source>This request is not in the book. Look at the list again.</source>
        <translation>没有这条寻人请求，请重新查看列表。</translation>
    </message>
    <message>
        <source>Write down who is seeking.</source>
        <translation>请填写寻找人姓名。</translation>
    </message>
    <message>
        <source>Write down a telephone number or an address: the family must be reached.</source>
        <translation>请填写联系电话或地址，以便联系家属。</translation>
    </message>
    <message>
        <source>Write down a name, an identity number, an accent, a place or a mark: by sex and age alone nobody is found.</source>
        <translation>请至少填写姓名、身份证号码、口音、地名或体貌特征之一；仅凭性别和年龄无法查找。</translation>
    </message>
    <message>
        <source>Later than today ({today}). Mend the day.</source>
        <translation>晚于今天（{today}），请更正日期。</translation>
    </message>
    <message>
        <source>Nobody is sought by this request any more ({state}). Take that back first.</source>
        <translation>该请求已不在查找中（{state}），请先撤销该状态。</translation>
    </message>
    <message>
        <source>This person is not among the possible matches. Compare again.</source>
        <translation>此人不在可能匹配之列，请重新比对。</translation>
    </message>
    <message>
        <source>Write down by what it is seen that this is somebody else.</source>
        <translation>请写明依据什么判断不是此人。</translation>
    </message>
    <message>
        <source>Write down why, or what was found out.</source>
        <translation>请写明原因或结果。</translation>
    </message>
    <message>
        <source>This does not follow on “{state}”. Look at the request again.</source>
        <translation>“{state}”状态下不能这样办理，请重新查看该请求。</translation>
    </message>
    <message>
        <source>Earlier than the request at {told_at}. Mend the time.</source>
        <translation>早于登记时间 {told_at}，请更正时间。</translation>
    </message>
    <message>
        <source>Verify first: tick what was seen and done.</source>
        <translation>请先核验，勾选已查验、已办理的各项。</translation>
    </message>
    <message>
        <source>The seeker&apos;s own paper must have been seen. Tick it once it was.</source>
        <translation>须查验寻找人本人证件原件；查验后请勾选。</translation>
    </message>
    <message>
        <source>Write down the whole number of the seeker&apos;s paper; of another paper than the identity card its name too.</source>
        <translation>请填写寻找人证件的完整号码；不是身份证的，一并写明证件名称。</translation>
    </message>
    <message>
        <source>A child, or whoever cannot decide alone, needs a paper of kinship, the police or DNA. Of others write down why the rest was enough.</source>
        <translation>未成年人或行为能力不全的人，须有亲属关系证明、公安机关确认或 DNA 比对之一；其他人请写明为何现有依据已足够。</translation>
    </message>
    <message>
        <source>This does not stand in the dossier. Look at the list again.</source>
        <translation>档案里没有这一条，请再看一下清单。</translation>
    </message>
    <message>
        <source>Write down what was said; if nothing could be understood, write that.</source>
        <translation>请记下说了什么；一句也听不懂，就写听不懂。</translation>
    </message>
    <message>
        <source>Write the clue down as it was heard.</source>
        <translation>请按听到的原话记下线索。</translation>
    </message>
    <message>
        <source>This was struck out at {at} already.</source>
        <translation>这一条已于 {at} 划除。</translation>
    </message>
    <message>
        <source>This stands in somebody else&apos;s dossier. Look at the list again.</source>
        <translation>这一条在别人的档案里，请再看一下清单。</translation>
    </message>
    <message>
        <source>This query is not in the ledger. Look at the list again.</source>
        <translation>台账里没有这次查询，请再看一下清单。</translation>
    </message>
    <message>
        <source>Write down whom was asked: the office, the station, or who gave the tip.</source>
        <translation>请写明问了谁：单位、救助站，或提供线索的人。</translation>
    </message>
    <message>
        <source>Somebody&apos;s data are looked up here. Write down why.</source>
        <translation>这是查询个人信息，请写明事由。</translation>
    </message>
    <message>
        <source>Write down what was said.</source>
        <translation>请写明内容。</translation>
    </message>
    <message>
        <source>“{kind}” is not written down here: letters, samples, notices and requests have their own records, and stand in the ledger by themselves.</source>
        <translation>“{kind}”不在这里登记：函、检材、公告、寻人请求各有登记，会自行列入台账。</translation>
    </message>
    <message>
        <source>Earlier than {asked_at}. Give the time when an answer is to come.</source>
        <translation>早于 {asked_at}，请填应答复的时间。</translation>
    </message>
    <message>
        <source>Write down when they will answer; a clock reminds of it.</source>
        <translation>请写明何时答复，到时提醒。</translation>
    </message>
    <message>
        <source>Earlier than the query at {asked_at}. Mend the time.</source>
        <translation>早于查询时间 {asked_at}，请更正时间。</translation>
    </message>
    <message>
        <source>This query was struck out. Write down a new one.</source>
        <translation>这次查询已划除，请另记一次。</translation>
    </message>
    <message>
        <source>Choose a part of the body, or a point on the outline.</source>
        <translation>请选身体部位，或在轮廓图上点一处。</translation>
    </message>
    <message>
        <source>Write down what is to be seen.</source>
        <translation>请写明看到了什么。</translation>
    </message>
    <message>
        <source>Write down who or what is on the picture, from left to right.</source>
        <translation>请从左到右写明照片上有谁或有什么。</translation>
    </message>
    <message>
        <source>This file is not in the book. Look at the list again.</source>
        <translation>台账中没有这份材料。请重新查看列表。</translation>
    </message>
    <message>
        <source>Choose whose file it is.</source>
        <translation>请选择人员。</translation>
    </message>
    <message>
        <source>The stay is over. The file is withdrawn with a reason.</source>
        <translation>该人员已离站。请说明原因，撤销办理。</translation>
    </message>
    <message>
        <source>There is a file already: {number}. Go on with that one.</source>
        <translation>已有落户材料：{number}。请在其中继续办理。</translation>
    </message>
    <message>
        <source>This person has a household by the file {number}; nobody gets a second one.</source>
        <translation>已按 {number} 落户，不重复办理。</translation>
    </message>
    <message>
        <source>It is known who this is: whoever has a household goes home. Withdraw the file, or put the identity right first.</source>
        <translation>该人员身份已查明，有户籍的应当返乡。请撤销办理，或者先更正身份状态。</translation>
    </message>
    <message>
        <source>Settling is for the time from {day} on. Wait, or say why it is earlier.</source>
        <translation>{day}起才可办理落户。请等候，或者说明提前的原因。</translation>
    </message>
    <message>
        <source>Not possible now: the file is at “{state}”.</source>
        <translation>目前不能办理：材料处于“{state}”。</translation>
    </message>
    <message>
        <source>{clerk} has opened this file: another leader reads and approves it.</source>
        <translation>本材料由{clerk}建立，请另一位领导审核。</translation>
    </message>
    <message>
        <source>Earlier than what came before, at {last}. Mend the time.</source>
        <translation>早于上一步的时间 {last}。请更正时间。</translation>
    </message>
    <message>
        <source>The file lacks: {papers}. Put them in, or say why it goes without them.</source>
        <translation>还缺：{papers}。请补齐，或者逐项说明原因。</translation>
    </message>
    <message>
        <source>This paper is for minors alone.</source>
        <translation>这项材料只用于未成年人。</translation>
    </message>
    <message>
        <source>Say why the file goes without this paper.</source>
        <translation>请说明为什么没有这项材料。</translation>
    </message>
    <message>
        <source>Write down which police office has the file.</source>
        <translation>请填写受理的公安机关。</translation>
    </message>
    <message>
        <source>Write down what is missing, or what was brought.</source>
        <translation>请填写缺什么，或者补交了什么。</translation>
    </message>
    <message>
        <source>Write down the number of the decision.</source>
        <translation>请填写决定文号。</translation>
    </message>
    <message>
        <source>This is no whole citizen&apos;s number: 18 characters, the last one checks them.</source>
        <translation>公民身份号码不完整或者有误：共 18 位，末位为校验码。</translation>
    </message>
    <message>
        <source>Write down the name that was registered.</source>
        <translation>请填写落户的姓名。</translation>
    </message>
    <message>
        <source>Write down the address of the household.</source>
        <translation>请填写落户的户籍地址。</translation>
    </message>
    <message>
        <source>Nothing was done with this file yet that could be taken back.</source>
        <translation>这份材料还没有可撤回的步骤。</translation>
    </message>
    <message>
        <source>Nobody is in care under this number. Look at the list again.</source>
        <translation>没有这条托养记录。请重新查看列表。</translation>
    </message>
    <message>
        <source>This care has ended at {ended_at}. A visit made before may still be entered.</source>
        <translation>该托养已于 {ended_at} 结束。此前的探访仍可补记。</translation>
    </message>
    <message>
        <source>The person lives at {institution}. Another institution is a move there.</source>
        <translation>该人员现住{institution}。换机构请办理转机构。</translation>
    </message>
    <message>
        <source>Write down which institution.</source>
        <translation>请填写托养机构。</translation>
    </message>
    <message>
        <source>Write down who answers for the person there, with a telephone number.</source>
        <translation>请填写机构联系人和电话。</translation>
    </message>
    <message>
        <source>Nobody is given away without an agreement: its number, from when, until when.</source>
        <translation>没有协议不得送托养：请填写协议编号、起止日期。</translation>
    </message>
    <message>
        <source>The agreement ends before it begins ({from}). Mend the day.</source>
        <translation>协议到期日不晚于起始日（{from}）。请更正日期。</translation>
    </message>
    <message>
        <source>A visit at least every {most} days. Write a number from 1 to {most}.</source>
        <translation>至少每 {most} 天探访一次。请填 1 至 {most}。</translation>
    </message>
    <message>
        <source>The person lives there already. Renew the terms instead.</source>
        <translation>该人员已在该机构。续签请用变更约定。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>内容没有变化。</translation>
    </message>
    <message>
        <source>Write down who of the station was there or called.</source>
        <translation>请填写本站探访人员。</translation>
    </message>
    <message>
        <source>Write down how the person is, or why nobody was seen.</source>
        <translation>请填写本人情况，或者没有见到的原因。</translation>
    </message>
    <message>
        <source>Signs of harm are told at once. Write down to whom and when.</source>
        <translation>发现受侵害迹象应当立即报告。请填写向谁、何时报告。</translation>
    </message>
    <message>
        <source>Earlier than the care began at {started_at}. Mend the time.</source>
        <translation>早于托养开始时间 {started_at}。请更正时间。</translation>
    </message>
    <message>
        <source>Later than the care ended at {ended_at}. Mend the time.</source>
        <translation>晚于托养结束时间 {ended_at}。请更正时间。</translation>
    </message>
    <message>
        <source>No sample of this number is in the book. Look at the list again.</source>
        <translation>没有这个编号的检材。请重新查看列表。</translation>
    </message>
    <message>
        <source>This hand-over sheet is not in the book. Look at the list again.</source>
        <translation>没有这张移交清单。请重新查看列表。</translation>
    </message>
    <message>
        <source>Sample {number} of this person is under way ({state}). Go on with that one, or say why there is another.</source>
        <translation>此人的检材 {number} 尚在办理（{state}）。请继续办理该份，或写明为什么另采一份。</translation>
    </message>
    <message>
        <source>Sample {number} stands at: {state}. This step cannot come now.</source>
        <translation>检材 {number} 目前为：{state}，不能办理这一步。</translation>
    </message>
    <message>
        <source>Sample {number} has left the house: nothing of its taking can be changed any more.</source>
        <translation>检材 {number} 已移交出站，采样记录不能再改。</translation>
    </message>
    <message>
        <source>Earlier than the step before it ({step}, {at}). Mend the time.</source>
        <translation>早于上一步（{step}，{at}）。请改正时间。</translation>
    </message>
    <message>
        <source>Say when it is to be taken.</source>
        <translation>请填写约定的采样时间。</translation>
    </message>
    <message>
        <source>Name the police office.</source>
        <translation>请填写公安机关名称。</translation>
    </message>
    <message>
        <source>Write down who took the sample.</source>
        <translation>请填写采样人。</translation>
    </message>
    <message>
        <source>Write down who was present when it was taken.</source>
        <translation>请填写采样时的在场人。</translation>
    </message>
    <message>
        <source>Choose what was taken.</source>
        <translation>请选择检材种类。</translation>
    </message>
    <message>
        <source>Look at the sample and choose its condition.</source>
        <translation>请查看检材，选择其状态。</translation>
    </message>
    <message>
        <source>Say what is wrong with the sample.</source>
        <translation>请说明检材有什么问题。</translation>
    </message>
    <message>
        <source>Read the number from the seal and write it down.</source>
        <translation>请抄录封条上的封号。</translation>
    </message>
    <message>
        <source>Seal {seal} is on another sample. Read the number again.</source>
        <translation>封号 {seal} 已用于另一份检材。请重新核对。</translation>
    </message>
    <message>
        <source>The sample was sealed as {seal}. Read the number again, or put the taking right first.</source>
        <translation>采样时的封号为 {seal}。请重新核对，或先更正采样记录。</translation>
    </message>
    <message>
        <source>Write down where it is stored.</source>
        <translation>请填写存放位置。</translation>
    </message>
    <message>
        <source>Write down who received it.</source>
        <translation>请填写接收人。</translation>
    </message>
    <message>
        <source>Write down the number.</source>
        <translation>请填写编号。</translation>
    </message>
    <message>
        <source>Choose what the police have answered.</source>
        <translation>请选择公安反馈的结果。</translation>
    </message>
    <message>
        <source>Choose the ground. Nobody is left out without one.</source>
        <translation>请选择免采事由。没有事由不得免采。</translation>
    </message>
    <message>
        <source>This takes a second person, who signs with their own name and password.</source>
        <translation>须由第二人用本人账号和密码确认。</translation>
    </message>
    <message>
        <source>Choose the samples that are handed over.</source>
        <translation>请选择要移交的检材。</translation>
    </message>
    <message>
        <source>This receipt is not kept. Look at the sheet again.</source>
        <translation>没有这张回执。请重新查看移交清单。</translation>
    </message>
    <message>
        <source>Nobody knows for sure who this is, and no sample is logged. Have one taken and store it under its seal, or let a leader excuse it with the reason (Tracing, Samples).</source>
        <translation>身份不明，又没有检材记录。请采样并封存，或由站领导写明原因批准免采（寻亲，检材）。</translation>
    </message>
    <message>
        <source>This person is not in the book. Look the person up again.</source>
        <translation>档案中没有此人，请重新查找。</translation>
    </message>
    <message>
        <source>A grown person without a side-file: it is kept for minors only.</source>
        <translation>此人已成年且没有未成年人档案；未成年人档案只为未满十八周岁者建立。</translation>
    </message>
    <message>
        <source>Later than today ({now}). Mend the day.</source>
        <translation>晚于今天（{now}），请更正日期。</translation>
    </message>
    <message>
        <source>The entry to correct is not in this file, or was corrected already. Choose the one that counts.</source>
        <translation>要更正的记录不在此档案中或已被更正，请选择现行的一条。</translation>
    </message>
    <message>
        <source>Guardianship by the department rests on a decision. Write its number.</source>
        <translation>民政部门监护应有决定书，请填写文号。</translation>
    </message>
    <message>
        <source>Write the day of the decision.</source>
        <translation>请填写决定日期。</translation>
    </message>
    <message>
        <source>Write which department decided.</source>
        <translation>请填写作出决定的民政部门。</translation>
    </message>
    <message>
        <source>Say where the child lives under this guardianship.</source>
        <translation>请选择监护期间的安置方式。</translation>
    </message>
    <message>
        <source>Write the guardian&apos;s name.</source>
        <translation>请填写监护人姓名。</translation>
    </message>
    <message>
        <source>Choose whose task it is.</source>
        <translation>请选择负责人。</translation>
    </message>
    <message>
        <source>No clerk signs in as “{login}”. Choose one who works here.</source>
        <translation>没有登录名为“{login}”的工作人员，请另选。</translation>
    </message>
    <message>
        <source>Write the next date: what runs is looked at again.</source>
        <translation>请填写下次办理日期：未落实的保护须定期跟进。</translation>
    </message>
    <message>
        <source>Earlier than today ({today}). Choose a day to come.</source>
        <translation>早于今天（{today}），请选择以后的日期。</translation>
    </message>
    <message>
        <source>Write the name of the school.</source>
        <translation>请填写学校名称。</translation>
    </message>
    <message>
        <source>Write who made the assessment.</source>
        <translation>请填写评估人。</translation>
    </message>
    <message>
        <source>Write what was found: the home or the care.</source>
        <translation>请填写家庭情况或照料情况。</translation>
    </message>
    <message>
        <source>An assessment comes to an end: choose and write it.</source>
        <translation>请选择并写明评估结论。</translation>
    </message>
    <message>
        <source>This report is not in the book. Open the side-file again.</source>
        <translation>没有这份报告，请重新打开档案。</translation>
    </message>
    <message>
        <source>No arrival of this person is in the book, and a report hangs on one. Register the arrival first.</source>
        <translation>此人没有接待登记，强制报告须依附一次接待。请先登记。</translation>
    </message>
    <message>
        <source>This sign is not one that is reported to the police.</source>
        <translation>此情形不属于须向公安机关报告的情形。</translation>
    </message>
    <message>
        <source>Write what happened: the police need the facts.</source>
        <translation>请写明基本事实。</translation>
    </message>
    <message>
        <source>Say how bad it is.</source>
        <translation>请选择严重程度。</translation>
    </message>
    <message>
        <source>Earlier than the report at {reported_at}. Mend the time.</source>
        <translation>早于报告时间 {reported_at}，请更正时间。</translation>
    </message>
    <message>
        <source>Write what was said or done.</source>
        <translation>请写明内容。</translation>
    </message>
    <message>
        <source>Write the number of the receipt.</source>
        <translation>请填写回执编号。</translation>
    </message>
    <message>
        <source>This case is closed.</source>
        <translation>此案已结案。</translation>
    </message>
    <message>
        <source>The police have not said what came of it. Urge them; the case stays open until their result is there.</source>
        <translation>公安机关尚未反馈处理结果。请催办；收到结果前不能结案。</translation>
    </message>
    <message>
        <source>Whoever reported does not close the case alone: somebody else does, or a second person signs with you.</source>
        <translation>报告人不能单独结案：应由他人办理，或由第二人共同确认。</translation>
    </message>
    <message>
        <source>This visit is not planned. Open the side-file again.</source>
        <translation>没有这次回访计划，请重新打开档案。</translation>
    </message>
    <message>
        <source>The child is still in the station. Visits are planned after the return.</source>
        <translation>该未成年人仍在站，离站后再安排回访。</translation>
    </message>
    <message>
        <source>The visits by rule are planned already. Add one by hand with its day.</source>
        <translation>已按规则安排回访，如需增加请填写日期另行安排。</translation>
    </message>
    <message>
        <source>Write the day of the visit.</source>
        <translation>请填写回访日期。</translation>
    </message>
    <message>
        <source>This visit has its answer already.</source>
        <translation>这次回访已登记结果。</translation>
    </message>
    <message>
        <source>Write who made the visit.</source>
        <translation>请填写回访人。</translation>
    </message>
    <message>
        <source>Say how the visit was made.</source>
        <translation>请选择回访方式。</translation>
    </message>
    <message>
        <source>Write what was found.</source>
        <translation>请填写回访情况。</translation>
    </message>
    <message>
        <source>Write why: no visit ends in silence.</source>
        <translation>请写明原因：回访不得无故终止。</translation>
    </message>
    <message>
        <source>Earlier than the return at {left_at}. Mend the time.</source>
        <translation>早于离站时间 {left_at}，请更正时间。</translation>
    </message>
    <message>
        <source>A minor&apos;s side-file: looking into it needs the leader&apos;s leave. Ask for it with a reason.</source>
        <translation>未成年人档案须经负责人批准方可查阅，请说明理由提出申请。</translation>
    </message>
    <message>
        <source>This request is not in the book.</source>
        <translation>没有这份查阅申请。</translation>
    </message>
    <message>
        <source>Open the side-file first; each look is written down.</source>
        <translation>请先打开档案，每次查阅都会记录。</translation>
    </message>
    <message>
        <source>Write why you need to look into the side-file.</source>
        <translation>请写明查阅理由。</translation>
    </message>
    <message>
        <source>You have asked already; the leader has not answered yet.</source>
        <translation>您已提出申请，负责人尚未答复。</translation>
    </message>
    <message>
        <source>This side-file is open to you now. Open it.</source>
        <translation>您现在可以查阅此档案，无需申请。</translation>
    </message>
    <message>
        <source>This request was refused. A new one can be made.</source>
        <translation>此申请已被拒绝，可另行申请。</translation>
    </message>
    <message>
        <source>Nobody allows their own request. Another leader decides.</source>
        <translation>不能批准自己的申请，应由其他负责人决定。</translation>
    </message>
    <message>
        <source>Say until when.</source>
        <translation>请填写批准至何时。</translation>
    </message>
    <message>
        <source>That lies behind ({now}). Choose a time to come.</source>
        <translation>该时间已过（{now}），请选择以后的时间。</translation>
    </message>
    <message>
        <source>An approval lasts until {longest} at most.</source>
        <translation>批准最长至 {longest}。</translation>
    </message>
    <message>
        <source>Say why the notice is taken back.</source>
        <translation>请选择撤回原因。</translation>
    </message>
    <message>
        <source>This has its own book: page Tracing, or the command “{command}”.</source>
        <translation>此事项有专门登记：请到寻亲页面办理，或者使用命令“{command}”。</translation>
    </message>
    <message>
        <source>The custody log of samples does not hold at {count} entries.</source>
        <translation>检材流转记录有 {count} 处被改动。</translation>
    </message>
    <message>
        <source>The police were not asked for this sample. Ask them first, then print.</source>
        <translation>这份检材没有向公安机关提出过采样申请。请先登记申请，再打印。</translation>
    </message>
    <message>
        <source>This answer was not chased yet. Write the chase down first, then print.</source>
        <translation>这份检材还没有登记过催办。请先登记催办，再打印。</translation>
    </message>
    <message>
        <source>Earlier than the stay, which began at {at}. A sample of before is not the station&apos;s.</source>
        <translation>早于本次入站时间（{at}）。入站之前的采样不属于本站。</translation>
    </message>
    <message>
        <source>No visit is written down yet. Print the empty sheet to take along.</source>
        <translation>还没有探访记录。请打印空白表带去。</translation>
    </message>
    <message>
        <source>Say why it was wrong: both the old words and the new ones stay in the file.</source>
        <translation>请写明更正原因；原内容和更正后的内容都留在档案里。</translation>
    </message>
    <message>
        <source>A report is corrected as a whole, with a reason: use the correction of the report.</source>
        <translation>报告须整份更正并写明原因：请用“更正”办理。</translation>
    </message>
    <message>
        <source>This reason does not stop this deadline. What does: {reasons}.</source>
        <translation>此理由不能暂停该时限，可用的理由：{reasons}。</translation>
    </message>
    <message>
        <source>Samples and inquiry letters are chased by letters of their own: print those.</source>
        <translation>检材和协查函有各自的催办函，请打印相应文书。</translation>
    </message>
    <message>
        <source>It is due at {due}. This paper is for what is more than {n} days late.</source>
        <translation>期限为{due}，逾期超过{n}天才出具此文书。</translation>
    </message>
    <message>
        <source>It ends before it begins. Change one of the two days.</source>
        <translation>止日早于起日。请改其中一个日期。</translation>
    </message>
    <message>
        <source>There is no register of such a year. Name {year} or one before.</source>
        <translation>没有这一年的登记。请填 {year} 年或以前的年份。</translation>
    </message>
    <message>
        <source>It is known who this is, and the file still bears a made-up name. Enter the real name first: the voucher prints it.</source>
        <translation>身份已确认，但档案中仍是临时姓名。请先登记真实姓名：凭证上打印的是该姓名。</translation>
    </message>
    <message>
        <source>Write down what a month costs as agreed, 0 where nothing is paid.</source>
        <translation>请填写约定的每月费用，不付费填0。</translation>
    </message>
    <message>
        <source>The terms hold from a day between {from} and {until}. Mend the day.</source>
        <translation>执行日期应在 {from} 至 {until} 之间。请改正。</translation>
    </message>
    <message>
        <source>Write down how the person is at the hand-over: body, wounds, what they can do themselves.</source>
        <translation>请填写交接时本人状况：身体、伤处、自理情况。</translation>
    </message>
    <message>
        <source>The person is in care already ({number}). Another institution is a move.</source>
        <translation>该人员已在托养（{number}）。换机构请用“转机构”。</translation>
    </message>
    <message>
        <source>The posting at {channel} lies ahead. Write it down when it is done, or mend the time.</source>
        <translation>{channel}的发布时间还没有到。请在发布后登记，或者改正时间。</translation>
    </message>
    <message>
        <source>Choose one; nothing is assumed.</source>
        <translation>请选择，不作默认。</translation>
    </message>
    <message>
        <source>The mapping cannot be read as TOML: {place}.</source>
        <translation>映射文件不是有效的 TOML：{place}。</translation>
    </message>
    <message>
        <source>Mapping, {place}: “{written}” is no word of a mapping. One of these: {known}.</source>
        <translation>映射 {place}：没有“{written}”这一项，应为：{known}。</translation>
    </message>
    <message>
        <source>Mapping, {place}: nothing is said here, but it must be.</source>
        <translation>映射 {place}：此处未填，必须填写。</translation>
    </message>
    <message>
        <source>Mapping, {place}: “{written}” does not belong here. Write {wanted}.</source>
        <translation>映射 {place}：此处不能写“{written}”，应写 {wanted}。</translation>
    </message>
    <message>
        <source>Mapping, {place}: there is no field “{written}”. One of these: {known}.</source>
        <translation>映射 {place}：没有字段“{written}”，应为：{known}。</translation>
    </message>
    <message>
        <source>Mapping, {place}: “{written}” is none of the program&apos;s codes. {known}</source>
        <translation>映射 {place}：“{written}”不是本程序的代码。{known}</translation>
    </message>
    <message>
        <source>Mapping, {place}: there is no list “{written}”. One of these: {known}.</source>
        <translation>映射 {place}：没有代码表“{written}”，应为：{known}。</translation>
    </message>
    <message>
        <source>Mapping, {place}: no column is called “{written}”.</source>
        <translation>映射 {place}：没有名为“{written}”的列。</translation>
    </message>
    <message>
        <source>Mapping, {place}: “{written}” is not possible. One of these: {known}.</source>
        <translation>映射 {place}：不能写“{written}”，应为：{known}。</translation>
    </message>
    <message>
        <source>Mapping, {place}: “{written}” is the head of two columns.</source>
        <translation>映射 {place}：列名“{written}”重复。</translation>
    </message>
    <message>
        <source>The mapping has no columns.</source>
        <translation>映射没有列。</translation>
    </message>
    <message>
        <source>Mapping, {place}: {written} is not between {least} and {most}.</source>
        <translation>映射 {place}：{written} 不在 {least} 到 {most} 之间。</translation>
    </message>
    <message>
        <source>Mapping, {place}: “{written}” is no form of a date. Use YYYY, MM, DD, HH, SS and MM after HH for minutes.</source>
        <translation>映射 {place}：“{written}”不是日期格式。请用 YYYY、MM、DD、HH、SS，HH 之后的 MM 为分钟。</translation>
    </message>
    <message>
        <source>Mapping, {place}: “{written}” makes no file name. Use letters, digits and {known}; the number must be there.</source>
        <translation>映射 {place}：“{written}”不能作为文件名。请用字母、数字和 {known}，必须含序号 number。</translation>
    </message>
    <message>
        <source>Mapping, {place}: the column “{written}” is the key, so it must be required.</source>
        <translation>映射 {place}：列“{written}”是关键列，必须设为必填。</translation>
    </message>
    <message>
        <source>{column} is empty.</source>
        <translation>“{column}”为空。</translation>
    </message>
    <message>
        <source>{column} has a length of {length}, at most {most} are taken.</source>
        <translation>“{column}”长度为 {length}，最多 {most}。</translation>
    </message>
    <message>
        <source>{column}: the authority has no code for “{written}”.</source>
        <translation>“{column}”：“{written}”没有对应的上报代码。</translation>
    </message>
    <message>
        <source>{column}: {written} is no code of a division (GB/T 2260).</source>
        <translation>“{column}”：{written} 不是行政区划代码（GB/T 2260）。</translation>
    </message>
    <message>
        <source>{column}: {written} ({name}) was withdrawn in {until}.</source>
        <translation>“{column}”：{written}（{name}）已于 {until} 年撤销。</translation>
    </message>
    <message>
        <source>{column}: {written} is no identity number, its check digit does not fit.</source>
        <translation>“{column}”：{written} 不是有效的身份证号，校验位不符。</translation>
    </message>
    <message>
        <source>{column} {written} lies before {other} {earlier}.</source>
        <translation>“{column}”{written} 早于“{other}”{earlier}。</translation>
    </message>
    <message>
        <source>{column}: “{written}” is no number.</source>
        <translation>“{column}”：“{written}”不是数字。</translation>
    </message>
    <message>
        <source>{column} has the invisible character {character}, which no file carries.</source>
        <translation>“{column}”含有不可见字符 {character}，文件无法保存。</translation>
    </message>
    <message>
        <source>{column} has the character {character} of a private font; others see another one.</source>
        <translation>“{column}”含有自造字 {character}，在别处会显示成另一个字。</translation>
    </message>
    <message>
        <source>{column}: “{written}” looks like a formula. It is sent as text.</source>
        <translation>“{column}”：“{written}”像公式，按文本上报。</translation>
    </message>
    <message>
        <source>The mapping has no sign by which a row is taken back.</source>
        <translation>映射没有撤销记录的标记。</translation>
    </message>
    <message>
        <source>{column}: {written} stands in the package twice.</source>
        <translation>“{column}”：{written} 在包中出现两次。</translation>
    </message>
    <message>
        <source>The mapping fills the authority&apos;s blank workbook, but none is kept here.</source>
        <translation>该映射填入主管部门的空表，但本站没有保存空表。</translation>
    </message>
    <message>
        <source>The blank workbook must be an .xlsx file without a password.</source>
        <translation>空表必须是没有密码的 .xlsx 文件。</translation>
    </message>
    <message>
        <source>The blank workbook has no sheet “{sheet}”. Its sheets: {known}.</source>
        <translation>空表没有工作表“{sheet}”，只有：{known}。</translation>
    </message>
    <message>
        <source>The blank workbook lacks the columns {missing}.</source>
        <translation>空表缺少列：{missing}。</translation>
    </message>
    <message>
        <source>Row {row} of the blank workbook is filled in: there is no room for rows.</source>
        <translation>空表第 {row} 行已有内容，没有填写记录的位置。</translation>
    </message>
    <message>
        <source>A passphrase has at least {least} characters.</source>
        <translation>口令至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>The package is encrypted: the passphrase is needed.</source>
        <translation>上报包已加密，需要口令。</translation>
    </message>
    <message>
        <source>The passphrase does not open the package.</source>
        <translation>口令不对，打不开上报包。</translation>
    </message>
    <message>
        <source>This is no package of a rescue station.</source>
        <translation>这不是救助站的上报包。</translation>
    </message>
    <message>
        <source>The package is damaged: {file} cannot be read.</source>
        <translation>上报包已损坏：{file} 无法读取。</translation>
    </message>
    <message>
        <source>{file} is not the file that was packed: its SHA-256 is another.</source>
        <translation>{file} 与打包时不一致，SHA-256 不符。</translation>
    </message>
    <message>
        <source>The package is larger than {limit_mb} MB when unpacked.</source>
        <translation>上报包解开后超过 {limit_mb} MB。</translation>
    </message>
    <message>
        <source>The package is of a newer kind ({format}) than this program reads.</source>
        <translation>上报包的格式（{format}）比本程序新，无法读取。</translation>
    </message>
    <message>
        <source>There is no mark “{code}”. Choose one of the list.</source>
        <translation>没有“{code}”这个标记，请从列表中选择。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SettlementCard</name>
    <message>
        <source>No file yet</source>
        <translation>未建档</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>入站</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>可落户日</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>建立档案</translation>
    </message>
    <message>
        <source>Into care…</source>
        <translation>送托养…</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The holidays of that year are not published yet.</source>
        <translation>该年度节假日安排尚未公布。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) missing</source>
        <translation>
            <numerusform>还缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>All papers there</source>
        <translation>材料齐全</translation>
    </message>
    <message>
        <source>Papers of the file</source>
        <translation>档案材料</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>without: {why}</source>
        <translation>不附：{why}</translation>
    </message>
    <message>
        <source>In care</source>
        <translation>托养中</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>照护等级</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次探访</translation>
    </message>
    <message>
        <source>Note a visit</source>
        <translation>记探访</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续签…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>转机构…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>接回本站…</translation>
    </message>
    <message>
        <source>signs of harm</source>
        <translation>有受侵害迹象</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>every {days} days</source>
        <translation>每{days}天</translation>
    </message>
    <message>
        <source>Until {when}</source>
        <translation>{when}前</translation>
    </message>
    <message>
        <source>Record of the last visit</source>
        <translation>上次探访记录</translation>
    </message>
    <message>
        <source>Empty visit sheet</source>
        <translation>空白探访表</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交接时状况</translation>
    </message>
    <message>
        <source>{fee} yuan a month</source>
        <translation>每月 {fee} 元</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>在医院</translation>
    </message>
    <message>
        <source>In hospital since</source>
        <translation>送医时间</translation>
    </message>
</context>
<context>
    <name>SettlementDeeds</name>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签批…</translation>
    </message>
    <message>
        <source>Reverse…</source>
        <translation>冲销…</translation>
    </message>
    <message>
        <source>Workbook…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Print the request</source>
        <translation>打印拨款申请</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印审核表</translation>
    </message>
    <message>
        <source>Payment…</source>
        <translation>登记付款…</translation>
    </message>
    <message>
        <source>Leave out of the batch</source>
        <translation>不列入本批次</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>The bill is left out; the reason stands on the sheet.</source>
        <translation>账单不列入本批次，原因写在审核表上。</translation>
    </message>
    <message>
        <source>Take the payment {reference} back</source>
        <translation>冲销付款 {reference}</translation>
    </message>
    <message>
        <source>{amount} yuan of {day} are open again. Both rows stay.</source>
        <translation>{day} 的 {amount} 元恢复为未付。两笔记录都保留。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>冲销这笔付款</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不冲销</translation>
    </message>
    <message>
        <source>The payment is taken back.</source>
        <translation>付款已冲销。</translation>
    </message>
    <message>
        <source>Its number stays; its bills are free for another batch.</source>
        <translation>编号保留；账单可列入别的批次。</translation>
    </message>
    <message>
        <source>Withdraw the draft</source>
        <translation>撤回草稿</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Batch {number} is withdrawn.</source>
        <translation>批次 {number} 已撤回。</translation>
    </message>
    <message>
        <source>Sign batch {number}</source>
        <translation>签批批次 {number}</translation>
    </message>
    <message>
        <source>{count} bills, {amount} yuan for {hospital}.</source>
        <translation>{hospital}，{count} 张账单，{amount} 元。</translation>
    </message>
    <message>
        <source>Sign both</source>
        <translation>两人签批</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不签批</translation>
    </message>
    <message>
        <source>Batch {number} is signed; print its papers.</source>
        <translation>批次 {number} 已签批，可打印审核表和拨款申请。</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>凭单号</translation>
    </message>
    <message>
        <source>{amount} yuan of batch {number} are still to be paid.</source>
        <translation>批次 {number} 尚有 {amount} 元未付。</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>登记付款</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The payment is written down.</source>
        <translation>付款已登记。</translation>
    </message>
    <message>
        <source>{amount} yuan that were paid get rows that take them back.</source>
        <translation>已付的 {amount} 元将逐笔记冲销。</translation>
    </message>
    <message>
        <source>Reverse batch {number}</source>
        <translation>冲销批次 {number}</translation>
    </message>
    <message>
        <source>The batch is over, and its bills are free for another one. Every row stays.</source>
        <translation>本批次作废，账单可列入别的批次。所有记录都保留。</translation>
    </message>
    <message>
        <source>Reverse the batch</source>
        <translation>冲销批次</translation>
    </message>
    <message>
        <source>Batch {number} is reversed.</source>
        <translation>批次 {number} 已冲销。</translation>
    </message>
    <message>
        <source>Save the batch as a workbook</source>
        <translation>把批次存为工作簿</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>The workbook is in {file}.</source>
        <translation>工作簿已存为 {file}。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>You have reviewed the figures; who approves them types number and password. Nothing of it is changed after that. If you made the batch yourself, the line of the reviewer stays blank on the papers, for another&apos;s hand.</source>
        <translation>您已复核各项金额；批准人输入工号和密码。签批后不再改动。结算批次由您本人编制的，文书上复核人一栏留空，由他人手签。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>建立档案</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>goes without</source>
        <translation>不附</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Why without</source>
        <translation>不附原因</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Into long-term care</source>
        <translation>送托养</translation>
    </message>
    <message>
        <source>{name}: the bed is free, the stay goes on.</source>
        <translation>{name}：床位腾出，在站救助继续。</translation>
    </message>
    <message>
        <source>To another institution</source>
        <translation>转往其他机构</translation>
    </message>
    <message>
        <source>Terms of care</source>
        <translation>托养约定</translation>
    </message>
    <message>
        <source>Take back into the house</source>
        <translation>接回本站</translation>
    </message>
    <message>
        <source>{name} gets a bed on the page of beds.</source>
        <translation>接回后在床位页为{name}安排床位。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Signs of harm</source>
        <translation>受侵害迹象</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Who went</source>
        <translation>探访人员</translation>
    </message>
    <message>
        <source>What they saw</source>
        <translation>本人情况</translation>
    </message>
    <message>
        <source>Told to whom</source>
        <translation>已向谁报告</translation>
    </message>
    <message>
        <source>Note a visit</source>
        <translation>记探访</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Police office</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Citizen&apos;s number</source>
        <translation>身份号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Visit every</source>
        <translation>探访间隔</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议编号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>照护等级</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>yuan a month</source>
        <translation>元/月</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>执行日期</translation>
    </message>
    <message>
        <source>{name}: without a day the new terms hold from today.</source>
        <translation>{name}：不填执行日期，新约定自今天起执行。</translation>
    </message>
</context>
<context>
    <name>SettlementPanel</name>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>本站支付</translation>
    </message>
    <message>
        <source>A batch holds its bills: none of them can stand in another one.</source>
        <translation>列入批次的账单不能再列入别的批次。</translation>
    </message>
    <message>
        <source>Choose a batch, or make one of the bills that are ready.</source>
        <translation>请选一个批次，或用已核定的账单编制批次。</translation>
    </message>
    <message>
        <source>No batch chosen</source>
        <translation>未选批次</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>费用总额</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>核减</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>医保支付</translation>
    </message>
    <message>
        <source>Other payers</source>
        <translation>其他支付</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>尚未付</translation>
    </message>
    <message>
        <source>{reviewer}, approved by {approver}</source>
        <translation>复核 {reviewer}，批准 {approver}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签批</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>签批摘要</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>冲销…</translation>
    </message>
    <message>
        <source>by {reviewer}, approved by {approver}</source>
        <translation>由{reviewer}提交，批准 {approver}；复核栏留空</translation>
    </message>
</context>
<context>
    <name>SettlementPart</name>
    <message>
        <source>No batch yet. Bills that are approved stand here, ready to be put together.</source>
        <translation>还没有批次。账单核定后在这里编制批次。</translation>
    </message>
    <message>
        <source>The bills of the chosen batch stand here.</source>
        <translation>这里显示所选批次的账单。</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Chosen batch</source>
        <translation>所选批次</translation>
    </message>
    <message numerus="yes">
        <source>Approved, in no batch: %n group(s)</source>
        <translation>
            <numerusform>已核定、未列入批次：%n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Space makes a batch</source>
        <translation>按空格编制批次</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n 个批次</numerusform>
        </translation>
    </message>
    <message>
        <source>the latest first</source>
        <translation>新的在前</translation>
    </message>
    <message numerus="yes">
        <source>In the batch, %n bill(s)</source>
        <translation>
            <numerusform>列入批次 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, %n bill(s)</source>
        <translation>
            <numerusform>未列入 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved since, %n bill(s)</source>
        <translation>
            <numerusform>另有已核定 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch {number} is made; look at it, then let it be signed.</source>
        <translation>批次 {number} 已编制，请核对后签批。</translation>
    </message>
    <message>
        <source>The bill is in the batch.</source>
        <translation>账单已列入批次。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>本站支付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Make batch</source>
        <translation>编制批次</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>介绍信</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>费用总额</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>核减</translation>
    </message>
    <message>
        <source>Others pay</source>
        <translation>他方支付</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>{begins} 至 {ends}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Who stays unidentified for months stands here to be settled, and who lives in an institution to be visited.</source>
        <translation>长期身份不明、应当落户安置的人员，和在机构托养、需要探访的人员，列在这里。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Settling, care</source>
        <translation>落户托养</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>未建档</translation>
    </message>
    <message>
        <source>In care</source>
        <translation>托养中</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>建立档案</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>在医院</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Sheet</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>来站登记</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Health and class</source>
        <translation>健康与分类</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Way home</source>
        <translation>返乡</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>痕迹</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>No goods are on the list yet. Whoever keeps the stock adds them.</source>
        <translation>目录中还没有物资，由库存管理人员添加。</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>With people</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>In the wash</source>
        <translation>送洗</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>需归还</translation>
    </message>
    <message>
        <source>{n} a day</source>
        <translation>每日 {n}</translation>
    </message>
    <message>
        <source>{n} a stay</source>
        <translation>每次救助 {n}</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Rescue station</source>
        <translation>救助管理站</translation>
    </message>
    <message>
        <source>The program made a mistake; see the window about it.</source>
        <translation>程序出错了，详见弹出的窗口。</translation>
    </message>
    <message>
        <source>Somebody else has set your password</source>
        <translation>你的密码是别人设的</translation>
    </message>
    <message>
        <source>Choose one of your own in Settings.</source>
        <translation>请到“设置”里换成自己的密码。</translation>
    </message>
    <message>
        <source>What was here before lies in the data folder as {file}.</source>
        <translation>原来的数据另存在数据文件夹：{file}。</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>备份已恢复</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>备份文件 (*.db)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
</context>
<context>
    <name>Shown</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 时</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 时 {minutes} 分</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 时</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>超 {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>还有 {span}</translation>
    </message>
    <message>
        <source>(entered {when})</source>
        <translation>（记于 {when}）</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
</context>
<context>
    <name>ShutFile</name>
    <message>
        <source>Open the side-file with Enter; each look is written down.</source>
        <translation>按回车打开档案，每次查阅都会记录。</translation>
    </message>
    <message>
        <source>The side-file needs a leader&apos;s leave. Ask for it with a reason.</source>
        <translation>此档案须经负责人批准方可查阅，请说明理由提出申请。</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>as it is printed</source>
        <translation>屏幕与打印一致</translation>
    </message>
    <message>
        <source>Write a voucher</source>
        <translation>写凭证</translation>
    </message>
    <message>
        <source>No voucher yet</source>
        <translation>还没有凭证</translation>
    </message>
    <message>
        <source>Written here, approved by somebody else, then issued and printed.</source>
        <translation>在这里写，别人审批后签发、打印。</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>还没有选人</translation>
    </message>
    <message>
        <source>Voucher and papers of whoever is chosen at the left stand here.</source>
        <translation>左边选中的人，凭证和文书显示在这里。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>还没有保存</translation>
    </message>
    <message>
        <source>Once the way out is saved, the paper to be printed stands here.</source>
        <translation>离站方式保存后，要打印的文书显示在这里。</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Rescue station</source>
        <translation>救助管理站</translation>
    </message>
    <message>
        <source>Rescue management</source>
        <translation>救助管理</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Locked · {clerk}</source>
        <translation>已锁屏 · {clerk}</translation>
    </message>
    <message>
        <source>Somebody else: sign in anew</source>
        <translation>换人：重新登录</translation>
    </message>
    <message>
        <source>Forgotten: the leader sets a new one</source>
        <translation>忘记密码：找站长重设</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Wrong passwords lock the account; coming and going is recorded</source>
        <translation>连续输错会锁定账号；进入与离开都有记录</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Passwords are set anew in Settings by whoever keeps accounts.</source>
        <translation>请站长在“设置”里重设密码。</translation>
    </message>
    <message>
        <source>Caps lock is on</source>
        <translation>大写锁定已开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试</translation>
    </message>
    <message>
        <source>Bring up to date and enter</source>
        <translation>升级并进入</translation>
    </message>
    <message>
        <source>The records come from an older version. An administrator&apos;s number and password bring them up to date; a copy of them is kept first.</source>
        <translation>数据来自旧版本。请管理员输入工号和密码升级；升级前会先另存一份。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Restore and enter</source>
        <translation>恢复并进入</translation>
    </message>
    <message>
        <source>{file} takes the place of the records here; what is left of them is kept beside it. Type number and password of an administrator in the backup.</source>
        <translation>用 {file} 恢复本站数据，原来剩下的另存一份。请输入备份里管理员的工号和密码。</translation>
    </message>
    <message>
        <source>The backup is being restored; then the station opens again.</source>
        <translation>正在恢复备份，完成后自动打开。</translation>
    </message>
</context>
<context>
    <name>SlipWords</name>
    <message>
        <source>No number yet</source>
        <translation>未编号</translation>
    </message>
    <message>
        <source>{start} → {end}</source>
        <translation>{start} → {end}</translation>
    </message>
    <message>
        <source>Good {first} to {last}</source>
        <translation>有效 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Written by {clerk}</source>
        <translation>制单 {clerk}</translation>
    </message>
    <message>
        <source>approved by {clerk}</source>
        <translation>审批 {clerk}</translation>
    </message>
    <message>
        <source>issued by {clerk}</source>
        <translation>签发 {clerk}</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>settled: {note}</source>
        <translation>处理：{note}</translation>
    </message>
    <message>
        <source>city fare, {amount} yuan in cash</source>
        <translation>市内交通，付现金 {amount} 元</translation>
    </message>
</context>
<context>
    <name>StatementSection</name>
    <message>
        <source>What they state</source>
        <translation>本人陈述</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>本人陈述</translation>
    </message>
    <message>
        <source>five blocks: filled, or cannot be stated because</source>
        <translation>五项内容：填写，或写明为何无法陈述</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>求助原因</translation>
    </message>
    <message>
        <source>Away since</source>
        <translation>外出时间</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>低保五保</translation>
    </message>
    <message>
        <source>low income, destitute, or none</source>
        <translation>低保、特困供养，或“无”</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>亲属姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Cannot state</source>
        <translation>无法陈述</translation>
    </message>
    <message>
        <source>a digit or in words: {listed}</source>
        <translation>按数字或填写：{listed}</translation>
    </message>
    <message>
        <source>cannot speak</source>
        <translation>不能言语</translation>
    </message>
    <message>
        <source>language not understood</source>
        <translation>语言不通</translation>
    </message>
    <message>
        <source>too young</source>
        <translation>年幼说不清</translation>
    </message>
    <message>
        <source>mind not clear</source>
        <translation>神志不清</translation>
    </message>
    <message>
        <source>drunk</source>
        <translation>醉酒</translation>
    </message>
    <message>
        <source>refuses to say</source>
        <translation>拒绝陈述</translation>
    </message>
    <message>
        <source>does not remember</source>
        <translation>记不清</translation>
    </message>
    <message>
        <source>has none</source>
        <translation>确无此项</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>同上</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s) on line</source>
        <translation>
            <numerusform>%n 台电脑在线</numerusform>
        </translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>约还要 {seconds} 秒</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>last backup {when}, restore tried</source>
        <translation>最近备份 {when}，已试恢复</translation>
    </message>
    <message>
        <source>last backup {when}</source>
        <translation>最近备份 {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>正在取…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换票</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>乘车</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>结算</translation>
    </message>
</context>
<context>
    <name>StockBookPart</name>
    <message>
        <source>Nothing is kept. What is brought comes with its order, or as a new page.</source>
        <translation>没有代管的药。带来的药随医嘱登记，或新立一页。</translation>
    </message>
    <message>
        <source>In, out…</source>
        <translation>登记收付…</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>立新页</translation>
    </message>
    <message>
        <source>Used up too</source>
        <translation>含已用完</translation>
    </message>
    <message>
        <source>Back to the round</source>
        <translation>回到给药</translation>
    </message>
    <message>
        <source>Stock book of medicines</source>
        <translation>药品专册</translation>
    </message>
    <message>
        <source>While it is counted the book stays shut: what is there is written down.</source>
        <translation>清点时不看账面：先写实有数。</translation>
    </message>
    <message>
        <source>Stock book</source>
        <translation>专册</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Page {n}: {medicine}, {whose}, in the book {there}</source>
        <translation>第 {n} 页&#x3000;{medicine}&#x3000;{whose}&#x3000;账面 {there}</translation>
    </message>
    <message>
        <source>Without used up</source>
        <translation>不含用完</translation>
    </message>
    <message>
        <source>No controlled medicine is kept: there is nothing to count.</source>
        <translation>没有管制药品，不用清点。</translation>
    </message>
    <message>
        <source>Written into the book.</source>
        <translation>已记入专册。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) not as in the book: see the duty book.</source>
        <translation>
            <numerusform>%n 页与账面不符，见值班日志。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPart</name>
    <message>
        <source>The stock book is empty. What comes, goes or is counted stands here.</source>
        <translation>台账为空。入库、发放、盘点都记在这里。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Paper no.</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Counted: the number that lies on the shelf now.</source>
        <translation>盘点差异：填写现在实有的数量。</translation>
    </message>
    <message>
        <source>New row of the book</source>
        <translation>登记台账</translation>
    </message>
    <message>
        <source>Stock book</source>
        <translation>库存台账</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From, to, why</source>
        <translation>来源、去向、原因</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Written into the stock book.</source>
        <translation>已记入台账。</translation>
    </message>
    <message>
        <source>Write goods off</source>
        <translation>物资报废</translation>
    </message>
    <message>
        <source>A second person has seen that they are of no use or gone.</source>
        <translation>由第二人见证确已不能使用或缺失。</translation>
    </message>
    <message>
        <source>Both sign</source>
        <translation>双人签字</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Take back: {row} {goods} {n}</source>
        <translation>冲销：{row} {goods} {n}</translation>
    </message>
    <message>
        <source>A new row takes it back and names it; both stay in the book.</source>
        <translation>用一行新记录冲销并注明原行，两行都留在台账中。</translation>
    </message>
    <message>
        <source>Taken back by a new row.</source>
        <translation>已用新记录冲销。</translation>
    </message>
    <message>
        <source>takes back: {row}</source>
        <translation>冲销：{row}</translation>
    </message>
</context>
<context>
    <name>Suspects</name>
    <message>
        <source>Nobody seems to be recorded twice</source>
        <translation>没有疑似重复的记录</translation>
    </message>
    <message>
        <source>Records that look alike stand here until a clerk has compared them.</source>
        <translation>相像的两份记录列在这里，等工作人员比对后决定。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>可能是同一人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
</context>
<context>
    <name>ThingsPart</name>
    <message>
        <source>Both sign</source>
        <translation>双签</translation>
    </message>
    <message>
        <source>Hand in more</source>
        <translation>补登物品</translation>
    </message>
    <message>
        <source>Give all back</source>
        <translation>全部归还</translation>
    </message>
    <message>
        <source>This one to the police</source>
        <translation>选中的交公安</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Lies at</source>
        <translation>存放</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>本人签收</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字方式</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>The person signs what is in store; you sign with your name</source>
        <translation>本人在清单上签字，你以登录姓名签字</translation>
    </message>
    <message>
        <source>Both signed</source>
        <translation>双方已签</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>物品袋</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>补登寄存物品</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Everything in store goes back against a signature</source>
        <translation>在存物品全部归还，须签字</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Police unit</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>The chosen thing goes to the police against a receipt</source>
        <translation>选中的物品移交公安，须有回执</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>已登记签字。</translation>
    </message>
    <message>
        <source>Added to the list.</source>
        <translation>已加入清单。</translation>
    </message>
    <message>
        <source>Given back.</source>
        <translation>已归还。</translation>
    </message>
    <message>
        <source>Handed over to the police.</source>
        <translation>已移交公安。</translation>
    </message>
    <message>
        <source>Send this one on</source>
        <translation>选中的转寄</translation>
    </message>
    <message>
        <source>Dispose of this one</source>
        <translation>选中的处置</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>寄交</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>post, police, another station</source>
        <translation>邮寄、公安转交、其他救助站</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>The chosen thing is sent on; the slip proves it</source>
        <translation>转寄选中的物品，凭单据备查</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>已转寄</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>通知日期</translation>
    </message>
    <message>
        <source>Told how</source>
        <translation>通知方式</translation>
    </message>
    <message>
        <source>whom, by letter or telephone</source>
        <translation>通知何人，书信或电话</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>处置结果</translation>
    </message>
    <message>
        <source>Nobody fetches the chosen thing: two people dispose of it</source>
        <translation>选中的物品无人认领，须二人在场处置</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>已处置</translation>
    </message>
    <message>
        <source>Sent on.</source>
        <translation>已转寄。</translation>
    </message>
    <message>
        <source>Disposed of.</source>
        <translation>已处置。</translation>
    </message>
    <message>
        <source>A second clerk stands by it</source>
        <translation>须第二人在场</translation>
    </message>
    <message>
        <source>Two people see that it is disposed of, and sign with their names.</source>
        <translation>处置时二人在场，分别签名负责。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Nothing was handed in.</source>
        <translation>没有寄存物品。</translation>
    </message>
</context>
<context>
    <name>ThingsPhotos</name>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>New ones show</source>
        <translation>新照片为</translation>
    </message>
    <message>
        <source>the whole list</source>
        <translation>整份清单</translation>
    </message>
    <message>
        <source>the chosen thing</source>
        <translation>选中物品</translation>
    </message>
    <message>
        <source>whole list</source>
        <translation>整份清单</translation>
    </message>
    <message>
        <source>{of} · {when} · {clerk}</source>
        <translation>{of} · {when} · {clerk}</translation>
    </message>
    <message>
        <source>{told} · replaced by a later one</source>
        <translation>{told} · 已被后来的照片替换</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>Photograph kept.</source>
        <translation>照片已保存。</translation>
    </message>
</context>
<context>
    <name>ThingsSection</name>
    <message>
        <source>Four: safety check and things</source>
        <translation>四、安全检查与物品</translation>
    </message>
    <message>
        <source>Four: things</source>
        <translation>四 安全与物品</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Their sex</source>
        <translation>检查人性别</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>none, or dangerous things</source>
        <translation>未见危险物品，或写明何物</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>公安回执</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>本人签字</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>袋号</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>存放处</translation>
    </message>
</context>
<context>
    <name>TimeLinePart</name>
    <message>
        <source>Goes or comes back</source>
        <translation>记去向</translation>
    </message>
    <message>
        <source>Note a step</source>
        <translation>记事项</translation>
    </message>
    <message>
        <source>Leave a note</source>
        <translation>写留言</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>办延期</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>恢复在站…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Reference, note</source>
        <translation>文书号、说明</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>The bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>is kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>is freed</source>
        <translation>放开</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>预计返回</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保留到</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文书号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Where does the person go, or come back from?</source>
        <translation>去哪里，或者从哪里回来？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>办了什么？</translation>
    </message>
    <message>
        <source>A note for the next shift</source>
        <translation>给下一班的留言</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>延至</translation>
    </message>
    <message>
        <source>Filed with</source>
        <translation>备案部门</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>备案文号</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Help beyond the limit</source>
        <translation>延期救助</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>The next shift reads it on the page of the day.</source>
        <translation>下一班会在“今日”看到。</translation>
    </message>
    <message>
        <source>Extended. Print the filing under Papers.</source>
        <translation>已延期。备案表可在“文书”里打印。</translation>
    </message>
    <message>
        <source>Open the stay of {name} again?</source>
        <translation>恢复 {name} 在站？</translation>
    </message>
    <message>
        <source>Only when the leaving was entered wrongly; it is kept as history.</source>
        <translation>只用于离站登记有误，原离站记录作为历史保留。</translation>
    </message>
    <message>
        <source>The person has no bed until one is given.</source>
        <translation>恢复后没有床位，需要另行安排。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复在站</translation>
    </message>
    <message>
        <source>Leave it ended</source>
        <translation>不恢复</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>已恢复在站。</translation>
    </message>
    <message>
        <source>Done and to do</source>
        <translation>已采取和拟采取的措施</translation>
    </message>
</context>
<context>
    <name>ToBuy</name>
    <message>
        <source>See the goods</source>
        <translation>看物资</translation>
    </message>
    <message>
        <source>Few left on the shelf</source>
        <translation>物资需补货</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>In the station</source>
        <translation>在站</translation>
    </message>
    <message>
        <source>Came this shift</source>
        <translation>本班来站</translation>
    </message>
    <message>
        <source>Left this shift</source>
        <translation>本班离站</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>在医院</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>With the police</source>
        <translation>在公安</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>请假外出</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Fold the next days</source>
        <translation>收起往后几天</translation>
    </message>
    <message>
        <source>Start intake</source>
        <translation>开始接待</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Beds and comings</source>
        <translation>床位与进出</translation>
    </message>
    <message>
        <source>See the residents</source>
        <translation>看在站人员</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>现在没有到期的事</translation>
    </message>
    <message>
        <source>What an intake leaves open, and every limit, stands here with its time.</source>
        <translation>接待时没补齐的内容和各项时限，到时会列在这里。</translation>
    </message>
    <message>
        <source>{month}/{day}, {weekday} · last at work {away}</source>
        <translation>{month} 月 {day} 日 {weekday} · 上次在岗 {away}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期事项</translation>
    </message>
    <message>
        <source>Looked at.</source>
        <translation>已核看。</translation>
    </message>
    <message>
        <source>{said} · night of {night}: {here} of {n} in bed</source>
        <translation>{said} · {night} 夜间清点：在册 {n} 人，在床 {here} 人</translation>
    </message>
    <message>
        <source>In long-term care</source>
        <translation>托养</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>Every deadline</source>
        <translation>全部时限</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
</context>
<context>
    <name>TracePart</name>
    <message>
        <source>Lines are only added; whoever opens a file leaves one too.</source>
        <translation>痕迹只增不改，查看档案也会留痕。</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Deed</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
</context>
<context>
    <name>TracingPage</name>
    <message>
        <source>Tracing</source>
        <translation>寻亲</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Families&apos; requests</source>
        <translation>寻人请求</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Settling, care</source>
        <translation>落户托养</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>检材</translation>
    </message>
    <message>
        <source>Notices and letters</source>
        <translation>公告与协查</translation>
    </message>
    <message>
        <source>Register of inquiry letters</source>
        <translation>协查登记簿</translation>
    </message>
</context>
<context>
    <name>TrailSection</name>
    <message>
        <source>Clerk</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Prove the chain</source>
        <translation>核对完整性</translation>
    </message>
    <message>
        <source>Each line holds the seal of the one before it: a change or a gap shows.</source>
        <translation>每一行都带着上一行的校验值，改动或缺失都能看出来。</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>痕迹</translation>
    </message>
    <message>
        <source>Proving the trace</source>
        <translation>正在核对痕迹</translation>
    </message>
    <message>
        <source>Changed or missing at line {numbers}</source>
        <translation>第 {numbers} 行被改动或缺失</translation>
    </message>
    <message>
        <source>The chain holds from the first line to the last</source>
        <translation>从第一行到最后一行都完整</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>at the door</source>
        <translation>进入前</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>No line of this kind</source>
        <translation>没有符合的记录</translation>
    </message>
    <message>
        <source>Empty fields show everything, the newest first.</source>
        <translation>各项留空则显示全部，最新的在前。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>TravelPage</name>
    <message>
        <source>Going home</source>
        <translation>返乡</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回名单</translation>
    </message>
    <message>
        <source>Stays after all…</source>
        <translation>放弃离站…</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>离站</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Check a slip</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>Voucher and papers</source>
        <translation>凭证和文书</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>The draft of the voucher is saved.</source>
        <translation>凭证草稿已保存。</translation>
    </message>
    <message>
        <source>{name} has left, leaving record {number}.</source>
        <translation>{name} 已离站，登记表编号 {number}。</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存离站安排</translation>
    </message>
    <message>
        <source>Let leave; in a voucher: keep it</source>
        <translation>办理离站；填凭证时：保存凭证</translation>
    </message>
</context>
<context>
    <name>TravelPart</name>
    <message>
        <source>nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Go to the way home</source>
        <translation>去办返乡</translation>
    </message>
    <message>
        <source>The way out</source>
        <translation>离站安排</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>离站方式</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Form number</source>
        <translation>登记表号</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离站时间</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No voucher yet; it is written where leaving is prepared.</source>
        <translation>还没有凭证；办返乡时开。</translation>
    </message>
</context>
<context>
    <name>TurnedAway</name>
    <message>
        <source>Everybody who came was admitted</source>
        <translation>来的人都已入站</translation>
    </message>
    <message>
        <source>Whoever is refused, guided, or sent to hospital or police stands here.</source>
        <translation>不予救助、引导、送医或移交公安的人列在这里。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex, age</source>
        <translation>性别年龄</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>来站</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Go on</source>
        <translation>接着填</translation>
    </message>
    <message numerus="yes">
        <source>%n intake(s) begun and not finished</source>
        <translation>
            <numerusform>有 %n 份接待没有填完</numerusform>
        </translation>
    </message>
    <message>
        <source>last {name}, kept {when}</source>
        <translation>最近一份：{name}，{when} 保存</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未写姓名</translation>
    </message>
    <message>
        <source>restricted draft of {clerk}</source>
        <translation>{clerk} 的受限草稿</translation>
    </message>
</context>
<context>
    <name>Unidentified</name>
    <message>
        <source>Of everybody who is here the station knows who they are.</source>
        <translation>在站人员身份均已查明。</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>在站天数</translation>
    </message>
    <message>
        <source>Next limit</source>
        <translation>最近时限</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>{n} of {count} without a name</source>
        <translation>{count} 人中第 {n} 人</translation>
    </message>
    <message>
        <source>Find a clue…</source>
        <translation>查线索…</translation>
    </message>
    <message>
        <source>Ledger of faces…</source>
        <translation>人脸台账…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Ledger of compared faces</source>
        <translation>人脸比对台账</translation>
    </message>
    <message>
        <source>When, why and of whom a face was compared, with what result.</source>
        <translation>何时、为何、对谁做过人脸比对，结果如何。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Code</source>
        <translation>凭证码</translation>
    </message>
    <message>
        <source>Scan, or K7M4 9QRT</source>
        <translation>扫码，或输入短码 K7M4 9QRT</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>From a picture…</source>
        <translation>从图片核验…</translation>
    </message>
    <message>
        <source>A scanner types the code into the field by itself. Nothing leaves this desk.</source>
        <translation>扫码枪会自动填入。核验在本机进行，不上传。</translation>
    </message>
    <message>
        <source>A slip in hand</source>
        <translation>手中的凭证</translation>
    </message>
    <message>
        <source>Compare with the paper</source>
        <translation>与凭证逐项核对</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.pdf)</source>
        <translation>图片和 PDF (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.pdf)</translation>
    </message>
    <message>
        <source>Picture of the slip</source>
        <translation>凭证图片</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>核对短码</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>{start} → {end}</source>
        <translation>{start} → {end}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>{y} yuan</source>
        <translation>{y} 元</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥编号</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>换票记录</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Hand out the ticket when face, short code, way and amount are the same.</source>
        <translation>本人照片、短码、区间、限额都一致，可以换票。</translation>
    </message>
    <message>
        <source>Its last day is over. No ticket; a new one can be written.</source>
        <translation>已过截止日，不能换票；可另开新证。</translation>
    </message>
    <message>
        <source>Its first day is still to come. No ticket today.</source>
        <translation>还没到生效日，今天不能换票。</translation>
    </message>
    <message>
        <source>The station has taken it back. No ticket; keep the paper and tell the leader.</source>
        <translation>本站已停用这张凭证，不能换票。请收下凭证，告知领导。</translation>
    </message>
    <message>
        <source>A newer slip took its place. No ticket for this one; keep the paper.</source>
        <translation>已换发新证，这一张不能换票。请收下。</translation>
    </message>
    <message>
        <source>A ticket was handed out for it already. No second one; tell the leader.</source>
        <translation>这张凭证已经换过票，不能再换。请告知领导。</translation>
    </message>
    <message>
        <source>Not from this station, or changed afterwards. No ticket; tell the leader.</source>
        <translation>不是本站签发，或签发后被改动，不能换票。请告知领导。</translation>
    </message>
    <message>
        <source>No sealed code can be read. Scan once more, or type the short code.</source>
        <translation>读不出凭证码。请重新扫描，或输入核对短码。</translation>
    </message>
    <message>
        <source>Scan the code, or look the slip up in the station.</source>
        <translation>请扫二维码，或在站内查找这张凭证。</translation>
    </message>
</context>
<context>
    <name>VitalsCard</name>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>体征</translation>
    </message>
    <message>
        <source>Nothing was measured on rounds.</source>
        <translation>巡查时还没有量过。</translation>
    </message>
</context>
<context>
    <name>VoucherForm</name>
    <message>
        <source>Leads</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>County</source>
        <translation>所在区县</translation>
    </message>
    <message>
        <source>Good from</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>换票窗口</translation>
    </message>
    <message>
        <source>There: station</source>
        <translation>到站联系</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Agreed with</source>
        <translation>商定对方</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回核对</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去哪里</translation>
    </message>
    <message>
        <source>The way</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>期限和付款</translation>
    </message>
    <message>
        <source>Voucher for {name}</source>
        <translation>{name} 的凭证</translation>
    </message>
    <message>
        <source>The slip grants {amount} yuan</source>
        <translation>凭证限额 {amount} 元</translation>
    </message>
    <message>
        <source>city fare in cash {amount} yuan</source>
        <translation>现金小额车费 {amount} 元</translation>
    </message>
</context>
<context>
    <name>VoucherLists</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>Good now</source>
        <translation>未换票</translation>
    </message>
    <message>
        <source>Ask about the journey</source>
        <translation>待确认乘车</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>No voucher stands here now</source>
        <translation>这里现在没有凭证</translation>
    </message>
    <message>
        <source>Vouchers are written on the way out of a resident, by the check list.</source>
        <translation>凭证在办离站时写，从离站核对进入。</translation>
    </message>
    <message>
        <source>Take in a window&apos;s report…</source>
        <translation>导入窗口报表…</translation>
    </message>
    <message>
        <source>Save the list of withdrawn slips…</source>
        <translation>存停用名单…</translation>
    </message>
    <message>
        <source>Save the public keys…</source>
        <translation>存公钥…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>What the window tells</source>
        <translation>窗口所报</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>处理…</translation>
    </message>
    <message>
        <source>Settle the contradiction “{kind}”?</source>
        <translation>处理矛盾“{kind}”？</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>先不处理</translation>
    </message>
    <message>
        <source>Write down what was found; the line stays in the book of the voucher.</source>
        <translation>写明查清的情况，记录留在凭证簿里。</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>已处理。</translation>
    </message>
    <message>
        <source>Report of a window (*.json *.jsonl);;All files (*)</source>
        <translation>窗口报表 (*.json *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Report of used slips</source>
        <translation>已用凭证报表</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>文件读不出来</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) written down</source>
        <translation>
            <numerusform>登记换票 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>已有 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>矛盾 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read</source>
        <translation>
            <numerusform>读不出 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is taken in</source>
        <translation>窗口报表已导入</translation>
    </message>
    <message>
        <source>withdrawn-{day}.json</source>
        <translation>停用名单-{day}.json</translation>
    </message>
    <message>
        <source>Save the list of withdrawn slips</source>
        <translation>保存停用名单</translation>
    </message>
    <message>
        <source>Save the public keys</source>
        <translation>保存公钥</translation>
    </message>
    <message>
        <source>public-keys.json</source>
        <translation>公钥.json</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>文件写不进去</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>VoucherPanel</name>
    <message>
        <source>The slip</source>
        <translation>A5 凭证预览</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>{days} · paid from {account}</source>
        <translation>{days} · 付款 {account}</translation>
    </message>
    <message>
        <source>Short code {code}</source>
        <translation>核对短码 {code}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Taken back: {reason}</source>
        <translation>停用理由：{reason}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>not issued yet</source>
        <translation>还没有签发</translation>
    </message>
    <message>
        <source>for looking only</source>
        <translation>只供查看</translation>
    </message>
    <message>
        <source>as it is printed again, its code covered</source>
        <translation>补打样，二维码已遮盖</translation>
    </message>
    <message>
        <source>as it is printed, its code covered</source>
        <translation>打印样，二维码已遮盖</translation>
    </message>
</context>
<context>
    <name>WaitingDeeds</name>
    <message>
        <source>Accept</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>With a reservation</source>
        <translation>有保留接班</translation>
    </message>
    <message>
        <source>Alone at night</source>
        <translation>夜间单人值守</translation>
    </message>
    <message>
        <source>For one who is absent</source>
        <translation>代缺勤人员接班</translation>
    </message>
    <message>
        <source>What {clerk} has signed goes over to whoever accepts.</source>
        <translation>{clerk} 签交的事项由接班人接管。</translation>
    </message>
    <message>
        <source>Accept: {number}</source>
        <translation>接班：{number}</translation>
    </message>
    <message>
        <source>Accept with a reservation: {number}</source>
        <translation>有保留接班：{number}</translation>
    </message>
    <message>
        <source>Accept so</source>
        <translation>有保留接班</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看看</translation>
    </message>
    <message>
        <source>The incoming clerk signs here.</source>
        <translation>请接班人在此签字。</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>已接班。</translation>
    </message>
    <message>
        <source>Alone at night: {number}</source>
        <translation>夜间单人值守：{number}</translation>
    </message>
    <message>
        <source>You go on yourself. Say why nobody else is there; the leader sees it.</source>
        <translation>由本人续班。请说明为何无人接班，站领导会看到。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>续班</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Fetched by kin</source>
        <translation>亲属接领</translation>
    </message>
    <message>
        <source>Escorted</source>
        <translation>护送返乡</translation>
    </message>
    <message>
        <source>To a station</source>
        <translation>移交外站</translation>
    </message>
    <message>
        <source>To a home</source>
        <translation>福利机构</translation>
    </message>
    <message>
        <source>Own wish</source>
        <translation>自行离站</translation>
    </message>
    <message>
        <source>Just gone</source>
        <translation>擅自离站</translation>
    </message>
    <message>
        <source>Help ended</source>
        <translation>终止救助</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Ticket home</source>
        <translation>凭票返乡</translation>
    </message>
</context>
<context>
    <name>WhoLeaves</name>
    <message>
        <source>Name, pinyin, rescue number, bed</source>
        <translation>姓名、拼音、救助编号、床位</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>谁要离站</translation>
    </message>
    <message numerus="yes">
        <source>On the way out, %n person(s)</source>
        <translation>
            <numerusform>正在办离站 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>finish these first</source>
        <translation>先办完这些</translation>
    </message>
    <message numerus="yes">
        <source>In the station, %n person(s)</source>
        <translation>
            <numerusform>在站 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter begins the way out</source>
        <translation>回车开始办离站</translation>
    </message>
    <message>
        <source>Nobody in the station fits</source>
        <translation>在站的人里没有找到</translation>
    </message>
    <message>
        <source>Start intake</source>
        <translation>开始接待</translation>
    </message>
    <message>
        <source>Nobody is in the station</source>
        <translation>现在没有人在站</translation>
    </message>
    <message>
        <source>Whoever is admitted stands here, with all that lies before the door.</source>
        <translation>入站的人会列在这里，离站前要办的事一项不漏。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>救助类别</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>办离站</translation>
    </message>
</context>
<context>
    <name>WhoSection</name>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>or unknown</source>
        <translation>不知道就空着</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>待查</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Born or age</source>
        <translation>出生或年龄</translation>
    </message>
    <message>
        <source>Household in</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>口音</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>体貌特征</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名曾用名</translation>
    </message>
    <message>
        <source>several with 、between</source>
        <translation>几个名字用、隔开</translation>
    </message>
    <message>
        <source>ID known by</source>
        <translation>证件来源</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Place words</source>
        <translation>地名线索</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>体型</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身高</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>衣着</translation>
    </message>
    <message>
        <source>One: who it is</source>
        <translation>一、求助人员</translation>
    </message>
    <message>
        <source>One: who</source>
        <translation>一 人员</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>先找人</translation>
    </message>
    <message>
        <source>Name, pinyin, ID number; unknown: sex, age, accent, marks</source>
        <translation>姓名、拼音、身份证号；不知姓名写性别、年龄、口音、特征，如“男 40岁 左眉疤”</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新来的人</translation>
    </message>
    <message>
        <source>The search comes first; a new person opens after it.</source>
        <translation>先查来过没有；查过以后才能新建。</translation>
    </message>
    <message numerus="yes">
        <source>%n found, at the right. None of them: Enter writes a new person.</source>
        <translation>
            <numerusform>找到 %n 人，在右边。都不是，按 Enter 写新来的人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody like this is known. Enter writes a new person.</source>
        <translation>没有来过这样的人。按 Enter 写新来的人。</translation>
    </message>
    <message>
        <source>search again</source>
        <translation>重新找</translation>
    </message>
    <message>
        <source>More: other names, papers, address</source>
        <translation>更多：别名、证件、住址、衣着</translation>
    </message>
    <message>
        <source>from the ID number</source>
        <translation>由身份证推出</translation>
    </message>
    <message>
        <source>ID number doubtful</source>
        <translation>身份证待核</translation>
    </message>
    <message>
        <source>Searched for: {text}</source>
        <translation>找过：{text}</translation>
    </message>
    <message>
        <source>from ID</source>
        <translation>推出</translation>
    </message>
    <message>
        <source>Why two</source>
        <translation>重号原因</translation>
    </message>
    <message>
        <source>why two people show one number</source>
        <translation>两人出示同一号码的原因</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Again</source>
        <translation>再试</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>The database server answers again</source>
        <translation>数据库服务器已恢复应答</translation>
    </message>
</context>
<context>
    <name>WindowDeeds</name>
    <message>
        <source>At our window</source>
        <translation>当场换票</translation>
    </message>
    <message>
        <source>The window telephoned</source>
        <translation>窗口来电</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>票款</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>车次</translation>
    </message>
    <message>
        <source>One slip, one ticket. Compare number, short code and photograph first.</source>
        <translation>一证一票。先核对编号、短码和照片。</translation>
    </message>
    <message>
        <source>Exchange at the window</source>
        <translation>窗口换票</translation>
    </message>
    <message>
        <source>Ticket handed out</source>
        <translation>已出票</translation>
    </message>
    <message>
        <source>Exchange written down.</source>
        <translation>换票已登记。</translation>
    </message>
    <message>
        <source>The fare is {fare} yuan, the slip grants {limit} yuan.</source>
        <translation>票款 {fare} 元，凭证限额 {limit} 元。</translation>
    </message>
    <message>
        <source>More than the slip grants?</source>
        <translation>超过凭证限额？</translation>
    </message>
    <message>
        <source>Write it down all the same</source>
        <translation>仍按此登记</translation>
    </message>
    <message>
        <source>Correct the amount</source>
        <translation>改金额</translation>
    </message>
    <message>
        <source>A leader stands by it with a reason.</source>
        <translation>须写理由并由领导同意。</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>The journey is confirmed</source>
        <translation>确认乘车</translation>
    </message>
    <message>
        <source>Who said so, and how: the traveller, the family, the other station.</source>
        <translation>谁确认的、怎样确认：本人、家属或对方站。</translation>
    </message>
    <message>
        <source>Travelled</source>
        <translation>已乘车</translation>
    </message>
    <message>
        <source>The journey is confirmed.</source>
        <translation>已确认乘车。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>退回账户</translation>
    </message>
    <message>
        <source>paying account</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Money goes back to the account that paid, never to a person.</source>
        <translation>退票款只退回付款账户，不得退给个人。</translation>
    </message>
    <message>
        <source>The ticket was given back</source>
        <translation>退票</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>The refund is written down.</source>
        <translation>退款已登记。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签领方式</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>A short city fare only, against signature; the receipt is printed.</source>
        <translation>只付市内短途车费，本人签领，打印签领单。</translation>
    </message>
    <message>
        <source>Cash paid.</source>
        <translation>现金已付。</translation>
    </message>
    <message>
        <source>Pay a city fare in cash</source>
        <translation>付小额车费</translation>
    </message>
    <message>
        <source>Pay and print</source>
        <translation>付款并打印</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message numerus="yes">
        <source>error %n</source>
        <translation>
            <numerusform>错 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>being filled</source>
        <translation>正在填</translation>
    </message>
</context>
</TS>
