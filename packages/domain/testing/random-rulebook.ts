import fc from 'fast-check'
import { addDays, isoDate, type IsoDate } from '../src/kernel/iso-date.ts'
import type { Rulebook } from '../src/rulebook/rulebook.ts'

/*
 * Rulebooks of counties that do not exist: every figure, date, code, number of rows and number of tiers drawn.
 * Whatever the domain knows of one county by heart, it gets wrong under these.
 */

/** Fen per unit: nothing, coins, what a county pays, and far more. */
const RATE = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 99 }) },
  { weight: 8, arbitrary: fc.integer({ min: 100, max: 500_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 10_000_000 }) },
)
const SUM = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 3_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_000_000_000 }) },
)
const BP = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 5000, 9999, 10_000) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 10_000 }) },
)
const MONTHS = fc.integer({ min: 0, max: 60 })
const QUANTITY_UNIT = fc.constantFrom('m2', 'm3', 'each', 'household', 'tree', 'set')
const TEXT = fc.constantFrom('名称', 'a name', '“引号”', 'x')

/** Codes as counties write them, and some that a careless lookup would find anyway. */
const CODE = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[A-Z]{1,3}[0-9]{0,2}$/) },
  { weight: 1, arbitrary: fc.constantFrom('constructor', 'toString', '甲', '1', '07', 'a b') },
)

function table<T>(value: fc.Arbitrary<T>, maxKeys = 5): fc.Arbitrary<Record<string, T>> {
  return fc.dictionary(CODE, value, { minKeys: 1, maxKeys, noNullPrototype: true })
}

/** Ends that rise from the first possible on, one for each tier. */
function ends(first: number, widest: number): fc.Arbitrary<number[]> {
  const steps = fc.array(fc.integer({ min: 1, max: widest }), { minLength: 1, maxLength: 6 })
  return steps.map((widths) => {
    let end = first - 1
    return widths.map((width) => (end += width))
  })
}

function tiers<T>(at: fc.Arbitrary<number[]>, rest: fc.Arbitrary<T>): fc.Arbitrary<(T & End)[]> {
  return at.chain((list) =>
    fc.tuple(...list.map((end) => rest.map((fields) => ({ ...fields, end })))),
  )
}

interface End {
  readonly end: number
}

const DATE: fc.Arbitrary<IsoDate> = fc.oneof(
  fc.integer({ min: 0, max: 15_000 }).map((days) => addDays(isoDate('2000-01-01'), days)),
  fc.constantFrom('2016-02-29', '2019-12-31', '2020-01-01', '2023-08-31').map(isoDate),
)

const dates = fc
  .record({ announceDate: DATE, gap: fc.integer({ min: 0, max: 900 }) })
  .map(({ announceDate, gap }) => ({ announceDate, freezeDate: addDays(announceDate, -gap) }))

const structures = table(
  fc.record({
    name: TEXT,
    price: RATE,
    life: fc.integer({ min: 1, max: 120 }),
    residualBp: fc.oneof(BP, fc.integer({ min: 0, max: 1000 })),
  }),
  8,
)

const zones = table(fc.record({ res: RATE, nonres: RATE, yard: RATE, guarantee: RATE }))

const segmentStatus = fc.record({ histBp: BP, selfDemolishAid: RATE }).map((figures) => ({
  REGISTERED: { counts: true, note: 'x' },
  UNREG_LEGAL: { counts: true, note: 'x' },
  HIST: { counts: false, histBp: figures.histBp, note: 'x' },
  TEMP_VALID: { counts: false, note: 'x' },
  ILLEGAL: { counts: false, selfDemolishAid: figures.selfDemolishAid, note: 'x' },
  POST_FREEZE: { counts: false, note: 'x' },
}))

const moving = fc.record({
  rate: fc.record({ RES: RATE, COM: RATE, OFFICE: RATE, FACTORY: RATE }),
  minPerTimeRes: SUM,
  times: fc.record({
    MONETARY: fc.integer({ min: 0, max: 4 }),
    SPOT: fc.integer({ min: 0, max: 4 }),
    FUTURE: fc.integer({ min: 0, max: 4 }),
  }),
})

const transition = fc.record({
  rate: RATE,
  minPerMonth: SUM,
  months: fc.record({
    MONETARY: MONTHS,
    SPOT: MONTHS,
    FUTURE_MULTI: MONTHS,
    FUTURE_HIGH: MONTHS,
  }),
  overdueFactor: fc.integer({ min: 0, max: 5 }),
  overdueFactorTurnover: fc.integer({ min: 0, max: 5 }),
  fitOutMonths: MONTHS,
})

