import type {
  AttachmentCount,
  Hardship,
  HouseholdFacts,
  Mode,
  Segment,
  SwapUnit,
} from '@yichi/domain/facts/household-facts'
import { assert } from '@yichi/domain/kernel/assert'
import { addDays, yearOf } from '@yichi/domain/kernel/iso-date'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type { Chance } from './random.ts'

/** A made-up household of a programme under any rulebook. */
export interface SyntheticHousehold {
  readonly id: string
  /** A location code of the rulebook. */
  readonly zone: string
  /** Signed, so its sheet stays with the rulebook it was settled under. */
  readonly bound: boolean
  readonly facts: HouseholdFacts
}

const MONETARY_SHARE = 0.7
const SIGNED_SHARE = 0.7

function mainSegment(chance: Chance, book: Rulebook): Segment {
  const certified = chance.whole(3_000, 16_000)
  const drift = Math.floor((certified * Math.min(book.areaToleranceBp, 250)) / 10_000)
  const announced = yearOf(book.announceDate)
  return {
    id: 'b1',
    use: 'RES',
    status: 'REGISTERED',
    structure: chance.pick(Object.keys(book.structures)),
    buildYear: chance.whole(announced - 50, announced - 8),
    certified,
    measured: chance.happens(0.6) ? certified : certified + chance.whole(-drift, drift),
  }
}

/** Rooms beside the house with each status a survey finds, and now and then a shop. */
function sideSegments(chance: Chance, book: Rulebook, mode: Mode): Segment[] {
  const structure = chance.pick(Object.keys(book.structures))
  const announced = yearOf(book.announceDate)
  const buildYear = announced - chance.whole(2, 30)
  const area = chance.whole(500, 3_500)
  const side = { use: 'RES', structure, buildYear, area } as const
  const found: Segment[] = []
  if (chance.happens(0.12)) found.push({ id: 'b2', status: 'UNREG_LEGAL', ...side })
  if (chance.happens(0.08)) found.push({ id: 'b3', status: 'HIST', ...side })
  if (chance.happens(0.04)) {
    const selfDemolishedOn = addDays(book.announceDate, chance.whole(0, book.signing.lastDay + 5))
    found.push({ id: 'b4', status: 'ILLEGAL', selfDemolishedOn, ...side })
  }
  if (chance.happens(0.02)) {
    const term = { approvedMonths: 24, remainingMonths: chance.whole(1, 24) }
    found.push({ id: 'b5', status: 'TEMP_VALID', ...term, ...side })
  }
  if (mode === 'MONETARY' && chance.happens(0.05)) {
    const shop = { use: 'COM', status: 'REGISTERED', structure, buildYear } as const
    found.push({ id: 's1', ...shop, certified: area, measured: area })
  }
  return found
}

function attachments(chance: Chance, book: Rulebook): AttachmentCount[] {
  const codes = Object.keys(book.attachments)
  const count = Math.min(codes.length, chance.whole(0, 5))
  return chance
    .shuffle(codes)
    .slice(0, count)
    .map((code) => ({ code, qty: 100 * chance.whole(1, 40) }))
}

function hardship(chance: Chance, book: Rulebook): { hardship: Hardship } | null {
  if (!chance.happens(0.08)) return null
  const households = Object.keys(book.hardship.household)
  const persons = Object.keys(book.hardship.person)
  return {
    hardship: {
      household: chance.happens(0.6) ? [chance.pick(households)] : [],
      persons: chance.happens(0.5) ? [[chance.pick(persons)]] : [],
    },
  }
}

function unit(chance: Chance, housing: number): SwapUnit {
  return {
    id: 'u1',
    area: Math.max(4_000, housing + chance.whole(-2_000, 3_000)),
    floor: chance.whole(1, 6),
    location: chance.pick(['INPLACE', 'OFFSITE'] as const),
    delivery: chance.pick(['SPOT', 'FUTURE_MULTI', 'FUTURE_HIGH'] as const),
  }
}

/** What is chosen: the day, the way, and the home of an exchange. */
function choice(chance: Chance, book: Rulebook, home: { housing: number; mode: Mode }) {
  const { housing, mode } = home
  const signDate = addDays(book.announceDate, chance.whole(0, book.signing.lastDay + 10))
  const handoverDate = chance.happens(0.8) ? addDays(signDate, chance.whole(0, 40)) : null
  const units = mode === 'EXCHANGE' ? { units: [unit(chance, housing)] } : {}
  return { mode, signDate, handoverDate, ...units }
}

/**
 * Makes up the household of this number: its codes are the rulebook's own, so that any valid rulebook has its
 * programme. The same chance gives the same household.
 */
export function syntheticHousehold(
  chance: Chance,
  book: Rulebook,
  number: number,
): SyntheticHousehold {
  const zone = chance.pick(Object.keys(book.zones))
  const mode: Mode = chance.happens(MONETARY_SHARE) ? 'MONETARY' : 'EXCHANGE'
  const main = mainSegment(chance, book)
  assert(main.status === 'REGISTERED', 'synthetic: the main building has a certificate')
  const segments = [main, ...sideSegments(chance, book, mode)]
  const facts: HouseholdFacts = {
    zone,
    ...choice(chance, book, { housing: main.certified, mode }),
    segments,
    decoration: chance.pick(Object.keys(book.decoration)),
    attachments: attachments(chance, book),
    ...(chance.happens(0.3) && { onlyHome: true }),
    ...(segments.some(({ use }) => use === 'COM') && {
      avgMonthlyProfit: chance.whole(20, 90) * 10_000,
    }),
    ...hardship(chance, book),
  }
  return { id: `H${number}`, zone, bound: chance.happens(SIGNED_SHARE), facts }
}
