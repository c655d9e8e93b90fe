import { RulerFold, type KeptSheet } from '@yichi/domain/cases/settlement/audit-ruler'
import type { RulerAudit, RulerFinding } from '@yichi/domain/cases/settlement/ruler-audit'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import { sha256Hex } from '@yichi/domain/kernel/sha256'
import { fen } from '@yichi/domain/money/fen'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Db } from '../../db/database.ts'
import { KeptSheetReader, type KeptSheetRow } from '../../store/supervision/kept-sheet-reader.ts'
import { nextTurn } from '../next-turn.ts'

const PAGE = 200
/** Sheets between two looks at what else waits. */
const SLICE = 20

/**
 * Audits every kept sheet, also those that were superseded. Nothing that lies in the database stops it: what
 * cannot be read is a finding.
 */
export async function foldSheets(db: Db): Promise<RulerAudit> {
  const reader = new KeptSheetReader(db)
  const books = new PinnedBooks(reader)
  const fold = new RulerFold()
  const unreadable: RulerFinding[] = []
  let sheets = 0
  for (let after = ''; ;) {
    const page = await reader.page(after, PAGE)
    const last = page.at(-1)
    if (last === undefined) break
    const lines = await reader.lines(page.map(({ id }) => id))
    for (const [index, row] of page.entries()) {
      if (index % SLICE === 0) await nextTurn()
      const rulebook = await books.of(row.rulebookVersionId)
      const readable = addTo(fold, { row, lines: lines.get(row.id) ?? [], rulebook })
      if (!readable) unreadable.push(broken(row))
    }
    sheets += page.length
    after = last.id
  }
  const audit = fold.finish()
  return { ...audit, sheets, findings: [...unreadable, ...audit.findings] }
}

interface Added {
  readonly row: KeptSheetRow
  readonly lines: readonly SheetLine[] | null
  readonly rulebook: PinnedRulebook | null
}

/** False when the facts or a line are not what such things look like. */
function addTo(fold: RulerFold, { row, lines, rulebook }: Added): boolean {
  if (lines === null) return false
  const { compensationFen, swapPriceFen, publicNetFen, publicSha256 } = row
  try {
    const sheet: KeptSheet = {
      ...named(row),
      facts: JSON.parse(row.facts) as HouseholdFacts,
      sheetSha256: row.sha256,
      figures: { lines, compensationFen, swapPriceFen, publicNetFen, publicSha256 },
    }
    fold.add(sheet, rulebook)
    return true
  } catch {
    return false
  }
}

function named({ id, householdCode, rulebookVersionId, netFen }: KeptSheetRow) {
  return { sheetId: id, householdCode, rulebookId: rulebookVersionId, netFen: fen(netFen) }
}

function broken(row: KeptSheetRow): RulerFinding {
  return { kind: 'not-reproduced', sheet: named(row), recomputedFen: null }
}

/** The versions that are what their hash says. */
class PinnedBooks {
  readonly #reader: KeptSheetReader
  readonly #known = new Map<string, PinnedRulebook | null>()

  constructor(reader: KeptSheetReader) {
    this.#reader = reader
  }

  async of(versionId: string): Promise<PinnedRulebook | null> {
    const known = this.#known.get(versionId)
    if (known !== undefined) return known
    const filed = await this.#reader.rulebook(versionId)
    const pinned = filed === undefined ? null : pinnedOf(filed)
    this.#known.set(versionId, pinned)
    return pinned
  }
}

function pinnedOf({ sha256, body }: { sha256: string; body: string }): PinnedRulebook | null {
  if (sha256Hex(body) !== sha256) return null
  try {
    const parsed = parseRulebook(JSON.parse(body))
    return parsed.ok ? pinRulebook(parsed.value) : null
  } catch {
    return null
  }
}
