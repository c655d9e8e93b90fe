import { readFile } from 'node:fs/promises'
import { readSheets } from '@yichi/api/document/xlsx/read-sheets'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { asStranger, choose, done, giveReason, letProofGrowOld } from './acts.ts'
import { openBrowser, seriousFaults } from './browser.ts'
import { Desks } from './desks.ts'
import { picture } from './pictures.ts'
import { nextCode } from './totp.ts'

const county = inject('county')
let browser: Browser
let desks: Desks
beforeAll(async () => {
  browser = await openBrowser()
  desks = new Desks(browser, county)
  await pry('hesuan14')
})
afterAll(async () => {
  await desks.close()
  await browser.close()
})

/** Who comes new, registers, loses a password, and gets a duty here. */
const NEW = { login: 'songxin', name: '宋新', phone: '13922223333' }
const PASSWORDS = ['Qing-Shui-7788', 'Lu-Hua-Dang-5566'] as const

const accountOf = (login: string) => {
  const found = county.accounts.find((one) => one.login === login)
  if (found === undefined) throw new Error(`e2e: the county has no account ${login}`)
  return found
}

/** Asks again and again for what is not theirs: the county hears of it. */
async function pry(login: string): Promise<void> {
  const { page } = await desks.of(login)
  for (let times = 0; times < 21; times += 1)
    await page.request.get(`${county.staffUrl}/trpc/alert.list`)
}

async function enter(page: Page, password: string): Promise<void> {
  await page.getByTestId('sign-in-account').fill(NEW.login)
  await page.getByTestId('sign-in-account-password').fill(password)
  await page.getByTestId('sign-in-submit').click()
}

/** Answers the question who it really is; a second factor is shown where the person has one. */
async function prove(page: Page, password: string, code: string | null): Promise<void> {
  await page.locator('#prove-password').fill(password)
  if (code !== null) await page.locator('#prove-code').fill(code)
  await page.getByTestId('prove-submit').click()
}

async function propose(page: Page, kind: string, who: string): Promise<void> {
  await page.getByTestId('propose-triad').click()
  await choose(page, 'triad-kind', kind)
  await choose(page, 'triad-role', '审计管理员')
  await page.locator('#triad-person-search').fill(who)
  await choose(page, 'triad-person', who)
  await page.locator('#triad-reason').fill('岗位调整')
  await page.getByTestId('triad-submit').click()
}

/** Agrees to the open proposal about the person. */
async function approve(page: Page, about: string): Promise<void> {
  const proposal = page.locator('[data-testid="proposal"][data-status="open"]', { hasText: about })
  await proposal.getByTestId('decide-reason').fill('情况属实')
  await proposal.getByTestId('proposal-approve').click()
  await done(page)
}

