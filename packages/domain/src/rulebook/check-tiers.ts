import type { JsonCursor } from '../kernel/json-cursor.ts'
import { checkBp, checkRate, checkSum } from './check-values.ts'

const MAX_DAY = 3650

/** Reads each tier's upper end and notes one that does not lie above the tier before it. Answers the last end. */
function checkAscending(tiers: readonly JsonCursor[], key: string, first: number): number {
  let least = first
  for (const tier of tiers) {
    if (tier.has(key)) least = tier.at(key).integer({ min: least, max: MAX_DAY }) + 1
  }
  return least - 1
}

function checkSigning(at: JsonCursor): void {
  if (!at.object({ required: ['lastDay', 'tiers'] })) return
  const tiers = at.at('tiers').items({ min: 1, max: 50 })
  const ids = new Set<unknown>()
  for (const tier of tiers) {
    if (!tier.object({ required: ['id', 'maxDay', 'resRate', 'resMin', 'nonresBp'] })) continue
    const id = tier.at('id')
    if (ids.has(id.text())) id.fail('expected an id that is not used twice')
    ids.add(id.value)
    checkRate(tier.at('resRate'))
    checkSum(tier.at('resMin'))
    checkBp(tier.at('nonresBp'))
  }
  const last = checkAscending(tiers, 'maxDay', 0)
  at.at('lastDay').integer({ min: Math.max(0, last), max: MAX_DAY })
}

function checkHandover(at: JsonCursor): void {
  if (!at.object({ required: ['tiers', 'absoluteLastDay'] })) return
  const tiers = at.at('tiers').items({ min: 1, max: 50 })
  for (const tier of tiers) {
    if (tier.object({ required: ['maxDay', 'amount'] })) checkSum(tier.at('amount'))
  }
  checkAscending(tiers, 'maxDay', 0)
  at.at('absoluteLastDay').integer({ min: 0, max: MAX_DAY })
}

/** Signing, handover, monetisation and conformity. */
export function checkRewards(at: JsonCursor): void {
  checkSigning(at.at('signing'))
  checkHandover(at.at('handover'))
  const share = at.at('monetisation')
  if (share.object({ required: ['inWindowBp', 'afterBp'] })) {
    checkBp(share.at('inWindowBp'))
    checkBp(share.at('afterBp'))
  }
  const papers = at.at('conformity')
  if (papers.object({ required: ['rate'] })) checkRate(papers.at('rate'))
}

function checkOverTiers(at: JsonCursor): void {
  const tiers = at.items({ min: 1, max: 50 })
  let least = 1
  for (const [index, tier] of tiers.entries()) {
    if (!tier.object({ required: ['upTo', 'price'] })) continue
    checkRate(tier.at('price'))
    const end = tier.at('upTo')
    if (index < tiers.length - 1) least = end.integer({ min: least, max: 1_000_000 }) + 1
    else if (end.value !== null) end.fail('expected null: the last tier has no end')
  }
}

function checkFloors(at: JsonCursor): void {
  for (const floor of at.keys() ?? []) {
    const adjustment = at.at(floor)
    if (!/^-?[1-9]\d{0,2}$/.test(floor)) adjustment.fail('expected a floor number as the key')
    adjustment.integer({ min: -10_000, max: 10_000 })
  }
}

/** Property exchange. */
export function checkExchange(at: JsonCursor): void {
  if (!at.object({ required: ['ratioBp', 'basePrice', 'overTiers', 'floorAdjBp'] })) return
  const ratio = at.at('ratioBp')
  if (ratio.object({ required: ['INPLACE', 'OFFSITE'] })) {
    ratio.at('INPLACE').integer({ min: 1, max: 50_000 })
    ratio.at('OFFSITE').integer({ min: 1, max: 50_000 })
  }
  checkRate(at.at('basePrice'))
  checkOverTiers(at.at('overTiers'))
  checkFloors(at.at('floorAdjBp'))
}

/** Housing vouchers. */
export function checkVoucher(at: JsonCursor): void {
  if (!at.object({ required: ['tiers'] })) return
  const tiers = at.at('tiers').items({ min: 1, max: 50 })
  for (const tier of tiers) {
    if (tier.object({ required: ['months', 'bonusBp'] })) checkBp(tier.at('bonusBp'))
  }
  checkAscending(tiers, 'months', 1)
}
