"""How characters of names are read and which of them are the same character written otherwise.

Both tables serve search only: what a clerk wrote is kept as written.
"""

from __future__ import annotations

_SURNAMES = """
曾=zeng 单=shan 仇=qiu 解=xie 朴=piao 区=ou 盖=ge 查=zha 任=ren 华=hua 覃=qin 乐=yue
翟=zhai 尉=wei 缪=miao 员=yun 种=chong 召=shao 折=she 纪=ji 秘=bi 薄=bo 牟=mu 洗=xian
应=ying 宓=fu 隗=wei 晁=chao 佘=she 长=chang 哈=ha 句=gou 勾=gou 阚=kan 那=na 能=nai
逯=lu 瞿=qu 祭=zhai 郗=chi 禤=xuan 亓=qi 撒=sa 訾=zi 都=du 藏=zang 朝=chao 黑=he 繁=po
冼=xian 乜=nie 仉=zhang 车=che 盛=sheng 宁=ning 重=chong 柏=bai 沈=shen 燕=yan 相=xiang
行=xing
尉迟=yu+chi 万俟=mo+qi 单于=chan+yu 澹台=tan+tai 长孙=zhang+sun 令狐=ling+hu
鲜于=xian+yu 呼延=hu+yan 宇文=yu+wen 拓跋=tuo+ba 亓官=qi+guan 公冶=gong+ye
宗政=zong+zheng 濮阳=pu+yang 淳于=chun+yu 太叔=tai+shu 仲孙=zhong+sun
钟离=zhong+li 闾丘=lv+qiu 夹谷=jia+gu 乐正=yue+zheng 子车=zi+ju
"""

