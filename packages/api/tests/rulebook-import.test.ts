import type { FastifyInstance } from 'fastify'
import { parseGoldenCase } from '@yichi/domain/cases/settlement/parse-golden'
import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeCases } from '../src/document/case-book/write-cases.ts'
import { writeWorkbook } from '../src/document/xlsx/write-workbook.ts'
import { createStaffListener } from '../src/server/staff-listener.ts'
import type { RulebookCaseView } from '../src/view/rulebook.ts'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { RulebookDesk } from '../testing/rulebook-desk.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')
const CHANGE = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}

function golden({ id, title, kind, input, expected }: RulebookCaseView): GoldenCase {
  const parsed = parseGoldenCase({
    id,
    title,
    kind,
    input: JSON.parse(input),
    expected: JSON.parse(expected),
  })
  if (!parsed.ok) throw new Error('a case that cannot be read')
  return parsed.value
}

const workbookOf = async (cases: readonly GoldenCase[]) =>
  (await writeWorkbook(writeCases(cases))).toString('base64')

describe.each(eachDialect)('cases in a workbook on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let desk: RulebookDesk
  let draftId: string

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    desk = new RulebookDesk(deps)
    await desk.furnish()
    draftId = await desk.changed()
  })

  afterEach(() => database.close())

  const reviewer = () => desk.as('reviewer')

  test('what goes out comes in again and changes nothing, not even the approvals', async () => {
    await desk.submit(draftId)
    await desk.decide(draftId, 'director')
    const before = await desk.draft(draftId)
    const file = await (await desk.as('auditor')).casesFile({ draftId, empty: false })
    expect(file).toMatchObject({ fileName: '验算案例-1.1.0.xlsx' })
    expect(file.mediaType).toContain('spreadsheetml')
    const imported = await (await reviewer()).importCases({ draftId, base64: file.base64 })
    expect(imported).toEqual({ kind: 'imported', added: 0, changed: 0 })
    expect(await desk.draft(draftId)).toEqual(before)
  })

  test('ids that are there are replaced, new ones added, the rest is kept', async () => {
    const before = await desk.draft(draftId)
    const [first, second] = before.cases.map(golden)
    if (first === undefined || second === undefined) throw new Error('no cases')
    const base64 = await workbookOf([
      { ...first, title: '改过的题目' },
      second,
      { ...second, id: 'N01' },
    ])
    const imported = await (await reviewer()).importCases({ draftId, base64 })
    expect(imported).toEqual({ kind: 'imported', added: 1, changed: 1 })
    const after = await desk.draft(draftId)
    expect(after.revision).toBe(before.revision + 1)
    expect(after.cases).toHaveLength(55)
    expect(after.cases.find(({ id }) => id === first.id)?.title).toBe('改过的题目')
    expect(after.cases.find(({ id }) => id === 'N01')?.passed).toBe(true)
    const event = await deps.db
      .selectFrom('audit_event')
      .select('detail')
      .where('action', '=', 'rulebook-cases-imported')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(event.detail)).toMatchObject({ added: 1, changed: 1 })
  })

  test('a template is filled in and taken', async () => {
    const template = await (await reviewer()).casesFile({ draftId, empty: true })
    expect(template.fileName).toBe('验算案例-模板.xlsx')
    const nothing = await (await reviewer()).importCases({ draftId, base64: template.base64 })
    expect(nothing).toEqual({ kind: 'imported', added: 0, changed: 0 })
  })

  test('a fault anywhere is named with its cell and changes nothing', async () => {
    const before = await desk.draft(draftId)
    const [first] = before.cases.map(golden)
    if (first?.kind !== 'assess') throw new Error('no cases')
    const decoration = '' as string
    const base64 = await workbookOf([
      { ...first, id: 'N01' },
      { ...first, id: 'N02', input: { ...first.input, decoration } },
    ])
    const imported = await (await reviewer()).importCases({ draftId, base64 })
    expect(imported).toEqual({ kind: 'faults', faults: [{ path: '案例!I3', message: 'missing' }] })
    expect(await desk.draft(draftId)).toEqual(before)
  })

  test('a file that is no workbook is told so', async () => {
    const base64 = Buffer.from('编号,标题').toString('base64')
    expect(await (await reviewer()).importCases({ draftId, base64 })).toEqual({
      kind: 'faults',
      faults: [{ path: '', message: 'expected an Excel workbook (.xlsx)' }],
    })
  })

  test('only the reviewer imports, and only while the draft is open', async () => {
    const { base64 } = await (await reviewer()).casesFile({ draftId, empty: false })
    const other = (await desk.as('director')).importCases({ draftId, base64 })
    expect(await refusalOf(other)).toBe('not-allowed')
    await desk.published(draftId)
    const late = (await reviewer()).importCases({ draftId, base64 })
    expect(await refusalOf(late)).toBe('draft-closed')
    const absent = (await reviewer()).casesFile({ draftId: 'nothing', empty: true })
    expect(await refusalOf(absent)).toBe('not-found')
  })
})

