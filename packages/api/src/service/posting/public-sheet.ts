import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { publicFacts } from '@yichi/domain/cases/settlement/public-facts'
import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'
import { assert } from '@yichi/domain/kernel/assert'
import { digestOf } from '@yichi/domain/kernel/digest'
import { fen } from '@yichi/domain/money/fen'
import type { Fen } from '@yichi/domain/money/fen'
import type { SheetFact } from '../../store/posting/facts-reader.ts'
import type { SettlementReader } from '../../store/settlement/reader.ts'
import { loadRulebook } from '../settle-facts.ts'

/**
 * The sheet that anybody may see: settled again from public facts alone. Asserts that it is the one whose
 * digest was kept when the sheet was stored.
 */
export async function publicSheet(
  settlement: SettlementReader,
  stored: SheetFact,
): Promise<SettlementSheet> {
  const rulebook = await loadRulebook(settlement, stored.rulebookVersionId)
  const settled = computeSheet(publicFacts(stored.facts), rulebook)
  assert(settled.ok, 'posting: the public facts of a stored sheet cannot be settled')
  assert(
    digestOf(settled.value) === stored.publicSha256,
    'posting: a public sheet is not what it was',
  )
  return settled.value
}

/** What the lines with these codes come to, fen; a letter alone takes the whole part. */
export function sumOfLines(sheet: SettlementSheet, ...codes: readonly string[]): Fen {
  const lines = sheet.lines.filter((line) => codes.some((code) => line.code.startsWith(code)))
  return fen(lines.reduce((total, line) => total + line.amountFen, 0))
}
