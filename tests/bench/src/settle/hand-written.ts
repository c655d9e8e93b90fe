import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { toEpochDay } from '@yichi/domain/kernel/iso-date'

/**
 * The same rules as straight-line code with the numbers of one rulebook written in, no explanation, no checks
 * of input: what a programmer in a hurry would ship. It is the baseline that the engine is measured against.
 * Monetary households of private owners only; the engine and this code are asserted equal before anything is timed.
 */
const PRICE: Record<string, readonly [price: number, life: number, residual: number]> = {
  KJ: [145000, 60, 0],
  ZH1: [115000, 50, 200],
  ZH2: [100000, 50, 200],
  ZM1: [82000, 40, 600],
  ZM2: [72000, 40, 400],
  ZM3: [64000, 40, 300],
  TM1: [52000, 30, 300],
  TM2: [43000, 30, 300],
  YZ: [60000, 40, 400],
  YT: [26000, 30, 300],
  JY: [18000, 10, 0],
}
const ZONE: Record<
  string,
  readonly [res: number, nonres: number, yard: number, guarantee: number]
> = {
  I: [160000, 360000, 32000, 240000],
  II: [125000, 280000, 24000, 200000],
  III: [90000, 200000, 16000, 160000],
}
const DECORATION: Record<string, number> = { NONE: 0, SIMPLE: 8000, MEDIUM: 18000, FINE: 30000 }
const ATTACHMENT: Record<string, number> = {
  F01: 6500,
  F02: 2500,
  F03: 4500,
  F04: 3500,
  F05: 120000,
  F06: 12000,
  F07: 300000,
  F08: 180000,
  F09: 80000,
  F10: 40000,
  F11: 30000,
  F12: 8000,
  F13: 30000,
  F14: 20000,
  F15: 20000,
  F16: 15000,
  F17: 10000,
  F18: 60000,
  F19: 50000,
  F20: 150000,
  F21: 15000,
  F22: 2000,
  F23: 6000,
  F24: 8000,
  F25: 10000,
}
const MOVING: Record<string, number> = { RES: 1200, COM: 2000, OFFICE: 1500, FACTORY: 2500 }
const HOUSEHOLD: Record<string, number> = { DIBAO: 800000, TEKUN: 800000 }
const PERSON: Record<string, number> = {
  DISABLED_1_2: 500000,
  DISABLED_3_4: 300000,
  YOUFU: 500000,
  SHIDU: 500000,
  SERIOUS_ILLNESS: 300000,
}
const D0 = toEpochDay('2017-03-20' as never)

const half = (product: number, per: number): number => Math.floor((product + per / 2) / per)

export interface HandWrittenSheet {
  readonly lines: readonly (readonly [code: string, fen: number])[]
  readonly netFen: number
}

