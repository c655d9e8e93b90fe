import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPublicListener } from '../src/server/public-listener.ts'
import { createStaffListener } from '../src/server/staff-listener.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { noteOwner, OWN_PASSWORD, OwnDesk, OWNER_PHONE } from '../testing/own-desk.ts'
import { seedHouseholds, TEST_PASSWORD, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const CHANGE = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}
const RIGHT = { phone: OWNER_PHONE, password: OWN_PASSWORD }

describe.each(eachDialect)('the residents’ door over HTTP on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let kiosk: FastifyInstance
  let staff: FastifyInstance

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    const world = await seedHouseholds(deps)
    await noteOwner(deps, world, WANG)
    await new OwnDesk(deps).settle(WANG)
    kiosk = await createPublicListener(deps, { dist: null, tls: false })
    staff = await createStaffListener(deps, { dist: null, tls: false })
  })

  afterEach(async () => {
    await Promise.all([kiosk.close(), staff.close()])
    await database.close()
  })

  function change(path: string, payload: object | undefined, extra: InjectOptions['headers'] = {}) {
    const headers = { ...CHANGE, ...extra }
    return kiosk.inject({
      method: 'POST',
      url: `/trpc/${path}`,
      headers,
      ...(payload === undefined ? {} : { payload }),
    })
  }

  async function cookieOf(): Promise<string> {
    const answer = await change('own.signIn', RIGHT)
    return `own=${answer.cookies[0]?.value ?? ''}`
  }

  test('a cookie of its own, never stored by anybody, gone with the session', async () => {
    const answer = await change('own.signIn', RIGHT)
    expect(answer.json()).toEqual({
      result: { data: { unready: null, idleMs: 60_000, lastsMs: 600_000 } },
    })
    expect(answer.headers['cache-control']).toBe('no-store')
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ name: 'own', path: '/', httpOnly: true, sameSite: 'Strict' })
    expect([cookie?.expires, cookie?.maxAge]).toEqual([undefined, undefined])
    const headers = { cookie: `own=${cookie?.value ?? ''}` }
    const file = await kiosk.inject({ url: '/trpc/own.file', headers })
    expect(file.statusCode).toBe(200)
    expect(file.headers['cache-control']).toBe('no-store')
    const out = await change('own.signOut', undefined, headers)
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
    const gone = await kiosk.inject({ url: '/trpc/own.file', headers })
    expect(gone.statusCode).toBe(401)
    const again = await change('own.signOut', undefined)
    expect([again.statusCode, again.headers['clear-site-data']]).toEqual([200, undefined])
  })

  test('behind TLS the cookie is bound to the host', async () => {
    const secure = await createPublicListener(deps, { dist: null, tls: true })
    const url = '/trpc/own.signIn'
    const options = { method: 'POST', url, headers: CHANGE, payload: RIGHT } as const
    const answer = await secure.inject(options)
    expect(answer.cookies).toMatchObject([{ name: '__Host-own', secure: true, path: '/' }])
    await secure.close()
  })

  test('neither cookie opens the other door', async () => {
    const payload = { by: 'account', login: 'signer', password: TEST_PASSWORD }
    const options = { method: 'POST', url: '/trpc/identity.signIn', headers: CHANGE } as const
    const signedIn = await staff.inject({ ...options, payload })
    const sid = signedIn.cookies.find(({ name }) => name === 'sid')?.value ?? ''
    const own = (await cookieOf()).slice('own='.length)
    for (const cookie of [`sid=${sid}`, `own=${sid}`, `own=${sid}; sid=${sid}`]) {
      const answer = await kiosk.inject({ url: '/trpc/own.file', headers: { cookie } })
      expect(answer.statusCode, 'staff at the residents’ door').toBe(401)
    }
    for (const cookie of [`own=${own}`, `sid=${own}`]) {
      const answer = await staff.inject({ url: '/trpc/identity.me', headers: { cookie } })
      expect(answer.statusCode, 'a resident at the door of the staff').toBe(401)
    }
    const headers = { cookie: `sid=${sid}` }
    expect((await staff.inject({ url: '/trpc/own.file', headers })).statusCode).toBe(404)
    const resident = await kiosk.inject({
      url: '/trpc/resident.list',
      headers: { cookie: `own=${own}` },
    })
    expect(resident.statusCode).toBe(404)
  })

  test('staff cannot come in with their own phone and password', async () => {
    const answer = await change('own.signIn', { phone: '13900000004', password: TEST_PASSWORD })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error.data.refusal.code).toBe('sign-in-failed')
  })

  test('wrong password, unknown number, closed account: one status and one body', async () => {
    const bodies = new Set<string>()
    const tries = [
      { phone: OWNER_PHONE, password: 'not this one' },
      { phone: '13855554444', password: 'not this one' },
      { phone: '13900000004', password: 'not this one' },
    ]
    for (const payload of tries) {
      const answer = await change('own.signIn', payload)
      expect(answer.statusCode).toBe(422)
      expect(answer.cookies).toEqual([])
      const requestId = answer.json().error.data.requestId as string
      bodies.add(answer.body.replace(requestId, ''))
    }
    expect(bodies.size).toBe(1)
  })

  test('wrong and unknown cost the same work: one hash is verified either way', async () => {
    let verified = 0
    const { passwords } = deps
    const counting = {
      ...passwords,
      verify: (hash: string, text: string) => {
        verified += 1
        return passwords.verify(hash, text)
      },
    }
    const app = await createPublicListener(
      { ...deps, passwords: counting },
      { dist: null, tls: false },
    )
    for (const phone of [OWNER_PHONE, '13855554444']) {
      const payload = { phone, password: 'not this one' }
      const options = { method: 'POST', url: '/trpc/own.signIn', headers: CHANGE } as const
      verified = 0
      await app.inject({ ...options, payload })
      expect(verified, phone).toBe(1)
    }
    await app.close()
  })

  test('a planted cookie becomes no session', async () => {
    const planted = 'b'.repeat(43)
    const answer = await change('own.signIn', RIGHT, { cookie: `own=${planted}` })
    expect(answer.cookies[0]?.value).not.toBe(planted)
    const file = await kiosk.inject({
      url: '/trpc/own.file',
      headers: { cookie: `own=${planted}` },
    })
    expect(file.statusCode).toBe(401)
  })

  test.each([
    ['a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['no header of ours', 403, { 'x-yichi': '0' }],
    ['another site', 403, { 'sec-fetch-site': 'cross-site' }],
  ] as const)('a change from %s is refused with %i', async (_name, status, extra) => {
    const headers = { ...CHANGE, ...extra }
    const payload = JSON.stringify(RIGHT)
    const answer = await kiosk.inject({ method: 'POST', url: '/trpc/own.signIn', headers, payload })
    expect([answer.statusCode, answer.cookies.length]).toEqual([status, 0])
  })

  test('public answers stay public: beside an own one they still read no cookie', async () => {
    const home = await kiosk.inject({
      url: '/trpc/kiosk.home',
      headers: { cookie: await cookieOf() },
    })
    expect([home.statusCode, home.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(home.headers['set-cookie']).toBeUndefined()
    const both = await kiosk.inject({
      url: `/trpc/kiosk.home,own.file?batch=1&input=${encodeURIComponent('{}')}`,
      headers: { cookie: await cookieOf() },
    })
    expect([both.statusCode, both.headers['cache-control']]).toEqual([200, 'no-store'])
  })
})
