import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
}

interface Written {
  readonly requestId: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Answers what is no request at all: broken framing, headers that are too long or too late. Such a caller gets the
 * headers of every answer and a number to ask by, and the connection is closed.
 */
export function answerClientError(
  error: Error & { readonly code?: string },
  socket: Socket,
  { requestId, headers }: Written,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) {
    const status = STATUS_OF[error.code ?? ''] ?? 400
    const body = JSON.stringify({ code: 'bad-request', requestId })
    const lines = Object.entries({
      ...headers,
      'x-request-id': requestId,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}`)
    const start = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`
    socket.write(`${[start, ...lines].join('\r\n')}\r\n\r\n${body}`)
  }
  socket.destroy(error)
}
