import { word } from '@yichi/i18n/word'
import type { CaseKind, CaseSheet, CellKind, Column } from './column.ts'

function words(family: string, codes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map((code) => [code, word('zh-CN', family, code)]))
}

const USE = words('use', ['RES', 'COM', 'OFFICE', 'FACTORY'])
const STATUS = words('status', [
  'REGISTERED',
  'UNREG_LEGAL',
  'HIST',
  'TEMP_VALID',
  'ILLEGAL',
  'POST_FREEZE',
])
const MODE = words('mode', ['MONETARY', 'EXCHANGE'])
const PATH = words('path', ['AGREEMENT', 'DECISION'])
const OWNERSHIP = words('ownership', ['PRIVATE', 'PUBLIC_TENANT'])
const LOCATION = words('location', ['INPLACE', 'OFFSITE'])
const DELIVERY = words('delivery', ['SPOT', 'FUTURE_MULTI', 'FUTURE_HIGH'])
const DIRECTION = words('direction', ['PAY', 'COLLECT', 'NIL'])
export const KIND_WORDS: Readonly<Record<CaseKind, string>> = {
  assess: '安置补偿',
  transition: '过渡费',
  voucher: '房票',
}
const DWELLING = { SELF: '自行过渡', TURNOVER: '周转房' }
const CHARGE = { MORTGAGE: '抵押', SEIZURE: '查封' }
const HOLD = { ESCROW: '提存' }
const PAYEE = {
  OWNER: '户主',
  CO_OWNER: '共有人',
  TENANT: '承租人',
  OWNER_UNIT: '产权单位',
  MORTGAGEE: '抵押权人',
  COURT: '法院',
}

type Extra = Partial<Omit<Column, 'header' | 'path' | 'kind'>>

function column(header: string, path: string, rest: Extra & { readonly kind?: CellKind }): Column {
  return { header, path, kind: 'text', width: Math.max(10, header.length * 2 + 2), ...rest }
}

const text = (header: string, path: string, rest: Extra = {}) => column(header, path, rest)
const whole = (header: string, path: string, rest: Extra = {}) =>
  column(header, path, { kind: 'integer', ...rest })
const decimal = (header: string, path: string, rest: Extra = {}) =>
  column(header, path, { kind: 'hundredths', ...rest })
const day = (header: string, path: string, rest: Extra = {}) =>
  column(header, path, { kind: 'date', width: 14, ...rest })
const flag = (header: string, path: string, rest: Extra = {}) =>
  column(header, path, { kind: 'flag', ...rest })

const ASSESS = { of: 'assess' } as const

/** The sheet with every case. The facts of a household stand beside what they must come to. */
export const CASES: CaseSheet = {
  name: '案例',
  list: null,
  mayBeAbsent: false,
  columns: [
    text('标题', 'title', { width: 40 }),
    text('种类', 'kind', { words: KIND_WORDS }),
    text('区位', 'input.zone', ASSESS),
    text('安置方式', 'input.mode', { words: MODE, ...ASSESS }),
    text('签订方式', 'input.path', { words: PATH, ...ASSESS }),
    day('签约日期', 'input.signDate', ASSESS),
    day('交房日期', 'input.handoverDate', { nil: 'word', ...ASSESS }),
    text('装修档次', 'input.decoration', ASSESS),
    flag('他处无房', 'input.onlyHome', ASSESS),
    flag('政府代搬', 'input.govMove', ASSESS),
    flag('住周转房', 'input.turnoverHousing', ASSESS),
    text('产权性质', 'input.ownership', { words: OWNERSHIP, ...ASSESS }),
    decimal('住宅评估价值（元）', 'input.appraisal.RES', ASSESS),
    decimal('非住宅评估价值（元）', 'input.appraisal.NONRES', ASSESS),
    decimal('土地证面积（m²）', 'input.yard.landCertArea', ASSESS),
    decimal('建筑占地（m²）', 'input.yard.footprint', ASSESS),
    decimal('月均利润（元）', 'input.avgMonthlyProfit', ASSESS),
    decimal('住改商面积（m²）', 'input.resToBiz.area', ASSESS),
    day('营业执照日期', 'input.resToBiz.licenceDate', ASSESS),
    whole('预期·签约第几天', 'expected.day', ASSESS),
    text('预期·奖励档次', 'expected.tier', { nil: 'word', ...ASSESS }),
    decimal('预期·认定住宅面积（m²）', 'expected.recognisedResArea', ASSESS),
    decimal('预期·补偿合计（元）', 'expected.compensationFen', ASSESS),
    decimal('预期·安置房价款（元）', 'expected.swapPriceFen', ASSESS),
    decimal('预期·净额（元）', 'expected.netFen', ASSESS),
    text('预期·收付', 'expected.direction', { words: DIRECTION, width: 16, ...ASSESS }),
    decimal('预期·每月过渡费（元）', 'expected.monthlyTransitionFen', ASSESS),
    text('预期·不能计算的代码', 'expected.blocked', { width: 30 }),
  ],
}

