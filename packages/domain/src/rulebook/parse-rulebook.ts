import { FaultLog, type Fault } from '../kernel/fault.ts'
import { JsonCursor } from '../kernel/json-cursor.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { checkExchange, checkRewards, checkVoucher } from './check-tiers.ts'
import { checkTrade } from './check-trade.ts'
import { checkBp, checkMonths, checkRate, checkSum, checkTable } from './check-values.ts'
import { checkRounding, checkUnits } from './check-words.ts'
import type { Rulebook } from './rulebook.ts'

const KEYS = [
  'id',
  'version',
  'label',
  'units',
  'tz',
  'announceDate',
  'freezeDate',
  'areaToleranceBp',
  'minNewnessBp',
  'structures',
  'zones',
  'segmentStatus',
  'decoration',
  'attachments',
  'moving',
  'transition',
  'businessLoss',
  'resToBiz',
  'signing',
  'handover',
  'monetisation',
  'conformity',
  'guarantee',
  'hardship',
  'exchange',
  'publicHousing',
  'voucher',
  'rounding',
] as const

const QUANTITY_UNITS = ['m2', 'm3', 'each', 'household', 'tree', 'set'] as const

function checkDates(at: JsonCursor): void {
  const announced = at.at('announceDate').date()
  const frozen = at.at('freezeDate')
  if (frozen.date() > announced) frozen.fail('expected a date not after announceDate')
  const from = at.at('effectiveFrom')
  const to = at.at('effectiveTo')
  const first = at.has('effectiveFrom') ? from.date() : announced
  if (first < announced) from.fail('expected a date not before announceDate')
  if (!at.has('effectiveTo')) return
  const earliest = at.has('effectiveFrom') ? 'effectiveFrom' : 'announceDate'
  if (to.date() < first) to.fail(`expected a date not before ${earliest}`)
}

function checkHead(at: JsonCursor): void {
  at.at('id').text()
  at.at('version').text()
  at.at('label').text()
  checkUnits(at.at('units'))
  checkRounding(at.at('rounding'))
  at.at('tz').oneOf(['Asia/Shanghai'])
  checkDates(at)
  checkBp(at.at('areaToleranceBp'))
  checkBp(at.at('minNewnessBp'))
}

function checkStructure(at: JsonCursor): void {
  if (!at.object({ required: ['name', 'price', 'life', 'residualBp'] })) return
  at.at('name').text()
  checkRate(at.at('price'))
  at.at('life').integer({ min: 1, max: 200 })
  checkBp(at.at('residualBp'))
}

function checkZone(at: JsonCursor): void {
  const required = ['res', 'nonres', 'yard', 'guarantee']
  if (at.object({ required })) for (const key of required) checkRate(at.at(key))
}

function checkAttachment(at: JsonCursor): void {
  if (!at.object({ required: ['name', 'unit', 'price'] })) return
  at.at('name').text()
  at.at('unit').oneOf(QUANTITY_UNITS)
  checkRate(at.at('price'))
}

/** Which statuses count is the meaning of the statuses, so the document can only repeat it. */
function checkStatus(at: JsonCursor, counts: boolean, figure?: string): void {
  if (!at.object({ required: ['counts', 'note', ...(figure === undefined ? [] : [figure])] }))
    return
  if (at.at('counts').value !== counts) at.at('counts').fail(`expected ${counts}`)
  at.at('note').text()
}

function checkStatuses(at: JsonCursor): void {
  const required = ['REGISTERED', 'UNREG_LEGAL', 'HIST', 'TEMP_VALID', 'ILLEGAL', 'POST_FREEZE']
  if (!at.object({ required })) return
  checkStatus(at.at('REGISTERED'), true)
  checkStatus(at.at('UNREG_LEGAL'), true)
  checkStatus(at.at('HIST'), false, 'histBp')
  checkStatus(at.at('TEMP_VALID'), false)
  checkStatus(at.at('ILLEGAL'), false, 'selfDemolishAid')
  checkStatus(at.at('POST_FREEZE'), false)
  if (at.at('HIST').has('histBp')) checkBp(at.at('HIST').at('histBp'))
  if (at.at('ILLEGAL').has('selfDemolishAid')) checkRate(at.at('ILLEGAL').at('selfDemolishAid'))
}

