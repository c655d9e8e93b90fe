import { addDays, isIsoDate, isoDate, yearOf } from '../src/kernel/iso-date.ts'
import { assert } from '../src/kernel/assert.ts'

/*
 * Rulebooks that differ from a given one in one place. Made from the JSON alone, so that a figure which nobody
 * declared is changed too.
 */

export interface Leaf {
  /** `structures.ZH2.price`, `signing.tiers[0].resRate`. */
  readonly path: string
  readonly place: readonly (string | number)[]
  readonly value: unknown
}

export interface Mutant {
  readonly path: string
  /** What was done: `+1`, `removed`. */
  readonly change: string
  readonly json: unknown
}

type Holder = Record<string | number, unknown>

function pathOf(place: readonly (string | number)[]): string {
  return place.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    return path === '' ? key : `${path}.${key}`
  }, '')
}

function entriesOf(json: unknown): [string | number, unknown][] {
  if (typeof json !== 'object' || json === null) return []
  return Array.isArray(json) ? [...json.entries()] : Object.entries(json)
}

/** Every value of the document that holds no others, in document order. */
export function leavesOf(json: unknown, place: readonly (string | number)[] = []): Leaf[] {
  if (typeof json === 'object' && json !== null) {
    return entriesOf(json).flatMap(([key, value]) => leavesOf(value, [...place, key]))
  }
  return [{ path: pathOf(place), place, value: json }]
}

function holderOf(json: unknown, place: readonly (string | number)[]): Holder {
  let found = json
  for (const key of place) {
    assert(typeof found === 'object' && found !== null, 'mutants: no such place')
    found = (found as Holder)[key]
  }
  return found as Holder
}

/** The document with one value in place of another. */
export function withValue(json: unknown, { place, path }: Leaf, value: unknown): Mutant {
  const copy: unknown = structuredClone(json)
  holderOf(copy, place.slice(0, -1))[place.at(-1) ?? ''] = value
  return { path, change: `= ${JSON.stringify(value)}`, json: copy }
}

function without(json: unknown, place: readonly (string | number)[]): Mutant {
  const copy: unknown = structuredClone(json)
  const holder = holderOf(copy, place.slice(0, -1))
  const key = place.at(-1) ?? ''
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
  return { path: pathOf(place), change: 'removed', json: copy }
}

/** Rates are printed to a hundredth of a per cent, but newness is rounded to that: only a whole one must show. */
const WHOLE_PER_CENT = /\.residualBp$/

function changedDates(date: string): string[] {
  const day = isoDate(date)
  const year = yearOf(day)
  return [addDays(day, -1), addDays(day, 1), `${year - 1}-12-31`, `${year + 1}-01-01`]
}

function changedValues({ path, value }: Leaf): unknown[] {
  if (typeof value === 'number') {
    const step = WHOLE_PER_CENT.test(path) ? 100 : 1
    return [value + step, value - step]
  }
  if (typeof value === 'boolean') return [!value]
  if (value === null) return [1_000_000]
  if (typeof value !== 'string') return []
  if (path === 'rounding.net') {
    return [1, 10, 1000].map((unit) => value.replace('100 fen', `${unit} fen`))
  }
  return isIsoDate(value) ? changedDates(value) : [`other ${value}`]
}

/** The document with this one value changed a little, once each way. */
export function mutantsOf(json: unknown, leaf: Leaf): Mutant[] {
  return changedValues(leaf).map((value) => withValue(json, leaf, value))
}

const OPEN = [
  ...['structures', 'zones', 'decoration', 'attachments', 'resToBiz'],
  ...['hardship.household', 'hardship.person', 'guarantee.freeFor', 'exchange.floorAdjBp'],
  ...['signing.tiers', 'handover.tiers', 'exchange.overTiers', 'voucher.tiers'],
]

/** The document with one row of a table or one tier of a list taken away, once for each. */
export function shortenedOf(json: unknown): Mutant[] {
  return OPEN.flatMap((path) => {
    const place = path.split('.')
    return entriesOf(holderOf(json, place)).map(([key]) => without(json, [...place, key]))
  })
}

/** The document with a key of a table written otherwise: a term of trade longer or shorter by a month. */
export function renamedTermsOf(json: unknown): Mutant[] {
  const terms = holderOf(json, ['resToBiz'])
  return Object.keys(terms).flatMap((key) => {
    const months = Number(key.slice(2, -1)) * (key.endsWith('y') ? 12 : 1)
    return [months - 1, months + 1].map((other) => {
      const { json: copy } = without(json, ['resToBiz', key])
      holderOf(copy, ['resToBiz'])[`ge${other}m`] = terms[key]
      return { path: `resToBiz.${key}`, change: `as ge${other}m`, json: copy }
    })
  })
}
