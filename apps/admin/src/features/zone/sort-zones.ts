import type { ZoneProgress } from '@yichi/api/view/zone'

/** What zones can be put in order by. */
export const ZONE_SORTS = ['code', 'households', 'measured', 'signed', 'handedOver'] as const
export type ZoneSort = (typeof ZONE_SORTS)[number]

export function isZoneSort(text: string): text is ZoneSort {
  return ZONE_SORTS.some((sort) => sort === text)
}

function rate(zone: ZoneProgress, sort: 'measured' | 'signed' | 'handedOver'): number {
  return zone.households === 0 ? 0 : zone[sort] / zone.households
}

/** The plan of the latest year before earlier ones, inside a year by code: where the work is comes first. */
function byYearAndCode(a: ZoneProgress, b: ZoneProgress): number {
  if (a.programmeYear !== b.programmeYear) return b.programmeYear - a.programmeYear
  return a.code < b.code ? -1 : Number(a.code > b.code)
}

/** Zones by year and code, or the largest count or share first; equals stay in the order of year and code. */
export function sortZones(zones: readonly ZoneProgress[], sort: ZoneSort): readonly ZoneProgress[] {
  const byCode = zones.toSorted(byYearAndCode)
  if (sort === 'code') return byCode
  if (sort === 'households') return byCode.toSorted((a, b) => b.households - a.households)
  return byCode.toSorted((a, b) => rate(b, sort) - rate(a, sort))
}

/** The counts of all zones together. */
export function sumZones(zones: readonly ZoneProgress[]) {
  const sums = {
    households: 0,
    measured: 0,
    signed: 0,
    handedOver: 0,
    monetary: 0,
    signedFen: 0,
    paidFen: 0,
  }
  for (const zone of zones) {
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += zone[key]
  }
  return sums
}
