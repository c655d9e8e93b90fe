import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const REPORTS = join(import.meta.dirname, '../reports/pictures')
const DOCS = join(import.meta.dirname, '../../../docs/images')

/** Pictures that the README shows; `YICHI_PICTURES=docs` takes them anew. */
const DOCUMENTED = new Set(['console-overview-zh-CN', 'console-zone-zh-CN', 'kiosk-home'])

function folderOf(name: string): string {
  return process.env['YICHI_PICTURES'] === 'docs' && DOCUMENTED.has(name) ? DOCS : REPORTS
}

/** Takes a picture of the page as it stands, fonts loaded. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = folderOf(name)
  mkdirSync(folder, { recursive: true })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