const signing = tiers(ends(0, 15), fc.record({ resRate: RATE, resMin: SUM, nonresBp: BP })).chain(
  (list) =>
    fc.integer({ min: 0, max: 20 }).map((beyond) => ({
      lastDay: (list.at(-1)?.end ?? 0) + beyond,
      tiers: list.map(({ end, ...tier }, row) => ({ id: `T${row + 1}`, maxDay: end, ...tier })),
    })),
)

const handover = fc.record({
  tiers: tiers(ends(0, 20), fc.record({ amount: SUM })).map((list) =>
    list.map(({ end, amount }) => ({ maxDay: end, amount })),
  ),
  absoluteLastDay: fc.integer({ min: 0, max: 120 }),
})

const exchange = fc.record({
  ratioBp: fc.record({
    INPLACE: fc.integer({ min: 1, max: 20_000 }),
    OFFSITE: fc.integer({ min: 1, max: 20_000 }),
  }),
  basePrice: RATE,
  overTiers: tiers(ends(1, 2000), fc.record({ price: RATE })).map((list) =>
    list.map(({ end, price }, row) => ({ upTo: row === list.length - 1 ? null : end, price })),
  ),
  floorAdjBp: fc.dictionary(
    fc.constantFrom('-1', '1', '2', '3', '6', '11', '18', '33'),
    fc.integer({ min: -1500, max: 1500 }),
    { noNullPrototype: true },
  ),
})

const hardshipAndGuarantee = fc
  .record({ household: table(SUM), person: table(SUM, 6), cap: SUM })
  .chain((hardship) =>
    fc
      .record({
        area: fc.integer({ min: 0, max: 12_000 }),
        exchangeRateBp: BP,
        freeFor: fc.subarray(Object.keys(hardship.household)),
      })
      .map((guarantee) => ({ hardship, guarantee })),
  )

const voucher = tiers(ends(1, 18), fc.record({ bonusBp: BP })).map((list) => ({
  tiers: list.map(({ end, bonusBp }) => ({ months: end, bonusBp })),
}))

/** Terms of trade in years and months, each once. */
const resToBiz = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 48 }), fc.boolean(), RATE).map(([count, years, rate]) => ({
      months: years ? count * 12 : count,
      key: `ge${count}${years ? 'y' : 'm'}` as const,
      rate,
    })),
    { selector: ({ months }) => months, minLength: 1, maxLength: 5 },
  )
  .map((terms) => Object.fromEntries(terms.map(({ key, rate }) => [key, rate])))

const UNITS = {
  money: 'fen (integer)',
  area: 'centi-m2 (integer)',
  ratio: 'basis points (integer)',
  qty: 'centi-units (integer)',
}

/** A valid rulebook in which every figure that settles anything is drawn. */
export function randomRulebook(): fc.Arbitrary<Rulebook> {
  return fc
    .record({
      id: fc.constant('RANDOM'),
      version: fc.constant('1.0.0'),
      label: TEXT,
      units: fc.constant(UNITS),
      tz: fc.constant('Asia/Shanghai' as const),
      areaToleranceBp: fc.integer({ min: 0, max: 1000 }),
      minNewnessBp: BP,
      structures,
      zones,
      segmentStatus,
      decoration: table(RATE),
      attachments: table(fc.record({ name: TEXT, unit: QUANTITY_UNIT, price: RATE }), 12),
      moving,
      transition,
      businessLoss: fc.record({
        flatBp: BP,
        profitMonths: fc.record({ MONETARY: MONTHS, EXCHANGE: MONTHS }),
      }),
      resToBiz,
      signing,
      handover,
      monetisation: fc.record({ inWindowBp: BP, afterBp: BP }),
      conformity: fc.record({ rate: RATE }),
      exchange,
      publicHousing: fc.record({ tenantBp: BP }),
      voucher,
      rounding: fc.constantFrom(1, 10, 100, 1000).map((unit) => ({
        line: 'HALF_UP to 1 fen',
        net: `HALF away from zero to ${unit} fen`,
        coOwner: 'largest remainder in fen',
      })),
      dates,
      hardshipAndGuarantee,
    })
    .map(({ dates: days, hardshipAndGuarantee: poor, ...rest }) => ({ ...rest, ...days, ...poor }))
}
