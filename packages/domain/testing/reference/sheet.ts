import type { HouseholdFacts } from '../../src/facts/household-facts.ts'
import { least, most, plain, rhu, total } from './arithmetic.ts'
import type { ReferenceBlock, ReferenceSheet } from './answer.ts'
import { blockFacts } from './block.ts'
import type { Book } from './book.ts'
import { valueBuildings, type Buildings } from './buildings.ts'
import { dayNumber, monthsLater } from './calendar.ts'
import { referencePayees } from './payees.ts'
import { swapParts } from './swap.ts'

/** The figures that several lines need. `hv` is house value by class: A01 + A02. */
interface Known {
  readonly facts: HouseholdFacts
  readonly book: Book
  readonly built: Buildings
  readonly residential: bigint
  readonly hvRes: bigint
  readonly hvOther: bigint
  readonly tier: number | null
}

type Lines = [code: string, amount: bigint][]

const housing = (built: Buildings, res: boolean) =>
  total(built.a01.filter((part) => part.res === res).map((part) => part.amount))

function tierOf(facts: HouseholdFacts, day: bigint, book: Book): number | null {
  if (facts.path === 'DECISION') return null
  const rows = book.entries('signing', 'tiers')
  return rows.find((row) => day <= book.int('signing', 'tiers', row, 'maxDay')) ?? null
}

function houseLines({ facts, book, built, hvRes, hvOther, residential }: Known): Lines {
  const guaranteed = rhu(
    book.int('guarantee', 'area') * book.int('zones', facts.zone, 'guarantee'),
    100n,
  )
  const floor = facts.mode === 'MONETARY' && facts.onlyHome === true && residential > 0n
  const land = BigInt(facts.yard?.landCertArea ?? 0) - BigInt(facts.yard?.footprint ?? 0)
  return [
    ...built.a01.map(({ amount }): [string, bigint] => ['A01', amount]),
    ['A02', hvRes - housing(built, true)],
    ['A02', hvOther - housing(built, false)],
    ...built.a03.map((amount): [string, bigint] => ['A03', amount]),
    ...built.a04.map((amount): [string, bigint] => ['A04', amount]),
    ...built.a05.map((amount): [string, bigint] => ['A05', amount]),
    ['A06', rhu(most(0n, land) * book.int('zones', facts.zone, 'yard'), 100n)],
    ['A07', floor ? most(0n, guaranteed - hvRes) : 0n],
  ]
}

function decorationLines({ facts, book, built }: Known): Lines {
  const whole = total(Object.values(built.useArea))
  return [
    ['B01', rhu(whole * book.int('decoration', facts.decoration), 100n)],
    ...facts.attachments.map(({ code, qty }): [string, bigint] => [
      'B02',
      rhu(BigInt(qty) * book.int('attachments', code, 'price'), 100n),
    ]),
  ]
}

function movingFee({ facts, book, built, residential }: Known): bigint {
  if (facts.govMove === true) return 0n
  const byArea = total(
    Object.entries(built.useArea).map(([use, area]) =>
      rhu(area * book.int('moving', 'rate', use), 100n),
    ),
  )
  const perTime = residential > 0n ? most(byArea, book.int('moving', 'minPerTimeRes')) : byArea
  const future = (facts.units ?? []).some((unit) => unit.delivery !== 'SPOT')
  const way = facts.mode === 'MONETARY' ? 'MONETARY' : future ? 'FUTURE' : 'SPOT'
  return perTime * book.int('moving', 'times', way)
}

/** The fee of one month; nothing without housing. */
function monthlyFee({ book, residential }: Known): bigint {
  if (residential === 0n) return 0n
  return most(
    rhu(residential * book.int('transition', 'rate'), 100n),
    book.int('transition', 'minPerMonth'),
  )
}

function transitionFee(known: Known): bigint {
  const { facts, book } = known
  if (facts.turnoverHousing === true) return 0n
  const waits =
    facts.mode === 'MONETARY' ? ['MONETARY'] : (facts.units ?? []).map((unit) => unit.delivery)
  const months = most(...waits.map((wait) => book.int('transition', 'months', wait)))
  return monthlyFee(known) * months
}

/** `ge3y` is three years, `ge6m` six months; the longest trade that the licence proves decides. */
function tradeSubsidy({ facts, book }: Known): bigint {
  const trade = facts.resToBiz
  if (trade === undefined) return 0n
  const proved = book
    .names('resToBiz')
    .map((name) => {
      const count = BigInt(name.slice(2, -1))
      return { name, months: name.endsWith('y') ? count * 12n : count }
    })
    .filter(({ months }) => monthsLater(trade.licenceDate, months) <= book.text('announceDate'))
    .sort((a, b) => Number(b.months - a.months))
  const [longest] = proved
  if (longest === undefined) return 0n
  return rhu(BigInt(trade.area) * book.int('resToBiz', longest.name), 100n)
}

