import { isIsoDate } from '../kernel/iso-date.ts'
import type { JsonCursor } from '../kernel/json-cursor.ts'
import { ROUNDING_UNITS } from '../money/round-to.ts'
import { netUnit } from './rounding-rule.ts'

/*
 * What one declared field cannot say: how fields stand to each other. Each check comes after the fields' own,
 * and looks only at values that are of their kind.
 */

function checkDates(at: JsonCursor): void {
  const isLater = (key: string, other: string) => {
    const [value, limit] = [at.at(key).value, at.at(other).value]
    return isIsoDate(value) && isIsoDate(limit) && value > limit
  }
  if (isLater('freezeDate', 'announceDate')) {
    at.at('freezeDate').fail('expected a date not after announceDate')
  }
  if (isLater('announceDate', 'effectiveFrom')) {
    at.at('effectiveFrom').fail('expected a date not before announceDate')
  }
  for (const start of ['effectiveFrom', 'announceDate']) {
    if (isLater(start, 'effectiveTo')) {
      at.at('effectiveTo').fail(`expected a date not before ${start}`)
    }
  }
}

function checkSigning(at: JsonCursor): void {
  const tiers = at.at('tiers')
  const ids = new Set<unknown>()
  let last = 0
  for (const tier of Array.isArray(tiers.value) ? tiers.items() : []) {
    const id = tier.at('id')
    if (id.value !== undefined && ids.has(id.value)) {
      id.fail('expected an id that is not used twice')
    }
    ids.add(id.value)
    const end = tier.at('maxDay').value
    if (typeof end === 'number' && Number.isSafeInteger(end)) last = Math.max(last, end)
  }
  if (at.has('lastDay')) at.at('lastDay').integer({ min: last })
}

function checkGuarantee(at: JsonCursor): void {
  const free = at.at('guarantee').at('freeFor')
  const household = at.at('hardship').at('household')
  for (const item of Array.isArray(free.value) ? free.items() : []) {
    if (typeof item.value === 'string' && !household.has(item.value)) {
      item.fail('expected a category of hardship.household')
    }
  }
}

function checkNet(at: JsonCursor): void {
  if (typeof at.value !== 'string' || netUnit(at.value) !== null) return
  const units = ROUNDING_UNITS.join(', ').replace(/, (\d+)$/, ' or $1')
  at.fail(`expected a text that begins with HALF away from zero to ${units} fen`)
}

/** Dates in order, tiers inside their window, ids and categories that exist, a rounding that is done here. */
export function checkRelations(at: JsonCursor): void {
  checkDates(at)
  checkSigning(at.at('signing'))
  checkGuarantee(at)
  checkNet(at.at('rounding').at('net'))
}