describe('somebody new', () => {
  test('registers at the door, is admitted into a unit, and comes in without any right', async () => {
    await asStranger(browser, `${county.staffUrl}/sign-in`, async (page) => {
      await page.getByTestId('tab-register').click()
      await page.getByTestId('register-name').fill(NEW.name)
      await page.getByTestId('register-phone').fill(NEW.phone)
      await page.getByTestId('register-login').fill(NEW.login)
      const unit = await page.locator('#register-units option').first().getAttribute('value')
      await page.getByTestId('register-unit').fill(unit ?? '')
      await page.getByTestId('register-password').fill(PASSWORDS[0])
      await page.getByTestId('register-submit').click()
      await page.getByTestId('register-pending').waitFor()
    })
    const { page, open } = await desks.of('anquan')
    await open('/accounts')
    await page.getByTestId('show-pending').click()
    const row = page.getByTestId('account-row').filter({ hasText: NEW.login })
    await row.getByTestId('account-admit').click()
    await choose(page, 'admit-unit', '环城西路一工作组')
    expect(await seriousFaults(page)).toEqual([])
    await picture(page, 'act-admit')
    await page.getByTestId('admit-submit').click()
    expect(await done(page)).toContain(NEW.name)
    await asStranger(browser, `${county.staffUrl}/sign-in`, async (other) => {
      await enter(other, PASSWORDS[0])
      await other.getByTestId('account-menu').waitFor()
      expect(await other.getByTestId('rail-households').count()).toBe(0)
      await picture(other, 'act-without-duties')
    })
  })

  test('who forgot their password gets a code from the security administrator, who shows who they are', async () => {
    await asStranger(browser, `${county.staffUrl}/forgotten`, async (person) => {
      await person.getByTestId('forgotten-login').fill(NEW.login)
      await person.getByTestId('forgotten-ask').click()
      const { page, open } = await desks.of('anquan')
      const { password, secret } = accountOf('anquan')
      await open('/accounts')
      await page.getByTestId('show-wishing').click()
      await picture(page, 'act-wishes')
      letProofGrowOld(county, 'anquan')
      await page.getByTestId('account-row').filter({ hasText: NEW.login }).waitFor()
      await page.getByTestId('give-code').click()
      await page.getByTestId('prove-dialog').waitFor()
      await prove(page, password, '000000')
      await page.getByTestId('prove-dialog').getByTestId('failure').waitFor()
      await picture(page, 'act-prove-wrong')
      await prove(page, password, await nextCode(county.codesFile, secret ?? ''))
      const code = await page.getByTestId('one-time-code').getAttribute('data-value')
      await picture(page, 'act-code')
      await page.getByTestId('code-told').click()
      await person.locator('#forgotten-code').fill(code ?? '')
      await person.locator('#forgotten-next').fill(PASSWORDS[1])
      await person.getByTestId('forgotten-submit').click()
      await person.getByTestId('forgotten-done').waitFor()
    })
    await asStranger(browser, `${county.staffUrl}/sign-in`, async (page) => {
      await enter(page, PASSWORDS[0])
      await page.getByTestId('failure').waitFor()
      await enter(page, PASSWORDS[1])
      await page.getByTestId('account-menu').waitFor()
    })
  })
})

describe('the three administrators', () => {
  test('the last of a kind stays, and is told why', async () => {
    const { page, open } = await desks.of('xitong')
    await open('/grants?tab=triad')
    await propose(page, '免去', 'shenji')
    const failure = page.locator('#triad-form').getByTestId('failure')
    await failure.waitFor()
    expect(await failure.innerText()).toContain('只有这一个人')
    await picture(page, 'act-last-administrator')
  })

  test('another is admitted, then removed, by two of the three', async () => {
    const audit = await desks.of('shenji')
    const security = await desks.of('anquan')
    const system = await desks.of('xitong')
    await audit.open('/grants')
    await propose(audit.page, '任命', NEW.login)
    await done(audit.page)
    expect(await audit.page.getByTestId('proposal-approve').count()).toBe(0)
    await audit.page.getByTestId('obstacle').first().waitFor()
    await picture(audit.page, 'act-triad-own')
    await security.open('/grants?tab=triad')
    await approve(security.page, NEW.name)
    await system.open('/grants?tab=triad')
    await propose(system.page, '免去', NEW.login)
    await done(system.page)
    await audit.open('/grants')
    await approve(audit.page, NEW.name)
    await picture(audit.page, 'act-triad-done')
  })
})

describe('a duty', () => {
  test('is proposed by one and agreed to by another; then its pages are there', async () => {
    const system = await desks.of('xitong')
    await system.open('/organisation')
    await system.page.getByTestId('unit-search').fill('环城西路一工作组')
    await system.page.getByTestId('unit-row').filter({ hasText: '环城西路一工作组' }).click()
    await system.page.getByTestId('appoint').click()
    await system.page.locator('#propose-account-search').fill(NEW.login)
    await choose(system.page, 'propose-account', NEW.login)
    await choose(system.page, 'propose-post', '勘丈')
    await system.page.locator('#propose-reason').fill('片区缺人手')
    await picture(system.page, 'act-propose')
    await system.page.getByTestId('propose-submit').click()
    await done(system.page)
    await system.open('/grants')
    await system.page.getByTestId('proposal').filter({ hasText: NEW.name }).first().waitFor()
    expect(await system.page.getByTestId('proposal-approve').count()).toBe(0)
    const security = await desks.of('anquan')
    await asStranger(browser, `${county.staffUrl}/sign-in`, async (page) => {
      await enter(page, PASSWORDS[1])
      await page.getByTestId('account-menu').waitFor()
      expect(await page.getByTestId('rail-households').count()).toBe(0)
      await security.open('/grants')
      await security.page.getByTestId('proposal').first().waitFor()
      expect(await security.page.getByTestId('propose').count()).toBe(0)
      await approve(security.page, NEW.name)
      await page.reload()
      await page.getByTestId('rail-households').click()
      await page.getByTestId('household-row').first().waitFor()
      await picture(page, 'act-with-duties')
    })
  })
})

