import type { Segment } from '@yichi/domain/facts/household-facts'
import { isIsoDate, isoDate } from '@yichi/domain/kernel/iso-date'
import { parseHundredths, parseWhole } from '../../format/parse.ts'
import type { DraftReader } from './draft-reader.ts'
import type { SegmentDraft } from './survey-draft.ts'

interface Line {
  readonly index: number
  readonly reader: DraftReader
}

/** The id of a segment's control in the form. */
export function segmentField(index: number, key: keyof SegmentDraft): string {
  return `survey-segment-${index}-${key}`
}

/** Where a segment's value stands, for the words of what is wrong with it. */
function at(key: keyof SegmentDraft, { index }: Line) {
  return { field: segmentField(index, key), line: index + 1, what: key }
}

function readYear(draft: SegmentDraft, line: Line): number | null {
  if (draft.buildYear.trim() === '') return null
  const year = parseWhole(draft.buildYear)
  if (year !== null && year >= 1800 && year <= 2999) return year
  line.reader.problem(at('buildYear', line), 'year')
  return null
}

function readBase(draft: SegmentDraft, line: Line) {
  const { reader } = line
  const buildYear = readYear(draft, line)
  const newness =
    draft.observedNewness.trim() === ''
      ? null
      : reader.hundredths(draft.observedNewness, at('observedNewness', line))
  if (newness !== null && newness > 10_000) {
    reader.problem(at('observedNewness', line), 'percent')
  }
  if (draft.structure === '') reader.problem(at('structure', line), 'structure')
  return {
    id: draft.id,
    use: draft.use,
    structure: draft.structure,
    buildYear,
    ...(newness === null ? {} : { observedNewnessBp: newness }),
  }
}

function areaOf(draft: SegmentDraft, key: 'certified' | 'measured' | 'area', line: Line): number {
  const value = line.reader.hundredths(draft[key], at(key, line))
  if (parseHundredths(draft[key]) === 0) line.reader.problem(at(key, line), 'zero')
  return value
}

function monthsOf(
  draft: SegmentDraft,
  key: 'remainingMonths' | 'approvedMonths',
  line: Line,
): number {
  const months = parseWhole(draft[key])
  if (months === null) line.reader.problem(at(key, line), 'whole')
  return months ?? 0
}

/** One line of the segments table as a fact; what its status does not need is left out. */
export function readSegment(draft: SegmentDraft, index: number, reader: DraftReader): Segment {
  const line: Line = { index, reader }
  const base = readBase(draft, line)
  if (draft.status === 'REGISTERED') {
    return {
      ...base,
      status: draft.status,
      certified: areaOf(draft, 'certified', line),
      measured: areaOf(draft, 'measured', line),
    }
  }
  const excess = draft.excessOf === '' ? {} : { excessOf: draft.excessOf }
  const part = { ...base, ...excess, area: areaOf(draft, 'area', line) }
  switch (draft.status) {
    case 'TEMP_VALID':
      return {
        ...part,
        status: draft.status,
        remainingMonths: monthsOf(draft, 'remainingMonths', line),
        approvedMonths: monthsOf(draft, 'approvedMonths', line),
      }
    case 'ILLEGAL':
      return {
        ...part,
        status: draft.status,
        ...(isIsoDate(draft.selfDemolishedOn)
          ? { selfDemolishedOn: isoDate(draft.selfDemolishedOn) }
          : {}),
      }
    case 'UNREG_LEGAL':
    case 'HIST':
    case 'POST_FREEZE':
      return { ...part, status: draft.status }
    default:
      return draft.status satisfies never
  }
}
