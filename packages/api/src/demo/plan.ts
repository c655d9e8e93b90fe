import { isoDate, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { apportion } from './apportion.ts'

/** The last day on which the demonstration county has a fact: a Sunday. */
export const LAST_DAY: IsoDate = isoDate('2017-05-21')
export const CURRENT_YEAR = 2017
export const COUNTY_HOUSEHOLDS = 4119

export interface YearPlan {
  readonly year: number
  readonly announcedOn: IsoDate
  readonly freezeOn: IsoDate
  readonly rulebookVersion: string
  readonly plannedFen: number
}

/** Planned investment adds up to 26.35 亿元. */
export const YEARS: readonly YearPlan[] = [
  {
    year: 2014,
    announcedOn: isoDate('2014-04-14'),
    freezeOn: isoDate('2013-12-02'),
    rulebookVersion: '0.1.0',
    plannedFen: 35_600_000_000,
  },
  {
    year: 2015,
    announcedOn: isoDate('2015-03-23'),
    freezeOn: isoDate('2014-12-01'),
    rulebookVersion: '0.2.0',
    plannedFen: 38_100_000_000,
  },
  {
    year: 2016,
    announcedOn: isoDate('2016-03-21'),
    freezeOn: isoDate('2015-12-01'),
    rulebookVersion: '0.3.0',
    plannedFen: 48_800_000_000,
  },
  {
    year: 2017,
    announcedOn: isoDate('2017-03-20'),
    freezeOn: isoDate('2016-12-01'),
    rulebookVersion: '1.0.0',
    plannedFen: 141_000_000_000,
  },
]

export interface ZonePlan {
  readonly code: string
  readonly name: string
  readonly year: number
  readonly location: 'I' | 'II' | 'III'
  readonly households: number
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly monetary: number
}

type Row = readonly [
  name: string,
  year: number,
  location: 'I' | 'II' | 'III',
  households: number,
  measured: number,
  signed: number,
  handedOver: number,
]

/** 23 zones; 2014–2016 are finished, the ten of 2017 are under way. */
const ROWS: readonly Row[] = [
  ['北大街片区', 2014, 'I', 96, 96, 96, 96],
  ['老电影院片区', 2014, 'I', 141, 141, 141, 141],
  ['解放路东片区', 2014, 'II', 162, 162, 162, 162],
  ['粮站家属院片区', 2014, 'II', 158, 158, 158, 158],
  ['南关片区', 2015, 'II', 133, 133, 133, 133],
  ['西门口片区', 2015, 'I', 149, 149, 149, 149],
  ['农机厂片区', 2015, 'III', 171, 171, 171, 171],
  ['建设巷片区', 2015, 'II', 142, 142, 142, 142],
  ['环城南路片区', 2016, 'II', 128, 128, 128, 128],
  ['供销社片区', 2016, 'II', 160, 160, 160, 160],
  ['东关片区', 2016, 'III', 155, 155, 155, 155],
  ['中学路片区', 2016, 'I', 149, 149, 149, 149],
  ['砖厂片区', 2016, 'III', 171, 171, 171, 171],
  ['环城西路一片区', 2017, 'II', 312, 290, 201, 150],
  ['环城西路二片区', 2017, 'II', 268, 262, 205, 168],
  ['东河片区', 2017, 'III', 251, 247, 189, 155],
  ['老城隍庙片区', 2017, 'I', 236, 221, 160, 122],
  ['乐蟠路片区', 2017, 'I', 224, 220, 170, 140],
  ['西坡片区', 2017, 'III', 213, 209, 164, 135],
  ['林业局家属院片区', 2017, 'II', 198, 184, 121, 88],
  ['新村片区', 2017, 'III', 187, 183, 142, 118],
  ['车站片区', 2017, 'II', 168, 166, 133, 115],
  ['城中村片区', 2017, 'II', 147, 138, 98, 75],
]

const MONETARY_FINISHED = 1333
const MONETARY_CURRENT = 1102

/** Share of the signed that took money: the county's 2 435 of 3 498, split by year and zone. */
function monetaryByZone(signed: readonly number[], scale: number): number[] {
  const isCurrent = ROWS.map(([, year]) => year === CURRENT_YEAR)
  const pick = (current: boolean) =>
    signed.map((count, i) => (isCurrent[i] === current ? count : 0))
  const split = (whole: number, weights: readonly number[]) =>
    weights.some((weight) => weight > 0)
      ? apportion(Math.round(whole * scale), weights)
      : weights.map(() => 0)
  const finished = split(MONETARY_FINISHED, pick(false))
  const current = split(MONETARY_CURRENT, pick(true))
  return signed.map((count, i) => Math.min(count, (finished[i] ?? 0) + (current[i] ?? 0)))
}

/** The zones of the county, or of a county of another size with the same shape. */
export function planZones(households: number = COUNTY_HOUSEHOLDS): ZonePlan[] {
  const scale = households / COUNTY_HOUSEHOLDS
  const sizes = apportion(
    households,
    ROWS.map(([, , , count]) => count),
  )
  const part = (value: number, of: number, size: number): number =>
    Math.min(size, Math.round((value / of) * size))
  const reached = ROWS.map(([, , , of, measured, signed, handedOver], i) => {
    const size = sizes[i] ?? 0
    const m = part(measured, of, size)
    const s = Math.min(m, part(signed, of, size))
    return { size, measured: m, signed: s, handedOver: Math.min(s, part(handedOver, of, size)) }
  })
  const monetary = monetaryByZone(
    reached.map(({ signed }) => signed),
    scale,
  )
  return ROWS.map(([name, year, location], i) => {
    const { size = 0, measured = 0, signed = 0, handedOver = 0 } = reached[i] ?? {}
    return {
      code: String(i + 1).padStart(2, '0'),
      name,
      year,
      location,
      households: size,
      measured,
      signed,
      handedOver,
      monetary: monetary[i] ?? 0,
    }
  })
}
