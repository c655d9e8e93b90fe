import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '@yichi/api/observe/clock'
import { LOOPBACK, startServer, type RunningServer } from '@yichi/api/server/start'
import { anchorTrail } from '@yichi/api/service/audit/anchor-trail'
import { openSetUp } from '@yichi/api/service/identity/set-up'
import { startWorker } from '@yichi/worker/main'
import { openMigratedConfig, readConfig, type County } from './county.ts'
import { requireFreePort } from './free-port.ts'
import { seedFreshCounty } from './fresh-county.ts'
import { localeOfEnvironment, type Io } from './io.ts'
import { passwordTable } from './one-time-passwords.ts'
import type { Options } from './parse-arguments.ts'
import { RefusedError } from './refused.ts'
import { isEmpty } from './seed-county.ts'
import { say } from './sentences/sentence.ts'
import { write } from './write-output.ts'

export interface Serving {
  /** The folders of the built web apps. */
  readonly staffDist: string
  readonly kioskDist: string
  /** Settles when the person wants the program to end. */
  readonly untilStopped: () => Promise<void>
}

function requireWebBuild(folder: string): void {
  if (!existsSync(join(folder, 'index.html')))
    throw new RefusedError('web-build-missing', { folder })
}

/** What a county in which nobody is needs to be told: the code that opens its set-up, good for a day. */
async function setUpText(io: Io, county: County, staffUrl: string): Promise<string> {
  const opened = await openSetUp(county.deps)
  if (opened === null) return ''
  const locale = localeOfEnvironment(io.env)
  const words = { code: opened.code, url: `${staffUrl}/set-up` }
  return `${say(locale, 'serve-set-up', words)}\n`
}

/** Opens the county, seeding an empty one first when asked to; the text to show for a new one. */
async function openForServing(
  options: Options,
  io: Io,
): Promise<{ readonly county: County; readonly passwords: string }> {
  const config = readConfig(options, io.env)
  const county = await openMigratedConfig(config)
  const isNew = options.flag('demo') && (await isEmpty(county.db))
  if (!isNew) return { county, passwords: '' }
  await county.close()
  const report = await seedFreshCounty(config, io, { json: false })
  const passwords = passwordTable(localeOfEnvironment(io.env), report)
  return { county: await openMigratedConfig(config), passwords }
}

function readyText(io: Io, county: County, { staffUrl, kioskUrl }: RunningServer): string {
  const locale = localeOfEnvironment(io.env)
  const lines = [
    say(locale, 'serve-ready', { folder: county.config.dataDir }),
    `  ${say(locale, 'serve-staff', { url: staffUrl })}`,
    `  ${say(locale, 'serve-kiosk', { url: kioskUrl })}`,
  ]
  return `${lines.join('\n')}\n`
}

/**
 * Runs the whole county in this process: database, both listeners, schedule. Settles when everything is closed.
 * Throws {@link RefusedError} before anything is changed when a port is taken, the folder cannot be written,
 * the database is newer than the program or the web apps are not built.
 */
export async function serveCounty(options: Options, io: Io, serving: Serving): Promise<void> {
  const { staffDist, kioskDist, untilStopped } = serving
  const config = readConfig(options, io.env)
  await requireFreePort(config.host, config.staffPort)
  await requireFreePort(config.host, config.kioskPort)
  if (config.operations?.isAsked === true) await requireFreePort(LOOPBACK, config.operations.port)
  requireWebBuild(staffDist)
  requireWebBuild(kioskDist)
  const { county, passwords } = await openForServing(options, io)
  try {
    const server = await startServer(config, county.deps, { staffDist, kioskDist })
    const worker = startWorker(county.deps, { clock: systemClock, backupDir: config.backupDir })
    try {
      const setUp = await setUpText(io, county, server.staffUrl)
      await write(io.stdout, passwords + readyText(io, county, server) + setUp)
      await untilStopped()
    } finally {
      await server.close()
      await worker.stop()
      await anchorTrail(county.deps, { force: true })
    }
  } finally {
    await county.close()
  }
  await write(io.stdout, `${say(localeOfEnvironment(io.env), 'serve-stopped')}\n`)
}
