import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, seriousFaults } from './browser.ts'
import { as } from './clerk.ts'
import { picture } from './pictures.ts'

const county = inject('county')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const SYSTEM = { login: 'xitong' }
const SECURITY = { login: 'anquan' }
const AUDIT = { login: 'shenji' }

/** Every page of the administrators, with who reads it and something that shows only when its data is there. */
const PAGES = [
  ['organisation', SYSTEM, '/organisation', 'unit-row'],
  ['accounts', SYSTEM, '/accounts', 'account-row'],
  ['roster', SECURITY, '/accounts', 'account-row'],
  ['proposals', SYSTEM, '/grants', 'propose'],
  ['inbox-of-rights', SECURITY, '/grants', 'tab-triad'],
  ['triad', SYSTEM, '/grants?tab=triad', 'propose-triad'],
  ['triad-of-the-trail', AUDIT, '/grants', 'tab-triad'],
  ['matrix', SECURITY, '/authority', 'matrix-row'],
  ['trail', AUDIT, '/audit', 'audit-row'],
  ['verify', AUDIT, '/audit?tab=verify', 'verify'],
  ['anchors', AUDIT, '/audit?tab=anchors', 'tab-anchors'],
  ['alerts', SECURITY, '/alerts', 'open-alerts'],
  ['supervision', { login: 'jiancha' }, '/audit', 'audit-row'],
  ['interests', { login: 'zhuren' }, '/interests', 'record-interest'],
  ['delegations', { login: 'zhuren' }, '/delegations', 'account-menu'],
  ['timeline', { login: 'lingdao' }, '/households/01-0001?tab=events', 'event-row'],
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

describe.each(['zh-CN', 'en'])('the administrators’ screens in %s', (locale) => {
  test.each(PAGES)(
    '%s has nothing serious against it, no broken word, and fits at twice the size',
    async (name, who, path, proof) => {
      await as(browser, county, who, async ({ page, open }) => {
        await page.getByTestId('account-menu').click()
        await page.getByTestId(`locale-${locale}`).click()
        await open(path)
        await page.getByTestId(proof).first().waitFor()
        expect(await seriousFaults(page)).toEqual([])
        expect(await wordsOf(page)).not.toMatch(
          /undefined|NaN|\[object|\b(shell|organisation|accounts|grant|triad|authority|audit|alert|interest|delegation|common)\.[a-z][A-Za-z]+\b/,
        )
        await picture(page, `bureau-${name}-${locale}`)
        await page.setViewportSize({ width: 720, height: 450 })
        expect(await overflowOf(page)).toBe(0)
      })
    },
  )
})
