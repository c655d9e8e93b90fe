import type { Bulletin } from '@yichi/domain/cases/bulletin/bulletin'
import { fen } from '@yichi/domain/money/fen'
import { roundDivHalfUp } from '@yichi/domain/money/round-div'
import type { ProgressRow } from '@yichi/domain/rules/board/row'
import type { ZoneStanding } from '../../store/bulletin/reader.ts'

/** Money is raised for the county and not for a zone: the column stays empty in a zone's row. */
const NOT_BY_ZONE = null

/**
 * The rows of board 5 as the bulletin of the same week has them, by zone; what was paid up to its Sunday in
 * fen, rates in basis points.
 */
export function progressRows(bulletin: Bulletin, zones: readonly ZoneStanding[]): ProgressRow[] {
  return zones.flatMap((zone) => {
    const standing = bulletin.standings.find((one) => one.group === zone.groupCode)
    if (standing === undefined) return []
    const { N, M, S, H, dM, dS, dH, frozenN } = standing
    const ranked = bulletin.ranking.find((one) => one.group === zone.groupCode)
    const row: ProgressRow = {
      zone: zone.zoneName,
      workGroup: zone.groupName,
      frozenHouseholds: frozenN,
      households: N,
      measured: M,
      signed: S,
      handedOver: H,
      measuredRate: rate(M, N),
      signedRate: rate(S, N),
      handedOverRate: rate(H, N),
      weekMeasured: dM,
      weekSigned: dS,
      weekHandedOver: dH,
      rank: ranked?.rank ?? null,
      raisedFen: NOT_BY_ZONE,
      paidFen: fen(zone.paidFen),
    }
    return [row]
  })
}

const rate = (reached: number, of: number): number =>
  of === 0 ? 0 : roundDivHalfUp(reached * 10_000, of)
