import { compareOptions } from '@yichi/domain/cases/settlement/compare-options'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts, SwapUnit } from '@yichi/domain/facts/household-facts'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { sha256Hex } from '@yichi/domain/kernel/sha256'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, seriousFaults, watch } from './browser.ts'
import { openScreen, overflows } from './kiosk-screen.ts'
import { picture } from './pictures.ts'

const county = inject('county')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const STANDING = { width: 1080, height: 1920 }
const LYING = { width: 1920, height: 1080 }
const WORDLESS = /undefined|NaN|\[object|\{\w+\}/

/** Asks a public procedure, as the screen does. */
async function ask<Answer>(procedure: string, input?: unknown): Promise<Answer> {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const response = await fetch(`${county.kioskUrl}/trpc/${procedure}${query}`)
  const { result } = (await response.json()) as { result: { data: Answer } }
  return result.data
}

interface Rulebooks {
  readonly rulebooks: readonly { readonly id: string; readonly sha256: string }[]
}

/** The latest published rulebook, read from what the server hands out. */
async function latestRulebook(): Promise<{ body: string; rulebook: PinnedRulebook }> {
  const [latest] = (await ask<Rulebooks>('kiosk.rulebooks')).rulebooks
  const { body } = await ask<{ body: string }>('kiosk.rulebook', { id: latest?.id })
  const parsed = parseRulebook(JSON.parse(body))
  if (!parsed.ok) throw new Error('e2e: the published rulebook cannot be read')
  return { body, rulebook: pinRulebook(parsed.value) }
}

const screen = (size = STANDING, more = '') =>
  openScreen(browser, { url: county.kioskUrl, size, more })

const choose = (page: Page, key: string) =>
  page.locator(`[data-testid="choice"][data-choice="${key}"]`).click()

/** A house of brick and concrete of 1998, 86.32 m², in a zone of the first location, decorated. */
async function tellHouse(page: Page): Promise<void> {
  await page.getByTestId('entry-calculator').click()
  await choose(page, '17')
  await choose(page, 'ZH2')
  await page.getByTestId('area-keypad').click()
  for (const digit of '86.32') await page.locator(`[data-digit="${digit}"]`).click()
  await page.getByTestId('area-done').click()
  await choose(page, '1990')
  await choose(page, '1998')
  await choose(page, 'MEDIUM')
}

const HOUSE: HouseholdFacts = {
  zone: 'I',
  mode: 'MONETARY',
  signDate: isoDate('2017-03-30'),
  segments: [
    {
      id: 'b1',
      use: 'RES',
      status: 'REGISTERED',
      structure: 'ZH2',
      buildYear: 1998,
      certified: 8632,
      measured: 8632,
    },
  ],
  decoration: 'MEDIUM',
  attachments: [],
}

interface BoardRow {
  readonly householdCode: string
  readonly cells: Readonly<Record<string, unknown>>
}

/** A row of a board for which something holds, and its place among the rows of its household. */
async function findRow(board: number, holds: (row: BoardRow) => boolean) {
  for (let page = 1; page <= 60; page += 1) {
    const { rows } = await ask<{ rows: readonly BoardRow[] }>('kiosk.board', { board, page })
    const found = rows.find(holds)
    if (found === undefined) continue
    const household = found.householdCode.replace('-', '')
    const own = await ask<{ rows: readonly BoardRow[] }>('kiosk.board', {
      board,
      page: 1,
      household,
    })
    return { household, at: own.rows.findIndex(holds) }
  }
  throw new Error('e2e: no such row')
}

async function openRow(page: Page, board: number, holds: (row: BoardRow) => boolean) {
  const { household, at } = await findRow(board, holds)
  await page.getByTestId(`board-${board}`).click()
  await page.getByTestId('search-code').click()
  for (const digit of household) await page.locator(`[data-digit="${digit}"]`).click()
  await page.getByTestId('search-find').click()
  await page.getByTestId('board-row').nth(at).click()
  await page.getByTestId('recompute').click()
}

describe('the measures', () => {
  test('are read by chapter, with version and fingerprint, on a screen that stands or lies', async () => {
    const { body, rulebook } = await latestRulebook()
    for (const [name, size] of [
      ['standing', STANDING],
      ['lying', LYING],
    ] as const) {
      const { context, page } = await screen(size)
      const { faults } = watch(page)
      const entry = await page.getByTestId('entry-rulebook').boundingBox()
      expect(Math.min(entry?.width ?? 0, entry?.height ?? 0)).toBeGreaterThanOrEqual(100)
      await page.getByTestId('entry-rulebook').click()
      await page.getByTestId('hash').click()
      const shown = (await page.getByTestId('hash').innerText()).replaceAll(/\s/g, '')
      expect(shown).toContain(sha256Hex(body))
      await picture(page, `kiosk-rulebook-${name}`)
      await page.locator('[data-chapter="house"]').click()
      const cell = page.locator('[data-row="ZH2"]')
      expect(await cell.innerText()).toContain('1,000.00 元/m²')
      expect(rulebook.source.structures['ZH2']?.price).toBe(100_000)
      expect(await seriousFaults(page)).toEqual([])
      await picture(page, `kiosk-chapter-${name}`)
      expect(faults).toEqual([])
      await context.close()
    }
  })

  test('have every chapter and page inside the screen, also in large letters and in English', async () => {
    for (const size of [STANDING, LYING]) {
      const { context, page } = await screen(size)
      await page.getByTestId('bar-large-text').click()
      await page.getByTestId('bar-language').click()
      await page.getByTestId('entry-rulebook').click()
      expect(await seriousFaults(page)).toEqual([])
      await page.getByTestId('chapter-key').first().click()
      for (let chapters = 1; ; chapters += 1) {
        await page.getByTestId('chapter-screen').waitFor()
        expect(await overflows(page)).toEqual([])
        expect(await page.locator('main').innerText()).not.toMatch(WORDLESS)
        const next = page.getByTestId('next-chapter')
        if (!(await next.isEnabled())) {
          expect(chapters).toBe(13)
          break
        }
        const read = await page.getByTestId('chapter-screen').getAttribute('data-chapter')
        await next.click()
        await page.locator(`article:not([data-chapter="${read}"])`).waitFor()
      }
      await context.close()
    }
  })

  test('of other years can be turned to', async () => {
    const { context, page } = await screen()
    await page.getByTestId('entry-rulebook').click()
    await page.getByTestId('other-version').click()
    await page.getByTestId('choice').first().waitFor()
    const { rulebooks } = await ask<Rulebooks>('kiosk.rulebooks')
    expect(await page.getByTestId('choice').count()).toBe(Math.min(6, rulebooks.length))
    await choose(page, rulebooks.at(-1)?.id ?? '')
    await page.getByText('0.1.0').first().waitFor()
    await context.close()
  })

  test('stay when the network goes, and say how old they are', async () => {
    const { context, page } = await screen(STANDING, '&warm=0.5')
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(2_000)
    await context.setOffline(true)
    await page.getByTestId('entry-rulebook').click()
    await page.locator('[data-chapter="rewards"]').click()
    await page.getByTestId('chapter-screen').waitFor()
    expect(await page.locator('main').innerText()).toContain('200.00 元/m²')
    expect(await page.getByTestId('freshness').innerText()).toMatch(/数据截至 \d{4}-\d{2}-\d{2}/)
    await page.getByTestId('bar-home').click()
    await tellHouse(page)
    expect(await page.getByTestId('running').getAttribute('data-net')).toMatch(/^\d+$/)
    await context.close()
  })
})

describe('the calculator', () => {
  test('comes to the domain’s own amount, says that it is an estimate, and opens every line', async () => {
    const { rulebook } = await latestRulebook()
    const { context, page } = await screen()
    const { faults } = watch(page)
    await tellHouse(page)
    await page.getByTestId('estimate-badge').waitFor()
    await picture(page, 'kiosk-calculator-way')
    await choose(page, 'MONETARY')
    await choose(page, '0')
    const settled = computeSheet(HOUSE, rulebook)
    if (!settled.ok) throw new Error(settled.refusal.code)
    const estimate = page.getByTestId('estimate')
    await estimate.waitFor()
    expect(await estimate.getAttribute('data-net')).toBe(String(settled.value.netFen))
    expect(await estimate.innerText()).toContain('估算')
    expect(await seriousFaults(page)).toEqual([])
    await picture(page, 'kiosk-estimate')
    await page.getByTestId('open-lines').click()
    const lines = page.getByTestId('sheet-line')
    await lines.first().waitFor()
    expect(await lines.count()).toBe(settled.value.lines.length)
    for (const [at, line] of settled.value.lines.entries()) {
      expect(await lines.nth(at).getAttribute('data-fen')).toBe(String(line.amountFen))
    }
    await lines.first().click()
    expect(await page.getByTestId('estimate-lines').innerText()).toContain('重置价 1,000.00')
    expect(faults).toEqual([])
    await context.close()
  })

  test('puts three ways side by side, with the difference in words', async () => {
    const { rulebook } = await latestRulebook()
    for (const [name, size] of [
      ['standing', STANDING],
      ['lying', LYING],
    ] as const) {
      const { context, page } = await screen(size)
      await tellHouse(page)
      await choose(page, 'EXCHANGE')
      await choose(page, '0')
      await page.locator('[data-testid="area-preset"][data-area="10000"]').click()
      await page.getByTestId('area-done').click()
      await page.getByTestId('home-floor').nth(2).click()
      await page.getByTestId('home-done').click()
      await page.getByTestId('open-comparison').click()
      const unit: SwapUnit = {
        id: 'home',
        area: 10_000,
        floor: 3,
        location: 'INPLACE',
        delivery: 'SPOT',
      }
      for (const { kind, outcome } of compareOptions(HOUSE, rulebook, [[unit]]).options) {
        const net = await page
          .locator(`[data-testid="option"][data-kind="${kind}"]`)
          .getAttribute('data-net')
        expect(net).toBe(outcome.kind === 'sheet' ? String(outcome.sheet.netFen) : null)
      }
      expect(await page.getByTestId('difference').first().innerText()).toMatch(/多 [\d,.]+ 元/)
      expect(await overflows(page)).toEqual([])
      expect(await seriousFaults(page)).toEqual([])
      await picture(page, `kiosk-comparison-${name}`)
      await context.close()
    }
  })

  test('has every question inside the screen, in large letters and in English', async () => {
    for (const size of [STANDING, LYING]) {
      const { context, page } = await screen(size)
      await page.getByTestId('bar-large-text').click()
      await page.getByTestId('bar-language').click()
      await page.getByTestId('entry-calculator').click()
      const steps = [
        ['where', '17'],
        ['structure', 'ZH2'],
        ['area', null],
        ['year', '1990'],
        ['year', '1998'],
        ['decoration', 'FINE'],
        ['way', 'EXCHANGE'],
        ['when', '2'],
        ['home-size', null],
        ['home-kind', null],
      ] as const
      for (const [step, answer] of steps) {
        await page.locator(`[data-testid="calculator"][data-step="${step}"]`).waitFor()
        expect(await overflows(page)).toEqual([])
        expect(await page.locator('main').innerText()).not.toMatch(WORDLESS)
        if (answer !== null) await choose(page, answer)
        else await page.getByTestId('area-done').or(page.getByTestId('home-done')).click()
      }
      await page.getByTestId('estimate').waitFor()
      expect(await overflows(page)).toEqual([])
      expect(await seriousFaults(page)).toEqual([])
      await context.close()
    }
  })

  test('forgets all of it with the visit, and its addresses name screens alone', async () => {
    const { context, page } = await openScreen(browser, {
      url: county.kioskUrl,
      idle: '4,1,600',
    })
    await tellHouse(page)
    expect(page.url()).not.toMatch(/8632|86\.32|ZH2|1998/)
    await page.getByTestId('idle-question').waitFor()
    await page.getByTestId('board-1').waitFor()
    await page.getByTestId('entry-calculator').click()
    await page.getByTestId('choice').first().waitFor()
    expect(await page.locator('main [aria-pressed="true"]').count()).toBe(0)
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]))
    expect(stored).not.toMatch(/8632|ZH2/)
    await context.close()
  })
})

