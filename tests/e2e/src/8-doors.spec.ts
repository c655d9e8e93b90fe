import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, seriousFaults, watch } from './browser.ts'
import { as } from './clerk.ts'
import { picture } from './pictures.ts'
import { nextCode } from './totp.ts'

const county = inject('county')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What somebody chooses at their first sign-in here. */
const OWN_PASSWORD = 'Kite-Bamboo-q8'
const SIZE = { width: 1440, height: 900 }

/** A browser that nobody is signed in with. */
async function stranger<T>(work: (page: Page) => Promise<T>, path = '/sign-in'): Promise<T> {
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' })
  const page = await context.newPage()
  const { faults } = watch(page)
  await page.goto(`${county.staffUrl}${path}`)
  const result = await work(page)
  expect(faults).toEqual([])
  await context.close()
  return result
}

async function english(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Yichi' }).waitFor()
}

async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.getByTestId('sign-in-account').fill(login)
  await page.getByTestId('sign-in-account-password').fill(password)
  await page.getByTestId('sign-in-submit').click()
}

/** What a browser keeps beyond the cookies; no number of a person may be in it. */
async function storageOf(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
}

const account = (login: string) => {
  const found = county.accounts.find((one) => one.login === login)
  if (found === undefined) throw new Error(`e2e: the county has no account ${login}`)
  return found
}

describe('the doors', () => {
  test.each(['zh-CN', 'en'])('have nothing serious against them in %s', async (locale) => {
    for (const path of ['/sign-in', '/forgotten', '/set-up']) {
      await stranger(async (page) => {
        await page.getByRole('heading', { level: 2 }).waitFor()
        if (locale === 'en') await english(page)
        expect(await seriousFaults(page)).toEqual([])
        await picture(page, `door${path.replaceAll('/', '-')}-${locale}`)
        if (path !== '/sign-in') return
        await page.getByTestId('tab-register').click()
        await page.getByTestId('register-submit').waitFor()
        expect(await seriousFaults(page)).toEqual([])
        await picture(page, `door-register-${locale}`)
      }, path)
    }
  })

  test('tell a wrong password and an unknown account the same', async () => {
    await stranger(async (page) => {
      const said: string[] = []
      for (const login of ['hesuan14', 'nobody-here']) {
        await enter(page, login, 'Wrong-Words-77')
        await page.getByTestId('failure').waitFor()
        said.push(await page.getByTestId('failure').innerText())
        await page.reload()
      }
      expect(said[0]).toBe(said[1])
    })
  })

  test('are opened by keyboard alone, and stand at twice the size', async () => {
    await stranger(async (page) => {
      await page.setViewportSize({ width: 720, height: 450 })
      await page.getByTestId('sign-in-account').focus()
      await page.keyboard.type('hesuan14')
      await page.keyboard.press('Tab')
      await page.keyboard.type(account('hesuan14').password)
      await page.keyboard.press('Enter')
      await page.getByTestId('account-menu').waitFor()
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBeLessThanOrEqual(0)
      expect(await storageOf(page)).not.toMatch(/\d{11}|\d{17}[\dX]/)
    })
  })

  test('hide a password until it is to be shown, take a pasted one, and let a manager fill it', async () => {
    await stranger(async (page) => {
      const field = page.getByTestId('sign-in-account-password')
      expect(await field.getAttribute('type')).toBe('password')
      expect(await field.getAttribute('autocomplete')).toBe('current-password')
      const name = page.getByTestId('sign-in-account')
      expect(await name.getAttribute('autocomplete')).toBe('username')
      await name.fill('Kite-77-blau')
      await name.press('Control+A')
      await name.press('Control+X')
      await field.press('Control+V')
      expect(await field.inputValue()).toBe('Kite-77-blau')
      await page.getByTestId('show-password').first().click()
      expect(await field.getAttribute('type')).toBe('text')
    })
  })

  test('a registration opens nothing before somebody has admitted it', async () => {
    await stranger(async (page) => {
      await page.getByTestId('tab-register').click()
      await page.getByTestId('register-submit').click()
      await page.getByTestId('error-summary').waitFor()
      await page.getByTestId('register-name').fill('何新来')
      await page.getByTestId('register-phone').fill('13911112222')
      await page.getByTestId('register-login').fill('hexinlai')
      const unit = await page.locator('#register-units option').first().getAttribute('value')
      await page.getByTestId('register-unit').fill(unit ?? '')
      await page.getByTestId('register-password').fill('Qing-Shui-7788')
      await picture(page, 'door-register-filled')
      await page.getByTestId('register-submit').click()
      await page.getByTestId('register-pending').waitFor()
      await page.reload()
      await enter(page, 'hexinlai', 'Qing-Shui-7788')
      await page.getByTestId('failure').waitFor()
    })
  })

  test('the first sign-in asks for a password of one’s own, and nothing else is answered', async () => {
    const [printed] = county.fresh
    if (printed === undefined) throw new Error('e2e: nobody signs in for the first time')
    await stranger(async (page) => {
      await enter(page, printed.login, printed.password)
      await page.getByTestId('change-password').waitFor()
      await picture(page, 'door-first-password')
      expect(await seriousFaults(page)).toEqual([])
      await page.goto(`${county.staffUrl}/households`)
      await page.getByTestId('change-password').waitFor()
      await page.getByTestId('change-current').fill(printed.password)
      await page.getByTestId('change-next').fill('2017-heshui-A')
      await page.getByTestId('change-password').click()
      await page.getByTestId('failure').waitFor()
      await page.getByTestId('change-next').fill(OWN_PASSWORD)
      await page.getByTestId('change-password').click()
      await page.getByTestId('account-menu').waitFor()
      expect(new URL(page.url()).pathname).toBe('/households')
    })
  })

  test('an authenticator is bound, asked for, and replaced by a recovery code', async () => {
    const printed = county.fresh[1]
    if (printed === undefined) throw new Error('e2e: nobody signs in for the first time')
    const password = OWN_PASSWORD
    const { secret, codes } = await stranger(async (page) => {
      await enter(page, printed.login, printed.password)
      await page.getByTestId('change-current').fill(printed.password)
      await page.getByTestId('change-next').fill(password)
      await page.getByTestId('change-password').click()
      await page.getByTestId('account-menu').waitFor()
      await page.goto(`${county.staffUrl}/me?tab=factor`)
      await page.getByTestId('factor-password').fill(password)
      await page.getByTestId('factor-begin').click()
      const shown = (await page.getByTestId('factor-secret').innerText()).replaceAll(' ', '')
      await picture(page, 'me-factor')
      expect(await seriousFaults(page)).toEqual([])
      await page.getByTestId('factor-code').fill(await nextCode(county.codesFile, shown))
      await page.getByTestId('factor-confirm').click()
      await page.getByTestId('codes-kept').waitFor()
      const lines = await page.locator('[data-testid="recovery-codes"] li').allInnerTexts()
      await picture(page, 'me-recovery')
      await page.getByTestId('codes-kept').check()
      await page.getByTestId('codes-done').click()
      return { secret: shown, codes: lines }
    })
    expect(codes).toHaveLength(10)
    await stranger(async (page) => {
      await enter(page, printed.login, password)
      await page.getByTestId('sign-in-code').fill('000000')
      await page.getByTestId('sign-in-code-submit').click()
      await page.getByTestId('failure').waitFor()
      await picture(page, 'door-second')
      await page.getByTestId('sign-in-code').fill(await nextCode(county.codesFile, secret))
      await page.getByTestId('sign-in-code-submit').click()
      await page.getByTestId('account-menu').waitFor()
    })
    for (const outcome of ['account-menu', 'failure']) {
      await stranger(async (page) => {
        await enter(page, printed.login, password)
        await page.getByTestId('use-recovery').click()
        await page.getByTestId('sign-in-code').fill(codes[0] ?? '')
        await page.getByTestId('sign-in-code-submit').click()
        await page.getByTestId(outcome).first().waitFor()
      })
    }
  })
})

