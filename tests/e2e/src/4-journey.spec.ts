import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { maskName } from '@yichi/domain/rules/board/mask'
import { openBrowser, seriousFaults } from './browser.ts'
import { as } from './clerk.ts'

const county = inject('county')
const ZONE = '14'
const PLACE = '环城西路一片区公示栏'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The day in Shanghai on which the journey begins; all its forms carry it, also when midnight passes. */
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** What the steps of the journey hand on to each other. */
const household = { code: '', ownerName: '', approvalPath: '' }

const publish = (board: 1 | 2 | 3): Promise<void> =>
  as(browser, county, { login: 'gongshi' }, async ({ page, open }) => {
    await open('/postings')
    await page.getByTestId('open-publish').click()
    await page.getByTestId('publish-board').selectOption(String(board))
    await page.getByTestId('publish-zone').selectOption(ZONE)
    await page.getByTestId('publish-place').fill(PLACE)
    await page.getByTestId('publish-posting').click()
    await page.getByTestId('posting-rows').waitFor()
    expect(await page.getByTestId('posting-rows').innerText()).toContain(household.code)
    expect(await page.getByTestId('posting-rows').innerText()).not.toContain(household.ownerName)
  })

/** Passes the step that waits for this person, with the whole case in view. */
const pass = (login: string): Promise<void> =>
  as(browser, county, { login }, async ({ page, open }) => {
    await open(household.approvalPath)
    await page.getByTestId('act-pass').waitFor()
    await page.getByTestId('act-pass').click()
    await page.getByTestId('toast').first().waitFor()
    await page.waitForURL((url) => url.pathname !== household.approvalPath)
  })

async function nextOf(page: Page): Promise<string | null> {
  await page.getByTestId('next-action').waitFor()
  return page.getByTestId('next-action').getAttribute('data-value')
}

