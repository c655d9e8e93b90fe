import { createHash } from 'node:crypto'
import {
  auditEventHash,
  CHAIN_START,
  type AuditEventRecord,
  type DigestAlgorithm,
} from '@yichi/domain/facts/audit-event'
import { CompiledQuery } from 'kysely'
import { toEpochMs, type Instant } from '../../observe/clock.ts'
import type { Tx } from '../database.ts'
import { dialectOf } from '../dialect.ts'
import { insertAll } from '../insert-all.ts'
import type { AuditEventTable } from '../schema/audit-event.ts'
import { changesDigest, type RowChange } from './touched-rows.ts'

/** An event before it has its place in the trail. `detail` is canonical JSON. */
export type PendingEvent = Omit<
  AuditEventRecord,
  'seq' | 'changes' | 'changesSha256' | 'algorithm' | 'prevHash'
>

export interface Extension {
  readonly algorithm: DigestAlgorithm
  readonly events: readonly PendingEvent[]
  /** What the first of the events changed. */
  readonly changes: readonly RowChange[]
}

interface Head {
  readonly seq: number
  readonly at: string
  readonly hash: string
}

const GENESIS: Head = { seq: 0, at: '', hash: CHAIN_START }

/** The digest of an algorithm, 64 hexadecimal digits over UTF-8. */
export function digestBy(algorithm: DigestAlgorithm): (text: string) => string {
  return (text) => createHash(algorithm).update(text).digest('hex')
}

/**
 * Appends events to the trail, in order, the first with the rows it changed. Asks for the write lock of the
 * database to be held: two transactions that extend the trail at a time would give a number twice.
 */
export async function extendChain(
  tx: Tx,
  { algorithm, events, changes }: Extension,
): Promise<void> {
  let head = await readHead(tx)
  const digest = digestBy(algorithm)
  const rows: AuditEventTable[] = []
  for (const event of events) {
    const isFirst = rows.length === 0 && changes.length > 0
    const record: AuditEventRecord = {
      ...notBefore(event, head.at),
      seq: head.seq + 1,
      changes: isFirst ? changes.length : 0,
      changesSha256: isFirst ? changesDigest(changes) : null,
      algorithm,
      prevHash: head.hash,
    }
    const hash = auditEventHash(record, digest)
    rows.push(rowOf(record, hash))
    head = { seq: record.seq, at: record.at, hash }
  }
  const first = rows[0]
  if (first === undefined) return
  await insertAll(tx, 'audit_event', rows)
  await insertAll(
    tx,
    'audit_change',
    changes.map(({ table, key, before, after }) => ({
      table_name: table,
      row_key: key,
      seq: first.seq,
      before_sha256: before,
      after_sha256: after,
    })),
  )
  await writeHead(tx, head)
}

/**
 * The trail does not run backwards: an event of a clock that went back stands at the instant of the one before,
 * and says by how much.
 */
function notBefore(event: PendingEvent, last: string): PendingEvent {
  if (event.at >= last) return event
  const clockBehindMs = toEpochMs(last as Instant) - toEpochMs(event.at as Instant)
  const detail: unknown = { clockBehindMs, ...(JSON.parse(event.detail) as object) }
  return { ...event, at: last, detail: sortedText(detail as Readonly<Record<string, unknown>>) }
}

function sortedText(detail: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

async function readHead(tx: Tx): Promise<Head> {
  const known = 'select seq, at, hash from audit_head where chain = 1'
  const { rows } = await tx.executeQuery<Head>(CompiledQuery.raw(known))
  if (rows[0] !== undefined) return rows[0]
  const last = 'select seq, at, hash from audit_event order by seq desc limit 1'
  const { rows: events } = await tx.executeQuery<Head>(CompiledQuery.raw(last))
  return events[0] ?? GENESIS
}

async function writeHead(tx: Tx, { seq, at, hash }: Head): Promise<void> {
  const places = dialectOf(tx) === 'sqlite' ? '?, ?, ?' : '$1, $2, $3'
  const text = `insert into audit_head (chain, seq, at, hash) values (1, ${places}) on conflict (chain)
    do update set seq = excluded.seq, at = excluded.at, hash = excluded.hash`
  await tx.executeQuery(CompiledQuery.raw(text, [seq, at, hash]))
}

function rowOf(record: AuditEventRecord, hash: string): AuditEventTable {
  return {
    seq: record.seq,
    id: record.id,
    at: record.at,
    actor_id: record.actorId,
    on_behalf_of: record.onBehalfOf,
    session_id: record.sessionId,
    device_id: record.deviceId,
    network: record.network,
    request_id: record.requestId,
    action: record.action,
    result: record.result,
    subject_kind: record.subjectKind,
    subject_id: record.subjectId,
    household_id: record.householdId,
    version: record.version,
    reason: record.reason,
    detail: record.detail,
    changes: record.changes,
    changes_sha256: record.changesSha256,
    algorithm: record.algorithm,
    prev_hash: record.prevHash,
    hash,
  }
}
