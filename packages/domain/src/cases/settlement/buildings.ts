import type { BlockCode, Blocked } from '../../facts/block-code.ts'
import type { Building } from '../../facts/building.ts'
import type { Segment, Use } from '../../facts/household-facts.ts'
import { segmentSubject } from '../../facts/nodes.ts'
import type { SheetLine } from '../../facts/settlement-sheet.ts'
import { addFen } from '../../money/fen.ts'
import { recognisedArea } from '../../provision/area-recognition.ts'
import { historical } from '../../provision/historical.ts'
import { houseValue } from '../../provision/house-value.ts'
import { replacementCost } from '../../provision/newness.ts'
import { selfDemolition } from '../../provision/self-demolition.ts'
import { temporary } from '../../provision/temporary.ts'
import type { PinnedZone } from '../../rulebook/pinned.ts'
import type { Working } from './working.ts'

function excessOver(id: string, segments: readonly Segment[]): number {
  let area = 0
  for (const other of segments) {
    if (other.status !== 'REGISTERED' && other.excessOf === id) area += other.area
  }
  return area
}

function addArea(areas: Working['areas'], use: Use, area: number): void {
  switch (use) {
    case 'RES':
      areas.RES += area
      break
    case 'COM':
      areas.COM += area
      break
    case 'OFFICE':
      areas.OFFICE += area
      break
    case 'FACTORY':
      areas.FACTORY += area
      break
  }
}

function addRecognised(work: Working, building: Building, zone: PinnedZone): void {
  const { use } = building.subject
  const housing = use === 'RES'
  addArea(work.areas, use, building.area)
  const line = houseValue(building, housing ? zone.res : zone.nonres)
  if (line === null) return
  work.lines.push(line)
  if (housing) work.resValue = addFen(work.resValue, line.amountFen)
  else work.nonresValue = addFen(work.nonresValue, line.amountFen)
}

function addLater(work: Working, line: SheetLine | null): void {
  if (line !== null) work.laterLines.push(line)
}

function addSegment(work: Working, segment: Segment, zone: PinnedZone): BlockCode | null {
  const { rulebook } = work
  const subject = segmentSubject(segment)
  const structure = rulebook.structures.get(subject.structure)
  if (structure === undefined) return 'UNKNOWN_STRUCTURE'
  if (segment.status === 'POST_FREEZE') {
    work.dirty = true
    return null
  }
  if (segment.status === 'ILLEGAL') {
    work.dirty = true
    addLater(work, selfDemolition(subject, segment, rulebook))
    return null
  }
  const replacement = replacementCost(segment, structure, rulebook)
  if (typeof replacement === 'string') return replacement
  switch (segment.status) {
    case 'REGISTERED': {
      const { certified, measured } = segment
      const excess = measured > certified ? excessOver(subject.id, work.facts.segments) : 0
      const area = recognisedArea(segment, excess, rulebook.areaToleranceBp)
      if (typeof area === 'string') return area
      work.certifiedArea += area
      addRecognised(work, { subject, area, replacement }, zone)
      return null
    }
    case 'UNREG_LEGAL':
      addRecognised(work, { subject, area: segment.area, replacement }, zone)
      return null
    case 'HIST': {
      work.dirty = true
      const building = { subject, area: segment.area, replacement }
      addLater(work, historical(building, rulebook.historical))
      return null
    }
    case 'TEMP_VALID': {
      if (segment.approvedMonths < 1 || segment.remainingMonths > segment.approvedMonths) {
        return 'TEMPORARY_TERM_INVALID'
      }
      const building = { subject, area: segment.area, replacement }
      addLater(work, temporary(building, segment))
      return null
    }
    default:
      return segment satisfies never
  }
}

/** Goes over the segments once, in survey order, or says which one cannot be settled and why. */
export function addBuildings(work: Working, zone: PinnedZone): Blocked | null {
  const { segments } = work.facts
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index]
    if (segment === undefined) continue
    const code = addSegment(work, segment, zone)
    if (code !== null) return { code, at: `segments[${index}]` }
  }
  if (work.laterLines.length > 1)
    work.laterLines.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  return null
}
