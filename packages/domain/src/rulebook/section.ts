import type { ClauseId } from '../facts/clause-id.ts'

/** A chapter of the measures, as a reader turns to it. */
export const CHAPTER_IDS = [
  'scope',
  'house',
  'recognition',
  'decoration',
  'moving',
  'business',
  'rewards',
  'hardship',
  'guarantee',
  'exchange',
  'voucher',
  'payees',
  'rounding',
] as const

export type ChapterId = (typeof CHAPTER_IDS)[number]

/** What a parameter is measured in. Money in fen, area in 0.01 m², ratios in basis points. */
export type ParameterUnit =
  | 'fen/m2'
  | 'fen/m2-month'
  | 'fen/unit'
  | 'fen/month'
  | 'fen/move'
  | 'fen'
  | 'area'
  | 'bp'
  | 'day'
  | 'month'
  | 'year'
  | 'times'
  | 'factor'
  | 'date'
  | 'text'
  | 'quantity-unit'
  | 'category'
  | 'flag'

/** The clause a parameter belongs to: a provision's, or one that is not a line. */
export type ParameterClause =
  ClauseId | 'area-recognition' | 'payees' | 'transition-entitlement' | 'voucher' | 'settlement'

/** One figure, date or name of a section. `key` is empty where a row is a bare value (`decoration.FINE`). */
export interface ParameterField {
  readonly key: string
  readonly unit: ParameterUnit
  /** Bounds of a number, both inclusive. */
  readonly min?: number
  readonly max?: number
  /** Its own clause, where it is not the section's. */
  readonly clause?: ParameterClause
  /** The document can only repeat it: what the program means by it. */
  readonly fixed?: boolean | string
  /** The first words of a text, which say what is done; what follows is for readers. */
  readonly begins?: string
  /** Each row's value lies above that of the row before it. */
  readonly ascending?: boolean
  /** The rulebook may do without it. */
  readonly optional?: boolean
  /** The last row of the list has no end: `null`. */
  readonly openEnd?: boolean
}

/** How the key of a row is written, where not any code will do. */
export type RowKey = 'time-of-trade' | 'floor'

/**
 * A place in the rulebook with parameters of one kind: a group of single fields, a table whose rows have
 * codes (`structures.ZH2`), or a list in order (`signing.tiers[0]`).
 */
export interface ParameterSection {
  /** `''` for the top of the document, else `structures`, `signing.tiers`. */
  readonly path: string
  readonly chapter: ChapterId
  readonly clause: ParameterClause
  readonly shape: 'fields' | 'map' | 'list'
  readonly fields: readonly ParameterField[]
  /** Whether rows may be added and taken away. */
  readonly open: boolean
  readonly rowKey?: RowKey
  /** How many rows there must and may be. */
  readonly minRows?: number
  readonly maxRows?: number
}

export type ParameterValue = number | string | boolean | null

/** One parameter of one rulebook, found by its path. */
export interface Parameter {
  /** `structures.ZH2.price`, `signing.tiers[0].resRate`. */
  readonly path: string
  readonly section: ParameterSection
  readonly field: ParameterField
  /** The row's code or its place in the list; `null` in a group of single fields. */
  readonly row: string | null
  readonly value: ParameterValue
}

/** A parameter that differs between two rulebooks. `undefined` where it does not stand. */
export interface ParameterChange {
  readonly path: string
  readonly section: ParameterSection
  readonly field: ParameterField
  readonly row: string | null
  readonly before: ParameterValue | undefined
  readonly after: ParameterValue | undefined
}
