import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, seriousFaults, tryMarkup } from './browser.ts'
import { as } from './clerk.ts'
import { picture } from './pictures.ts'

const county = inject('county')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Every page of the console, with something that shows only when its data is there. */
const PAGES = [
  ['overview', '/overview', 'figure-households'],
  ['inbox', '/inbox', 'task-count'],
  ['zones', '/zones', 'zone-row-14'],
  ['zone', '/zones/14', 'star-wall'],
  ['households', '/households?zone=14', 'household-row'],
  ['household', '/households/14-0001', 'household-title'],
  ['household-sheet', '/households/01-0001?tab=sheet', 'sheet-lines'],
  ['household-money', '/households/01-0001?tab=money', 'household-title'],
  ['postings', '/postings', 'posting-row'],
  ['posting', '/postings/B2-14-0001', 'posting-rows'],
  ['bulletin', '/bulletins/2017-W20', 'ranking-row'],
  ['rulebooks', '/rulebooks', 'version-row'],
  ['rulebook', '/rulebooks/REP-COUNTY@1.0.0', 'rulebook-text'],
  ['rulebook-cases', '/rulebooks/REP-COUNTY@1.0.0?tab=cases', 'case-row'],
  ['rulebook-diff', '/rulebooks/REP-COUNTY@0.3.0/diff/REP-COUNTY@1.0.0', 'diff-row'],
] as const

describe.each(['zh-CN', 'en'])('the console in %s', (locale) => {
  test.each(PAGES)(
    '%s has nothing serious against it, and no broken word',
    async (name, path, proof) => {
      await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
        await page.getByTestId('account-menu').click()
        await page.getByTestId(`locale-${locale}`).click()
        await open(path)
        await page.getByTestId(proof).first().waitFor()
        expect(await seriousFaults(page)).toEqual([])
        const text = await page.locator('body').innerText()
        expect(text).not.toMatch(
          /undefined|NaN|\[object|\b(shell|dashboard|household|sheet|approval|posting|survey|agreement|rulebook|rulerAudit|cases)\.[a-z][A-Za-z]+\b/,
        )
        await picture(page, `console-${name}-${locale}`)
      })
    },
  )
})

describe('the console', () => {
  test('keeps nothing of a person in the browser', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/households/01-0001')
      await page.getByTestId('household-title').waitFor()
      expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      )
      expect(kept).not.toMatch(/\d{11}|token|password/i)
      expect(page.url()).not.toMatch(/\d{11}/)
    })
  })

  test('makes no markup of a text: the browser refuses it', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${county.staffUrl}/sign-in`)
    await page.getByTestId('sign-in-account').waitFor()
    expect(await tryMarkup(page)).toEqual(['refused', 'refused', 'refused'])
    await context.close()
  })

  test('keeps its lists in the address: a copied link shows the same rows', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/households?zone=14&stars=0')
      await page.getByTestId('household-row').first().waitFor()
      expect(await page.getByTestId('shown-of-total').innerText()).toContain('22')
    })
  })

  test('prints a posting with every row that it totals, and its total once', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/postings/B2-14-0001')
      await page.getByTestId('posting-rows').waitFor()
      const printed = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            window.print = () =>
              resolve(document.querySelectorAll('[data-testid="posting-rows"] tbody tr').length)
          }),
      )
      await page.getByTestId('print').click()
      expect(await printed).toBe(201)
      await page.emulateMedia({ media: 'print' })
      const foot = page.getByTestId('posting-rows').locator('tfoot')
      expect(await foot.evaluate((node) => getComputedStyle(node).display)).toBe('table-row-group')
      expect(await page.getByText('跳到正文').isVisible()).toBe(false)
    })
  })

  test('finds a household by the keyboard alone', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/overview')
      await page.keyboard.press('Control+k')
      await page.getByTestId('palette-input').fill('14-0007')
      await page.getByRole('option').filter({ hasText: '14-0007' }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByTestId('household-title').waitFor()
      expect(await page.getByTestId('household-title').innerText()).toContain('14-0007')
    })
  })

  test('opens a household from the wall with arrow keys and Enter', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/zones/14')
      await page.getByTestId('star-wall').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.getByTestId('household-title').waitFor()
    })
  })

  test('loses nothing at twice the size: no page scrolls sideways', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      // 200 % zoom of a 1440 × 900 screen.
      await page.setViewportSize({ width: 720, height: 450 })
      for (const [, path, proof] of PAGES) {
        await open(path)
        await page.getByTestId(proof).first().waitFor({ state: 'attached' })
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect([path, Math.max(0, overflow)]).toEqual([path, 0])
      }
    })
  })

  test('shows the same in the dark', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await page.getByTestId('account-menu').click()
      await page.getByTestId('theme-dark').click()
      for (const path of ['/overview', '/zones/14', '/households/01-0001?tab=sheet']) {
        await open(path)
        await page.waitForLoadState('networkidle')
        expect(await seriousFaults(page)).toEqual([])
      }
      await picture(page, 'console-dark')
    })
  })

  test('refuses a wrong password in words, and says nothing of which half was wrong', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' })
    const page = await context.newPage()
    const answers: string[] = []
    for (const login of ['lingdao', 'nobody']) {
      await page.goto(`${county.staffUrl}/sign-in`)
      await page.getByTestId('sign-in-account').fill(login)
      await page.getByTestId('sign-in-account-password').fill('wrong-password-1')
      await page.locator('form:visible').getByTestId('sign-in-submit').click()
      answers.push(await page.getByTestId('failure').first().innerText())
    }
    expect(answers[0]).toBe(answers[1])
    expect(await seriousFaults(page)).toEqual([])
    await context.close()
  })

  test('shows a zone’s clerk their own zone only', async () => {
    await as(browser, county, { login: 'hesuan14' }, async ({ page, open }) => {
      await open('/households')
      await page.getByTestId('household-row').first().waitFor()
      const foreign = page.getByTestId('household-row').filter({ hasNotText: '环城西路一片区' })
      expect(await foreign.count()).toBe(0)
      await open('/households/15-0001')
      await page
        .getByTestId('failure')
        .or(page.getByTestId('not-found'))
        .or(page.getByRole('alert'))
        .first()
        .waitFor()
      expect(await page.getByTestId('household-title').count()).toBe(0)
    })
  })
})
