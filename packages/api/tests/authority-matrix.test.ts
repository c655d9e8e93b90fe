import { TRPCError } from '@trpc/server'
import { ROLES, type Role } from '@yichi/domain/facts/role'
import { AUTHORITY, isProcedureName } from '@yichi/domain/rules/identity/authority'
import type { AuthorityRow } from '@yichi/domain/rules/identity/authority/row'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../src/observe/clock.ts'
import { publicRouter } from '../src/router/public-router.ts'
import { staffRouter } from '../src/router/staff-router.ts'
import { createCallerFactory } from '../src/router/trpc.ts'
import type { Actor, ActorRole } from '../src/service/actor.ts'
import { RefusalError } from '../src/service/refusal-error.ts'
import { contextOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import {
  NOWHERE,
  seedMatrixWorld,
  undoing,
  type MatrixWorld,
  type Names,
} from './support/matrix-world.ts'
import { SAMPLES, type Sample } from './support/sample-inputs.ts'

const STAFF = Object.keys(staffRouter._def.procedures).toSorted()
const PUBLIC = Object.keys(publicRouter._def.procedures).toSorted()

/**
 * Where the role is held, seen from zone 03, in which every thing asked for lies:
 * - `own` there · `foreign` in another zone · `county` everywhere
 * - `beside` in another zone, by somebody who supervises zone 03: the thing is seen, the right is not there
 */
const PLACES = ['own', 'foreign', 'county', 'beside'] as const
type Place = (typeof PLACES)[number]

type Outcome = 'authorised' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHORIZED'

function rowOf(procedure: string): AuthorityRow {
  if (!isProcedureName(procedure)) throw new Error(`no row for ${procedure}`)
  return AUTHORITY[procedure]
}

function sampleOf(procedure: string): Sample {
  const sample = SAMPLES[procedure]
  if (sample === undefined) throw new Error(`no sample input for ${procedure}`)
  return sample
}

/** What the table says of a cell, by its own words and not by `may`. */
function expected(procedure: string, role: Role, place: Place): Outcome {
  const row = rowOf(procedure)
  if (row.who === 'anyone' || row.who === 'signed-in') return 'authorised'
  if (row.who === 'resident') return 'FORBIDDEN'
  const supervises = place === 'beside' && row.scope === 'zone' && row.roles.includes('auditor')
  if (supervises) return 'authorised'
  if (!row.roles.includes(role)) return 'FORBIDDEN'
  if (place === 'county') return 'authorised'
  if (row.scope === 'county') return 'FORBIDDEN'
  if (place === 'own' || sampleOf(procedure).place !== 'zone') return 'authorised'
  return place === 'foreign' ? 'NOT_FOUND' : 'FORBIDDEN'
}

async function outcomeOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error === null) return 'authorised'
  if (!(error instanceof TRPCError))
    throw new Error('not the answer of a procedure', { cause: error })
  if (error.cause instanceof RefusalError) {
    switch (error.cause.code) {
      case 'not-allowed':
      case 'not-found':
      case 'sign-in-required':
        return error.code
      default:
        return 'authorised'
    }
  }
  return `error: ${error.code} ${error.message}`
}

test('every procedure has a row in the table and a sample input', () => {
  const all = [...STAFF, ...PUBLIC]
  expect(all.filter((procedure) => !isProcedureName(procedure))).toEqual([])
  expect(all.filter((procedure) => !Object.hasOwn(SAMPLES, procedure))).toEqual([])
  expect(Object.keys(SAMPLES).filter((procedure) => !all.includes(procedure))).toEqual([])
})

test('the table has no row without a procedure', () => {
  const all = [...STAFF, ...PUBLIC]
  expect(Object.keys(AUTHORITY).filter((procedure) => !all.includes(procedure))).toEqual([])
})

