import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
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

const WORDLESS = /undefined|NaN|\[object|\b(sheet|comparison|similar)\.[a-z][A-Za-z]+\b/

describe.each(['zh-CN', 'en'])('one household under the ruler, in %s', (locale) => {
  test.each(['comparison', 'similar'])('%s has nothing serious against it', async (view) => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await page.getByTestId('account-menu').click()
      await page.getByTestId(`locale-${locale}`).click()
      await open(`/households/14-0001?tab=sheet&view=${view}`)
      const proof = view === 'comparison' ? 'comparison' : 'shared-rates'
      await page.getByTestId(proof).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      expect(await page.locator('body').innerText()).not.toMatch(WORDLESS)
      await picture(page, `console-household-${view}-${locale}`)
    })
  })
})

describe('one household under the ruler', () => {
  test('every amount opens into what was measured, the figure, the clause and the rounding', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/households/14-0001?tab=sheet')
      await page.getByTestId('sheet-lines').getByRole('button').first().click()
      const detail = page.getByTestId('line-detail')
      await detail.waitFor()
      expect(await detail.innerText()).toContain('房子按重建价乘成新')
      await detail.getByRole('link').first().click()
      await page.waitForURL(/\/rulebooks\/REP-COUNTY@[\d.]+#[a-z]/)
    })
  })

  test('the sheet is said in sentences when asked, and stays so', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/households/14-0001?tab=sheet')
      await page.getByTestId('plain-words').click()
      expect(await page.getByTestId('sheet-lines').innerText()).toContain('房子按重建价乘成新')
      await page.reload()
      await page.getByTestId('sheet-lines').waitFor()
      expect(await page.getByTestId('sheet-lines').innerText()).toContain('房子按重建价乘成新')
    })
  })

  test('money, voucher and homes stand side by side, and go on one page of paper', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/households/14-0001?tab=sheet&view=comparison')
      await page.getByTestId('compare-sign-date').fill('2017-03-28')
      await page.getByTestId('compared-MONETARY').waitFor()
      await page.getByTestId('compared-VOUCHER').waitFor()
      expect(await page.getByTestId('compared-EXCHANGE').count()).toBeGreaterThan(0)
      const saved = page.waitForEvent('download')
      await page.getByTestId('comparison-pdf').click()
      const file = await saved
      expect(file.suggestedFilename()).toMatch(/\.pdf$/)
      const bytes = readFileSync(await file.path())
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    })
  })

  test('households like this one had the same figures, and none had another', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/households/14-0001?tab=sheet&view=similar')
      await page.getByTestId('shared-rates').waitFor()
      const rows = page.getByTestId('shared-rates').locator('tbody tr')
      expect(await rows.count()).toBeGreaterThan(3)
      for (const row of await rows.all())
        expect((await row.locator('td').last().innerText()).trim()).toBe('0')
      await page.getByTestId('similar-households').waitFor()
    })
  })

  test('a sheet that cannot be computed says which fact is missing and who supplies it', async () => {
    await as(browser, county, { login: 'hesuan14' }, async ({ page, open }) => {
      await open('/households?zone=14&stars=1')
      await page.getByTestId('household-row').first().getByRole('link').first().click()
      await page.getByTestId('tab-sheet').click()
      const again = page.getByTestId('open-compute')
      if (await again.isVisible().catch(() => false)) await again.click()
      await page.getByTestId('settle-sign-date').fill('2017-03-01')
      await page.getByTestId('blocked').waitFor()
      await page.getByTestId('remedy').waitFor()
      expect(await page.getByTestId('remedy').innerText()).toMatch(/谁来补/)
      await picture(page, 'console-household-blocked')
    })
  })
})
