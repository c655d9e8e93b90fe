import type { AnyTRPCRouter } from '@trpc/server'
import { AUTHORITY, isProcedureName } from '@yichi/domain/rules/identity/authority'
import type { AuthorityRow } from '@yichi/domain/rules/identity/authority/row'
import { isReadAction, READ_ACTIONS } from '@yichi/domain/rules/audit/read-actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OUTPUTS } from '../src/router/outputs.ts'
import { publicRouter } from '../src/router/public-router.ts'
import { staffRouter } from '../src/router/staff-router.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps } from '../testing/test-deps.ts'
import type { Browser } from './support/browser.ts'
import { failsOnFullTrail } from './support/full-trail.ts'
import { SAMPLES } from './support/sample-inputs.ts'
import { TrailDesk } from './support/trail-desk.ts'
import { READINGS } from './support/trail-reads.ts'

function queriesOf(router: AnyTRPCRouter): string[] {
  const all = router._def.procedures as Readonly<Record<string, { _def: { type: string } }>>
  return Object.keys(all).filter((name) => all[name]?._def.type === 'query')
}

const NAMES = [...queriesOf(staffRouter), ...queriesOf(publicRouter)].toSorted()
const READS = new Map(
  Object.entries(READINGS).flatMap(([name, reading]) =>
    'reads' in reading ? [[name, reading.reads] as const] : [],
  ),
)

/** Fields of an answer that hold something of a household's or of an account's own. */
const PERSONAL = /"(ownerName|payeeName|phone\w*|id(Number|Masked)|bank(Last4|Account)|relation)":/

test('it is decided of every query whether it answers with personal data', () => {
  expect(Object.keys(READINGS).toSorted()).toEqual(NAMES)
})

test("a query whose answer has a personal field reads personal data, unless it is one's own", () => {
  const missing = NAMES.filter((name) => {
    const [slice = '', procedure = ''] = name.split('.')
    const answer = OUTPUTS[slice]?.[procedure]
    if (answer === undefined) throw new Error(`no answer of ${name}`)
    const schema = z.toJSONSchema(answer, { io: 'output', unrepresentable: 'any' })
    return PERSONAL.test(JSON.stringify(schema)) && !READS.has(name)
  })
  expect(missing).toEqual(['interest.own'])
})

test('there is no name of a read that nothing files', () => {
  const byChanges = ['personal-revealed', 'trail-exported']
  expect([...new Set([...READS.values(), ...byChanges])].toSorted()).toEqual(READ_ACTIONS)
})

describe.each(eachDialect)('every query on $name', ({ open }) => {
  let database: TestDatabase
  let desk: TrailDesk
  let screen: Browser

  beforeAll(async () => {
    database = await open()
    desk = await TrailDesk.open(createTestDeps(database.db), open)
    const resident = await desk.resident()
    screen = resident.screen
    const { phone, code: current } = resident
    await screen.call('own.signIn', { phone, password: current })
    await screen.call('own.changePassword', { current, next: 'tian qi hao 86' })
  })

  afterAll(() => database.close())

  function browserOf(name: string): Browser | Promise<Browser> {
    if (!isProcedureName(name)) throw new Error(`no row for ${name}`)
    const row: AuthorityRow = AUTHORITY[name]
    switch (row.who) {
      case 'anyone':
        return desk.stranger()
      case 'resident':
        return screen
      case 'signed-in':
        return desk.of('reviewer')
      case 'staff': {
        const [role] = row.roles
        if (role === undefined) throw new Error(`nobody may call ${name}`)
        return desk.of(role)
      }
    }
  }

  test.each(NAMES)('%s', async (name) => {
    const { db } = desk.deps
    const browser = await browserOf(name)
    const events = () => db.selectFrom('audit_event').selectAll().orderBy('seq').execute()
    const before = (await events()).length
    const input = SAMPLES[name]?.input(desk.world.names)
    const action = READS.get(name)
    // Nobody is told anything personal that cannot be put into the trail.
    if (action !== undefined) await failsOnFullTrail(db, () => browser.call(name, input))
    await browser.call(name, input)
    const filed = (await events()).slice(before)
    expect(filed.map((event) => event.action)).toEqual(action === undefined ? [] : [action])
    for (const event of filed) {
      expect(isReadAction(event.action)).toBe(true)
      const from = { network: browser.network, request_id: 'request-of-test', result: 'done' }
      expect(event).toMatchObject(from)
      expect(event.actor_id).not.toBeNull()
      expect(event.session_id).not.toBeNull()
      if (browser !== screen) expect(event.device_id).not.toBeNull()
    }
  })
})
