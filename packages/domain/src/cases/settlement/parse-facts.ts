import type {
  AttachmentCount,
  Hardship,
  HouseholdFacts,
  Segment,
  SwapUnit,
} from '../../facts/household-facts.ts'
import {
  MAX_AMOUNT_FEN,
  MAX_ATTACHMENTS,
  MAX_PERSONS,
  MAX_QUANTITY,
  MAX_SEGMENTS,
  MAX_UNITS,
} from '../../facts/limits.ts'
import { FaultLog, type Fault } from '../../kernel/fault.ts'
import { JsonCursor } from '../../kernel/json-cursor.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { distinct } from './distinct.ts'
import { parseOwners } from './parse-owners.ts'
import { parseSegment } from './parse-segment.ts'

const KEYS = {
  required: ['zone', 'mode', 'signDate', 'segments', 'decoration', 'attachments'],
  optional: [
    'path',
    'handoverDate',
    'appraisal',
    'yard',
    'onlyHome',
    'units',
    'govMove',
    'turnoverHousing',
    'avgMonthlyProfit',
    'resToBiz',
    'hardship',
    'ownership',
    'coOwners',
    'charges',
  ],
} as const

const AREA = { min: 0, max: MAX_QUANTITY } as const
const MONEY = { min: 0, max: MAX_AMOUNT_FEN } as const

/** Holds the areas of all segments together to what one segment may have, so that no sum leaves the safe range. */
function boundAreas(items: readonly JsonCursor[]): void {
  let left = MAX_QUANTITY
  for (const item of items) {
    const area = item.at(item.has('certified') ? 'certified' : 'area')
    if (area.value !== undefined) left -= area.integer({ min: 0, max: left })
  }
}

function parseSegments(at: JsonCursor): Segment[] {
  const seen = new Set<string>()
  const registered = new Set<string>()
  const items = at.items({ min: 1, max: MAX_SEGMENTS })
  const segments = items.flatMap((item) => {
    const segment = parseSegment(item)
    if (segment === null) return []
    distinct(item.at('id'), seen)
    if (segment.status === 'REGISTERED') registered.add(segment.id)
    return [segment]
  })
  boundAreas(items)
  for (const item of items) {
    const owner = item.at('excessOf')
    if (owner.value !== undefined && !registered.has(owner.text())) {
      owner.fail('expected the id of a REGISTERED segment')
    }
  }
  return segments
}

function parseAttachment(at: JsonCursor): AttachmentCount {
  at.object({ required: ['code', 'qty'] })
  return { code: at.at('code').text(), qty: at.at('qty').integer(AREA) }
}

function parseUnits(at: JsonCursor): SwapUnit[] {
  const seen = new Set<string>()
  return at.items({ max: MAX_UNITS }).map((item) => {
    item.object({ required: ['id', 'area', 'floor', 'location', 'delivery'] })
    return {
      id: distinct(item.at('id'), seen),
      area: item.at('area').integer({ min: 1, max: MAX_QUANTITY }),
      floor: item.at('floor').integer({ min: -9, max: 200 }),
      location: item.at('location').oneOf(['INPLACE', 'OFFSITE']),
      delivery: item.at('delivery').oneOf(['SPOT', 'FUTURE_MULTI', 'FUTURE_HIGH']),
    }
  })
}

function parseAppraisal(at: JsonCursor) {
  at.object({ required: [], optional: ['RES', 'NONRES'] })
  return {
    ...(at.has('RES') && { RES: at.at('RES').integer(MONEY) }),
    ...(at.has('NONRES') && { NONRES: at.at('NONRES').integer(MONEY) }),
  }
}

function parseYard(at: JsonCursor) {
  at.object({ required: ['landCertArea', 'footprint'] })
  return {
    landCertArea: at.at('landCertArea').integer(AREA),
    footprint: at.at('footprint').integer(AREA),
  }
}

function parseBusiness(at: JsonCursor) {
  at.object({ required: ['area', 'licenceDate'] })
  return { area: at.at('area').integer(AREA), licenceDate: at.at('licenceDate').date() }
}

function parseHardship(at: JsonCursor): Hardship {
  at.object({ required: ['household', 'persons'] })
  const texts = (list: JsonCursor) => list.items({ max: 20 }).map((item) => item.text())
  const persons = at.at('persons').items({ max: MAX_PERSONS })
  return { household: texts(at.at('household')), persons: persons.map(texts) }
}

function parseChoices(at: JsonCursor) {
  const handover = at.at('handoverDate')
  return {
    ...(at.has('path') && { path: at.at('path').oneOf(['AGREEMENT', 'DECISION']) }),
    ...(handover.value !== undefined && {
      handoverDate: handover.value === null ? null : handover.date(),
    }),
    ...(at.has('onlyHome') && { onlyHome: at.at('onlyHome').flag() }),
    ...(at.has('govMove') && { govMove: at.at('govMove').flag() }),
    ...(at.has('turnoverHousing') && { turnoverHousing: at.at('turnoverHousing').flag() }),
    ...(at.has('ownership') && {
      ownership: at.at('ownership').oneOf(['PRIVATE', 'PUBLIC_TENANT']),
    }),
  }
}

/** Reads the facts of one household at a cursor, noting every fault. */
export function readFacts(at: JsonCursor): HouseholdFacts | null {
  if (at.keys() === null) return null
  at.object(KEYS)
  return {
    zone: at.at('zone').text(),
    mode: at.at('mode').oneOf(['MONETARY', 'EXCHANGE']),
    signDate: at.at('signDate').date(),
    segments: parseSegments(at.at('segments')),
    decoration: at.at('decoration').text(),
    attachments: at.at('attachments').items({ max: MAX_ATTACHMENTS }).map(parseAttachment),
    ...parseChoices(at),
    ...(at.has('units') && { units: parseUnits(at.at('units')) }),
    ...(at.has('appraisal') && { appraisal: parseAppraisal(at.at('appraisal')) }),
    ...(at.has('yard') && { yard: parseYard(at.at('yard')) }),
    ...(at.has('avgMonthlyProfit') && {
      avgMonthlyProfit: at.at('avgMonthlyProfit').integer(MONEY),
    }),
    ...(at.has('resToBiz') && { resToBiz: parseBusiness(at.at('resToBiz')) }),
    ...(at.has('hardship') && { hardship: parseHardship(at.at('hardship')) }),
    ...parseOwners(at),
  }
}

/**
 * Reads the facts of one household from JSON. Strict: unknown keys, wrong units and dates that do not exist are
 * faults, all of them reported, each with its path below `path`.
 */
export function parseFacts(value: unknown, path: string): Result<HouseholdFacts, readonly Fault[]> {
  const faults = new FaultLog()
  const facts = readFacts(new JsonCursor(value, path, faults))
  return facts === null || faults.list.length > 0 ? refuse(faults.list) : ok(facts)
}
