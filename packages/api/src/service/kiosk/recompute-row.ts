import { publicFacts } from '@yichi/domain/cases/settlement/public-facts'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { Db } from '../../db/database.ts'
import { PostingBasisReader } from '../../store/posting/basis-reader.ts'
import type { BasisSheet, PostedRows, PostingBasis } from '../../store/posting/basis-reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { KioskPublicSheet, KioskRecomputeView } from '../../view/kiosk.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { loadRulebook } from '../settle-facts.ts'
import { standsOn, type SettledBoard } from './stands-on.ts'

export interface RecomputeRowInput {
  readonly board: SettledBoard
  readonly postingNumber: string
  readonly householdCode: string
}

/**
 * What a published row was settled from: the public facts of the sheet that the posting was made from, which
 * need not be the household's last one, and the digest kept with it. The kept figures must be those on the
 * posting; that the facts give them is for the reader to find out. Refuses with `not-found` everything else.
 */
export function recomputeRow(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: RecomputeRowInput,
): Promise<KioskRecomputeView> {
  return readSnapshot(deps.db, async (db) => {
    const reader = new PostingBasisReader(db)
    const { board, postingNumber, householdCode } = input
    const posted = await reader.rows(board, postingNumber, householdCode)
    const basis = posted && (await reader.basis(householdCode, posted.dataAsOf))
    if (posted === undefined || basis === undefined) throw new RefusalError('not-found')
    const { sheet, signed } = sheetsBehind(board, posted, basis)
    await requireSame(db, board, { posted, basis, sheet })
    const { pin } = await loadRulebook(new SettlementReader(db), sheet.rulebookVersionId)
    return {
      dataAsOf: deps.clock(),
      householdCode,
      postingNumber,
      rulebook: pin,
      rulebookVersionId: sheet.rulebookVersionId,
      ...publicSheet(sheet),
      signed: signed === null ? null : publicSheet(signed),
    }
  })
}

interface Behind {
  readonly sheet: BasisSheet
  /** Where a row is what the final sheet adds to it. */
  readonly signed: BasisSheet | null
}

/** Agreements stand as signed; a later instalment and the rewards after handover as in the final sheet. */
function sheetsBehind(board: SettledBoard, posted: PostedRows, basis: PostingBasis): Behind {
  const { signed, final } = basis
  if (final === null) return { sheet: signed, signed: null }
  switch (board) {
    case 2:
      return { sheet: signed, signed: null }
    case 3: {
      const isLater = posted.rows.some((cells) => cells['instalment'] !== 1)
      return isLater ? { sheet: final, signed } : { sheet: signed, signed: null }
    }
    case 4: {
      const isMoved = posted.rows.some((cells) => cells['handedOverOn'] !== null)
      return { sheet: isMoved ? final : signed, signed: null }
    }
    default:
      return board satisfies never
  }
}

async function requireSame(
  db: Db,
  board: SettledBoard,
  of: { posted: PostedRows; basis: PostingBasis; sheet: BasisSheet },
): Promise<void> {
  const { posted, basis, sheet } = of
  const lines = await new SettlementReader(db).linesOf([sheet.sheetId])
  const kept = { ...basis, sheet, lines: lines.get(sheet.sheetId) ?? [] }
  const same = posted.rows.every((cells) => standsOn(board, cells, kept))
  if (!same) throw new RefusalError('not-found')
}

function publicSheet({ facts, publicSha256, publicNetFen }: BasisSheet): KioskPublicSheet {
  return { facts: canonicalJson(publicFacts(facts)), publicSha256, publicNetFen }
}
