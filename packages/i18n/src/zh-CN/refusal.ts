/** Why something was not done: what happened, why, and what to do. */
export const refusal = {
  'refusal.about-yourself':
    '不能办理：这件事关于您本人，本人不能提出、也不能决定自己的权限。请由其他管理员办理。',
  'refusal.account-not-active':
    '不能办理：这个账号没有启用，或不是工作人员的账号。请先由安全管理员批准，或由系统管理员启用。',
  'refusal.account-not-pending': '不能再办：这个账号已经不在待批准状态。请刷新名册。',
  'refusal.administrator-account':
    '不能单独处理管理员的账号：三员之间的变动要由另外两员共同决定。请在“三员变更”里提出。',
  'refusal.administrator-holds-no-other':
    '不能办理：三员（系统、安全、审计管理员）互不兼任，也不兼任业务岗位。请另选一人。',
  'refusal.already-accepted': '不能重复验收：这一户已经验收交房。请刷新后查看验收单。',
  'refusal.already-acted': '不能再办：这一步您已经办过。请刷新，看案件现在到了哪一步。',
  'refusal.already-appointed': '不能重复任职：这个人已在本机构担任这个岗位。请查看现任名单。',
  'refusal.already-decided': '不能再决定：您已经对这份申请作过决定。请由其他人办理。',
  'refusal.already-declared': '不用重复登记：这个人与这一户的利害关系已经登记。请查看登记内容。',
  'refusal.already-paid': '不能再付：这一笔已经付到户。请刷新查看银行回单。',
  'refusal.already-signed': '不能重复签约：这一户已有有效协议。要改动，请先按程序作废原协议。',
  'refusal.already-submitted':
    '不能再提交：这份草案已经提交，正在等待审定。要改动，请直接修改，修改后重新提交。',
  'refusal.already-void': '不能作废：这份协议已经作废。请看新协议。',
  'refusal.bank-account-invalid':
    '不能签约：银行账号不对，应为 12 到 19 位数字。请对照银行卡再输一次。',
  'refusal.base-superseded':
    '不能提交或公布：起草时依据的版本已被新版本接替。请按现行版本另开一份草案。',
  'refusal.before-announcement': '不能签约：签字日期早于征收公告日。公告之前不能签约，请核对日期。',
  'refusal.cases-failing':
    '不能提交或公布：有验算案例与预期不符。请改正条文或案例，全部通过后再办。',
  'refusal.check-failed':
    '不能通过：程序核对没有全部通过。请看右边的核对项，补齐后再签，或写明理由退回。',
  'refusal.closed': '不能办理：这一轮审批已经结束。请刷新，在审批记录里看结果。',
  'refusal.code-taken': '不能保存：这个机构编号已经在用。请换一个编号。',
  'refusal.code-wrong':
    '输入的码不对，或者已经用过、已经过期。请核对后重新输入；一次性码可以请安全管理员重新发放。',
  'refusal.colleague-unknown':
    '不能登记：另一位经办人不在本片区，或没有这个岗位。请从名单中另选一位。',
  'refusal.compensate-first':
    '不能办理：补偿还没有付清、提存或安置到位。先补偿、后搬迁，请先办付款。',
  'refusal.date-in-future': '不能登记：日期晚于今天。请核对日期。',
  'refusal.date-in-past': '不能办理：起始日期早于今天。日期不能倒签，请从今天或以后开始。',
  'refusal.dates-out-of-order': '不能登记：日期的先后不对。请核对各个日期，早的在前。',
  'refusal.delegation-over': '不能结束：这份代行不存在、已经结束，或与您无关。请刷新列表。',
  'refusal.delegation-too-long': '不能办理：代行最长 90 天。更长的离岗请办理任职。',
  'refusal.draft-changed':
    '没有保存：您打开之后，别人已经改过这份草案。请刷新，看清别人的改动后再改。',
  'refusal.draft-closed': '不能再改：这份草案已经公布或作废。请另开一份草案。',
  'refusal.duplicate-bank-serial':
    '没有重复入账：这个银行流水号已经登记过。请核对回单；如是另一笔，请输入它自己的流水号。',
  'refusal.effective-before-base':
    '不能这样起草：生效日期早于所依据版本的生效日期。请改用同一天或更晚的日期。',
  'refusal.effective-in-past':
    '不能提交或公布：生效日期早于今天，新版本不能倒回去适用。请改生效日期，重新审定。',
  'refusal.handover-date-not-allowed':
    '不能核算：签约前的结算单不能填交房日期。搬迁奖励在验收交房时另行核算。',
  'refusal.in-flight': '不能再付：这一笔已交银行，还没有回执。请等银行结果。',
  'refusal.incompatible-duty':
    '不能办理：这两个岗位不能由同一个人担任（审批、付款、出纳、监督互相分离）。请另选一人。',
  'refusal.keys-missing': '不能验收：钥匙还没有交回。请户主腾空并交钥匙后再验收。',
  'refusal.last-administrator': '不能免去：三员中这一员只有这一个人。请先任命接替的人。',
  'refusal.login-or-phone-taken':
    '不能新建：账号或手机号已经有人用。一人只有一个账号，请在名册中查找。',
  'refusal.money-moved': '不能作废：这份协议的款项已经动用。请签补充协议更正。',
  'refusal.name-mismatch':
    '不能付款：收款户名与协议上的收款人不一致。请核对户名；确需换人的，重新签批。',
  'refusal.needs-bank-result':
    '不能这样办：最后一步只登记银行结果。请登记已付，或登记付款未成和原因。',
  'refusal.needs-triad': '不能办理：三员的变动须由三员中另外两员共同决定。请在“三员变更”里提出。',
  'refusal.needs-two-approvals': '不能公布：要有两位领导同意现在这份文本。请等两人审定后再公布。',
  'refusal.needs-two-persons': '不能验收：验收要两个不同的人。请再选一位同事。',
  'refusal.neighbours-unsafe': '不能拆除：相邻住户还没有搬走或加固。请先处理相邻房屋。',
  'refusal.no-agreement': '不能办理：这一户还没有有效协议。请先签约。',
  'refusal.no-cases': '不能提交或公布：草案没有验算案例。请先写入或导入案例。',
  'refusal.no-fund-source': '不能办理：没有可用的资金来源。请财务先登记资金来源和到账。',
  'refusal.no-second-factor-offered':
    '没有等待确认的动态口令，或者已经过了 15 分钟。请重新扫码绑定。',
  'refusal.no-survey':
    '不能核算：这一户没有已确认的勘丈。请勘丈组先入户勘丈，并请户主或见证人签字。',
  'refusal.not-accepted': '不能拆除：还没有验收交房。请先验收。',
  'refusal.not-after-previous': '不能出通报：上一期通报是同一周或更晚的。请核对周次。',
  'refusal.not-allowed': '不能办理：您的岗位或片区没有这项权限。需要的话，请系统管理员提请任职。',
  'refusal.not-appointed': '不能免去：这个人现在没有担任这个岗位。请刷新名单。',
  'refusal.not-confirmed':
    '不能签约：结算单还没有确认，或勘丈公示还没有结束。请公示期满、异议办结后再签。',
  'refusal.not-found': '没有找到：户号或编号不存在，或者不在您的片区。请核对后再查。',
  'refusal.not-held': '不能恢复：案件没有暂缓。可以直接通过或退回。',
  'refusal.not-in-scope': '不能办理：这一户已不在征收范围内。如有疑问，请办公室核对核减记录。',
  'refusal.not-own-role': '不能代行：只能请人代行自己现任的审批岗位，代行来的岗位不能再转给别人。',
  'refusal.not-signed': '不能验收：到这一天还没有协议，也没有补偿决定。请先签约。',
  'refusal.not-submitted': '不能审定或公布：草案还没有提交，或者提交之后又改过。请等起草人提交。',
  'refusal.not-this-step':
    '不能办理：案件现在不在这一步，或者这一步不能这样办。请刷新后按当前步骤办理。',
  'refusal.nothing-changed': '没有改动：内容与原来的相同。请核对要更正的地方。',
  'refusal.nothing-recorded': '没有可显示的内容：这个号码还没有登记。请先由工作组补录。',
  'refusal.nothing-to-post': '没有可公示的内容：这个片区上一榜之后没有新增。有新增后再发布。',
  'refusal.on-hold': '不能办理：案件正在暂缓。请由暂缓的人先恢复。',
  'refusal.out-of-order': '不能登记：前一步还没有完成。三星要按勘丈、签约、交房的顺序取得。',
  'refusal.own-account':
    '不能处理自己的账号：自己的密码和登录请在“我的账号”里办理，其余请另一位管理员办理。',
  'refusal.own-draft':
    '不能办理：您改过这份草案。起草、审定和公布要由不同的人办，请转给同岗位的同事。',
  'refusal.own-proposal':
    '不能决定：申请须由另一位管理员决定，提出的人自己不能决定。请由他人办理。',
  'refusal.owner-missing': '不能签约：还有共有人没有签字。请全体共有人本人或公证委托人签齐。',
  'refusal.owner-phone-differs':
    '不能开通：手机号与这一户档案里户主的手机号不同。请核对证件；号码换了的，先更正档案里的手机号。',
  'refusal.password-change-required':
    '请先修改密码：这个密码只能用一次，或者已经到期。改好以后就能继续办理。',
  'refusal.password-names-county':
    '不能用这个密码：里面有县名、年份、姓名、账号或手机号，容易被猜到。请换一个。',
  'refusal.password-too-common':
    '不能用这个密码：太常见，或与一次性码、原密码相同。请换一个别人想不到的。',
  'refusal.password-too-long': '不能用这个密码：太长。请用 128 个字符以内。',
  'refusal.password-too-plain': '不能用这个密码：大写字母、小写字母、数字、符号要有三种以上。',
  'refusal.password-too-short': '不能用这个密码：太短。住户要 8 位以上，工作人员要 10 位以上。',
  'refusal.password-used-before': '这个密码用过了：最近用过的密码不能再用。请换一个新的。',
  'refusal.password-wrong': '密码不对，没有办理。请检查大小写后再试。',
  'refusal.payee-not-owner':
    '不能签约：收款户名与户主不一致。请使用户主本人的账户；由他人代领的，请先办理公证委托。',
  'refusal.payment-move-not-allowed':
    '不能这样办：这一笔付款现在的状态没有这一步。请刷新，看它到了哪一步，再按顺序办理。',
  'refusal.period-not-over': '不能出通报：这一周还没有结束。通报截至周日 24 时，请下周一再出。',
  'refusal.phone-taken':
    '不能开通：这个手机号已经用于另一户的居民账号。请户主换一个自己的手机号，或先停用那一户的账号。',
  'refusal.post-not-here': '不能任职：这类机构没有这个岗位。请重新选择机构或岗位。',
  'refusal.proposal-closed': '不能再决定：这份申请已经办结或撤回。请刷新列表。',
  'refusal.reason-required': '不能办理：没有写理由。请写清楚为什么这样办。',
  'refusal.registration-closed':
    '暂时不能注册：注册次数已到上限。请稍后再试，或到棚改办请系统管理员开立账号。',
  'refusal.related-to-household':
    '应当回避：经办人（或被代行人）与这一户有登记的利害关系，不能办理这一户的任何一步。请交给同岗位的其他同事。',
  'refusal.rulebook-out-of-force':
    '不能核算：本片区的补偿安置办法到 {day} 为止，这一天没有有效的办法。请办公室公布新版本后再算。',
  'refusal.same-colleague': '不能登记：两位经办人是同一个人。请选另一位同事。',
  'refusal.same-person':
    '不能办理：您已经办过这一户的勘丈、核算、签约或另一步审批。每一步必须由不同的人办，请转给同岗位的同事。',
  'refusal.same-person-twice': '三员必须是三个人：账号、姓名、手机号都不能相同。请改正后再提交。',
  'refusal.second-factor-locked':
    '动态口令已锁定：错误次数太多。请安全管理员核实身份后解锁；管理员的账号一天后自动解锁。',
  'refusal.second-factor-required':
    '请先绑定动态口令：您的岗位登录时需要第二重验证。绑定以后就能继续办理。',
  'refusal.set-up-closed': '不能再建立：本县已经有账号。请直接登录。',
  'refusal.several-payees':
    '不能签约：这一户有多个收款人，本版本只支持一个收款账户。请先办理书面推举或公证委托，由一人收款。',
  'refusal.sheet-blocked': '不能核算：缺少必要的事实。请按提示补齐后再算。',
  'refusal.sheet-not-confirmed': '不能签约：结算单还没有确认。请先与户主核对并确认结算单。',
  'refusal.sheet-not-current': '不能签约：结算单已变更。请重新核对后再签。',
  'refusal.shown-changed':
    '不能签批：您打开之后，内容变了（金额、收款人、账号、资金来源，或办法的文本和案例）。请重新核对后再签。',
  'refusal.sign-date-differs':
    '不能签约：签约日期与结算单上的不同，奖励档次可能变化。请按实际签约日重新核算。',
  'refusal.sign-in-failed':
    '没有登录：账号、手机号或密码不对。请检查大小写后再试；忘记密码请找安全管理员。',
  'refusal.sign-in-required': '请先登录：您还没有登录，或者登录已过期。登录后会回到这一页。',
  'refusal.signature-void':
    '不能通过：前面签名的人与这一户有利害关系，签名作废。请以“应当回避”退回，由其他人重新办理。',
  'refusal.step-up-required': '请再次确认身份：这项操作要求五分钟内输入过密码和动态口令。',
  'refusal.terminal-not-allowed':
    '不能在这台电脑上办理：管理员只能在指定的管理终端上工作。请换到管理终端，或请机房核对允许的网段。',
  'refusal.ticket-over': '登录超时：输入密码后 5 分钟内没有完成第二步。请重新登录。',
  'refusal.too-busy': '还没有办成：机器正在处理别人的大量计算。请一分钟后再试。',
  'refusal.too-many-attempts':
    '暂时不能办理：错误次数太多。请过一会儿再试；急用请安全管理员解锁，或在常用的电脑上登录。',
  'refusal.too-many-requests': '操作太快：短时间内请求太多。请 {seconds} 秒后继续。',
  'refusal.too-many-rows': '超过 {most} 条，请缩小范围后再导出。',
  'refusal.unit-above-others': '不能撤销：下面还有 {count} 个机构（{codes}）。请先移走或撤销它们。',
  'refusal.unit-changed': '没有保存：机构刚刚被别人改动。请刷新后再改。',
  'refusal.unit-circle': '不能移动：机构不能放到自己或自己的下级下面。请另选上级机构。',
  'refusal.unit-closed': '不能办理：这个机构已经撤销。请选择现有机构。',
  'refusal.unit-in-use':
    '不能撤销：{day} 以后还有 {count} 项任职（{who}）。请先提请免去，或另选一天。',
  'refusal.unit-taken': '不能选这套房：它刚刚被别的户选走。请与户主另选一套。',
  'refusal.unit-unknown': '没有这套房：房号不在本片区的房源里。请从房源表中选择。',
  'refusal.unknown': '没有办成：程序说明了原因，但这一版界面没有它的文字（{code}）。请刷新后再试。',
  'refusal.unknown-never-resent':
    '不能重付：银行没有回执，款项可能已经付出。请先向银行查清，再登记结果。',
  'refusal.utilities-open': '不能拆除：水、电、气还没有销户。请户主办理销户后再拆。',
  'refusal.version-taken': '不能使用这个版本号：已有这个版本。请换一个没有用过的版本号。',
  'refusal.week-not-over': '不能出通报：这一周还没有结束。通报截至周日 24 时，请下周一再出。',
  'refusal.wrong-role': '不能办理：这一步要由别的岗位来办。待办会自动转给那个岗位。',
} as const
