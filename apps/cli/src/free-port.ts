import { createServer } from 'node:net'
import { errorCode } from './error-code.ts'
import { RefusedError } from './refused.ts'

/**
 * Makes sure that a port can be listened on, before long work is begun. Port 0 always can.
 * Throws {@link RefusedError} with a plain sentence otherwise.
 */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen({ host, port }, resolve)
    })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EADDRINUSE') throw new RefusedError('port-in-use', { port })
    throw new RefusedError('port-unusable', { host, port, code })
  }
  await new Promise((resolve) => probe.close(resolve))
}
