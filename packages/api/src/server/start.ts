import { FEED_LIMIT } from '@yichi/domain/rules/identity/edge-limits'
import type { RateLimit } from '@yichi/domain/rules/identity/edge-limits'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../service/deps.ts'
import type { OperationsPort, ServerConfig } from './config.ts'
import { createMetrics } from './metrics.ts'
import { createOperationsListener } from './operations-listener.ts'
import { createPublicListener } from './public-listener.ts'
import { createStaffListener } from './staff-listener.ts'

/** Thrown when another program listens on the port already. */
export class PortInUseError extends Error {
  override name = 'PortInUseError'
  readonly port: number

  constructor(port: number) {
    super(`port ${port} is already in use`)
    this.port = port
  }
}

/** The folders of the built web apps; null for none. */
export interface WebApps {
  readonly staffDist: string | null
  readonly kioskDist: string | null
  /** How often one person or device may call, where it is not what the limits say: a bench calls more. */
  readonly calls?: RateLimit
}

export interface RunningServer {
  readonly staffUrl: string
  readonly kioskUrl: string
  /** Health and counts, on this machine alone; null when they are told nowhere. */
  readonly operationsUrl: string | null
  /** Takes no new request, lets those under way end, and returns when all listeners are closed. */
  readonly close: () => Promise<void>
}

type Listening = Pick<
  ServerConfig,
  'host' | 'staffPort' | 'kioskPort' | 'tls' | 'trustProxy' | 'operations'
> &
  Partial<Pick<ServerConfig, 'feedPerMinute'>>

/** Where health and counts are told: never on another address. */
export const LOOPBACK = '127.0.0.1'

/** Starts all listeners. Throws PortInUseError when a port that was asked for is taken; then none runs. */
export async function startServer(
  config: Listening,
  deps: Deps,
  { staffDist, kioskDist, calls }: WebApps,
): Promise<RunningServer> {
  const { host, tls, trustProxy } = config
  const metrics = createMetrics()
  const shared = { tls, trustProxy, metrics, ...(calls === undefined ? {} : { calls }) }
  const staff = await createStaffListener(deps, { dist: staffDist, ...shared })
  const feed = { ...FEED_LIMIT, most: config.feedPerMinute ?? FEED_LIMIT.most }
  const kiosk = await createPublicListener(deps, { dist: kioskDist, calls: feed, ...shared })
  const operations = await createOperationsListener(deps, metrics)
  const close = async (): Promise<void> => {
    await Promise.all([staff.close(), kiosk.close(), operations.close()])
  }
  try {
    const staffUrl = await listen(staff, host, config.staffPort)
    const kioskUrl = await listen(kiosk, host, config.kioskPort)
    const operationsUrl = await listenForOperations(operations, deps, config.operations)
    return { staffUrl, kioskUrl, operationsUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The usual port may be taken by another county of this machine: then this one has none, and the log says so. */
async function listenForOperations(
  app: FastifyInstance,
  { log }: Deps,
  wanted: OperationsPort | null,
): Promise<string | null> {
  if (wanted === null) return null
  try {
    return await listen(app, LOOPBACK, wanted.port)
  } catch (error) {
    if (wanted.isAsked || !(error instanceof PortInUseError)) throw error
    log.warn('operations-port-taken', { port: wanted.port })
    return null
  }
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    if (isPortInUse(error)) throw new PortInUseError(port)
    throw error
  }
  const address = app.server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return `http://${shownHost(host)}:${bound}`
}

function isPortInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** An address that can be typed into a browser on this machine. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