describe('one household, from survey to payment', () => {
  test('two people survey it and the owner confirms', async () => {
    await as(browser, county, { login: 'kancha14' }, async ({ page, open }) => {
      await open(`/households?zone=${ZONE}&stars=0`)
      const row = page.getByTestId('household-row').first()
      await row.waitFor()
      const link = row.getByRole('link').first()
      household.code = (await link.innerText()).trim().slice(0, 7)
      await link.click()
      expect(await nextOf(page)).toBe('survey')
      const title = await page.getByTestId('household-title').innerText()
      household.ownerName = title.replace(household.code, '').trim()
      expect(household.ownerName.length).toBeGreaterThan(1)
      await page.getByTestId('next-act').click()
      await page.getByTestId('register-survey').waitFor()
      await page.locator('#survey-segment-0-structure').selectOption('ZH2')
      await page.locator('#survey-segment-0-buildYear').fill('1998')
      await page.locator('#survey-segment-0-certified').fill('100.00')
      await page.locator('#survey-segment-0-measured').fill('100.00')
      await page.getByTestId('survey-on').fill(TODAY)
      await page.getByTestId('survey-confirmed-on').fill(TODAY)
      await page.getByTestId('survey-second').selectOption('celiang14')
      expect(await seriousFaults(page)).toEqual([])
      await page.getByTestId('register-survey').click()
      await page.getByTestId('next-action').and(page.locator('[data-value="compute"]')).waitFor()
    })
  })

  test('another computes the sheet, a third confirms it', async () => {
    await as(browser, county, { login: 'hesuan14' }, async ({ page, open }) => {
      await open(`/households/${household.code}?tab=sheet`)
      await page.getByTestId('mode-MONETARY').check()
      await page.getByTestId('settle-sign-date').fill(TODAY)
      await page.getByTestId('sheet-net').waitFor()
      await page.getByTestId('compute-sheet').click()
      await page.getByTestId('next-action').and(page.locator('[data-value="confirm"]')).waitFor()
      expect(await page.getByTestId('sheet-lines').first().innerText()).toContain('A01')
    })
    await as(browser, county, { login: 'qianyue2' }, async ({ page, open }) => {
      await open(`/households/${household.code}?tab=sheet`)
      await page.getByTestId('confirm-sheet').click()
      await page.getByTestId('next-action').and(page.locator('[data-value="sign"]')).waitFor()
    })
  })

  test('it stands on the first board, then the agreement is signed on the sheet that was shown', async () => {
    await publish(1)
    await as(browser, county, { login: 'qianyue' }, async ({ page, open }) => {
      await open(`/households/${household.code}?tab=agreement`)
      await page.getByTestId('open-sign').click()
      await page.getByTestId('sign-on').fill(TODAY)
      await page.getByTestId('sign-payee').fill(household.ownerName)
      await page.getByTestId('sign-account').fill('9900123412341234123')
      await page.getByTestId('sign-agreement').click()
      await page.getByTestId('agreement-number').waitFor()
      expect(await page.getByTestId('agreement-number').innerText()).toMatch(/^HS-\d{4}-14-\d{4}$/)
      expect(await nextOf(page)).toBe('approve')
    })
  })

  test('seven different people pay it: nobody acts twice, nobody out of turn', async () => {
    await as(browser, county, { login: 'shenhe' }, async ({ page, open }) => {
      await open('/inbox')
      await page
        .getByTestId('task-row')
        .filter({ hasText: household.code })
        .getByRole('link')
        .first()
        .click()
      await page.getByTestId('act-pass').waitFor()
      household.approvalPath = new URL(page.url()).pathname
      expect(await seriousFaults(page)).toEqual([])
      await page.keyboard.press('a')
      await page.getByTestId('decide-submit').click()
      await page.waitForURL((url) => url.pathname !== household.approvalPath)
      await open(household.approvalPath)
      await page.getByTestId('cannot-act').waitFor()
    })
    for (const login of ['fuzu14', 'zhuren', 'caiwu']) await pass(login)
    await publish(2)
    for (const login of ['lixin', 'yinhang']) await pass(login)
    await as(browser, county, { login: 'chuna' }, async ({ page, open }) => {
      await open(household.approvalPath)
      await page.getByTestId('outcome-paid').check()
      await page.getByTestId('result-serial').fill('BK20261123000001')
      await page.getByTestId('result-on').fill(TODAY)
      await page.getByTestId('post-result').click()
      await page.waitForURL((url) => url.pathname !== household.approvalPath)
      await open(`/households/${household.code}?tab=agreement`)
      await page.getByTestId('instalment-1').and(page.locator('[data-value="paid"]')).waitFor()
      expect(await nextOf(page)).toBe('hand-over')
    })
  })

  test('it is handed over to two people, after the money', async () => {
    await as(browser, county, { login: 'kancha14' }, async ({ page, open }) => {
      await open(`/households/${household.code}?tab=agreement`)
      await page.getByTestId('open-handover').click()
      await page.getByTestId('handover-on').fill(TODAY)
      await page.getByTestId('handover-second').selectOption('yanshou14')
      await page.getByTestId('accept-handover').click()
      await page.getByTestId('handover-done').waitFor()
    })
  })

  test('its audit trail tells every act in a sentence', async () => {
    await as(browser, county, { login: 'jiancha' }, async ({ page, open }) => {
      await open(`/households/${household.code}?tab=events`)
      await page.getByTestId('event-row').first().waitFor()
      expect(await page.getByTestId('event-row').count()).toBeGreaterThanOrEqual(12)
      const text = await page.locator('main').innerText()
      expect(text).not.toMatch(/audit\.|undefined|\{[a-z]+\}/)
    })
  })

  test('the public screen shows it masked on the boards, and never its owner', async () => {
    await publish(3)
    const context = await browser.newContext({
      viewport: { width: 1080, height: 1920 },
      locale: 'zh-CN',
      hasTouch: true,
    })
    const page = await context.newPage()
    for (const board of [1, 2, 3]) {
      const input = encodeURIComponent(
        JSON.stringify({ board, household: household.code, page: 1 }),
      )
      const answer = await (
        await fetch(`${county.kioskUrl}/trpc/kiosk.board?input=${input}`)
      ).text()
      expect(answer).toContain(household.code)
      expect(answer).toContain(maskName(household.ownerName))
      expect(answer).not.toContain(household.ownerName)
      await page.goto(`${county.kioskUrl}/?idle=600,20,600`)
      await page.getByTestId(`board-${board}`).waitFor()
      await page.getByTestId(`board-${board}`).click()
      await page.getByTestId('search-code').click()
      for (const digit of household.code.replace('-', ''))
        await page.locator(`[data-testid="keypad-digit"][data-digit="${digit}"]`).click()
      await page.getByTestId('search-find').click()
      await page.getByTestId('board-row').first().click()
      await page.getByTestId('row-screen').waitFor()
      const text = await page.locator('body').innerText()
      expect(text).toContain(household.code)
      expect(text).toContain(maskName(household.ownerName))
      expect(text).not.toContain(household.ownerName)
      if (board === 3) expect(text).toContain('已付')
      expect(await seriousFaults(page)).toEqual([])
    }
    await context.close()
  })
})
