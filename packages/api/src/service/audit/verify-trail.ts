import type { ReadAnchor } from '../../db/anchor-book.ts'
import type { Db } from '../../db/database.ts'
import { sealedPages, type PageReader } from '../../db/trail/sealed-pages.ts'
import { toEpochMs, type Clock } from '../../observe/clock.ts'
import { VerifyReader } from '../../store/audit/verify-reader.ts'
import type { VerifyView } from '../../view/audit.ts'
import { checkAnchors, checkChain } from './check-chain.ts'
import { Findings, type VerifyProgress } from './findings.ts'

export interface VerifySource {
  /** May be opened for reading alone. */
  readonly db: Db
  readonly clock: Clock
  readonly anchors: readonly ReadAnchor[]
  readonly onProgress?: (progress: VerifyProgress) => void
  /** Reads a page of rows from one state of the database; needed where others write meanwhile. */
  readonly page?: PageReader
}

/**
 * Checks a county from outside: the trail link by link, every anchor, the ledger, and every sealed row against
 * what the trail says of it last. Changes nothing. Names the first bad thing of each kind.
 */
export async function verifyTrail(source: VerifySource): Promise<VerifyView> {
  const { db, clock, anchors, onProgress = () => undefined } = source
  const startedAt = clock()
  const reader = new VerifyReader(db)
  const findings = new Findings()
  const total = await reader.countEvents()
  const onLink = (done: number): void => onProgress({ stage: 'chain', done, total })
  const end = await checkChain({ reader, findings, onProgress: onLink })
  await checkAnchors({ reader, findings }, anchors, end)
  onProgress({ stage: 'ledger', done: 0, total: null })
  const ledgerTransactions = await checkLedger(reader, findings)
  const rows = await checkRows(source, findings, onProgress)
  const touch = await reader.firstTouch()
  if (touch !== undefined) findings.add('row', 'touched', { table: touch.table, row: touch.key })
  return {
    ranAt: startedAt,
    milliseconds: toEpochMs(clock()) - toEpochMs(startedAt),
    events: total,
    anchors: anchors.length,
    rows,
    ledgerTransactions,
    isSound: findings.list.length === 0,
    findings: findings.list,
  }
}

/** Every booking adds up to nothing, every leg has its booking, and the special account was never overdrawn. */
async function checkLedger(reader: VerifyReader, findings: Findings): Promise<number> {
  const table = 'ledger_transaction'
  const unbalanced = await reader.unbalanced()
  if (unbalanced !== undefined) findings.add('ledger', 'unbalanced', { table, row: unbalanced })
  const orphan = await reader.orphanLeg()
  if (orphan !== undefined) findings.add('ledger', 'orphan', { table: 'ledger_entry', row: orphan })
  const overdrawn = await reader.overdrawn()
  if (overdrawn !== undefined) findings.add('ledger', 'overdrawn', { table, row: overdrawn })
  return reader.countTransactions()
}

async function checkRows(
  { db, page: read }: Pick<VerifySource, 'db' | 'page'>,
  findings: Findings,
  onProgress: (progress: VerifyProgress) => void,
): Promise<number> {
  let rows = 0
  for await (const page of sealedPages(db, read)) {
    rows += page.rows
    for (const { table, key, sealed, found } of page.differences) {
      const code = sealed === null ? 'added' : found === null ? 'removed' : 'changed'
      findings.add('row', code, { table, row: key })
    }
    onProgress({ stage: 'rows', done: rows, total: null })
  }
  return rows
}
