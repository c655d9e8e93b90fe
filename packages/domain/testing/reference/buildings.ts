import type { HouseholdFacts, Segment } from '../../src/facts/household-facts.ts'
import { dayNumber } from './calendar.ts'
import type { Book } from './book.ts'
import { most, rhu, total } from './arithmetic.ts'

/** What the buildings come to before any reward: the algorithm's A01, A03, A04, A05, R, useArea. */
export interface Buildings {
  readonly a01: readonly { readonly amount: bigint; readonly res: boolean }[]
  readonly a03: readonly bigint[]
  readonly a04: readonly bigint[]
  readonly a05: readonly bigint[]
  /** 0.01 m². */
  readonly useArea: Readonly<Record<string, bigint>>
  readonly certified: bigint
  readonly dirty: boolean
}

const yearOf = (date: string) => BigInt(date.slice(0, 4))
const areaOf = (s: Segment) => BigInt(s.status === 'REGISTERED' ? s.certified : s.area)
const paysCost = (s: Segment) => s.status !== 'ILLEGAL' && s.status !== 'POST_FREEZE'
const isFull = (s: Segment) => s.status === 'REGISTERED' || s.status === 'UNREG_LEGAL'

function newnessOf(s: Segment, book: Book): bigint {
  const floor = book.int('minNewnessBp')
  if (s.buildYear === null) return most(floor, BigInt(s.observedNewnessBp ?? 0))
  const life = book.int('structures', s.structure, 'life')
  const lost = 10_000n - book.int('structures', s.structure, 'residualBp')
  const t = yearOf(book.text('announceDate')) - BigInt(s.buildYear)
  return most(floor, rhu(10_000n * life - lost * t, life))
}

/** Replacement cost of today, fen per m². */
function costOf(s: Segment, book: Book): bigint {
  return rhu(book.int('structures', s.structure, 'price') * newnessOf(s, book), 10_000n)
}

function blockYear(s: Segment, book: Book): string | null {
  if (s.buildYear === null) return s.observedNewnessBp === undefined ? 'NEWNESS_UNKNOWN' : null
  const built = BigInt(s.buildYear)
  if (built > yearOf(book.text('announceDate'))) return 'BUILT_AFTER_ANNOUNCEMENT'
  return built > yearOf(book.text('freezeDate')) ? 'BUILT_AFTER_FREEZE' : null
}

function blockArea(s: Segment, all: readonly Segment[], book: Book): string | null {
  if (s.status !== 'REGISTERED') return null
  const certified = BigInt(s.certified)
  const over = BigInt(s.measured) - certified
  const allowed = book.int('areaToleranceBp') * certified
  if (-over * 10_000n > allowed) return 'AREA_SHORT_NEEDS_REMEASURE'
  if (over * 10_000n <= allowed) return null
  const own = all.filter((o) => o.status !== 'REGISTERED' && o.excessOf === s.id)
  return total(own.map(areaOf)) === over ? null : 'AREA_EXCESS_NEEDS_RECOGNITION'
}

function blockSegment(s: Segment, all: readonly Segment[], book: Book): (string | null)[] {
  if (!book.lists(s.structure, 'structures')) return ['UNKNOWN_STRUCTURE']
  const term = s.status === 'TEMP_VALID' && s.remainingMonths > s.approvedMonths
  return [
    paysCost(s) ? blockYear(s, book) : null,
    blockArea(s, all, book),
    term ? 'TEMPORARY_TERM_INVALID' : null,
  ]
}

/** Reasons why the buildings cannot be valued. */
export function blockBuildings(facts: HouseholdFacts, book: Book): (string | null)[] {
  return facts.segments.flatMap((s) => blockSegment(s, facts.segments, book))
}

function aidFor(s: Segment, book: Book): bigint {
  if (s.status !== 'ILLEGAL' || !s.selfDemolishedOn) return 0n
  const last = dayNumber(book.text('announceDate')) + book.int('signing', 'lastDay')
  if (dayNumber(s.selfDemolishedOn) > last) return 0n
  return rhu(areaOf(s) * book.int('segmentStatus', 'ILLEGAL', 'selfDemolishAid'), 100n)
}

function shareFor(s: Segment, book: Book): bigint {
  const cost = costOf(s, book)
  if (s.status === 'HIST') return rhu(cost * book.int('segmentStatus', 'HIST', 'histBp'), 10_000n)
  if (s.status !== 'TEMP_VALID') return 0n
  return rhu(cost * BigInt(s.remainingMonths), BigInt(s.approvedMonths))
}

/** Recognised area by use: the certificate's where there is one. */
export function useAreas(facts: HouseholdFacts): Record<string, bigint> {
  const areas: Record<string, bigint> = { RES: 0n, COM: 0n, OFFICE: 0n, FACTORY: 0n }
  for (const s of facts.segments.filter(isFull)) areas[s.use] = (areas[s.use] ?? 0n) + areaOf(s)
  return areas
}

/** Values the buildings of a household that nothing blocks. */
export function valueBuildings(facts: HouseholdFacts, book: Book): Buildings {
  const { segments, zone } = facts
  const having = (status: string) => segments.filter((s) => s.status === status)
  const ofCost = (s: Segment) => rhu(areaOf(s) * shareFor(s, book), 100n)
  return {
    a01: segments.filter(isFull).map((s) => {
      const rate = book.int('zones', zone, s.use === 'RES' ? 'res' : 'nonres')
      return {
        amount: rhu(areaOf(s) * (costOf(s, book) + rate), 100n),
        res: s.use === 'RES',
      }
    }),
    a03: having('HIST').map(ofCost),
    a04: having('TEMP_VALID').map(ofCost),
    a05: having('ILLEGAL').map((s) => aidFor(s, book)),
    useArea: useAreas(facts),
    certified: total(having('REGISTERED').map(areaOf)),
    dirty: ['HIST', 'ILLEGAL', 'POST_FREEZE'].some((status) => having(status).length > 0),
  }
}
