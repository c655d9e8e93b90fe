import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestCaller, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { NOWHERE, seedMatrixWorld, type Names } from './support/matrix-world.ts'

describe.each(eachDialect)('the history of a record on $name', ({ open }) => {
  let opened: TestDatabase
  let deps: TestDeps
  let names: Names

  beforeAll(async () => {
    opened = await open()
    deps = createTestDeps(opened.db)
    ;({ names } = await seedMatrixWorld(deps))
  })
  afterAll(() => opened.close())

  const actions = (view: { readonly items: readonly { readonly action: string }[] }) =>
    view.items.map(({ action }) => action)

  test('of a posting, a bulletin and a draft is told to whoever works here', async () => {
    const { audit } = await createTestCaller(deps, 'leader')
    const of = (record: Parameters<typeof audit.ofRecord>[0]['record']) =>
      audit.ofRecord({ record })
    expect(actions(await of({ kind: 'posting', number: names.postingNumber }))).toContain(
      'posting-published',
    )
    expect(actions(await of({ kind: 'bulletin', period: names.period }))).toContain(
      'bulletin-issued',
    )
    const draft = await of({ kind: 'rulebook-draft', id: names.draftId })
    expect(actions(draft)).toContain('rulebook-draft-opened')
    const again = await of({ kind: 'rulebook-draft', id: names.draftId })
    expect(again.items[0]).toMatchObject({ action: 'trail-read', actorName: '县领导' })
  })

  test('of an account holds the changes of its rights, of a unit those in it', async () => {
    const security = await createTestCaller(deps, 'anquan')
    const account = await security.audit.ofAccount({ id: names.personId })
    expect(actions(account)).toContain('rights-proposed')
    const system = await createTestCaller(deps, 'xitong')
    expect(actions(await system.audit.ofUnit({ id: names.unitId }))).toContain('rights-proposed')
  })

  test('is not found where the record is not, or is of another zone', async () => {
    const foreign = await createTestCaller(deps, 'foreign-surveyor')
    const security = await createTestCaller(deps, 'anquan')
    const system = await createTestCaller(deps, 'xitong')
    const id = '00000000000000000000000000'
    const asked = [
      () => foreign.audit.ofRecord({ record: { kind: 'posting', number: names.postingNumber } }),
      () =>
        foreign.audit.ofRecord({
          record: { kind: 'posting', number: NOWHERE.postingNumber ?? '' },
        }),
      () => foreign.audit.ofRecord({ record: { kind: 'bulletin', period: '2011-W01' } }),
      () => foreign.audit.ofRecord({ record: { kind: 'rulebook-version', id } }),
      () => security.audit.ofAccount({ id }),
      () => security.audit.ofAccount({ id: names.residentId }),
      () => system.audit.ofUnit({ id }),
    ]
    for (const one of asked) await expect(refusalOf(one())).resolves.toBe('not-found')
  })

  test('of an account is for the security administrator, of a unit for the system administrator', async () => {
    const leader = await createTestCaller(deps, 'leader')
    const security = await createTestCaller(deps, 'anquan')
    const system = await createTestCaller(deps, 'xitong')
    const bulletin = { kind: 'bulletin', period: names.period } as const
    const refused = [
      () => leader.audit.ofUnit({ id: names.unitId }),
      () => leader.audit.ofAccount({ id: names.personId }),
      () => security.audit.ofUnit({ id: names.unitId }),
      () => system.audit.ofAccount({ id: names.personId }),
      () => system.audit.ofRecord({ record: bulletin }),
    ]
    for (const one of refused) expect(await refusalOf(one())).toBe('not-allowed')
  })
})
