import type { Charge, CoOwner } from '../../facts/household-facts.ts'
import { MAX_AMOUNT_FEN, MAX_CHARGES, MAX_PERSONS } from '../../facts/limits.ts'
import type { JsonCursor } from '../../kernel/json-cursor.ts'
import { distinct } from './distinct.ts'

function parseCoOwners(at: JsonCursor): CoOwner[] {
  const seen = new Set<string>()
  return at.items({ max: MAX_PERSONS }).map((item) => {
    item.object({ required: ['id', 'num', 'den'], optional: ['disputed'] })
    return {
      id: distinct(item.at('id'), seen),
      num: item.at('num').integer({ min: 1, max: 1_000_000 }),
      den: item.at('den').integer({ min: 1, max: 1_000_000 }),
      ...(item.has('disputed') && { disputed: item.at('disputed').flag() }),
    }
  })
}

function parseCharge(at: JsonCursor): Charge {
  const kind = at.at('kind').oneOf(['MORTGAGE', 'SEIZURE'])
  const optional = kind === 'MORTGAGE' ? ['due', 'on'] : ['on']
  at.object({ required: ['id', 'kind', 'amountFen'], optional })
  const base = { id: at.at('id').text(), ...(at.has('on') && { on: at.at('on').text() }) }
  const amount = at.at('amountFen')
  if (kind === 'SEIZURE' && amount.value === null) return { ...base, kind, amountFen: null }
  const amountFen = amount.integer({ min: 1, max: MAX_AMOUNT_FEN })
  if (kind === 'SEIZURE') return { ...base, kind, amountFen }
  return { ...base, kind, amountFen, ...(at.has('due') && { due: at.at('due').flag() }) }
}

function parseCharges(at: JsonCursor, coOwners: readonly CoOwner[]): Charge[] {
  const owners = new Set(coOwners.map(({ id }) => id))
  const seen = new Set(['OWNER', ...owners])
  return at.items({ max: MAX_CHARGES }).flatMap((item) => {
    if (item.keys() === null) return []
    const charge = parseCharge(item)
    distinct(item.at('id'), seen)
    if (charge.on !== undefined && !owners.has(charge.on)) {
      item.at('on').fail('expected the id of a co-owner')
    }
    return [charge]
  })
}

/** Reads co-owners and charges; the ids of both differ, and a charge names no co-owner but a listed one. */
export function parseOwners(at: JsonCursor) {
  const coOwners = at.has('coOwners') ? parseCoOwners(at.at('coOwners')) : null
  return {
    ...(coOwners !== null && { coOwners }),
    ...(at.has('charges') && { charges: parseCharges(at.at('charges'), coOwners ?? []) }),
  }
}
