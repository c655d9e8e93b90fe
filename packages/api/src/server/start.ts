import type { FastifyInstance } from 'fastify'
import type { Deps } from '../service/deps.ts'
import type { ServerConfig } from './config.ts'
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
}

export interface RunningServer {
  readonly staffUrl: string
  readonly kioskUrl: string
  /** Takes no new request, lets those under way end, and returns when both listeners are closed. */
  readonly close: () => Promise<void>
}

type Listening = Pick<ServerConfig, 'host' | 'staffPort' | 'kioskPort' | 'tls'>

/** Starts both listeners. Throws PortInUseError when one of the ports is taken; then neither runs. */
export async function startServer(
  config: Listening,
  deps: Deps,
  { staffDist, kioskDist }: WebApps,
): Promise<RunningServer> {
  const { host, tls } = config
  const staff = await createStaffListener(deps, { dist: staffDist, tls })
  const kiosk = await createPublicListener(deps, { dist: kioskDist, tls })
  const close = async (): Promise<void> => {
    await Promise.all([staff.close(), kiosk.close()])
  }
  try {
    const staffUrl = await listen(staff, host, config.staffPort)
    const kioskUrl = await listen(kiosk, host, config.kioskPort)
    return { staffUrl, kioskUrl, close }
  } catch (error) {
    await close()
    throw error
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
