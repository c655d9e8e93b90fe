import { digestOf } from '@yichi/domain/kernel/digest'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { BASE, RulebookDesk } from '../testing/rulebook-desk.ts'
import { seedHouseholds } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const NOTHING = '0'.repeat(64)

describe.each(eachDialect)('a draft of the rulebook on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let desk: RulebookDesk

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    desk = new RulebookDesk(deps)
    await desk.furnish()
  })

  afterEach(() => database.close())

  const actions = async () =>
    (
      await deps.db
        .selectFrom('audit_event')
        .select(['action', 'detail'])
        .where('action', 'like', 'rulebook-%')
        .orderBy('id')
        .execute()
    ).map(({ action }) => action)

  test('the library shows every version with its zones, sheets and cases, and what may be done', async () => {
    const library = await (await desk.as('reviewer')).library()
    expect(library).toMatchObject({ drafts: [], mayDraft: true })
    expect(library.versions).toHaveLength(1)
    expect(library.versions[0]).toMatchObject({
      id: BASE,
      version: '1.0.0',
      announceDate: '2017-03-20',
      effectiveFrom: '2017-03-20',
      effectiveTo: null,
      supersedes: null,
      announcementNo: null,
      sheets: 0,
      cases: 54,
      zones: [
        { code: '03', name: '南街片区' },
        { code: '04', name: '北关片区' },
      ],
    })
    expect((await (await desk.as('surveyor-a')).library()).mayDraft).toBe(false)
    expect(await refusalOf((await desk.as(null)).library())).toBe('sign-in-required')
  })

  test('a version is shown whole, and its worked cases pass', async () => {
    const view = await (await desk.as('auditor')).version({ id: BASE })
    expect(digestOf(JSON.parse(view.body))).toBe(view.summary.sha256)
    expect(view.line.map(({ id }) => id)).toEqual([BASE])
    expect(view.cases).toHaveLength(54)
    expect(view.cases.filter(({ passed }) => !passed)).toEqual([])
    const absent = (await desk.as('auditor')).version({ id: 'REP-COUNTY@9' })
    expect(await refusalOf(absent)).toBe('not-found')
  })

  test('a draft begins with the text and the cases of its base', async () => {
    const draftId = await desk.open()
    const draft = await desk.draft(draftId, 'reviewer')
    expect(draft.revision).toBe(1)
    expect(draft.summary).toMatchObject({
      id: draftId,
      baseVersionId: BASE,
      version: '1.1.0',
      status: 'editing',
      effectiveFrom: '2017-04-10',
      editedByName: '审核员',
      cases: 54,
      casesFailing: 0,
      approvals: 0,
    })
    const base = JSON.parse(draft.baseBody)
    const dated = { version: '1.1.0', effectiveFrom: '2017-04-10' }
    expect(JSON.parse(draft.body)).toEqual({ ...base, ...dated })
    expect(draft.may).toEqual({
      edit: null,
      submit: 'nothing-changed',
      decide: 'not-allowed',
      publish: 'not-allowed',
    })
    const library = await (await desk.as('auditor')).library()
    expect(library.drafts).toEqual([{ ...draft.summary, waitsForMe: false }])
    expect(draft.summary.waitsForMe).toBe(true)
    expect(await actions()).toEqual(['rulebook-draft-opened'])
  })

  test('only the county’s reviewer drafts, on a version that is there, with a free number', async () => {
    for (const login of ['computer', 'director', 'publisher', 'auditor']) {
      expect(await refusalOf(desk.open(login)), login).toBe('not-allowed')
    }
    const reviewer = await desk.as('reviewer')
    const input = { version: '1.1.0', effectiveFrom: '2017-04-10', note: '' }
    const absent = reviewer.openDraft({ ...input, baseVersionId: 'REP-COUNTY@9' })
    expect(await refusalOf(absent)).toBe('not-found')
    expect(await refusalOf(desk.open('reviewer', { version: '1.0.0' }))).toBe('version-taken')
    const early = desk.open('reviewer', { effectiveFrom: '2017-03-19' })
    expect(await refusalOf(early)).toBe('effective-before-base')
    expect(await refusalOf(reviewer.draft({ draftId: 'nothing' }))).toBe('not-found')
  })

  test('faults name their place and change nothing', async () => {
    const draftId = await desk.open()
    const before = await desk.draft(draftId)
    const saved = await desk.save(draftId, (body) => ({
      ...body,
      version: '2.0.0',
      decoration: { ...body.decoration, MEDIUM: -1 },
    }))
    expect(saved).toEqual({
      kind: 'faults',
      faults: [{ path: 'decoration.MEDIUM', message: 'expected an integer ≥ 0' }],
    })
    const renamed = await desk.save(draftId, (body) => ({ ...body, id: 'OTHER', version: '2' }))
    expect(renamed).toEqual({
      kind: 'faults',
      faults: [
        { path: 'id', message: 'expected REP-COUNTY' },
        { path: 'version', message: 'expected 1.1.0' },
      ],
    })
    const { revision } = before
    const text = { draftId, revision, note: '', effectiveFrom: '2017-04-10' }
    const broken = await (await desk.as('reviewer')).saveDraft({ ...text, body: '{"id":' })
    expect(broken).toEqual({ kind: 'faults', faults: [{ path: '', message: 'expected JSON' }] })
    expect(await desk.draft(draftId)).toEqual(before)
    expect(await actions()).toEqual(['rulebook-draft-opened'])
  })

  test('the first day stands in the text and beside it, the same in both', async () => {
    const draftId = await desk.open()
    const firstDays = async () => {
      const { body, summary } = await desk.draft(draftId)
      return [JSON.parse(body).effectiveFrom, summary.effectiveFrom]
    }
    await desk.save(draftId, (body) => ({ ...body, effectiveFrom: '2017-04-12' }))
    expect(await firstDays()).toEqual(['2017-04-12', '2017-04-12'])
    const reviewer = await desk.as('reviewer')
    const saved = async (effectiveFrom: string, inText?: string) => {
      const { revision, body } = await desk.draft(draftId)
      const text = { ...JSON.parse(body), ...(inText && { effectiveFrom: inText }) }
      const shown = { draftId, revision, body: JSON.stringify(text), note: '' }
      return reviewer.saveDraft({ ...shown, effectiveFrom })
    }
    expect(await saved('2017-04-14')).toMatchObject({ kind: 'saved' })
    expect(await firstDays()).toEqual(['2017-04-14', '2017-04-14'])
    expect(await saved('2017-04-15', '2017-04-16')).toEqual({
      kind: 'faults',
      faults: [{ path: 'effectiveFrom', message: 'expected 2017-04-15' }],
    })
    expect(await saved('2017-03-19')).toEqual({
      kind: 'faults',
      faults: [{ path: 'effectiveFrom', message: 'expected a date not before 2017-03-20' }],
    })
    expect(await firstDays()).toEqual(['2017-04-14', '2017-04-14'])
  })

  test('whoever saves second is told that the draft has moved on', async () => {
    const draftId = await desk.open()
    const { revision, body } = await desk.draft(draftId)
    const text = { draftId, revision, body, note: '甲', effectiveFrom: '2017-04-10' }
    const first = await (await desk.as('reviewer')).saveDraft(text)
    expect(first).toMatchObject({ kind: 'saved', revision: 2 })
    const second = (await desk.as('everything')).saveDraft({ ...text, note: '乙' })
    expect(await refusalOf(second)).toBe('draft-changed')
    const discard = (await desk.as('everything')).discardDraft({ draftId, revision })
    expect(await refusalOf(discard)).toBe('draft-changed')
    expect((await desk.draft(draftId)).summary).toMatchObject({ note: '甲', status: 'editing' })
  })

  test('of two who save, approve or publish at once, one is told', async () => {
    const outcomes = async (acts: readonly Promise<unknown>[]) => {
      const settled = await Promise.allSettled(acts)
      const refused = settled.flatMap((one) =>
        one.status === 'rejected' ? [refusalOf(Promise.reject(one.reason as Error))] : [],
      )
      return Promise.all(refused)
    }
    const draftId = await desk.changed()
    const { revision, body } = await desk.draft(draftId)
    const text = { draftId, revision, body, effectiveFrom: '2017-04-10' }
    const reviewer = await desk.as('reviewer')
    const other = await desk.as('everything')
    const saves = [
      reviewer.saveDraft({ ...text, note: '甲' }),
      other.saveDraft({ ...text, note: '乙' }),
    ]
    expect(await outcomes(saves)).toEqual(['draft-changed'])
    expect((await desk.draft(draftId)).revision).toBe(revision + 1)
    await desk.submit(draftId)
    const { shownSha256 } = await desk.draft(draftId)
    const director = await desk.as('director')
    const approve = () =>
      director.decideDraft({ draftId, shownSha256, decision: 'approve', reason: null })
    expect(await outcomes([approve(), approve()])).toEqual(['already-acted'])
    await desk.decide(draftId, 'finance')
    const publisher = await desk.as('publisher')
    const publish = () => publisher.publishDraft({ draftId, shownSha256, announcementNo: '5 号' })
    expect(await outcomes([publish(), publish()])).toEqual(['draft-closed'])
    const filed = await deps.db.selectFrom('rulebook_publication').selectAll().execute()
    expect(filed).toHaveLength(1)
  })

  test('a case that fails blocks the draft until the text is right again', async () => {
    const draftId = await desk.open()
    await desk.save(draftId, (body) => ({
      ...body,
      decoration: { ...body.decoration, MEDIUM: 20_000 },
    }))
    const draft = await desk.draft(draftId, 'reviewer')
    expect(draft.summary.casesFailing).toBeGreaterThan(20)
    expect(draft.may.submit).toBe('cases-failing')
    const failed = draft.cases.find(({ id }) => id === 'W01')
    expect(failed?.passed).toBe(false)
    expect(failed?.differences).toContainEqual({
      path: 'lines[1].amountFen',
      expected: '1800000',
      actual: '2000000',
    })
    expect(await refusalOf(desk.submit(draftId))).toBe('cases-failing')
    await desk.save(draftId, (body) => ({
      ...body,
      label: '改了标题',
      decoration: { ...body.decoration, MEDIUM: 18_000 },
    }))
    expect(await desk.submit(draftId)).toEqual({ ok: true })
    expect((await desk.draft(draftId, 'reviewer')).may.submit).toBe('already-submitted')
  })

  test('a draft without cases is not submitted; nor one that changes nothing, or begins in the past', async () => {
    const bare = await desk.open()
    await deps.uow.run(({ tx }) =>
      tx.deleteFrom('rulebook_case').where('draft_id', '=', bare).execute(),
    )
    await desk.save(bare, (body) => ({ ...body, label: '没有案例' }))
    expect(await refusalOf(desk.submit(bare))).toBe('no-cases')
    expect(await refusalOf(desk.submit(await desk.open()))).toBe('nothing-changed')
    const past = await desk.open('reviewer', { effectiveFrom: '2017-03-27' })
    await desk.save(past, (body) => ({ ...body, label: '倒签' }))
    expect(await refusalOf(desk.submit(past))).toBe('effective-in-past')
  })

  test('published: two leaders approved it, the publisher made it a version that follows its base', async () => {
    const versionId = await desk.published()
    expect(versionId).toBe('REP-COUNTY@1.1.0')
    const { versions, drafts } = await (await desk.as('auditor')).library()
    expect(drafts).toEqual([])
    expect(versions).toHaveLength(2)
    expect(versions[0]).toMatchObject({
      id: versionId,
      effectiveFrom: '2017-04-10',
      effectiveTo: null,
      supersedes: BASE,
      announcementNo: '合棚改告〔2017〕5 号',
      publishedByName: '公示员',
      cases: 54,
      zones: [{ code: '03' }, { code: '04' }],
    })
    expect(versions[1]).toMatchObject({ id: BASE, effectiveTo: '2017-04-09' })
    const view = await (await desk.as('auditor')).version({ id: versionId })
    expect(view.line.map(({ id }) => id)).toEqual([BASE, versionId])
    expect(digestOf(JSON.parse(view.body))).toBe(view.summary.sha256)
    const filed = await deps.db
      .selectFrom('rulebook_publication')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(JSON.parse(filed.approved_by)).toHaveLength(2)
    expect(filed).toMatchObject({ published_on: '2017-03-28', supersedes: BASE })
    expect(await actions()).toEqual([
      'rulebook-draft-opened',
      'rulebook-draft-saved',
      'rulebook-draft-submitted',
      'rulebook-draft-approved',
      'rulebook-draft-approved',
      'rulebook-published',
    ])
  })

  test('approvals are by two other people with the duty, once each, on what was shown', async () => {
    const draftId = await desk.changed()
    expect(await refusalOf(desk.decide(draftId, 'director'))).toBe('not-submitted')
    await desk.submit(draftId)
    expect(await refusalOf(desk.decide(draftId, 'publisher'))).toBe('not-allowed')
    const director = await desk.as('director')
    const input = { draftId, decision: 'approve', reason: null } as const
    const stale = director.decideDraft({ ...input, shownSha256: NOTHING })
    expect(await refusalOf(stale)).toBe('shown-changed')
    await desk.decide(draftId, 'director')
    expect(await refusalOf(desk.decide(draftId, 'director'))).toBe('already-acted')
    expect(await refusalOf(desk.publish(draftId))).toBe('needs-two-approvals')
    expect((await desk.draft(draftId)).summary).toMatchObject({ status: 'submitted', approvals: 1 })
    await desk.decide(draftId, 'leader')
    expect((await desk.draft(draftId)).summary).toMatchObject({ status: 'approved', approvals: 2 })
    expect(await refusalOf(desk.publish(draftId, 'director'))).toBe('not-allowed')
    const publisher = await desk.as('publisher')
    const other = { draftId, shownSha256: NOTHING, announcementNo: '合棚改告 6 号' }
    expect(await refusalOf(publisher.publishDraft(other))).toBe('shown-changed')
    expect(await desk.publish(draftId)).toEqual({ versionId: 'REP-COUNTY@1.1.0' })
    expect(await refusalOf(desk.publish(draftId))).toBe('draft-closed')
  })

  test('a draft waits for whoever can take its next step, and for nobody else', async () => {
    const draftId = await desk.changed()
    const waiting = async () => {
      const names = ['reviewer', 'director', 'leader', 'finance', 'publisher', 'auditor']
      const shown = await Promise.all(
        names.map(async (name) => (await (await desk.as(name)).library()).drafts[0]?.waitsForMe),
      )
      return names.filter((_, index) => shown[index] === true)
    }
    expect(await waiting()).toEqual(['reviewer'])
    await desk.submit(draftId)
    expect(await waiting()).toEqual(['director', 'leader', 'finance'])
    await desk.decide(draftId, 'director')
    expect(await waiting()).toEqual(['leader', 'finance'])
    await desk.decide(draftId, 'leader')
    expect(await waiting()).toEqual(['publisher'])
  })

  test('whoever changed a draft neither approves nor publishes it, whatever else they are', async () => {
    const draftId = await desk.open('everything')
    await desk.save(draftId, (body) => ({ ...body, label: '自己起草' }), 'reviewer')
    await desk.submit(draftId)
    expect(await refusalOf(desk.decide(draftId, 'everything'))).toBe('own-draft')
    await desk.decide(draftId, 'director')
    await desk.decide(draftId, 'finance')
    expect(await refusalOf(desk.publish(draftId, 'everything'))).toBe('own-draft')
    const second = await desk.open('reviewer', { version: '1.2.0' })
    await desk.save(second, (body) => ({ ...body, label: '别人起草' }))
    await desk.submit(second)
    await desk.decide(second, 'everything')
    await desk.decide(second, 'director')
    expect(await refusalOf(desk.publish(second, 'everything'))).toBe('already-acted')
  })

  test('an edit voids the approvals; they stay on file', async () => {
    const draftId = await desk.changed()
    await desk.submit(draftId)
    await desk.decide(draftId, 'director')
    const { shownSha256 } = await desk.draft(draftId)
    await desk.save(draftId, (body) => ({ ...body, label: '又改' }))
    const edited = await desk.draft(draftId)
    expect(edited.summary).toMatchObject({ status: 'editing', approvals: 0 })
    expect(edited.approvals).toMatchObject([{ personName: '办公室主任', stands: false }])
    const finance = await desk.as('finance')
    const late = finance.decideDraft({ draftId, shownSha256, decision: 'approve', reason: null })
    expect(await refusalOf(late)).toBe('shown-changed')
    await desk.save(draftId, (body) => ({ ...body, label: '修订的办法' }))
    await desk.submit(draftId)
    const again = await desk.draft(draftId)
    expect(again.shownSha256).toBe(shownSha256)
    expect(again.approvals).toMatchObject([{ stands: false }])
    await desk.decide(draftId, 'finance')
    expect(await refusalOf(desk.publish(draftId))).toBe('needs-two-approvals')
    await desk.decide(draftId, 'director')
    expect((await desk.draft(draftId)).approvals.map(({ stands }) => stands)).toEqual([
      false,
      true,
      true,
    ])
  })

  test('a return needs its reason, sends the draft back and voids what was approved', async () => {
    const draftId = await desk.changed()
    await desk.submit(draftId)
    await desk.decide(draftId, 'director')
    expect(await refusalOf(desk.decide(draftId, 'leader', ''))).toBe('reason-required')
    await desk.decide(draftId, 'leader', '依据不足')
    const returned = await desk.draft(draftId)
    expect(returned.summary).toMatchObject({ status: 'editing', approvals: 0 })
    expect(returned.approvals).toMatchObject([
      { decision: 'approve', stands: false },
      { decision: 'return', reason: '依据不足', stands: true },
    ])
    await desk.submit(draftId)
    await desk.decide(draftId, 'leader')
    await desk.decide(draftId, 'director')
    expect((await desk.draft(draftId)).summary.status).toBe('approved')
  })

  test('a version never reaches back: approved in time, published too late, it is refused', async () => {
    const draftId = await desk.changed()
    await desk.submit(draftId)
    await desk.decide(draftId, 'director')
    await desk.decide(draftId, 'finance')
    deps.time.set('2017-04-10T17:00:00.000Z')
    expect((await desk.draft(draftId, 'publisher')).may.publish).toBe('effective-in-past')
    expect(await refusalOf(desk.publish(draftId))).toBe('effective-in-past')
  })

  test('two drafts of one base do not both follow it; one number is given once', async () => {
    const first = await desk.changed()
    const second = await desk.open('reviewer', { version: '1.2.0' })
    await desk.save(second, (body) => ({ ...body, label: '另一份' }))
    const third = await desk.open()
    await desk.save(third, (body) => ({ ...body, label: '同一个号' }))
    await desk.published(first)
    expect(await refusalOf(desk.submit(second))).toBe('base-superseded')
    expect(await refusalOf(desk.submit(third))).toBe('version-taken')
  })

  test('with another announcement day it begins a line of its own', async () => {
    const draftId = await desk.open('reviewer', { effectiveFrom: '2017-06-01' })
    await desk.save(draftId, (body) => ({ ...body, announceDate: '2017-06-01' }))
    await deps.uow.run(({ tx }) =>
      tx
        .deleteFrom('rulebook_case')
        .where('draft_id', '=', draftId)
        .where('kind', '=', 'assess')
        .execute(),
    )
    await desk.save(draftId, (body) => ({ ...body, label: '六月的办法' }))
    const versionId = await desk.published(draftId)
    const { versions } = await (await desk.as('auditor')).library()
    expect(versions[0]).toMatchObject({ id: versionId, supersedes: null, zones: [] })
    expect(versions[1]).toMatchObject({ id: BASE, effectiveTo: null })
  })

  test('a discarded draft stays on file and is closed', async () => {
    const draftId = await desk.changed()
    const { revision } = await desk.draft(draftId)
    expect(await refusalOf((await desk.as('auditor')).discardDraft({ draftId, revision }))).toBe(
      'not-allowed',
    )
    await (await desk.as('reviewer')).discardDraft({ draftId, revision })
    const closed = await desk.draft(draftId, 'reviewer')
    expect(closed.summary.status).toBe('discarded')
    expect(closed.may.edit).toBe('draft-closed')
    expect(await refusalOf(desk.save(draftId, (body) => body))).toBe('draft-closed')
    expect((await (await desk.as('auditor')).library()).drafts).toEqual([])
  })
})