function checkMoving(at: JsonCursor): void {
  if (!at.object({ required: ['rate', 'minPerTimeRes', 'times'] })) return
  const uses = ['RES', 'COM', 'OFFICE', 'FACTORY']
  const ways = ['MONETARY', 'SPOT', 'FUTURE']
  if (at.at('rate').object({ required: uses })) checkTable(at.at('rate'), checkRate)
  checkSum(at.at('minPerTimeRes'))
  if (!at.at('times').object({ required: ways })) return
  for (const way of ways) at.at('times').at(way).integer({ min: 0, max: 10 })
}

function checkTransition(at: JsonCursor): void {
  const required = ['rate', 'minPerMonth', 'months', 'overdueFactor', 'overdueFactorTurnover']
  if (!at.object({ required: [...required, 'fitOutMonths'] })) return
  checkRate(at.at('rate'))
  checkSum(at.at('minPerMonth'))
  const ways = ['MONETARY', 'SPOT', 'FUTURE_MULTI', 'FUTURE_HIGH']
  if (at.at('months').object({ required: ways })) checkTable(at.at('months'), checkMonths)
  at.at('overdueFactor').integer({ min: 0, max: 10 })
  at.at('overdueFactorTurnover').integer({ min: 0, max: 10 })
  checkMonths(at.at('fitOutMonths'))
}

function checkBusiness(at: JsonCursor): void {
  const loss = at.at('businessLoss')
  if (loss.object({ required: ['flatBp', 'profitMonths'] })) {
    checkBp(loss.at('flatBp'))
    const modes = ['MONETARY', 'EXCHANGE']
    const months = loss.at('profitMonths')
    if (months.object({ required: modes })) checkTable(months, checkMonths)
  }
  checkTrade(at.at('resToBiz'))
}

function checkGuarantee(at: JsonCursor, household: readonly string[]): void {
  if (!at.object({ required: ['area', 'exchangeRateBp', 'freeFor'] })) return
  at.at('area').integer({ min: 0, max: 1_000_000 })
  checkBp(at.at('exchangeRateBp'))
  for (const item of at.at('freeFor').items({ max: 20 })) {
    const category = item.text()
    if (category !== '' && !household.includes(category)) {
      item.fail('expected a category of hardship.household')
    }
  }
}

function checkHardship(at: JsonCursor): readonly string[] {
  if (!at.object({ required: ['household', 'person', 'cap'] })) return []
  checkTable(at.at('household'), checkSum)
  checkTable(at.at('person'), checkSum)
  checkSum(at.at('cap'))
  return at.at('household').keys() ?? []
}

function checkPublicHousing(at: JsonCursor): void {
  if (at.object({ required: ['tenantBp'] })) checkBp(at.at('tenantBp'))
}

/**
 * Checks a rulebook document: every key known and present, prices integers in fen and not negative, shares in
 * basis points, dates real and in order, tiers present, ascending and without overlap. Answers with the document
 * as it was read, so that its hash is the hash of what was published, or with every fault and its path:
 * `signing.tiers[1].maxDay: expected an integer ≥ 11`.
 */
export function parseRulebook(json: unknown): Result<Rulebook, readonly Fault[]> {
  const faults = new FaultLog()
  const at = new JsonCursor(json, '', faults)
  if (!at.object({ required: KEYS, optional: ['effectiveFrom', 'effectiveTo'] }))
    return refuse(faults.list)
  checkHead(at)
  checkTable(at.at('structures'), checkStructure)
  checkTable(at.at('zones'), checkZone)
  checkStatuses(at.at('segmentStatus'))
  checkTable(at.at('decoration'), checkRate)
  checkTable(at.at('attachments'), checkAttachment)
  checkMoving(at.at('moving'))
  checkTransition(at.at('transition'))
  checkBusiness(at)
  checkRewards(at)
  checkGuarantee(at.at('guarantee'), checkHardship(at.at('hardship')))
  checkExchange(at.at('exchange'))
  checkPublicHousing(at.at('publicHousing'))
  checkVoucher(at.at('voucher'))
  return faults.list.length > 0 ? refuse(faults.list) : ok(json as Rulebook)
}
