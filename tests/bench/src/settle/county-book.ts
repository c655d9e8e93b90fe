import { readFileSync } from 'node:fs'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'

const GOLDEN = new URL('../../../../packages/domain/testing/golden/', import.meta.url)

/** A document of the worked examples, as JSON. */
export function goldenJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, GOLDEN), 'utf8'))
}

function checked(): Rulebook {
  const parsed = parseRulebook(goldenJson('rep-county.json'))
  if (!parsed.ok) throw new Error('bench: the golden rulebook is not valid')
  return parsed.value
}

/** The rulebook that everything is settled under; its figures stand in the hand-written code as well. */
export const COUNTY: Rulebook = checked()
export const BOOK: PinnedRulebook = pinRulebook(COUNTY)

export function settle(facts: HouseholdFacts): SettlementSheet {
  const sheet = computeSheet(facts, BOOK)
  if (!sheet.ok) throw new Error(`bench: blocked ${sheet.refusal.code}`)
  return sheet.value
}
