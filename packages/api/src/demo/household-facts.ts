import type {
  AttachmentCount,
  Hardship,
  Segment,
  SwapUnit,
} from '@yichi/domain/facts/household-facts'
import { addDays, type IsoDate } from '@yichi/domain/kernel/iso-date'
import type { SurveyFacts } from '../view/household.ts'
import type { Chance } from './random.ts'

export type BuildingKind = 'row' | 'block' | 'courtyard'

/** What a household's facts are made up from. */
export interface FactsFrame {
  readonly kind: BuildingKind
  readonly announcedOn: IsoDate
  readonly freezeOn: IsoDate
  /** A household that will exchange has no shop: v1 refuses to exchange one. */
  readonly exchanges: boolean
}

const STRUCTURES: Readonly<Record<BuildingKind, readonly string[]>> = {
  block: ['ZH1', 'ZH2', 'ZH2', 'KJ'],
  row: ['ZH2', 'ZM1', 'ZM2', 'ZM3'],
  courtyard: ['ZM2', 'ZM3', 'TM1', 'TM2', 'YZ'],
}

const AREAS: Readonly<Record<BuildingKind, readonly [number, number]>> = {
  block: [5_200, 12_800],
  row: [4_100, 11_500],
  courtyard: [6_000, 18_000],
}

const YEARS: Readonly<Record<BuildingKind, readonly [number, number]>> = {
  block: [1985, 2008],
  row: [1976, 2002],
  courtyard: [1965, 1998],
}

const ATTACHMENTS: Readonly<Record<BuildingKind, readonly string[]>> = {
  block: ['F13', 'F14', 'F15', 'F16'],
  row: ['F01', 'F03', 'F10', 'F13', 'F15', 'F16', 'F18', 'F19'],
  courtyard: [
    'F01',
    'F02',
    'F03',
    'F05',
    'F06',
    'F08',
    'F09',
    'F10',
    'F11',
    'F12',
    'F18',
    'F19',
    'F21',
    'F23',
  ],
}

/** Items measured by area or volume; all others are counted in whole ones. */
const MEASURED_ITEMS = new Set(['F01', 'F02', 'F03', 'F04', 'F06', 'F12', 'F24'])

function mainSegment(chance: Chance, frame: FactsFrame): Segment {
  const [least, most] = AREAS[frame.kind]
  const [from, to] = YEARS[frame.kind]
  const certified = chance.whole(least, most)
  const tolerance = Math.floor((certified * 250) / 10_000)
  const measured = chance.happens(0.6) ? certified : certified + chance.whole(-tolerance, tolerance)
  return {
    id: 'b1',
    use: 'RES',
    status: 'REGISTERED',
    structure: chance.pick(STRUCTURES[frame.kind]),
    buildYear: chance.whole(from, to),
    certified,
    measured,
  }
}

/** Side rooms, sheds and shops, each with the status it was recognised under. */
function sideSegments(chance: Chance, frame: FactsFrame): Segment[] {
  const extra: Segment[] = []
  const announcedYear = Number(frame.announcedOn.slice(0, 4))
  if (frame.kind !== 'block' && chance.happens(0.22))
    extra.push({
      id: 'b2',
      use: 'RES',
      status: 'UNREG_LEGAL',
      structure: 'ZM3',
      buildYear: chance.whole(1978, 1992),
      area: chance.whole(1_200, 3_600),
    })
  if (frame.kind !== 'block' && chance.happens(0.14))
    extra.push({
      id: 'b3',
      use: 'RES',
      status: 'HIST',
      structure: 'ZM3',
      buildYear: chance.whole(1986, 1999),
      area: chance.whole(900, 2_600),
    })
  if (chance.happens(0.05)) {
    const selfDemolishedOn = chance.happens(0.7)
      ? addDays(frame.announcedOn, chance.whole(3, 30))
      : null
    extra.push({
      id: 'b4',
      use: 'RES',
      status: 'ILLEGAL',
      structure: 'JY',
      buildYear: chance.whole(2005, announcedYear - 2),
      area: chance.whole(600, 2_200),
      selfDemolishedOn,
    })
  }
  if (chance.happens(0.02))
    extra.push({
      id: 'b5',
      use: 'RES',
      status: 'POST_FREEZE',
      structure: 'JY',
      buildYear: announcedYear,
      area: chance.whole(500, 1_500),
    })
  if (!frame.exchanges && chance.happens(0.05)) {
    const area = chance.whole(1_800, 6_000)
    extra.push({
      id: 's1',
      use: 'COM',
      status: 'REGISTERED',
      structure: 'ZH1',
      buildYear: chance.whole(1992, 2008),
      certified: area,
      measured: area,
    })
  }
  return extra
}

function attachments(chance: Chance, kind: BuildingKind): AttachmentCount[] {
  const codes = chance
    .shuffle(ATTACHMENTS[kind])
    .slice(0, chance.whole(1, Math.min(6, ATTACHMENTS[kind].length)))
  return codes.sort().map((code) => ({
    code,
    qty: MEASURED_ITEMS.has(code)
      ? chance.whole(600, 6_000)
      : 100 * chance.whole(1, code === 'F21' ? 8 : 2),
  }))
}

function hardship(chance: Chance): { hardship: Hardship } | undefined {
  if (!chance.happens(0.08)) return undefined
  const household = chance.happens(0.6) ? ['DIBAO'] : []
  const person = chance.pick(['DISABLED_1_2', 'DISABLED_3_4', 'YOUFU', 'SERIOUS_ILLNESS'])
  return {
    hardship: {
      household,
      persons: household.length === 0 || chance.happens(0.4) ? [[person]] : [],
    },
  }
}

/** A made-up survey of one household; it always can be settled. */
export function surveyFacts(chance: Chance, frame: FactsFrame): SurveyFacts {
  const main = mainSegment(chance, frame)
  const segments = [main, ...sideSegments(chance, frame)]
  const housing = main.status === 'REGISTERED' ? main.certified : 0
  const footprint = Math.max(4_000, housing)
  const hasShop = segments.some((segment) => segment.use === 'COM')
  return {
    segments,
    decoration: chance.pick(['NONE', 'SIMPLE', 'SIMPLE', 'MEDIUM', 'MEDIUM', 'FINE']),
    attachments: attachments(chance, frame.kind),
    ...(frame.kind === 'courtyard' && {
      yard: { footprint, landCertArea: footprint + chance.whole(0, 12_000) },
    }),
    ...(chance.happens(0.3) && { onlyHome: true }),
    ...(hasShop && { avgMonthlyProfit: chance.whole(20, 90) * 10_000 }),
    ...hardship(chance),
  }
}

const UNIT_AREAS = [5_860, 7_235, 8_840, 9_860, 11_420, 12_960] as const

/** A flat from the zone's stock that suits the household's recognised area. */
export function unitFor(chance: Chance, code: string, housingArea: number): SwapUnit {
  const nearest = UNIT_AREAS.reduce((best, area) =>
    Math.abs(area - housingArea) < Math.abs(best - housingArea) ? area : best,
  )
  return {
    id: code,
    area: nearest,
    floor: chance.whole(1, 6),
    location: 'INPLACE',
    delivery: chance.pick(['SPOT', 'FUTURE_MULTI', 'FUTURE_MULTI'] as const),
  }
}
