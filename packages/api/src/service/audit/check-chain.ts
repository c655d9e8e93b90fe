import { CHAIN_START } from '@yichi/domain/facts/audit-event'
import { checkLink } from '@yichi/domain/rules/audit/check-link'
import type { ReadAnchor } from '../../db/anchor-book.ts'
import type { AuditEventTable } from '../../db/schema/audit-event.ts'
import { digestBy } from '../../db/trail/chain.ts'
import { recordOf } from '../../db/trail/event-record.ts'
import { changesDigest } from '../../db/trail/touched-rows.ts'
import type { VerifyReader } from '../../store/audit/verify-reader.ts'
import type { Findings } from './findings.ts'

export interface ChainCheck {
  readonly reader: VerifyReader
  readonly findings: Findings
  readonly onProgress: (done: number) => void
}

/** Where a check of the trail begins, when what is before it was checked already. */
export interface ChainStart {
  readonly seq: number
  readonly at: string
  readonly hash: string
}

/** How often it is looked again for links that the head speaks of. */
const TRIES = 3

type Head = Pick<ChainStart, 'seq' | 'hash'>

const BEGINNING: ChainStart = { seq: 0, at: '', hash: CHAIN_START }

/**
 * Walks the trail link by link: its numbers have no gap, each link names the one before, holds the hash of what it
 * says, is not older than the one before, and has the changes that belong to it; the trail ends where its head
 * says. Returns where it ended.
 */
export async function checkChain(check: ChainCheck, start = BEGINNING): Promise<ChainStart> {
  const { reader, findings, onProgress } = check
  let before = start
  let tries = TRIES
  for (;;) {
    const links = await reader.links(before.seq)
    const last = links.at(-1)
    if (last === undefined) {
      // In this order: what is added meanwhile makes the head another, and is read before anything is said of the end.
      const changed = await reader.lastChanged()
      const head = await reader.head()
      if (tries > 0 && head !== undefined && head.seq > before.seq) {
        tries -= 1
        continue
      }
      checkEnd(findings, before, { head, changed })
      break
    }
    tries = TRIES
    const changes = await reader.changes(before.seq + 1, last.seq)
    for (const link of links) {
      const digest = digestBy(link.algorithm)
      const fault = checkLink(before, { record: recordOf(link), hash: link.hash }, digest)
      // A gap is named by the first number that is missing.
      if (fault !== null)
        findings.add('chain', fault, { seq: fault === 'gap' ? before.seq + 1 : link.seq })
      checkChanges(link, changes.get(link.seq) ?? [], findings)
      before = link
    }
    onProgress(last.seq)
  }
  return { seq: before.seq, at: before.at, hash: before.hash }
}

function checkChanges(
  { seq, changes, changes_sha256: sha256 }: AuditEventTable,
  found: Parameters<typeof changesDigest>[0],
  findings: Findings,
): void {
  const digest = found.length === 0 ? null : changesDigest(found)
  if (found.length !== changes || digest !== sha256) findings.add('chain', 'changes', { seq })
}

interface TrailEnd {
  readonly head: Head | undefined
  /** The number of the last event that a change names. */
  readonly changed: number
}

function checkEnd(findings: Findings, end: ChainStart, { head, changed }: TrailEnd): void {
  const isEnd = head === undefined ? end.seq === 0 : head.seq === end.seq && head.hash === end.hash
  // What is missing first, when the trail goes on in its head; else the event that the head does not know.
  const seq = head !== undefined && head.seq > end.seq ? end.seq + 1 : end.seq
  if (!isEnd) findings.add('chain', 'head', { seq })
  if (changed > end.seq) findings.add('chain', 'changes', { seq: end.seq + 1 })
}

/** Holds every anchor against the trail: it was signed, its event is there, and has the hash that was signed. */
export async function checkAnchors(
  { reader, findings }: Pick<ChainCheck, 'reader' | 'findings'>,
  anchors: readonly ReadAnchor[],
  end: { readonly seq: number },
): Promise<void> {
  for (const { anchor, isSigned } of anchors) {
    const { seq, hash } = anchor
    if (!isSigned) {
      findings.add('anchor', 'signature', { seq })
      continue
    }
    if (seq > end.seq) {
      findings.add('anchor', 'missing', { seq: end.seq + 1 })
      continue
    }
    if ((await reader.hashOf(seq)) !== hash) findings.add('anchor', 'hash', { seq })
  }
}
