/** One page of a list. `nextCursor` is opaque; null on the last page. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
  /** How many rows the filter matches in all. */
  readonly total: number
}