const ROWS = [
  ['an agreement', 2, () => true],
  ['an exchange', 2, ({ cells }: BoardRow) => cells['mode'] === 'EXCHANGE'],
  ['a first instalment', 3, ({ cells }: BoardRow) => cells['instalment'] === 1],
  ['a later instalment', 3, ({ cells }: BoardRow) => cells['instalment'] === 2],
  ['rewards with a handover', 4, ({ cells }: BoardRow) => Number(cells['handoverRewardFen']) > 0],
] as const satisfies readonly (readonly [string, 2 | 3 | 4, (row: BoardRow) => boolean])[]

describe('a posted row', () => {
  test.each(ROWS)('of %s is worked out again and agrees', async (name, board, holds) => {
    const { context, page } = await screen()
    const { faults } = watch(page)
    await openRow(page, board, holds)
    const verdict = page.getByTestId('verdict')
    await verdict.waitFor()
    expect(await verdict.innerText()).toContain('与公示一致')
    expect(await verdict.getAttribute('data-match')).toBe('true')
    expect(await page.getByTestId('recompute-line').count()).toBeGreaterThan(0)
    const checks = page.getByTestId('recompute-check')
    for (let at = 0; at < (await checks.count()); at += 1)
      expect(await checks.nth(at).getAttribute('data-same')).toBe('true')
    expect(await seriousFaults(page)).toEqual([])
    await picture(page, `kiosk-recompute-${name.replaceAll(' ', '-')}`)
    expect(faults).toEqual([])
    await context.close()
  })

  test('is worked out on a lying screen in large letters too', async () => {
    const { context, page } = await screen(LYING)
    await page.getByTestId('bar-large-text').click()
    await openRow(page, 2, () => true)
    await page.getByTestId('recompute-finish').click()
    await page.getByTestId('verdict').waitFor()
    expect(await overflows(page)).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
    await picture(page, 'kiosk-recompute-large-lying')
    await context.close()
  })

  /** Changes the text of an answer on its way to the screen. */
  function tamper(pattern: string, from: RegExp, to: string) {
    return async (page: Page): Promise<void> => {
      await page.route(pattern, async (route: Route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: (await response.text()).replace(from, to) })
      })
    }
  }

  test.each([
    [
      'a fact of it',
      tamper(
        '**/trpc/kiosk.recompute*',
        /\\"decoration\\":\\"\w+\\"/,
        '\\"decoration\\":\\"FINE\\"',
      ),
      /结算单的指纹不对[\s\S]*公示的是 [\d,.]+ 元，重新算是 [\d,.]+ 元/,
    ],
    [
      'a price of the measures',
      tamper('**/trpc/kiosk.rulebook?*', /\\"price\\":100000/, '\\"price\\":999900'),
      /补偿安置办法的指纹不对/,
    ],
    [
      'an amount on the board',
      tamper('**/trpc/kiosk.board?*', /"totalFen":(\d+)/g, '"totalFen":1$1'),
      /补偿总额：公示的是 [\d,.]+ 元，重新算是 [\d,.]+ 元/,
    ],
  ] as const)('does not agree when %s was tampered with, and says so', async (_, change, words) => {
    const context = await browser.newContext({
      viewport: STANDING,
      locale: 'zh-CN',
      hasTouch: true,
    })
    const page = await context.newPage()
    await change(page)
    await page.goto(`${county.kioskUrl}/?idle=600,20,600`)
    await page.getByTestId('board-2').click()
    const plain = page.getByTestId('board-row').filter({ hasText: '货币' })
    await plain.first().click()
    await page.getByTestId('recompute').click()
    const verdict = page.getByTestId('verdict')
    await verdict.waitFor()
    expect(await verdict.getAttribute('data-match')).toBe('false')
    expect(await verdict.innerText()).toContain('与公示不一致')
    expect(await verdict.innerText()).toMatch(words)
    expect(await overflows(page)).toEqual([])
    expect(await seriousFaults(page)).toEqual([])
    await picture(page, 'kiosk-recompute-mismatch')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  })
})