/** Lists of a case, and the two kinds of case that are no household. */
export const PARTS: readonly CaseSheet[] = [
  {
    name: '房屋',
    list: 'input.segments',
    mayBeAbsent: false,
    columns: [
      text('分段编号', 'id'),
      text('用途', 'use', { words: USE }),
      text('性质', 'status', { words: STATUS, width: 18 }),
      text('结构', 'structure'),
      whole('建成年份', 'buildYear', { nil: 'blank' }),
      decimal('评估成新（%）', 'observedNewnessBp'),
      decimal('证载面积（m²）', 'certified'),
      decimal('实测面积（m²）', 'measured'),
      decimal('认定面积（m²）', 'area'),
      text('超出哪一段', 'excessOf'),
      whole('剩余月数', 'remainingMonths'),
      whole('批准月数', 'approvedMonths'),
      day('自行拆除日期', 'selfDemolishedOn', { nil: 'word' }),
    ],
  },
  {
    name: '附属物',
    list: 'input.attachments',
    mayBeAbsent: false,
    columns: [text('项目编号', 'code'), decimal('数量', 'qty')],
  },
  {
    name: '安置房',
    list: 'input.units',
    mayBeAbsent: true,
    columns: [
      text('房号', 'id'),
      decimal('面积（m²）', 'area'),
      whole('楼层', 'floor'),
      text('位置', 'location', { words: LOCATION }),
      text('交付', 'delivery', { words: DELIVERY }),
    ],
  },
  {
    name: '共有人',
    list: 'input.coOwners',
    mayBeAbsent: true,
    columns: [
      text('共有人', 'id'),
      whole('份额分子', 'num'),
      whole('份额分母', 'den'),
      flag('有争议', 'disputed'),
    ],
  },
  {
    name: '抵押查封',
    list: 'input.charges',
    mayBeAbsent: true,
    columns: [
      text('债权编号', 'id'),
      text('类别', 'kind', { words: CHARGE }),
      decimal('金额（元，查封全部留空）', 'amountFen', { nil: 'blank' }),
      flag('已到期', 'due'),
      text('哪位共有人', 'on'),
    ],
  },
  {
    name: '期望',
    list: 'expected.lines',
    mayBeAbsent: true,
    columns: [text('项目代码', 'code'), decimal('金额（元）', 'amountFen')],
  },
  {
    name: '期望收款人',
    list: 'expected.payees',
    mayBeAbsent: true,
    columns: [
      text('收款人', 'id'),
      decimal('金额（元）', 'amountFen'),
      text('提存', 'hold', { words: HOLD, nil: 'word' }),
      text('身份', 'kind', { words: PAYEE }),
    ],
  },
  {
    name: '过渡费',
    list: null,
    of: 'transition',
    mayBeAbsent: false,
    columns: [
      text('过渡方式', 'input.mode', { words: DWELLING }),
      decimal('每月过渡费（元）', 'input.monthlyFen'),
      day('搬迁交房日期', 'input.handoverDate'),
      whole('约定月数', 'input.plannedMonths'),
      day('安置房交付日期', 'input.deliveryDate'),
      day('预期·约定期满', 'expected.plannedEnd'),
      whole('预期·正常月数', 'expected.regularMonths'),
      whole('预期·逾期月数', 'expected.overdueMonths'),
      decimal('预期·正常过渡费（元）', 'expected.partsFen.regular'),
      decimal('预期·逾期过渡费（元）', 'expected.partsFen.overdue'),
      decimal('预期·装修期过渡费（元）', 'expected.partsFen.fitOut'),
      decimal('预期·合计（元）', 'expected.entitlementFen'),
    ],
  },
  {
    name: '房票',
    list: null,
    of: 'voucher',
    mayBeAbsent: false,
    columns: [
      decimal('面额（元）', 'input.faceFen'),
      day('签发日期', 'input.issuedOn'),
      decimal('预期·奖励合计（元）', 'expected.bonusTotalFen'),
      decimal('预期·剩余兑现（元）', 'expected.leftoverCashFen'),
      day('预期·到期日', 'expected.expiresOn'),
    ],
  },
  {
    name: '房票使用',
    list: 'input.uses',
    mayBeAbsent: false,
    columns: [day('使用日期', 'date'), decimal('金额（元）', 'amountFen')],
  },
  {
    name: '期望房票使用',
    list: 'expected.uses',
    mayBeAbsent: true,
    columns: [
      day('使用日期', 'date'),
      decimal('金额（元）', 'amountFen'),
      decimal('奖励比例（%）', 'bonusBp'),
      decimal('奖励（元）', 'bonusFen'),
    ],
  },
]

/** Hardship categories: of the household where no person is named, else of the person of that number. */
export const HARDSHIP: CaseSheet = {
  name: '困难',
  list: 'input.hardship',
  mayBeAbsent: true,
  columns: [whole('第几人（空为全户）', 'person'), text('困难类别', 'category')],
}

/** Explains the others. */
export const HOW_TO = '说明'