describe('a unit', () => {
  test('goes up and down by keyboard, and stays open while somebody stands in it', async () => {
    const { page, open } = await desks.of('xitong')
    await open('/organisation')
    const top = page.locator('[data-testid="unit-row"][aria-level="1"]')
    const names = async () =>
      (await top.locator('.name').allInnerTexts()).map((name) => name.trim())
    await top.nth(1).click()
    const [first = '', second = '', ...rest] = await names()
    await page.getByTestId('unit-tree').press('Alt+ArrowDown')
    expect(await done(page)).toContain(second)
    await expect.poll(names).toEqual([first, rest[0], second, ...rest.slice(1)])
    await page.getByTestId('unit-up').click()
    await expect.poll(names).toEqual([first, second, ...rest])
    await page.getByTestId('unit-close').click()
    await page.getByTestId('in-the-way').waitFor()
    await page.getByTestId('close-unit-submit').click()
    await page.locator('#close-unit-form').getByTestId('failure').waitFor()
    await picture(page, 'act-close-unit')
  })
})

/** The first cases that wait for the person, as household and path. */
async function waiting(login: string): Promise<{ readonly code: string; readonly path: string }[]> {
  const { page, open } = await desks.of(login)
  await open('/inbox')
  await page.getByTestId('task-row').first().waitFor()
  const links = await page.getByTestId('task-row').getByRole('link').all()
  const found = links.slice(0, 3).map(async (link) => ({
    code: /\d\d-\d{4}/.exec(await link.innerText())?.[0] ?? '',
    path: (await link.getAttribute('href')) ?? '',
  }))
  return Promise.all(found)
}

