import type {
  Bulletin,
  BulletinDraft,
  BulletinStanding,
} from '@yichi/domain/cases/bulletin/bulletin'
import { assert } from '@yichi/domain/kernel/assert'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import { previousWeek, weekBounds } from '@yichi/domain/rules/ranking/week'
import type { BulletinReader, ZoneStanding } from '../store/bulletin/reader.ts'
import type { GroupNames, StoredBulletin } from '../store/bulletin/stored-bulletin.ts'

/** A bulletin about to be issued, with what else is frozen in its transaction. */
export interface DraftedBulletin {
  readonly draft: BulletinDraft
  readonly names: readonly GroupNames[]
  readonly zones: readonly ZoneStanding[]
}

/**
 * Gathers a week: where every group stands at the end of its Sunday, from the counters. When the week before has
 * a bulletin, the week's change is counted from it, so that an event filed late counts in the week it was
 * filed in and is not lost between two bulletins.
 */
export async function draftBulletin(
  reader: BulletinReader,
  period: string,
  issuedOn: IsoDate,
): Promise<DraftedBulletin> {
  const zones = await reader.standings(weekBounds(period))
  const previous = (await reader.latest(period)) ?? null
  const base = previous?.bulletin.period === previousWeek(period) ? previous.bulletin : null
  return {
    draft: {
      number: (await reader.lastIssueNo()) + 1,
      period,
      issuedOn,
      standings: zones.map((zone) => standingOf(zone, base)),
      previous: previous?.bulletin ?? null,
    },
    names: zones.map(({ groupCode, groupName, zoneName, leaderName }) => {
      return { group: groupCode, groupName, zoneName, leaderName }
    }),
    zones,
  }
}

function standingOf(zone: ZoneStanding, base: Bulletin | null): BulletinStanding {
  const { groupCode: group, zoneCode, frozenHouseholds: frozenN } = zone
  const reached = { M: zone.measured, S: zone.signed, H: zone.handedOver }
  const before = base?.standings.find((standing) => standing.group === group)
  const N = frozenN - zone.removedHouseholds
  assert(N >= 0, 'bulletin: more households removed than were in scope')
  if (before === undefined) {
    const { newMeasured: dM, newSigned: dS, newHandedOver: dH } = zone
    return { group, zoneCode, frozenN, N, ...reached, dM, dS, dH }
  }
  const change = { dM: reached.M - before.M, dS: reached.S - before.S, dH: reached.H - before.H }
  return { group, zoneCode, frozenN, N, ...reached, ...change }
}

/** The parts of a stored bulletin from an issued one. */
export function asStored(
  bulletin: Bulletin,
  { names }: DraftedBulletin,
  issuedAt: string,
): StoredBulletin {
  return { bulletin, names, issuedAt }
}
