import type { BulletinRow } from '@yichi/api/view/bulletin'

/** How a group's place changed since the issue before: up, down, the same, or new to the ranking. */
export type Movement =
  | { readonly kind: 'up' | 'down'; readonly by: number }
  | { readonly kind: 'same' | 'new' | 'unranked' }

export function movementOf({
  rank,
  previousRank,
}: Pick<BulletinRow, 'rank' | 'previousRank'>): Movement {
  if (rank === null) return { kind: 'unranked' }
  if (previousRank === null) return { kind: 'new' }
  if (rank === previousRank) return { kind: 'same' }
  return rank < previousRank
    ? { kind: 'up', by: previousRank - rank }
    : { kind: 'down', by: rank - previousRank }
}

/** Ranked groups by their place, then the unranked by code. */
export function sortRows(rows: readonly BulletinRow[]): readonly BulletinRow[] {
  return rows.toSorted((a, b) => {
    const byRank = (a.rank ?? Infinity) - (b.rank ?? Infinity)
    if (byRank !== 0 && !Number.isNaN(byRank)) return byRank
    return a.groupCode < b.groupCode ? -1 : 1
  })
}
