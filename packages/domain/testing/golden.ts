import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '../src/kernel/assert.ts'
import { parseRulebook } from '../src/rulebook/parse-rulebook.ts'
import { pinRulebook } from '../src/rulebook/pin.ts'
import type { PinnedRulebook } from '../src/rulebook/pinned.ts'
import type { Rulebook } from '../src/rulebook/rulebook.ts'

/** A line as the worked cases state it. */
export interface GoldenLine {
  readonly code: string
  readonly amountFen: number
}

/** What a worked case of kind `assess` expects: a sheet, or a block code. */
export interface GoldenSheet {
  readonly blocked?: string
  readonly lines?: readonly GoldenLine[]
  readonly [field: string]: unknown
}

export interface GoldenCase {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly kind: 'assess' | 'transition' | 'voucher'
  readonly input: unknown
  readonly expected: GoldenSheet
}

/** The text of a file in `testing/golden/`. */
export function goldenText(name: string): string {
  return readFileSync(join(import.meta.dirname, 'golden', name), 'utf8')
}

/** The representative county's rulebook document, as JSON, new on every call. */
export function goldenRulebookJson(): unknown {
  return JSON.parse(goldenText('rep-county.json'))
}

/** The representative county's rulebook, checked. */
export function goldenRulebookDocument(): Rulebook {
  const parsed = parseRulebook(goldenRulebookJson())
  assert(parsed.ok, 'golden: the rulebook does not parse')
  return parsed.value
}

/** The representative county's rulebook, pinned. */
export function goldenRulebook(): PinnedRulebook {
  return pinRulebook(goldenRulebookDocument())
}

/** The worked settlement cases, as JSON, new on every call. */
export function goldenCases(): readonly GoldenCase[] {
  const document = JSON.parse(goldenText('worked-cases.json')) as { cases: GoldenCase[] }
  return document.cases
}

/** The project's own settlement cases, one or more for every parameter, as JSON, new on every call. */
export function ownCases(): readonly GoldenCase[] {
  const document = JSON.parse(goldenText('own-cases.json')) as { cases: GoldenCase[] }
  return document.cases
}

/** The worked ranking and scheduling examples, as JSON, new on every call. */
export function goldenRanking(): unknown {
  return JSON.parse(goldenText('worked-ranking.json'))
}

/** A deadline as the worked examples state it. */
export interface GoldenDeadline {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly kind: string
  readonly from: string
  readonly expected: string
}

/** The worked deadlines, as JSON, new on every call. */
export function goldenDeadlines(): readonly GoldenDeadline[] {
  const document = JSON.parse(goldenText('worked-deadlines.json')) as {
    deadlines: GoldenDeadline[]
  }
  return document.deadlines
}
