import {
  area,
  category,
  date,
  days,
  factor,
  flag,
  months,
  perMonth,
  perMove,
  perSquareMetre,
  perSquareMetreMonth,
  perUnit,
  quantityUnit,
  share,
  sum,
  text,
  times,
  years,
} from './field.ts'
import { LINE_ROUNDING, SHARE_ROUNDING } from './rounding-rule.ts'
import type { ChapterId, ParameterClause, ParameterField, ParameterSection } from './section.ts'

type Head = readonly [path: string, chapter: ChapterId, clause: ParameterClause]
type Rows = Pick<ParameterSection, 'rowKey' | 'minRows' | 'maxRows'>

function group([path, chapter, clause]: Head, ...fields: ParameterField[]): ParameterSection {
  return { path, chapter, clause, shape: 'fields', fields, open: false }
}

function table(
  [path, chapter, clause]: Head,
  fields: ParameterField[],
  rows: Rows = {},
): ParameterSection {
  return { path, chapter, clause, shape: 'map', fields, open: true, minRows: 1, ...rows }
}

function list(
  [path, chapter, clause]: Head,
  fields: ParameterField[],
  rows: Rows = {},
): ParameterSection {
  const bounds = { minRows: 1, maxRows: 50, ...rows }
  return { path, chapter, clause, shape: 'list', fields, open: true, ...bounds }
}

/** Which statuses count is the meaning of the statuses, so the document can only repeat it. */
function status(
  code: string,
  counts: boolean,
  of: { clause: ParameterClause; figure?: ParameterField },
): ParameterSection {
  const fields = [flag('counts', { fixed: counts }), ...(of.figure ? [of.figure] : [])]
  return group([`segmentStatus.${code}`, 'recognition', of.clause], ...fields, text('note'))
}

const SCOPE: readonly ParameterSection[] = [
  group(
    ['', 'scope', 'settlement'],
    text('id'),
    text('version'),
    text('label'),
    text('tz', { fixed: 'Asia/Shanghai' }),
    date('announceDate'),
    date('freezeDate'),
    date('effectiveFrom', { optional: true }),
    date('effectiveTo', { optional: true }),
  ),
  group(
    ['units', 'scope', 'settlement'],
    text('money', { begins: 'fen' }),
    text('area', { begins: 'centi-m2' }),
    text('ratio', { begins: 'basis points' }),
    text('qty', { begins: 'centi-units' }),
  ),
]

const HOUSE: readonly ParameterSection[] = [
  table(
    ['structures', 'house', 'house-value'],
    [text('name'), perSquareMetre('price'), years('life', { min: 1 }), share('residualBp')],
  ),
  group(['', 'house', 'house-value'], share('minNewnessBp')),
  table(
    ['zones', 'house', 'house-value'],
    [
      perSquareMetre('res'),
      perSquareMetre('nonres'),
      perSquareMetre('yard', { clause: 'yard-land' }),
      perSquareMetre('guarantee', { clause: 'guarantee' }),
    ],
  ),
]

const RECOGNITION: readonly ParameterSection[] = [
  group(['', 'recognition', 'area-recognition'], share('areaToleranceBp')),
  status('REGISTERED', true, { clause: 'area-recognition' }),
  status('UNREG_LEGAL', true, { clause: 'area-recognition' }),
  status('HIST', false, { clause: 'historical', figure: share('histBp') }),
  status('TEMP_VALID', false, { clause: 'temporary' }),
  status('ILLEGAL', false, {
    clause: 'self-demolition',
    figure: perSquareMetre('selfDemolishAid'),
  }),
  status('POST_FREEZE', false, { clause: 'area-recognition' }),
]

const DECORATION: readonly ParameterSection[] = [
  table(['decoration', 'decoration', 'decoration'], [perSquareMetre('')]),
  table(
    ['attachments', 'decoration', 'attachments'],
    [text('name'), quantityUnit('unit'), perUnit('price')],
  ),
]

