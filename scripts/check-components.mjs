/**
 * Asks the registry for known faults of the packages of the lockfile, and ends with 1 when one is known for longer
 * than docs/operation.md allows, with 2 when the registry could not be asked.
 */
import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/** After so many days a known fault must be gone. */
export const DAYS = { critical: 7, high: 30, moderate: 90, low: 90, info: 90 }
const DAY_MS = 86_400_000

/**
 * The faults of a report that are known for too long, one line each.
 *
 * @param {{advisories: Record<string, {module_name: string, severity: keyof typeof DAYS, created: string, url: string}>}} report
 * @param {number} now milliseconds since 1970
 * @returns {string[]}
 */
export function overdue({ advisories }, now) {
  return Object.values(advisories)
    .filter(({ severity, created }) => now - Date.parse(created) > (DAYS[severity] ?? 7) * DAY_MS)
    .map(
      ({ module_name: name, severity, created, url }) =>
        `${name}: ${severity} since ${created}, ${url}`,
    )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = spawnSync('pnpm', ['audit', '--prod', '--json'], { encoding: 'utf8' })
  const report = JSON.parse(asked.stdout || '{}')
  if (report.advisories === undefined) {
    process.stderr.write('The registry did not say which faults are known.\n')
    process.exit(2)
  }
  const late = overdue(report, Date.now())
  process.stdout.write(
    late.length === 0 ? 'No component is over its time.\n' : `${late.join('\n')}\n`,
  )
  process.exit(late.length === 0 ? 0 : 1)
}
