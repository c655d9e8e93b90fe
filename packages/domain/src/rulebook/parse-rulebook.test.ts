import { expect, test } from 'vitest'
import { goldenRulebook, goldenRulebookDocument, goldenRulebookJson } from '../../testing/golden.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { faultText } from '../kernel/fault.ts'
import { sha256Hex } from '../kernel/sha256.ts'
import { parametersOf } from './parameters.ts'
import { parseRulebook } from './parse-rulebook.ts'
import { pinRulebook } from './pin.ts'
import type { Parameter } from './section.ts'

/** The county's rulebook with one place changed: `signing.tiers.1.maxDay`; `undefined` takes the key away. */
function faultsWith(place: string, value: unknown): string[] {
  const json = goldenRulebookJson()
  const keys = place.split('.')
  const last = keys.pop() ?? ''
  let at = json as Record<string, unknown>
  for (const key of keys) at = at[key] as Record<string, unknown>
  if (value === undefined) Reflect.deleteProperty(at, last)
  else at[last] = value
  const outcome = parseRulebook(json)
  return outcome.ok ? [] : outcome.refusal.map(faultText)
}

test('the county’s rulebook is read as it stands', () => {
  const json = goldenRulebookJson()
  expect(parseRulebook(json)).toEqual({ ok: true, value: json })
})

