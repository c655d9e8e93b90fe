import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestCaller, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { seedHouseholds } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).sort()

describe.each(eachDialect)('the catalogue of a rulebook on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
  })

  afterEach(() => database.close())

  async function storedBody(): Promise<Rulebook> {
    const query = deps.db.selectFrom('rulebook_version').select('body')
    return JSON.parse((await query.executeTakeFirstOrThrow()).body) as Rulebook
  }

  test('its codes and names are those of the body that is stored', async () => {
    const body = await storedBody()
    const { rulebook } = await createTestCaller(deps, 'surveyor-a')
    const view = await rulebook.catalogue({ zoneCode: '03' })
    expect(view.rulebook).toEqual(pinRulebook(body).pin)
    expect(codesOf(view.structures)).toEqual(Object.keys(body.structures).sort())
    expect(codesOf(view.decorations)).toEqual(Object.keys(body.decoration).sort())
    expect(view.attachments.map(({ code }) => code)).toEqual(Object.keys(body.attachments).sort())
    expect(view.householdHardships).toEqual(Object.keys(body.hardship.household).sort())
    expect(view.personHardships).toEqual(Object.keys(body.hardship.person).sort())
    for (const { code, name } of view.structures) expect(name).toBe(body.structures[code]?.name)
    for (const { code, name, unit } of view.attachments)
      expect({ name, unit }).toEqual({
        name: body.attachments[code]?.name,
        unit: body.attachments[code]?.unit,
      })
    const { announceDate, freezeDate } = body
    expect(view).toMatchObject({ announceDate, freezeDate })
  })

  test('structures and decorations begin with the plainest; no price is told', async () => {
    const body = await storedBody()
    const { rulebook } = await createTestCaller(deps, 'leader')
    const view = await rulebook.catalogue({ zoneCode: '03' })
    const prices = view.structures.map(({ code }) => body.structures[code]?.price ?? 0)
    expect(prices).toEqual(prices.toSorted((a, b) => a - b))
    const rates = view.decorations.map(({ code }) => body.decoration[code] ?? 0)
    expect(rates).toEqual(rates.toSorted((a, b) => a - b))
    expect(JSON.stringify(view)).not.toContain('price')
  })

  test('each zone answers with the rulebook it was announced under', async () => {
    const body = await storedBody()
    const entries = Object.entries(body.structures).filter(([code]) => code !== 'YT')
    const structures = Object.fromEntries(entries)
    const other: Rulebook = { ...body, version: 'another', structures }
    const { pin } = pinRulebook(other)
    const id = `${pin.id}@${pin.version}`
    await deps.db
      .insertInto('rulebook_version')
      .values({
        id,
        rulebook_id: pin.id,
        version: pin.version,
        sha256: pin.sha256,
        body: JSON.stringify(other),
        effective_from: body.announceDate,
        activated_at: deps.clock(),
      })
      .execute()
    await deps.db
      .updateTable('zone')
      .set({ rulebook_version_id: id })
      .where('code', '=', '04')
      .execute()
    const { rulebook } = await createTestCaller(deps, 'leader')
    const own = await rulebook.catalogue({ zoneCode: '03' })
    const changed = await rulebook.catalogue({ zoneCode: '04' })
    expect(codesOf(own.structures)).toContain('YT')
    expect(codesOf(changed.structures)).not.toContain('YT')
    expect(changed.rulebook.version).toBe('another')
  })

  test('a zone of others looks like one that does not exist; nobody reads it signed out', async () => {
    const { rulebook } = await createTestCaller(deps, 'surveyor-a')
    expect(await refusalOf(rulebook.catalogue({ zoneCode: '04' }))).toBe('not-found')
    expect(await refusalOf(rulebook.catalogue({ zoneCode: '99' }))).toBe('not-found')
    const nobody = (await createTestCaller(deps, null)).rulebook
    expect(await refusalOf(nobody.catalogue({ zoneCode: '03' }))).toBe('sign-in-required')
  })
})
