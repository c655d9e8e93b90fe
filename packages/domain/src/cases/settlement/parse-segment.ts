import type { Segment } from '../../facts/household-facts.ts'
import { SEGMENT_STATUSES, USES } from '../../facts/household-facts.ts'
import { MAX_MONTHS, MAX_QUANTITY } from '../../facts/limits.ts'
import type { JsonCursor } from '../../kernel/json-cursor.ts'

const COMMON = ['id', 'use', 'status', 'structure', 'buildYear'] as const
const OWN_KEYS = {
  REGISTERED: { required: ['certified', 'measured'], optional: [] },
  UNREG_LEGAL: { required: ['area'], optional: ['excessOf'] },
  HIST: { required: ['area'], optional: ['excessOf'] },
  TEMP_VALID: { required: ['area', 'remainingMonths', 'approvedMonths'], optional: ['excessOf'] },
  ILLEGAL: { required: ['area'], optional: ['excessOf', 'selfDemolishedOn'] },
  POST_FREEZE: { required: ['area'], optional: ['excessOf'] },
} as const

function area(at: JsonCursor): number {
  return at.integer({ min: 0, max: MAX_QUANTITY })
}

function months(at: JsonCursor, min: number): number {
  return at.integer({ min, max: MAX_MONTHS })
}

function parseBase(at: JsonCursor) {
  const year = at.at('buildYear')
  return {
    id: at.at('id').text(),
    use: at.at('use').oneOf(USES),
    structure: at.at('structure').text(),
    buildYear: year.value === null ? null : year.integer({ min: 1000, max: 2999 }),
    ...(at.has('observedNewnessBp') && {
      observedNewnessBp: at.at('observedNewnessBp').integer({ min: 0, max: 10_000 }),
    }),
  }
}

function parseDemolition(at: JsonCursor) {
  const day = at.at('selfDemolishedOn')
  if (day.value === undefined) return {}
  return { selfDemolishedOn: day.value === null ? null : day.date() }
}

/** Reads one segment of `segments`; the status decides which keys there must be. */
export function parseSegment(at: JsonCursor): Segment | null {
  if (at.keys() === null) return null
  const status = at.at('status').oneOf(SEGMENT_STATUSES)
  const own = OWN_KEYS[status]
  const required = [...COMMON, ...own.required]
  at.object({ required, optional: ['observedNewnessBp', ...own.optional] })
  const base = parseBase(at)
  if (status === 'REGISTERED') {
    return {
      ...base,
      status,
      certified: area(at.at('certified')),
      measured: area(at.at('measured')),
    }
  }
  const excess = at.has('excessOf') ? { excessOf: at.at('excessOf').text() } : {}
  const part = { ...base, ...excess, area: area(at.at('area')) }
  if (status === 'TEMP_VALID') {
    const remainingMonths = months(at.at('remainingMonths'), 0)
    return { ...part, status, remainingMonths, approvedMonths: months(at.at('approvedMonths'), 1) }
  }
  if (status === 'ILLEGAL') return { ...part, status, ...parseDemolition(at) }
  return { ...part, status }
}