function lossLines(known: Known): Lines {
  const { facts, book, hvOther } = known
  const profit = BigInt(facts.avgMonthlyProfit ?? 0)
  const byProfit = profit * book.int('businessLoss', 'profitMonths', facts.mode)
  const byValue = rhu(hvOther * book.int('businessLoss', 'flatBp'), 10_000n)
  return [
    ['C01', movingFee(known)],
    ['C02', transitionFee(known)],
    ['C03', hvOther > 0n ? most(byValue, byProfit) : 0n],
    ['C04', tradeSubsidy(known)],
  ]
}

function handoverReward({ facts, book }: Known): bigint {
  if (!facts.handoverDate) return 0n
  const moved = dayNumber(facts.handoverDate)
  const last = dayNumber(book.text('announceDate')) + book.int('handover', 'absoluteLastDay')
  if (moved > last) return 0n
  const k = moved - dayNumber(facts.signDate)
  const row = book
    .entries('handover', 'tiers')
    .find((each) => k <= book.int('handover', 'tiers', each, 'maxDay'))
  return row === undefined ? 0n : book.int('handover', 'tiers', row, 'amount')
}

function hardshipSubsidy({ facts, book }: Known): bigint {
  const best = (kind: 'household' | 'person', categories: readonly string[]) =>
    most(0n, ...categories.map((category) => book.int('hardship', kind, category)))
  const { household, persons } = facts.hardship ?? { household: [], persons: [] }
  return least(
    best('household', household) + total(persons.map((person) => best('person', person))),
    book.int('hardship', 'cap'),
  )
}

function rewardLines(known: Known): Lines {
  const { facts, book, built, tier, residential, hvRes, hvOther } = known
  const signed = (field: string) => (tier === null ? 0n : book.int('signing', 'tiers', tier, field))
  const byArea = most(rhu(residential * signed('resRate'), 100n), signed('resMin'))
  const share = book.int('monetisation', tier === null ? 'afterBp' : 'inWindowBp')
  const money = facts.mode === 'MONETARY' && facts.path !== 'DECISION'
  return [
    ['D01', residential > 0n ? byArea : 0n],
    ['D01', rhu(hvOther * signed('nonresBp'), 10_000n)],
    ['D02', tier === null ? 0n : handoverReward(known)],
    ['D03', money ? rhu(hvRes * share, 10_000n) : 0n],
    ['D04', built.dirty ? 0n : rhu(built.certified * book.int('conformity', 'rate'), 100n)],
    ['D05', hardshipSubsidy(known)],
  ]
}

/** Fen that the net is rounded to, as the rulebook's own sentence says. */
export function roundingUnit(book: Book): bigint {
  const [, unit] = /^HALF away from zero to (\d+) fen/.exec(book.text('rounding', 'net')) ?? []
  if (unit === undefined) throw new RangeError('reference: rounding.net names no unit')
  return BigInt(unit)
}

function close(known: Known, day: bigint): ReferenceSheet | ReferenceBlock {
  const { facts, book, residential, hvRes, hvOther, tier } = known
  const lines: Lines = [
    ...houseLines(known),
    ...decorationLines(known),
    ...lossLines(known),
    ...rewardLines(known),
  ]
  const paid = total(lines.map(([, amount]) => amount))
  const swap = facts.mode === 'EXCHANGE' ? swapParts(facts, residential, book) : []
  const raw = paid - total(swap)
  const unit = roundingUnit(book)
  const net = rhu(raw, unit) * unit
  const guaranteed = total(lines.filter(([code]) => code === 'A07').map(([, amount]) => amount))
  const payees = referencePayees(
    facts,
    { net, tenancyValue: hvRes + hvOther + guaranteed, unit },
    book,
  )
  if (payees !== null && 'blocked' in payees) return payees
  const shown: Lines = [
    ...lines.filter(([, amount]) => amount !== 0n),
    ...swap.map((price): [string, bigint] => ['S01', -price]),
  ]
  if (net !== raw) shown.push(['R01', net - raw])
  return {
    day: plain(day),
    tier: tier === null ? null : book.text('signing', 'tiers', tier, 'id'),
    recognisedResArea: plain(residential),
    lines: shown.map(([code, amount]) => [code, plain(amount)] as const),
    compensationFen: plain(paid),
    swapPriceFen: plain(total(swap)),
    netFen: plain(net),
    direction: net > 0n ? 'PAY' : net < 0n ? 'COLLECT' : 'NIL',
    monthlyTransitionFen: plain(monthlyFee(known)),
    ...(payees !== null && { payees }),
  }
}

/** Settles a household by the letter of the measures, from the rulebook's JSON, in whole numbers of any size. */
export function referenceSheet(facts: HouseholdFacts, book: Book): ReferenceSheet | ReferenceBlock {
  const blocked = blockFacts(facts, book)
  if (blocked.length > 0) return { blocked }
  const built = valueBuildings(facts, book)
  const day = dayNumber(facts.signDate) - dayNumber(book.text('announceDate'))
  const known: Known = {
    facts,
    book,
    built,
    residential: built.useArea['RES'] ?? 0n,
    hvRes: most(housing(built, true), BigInt(facts.appraisal?.RES ?? 0)),
    hvOther: most(housing(built, false), BigInt(facts.appraisal?.NONRES ?? 0)),
    tier: tierOf(facts, day, book),
  }
  return close(known, day)
}
