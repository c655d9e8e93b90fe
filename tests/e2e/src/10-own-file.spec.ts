import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser, seriousFaults, watch } from './browser.ts'
import { openScreen, overflows } from './kiosk-screen.ts'

const county = inject('county')
const [WHOLE, SIGNED] = county.residents
const PASSWORD = 'tianqi86'
const LYING = { width: 1920, height: 1080 }
/** 20 mm on the glass of a 21.5 inch panel. */
const TARGET_PX = 80

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function keyIn(page: Page, text: string): Promise<void> {
  for (const character of text) {
    const key = page.locator(`[data-testid="keyboard-key"][data-character="${character}"]`)
    if ((await key.count()) === 0) await page.getByTestId('keyboard-page').click()
    await key.click()
  }
}

async function enter(page: Page, phone: string, secret: string): Promise<void> {
  await page.getByTestId('entry-own').click()
  await page.getByTestId('own-phone-step').waitFor()
  for (const digit of phone) {
    await page.locator(`[data-testid="keypad-digit"][data-digit="${digit}"]`).click()
  }
  await page.getByTestId('own-next').click()
  await keyIn(page, secret)
  await page.getByTestId('own-enter').click()
}

/** Sets the first password where the slip's code is still asked for; opens the file. */
async function open(page: Page, resident = SIGNED): Promise<void> {
  if (resident === undefined) throw new Error('e2e: the county has no residents')
  await enter(page, resident.phone, PASSWORD)
  const landed = page.getByTestId('own-file').or(page.getByTestId('own-problem'))
  await landed.first().waitFor()
  if ((await page.getByTestId('own-file').count()) > 0) return
  expect(await page.getByTestId('own-problem').innerText()).toContain('手机号或密码不对')
  await page.getByTestId('own-leave').click()
  await enter(page, resident.phone, resident.code)
  await page.getByTestId('own-new-password').waitFor()
  for (let times = 0; times < 2; times += 1) {
    await keyIn(page, PASSWORD)
    await page.getByTestId('own-confirm').click()
  }
  await page.getByTestId('own-file').waitFor()
}

async function small(page: Page): Promise<string[]> {
  return page.evaluate(
    (least) =>
      [...document.querySelectorAll('button')].flatMap((button) => {
        const { width, height } = button.getBoundingClientRect()
        return width > 0 && (width < least || height < least) ? [button.textContent.trim()] : []
      }),
    TARGET_PX,
  )
}

async function sound(page: Page): Promise<void> {
  expect(await overflows(page)).toEqual([])
  expect(await seriousFaults(page)).toEqual([])
  expect(await small(page)).toEqual([])
}

test('quiet asks, and then clears', async () => {
  const url = county.kioskUrl
  const { context, page } = await openScreen(browser, { url, hasClock: true })
  await open(page, WHOLE)
  await page.clock.runFor('00:41')
  await page.getByTestId('idle-question').waitFor()
  await page.getByTestId('idle-stay').click()
  await page.getByTestId('own-file').waitFor()
  await page.clock.runFor('00:41')
  await page.getByTestId('idle-question').waitFor()
  await page.clock.runFor('00:20')
  await page.getByTestId('own-file').waitFor({ state: 'detached' })
  await page.getByTestId('board-1').waitFor()
  await context.close()
})

test('first visit with the slip, then the three pages, standing, in both languages and large', async () => {
  const { context, page } = await openScreen(browser, { url: county.kioskUrl })
  const { faults } = watch(page)
  await open(page)
  expect(await page.locator('main').innerText()).toContain(`${SIGNED?.name ?? ''}，您好`)
  for (const part of ['case', 'money', 'visits'] as const) {
    await page.getByTestId(`own-tab-${part}`).click()
    if (part === 'visits') await page.getByTestId('own-visit').first().waitFor()
    await sound(page)
    await page.getByTestId('bar-language').click()
    await sound(page)
    await page.getByTestId('bar-language').click()
    await page.getByTestId('bar-large-text').click()
    await sound(page)
    await page.getByTestId('bar-large-text').click()
  }
  expect(await page.getByTestId('own-visit').first().innerText()).toContain('您本人')
  expect(page.url()).not.toMatch(/\d{4}-|1\d{10}/)
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toContain(SIGNED?.householdCode ?? '')
  await context.close()
  expect(faults).toEqual([])
})

test('lying on its side: the door, the keyboard and the pages fit, also large', async () => {
  const { context, page } = await openScreen(browser, { url: county.kioskUrl, size: LYING })
  await page.getByTestId('entry-own').click()
  await page.getByTestId('own-phone-step').waitFor()
  await sound(page)
  await page.getByTestId('own-leave').click()
  await open(page)
  for (const part of ['case', 'money', 'visits'] as const) {
    await page.getByTestId(`own-tab-${part}`).click()
    if (part === 'visits') await page.getByTestId('own-visit').first().waitFor()
    await sound(page)
    await page.getByTestId('bar-large-text').click()
    await sound(page)
    await page.getByTestId('bar-large-text').click()
  }
  await context.close()
})

test('reload, back, help and the end leave nothing on the screen and nobody at the server', async () => {
  const { context, page } = await openScreen(browser, { url: county.kioskUrl })
  const name = SIGNED?.name ?? ''
  // Few, and by hand: the server answers a screen only so often in a minute.
  for (const way of ['reload', 'back', 'bar-help', 'own-leave']) {
    await open(page)
    await page.getByTestId('own-tab-visits').click()
    if (way === 'reload') await page.reload()
    else if (way === 'back') await page.goBack().catch(() => null)
    else await page.getByTestId(way).click()
    if (way === 'back') await page.goto(`${county.kioskUrl}/?idle=600,20,600`)
    await page.getByTestId('own-file').waitFor({ state: 'detached' })
    await page.getByTestId('bar-home').click()
    await page.getByTestId('board-1').waitFor()
    expect(await page.content()).not.toContain(name)
    await page.getByTestId('entry-own').click()
    await page.getByTestId('own-phone-step').waitFor()
    await page.waitForTimeout(100)
    const file = await page.request.get(`${county.kioskUrl}/trpc/own.file`)
    expect(file.status()).toBe(401)
    await page.getByTestId('own-leave').click()
  }
  await context.close()
})

test('a wrong password and an unknown number look the same', async () => {
  const { context, page } = await openScreen(browser, { url: county.kioskUrl })
  const said: string[] = []
  for (const phone of [WHOLE?.phone ?? '', '13800000000']) {
    await enter(page, phone, '0000')
    await page.getByTestId('own-problem').waitFor()
    said.push(await page.getByTestId('own-problem').innerText())
    await sound(page)
    await page.getByTestId('own-leave').click()
  }
  expect(said[0]).toBe(said[1])
  await context.close()
})
