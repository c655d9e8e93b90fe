import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { watch } from './browser.ts'
import type { County } from './county.ts'

/** Works in a browser that nobody is signed in with. */
export async function asStranger<T>(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const { faults } = watch(page)
  await page.goto(url)
  const result = await work(page)
  expect(faults).toEqual([])
  await context.close()
  return result
}

/** Waits for what was done to be said, and puts the words away. */
export async function done(page: Page): Promise<string> {
  const toast = page.getByTestId('toast').last()
  await toast.waitFor()
  return toast.innerText()
}

/** Chooses the first option of a list whose words contain the text, or match. */
export async function choose(page: Page, id: string, text: string | RegExp): Promise<void> {
  const option = page.locator(`#${id}:visible option`, { hasText: text }).first()
  await option.waitFor({ state: 'attached' })
  await page.locator(`#${id}:visible`).selectOption(await option.getAttribute('value'))
}

/** Types the reason of an act and sends it. */
export async function giveReason(page: Page, submit: string, reason: string): Promise<void> {
  await page.locator('#reason-of-act:visible').fill(reason)
  await page.getByTestId(submit).click()
}

/** Lets six minutes pass since a person last showed who they are: acts that bind ask them again. */
export function letProofGrowOld(county: County, login: string): void {
  const db = new DatabaseSync(join(county.dataDir, 'yichi.db'))
  const longAgo = new Date(Date.now() - 6 * 60_000).toISOString()
  db.prepare(
    'update session set proved_at = ? where account_id = (select id from account where login = ?)',
  ).run(longAgo, login)
  db.close()
}
