import { ok, refuse, type Result } from '../../kernel/result.ts'
import { type InputKind, kindOf } from './kind-of.ts'
import type { RateStanding } from './rank-rates.ts'
import type { Standing } from './standing.ts'

/** What is wrong, and where: `ranking[3].input[0].dM`, `expected an integer`. */
export interface InputFault {
  readonly path: string
  readonly message: string
}

export type RankingEntry =
  | { readonly id: string; readonly kind: 'weekly'; readonly input: readonly Standing[] }
  | { readonly id: string; readonly kind: 'rate'; readonly input: readonly RateStanding[] }

export interface ParseRankingOptions {
  /** The kinds to read. Weekly tables only, unless told otherwise. */
  readonly accept?: readonly RankingEntry['kind'][]
  /** Whether entries of another known kind are faults (the default) or left out. */
  readonly others?: 'fault' | 'skip'
}

/** Keys that describe a document or belong to other commands; they are let through unread. */
const DOCUMENT_KEYS = ['ranking', 'model', 'masking', 'schedule', 'deadlines']
const ENTRY_KEYS = ['id', 'title', 'input', 'expected']
const COUNTS = { weekly: ['N', 'M', 'S', 'H'], rate: ['N', 'S'] } as const
const CHANGES = { weekly: ['dM', 'dS', 'dH'], rate: [] } as const
const CHANGE_OF = { dM: 'M', dS: 'S', dH: 'H' } as const

type Json = Readonly<Record<string, unknown>>
type Faults = InputFault[]

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function checkKeys(value: Json, known: readonly string[], at: { path: string; faults: Faults }) {
  for (const key of Object.keys(value)) {
    const path = at.path === '' ? key : `${at.path}.${key}`
    if (!known.includes(key)) at.faults.push({ path, message: 'unknown key' })
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** Checks that hold between the numbers of a row, once each of them is an integer. */
function checkRelations(
  row: Json,
  kind: RankingEntry['kind'],
  at: { path: string; faults: Faults },
) {
  const number = (key: string) => Number(row[key])
  for (const key of COUNTS[kind]) {
    if (number(key) > number('N'))
      at.faults.push({ path: `${at.path}.${key}`, message: 'more than N' })
  }
  for (const key of CHANGES[kind]) {
    if (number(key) > number(CHANGE_OF[key])) {
      at.faults.push({ path: `${at.path}.${key}`, message: `more than ${CHANGE_OF[key]}` })
    }
  }
}

function checkRow(row: unknown, kind: RankingEntry['kind'], at: { path: string; faults: Faults }) {
  const { path, faults } = at
  if (!isObject(row)) return void faults.push({ path, message: 'expected an object' })
  const before = faults.length
  checkKeys(row, ['group', ...COUNTS[kind], ...CHANGES[kind]], at)
  if (!isText(row['group'])) faults.push({ path: `${path}.group`, message: 'expected a name' })
  for (const key of COUNTS[kind]) {
    const value = row[key]
    if (!Number.isSafeInteger(value) || Number(value) < 0) {
      faults.push({ path: `${path}.${key}`, message: 'expected an integer ≥ 0' })
    }
  }
  for (const key of CHANGES[kind]) {
    if (!Number.isSafeInteger(row[key])) {
      faults.push({ path: `${path}.${key}`, message: 'expected an integer' })
    }
  }
  if (faults.length === before) checkRelations(row, kind, at)
}

function checkTable(
  rows: readonly unknown[],
  kind: RankingEntry['kind'],
  at: { path: string; faults: Faults },
) {
  const seen = new Set<unknown>()
  rows.forEach((row, index) => {
    const path = `${at.path}[${index}]`
    checkRow(row, kind, { path, faults: at.faults })
    const group = isObject(row) ? row['group'] : undefined
    if (isText(group) && seen.has(group)) {
      at.faults.push({ path: `${path}.group`, message: 'the group appears twice' })
    }
    seen.add(group)
  })
}

function isRead(kind: InputKind, options: ParseRankingOptions): kind is RankingEntry['kind'] {
  const accept: readonly InputKind[] = options.accept ?? ['weekly']
  return accept.includes(kind)
}

interface EntryContext {
  readonly path: string
  readonly faults: Faults
  readonly options: ParseRankingOptions
}

function parseEntry(entry: unknown, { path, faults, options }: EntryContext): RankingEntry | null {
  if (!isObject(entry)) {
    faults.push({ path, message: 'expected an object' })
    return null
  }
  const before = faults.length
  checkKeys(entry, ENTRY_KEYS, { path, faults })
  const { id, input } = entry as { id?: unknown; input?: unknown }
  if (!isText(id)) faults.push({ path: `${path}.id`, message: 'expected a name' })
  const kind = kindOf(input)
  if (kind === null || !Array.isArray(input)) {
    faults.push({ path: `${path}.input`, message: 'expected a list of groups' })
    return null
  }
  if (!isRead(kind, options)) {
    if (options.others !== 'skip') {
      faults.push({ path: `${path}.input`, message: `a table of another kind: ${kind}` })
    }
    return null
  }
  checkTable(input, kind, { path: `${path}.input`, faults })
  return faults.length === before ? ({ id, kind, input } as RankingEntry) : null
}

/**
 * Reads `{ ranking: [{ id, input }] }` strictly: unknown keys, wrong types, impossible counts and
 * repeated ids or groups are faults, each with its path. Nothing is guessed and nothing is dropped
 * unless `others: 'skip'` asks for it.
 */
export function parseRankingDocument(
  json: unknown,
  options: ParseRankingOptions = {},
): Result<readonly RankingEntry[], readonly InputFault[]> {
  if (!isObject(json)) return refuse([{ path: '', message: 'expected an object' }])
  const faults: Faults = []
  checkKeys(json, DOCUMENT_KEYS, { path: '', faults })
  const list = json['ranking']
  if (!Array.isArray(list)) {
    return refuse([...faults, { path: 'ranking', message: 'expected a list' }])
  }
  const entries: RankingEntry[] = []
  const ids = new Set<string>()
  list.forEach((raw: unknown, index) => {
    const path = `ranking[${index}]`
    const entry = parseEntry(raw, { path, faults, options })
    if (entry === null) return
    if (ids.has(entry.id)) faults.push({ path: `${path}.id`, message: 'the id appears twice' })
    ids.add(entry.id)
    entries.push(entry)
  })
  return faults.length > 0 ? refuse(faults) : ok(entries)
}
