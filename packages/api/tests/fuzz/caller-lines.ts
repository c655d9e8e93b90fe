import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** What came over the wire. */
export interface Heard {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: OutgoingHttpHeaders
  readonly payload?: string | undefined
}

/** Connections to a listener that stay open from one call to the next. */
export interface Lines {
  readonly ask: (asked: Asked) => Promise<Heard>
  readonly close: () => Promise<void>
}

/** Lets the listener listen on a free port of this machine. */
export async function openLines(listener: FastifyInstance): Promise<Lines> {
  await listener.listen({ host: '127.0.0.1', port: 0 })
  const { port } = listener.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const ask = ({ payload, ...asked }: Asked): Promise<Heard> =>
    new Promise((resolve, reject) => {
      const sent = request({ ...asked, agent, host: '127.0.0.1', port }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => void chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          const body = Buffer.concat(chunks).toString('utf8')
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body })
        })
      })
      sent.on('error', reject)
      sent.end(payload)
    })
  const close = async (): Promise<void> => {
    agent.destroy()
    await listener.close()
  }
  return { ask, close }
}