describe('a session', () => {
  test('is listed, and ended from another browser', async () => {
    await as(browser, county, { login: 'hesuan14' }, async (first) => {
      await as(browser, county, { login: 'hesuan14' }, async ({ page, open }) => {
        await open('/me?tab=sessions')
        await page.getByTestId('session-row').first().waitFor()
        await picture(page, 'me-sessions')
        expect(await seriousFaults(page)).toEqual([])
        await page.getByTestId('end-other-sessions').click()
        await page.getByTestId('toast').waitFor()
        expect(await page.getByTestId('session-row').count()).toBe(1)
      })
      await first.page.getByTestId('rail-zones').click()
      await first.page.getByTestId('sign-in-again').waitFor()
      await first.page.getByTestId('again-leave').click()
      await first.page.getByTestId('sign-in-account').waitFor()
    })
  })

  test('warns before it ends, keeps what was typed, and hides it from others', async () => {
    await as(browser, county, { login: 'kancha14' }, async ({ page, open }) => {
      await page.clock.install()
      await open('/households?zone=14&stars=0')
      await page.getByTestId('household-row').first().getByRole('link').first().click()
      await page.getByTestId('next-act').click()
      await page.getByTestId('add-attachment').first().click()
      await page.locator('#survey-attachment-0').fill('17')
      await page.clock.runFor('28:01')
      await page.getByTestId('idle-warning').waitFor()
      await picture(page, 'idle-warning')
      await page.keyboard.press('Shift')
      await page.getByTestId('idle-warning').waitFor({ state: 'detached' })
      await page.clock.runFor('28:01')
      await page.getByTestId('idle-warning').waitFor()
      await page.clock.runFor('02:01')
      await page.getByTestId('sign-in-again').waitFor()
      await picture(page, 'sign-in-again')
      expect(await seriousFaults(page)).toEqual([])
      await page.getByTestId('again-password').fill(account('kancha14').password)
      await page.getByTestId('again-submit').click()
      await page.getByTestId('sign-in-again').waitFor({ state: 'detached' })
      expect(await page.locator('#survey-attachment-0').inputValue()).toBe('17')
      expect(await storageOf(page)).not.toMatch(/\d{11}|\d{17}[\dX]/)
    })
  })
})
