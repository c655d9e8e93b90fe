import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { WINDOW_RULES } from '@yichi/domain/rules/audit/window-rules'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSheets } from '../src/document/xlsx/read-sheets.ts'
import { acknowledgeAlert } from '../src/service/alert/acknowledge-alert.ts'
import { listAlerts } from '../src/service/alert/list-alerts.ts'
import { raiseAlerts } from '../src/service/alert/raise-alerts.ts'
import type { Actor } from '../src/service/actor.ts'
import { exportTrail } from '../src/service/audit/export-trail.ts'
import { searchTrail } from '../src/service/audit/search-trail.ts'
import { verifyCounty } from '../src/service/audit/verify-county.ts'
import { actorOf, createTestCaller, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { HANDS, HouseholdPath } from '../testing/household-path.ts'
import { OwnDesk } from '../testing/own-desk.ts'
import { seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

describe.each(eachDialect)('the trail for those who keep it, on $name', ({ open }) => {
  let opened: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath
  let approvalId: string
  let trail: Actor
  let security: Actor

  beforeEach(async () => {
    opened = await open()
    deps = createTestDeps(opened.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
    approvalId = await path.signed(WANG, '王建国')
    const whole = { zoneId: null, zoneCode: null, onBehalfOf: null }
    const leader = await actorOf(deps, 'leader')
    trail = { ...leader, roles: [{ role: 'audit-administrator', ...whole }] }
    security = { ...leader, roles: [{ role: 'security-administrator', ...whole }] }
  })
  afterEach(() => opened.close())

  const search = (input: object = {}) =>
    searchTrail(deps, trail, { procedure: 'audit.search', limit: 50, ...input })

  test('the search narrows by day, person, act, household and outcome, page by page', async () => {
    const all = await search()
    expect(all.total).toBe(all.items.length)
    expect(all.items.map(({ seq }) => seq)).toEqual(
      all.items.map(({ seq }) => seq).toSorted((a, b) => b - a),
    )
    const signed = await search({
      action: 'agreement-signed',
      login: 'signer',
      householdCode: WANG,
    })
    expect(signed.items).toMatchObject([
      { actorLogin: 'signer', subjectLabel: WANG, result: 'done', subject: { kind: 'agreement' } },
    ])
    expect((await search({ from: '2017-03-28', to: '2017-03-28' })).total).toBeGreaterThan(3)
    expect((await search({ from: '2017-03-29' })).total).toBe(0)
    expect((await search({ to: '2017-03-27' })).total).toBe(0)
    expect((await search({ result: 'refused' })).total).toBe(0)
    const first = await search({ limit: 2, action: 'sheet-computed' })
    expect(first.items.length).toBeLessThanOrEqual(2)
    const one = await search({ limit: 1 })
    const two = await search({ limit: 1, cursor: one.nextCursor ?? undefined })
    expect(two.items[0]?.seq).toBeLessThan(one.items[0]?.seq ?? 0)
  })

  test('an export says who took it, when and why, and is itself in the trail', async () => {
    const reason = '上级检查调阅'
    const file = await exportTrail(deps, trail, { reason, lang: 'zh-CN' })
    const workbook = await readSheets(Buffer.from(file.base64, 'base64'))
    const sheet = workbook.ok ? workbook.value.sheets[0] : undefined
    const mark = JSON.stringify(sheet?.rows[0]?.[0])
    expect(mark).toContain(trail.name)
    expect(mark).toContain(reason)
    expect(mark).toContain(deps.clock())
    expect(JSON.stringify(sheet?.rows.at(-1)?.[0])).toBe(mark)
    const { items } = await search({ action: 'trail-exported' })
    expect(items).toMatchObject([{ reason, detail: { events: (sheet?.rows.length ?? 0) - 3 } }])
    for (let i = 1; i < 10; i += 1) await exportTrail(deps, trail, { reason, lang: 'en' })
    const eleventh = exportTrail(deps, trail, { reason, lang: 'en' })
    await expect(refusalOf(eleventh)).resolves.toBe('too-many-attempts')
  })

  test('only who keeps the trail reads it; supervision has its own way', async () => {
    const leader = await actorOf(deps, 'leader')
    const asLeader = searchTrail(deps, leader, { procedure: 'audit.search', limit: 5 })
    await expect(refusalOf(asLeader)).resolves.toBe('not-allowed')
    const auditor = await createTestCaller(deps, 'auditor')
    expect((await auditor.audit.supervise({ limit: 5 })).items).toHaveLength(5)
    await expect(refusalOf(auditor.audit.search({ limit: 5 }))).resolves.toBe('not-allowed')
    await expect(refusalOf(auditor.audit.verify())).resolves.toBe('not-allowed')
  })

  test('the timeline of a household folds looks in a row', async () => {
    const leader = await createTestCaller(deps, 'leader')
    for (let i = 0; i < 4; i += 1) await leader.household.get({ code: WANG })
    const surveyor = await createTestCaller(deps, 'surveyor-a')
    const { items, cursor } = await surveyor.audit.ofHousehold({ householdCode: WANG })
    expect(cursor).toBeNull()
    expect(items[0]).toMatchObject({ action: 'household-read', actorName: '县领导', times: 4 })
    expect(items.map(({ action }) => action)).toContain('agreement-signed')
    const foreign = await createTestCaller(deps, 'foreign-surveyor')
    const asked = foreign.audit.ofHousehold({ householdCode: WANG })
    await expect(refusalOf(asked)).resolves.toBe('not-found')
  })

  test('a check of the county at work finds nothing, and is in the trail', async () => {
    const view = await verifyCounty(deps, trail)
    expect(view).toMatchObject({ isSound: true, findings: [] })
    expect(view.rows).toBeGreaterThan(20)
    expect((await search({ action: 'trail-verified' })).items[0]?.detail).toMatchObject({
      findings: 0,
    })
  })

  test('an alert is raised once an hour, not again when the hour turns, and dealt with once', async () => {
    deps.time.advance(58 * 60_000)
    const surveyor = await createTestCaller(deps, 'surveyor-a')
    for (let i = 0; i < 50; i += 1) await refusalOf(surveyor.household.get({ code: '04-0099' }))
    // The small world was made past the services: rows that changed without an event are told, too.
    await expect(raiseAlerts(deps)).resolves.toBe(4)
    deps.time.advance(5 * 60_000)
    await expect(raiseAlerts(deps)).resolves.toBe(0)
    const isOurs = ({ rule }: { rule: string }) => rule === 'many-not-found'
    const alert = (await listAlerts(deps, security)).find(isOurs)
    expect(alert).toMatchObject({ rule: 'many-not-found', severity: 'high', acknowledgedAt: null })
    const input = { id: alert?.id ?? '', note: '已电话核实' }
    await acknowledgeAlert(deps, security, input)
    await expect(refusalOf(acknowledgeAlert(deps, security, input))).resolves.toBe('not-found')
    const dealt = (await listAlerts(deps, security)).find(isOurs)
    expect(dealt?.acknowledgedBy).toBe(security.name)
    const raised = await search({ action: 'alert-raised' })
    expect(raised.total).toBe(4)
  })

  test('money let go at night is told with who let it go', async () => {
    deps.time.advance(12 * 3_600_000)
    await path.passUntil(approvalId, null)
    await raiseAlerts(deps)
    const alerts = await listAlerts(deps, security)
    const atNight = alerts.filter(({ rule }) => rule === 'money-out-of-hours')
    expect(atNight).toHaveLength(2)
    expect(atNight.map(({ detail }) => String(detail['about']).replace(/^.*\(|\)$/g, ''))).toEqual(
      expect.arrayContaining([...HANDS.slice(-2)]),
    )
  })

  test('failures at the own file are told of: those at one screen, and those of days at one account', async () => {
    const { alertAt, device, person } = LIMITS.ownFile
    const rules = WINDOW_RULES.filter(({ rule }) => rule.startsWith('own-file'))
    expect(rules.map(({ most }) => most)).toEqual([alertAt, alertAt])
    const told = async (): Promise<string[]> => {
      await raiseAlerts(deps)
      const alerts = await listAlerts(deps, security)
      return alerts.map(({ rule }) => rule).filter((rule) => rule.startsWith('own-file'))
    }
    const desk = new OwnDesk(deps)
    const fails = (phone?: string) => refusalOf(desk.signIn('not this one', phone))
    for (let i = 0; i < alertAt; i += 1) {
      if (i > 0 && i % device.most === 0) deps.time.advance(device.windowMs)
      if (i === alertAt - 1) expect(await told()).toEqual([])
      expect(await fails(`1370000${1_000 + i}`)).toBe('sign-in-failed')
    }
    expect(await told()).toEqual(['own-file-failures'])
    await desk.admit(WANG)
    for (let i = 0; i < alertAt; i += 1) {
      if (i > 0 && i % person.most === 0) deps.time.advance(person.windowMs)
      desk.network = `10.9.0.${i}`
      expect(await fails()).toBe('sign-in-failed')
    }
    expect(await told()).toEqual(['own-file-guessed', 'own-file-failures'])
  })
})
