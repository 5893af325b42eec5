<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
    <name>SearchBox</name>
    <message>
        <source>Find: name, pinyin, ID number, rescue number, bed, voucher number</source>
        <translation>找人：姓名、拼音、身份证号、登记编号、床位、凭证号</translation>
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
        <translation>另一台电脑正在写入</translation>
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
        <translation>刚才没有存进去；填的都还在。请再试。</translation>
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
        <source>Your role does not include this</source>
        <translation>你的岗位没有这项权限</translation>
    </message>
    <message>
        <source>The leader can add it in the settings.</source>
        <translation>站领导可以在设置里添加。</translation>
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
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
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
</context>
</TS>