const MOVING: readonly ParameterSection[] = [
  group(
    ['moving.rate', 'moving', 'moving'],
    perSquareMetre('RES'),
    perSquareMetre('COM'),
    perSquareMetre('OFFICE'),
    perSquareMetre('FACTORY'),
  ),
  group(['moving', 'moving', 'moving'], perMove('minPerTimeRes')),
  group(['moving.times', 'moving', 'moving'], times('MONETARY'), times('SPOT'), times('FUTURE')),
  group(
    ['transition', 'moving', 'transition'],
    perSquareMetreMonth('rate'),
    perMonth('minPerMonth'),
    factor('overdueFactor', { clause: 'transition-entitlement' }),
    factor('overdueFactorTurnover', { clause: 'transition-entitlement' }),
    months('fitOutMonths', { clause: 'transition-entitlement' }),
  ),
  group(
    ['transition.months', 'moving', 'transition'],
    months('MONETARY'),
    months('SPOT'),
    months('FUTURE_MULTI'),
    months('FUTURE_HIGH'),
  ),
]

const BUSINESS: readonly ParameterSection[] = [
  group(['businessLoss', 'business', 'business-loss'], share('flatBp')),
  group(
    ['businessLoss.profitMonths', 'business', 'business-loss'],
    months('MONETARY'),
    months('EXCHANGE'),
  ),
  table(['resToBiz', 'business', 'residential-to-business'], [perSquareMetre('')], {
    rowKey: 'time-of-trade',
  }),
]

const REWARDS: readonly ParameterSection[] = [
  list(
    ['signing.tiers', 'rewards', 'signing-reward'],
    [
      text('id'),
      days('maxDay', { ascending: true }),
      perSquareMetre('resRate'),
      sum('resMin'),
      share('nonresBp'),
    ],
  ),
  group(['signing', 'rewards', 'signing-reward'], days('lastDay')),
  list(
    ['handover.tiers', 'rewards', 'handover-reward'],
    [days('maxDay', { ascending: true }), sum('amount')],
  ),
  group(['handover', 'rewards', 'handover-reward'], days('absoluteLastDay')),
  group(['monetisation', 'rewards', 'monetisation'], share('inWindowBp'), share('afterBp')),
  group(['conformity', 'rewards', 'conformity'], perSquareMetre('rate')),
]

const HARDSHIP: readonly ParameterSection[] = [
  table(['hardship.household', 'hardship', 'hardship'], [sum('')]),
  table(['hardship.person', 'hardship', 'hardship'], [sum('')]),
  group(['hardship', 'hardship', 'hardship'], sum('cap')),
]

const GUARANTEE: readonly ParameterSection[] = [
  group(
    ['guarantee', 'guarantee', 'guarantee'],
    area('area'),
    share('exchangeRateBp', { clause: 'swap-price' }),
  ),
  list(['guarantee.freeFor', 'guarantee', 'swap-price'], [category('')], {
    minRows: 0,
    maxRows: 20,
  }),
]

const EXCHANGE: readonly ParameterSection[] = [
  group(
    ['exchange.ratioBp', 'exchange', 'swap-price'],
    share('INPLACE', { min: 1, max: 50_000 }),
    share('OFFSITE', { min: 1, max: 50_000 }),
  ),
  group(['exchange', 'exchange', 'swap-price'], perSquareMetre('basePrice')),
  list(
    ['exchange.overTiers', 'exchange', 'swap-price'],
    [area('upTo', { min: 1, ascending: true, openEnd: true }), perSquareMetre('price')],
  ),
  table(['exchange.floorAdjBp', 'exchange', 'swap-price'], [share('', { min: -10_000 })], {
    rowKey: 'floor',
    minRows: 0,
  }),
]

/**
 * Every parameter of a rulebook, in reading order: where it stands, what it is measured in, between which
 * bounds, and which clause reads it. The one declaration: the check of a document, the reader, the forms and
 * the comparison of two rulebooks all follow it.
 */
export const SECTIONS: readonly ParameterSection[] = [
  ...SCOPE,
  ...HOUSE,
  ...RECOGNITION,
  ...DECORATION,
  ...MOVING,
  ...BUSINESS,
  ...REWARDS,
  ...HARDSHIP,
  ...GUARANTEE,
  ...EXCHANGE,
  list(
    ['voucher.tiers', 'voucher', 'voucher'],
    [months('months', { min: 1, ascending: true }), share('bonusBp')],
  ),
  group(['publicHousing', 'payees', 'payees'], share('tenantBp')),
  group(
    ['rounding', 'rounding', 'rounding'],
    text('line', { begins: LINE_ROUNDING }),
    text('net'),
    text('coOwner', { begins: SHARE_ROUNDING, clause: 'payees' }),
  ),
]
