import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, seriousFaults, tryMarkup, watch } from './browser.ts'
import { openScreen, type KioskScreen, type KioskScreenOptions } from './kiosk-screen.ts'
import { picture } from './pictures.ts'

const county = inject('county')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The lobby's screen; `idle` is seconds to the question, to its end, and to the attract loop. */
const screen = (idle?: string, size?: KioskScreenOptions['size']): Promise<KioskScreen> =>
  openScreen(browser, {
    url: county.kioskUrl,
    ...(idle !== undefined && { idle }),
    ...(size !== undefined && { size }),
  })

describe('the kiosk', () => {
  test('opens on five boards with large targets, and says how old its data is', async () => {
    const { context, page } = await screen()
    const { faults } = watch(page)
    for (const board of [1, 2, 3, 4, 5]) {
      const box = await page.getByTestId(`board-${board}`).boundingBox()
      // 25 mm at 4.03 pixels a millimetre.
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(100)
    }
    expect(await page.getByTestId('freshness').innerText()).toMatch(
      /数据截至 \d{4}-\d{2}-\d{2} \d{2}:\d{2}/,
    )
    expect(await page.getByTestId('figure-households').getAttribute('data-value')).toBe('4119')
    expect(await seriousFaults(page)).toEqual([])
    await picture(page, 'kiosk-home')
    expect(faults).toEqual([])
    await context.close()
  })

  test('needs little JavaScript before it stands there', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const scripts: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body())
    })
    await page.goto(county.kioskUrl)
    await page.getByTestId('board-1').waitFor()
    await page.waitForLoadState('networkidle')
    const sizes = (await Promise.all(scripts)).map(
      (script) => gzipSync(script, { level: 9 }).length,
    )
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(90_000)
    await context.close()
  })

  test('pages through a board, and every row carries a masked name', async () => {
    const { context, page } = await screen()
    await page.getByTestId('board-2').click()
    await page.getByTestId('board-row').first().waitFor()
    const first = await page.getByTestId('board-row').first().innerText()
    await page.getByTestId('next-page').click()
    await page
      .getByTestId('page-of')
      .filter({ hasText: /^\s*2\s*\// })
      .waitFor()
    const rows = await page.getByTestId('board-row').allInnerTexts()
    expect(rows[0]).not.toBe(first)
    for (const row of rows) expect(row).toContain('*')
    expect(await page.getByTestId('freshness').count()).toBe(1)
    expect(await seriousFaults(page)).toEqual([])
    await picture(page, 'kiosk-board')
    await page.getByTestId('board-row').first().click()
    await page.getByTestId('row-screen').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await picture(page, 'kiosk-row')
    await context.close()
  })

  test('finds a house by zone and building, without typing', async () => {
    const { context, page } = await screen()
    await page.getByTestId('board-1').click()
    await page.getByTestId('choose-zone').click()
    await page.locator('[data-testid="zone-key"][data-zone="14"]').click()
    await page
      .getByTestId('choose-building')
      .or(page.getByTestId('building-key').first())
      .first()
      .click()
    if ((await page.getByTestId('building-key').count()) > 0)
      await page.getByTestId('building-key').first().click()
    await page.getByTestId('board-row').first().waitFor()
    for (const row of await page.getByTestId('board-row').allInnerTexts())
      expect(row).toMatch(/14-\d{4}/)
    await context.close()
  })

  test('asks whether anybody is there, goes home, and begins its loop', async () => {
    const { context, page } = await screen('1,1,1')
    await page.getByTestId('board-3').click()
    await page.getByTestId('idle-question').waitFor()
    await page.getByTestId('attract').waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).not.toContain('3')
    await page.touchscreen.tap(540, 1_000)
    await page.getByTestId('board-1').waitFor()
    await context.close()
  })

  test('keeps the last data when the network goes, and says so calmly', async () => {
    const { context, page } = await screen()
    await page.getByTestId('board-2').click()
    await page.getByTestId('board-row').first().waitFor()
    await context.setOffline(true)
    await page.getByTestId('bar-home').click()
    expect(await page.getByTestId('figure-households').getAttribute('data-value')).toBe('4119')
    await page.getByTestId('freshness').waitFor()
    await context.close()
  })

  test('speaks large and in English when asked', async () => {
    const { context, page } = await screen()
    await page.getByTestId('bar-large-text').click()
    expect(await seriousFaults(page)).toEqual([])
    await picture(page, 'kiosk-large')
    await page.getByTestId('bar-language').click()
    await page.getByText('Home', { exact: false }).first().waitFor()
    expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\[object/)
    await context.close()
  })

  test('lies down as well as it stands', async () => {
    const { context, page } = await screen('600,20,600', { width: 1920, height: 1080 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    await picture(page, 'kiosk-landscape')
    await context.close()
  })

  test('stores nothing on the device, makes no markup of a text, and cannot name a staff procedure', async () => {
    const { context, page } = await screen()
    await page.getByTestId('board-1').click()
    await page.getByTestId('board-row').first().waitFor()
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    )
    expect(stored).not.toMatch(/\d{2}-\d{4}|\*/)
    expect(await tryMarkup(page)).toEqual(['refused', 'refused', 'refused'])
    for (const path of ['household.list', 'identity.me', 'programme.dashboard', 'approval.inbox']) {
      const answer = await fetch(`${county.kioskUrl}/trpc/${path}`)
      expect(answer.status).toBe(404)
    }
    await context.close()
  })
})