describe('a case', () => {
  test('is closed to whoever declares an interest in it', async () => {
    const { page, open } = await desks.of('shenhe')
    const [first] = await waiting('shenhe')
    if (first === undefined) throw new Error('e2e: nothing waits for the review')
    await open(first.path)
    await page.getByTestId('act-pass').and(page.locator(':enabled')).waitFor()
    await open('/me?tab=interests')
    await page.getByTestId('declare-interest').click()
    await page.locator('#interest-household').fill(first.code)
    await page.locator('#interest-relation').selectOption('sibling')
    await picture(page, 'act-interest')
    await page.getByTestId('interest-submit').click()
    await done(page)
    await open(first.path)
    await page.getByTestId('cannot-act').waitFor()
    await picture(page, 'act-interest-refused')
    expect(await page.getByTestId('cannot-act').innerText()).toContain('利害关系')
    expect(await page.getByTestId('act-pass').isDisabled()).toBe(true)
    expect((await waiting('shenhe')).map(({ code }) => code)).not.toContain(first.code)
  })

  test('asks who it really is before another account is paid', async () => {
    const [, second] = await waiting('shenhe')
    const { page, open } = await desks.of('qianyue')
    await open(`/households/${second?.code ?? ''}?tab=money`)
    await page.getByTestId('open-correct').first().click()
    await page.locator('#correct-account').fill('9900123412341234999')
    await page.locator('#correct-reason').fill('原账户已注销')
    letProofGrowOld(county, 'qianyue')
    await page.getByRole('button', { name: '更正收款账户' }).last().click()
    await page.getByTestId('prove-dialog').waitFor()
    await prove(page, 'not-the-password-1', null)
    await page.getByTestId('prove-dialog').getByTestId('failure').waitFor()
    await prove(page, accountOf('qianyue').password, null)
    await done(page)
    await picture(page, 'act-corrected')
  })

  test('is passed by a deputy of the day, and says for whom', async () => {
    const { page, open } = await desks.of('zhuren')
    await open('/me?tab=delegations')
    await page.getByTestId('give-delegation').click()
    await choose(page, 'give-duty', '办公室主任')
    await page.locator('#give-to').fill('gongshi')
    await page.locator('#give-until').fill(await page.locator('#give-from').inputValue())
    await page.locator('#give-reason').fill('外出开会')
    await picture(page, 'act-delegation')
    await page.getByTestId('give-submit').click()
    await done(page)
    const [lent] = await waiting('gongshi')
    const deputy = await desks.of('gongshi')
    await deputy.open(lent?.path ?? '')
    await deputy.page.getByTestId('act-pass').click()
    await done(deputy.page)
    await deputy.open(lent?.path ?? '')
    const words = `${accountOf('gongshi').name}（代${accountOf('zhuren').name}）`
    await deputy.page.getByText(words).first().waitFor()
    await picture(deputy.page, 'act-on-behalf')
    await deputy.open(`/households/${lent?.code ?? ''}?tab=sheet`)
    await deputy.page.getByTestId('sheet-lines').first().waitFor()
    await deputy.page.emulateMedia({ media: 'print' })
    await deputy.page.getByTestId('approvals-paper').getByText(words).first().waitFor()
    await picture(deputy.page, 'act-on-behalf-paper')
    await deputy.page.emulateMedia({ media: 'screen' })
  })
})

describe('the trail', () => {
  test('is searched with filters, exported with a reason, and found whole', async () => {
    const { page, open } = await desks.of('shenji')
    await open('/audit')
    await page.locator('#audit-login').fill('anquan')
    await choose(page, 'audit-action', '批准账号')
    await page.getByTestId('audit-ask').click()
    await page.waitForURL(/login=anquan/)
    await page.getByTestId('audit-row').first().waitFor()
    const rows = await page.getByTestId('audit-row').count()
    expect(rows).toBeGreaterThan(0)
    await picture(page, 'act-search')
    await page.getByTestId('audit-export').click()
    const download = page.waitForEvent('download')
    await giveReason(page, 'export-audit-submit', '季度检查')
    const file = await (await download).path()
    const book = await readSheets(await readFile(file))
    if (!book.ok) throw new Error(book.refusal)
    expect(JSON.stringify(book.value.sheets)).toContain('anquan')
    expect(book.value.sheets[0]?.rows.length).toBeGreaterThan(rows)
    await page.getByTestId('tab-verify').click()
    await page.getByTestId('verify').click()
    await page.getByTestId('verify-result').waitFor({ timeout: 90_000 })
    expect(await page.getByTestId('verify-result').getAttribute('data-value')).toBe('true')
    await picture(page, 'act-verified')
  })

  test('raises an alert, which leaves the badge when somebody has answered it', async () => {
    const { page, open } = await desks.of('anquan')
    const alert = page.getByTestId('alert-row').filter({ hasText: '(hesuan14)' }).first()
    await expect
      .poll(
        async () => {
          await open('/alerts')
          await page.getByTestId('open-alerts').waitFor()
          return alert.count()
        },
        { timeout: 90_000, interval: 2_000 },
      )
      .toBe(1)
    const waiting = page.getByTestId('alert-count').locator('span').first()
    const before = Number(await waiting.innerText())
    await picture(page, 'act-alert')
    await alert.getByTestId('alert-acknowledge').click()
    await giveReason(page, 'acknowledge-submit', '已当面询问，是点错了页面')
    await done(page)
    await page.getByTestId('alert-note').filter({ hasText: '是点错了页面' }).waitFor()
    const left = (await waiting.count()) === 0 ? 0 : Number(await waiting.innerText())
    expect(left).toBe(before - 1)
  })
})
