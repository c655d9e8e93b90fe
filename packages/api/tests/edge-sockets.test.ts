import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStaffListener } from '../src/server/staff-listener.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps } from '../testing/test-deps.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')
const HEADERS_MS = 300
const SIGN_OUT = 'POST /trpc/identity.signOut HTTP/1.1\r\nhost: yichi\r\n'
const OURS = 'content-type: application/json\r\nx-yichi: 1\r\nsec-fetch-site: same-origin\r\n'
const PACKED = gzipSync('null'.padEnd(100_000))

/** What is no request, and what it is answered with before the connection is closed. */
const BROKEN: readonly (readonly [string, number, string | Buffer])[] = [
  [
    'a chunk whose length is no number',
    400,
    `${SIGN_OUT}${OURS}transfer-encoding: chunked\r\n\r\nzz\r\nnull\r\n0\r\n\r\n`,
  ],
  [
    'a chunk that is longer than it says',
    400,
    `${SIGN_OUT}${OURS}transfer-encoding: chunked\r\n\r\n1\r\nnull\r\n0\r\n\r\n`,
  ],
  ['two lengths', 400, `${SIGN_OUT}${OURS}content-length: 4\r\ncontent-length: 5\r\n\r\nnull`],
  [
    'a length and chunks',
    400,
    `${SIGN_OUT}${OURS}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['a length below nothing', 400, `${SIGN_OUT}${OURS}content-length: -1\r\n\r\n`],
  ['headers of a hundred kilobytes', 431, `${SIGN_OUT}x-long: ${'a'.repeat(102_400)}\r\n\r\n`],
  ['a header with a line break in its name', 400, `${SIGN_OUT}x bad: 1\r\n\r\n`],
  ['a NUL in a header', 400, `${SIGN_OUT}x-nul: a\0b\r\n\r\n`],
  ['a method nobody knows', 400, 'BREW /trpc/identity.me HTTP/1.1\r\nhost: yichi\r\n\r\n'],
  ['another version', 400, 'GET / HTTP/9.9\r\nhost: yichi\r\n\r\n'],
  ['no host', 400, 'GET /trpc/identity.me HTTP/1.1\r\nconnection: close\r\n\r\n'],
  ['no HTTP', 400, Buffer.from('160301020001000', 'hex')],
  ['headers that never end', 408, `${SIGN_OUT}${OURS}`],
  [
    'a packed body',
    415,
    Buffer.concat([
      Buffer.from(
        `${SIGN_OUT}${OURS}content-encoding: gzip\r\ncontent-length: ${PACKED.length}\r\nconnection: close\r\n\r\n`,
      ),
      PACKED,
    ]),
  ],
]

describe.each(SQLITE)('on the bare socket', ({ open }) => {
  let database: TestDatabase
  let app: FastifyInstance
  let port: number

  beforeAll(async () => {
    database = await open()
    const deps = createTestDeps(database.db)
    app = await createStaffListener(deps, { dist: null, tls: false, headersMs: HEADERS_MS })
    port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
  })

  afterAll(async () => {
    await app.close()
    await database.close()
  })

  /** All that comes back until the other side closes. */
  function send(bytes: string | Buffer): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port })
      let answer = ''
      socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(answer))
      socket.write(bytes)
    })
  }

  test.each(BROKEN)(
    '%s is answered with %i and the connection closed',
    async (_name, status, bytes) => {
      const answer = await send(bytes)
      expect(answer.split(' ')[1]).toBe(String(status))
      const head = answer.toLowerCase()
      expect(head).toContain("content-security-policy: default-src 'none'")
      expect(head).toContain('x-content-type-options: nosniff')
      expect(answer).toMatch(/"requestId":"[0-9a-f-]{36}"/)
      expect(answer).not.toMatch(/HPE_|Parse Error|at .*:\d+:\d+|node_modules/)
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
    },
  )

  test('after all of them the listener answers as before', async () => {
    const me = await fetch(`http://127.0.0.1:${port}/trpc/identity.me`)
    expect(me.status).toBe(401)
    await me.text()
  })
})