test.each<[string, string, unknown]>([
  ['announceDate: expected a date YYYY-MM-DD that exists', 'announceDate', '2017-02-29'],
  ['freezeDate: expected a date not after announceDate', 'freezeDate', '2017-03-21'],
  ['tz: expected Asia/Shanghai', 'tz', 'UTC'],
  ['note: unknown key', 'note', 1],
  ['zones: missing', 'zones', undefined],
  ['zones: expected at least one entry', 'zones', {}],
  ['zones.I.res: expected an integer ≥ 0', 'zones.I.res', -1],
  ['zones.I.res: expected an integer ≥ 0', 'zones.I.res', 1600.5],
  ['zones.I.res: expected an integer ≤ 100000000', 'zones.I.res', 2 ** 53],
  ['zones.I.shop: unknown key', 'zones.I.shop', 1],
  ['structures.ZH2.price: expected an integer ≥ 0', 'structures.ZH2.price', '1000'],
  ['structures.ZH2.life: expected an integer ≥ 1', 'structures.ZH2.life', 0],
  ['structures.ZH2.residualBp: expected an integer ≤ 10000', 'structures.ZH2.residualBp', 10_001],
  ['segmentStatus.HIST.counts: expected false', 'segmentStatus.HIST.counts', true],
  ['segmentStatus.HIST.histBp: missing', 'segmentStatus.HIST.histBp', undefined],
  ['decoration.FINE: expected an integer ≥ 0', 'decoration.FINE', null],
  [
    'attachments.F01.unit: expected one of m2, m3, each, household, tree, set',
    'attachments.F01.unit',
    'mu',
  ],
  ['moving.rate.COM: missing', 'moving.rate.COM', undefined],
  ['transition.months.FUTURE_HIGH: expected an integer ≥ 0', 'transition.months.FUTURE_HIGH', 1.5],
  ['signing.tiers: expected at least 1 item', 'signing.tiers', []],
  ['signing.tiers[1].maxDay: expected an integer ≥ 11', 'signing.tiers.1.maxDay', 10],
  ['signing.tiers[1].maxDay: expected an integer ≥ 11', 'signing.tiers.1.maxDay', 5],
  ['signing.tiers[1].maxDay: expected an integer ≥ 11', 'signing.tiers.1.maxDay', 25.5],
  ['signing.tiers[1].id: expected an id that is not used twice', 'signing.tiers.1.id', 'T1'],
  ['signing.tiers[0].resRate: missing', 'signing.tiers.0.resRate', undefined],
  ['signing.lastDay: expected an integer ≥ 30', 'signing.lastDay', 29],
  ['handover.tiers[1].maxDay: expected an integer ≥ 16', 'handover.tiers.1.maxDay', 15],
  ['guarantee.freeFor[0]: expected a category of hardship.household', 'guarantee.freeFor', ['X']],
  ['exchange.overTiers[1].upTo: expected an integer ≥ 1001', 'exchange.overTiers.1.upTo', 1000],
  [
    'exchange.overTiers[2].upTo: expected null: the last tier has no end',
    'exchange.overTiers.2.upTo',
    3000,
  ],
  ['exchange.overTiers[0].upTo: expected an integer ≥ 1', 'exchange.overTiers.0.upTo', null],
  ['exchange.floorAdjBp.top: expected a floor number as the key', 'exchange.floorAdjBp.top', 0],
  ['voucher.tiers[1].months: expected an integer ≥ 13', 'voucher.tiers.1.months', 12],
  ['resToBiz: expected at least one entry', 'resToBiz', {}],
  ['resToBiz.ge3w: expected ge<years>y or ge<months>m as the key', 'resToBiz.ge3w', 1],
  ['resToBiz.ge51y: expected ge<years>y or ge<months>m as the key', 'resToBiz.ge51y', 1],
  ['resToBiz.ge01y: expected ge<years>y or ge<months>m as the key', 'resToBiz.ge01y', 1],
  ['resToBiz.ge12m: expected a number of months that is not used twice', 'resToBiz.ge12m', 1],
  ['resToBiz.ge18m: expected an integer ≥ 0', 'resToBiz.ge18m', -1],
  ['units.money: expected a text that begins with fen', 'units.money', 'yuan'],
  ['units.money: expected a text that begins with fen', 'units.money', 'fens'],
  ['units.area: expected a text that begins with centi-m2', 'units.area', 'm2'],
  ['units.ratio: expected a text that begins with basis points', 'units.ratio', '%'],
  ['units.qty: missing', 'units.qty', undefined],
  ['units.time: unknown key', 'units.time', 'days'],
  [
    'rounding.net: expected a text that begins with HALF away from zero to 1, 10, 100 or 1000 fen',
    'rounding.net',
    'HALF away from zero to 50 fen',
  ],
  [
    'rounding.net: expected a text that begins with HALF away from zero to 1, 10, 100 or 1000 fen',
    'rounding.net',
    'HALF away from zero to 100 fens',
  ],
  [
    'rounding.line: expected a text that begins with HALF_UP to 1 fen',
    'rounding.line',
    'truncated to 1 fen',
  ],
  [
    'rounding.coOwner: expected a text that begins with largest remainder',
    'rounding.coOwner',
    'by the office',
  ],
  ['effectiveFrom: expected a date not before announceDate', 'effectiveFrom', '2017-03-19'],
  ['effectiveTo: expected a date not before announceDate', 'effectiveTo', '2017-03-19'],
  ['effectiveFrom: expected a date YYYY-MM-DD that exists', 'effectiveFrom', '2017-04-31'],
  ['announceDate: expected a date not after 2899-12-31', 'announceDate', '2900-01-01'],
  ['effectiveTo: expected a date YYYY-MM-DD that exists', 'effectiveTo', null],
  ['structures.ZH2: expected an object', 'structures.ZH2', null],
  ['structures.ZH2.price: expected an integer ≤ 100000000', 'structures.ZH2.price', 1e300],
  ['signing.tiers[1]: expected an object', 'signing.tiers.1', []],
  ['signing.tiers: expected an array', 'signing.tiers', {}],
  ['signing.tiers[2].maxDay: expected an integer ≥ 21', 'signing.tiers.2.maxDay', 20],
  ['exchange.overTiers[0].upTo: expected an integer ≥ 1', 'exchange.overTiers.0.upTo', 0],
  ['exchange.floorAdjBp.0: expected a floor number as the key', 'exchange.floorAdjBp.0', 0],
  ['decoration."": expected a code as the key', 'decoration.', 1],
  ['decoration." FINE": expected a code as the key', 'decoration. FINE', 1],
  ['moving.rate.toString: unknown key', 'moving.rate.toString', 1],
  [
    'guarantee.freeFor[0]: expected a category of hardship.household',
    'guarantee.freeFor',
    ['toString'],
  ],
  ['signingRate: unknown key', 'signingRate', { reward: 1 }],
])('%s', (fault, place, value) => {
  expect(faultsWith(place, value)).toContain(fault)
})

