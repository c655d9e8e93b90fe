import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { RulebookDesk } from '../testing/rulebook-desk.ts'
import { seedHouseholds } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

describe.each(eachDialect)('the cases of a draft on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let desk: RulebookDesk
  let draftId: string

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    desk = new RulebookDesk(deps)
    await desk.furnish(['W01', 'W18', 'W49'])
    draftId = await desk.changed()
  })

  afterEach(() => database.close())

  async function caseOf(id: string) {
    const found = (await desk.draft(draftId)).cases.find((one) => one.id === id)
    if (found === undefined) throw new Error('no such case')
    return found
  }

  async function save(change: {
    caseId?: string | null
    title?: string
    input?: unknown
    expected?: unknown
    login?: string
  }) {
    const { input, expected } = await caseOf('W01')
    return (await desk.as(change.login ?? 'reviewer')).saveCase({
      draftId,
      caseId: change.caseId ?? null,
      title: change.title ?? '新案例',
      kind: 'assess',
      input: JSON.stringify(change.input ?? JSON.parse(input)),
      expected: JSON.stringify(change.expected ?? JSON.parse(expected)),
    })
  }

  test('a case is added under the next free id and changed in its place', async () => {
    const { revision } = await desk.draft(draftId)
    expect(await save({})).toMatchObject({ kind: 'saved', revision: revision + 1 })
    expect(await save({ title: '又一个' })).toMatchObject({ kind: 'saved' })
    const ids = (await desk.draft(draftId)).cases.map(({ id }) => id)
    expect(ids).toEqual(['C001', 'C002', 'W01', 'W18', 'W49'])
    const netFen = JSON.parse((await caseOf('W01')).expected).netFen
    await save({ caseId: 'C002', title: '只看净额', expected: { netFen: netFen + 100 } })
    expect(await caseOf('C002')).toMatchObject({
      title: '只看净额',
      passed: false,
      differences: [{ path: 'netFen', expected: `${netFen + 100}`, actual: `${netFen}` }],
    })
    expect((await desk.draft(draftId, 'reviewer')).may.submit).toBe('cases-failing')
    await save({ caseId: 'C002', expected: { netFen } })
    expect((await caseOf('C002')).passed).toBe(true)
    expect(await desk.submit(draftId)).toEqual({ ok: true })
  })

  test('faults name their place; an id that is not there is not found', async () => {
    const before = await desk.draft(draftId)
    const input = JSON.parse((await caseOf('W01')).input)
    const wrong = {
      ...input,
      signDate: '2017-02-30',
      segments: [{ ...input.segments[0], use: 'X' }],
    }
    expect(await save({ input: wrong, expected: { netYuan: 1 } })).toEqual({
      kind: 'faults',
      faults: [
        { path: 'input.signDate', message: 'expected a date YYYY-MM-DD that exists' },
        { path: 'input.segments[0].use', message: expect.stringContaining('expected one of') },
        { path: 'expected.netYuan', message: 'unknown key' },
      ],
    })
    const reviewer = await desk.as('reviewer')
    const text = { draftId, caseId: null, title: '坏', kind: 'assess' } as const
    expect(await reviewer.saveCase({ ...text, input: '{', expected: '' })).toEqual({
      kind: 'faults',
      faults: [
        { path: 'input', message: 'expected JSON' },
        { path: 'expected', message: 'expected JSON' },
      ],
    })
    expect(await refusalOf(save({ caseId: 'W99' }))).toBe('not-found')
    expect(await desk.draft(draftId)).toEqual(before)
  })

  test('without its last case a draft is not submitted', async () => {
    const reviewer = await desk.as('reviewer')
    for (const caseId of ['W01', 'W18', 'W49']) await reviewer.removeCase({ draftId, caseId })
    expect(await refusalOf(reviewer.removeCase({ draftId, caseId: 'W01' }))).toBe('not-found')
    expect(await refusalOf(desk.submit(draftId))).toBe('no-cases')
    expect((await (await desk.as('auditor')).library()).versions[0]?.cases).toBe(3)
  })

  test('a change of a case voids the approvals as a change of the text does', async () => {
    await desk.submit(draftId)
    await desk.decide(draftId, 'director')
    const { shownSha256 } = await desk.draft(draftId)
    await save({})
    const edited = await desk.draft(draftId)
    expect(edited.summary).toMatchObject({ status: 'editing', approvals: 0 })
    expect(edited.shownSha256).not.toBe(shownSha256)
    expect(edited.approvals).toMatchObject([{ stands: false }])
  })

  test('only the reviewer writes cases, and only while the draft is open', async () => {
    expect(await refusalOf(save({ login: 'director' }))).toBe('not-allowed')
    const remove = (await desk.as('computer')).removeCase({ draftId, caseId: 'W01' })
    expect(await refusalOf(remove)).toBe('not-allowed')
    await desk.published(draftId)
    expect(await refusalOf(save({}))).toBe('draft-closed')
  })

  test('each act is remembered with the case it is about', async () => {
    await save({})
    await (await desk.as('reviewer')).removeCase({ draftId, caseId: 'W18' })
    const events = await deps.db
      .selectFrom('audit_event')
      .select(['action', 'subject_id', 'detail'])
      .where('action', 'like', 'rulebook-case-%')
      .orderBy('id')
      .execute()
    expect(events.map(({ action, detail }) => [action, JSON.parse(detail).caseId])).toEqual([
      ['rulebook-case-saved', 'C001'],
      ['rulebook-case-removed', 'W18'],
    ])
    expect(events.every((event) => event.subject_id === draftId)).toBe(true)
  })
})