describe.each(SQLITE)('a workbook over HTTP', ({ open }) => {
  let database: TestDatabase
  let staff: FastifyInstance
  let desk: RulebookDesk
  let cookie: string
  let draftId: string

  beforeEach(async () => {
    database = await open()
    const deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    desk = new RulebookDesk(deps)
    await desk.furnish()
    draftId = await desk.changed()
    staff = await createStaffListener(deps, { dist: null, tls: false })
    const signedIn = await post('identity.signIn', {
      by: 'account',
      login: 'reviewer',
      password: TEST_PASSWORD,
    })
    cookie = `sid=${signedIn.cookies[0]?.value ?? ''}`
  })

  afterEach(async () => {
    await staff.close()
    await database.close()
  })

  function post(path: string, payload: object, headers: Record<string, string> = {}) {
    const all = { ...CHANGE, ...headers }
    return staff.inject({ method: 'POST', url: `/trpc/${path}`, headers: all, payload })
  }

  async function importing(base64: string) {
    return post('rulebook.importCases', { draftId, base64 }, { cookie })
  }

  test('five hundred cases fit into a request', async () => {
    const [first] = (await desk.draft(draftId)).cases.map(golden)
    if (first === undefined) throw new Error('no cases')
    const ids = Array.from({ length: 446 }, (_, i) => `N${String(i).padStart(3, '0')}`)
    const base64 = await workbookOf(ids.map((id) => ({ ...first, id })))
    expect(base64.length).toBeLessThan(500_000)
    const answer = await importing(base64)
    expect(answer.json()).toMatchObject({
      result: { data: { kind: 'imported', added: 446, changed: 0 } },
    })
    const more = await importing(await workbookOf([{ ...first, id: 'ONE-TOO-MANY' }]))
    expect(more.json()).toMatchObject({
      result: { data: { kind: 'faults', faults: [{ message: 'expected at most 500 items' }] } },
    })
  }, 60_000)

  test('a body over a megabyte is not read; one under it that is no base64 names its field', async () => {
    const large = await importing('A'.repeat(1_048_576))
    expect(large.statusCode).toBe(413)
    expect((await desk.draft(draftId)).revision).toBe(2)
    const strange = await importing('汉字')
    expect(strange.statusCode).toBe(400)
    expect(strange.json()).toMatchObject({ error: { data: { issues: [{ path: 'base64' }] } } })
    const noise = await importing('A'.repeat(1_000_000))
    expect(noise.json()).toMatchObject({ result: { data: { kind: 'faults' } } })
  })

  test('the file is asked for as any other answer', async () => {
    const input = encodeURIComponent(JSON.stringify({ draftId, empty: false }))
    const answer = await staff.inject({
      url: `/trpc/rulebook.casesFile?input=${input}`,
      headers: { cookie },
    })
    const { base64 } = answer.json().result.data as { base64: string }
    expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK')
    expect(answer.headers['cache-control']).toBe('no-store')
    const nobody = await staff.inject({ url: `/trpc/rulebook.casesFile?input=${input}` })
    expect(nobody.statusCode).toBe(401)
  })
})