export function settleByHand(facts: HouseholdFacts): HandWrittenSheet {
  const lines: [string, number][] = []
  let total = 0
  const add = (code: string, fen: number): void => {
    if (fen === 0) return
    lines.push([code, fen])
    total += fen
  }
  const zone = ZONE[facts.zone] ?? [0, 0, 0, 0]
  const day = toEpochDay(facts.signDate) - D0
  let res = 0,
    com = 0,
    office = 0,
    factory = 0,
    valueRes = 0,
    valueNon = 0,
    certified = 0
  let dirty = false
  const late: [string, number][] = []
  for (const segment of facts.segments) {
    const [price, life, residual] = PRICE[segment.structure] ?? [0, 1, 0]
    const age = 2017 - (segment.buildYear ?? 2017)
    const newness = Math.max(
      6000,
      segment.buildYear === null
        ? (segment.observedNewnessBp ?? 0)
        : half(10000 * life - (10000 - residual) * age, life),
    )
    const cost = half(price * newness, 10000)
    if (segment.status === 'REGISTERED' || segment.status === 'UNREG_LEGAL') {
      const area = segment.status === 'REGISTERED' ? segment.certified : segment.area
      if (segment.status === 'REGISTERED') certified += area
      const fen = half(area * (cost + (segment.use === 'RES' ? zone[0] : zone[1])), 100)
      add('A01', fen)
      if (segment.use === 'RES') {
        valueRes += fen
        res += area
      } else {
        valueNon += fen
        if (segment.use === 'COM') com += area
        else if (segment.use === 'OFFICE') office += area
        else factory += area
      }
    } else if (segment.status === 'HIST') {
      dirty = true
      late.push(['A03', half(segment.area * half(cost * 6000, 10000), 100)])
    } else if (segment.status === 'TEMP_VALID')
      late.push([
        'A04',
        half(segment.area * half(cost * segment.remainingMonths, segment.approvedMonths), 100),
      ])
    else if (segment.status === 'ILLEGAL') {
      dirty = true
      if (segment.selfDemolishedOn && toEpochDay(segment.selfDemolishedOn) <= D0 + 30)
        late.push(['A05', half(segment.area * 5000, 100)])
    } else dirty = true
  }
  const liftRes = Math.max(0, (facts.appraisal?.RES ?? 0) - valueRes),
    liftNon = Math.max(0, (facts.appraisal?.NONRES ?? 0) - valueNon)
  add('A02', liftRes)
  add('A02', liftNon)
  valueRes += liftRes
  valueNon += liftNon
  for (const code of ['A03', 'A04', 'A05'])
    for (const [name, fen] of late) if (name === code) add(name, fen)
  if (facts.yard)
    add('A06', half(Math.max(0, facts.yard.landCertArea - facts.yard.footprint) * zone[2], 100))
  if (facts.onlyHome && res > 0) add('A07', Math.max(0, half(4500 * zone[3], 100) - valueRes))
  add('B01', half((res + com + office + factory) * (DECORATION[facts.decoration] ?? 0), 100))
  for (const item of facts.attachments)
    add('B02', half(item.qty * (ATTACHMENT[item.code] ?? 0), 100))
  const move =
    half(res * 1200, 100) +
    half(com * (MOVING['COM'] ?? 0), 100) +
    half(office * (MOVING['OFFICE'] ?? 0), 100) +
    half(factory * (MOVING['FACTORY'] ?? 0), 100)
  if (!facts.govMove) add('C01', res > 0 ? Math.max(move, 80000) : move)
  if (res > 0 && !facts.turnoverHousing) add('C02', Math.max(half(res * 800, 100), 50000) * 3)
  if (valueNon > 0)
    add('C03', Math.max(half(valueNon * 500, 10000), (facts.avgMonthlyProfit ?? 0) * 3))
  if (facts.resToBiz) {
    const { area, licenceDate } = facts.resToBiz
    add(
      'C04',
      half(
        area * (licenceDate <= '2014-03-20' ? 50000 : licenceDate <= '2016-03-20' ? 30000 : 0),
        100,
      ),
    )
  }
  const tier = facts.path === 'DECISION' || day > 30 ? 0 : day <= 10 ? 1 : day <= 20 ? 2 : 3
  if (tier > 0) {
    const rate = tier === 1 ? 20000 : tier === 2 ? 12000 : 6000,
      least = tier === 1 ? 1000000 : tier === 2 ? 600000 : 300000
    if (res > 0) add('D01', Math.max(half(res * rate, 100), least))
    add('D01', half(valueNon * (tier === 1 ? 500 : tier === 2 ? 300 : 100), 10000))
    if (facts.handoverDate) {
      const handover = toEpochDay(facts.handoverDate),
        after = handover - D0 - day
      if (handover <= D0 + 45) add('D02', after <= 15 ? 500000 : after <= 30 ? 200000 : 0)
    }
  }
  if (facts.path !== 'DECISION') add('D03', half(valueRes * (tier > 0 ? 1000 : 200), 10000))
  if (!dirty) add('D04', half(certified * 3000, 100))
  if (facts.hardship) {
    let sum = 0
    for (const name of facts.hardship.household) sum = Math.max(sum, HOUSEHOLD[name] ?? 0)
    for (const person of facts.hardship.persons) {
      let best = 0
      for (const name of person) best = Math.max(best, PERSON[name] ?? 0)
      sum += best
    }
    add('D05', Math.min(sum, 2000000))
  }
  const net = half(total, 100) * 100
  add('R01', net - total)
  return { lines, netFen: net }
}
