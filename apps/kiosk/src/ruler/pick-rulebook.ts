import type { KioskRulebookSummary } from '@yichi/api/view/kiosk'

/** The versions of one announcement, which settle the same zones one after the other. */
export interface Announcement {
  readonly announceDate: string
  /** The latest first. */
  readonly versions: readonly KioskRulebookSummary[]
  readonly zones: KioskRulebookSummary['zones']
}

const lineOf = ({ id, announceDate }: KioskRulebookSummary): string =>
  `${id.split('@')[0] ?? id} ${announceDate}`

/** Published versions by announcement, the latest announcement first. */
export function announcementsOf(rulebooks: readonly KioskRulebookSummary[]): Announcement[] {
  const lines = new Map<string, KioskRulebookSummary[]>()
  for (const rulebook of rulebooks) {
    const line = lineOf(rulebook)
    lines.set(line, [...(lines.get(line) ?? []), rulebook])
  }
  return [...lines.values()]
    .map((versions) => {
      const sorted = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))
      const zones = new Map(
        sorted.flatMap((version) => version.zones.map((zone) => [zone.code, zone] as const)),
      )
      return {
        announceDate: sorted[0]?.announceDate ?? '',
        versions: sorted,
        zones: [...zones.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
      }
    })
    .sort((a, b) => (a.announceDate < b.announceDate ? 1 : -1))
}

/** The version of an announcement in force on a day; before the first one, the first. */
export function versionOn(announcement: Announcement, day: string): KioskRulebookSummary | null {
  const { versions } = announcement
  return versions.find(({ effectiveFrom }) => effectiveFrom <= day) ?? versions.at(-1) ?? null
}

/** Where a zone is settled: its announcement, and the location grade the rulebook gives it. */
export function zonePlace(
  announcements: readonly Announcement[],
  zoneCode: string | null,
): {
  readonly announcement: Announcement
  readonly location: string
  readonly name: string
} | null {
  for (const announcement of announcements) {
    const zone = announcement.zones.find(({ code }) => code === zoneCode)
    if (zone !== undefined) return { announcement, location: zone.location, name: zone.name }
  }
  return null
}
