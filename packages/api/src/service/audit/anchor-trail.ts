import type { Anchor } from '@yichi/domain/facts/anchor'
import { toEpochMs, type Instant } from '../../observe/clock.ts'
import { VerifyReader } from '../../store/audit/verify-reader.ts'
import type { Deps } from '../deps.ts'
import { checkChain } from './check-chain.ts'
import { Findings } from './findings.ts'

/** So many events, or so long a time, never stay without an anchor. */
export const ANCHOR_EVENTS = 1_000
export const ANCHOR_MS = 60 * 60_000

/**
 * What came of it.
 * - `anchored` the end of the trail was signed · `not-due` nothing new, or too little of it
 * - `broken` the trail since the last anchor does not hold, and was not signed
 */
export type AnchorOutcome =
  | { readonly kind: 'anchored'; readonly anchor: Anchor }
  | { readonly kind: 'not-due' }
  | { readonly kind: 'broken'; readonly code: string; readonly seq: number | null }

/**
 * Signs where the trail stands, when enough has been added to it or enough time has passed; at once when `force`.
 * What was added since the last anchor is checked before it is signed.
 */
export async function anchorTrail(
  { db, clock, anchors }: Pick<Deps, 'db' | 'clock' | 'anchors'>,
  { force }: { readonly force: boolean },
): Promise<AnchorOutcome> {
  if (anchors === null) return { kind: 'not-due' }
  const reader = new VerifyReader(db)
  const head = await reader.head()
  const last = anchors.last()
  if (head === undefined || head.seq === last?.seq) return { kind: 'not-due' }
  const now = clock()
  if (last !== undefined && !force) {
    const isLate = toEpochMs(now) - toEpochMs(last.at as Instant) >= ANCHOR_MS
    if (head.seq - last.seq < ANCHOR_EVENTS && !isLate) return { kind: 'not-due' }
  }
  const findings = new Findings()
  const check = { reader, findings, onProgress: () => undefined }
  const start = last && { seq: last.seq, at: '', hash: last.hash }
  if (last !== undefined && (await reader.hashOf(last.seq)) !== last.hash) {
    findings.add('anchor', 'hash', { seq: last.seq })
  }
  const end = await checkChain(check, start)
  const [fault] = findings.list
  if (fault !== undefined) return { kind: 'broken', code: fault.code, seq: fault.seq }
  const { seq, hash } = end
  return { kind: 'anchored', anchor: anchors.keep({ seq, hash, count: seq, at: now }) }
}
