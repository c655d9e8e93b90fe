import type { CoOwner, HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { toEpochDay } from '@yichi/domain/kernel/iso-date'
import {
  ATTACHMENT,
  DECORATION,
  FLOOR,
  HOUSEHOLD,
  MOVING,
  PERSON,
  PRICE,
  ZONE,
} from './hand-written-rates.ts'

const D0 = toEpochDay('2017-03-20' as never)

const half = (product: number, per: number): number => Math.floor((product + per / 2) / per)

export interface HandWrittenSheet {
  readonly lines: readonly (readonly [code: string, fen: number])[]
  readonly netFen: number
  readonly payees: readonly number[]
}

/** Shares of the net, spare fen to the largest rest. */
function share(net: number, owners: readonly CoOwner[]): number[] {
  const parts = owners.map(({ num, den }, index) => {
    const whole = Math.floor((net * num) / den)
    return { index, fen: whole, rest: (net * num) / den - whole }
  })
  let spare = net
  for (const part of parts) spare -= part.fen
  for (const part of [...parts].sort((a, b) => b.rest - a.rest || a.index - b.index))
    if (spare-- > 0) part.fen += 1
  return parts.map(({ fen }) => fen)
}

/**
 * The same rules as straight-line code with the numbers of one rulebook written in, no explanation, no checks
 * of input: what a programmer in a hurry would ship. It is the baseline that the engine is measured against:
 * money and exchange, private owners, co-owners and public tenants.
 * The engine and this code are asserted equal before anything is timed.
 */
export function settleByHand(facts: HouseholdFacts): HandWrittenSheet {
  const lines: [string, number][] = []
  let total = 0
  const add = (code: string, fen: number): void => {
    if (fen === 0) return
    lines.push([code, fen])
    total += fen
  }
  const money = facts.mode === 'MONETARY'
  const units = facts.units ?? []
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
  let guaranteed = 0
  if (money && facts.onlyHome && res > 0) {
    guaranteed = Math.max(0, half(4500 * zone[3], 100) - valueRes)
    add('A07', guaranteed)
  }
  add('B01', half((res + com + office + factory) * (DECORATION[facts.decoration] ?? 0), 100))
  for (const item of facts.attachments)
    add('B02', half(item.qty * (ATTACHMENT[item.code] ?? 0), 100))
  const move =
    half(res * 1200, 100) +
    half(com * (MOVING['COM'] ?? 0), 100) +
    half(office * (MOVING['OFFICE'] ?? 0), 100) +
    half(factory * (MOVING['FACTORY'] ?? 0), 100)
  let moves = 1,
    months = 3
  if (!money)
    for (const unit of units) {
      if (unit.delivery === 'SPOT') continue
      moves = 2
      months = Math.max(months, unit.delivery === 'FUTURE_MULTI' ? 24 : 36)
    }
  if (!facts.govMove) add('C01', (res > 0 ? Math.max(move, 80000) : move) * moves)
  if (res > 0 && !facts.turnoverHousing) add('C02', Math.max(half(res * 800, 100), 50000) * months)
  if (valueNon > 0)
    add(
      'C03',
      Math.max(half(valueNon * 500, 10000), (facts.avgMonthlyProfit ?? 0) * (money ? 3 : 6)),
    )
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
  if (money && facts.path !== 'DECISION')
    add('D03', half(valueRes * (tier > 0 ? 1000 : 200), 10000))
  if (!dirty) add('D04', half(certified * 3000, 100))
  let poor = false
  if (facts.hardship) {
    let sum = 0
    for (const name of facts.hardship.household) {
      sum = Math.max(sum, HOUSEHOLD[name] ?? 0)
      if (name === 'DIBAO' || name === 'TEKUN') poor = true
    }
    for (const person of facts.hardship.persons) {
      let best = 0
      for (const name of person) best = Math.max(best, PERSON[name] ?? 0)
      sum += best
    }
    add('D05', Math.min(sum, 2000000))
  }
  if (!money) {
    const entitled = half(res * (units[0]?.location === 'OFFSITE' ? 11000 : 10000), 10000)
    const raised = facts.onlyHome && res > 0 && res < 4500 && entitled < 4500
    const from = raised ? 4500 : entitled
    const ends = [entitled, from, from + 1000, from + 2000, Infinity]
    const prices = [220000, poor ? 0 : 110000, 260000, 300000, 360000]
    let taken = 0
    for (const unit of units) {
      const end = taken + unit.area
      const floor = FLOOR[unit.floor] ?? 10000
      for (let band = 0; band < 5; band += 1) {
        const area = Math.min(ends[band] ?? 0, end) - taken
        if (area <= 0) continue
        const fen = half(area * (prices[band] ?? 0) * floor, 1000000)
        lines.push(['S01', 0 - fen])
        total -= fen
        taken += area
      }
    }
  }
  const net = total < 0 ? 0 - half(0 - total, 100) * 100 : half(total, 100) * 100
  add('R01', net - total)
  let payees: number[] = []
  if (facts.ownership === 'PUBLIC_TENANT') {
    const owner = half(half((valueRes + valueNon + guaranteed) * 2000, 10000), 100) * 100
    payees = [owner, net - owner]
  } else if (facts.coOwners) payees = share(net, facts.coOwners)
  return { lines, netFen: net, payees }
}
