import { expect } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { watch } from './browser.ts'
import type { County } from './county.ts'
import { nextCode } from './totp.ts'

/** The console as one person uses it, in a browser profile of their own. */
export interface Clerk {
  readonly page: Page
  /** Errors of the page, and whatever broke its content security policy. */
  readonly faults: readonly string[]
  readonly open: (path: string) => Promise<void>
  readonly leave: () => Promise<void>
}

export type Door = 'account' | 'phone'

/** Signs in by account or by telephone and waits for the console's frame. */
export async function clerk(
  browser: Browser,
  county: County,
  who: { login: string; by?: Door },
): Promise<Clerk> {
  const account = county.accounts.find(({ login }) => login === who.login)
  if (account === undefined) throw new Error(`e2e: the county has no account ${who.login}`)
  const by = who.by ?? 'account'
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const { faults } = watch(page)
  await page.goto(`${county.staffUrl}/sign-in`)
  if (by === 'phone') await page.getByRole('tab', { name: '手机' }).click()
  await page.getByTestId(`sign-in-${by}`).fill(by === 'phone' ? account.phone : account.login)
  await page.getByTestId(`sign-in-${by}-password`).fill(account.password)
  await page.locator('form:visible').getByTestId('sign-in-submit').click()
  if (account.secret !== null) {
    await page.getByTestId('sign-in-code').fill(await nextCode(county.codesFile, account.secret))
    await page.getByTestId('sign-in-code-submit').click()
  }
  await page.getByTestId('account-menu').waitFor()
  return {
    page,
    faults,
    open: async (path) => {
      await page.goto(`${county.staffUrl}${path}`)
      await page.getByTestId('account-menu').waitFor()
    },
    leave: async () => {
      await context.close()
      expect(faults).toEqual([])
    },
  }
}

/** Does something as one person and closes their browser profile, whatever happens. */
export async function as<T>(
  browser: Browser,
  county: County,
  who: { login: string; by?: Door },
  work: (clerk: Clerk) => Promise<T>,
): Promise<T> {
  const one = await clerk(browser, county, who)
  let result: T
  try {
    result = await work(one)
  } catch (error) {
    await one.page.screenshot({ path: `reports/failed-${who.login}.png` }).catch(() => undefined)
    await one.page.context().close()
    throw error
  }
  await one.leave()
  return result
}
