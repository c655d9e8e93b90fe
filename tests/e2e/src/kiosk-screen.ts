import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface KioskScreen {
  readonly context: BrowserContext
  readonly page: Page
}

export interface KioskScreenOptions {
  readonly url: string
  /** Seconds to the question, to its end, and to the attract loop. */
  readonly idle?: string
  readonly size?: { readonly width: number; readonly height: number }
  /** More of the address, `&warm=1`. */
  readonly more?: string
  /** Whether the spec moves the screen's clock. */
  readonly hasClock?: boolean
}

/** The lobby's screen, standing unless its size says otherwise, at its home page. */
export async function openScreen(
  browser: Browser,
  options: KioskScreenOptions,
): Promise<KioskScreen> {
  const { url, idle = '600,20,600', size = { width: 1080, height: 1920 }, more = '' } = options
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', hasTouch: true })
  const page = await context.newPage()
  if (options.hasClock === true) await page.clock.install()
  await page.goto(`${url}/?idle=${idle}${more}`)
  await page.getByTestId('board-1').waitFor()
  return { context, page }
}

/** What sticks out of the screen or is cut off in a key, one line each; pages still to be turned to do not. */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    if (main === null) return ['no main']
    const edge = main.getBoundingClientRect()
    return [...main.querySelectorAll('*')].flatMap((element) => {
      if (element.closest('.paged-flow, .visually-hidden') !== null) return []
      const box = element.getBoundingClientRect()
      const name = `${element.tagName} ${element.className.toString()} ${element.textContent.slice(0, 20)}`
      const out = box.width > 0 && (box.bottom > edge.bottom + 1 || box.right > edge.right + 1)
      const cut = element.tagName === 'BUTTON' && element.scrollHeight > element.clientHeight + 3
      return out || cut ? [name] : []
    })
  })
}
