import type { BlockCode, Blocked } from '../../facts/block-code.ts'
import type { Product } from '../../facts/formula.ts'
import type { HouseholdFacts, Segment, Use } from '../../facts/household-facts.ts'
import type { SheetLine } from '../../facts/settlement-sheet.ts'
import { recognisedArea } from '../../provision/area-recognition.ts'
import { historical } from '../../provision/historical.ts'
import { houseValue } from '../../provision/house-value.ts'
import { replacementCost } from '../../provision/newness.ts'
import { selfDemolition } from '../../provision/self-demolition.ts'
import { temporary } from '../../provision/temporary.ts'
import type { PinnedRulebook, PinnedZone } from '../../rulebook/pinned.ts'

/** What the segments of a household come to. Money in fen, areas in 0.01 m². */
export interface Tally {
  /** A01, then A03, A04, A05. */
  readonly houseLines: SheetLine[]
  readonly otherLines: SheetLine[]
  resRuleValue: number
  nonresRuleValue: number
  readonly useArea: Record<Use, number>
  certifiedArea: number
  /** Something on the site is unrecognised or illegal. */
  dirty: boolean
}

interface Site {
  readonly facts: HouseholdFacts
  readonly rulebook: PinnedRulebook
  readonly zone: PinnedZone
}

function excessOver(segment: Segment, segments: readonly Segment[]): number {
  let area = 0
  for (const other of segments) {
    if (other.status !== 'REGISTERED' && other.excessOf === segment.id) area += other.area
  }
  return area
}

function addRecognised(
  tally: Tally,
  segment: Segment,
  part: { area: number; replacement: Product; zone: PinnedZone },
): void {
  const housing = segment.use === 'RES'
  const location = housing ? part.zone.res : part.zone.nonres
  tally.useArea[segment.use] += part.area
  const line = houseValue(segment, part.area, { replacement: part.replacement, location })
  if (line === null) return
  tally.houseLines.push(line)
  if (housing) tally.resRuleValue += line.amountFen
  else tally.nonresRuleValue += line.amountFen
}

function addOther(tally: Tally, line: SheetLine | null): void {
  if (line !== null) tally.otherLines.push(line)
}

function addRegistered(
  tally: Tally,
  segment: Segment & { readonly status: 'REGISTERED' },
  site: Site & { readonly replacement: Product },
): BlockCode | null {
  const excess = segment.measured > segment.certified ? excessOver(segment, site.facts.segments) : 0
  const area = recognisedArea(segment, excess, site.rulebook.areaToleranceBp)
  if (typeof area === 'string') return area
  tally.certifiedArea += area
  addRecognised(tally, segment, { area, replacement: site.replacement, zone: site.zone })
  return null
}

function addSegment(tally: Tally, segment: Segment, site: Site): BlockCode | null {
  const { rulebook, zone } = site
  const structure = rulebook.structures.get(segment.structure)
  if (structure === undefined) return 'UNKNOWN_STRUCTURE'
  if (segment.status === 'POST_FREEZE') {
    tally.dirty = true
    return null
  }
  if (segment.status === 'ILLEGAL') {
    tally.dirty = true
    addOther(tally, selfDemolition(segment, rulebook))
    return null
  }
  const replacement = replacementCost(segment, structure, rulebook)
  if (typeof replacement === 'string') return replacement
  switch (segment.status) {
    case 'REGISTERED':
      return addRegistered(tally, segment, { facts: site.facts, rulebook, zone, replacement })
    case 'UNREG_LEGAL':
      addRecognised(tally, segment, { area: segment.area, replacement, zone })
      return null
    case 'HIST':
      tally.dirty = true
      addOther(tally, historical(segment, replacement, rulebook.historical))
      return null
    case 'TEMP_VALID':
      if (segment.approvedMonths < 1 || segment.remainingMonths > segment.approvedMonths) {
        return 'TEMPORARY_TERM_INVALID'
      }
      addOther(tally, temporary(segment, replacement))
      return null
    default:
      return segment satisfies never
  }
}

/** Goes over the segments once, in survey order, or says which one cannot be settled and why. */
export function tallySegments(site: Site): Tally | Blocked {
  const tally: Tally = {
    houseLines: [],
    otherLines: [],
    resRuleValue: 0,
    nonresRuleValue: 0,
    useArea: { RES: 0, COM: 0, OFFICE: 0, FACTORY: 0 },
    certifiedArea: 0,
    dirty: false,
  }
  const { segments } = site.facts
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index]
    if (segment === undefined) continue
    const code = addSegment(tally, segment, site)
    if (code !== null) return { code, at: `segments[${index}]` }
  }
  if (tally.otherLines.length > 1)
    tally.otherLines.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  return tally
}
