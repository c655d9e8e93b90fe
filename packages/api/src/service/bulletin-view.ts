import type { Bulletin } from '@yichi/domain/cases/bulletin/bulletin'
import { anchorShort } from '@yichi/domain/facts/anchor'
import type { AnchorBook } from '../db/anchor-book.ts'
import type { StoredBulletin } from '../store/bulletin/stored-bulletin.ts'
import type { BulletinRow, BulletinView } from '../view/bulletin.ts'

/**
 * A bulletin as it is shown and printed, in the order of its ranking. Scores are decimals as text. `anchors` is where
 * the trail is signed; null for a preview, which nothing binds.
 */
export function bulletinView(
  { bulletin, names, issuedAt }: StoredBulletin,
  anchors: AnchorBook | null,
): BulletinView {
  const anchor = anchors?.firstSince(issuedAt)
  const { standings } = bulletin
  const sum = (of: (standing: Bulletin['standings'][number]) => number): number =>
    standings.reduce((total, standing) => total + of(standing), 0)
  return {
    period: bulletin.period,
    issueNo: bulletin.number,
    from: bulletin.from,
    to: bulletin.to,
    issuedAt,
    formulaVersion: bulletin.formula,
    sha256: bulletin.sha256,
    anchor: anchor === undefined ? null : { short: anchorShort(anchor), at: anchor.at },
    rows: bulletin.ranking.map((ranked) => rowOf({ bulletin, names, issuedAt }, ranked)),
    totals: {
      households: sum((standing) => standing.N),
      measured: sum((standing) => standing.M),
      signed: sum((standing) => standing.S),
      handedOver: sum((standing) => standing.H),
    },
  }
}

function rowOf(
  { bulletin, names }: StoredBulletin,
  ranked: Bulletin['ranking'][number],
): BulletinRow {
  const { group, rates } = ranked
  const name = names.find((one) => one.group === group)
  const standing = bulletin.standings.find((one) => one.group === group)
  const movement = bulletin.movement.find((one) => one.group === group)
  return {
    groupCode: group,
    groupName: name?.groupName ?? group,
    zoneName: name?.zoneName ?? '',
    leaderName: name?.leaderName ?? '',
    rank: ranked.rank,
    previousRank: movement?.previousRank ?? null,
    households: ranked.N,
    frozenHouseholds: standing?.frozenN ?? ranked.N,
    measured: standing?.M ?? 0,
    signed: standing?.S ?? 0,
    handedOver: standing?.H ?? 0,
    newMeasured: standing?.dM ?? 0,
    newSigned: standing?.dS ?? 0,
    newHandedOver: standing?.dH ?? 0,
    score: ranked.T,
    completion: ranked.C,
    week: ranked.W,
    rates: rates === null ? null : { measured: rates.M, signed: rates.S, handedOver: rates.H },
  }
}
