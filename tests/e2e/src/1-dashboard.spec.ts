import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, seriousFaults } from './browser.ts'
import { as } from './clerk.ts'

const county = inject('county')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The county's own figures, by the key under which the opening page shows them. Money in fen. */
const FIGURES = {
  households: 4_119,
  signed: 3_498,
  moved: 3_181,
  monetary: 2_435,
  'plan-zones': 10,
  'plan-households': 2_204,
  'plan-signed': 1_583,
  'plan-moved': 1_266,
  planned: 263_500_000_000,
  raised: 134_800_000_000,
  'loan-applied': 115_500_000_000,
  'staff-section': 44,
  'staff-general': 89,
  'special-groups': 9,
  'reply-meetings': 13,
  broadcasts: 300,
  signs: 4,
  booklets: 5_000,
  articles: 40,
  plans: 8,
  towns: 5,
  supporting: 10,
} as const

describe('the opening page', () => {
  test('shows every figure of the county, with its denominator', async () => {
    await as(browser, county, { login: 'lingdao' }, async ({ page, open }) => {
      await open('/overview')
      await page.getByTestId('figure-households').waitFor()
      const shown: Record<string, number> = {}
      for (const key of Object.keys(FIGURES))
        shown[key] = Number(
          await page.getByTestId(`figure-${key}`).first().getAttribute('data-value'),
        )
      expect(shown).toEqual(FIGURES)
      const [raised, answered] = await Promise.all(
        ['concerns-raised', 'concerns-answered'].map((key) =>
          page.getByTestId(`figure-${key}`).getAttribute('data-value'),
        ),
      )
      expect(Number(raised)).toBeGreaterThan(200)
      expect(answered).toBe(raised)
      const text = await page.locator('main').innerText()
      for (const rate of [
        '84.9 %',
        '3,498 / 4,119',
        '77.2 %',
        '3,181 / 4,119',
        '69.6 %',
        '2,435 / 3,498',
        '71.8 %',
        '1,583 / 2,204',
        '57.4 %',
        '1,266 / 2,204',
        '23 个片区',
        '26.35 亿元',
        '13.48 亿元',
        '11.55 亿元',
      ])
        expect(text).toContain(rate)
      expect(await seriousFaults(page)).toEqual([])
    })
  })

  test('agrees with the command', async () => {
    const command = join(import.meta.dirname, '../../../apps/cli/src/main.ts')
    const env = { ...process.env, YICHI_DATA_DIR: county.dataDir }
    const { stdout } = await promisify(execFile)(process.execPath, [command, 'figures', '--json'], {
      env,
    })
    const figures = JSON.parse(stdout) as { money: { paidFen: number } }
    expect(figures).toMatchObject({
      programme: {
        zones: 23,
        households: 4_119,
        signed: 3_498,
        movedOut: 3_181,
        monetaryAgreements: 2_435,
      },
      years: { 2017: { zones: 10, households: 2_204, signed: 1_583, movedOut: 1_266 } },
      money: {
        plannedFen: 263_500_000_000,
        raisedFen: 134_800_000_000,
        loanAppliedFen: 115_500_000_000,
      },
    })
    await as(browser, county, { login: 'lingdao', by: 'phone' }, async ({ page, open }) => {
      await open('/overview')
      expect(Number(await page.getByTestId('figure-paid').getAttribute('data-value'))).toBe(
        figures.money.paidFen,
      )
    })
  })
})