test('a version may say from when and until when it is in force', () => {
  const json = goldenRulebookJson() as Record<string, unknown>
  const dated = { ...json, effectiveFrom: '2017-04-01', effectiveTo: '2017-04-01' }
  expect(parseRulebook(dated)).toEqual({ ok: true, value: dated })
  const ended = parseRulebook({ ...dated, effectiveTo: '2017-03-31' })
  expect(ended).toEqual({
    ok: false,
    refusal: [{ path: 'effectiveTo', message: 'expected a date not before effectiveFrom' }],
  })
})

test('a key that every object inherits is no code, and stands in for no field', () => {
  const json = JSON.stringify(goldenRulebookJson())
  const outcome = parseRulebook(
    JSON.parse(
      json.replace('"decoration":{', '"__proto__":{"zones":1},"decoration":{"__proto__":1,'),
    ),
  )
  expect(outcome.ok ? [] : outcome.refusal.map(faultText)).toEqual([
    '__proto__: unknown key',
    'decoration.__proto__: expected a code as the key',
  ])
})

/** Values that are of the wrong kind, or outside any bounds, for a field. */
function wrongValues({ field, value }: Parameter): unknown[] {
  // A row that is one bare value may go.
  const never = [[], {}, Number.NaN, '', ...(field.key === '' ? [] : [undefined])]
  if (field.openEnd === true && value === null) return [1, ...never]
  switch (field.unit) {
    case 'text':
    case 'quantity-unit':
      return [7, null, ...never]
    case 'category':
      return [7, 'toString', ...never]
    case 'date':
      return ['2017-02-30', '20170320', 20_170_320, null, ...never]
    case 'flag':
      return ['true', 1, null, ...never]
    default:
      return [0.5, (field.min ?? 0) - 1, 2 ** 53, -(2 ** 53), '1', null, true, ...never]
  }
}

test.each(
  parametersOf(goldenRulebookDocument()).map((parameter) => [parameter.path, parameter] as const),
)('%s: a wrong value is a fault there, and nowhere else', (path, parameter) => {
  const place = path.replaceAll('[', '.').replaceAll(']', '')
  for (const value of wrongValues(parameter)) {
    const faults = faultsWith(place, value)
    expect(faults, String(value)).toEqual([expect.stringMatching(/: (missing|expected .+)$/)])
    expect(faults[0]?.startsWith(`${path}: `), String(value)).toBe(true)
  }
})

test.each(['1900-01-01', '2899-12-31'])('a rulebook announced on %s can be pinned', (day) => {
  const json = goldenRulebookJson() as Record<string, unknown>
  const parsed = parseRulebook({ ...json, announceDate: day, freezeDate: '1900-01-01' })
  expect(parsed.ok && pinRulebook(parsed.value).announceDate).toBe(day)
})

test('what is no object at all', () => {
  expect(parseRulebook(null)).toEqual({
    ok: false,
    refusal: [{ path: '', message: 'expected an object' }],
  })
})

test('the pin is the hash of the document’s canonical JSON, and any change changes it', () => {
  const { pin } = goldenRulebook()
  expect(pin.sha256).toBe(sha256Hex(canonicalJson(goldenRulebookJson())))
  const json = goldenRulebookJson() as Record<string, unknown>
  const relabelled = parseRulebook({ ...json, label: 'Another county' })
  expect(relabelled.ok && pinRulebook(relabelled.value).pin.sha256).not.toBe(pin.sha256)
})
