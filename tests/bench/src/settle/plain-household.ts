import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { addDays, isoDate, daysBetween } from '@yichi/domain/kernel/iso-date'

const ANNOUNCED = isoDate('2017-03-20')

/** The inputs a rules engine is given: one registered dwelling, money, no attachments. Days instead of dates. */
export interface PlainInput {
  readonly price: number
  readonly life: number
  readonly residual: number
  readonly age: number
  readonly zoneRate: number
  readonly decorationRate: number
  readonly area: number
  readonly day: number
  readonly handoverAfter: number
}

const STRUCTURES: Readonly<Record<string, readonly [number, number, number]>> = {
  ZH1: [115_000, 50, 200],
  ZH2: [100_000, 50, 200],
  ZM1: [82_000, 40, 600],
  TM1: [52_000, 30, 300],
}
const ZONES: Readonly<Record<string, number>> = { I: 160_000, II: 125_000, III: 90_000 }
const GRADES: Readonly<Record<string, number>> = {
  NONE: 0,
  SIMPLE: 8_000,
  MEDIUM: 18_000,
  FINE: 30_000,
}

/** Households that every candidate can settle, the same list every time. */
export function plainHouseholds(count: number): HouseholdFacts[] {
  const names = Object.keys(STRUCTURES)
  const zones = Object.keys(ZONES)
  const grades = Object.keys(GRADES)
  return Array.from({ length: count }, (_, i) => {
    const signDate = addDays(ANNOUNCED, (i * 7) % 40)
    const area = 3_000 + ((i * 4_099) % 12_000)
    return {
      zone: zones[i % zones.length] ?? 'I',
      mode: 'MONETARY',
      signDate,
      handoverDate: addDays(signDate, (i * 5) % 35),
      decoration: grades[(i * 3) % grades.length] ?? 'NONE',
      attachments: [],
      segments: [
        {
          id: 'b1',
          use: 'RES',
          status: 'REGISTERED',
          structure: names[(i * 5) % names.length] ?? 'ZH2',
          buildYear: 1978 + ((i * 11) % 35),
          certified: area,
          measured: area,
        },
      ],
    }
  })
}

export function plainInput(facts: HouseholdFacts): PlainInput {
  const segment = facts.segments[0]
  if (segment?.status !== 'REGISTERED' || !facts.handoverDate)
    throw new Error('bench: not a plain household')
  const [price, life, residual] = STRUCTURES[segment.structure] ?? [0, 1, 0]
  return {
    price,
    life,
    residual,
    age: 2017 - (segment.buildYear ?? 2017),
    zoneRate: ZONES[facts.zone] ?? 0,
    decorationRate: GRADES[facts.decoration] ?? 0,
    area: segment.certified,
    day: daysBetween(ANNOUNCED, facts.signDate),
    handoverAfter: daysBetween(facts.signDate, facts.handoverDate),
  }
}
