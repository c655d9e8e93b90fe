import { verify as verifyEn } from './en/verify.ts'
import { fill } from './fill.ts'
import type { Locale } from './locale.ts'
import { verify } from './zh-CN/verify.ts'

/** Kept apart from the catalog: only a check of the trail says them. */
const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': verify,
  en: verifyEn,
}

/** What a check of the trail found, and where. */
export interface TrailFinding {
  readonly check: string
  readonly code: string
  readonly seq: number | null
  readonly table: string | null
  readonly row: string | null
}

/** A finding in one sentence; one without words by its codes. */
export function verifyText(locale: Locale, { check, code, seq, table, row }: TrailFinding): string {
  const text = WORDS[locale][`verify.${check}.${code}`] ?? `${check}/${code} {seq} {table} {row}`
  return fill(text, { seq: seq ?? '', table: table ?? '', row: row ?? '' })
}
