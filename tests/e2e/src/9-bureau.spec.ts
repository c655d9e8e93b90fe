import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser, seriousFaults } from './browser.ts'
import { Desks } from './desks.ts'
import { picture } from './pictures.ts'

const county = inject('county')
let browser: Browser
let desks: Desks
beforeAll(async () => {
  browser = await openBrowser()
  desks = new Desks(browser, county)
})
afterAll(async () => {
  await desks.close()
  await browser.close()
})

const WHOLE = { width: 1440, height: 900 }
/** What is left of the window when everything is twice as large. */
const HALF = { width: 720, height: 450 }

const SYSTEM = 'xitong'
const SECURITY = 'anquan'
const AUDIT = 'shenji'

/**
 * Every page of the administrators, with who reads it and something that shows only when its data is there. Long
 * lists are narrowed: their rows are of one kind.
 */
const PAGES = [
  ['organisation', SYSTEM, '/organisation', 'unit-row'],
  ['accounts', SYSTEM, '/accounts?q=14', 'account-row'],
  ['roster', SECURITY, '/accounts?q=an', 'account-row'],
  ['proposals', SYSTEM, '/grants', 'propose'],
  ['inbox-of-rights', SECURITY, '/grants', 'tab-triad'],
  ['triad', SYSTEM, '/grants?tab=triad', 'propose-triad'],
  ['triad-of-the-trail', AUDIT, '/grants', 'tab-triad'],
  ['matrix', SECURITY, '/authority', 'matrix-row'],
  ['trail', AUDIT, '/audit?login=shenji', 'audit-row'],
  ['verify', AUDIT, '/audit?tab=verify', 'verify'],
  ['anchors', AUDIT, '/audit?tab=anchors', 'tab-anchors'],
  ['alerts', SECURITY, '/alerts', 'open-alerts'],
  ['supervision', 'jiancha', '/audit?login=xitong', 'audit-row'],
  ['interests', 'zhuren', '/interests', 'record-interest'],
  ['delegations', 'zhuren', '/delegations', 'account-menu'],
  ['timeline', 'lingdao', '/households/01-0001?tab=events', 'event-row'],
] as const

async function overflowOf(page: Page): Promise<number> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return Math.max(0, beyond)
}

/** What the page says, without the technical names that it shows as such. */
async function wordsOf(page: Page): Promise<string> {
  const names = await page.locator('.mono').allInnerTexts()
  const text = await page.locator('body').innerText()
  return names.reduce((rest, name) => rest.replaceAll(name, ''), text)
}

/** Everything that is asked of a page in the language it stands in. */
async function sound(page: Page, name: string): Promise<void> {
  expect(await seriousFaults(page)).toEqual([])
  expect(await wordsOf(page)).not.toMatch(
    /undefined|NaN|\[object|\b(shell|organisation|accounts|grant|triad|authority|audit|alert|interest|delegation|common)\.[a-z][A-Za-z]+\b/,
  )
  await picture(page, `bureau-${name}`)
  await page.setViewportSize(HALF)
  expect(await overflowOf(page)).toBe(0)
  await page.setViewportSize(WHOLE)
}

async function speak(page: Page, locale: 'zh-CN' | 'en'): Promise<void> {
  await page.getByTestId('account-menu').click()
  await page.getByTestId(`locale-${locale}`).click()
  await page.locator(`html[lang="${locale}"]`).waitFor()
}

test.each(PAGES)(
  '%s in both languages has nothing serious against it, no broken word, and fits at twice the size',
  async (name, who, path, proof) => {
    const { page, open } = await desks.of(who)
    await open(path)
    await page.getByTestId(proof).first().waitFor()
    for (const locale of ['zh-CN', 'en'] as const) {
      await speak(page, locale)
      await sound(page, `${name}-${locale}`)
    }
    await speak(page, 'zh-CN')
  },
)
