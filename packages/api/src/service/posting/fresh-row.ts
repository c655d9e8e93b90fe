import { canonicalJson } from '@yichi/domain/kernel/canonical-json'

/** A row before it has its number on a posting. */
export type Unnumbered<Row> = Omit<Row, 'seq'>

/** A row that may be posted, with the building that the public screen finds it by. */
export interface Candidate<Row> {
  readonly buildingCode: string
  readonly row: Unnumbered<Row>
}

/**
 * The candidates that say something new: what stands on an earlier posting of the board in the zone, word for
 * word, is not posted again.
 */
export function freshRows<Row extends object>(
  candidates: readonly Candidate<Row>[],
  posted: ReadonlySet<string>,
): Candidate<Row>[] {
  return candidates.filter(({ row }) => !posted.has(contentOf(row)))
}

/** What a row says, its number on the posting left out. */
export function contentOf(row: object): string {
  return canonicalJson(Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'seq')))
}
