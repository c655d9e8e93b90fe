import type { HelpPage } from './help-page.ts'

const DATABASE = `
  --data-dir 目录     数据目录，默认 data（也可用 YICHI_DATA_DIR）
  --database 地址     数据库地址：sqlite:路径 或 postgres://…（也可用 YICHI_DATABASE_URL）`

/** The help in Chinese. */
export const HELP_ZH_CN: Readonly<Record<HelpPage, string>> = {
  overview: `
yichi：一尺，一把尺子量到底

用法  yichi <命令> [选项]

  settle    按补偿安置办法核算结算单
  rank      每周排名
  simulate  换一部办法会怎样
  deadline  法定期限的最后一天
  figures   全县总览数字
  seed      在空数据库里建示范县
  migrate   把数据库升到当前版本
  verify    从外部核验审计链、锚点、账簿和数据行
  backup    把所有数据备份到一个压缩文件
  restore   把备份恢复到空数据库
  run       手工运行定时任务
  serve     启动：工作端、公示屏、定时任务

yichi <命令> --help 看每个命令的选项。退出码：0 完成，1 出错，2 没有受理（没有写入任何内容）。`,
  settle: `
yichi settle --rulebook 办法.json --cases 案例.json [--out 文件] [--lang zh-CN|en]

按办法逐案核算，输出一个 JSON。文件名写 - 表示标准输入。

  --rulebook 文件     补偿安置办法
  --cases 文件        {cases:[{id,kind,input}]}
  --out 文件          写入文件而不是输出，一次写成
  --lang 语言         行名和算式的语言，默认 zh-CN`,
  rank: `
yichi rank --cases 案例.json [--out 文件]

按 REP-RANK 1.0 排名，输出一个 JSON。同一文件里的个人考核和奖惩不在此排名，略过。

  --cases 文件        {ranking:[{id,input}]}，- 表示标准输入
  --out 文件          写入文件而不是输出，一次写成`,
  simulate: `
yichi simulate --rulebook 甲.json --against 乙.json [--households 户数] [--seed 种子] [--out 文件]

用虚构住户按两部办法各算一遍，输出换成乙会有什么变化：总额、增减户数、逐行差额。

  --rulebook 文件     现行办法，- 表示标准输入
  --against 文件      要换成的办法
  --households 户数   默认 4119
  --seed 种子         默认为固定的种子；同样的种子得到同样的住户
  --out 文件          写入文件而不是输出，一次写成`,
  deadline: `
yichi deadline --kind 期限 --from YYYY-MM-DD [--holidays 文件] [--json]
yichi deadline --list

从某日的事件起算，期限到哪天为止，并说明怎么数的。

  --kind 期限         期限的名称，例如 review-request
  --from 日期         事件发生的日期
  --holidays 文件     更多年份的放假安排：{years:[{year,announcedOn,breaks,workedWeekends}]}
  --list              列出全部期限
  --json              输出 JSON`,
  figures: `
yichi figures [--json] [--out 文件]

全县总览：户数、签约、搬迁、货币化、资金。
${DATABASE}
  --json              输出 JSON
  --out 文件          把 JSON 写入文件，一次写成`,
  seed: `
yichi seed [--households 户数] [--seed 种子] [--json]

在空数据库里建示范县；同样的种子得到同样的县。人名都是虚构的。
${DATABASE}
  --households 户数   默认 4119
  --seed 种子         默认为固定的种子
  --json              逐行输出 JSON`,
  migrate: `
yichi migrate [--role 角色] [--json]

把数据库升到当前版本；已是当前版本时不做任何改动。
${DATABASE}
  --role 角色         PostgreSQL 的角色：授予办公所需权限，但不能改动审计记录
  --json              输出 JSON`,
  verify: `
yichi verify [--anchors 文件夹] [--json]

只读核验：审计链逐条相接、每个锚点的签名、账簿平衡、每行数据与审计记录相符。
指出每类问题中第一条有问题的记录或数据。全部相符才以 0 结束，有发现以 1 结束。
${DATABASE}
  --anchors 文件夹    存锚点的文件夹，默认用数据文件夹里的和 YICHI_ANCHOR_DIR
  --json              输出 JSON`,
  backup: `
yichi backup 文件

把全县数据按同一时刻备份到一个压缩文件，备份时照常办公。加密的字段仍是密文；
yichi.key 和 anchor.key 不在里面，请另外保管。
${DATABASE}`,
  restore: `
yichi restore 文件

把备份恢复到空数据库（两种数据库都可以），并像 verify 一样核验。写入之前先核对整个文件的指纹。
${DATABASE}`,
  run: `
yichi run weekly --period 2017-W20
yichi run ruler-audit
yichi run anchor

weekly 手工出一周的通报。已经出过的不会改动。
ruler-audit 把存下的每张结算单按其办法重算，并比对情形相同的户。没有不符时才以 0 结束。
anchor 立即为审计链签下锚点。
${DATABASE}
  --period 周         ISO 周，例如 2017-W20`,
  serve: `
yichi serve [--demo]

打开或新建数据库，启动工作端、公示屏和定时任务。按 Ctrl-C 停止。
${DATABASE}
  --demo              数据库为空时先建示范县，并显示一次性密码
  --host 地址         监听地址，默认 127.0.0.1（也可用 YICHI_HOST）
  --staff-port 端口   工作端，默认 8787（也可用 YICHI_STAFF_PORT）
  --kiosk-port 端口   公示屏，默认 8788（也可用 YICHI_KIOSK_PORT）
  YICHI_TLS=1         前面有 TLS：Cookie 只属本机名，并启用 HSTS
  YICHI_TRUST_PROXY   前置代理的网段，例如 10.0.0.0/8；默认一个也不信
  YICHI_METRICS_PORT  只在本机提供 /health 和 /metrics，默认 9464；off 为不提供`,
}