describe.each(eachDialect)('who may call what on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let world: MatrixWorld

  beforeAll(async () => {
    database = await open()
    const kept = createTestDeps(database.db)
    world = await seedMatrixWorld(kept)
    deps = undoing(kept)
  })

  afterAll(() => database.close())

  function heldAt(role: Role, place: Place): readonly ActorRole[] {
    const at = (one: Role, zoneCode: '03' | '04' | null): ActorRole => {
      const zoneId = zoneCode === null ? null : world.zoneIds[zoneCode]
      return { role: one, zoneId, zoneCode, onBehalfOf: null }
    }
    switch (place) {
      case 'own':
        return [at(role, '03')]
      case 'foreign':
        return [at(role, '04')]
      case 'county':
        return [at(role, null)]
      case 'beside':
        return [at(role, '04'), at('auditor', '03')]
    }
  }

  function actorWith(roles: readonly ActorRole[]): Actor {
    const { accountId, names } = world
    const via = {
      requestId: 'test',
      sessionId: names.sessionId,
      deviceId: null,
      network: '127.0.0.1',
      provedAt: deps.clock(),
      endsAt: instant('2017-03-29T02:00:00.000Z'),
      unready: null,
    }
    return { accountId, login: 'anybody', name: '某人', roles, via }
  }

  function call(procedure: string, actor: Actor | null, names: Names): Promise<unknown> {
    const context = contextOf(deps, actor)
    const caller = STAFF.includes(procedure)
      ? createCallerFactory(staffRouter)(context)
      : createCallerFactory(publicRouter)(context)
    const [slice = '', name = ''] = procedure.split('.')
    const slices = caller as unknown as Record<
      string,
      Record<string, (input: unknown) => Promise<unknown>>
    >
    const run = slices[slice]?.[name]
    if (run === undefined) throw new Error(`no procedure ${procedure}`)
    return run(sampleOf(procedure).input(names))
  }

  test.each(STAFF)('%s: every role, here, elsewhere and in the county', async (procedure) => {
    for (const place of PLACES) {
      for (const role of ROLES) {
        const actor = actorWith(heldAt(role, place))
        const outcome = await outcomeOf(call(procedure, actor, world.names))
        expect.soft(outcome, `${role} ${place}`).toBe(expected(procedure, role, place))
      }
    }
  })

  test.each([...STAFF, ...PUBLIC])('%s: nobody', async (procedure) => {
    const outcome = await outcomeOf(call(procedure, null, world.names))
    expect(outcome).toBe(rowOf(procedure).who === 'anyone' ? 'authorised' : 'UNAUTHORIZED')
  })

  test.each(PUBLIC)('%s: staff are nobody on the public listener', async (procedure) => {
    const open = rowOf(procedure).who === 'anyone'
    for (const role of ROLES) {
      const actor = actorWith(heldAt(role, 'county'))
      const outcome = await outcomeOf(call(procedure, actor, world.names))
      expect.soft(outcome, role).toBe(open ? 'authorised' : 'UNAUTHORIZED')
    }
  })

  const placed = STAFF.filter((procedure) => SAMPLES[procedure]?.place === 'zone')

  test.each(placed)('%s: what lies elsewhere looks like what is nowhere', async (procedure) => {
    const row = rowOf(procedure)
    if (row.who !== 'staff') throw new Error('a thing of a zone asks for a role')
    for (const role of row.roles) {
      const actor = actorWith(heldAt(role, 'foreign'))
      const foreign = await bodyOf(call(procedure, actor, world.names))
      const nowhere = await bodyOf(call(procedure, actor, { ...world.names, ...NOWHERE }))
      expect.soft(foreign, role).toEqual(nowhere)
      expect.soft(foreign, role).toMatchObject({ code: 'NOT_FOUND', refusal: 'not-found' })
    }
  })

  const narrowed = STAFF.filter((procedure) => SAMPLES[procedure]?.place === 'list')

  test.each(narrowed)('%s: a list holds nothing of another zone', async (procedure) => {
    const row = rowOf(procedure)
    if (row.who !== 'staff') throw new Error('a list of a zone asks for a role')
    for (const role of row.roles) {
      const answer = await call(procedure, actorWith(heldAt(role, 'foreign')), world.names)
      expect.soft(JSON.stringify(answer), role).not.toMatch(/03-\d{4}|"zoneCode":"03"|南街/)
      const own = await call(procedure, actorWith(heldAt(role, 'own')), world.names)
      if (procedure !== 'approval.inbox') expect.soft(JSON.stringify(own), role).toMatch(/03-|南街/)
    }
  })
})

async function bodyOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof TRPCError) || !(error.cause instanceof RefusalError)) throw error
  const { code, params } = error.cause
  return { code: error.code, message: error.message, refusal: code, params }
}