_VARIANTS = """
張张 陳陈 劉刘 黃黄 吳吴 呉吴 楊杨 趙赵 孫孙 馬马 韓韩 馮冯 鄧邓 許许 蕭萧 肖萧 付傅 閻阎 閆阎
闫阎 葉叶 蔣蒋 蘇苏 甦苏 鍾钟 鐘钟 锺钟 盧卢 賈贾 鄒邹 陸陆 龔龚 龍龙 錢钱 湯汤 羅罗 譚谭 賴赖
顧顾 嚴严 萬万 範范 賀贺 莊庄 聶聂 溫温 畢毕 呂吕 衛卫 齊齐 龐庞 歐欧 區区 駱骆 藍蓝 鄭郑 鄺邝
鄔邬 鄖郧 鄲郸 魯鲁 鮑鲍 麥麦 塗涂 閔闵 闕阙 陰阴 雲云 饒饶 顏颜 紀纪 練练 繆缪 繩绳 羨羡 義义
翹翘 聖圣 聰聪 聲声 肅肃 興兴 艷艳 豔艳 華华 蓮莲 蔭荫 藝艺 藥药 蘆芦 蘭兰 號号 裡里 覽览 觀观
訓训 詩诗 詠咏 誠诚 語语 諒谅 諾诺 謙谦 謝谢 豐丰 貝贝 財财 賓宾 賢贤 贊赞 躍跃 車车 軒轩 農农
達达 運运 遠远 適适 鈞钧 鈴铃 鋒锋 鎮镇 鎖锁 長长 門门 開开 關关 陽阳 雙双 靈灵 韋韦 順顺 頌颂
頡颉 願愿 風风 颺飏 駿骏 騰腾 驊骅 驥骥 髙高 鳴鸣 鴻鸿 鶴鹤 鷹鹰 鳳凤 鵬鹏 飛飞 輝辉 煇辉 燦灿
煥焕 銘铭 鋼钢 鐵铁 銀银 錦锦 鏡镜 珮佩 瓊琼 珎珍 瑩莹 瑤瑶 環环 潔洁 澤泽 滿满 濟济 灝灏 淵渊
淨净 凈净 沖冲 準准 憲宪 應应 懷怀 戀恋 恆恒 悅悦 愷恺 憶忆 彥彦 從从 徵征 悳德 徳德 嶽岳 島岛
巖岩 嵒岩 嵐岚 歲岁 帥帅 師师 廣广 廈厦 彌弥 禮礼 祿禄 禎祯 秌秋 穎颖 頴颖 積积 穩稳 節节 簡简
紅红 純纯 紹绍 綺绮 經经 緒绪 總总 繼继 績绩 續续 維维 國国 慶庆 榮荣 寶宝 寳宝 貴贵 麗丽 靜静
愛爱 連连 學学 軍军 強强 彊强 剛刚 偉伟 傑杰 峯峰 崑昆 羣群 昇升 陞升 堃坤 喆哲 犇奔 淼渺 邨村
迺乃 仝同 於于 濤涛 潤润 濱滨 瀋沈 漢汉 濃浓 淚泪 湧涌 溼湿 勳勋 勛勋 勝胜 勞劳 務务 動动 協协
單单 喬乔 嘯啸 團团 圖图 堅坚 報报 場场 壯壮 壽寿 夢梦 奮奋 姸妍 娛娱 嫻娴 嬌娇 嬋婵 嬰婴 寧宁
甯宁 實实 寬宽 將将 專专 尋寻 對对 導导 屆届 層层 屬属 崗岗 幣币 幹干 幾几 庫库 廟庙 彈弹 彙汇
戰战 戲戏 戶户 搖摇 擁拥 擇择 擴扩 攜携 啟启 啓启 時时 晉晋 晝昼 曉晓 曄晔 曇昙 曠旷 會会 東东
枬楠 棟栋 業业 楓枫 樂乐 樓楼 標标 樹树 樺桦 橋桥 機机 權权 歡欢 歸归 氣气 決决 況况 澔浩 澂澄
無无 燁烨 營营 爾尔 牽牵 獻献 現现 琺珐 瑋玮 瑪玛 璽玺 玨珏 產产 畫画 當当 發发 監监 盤盘 眾众
睏困 矯矫 碩硕 確确 祐佑 種种 稱称 窩窝 競竞 筆笔 篤笃 籌筹 糧粮 級级 終终 組组 結结 給给 統统
絲丝 綠绿 網网 綱纲 縱纵 織织 職职 聯联 脈脉 臨临 舉举 舊旧 莖茎 葦苇 蒼苍 蓋盖 薩萨 薔蔷 蘊蕴
虛虚 蟬蝉 衆众 術术 裏里 複复 親亲 計计 記记 設设 評评 調调 論论 證证 譽誉 讓让 負负 責责 買买
費费 贏赢 趕赶 輕轻 輪轮 轉转 辦办 進进 過过 遙遥 遲迟 邁迈 還还 鄉乡 醫医 鉅巨 鉞钺 銓铨 銳锐
鋭锐 錄录 錚铮 鍵键 鎧铠 鑑鉴 鑒鉴 閃闪 閏闰 閣阁 闊阔 闖闯 際际 隨随 險险 難难 雞鸡 電电 霧雾
靄霭 韜韬 韻韵 項项 須须 領领 頻频 題题 額额 類类 顯显 飄飘 飾饰 馳驰 駕驾 駒驹 騁骋 騎骑 驍骁
驕骄 鯉鲤 鯤鲲 鳥鸟 鴛鸳 鵑鹃 鸞鸾 鹽盐 黨党 點点 齡龄 戸户 冨富 凃涂 㑺俊 儁俊
"""


SURNAME_READINGS: dict[str, tuple[str, ...]] = {
    surname: tuple(reading.split("+"))
    for surname, reading in (entry.split("=") for entry in _SURNAMES.split())
}
"""Surnames whose reading differs from the character's common one, as toneless syllables."""

VARIANTS: dict[int, str] = {ord(pair[0]): pair[1] for pair in _VARIANTS.split()}
"""Traditional and variant characters to the plain one, for str.translate.

Besides true variants (《第一批异体字整理表》, 《通用规范汉字表》) it holds the three surnames that
papers of the 1970s and 1980s wrote in two ways: 萧/肖, 傅/付, 阎/闫.
"""
