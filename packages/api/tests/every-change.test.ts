import type { AnyTRPCRouter } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../src/db/database.ts'
import { publicRouter } from '../src/router/public-router.ts'
import { staffRouter } from '../src/router/staff-router.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps } from '../testing/test-deps.ts'
import { tableSums } from './fuzz/table-sums.ts'
import { failsOnFullTrail } from './support/full-trail.ts'
import { CHANGES, type Change, type ReadyChange } from './support/trail-changes.ts'
import { TrailDesk } from './support/trail-desk.ts'

function namesOf(router: AnyTRPCRouter): string[] {
  const all = router._def.procedures as Readonly<Record<string, { _def: { type: string } }>>
  return Object.keys(all).filter((name) => all[name]?._def.type === 'mutation')
}

const NAMES = [...namesOf(staffRouter), ...namesOf(publicRouter)].toSorted()

/** A sign of life, sent by the minute: at most the session notes when it was seen, as with every request. */
const SIGNS_OF_LIFE: readonly string[] = ['identity.stay', 'own.stay']

/** Once a version is in force, nothing based on the one before it goes on. */
const LAST = 'rulebook.publishDraft'
const IN_ORDER = [...NAMES.filter((name) => name !== LAST), LAST]

test('every change has a case, and every case is of a change', () => {
  expect(Object.keys(CHANGES).toSorted()).toEqual(NAMES)
})

describe.each(eachDialect)('every change on $name', ({ open }) => {
  let database: TestDatabase
  let desk: TrailDesk

  beforeAll(async () => {
    database = await open()
    desk = await TrailDesk.open(createTestDeps(database.db), open)
  })

  afterAll(() => database.close())

  test.each(IN_ORDER)('%s: not without the trail, and in it by its own name', async (name) => {
    const change = CHANGES[name]
    if (change === undefined) throw new Error('no case')
    const ready = await change.ready(desk)
    try {
      if (SIGNS_OF_LIFE.includes(name)) return await changesNothing(name, ready)
      await failsClosed(name, change, ready)
      await isFiled(name, change, ready)
    } finally {
      await ready.close?.()
    }
  })
})

/** With a trail that takes no event the call fails as a fault of the machine, and no row of any table is another. */
async function failsClosed(name: string, change: Change, ready: ReadyChange): Promise<void> {
  const { browser, input } = ready
  const { db } = browser.deps
  const except = change.counts === undefined ? [] : [change.counts]
  const before = await tableSums(db, except)
  await failsOnFullTrail(db, () => browser.call(name, input))
  expect(await tableSums(db, except)).toEqual(before)
}

/** The very same call succeeds, and is in the trail with who made it, from where, under a name of its own. */
async function isFiled(name: string, change: Change, ready: ReadyChange): Promise<void> {
  const { browser, input } = ready
  const { db } = browser.deps
  const asked = await whoAsks(ready, change.who)
  const since = await lastSeq(db)
  await browser.call(name, input)
  const events = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('seq', '>', since)
    .orderBy('seq')
    .execute()
  const own = events.filter(({ action, result }) => action !== 'rows-changed' && result === 'done')
  expect(own, 'filed').not.toEqual([])
  expect(events).toEqual(own)
  for (const event of own) {
    expect(event).toMatchObject({ network: browser.network, request_id: 'request-of-test' })
    expect(event).toMatchObject(asked)
  }
}

async function changesNothing(name: string, { browser, input }: ReadyChange): Promise<void> {
  const { db } = browser.deps
  const sessions = ['session', 'own_session']
  const before = await tableSums(db, sessions)
  await browser.call(name, input)
  expect(await tableSums(db, sessions)).toEqual(before)
}

async function whoAsks({ browser }: ReadyChange, who: Change['who']) {
  if (who !== 'person') return who === 'resident' ? { actor_id: expect.any(String) as string } : {}
  const { accountId } = await browser.call<{ accountId: string }>('identity.me')
  const { id, device_id } = await browser.deps.db
    .selectFrom('session')
    .select(['id', 'device_id'])
    .where('account_id', '=', accountId)
    .where('network', '=', browser.network)
    .executeTakeFirstOrThrow()
  expect(device_id).not.toBeNull()
  return { actor_id: accountId, session_id: id, device_id }
}

async function lastSeq(db: Db): Promise<number> {
  const last = db.selectFrom('audit_event').select(({ fn }) => fn.max('seq').as('seq'))
  return Number((await last.executeTakeFirstOrThrow()).seq)
}
