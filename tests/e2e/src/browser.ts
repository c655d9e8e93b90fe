import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser, type Page } from 'playwright-core'

// Own arguments: the package's defaults switch off web security, which would hide faults of CSP and origin.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real Chromium: the one named, the one npm brought, or one installed. Throws when there is none; nothing is skipped. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['YICHI_CHROMIUM']
  const path =
    named ??
    (process.platform === 'linux' && process.arch === 'x64'
      ? await sparticuz.executablePath()
      : INSTALLED.find((candidate) => existsSync(candidate)))
  if (path === undefined) throw new Error('e2e: no Chromium here; name one in YICHI_CHROMIUM')
  return chromium.launch({ executablePath: path, args: ARGS, headless: true })
}

/**
 * Faults of accessibility that axe calls serious or critical, one line each. No page here has a frame: the legacy
 * mode leaves out the blank page that would gather the findings of frames, and finds the same in a third of the time.
 */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** A phone, an identity number or a bank account, standing alone. */
const NUMBER_OF_A_PERSON = /(?<![\w-])(?:1[3-9]\d{9}|\d{17}[\dX]|\d{16,19})(?![\w-])/

/** Collects what a page must never have: errors, broken content security, a person's number in an address. */
export function watch(page: Page): { readonly faults: string[] } {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|403|404|422|429)/.test(message.text()))
      faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const address = decodeURIComponent(request.url())
    if (NUMBER_OF_A_PERSON.test(address)) faults.push(`address: ${address}`)
  })
  return { faults }
}

/** What happens to a text that a script of the page would make into markup, and to a policy of its own making. */
export function tryMarkup(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const attempts = [
      () => document.createElement('p').insertAdjacentHTML('beforeend', '<b>1</b>'),
      () => new DOMParser().parseFromString('<p>1</p>', 'text/html'),
      () => Reflect.get(window, 'trustedTypes').createPolicy('other', {}),
    ]
    return attempts.map((attempt) => {
      try {
        attempt()
        return 'done'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error)
      }
    })
  })
}
