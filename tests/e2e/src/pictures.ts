import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where pictures go: beside the reports, or into the documentation when they are taken for it. */
const FOLDER =
  process.env['YICHI_PICTURES'] === 'docs'
    ? join(import.meta.dirname, '../../../docs/images')
    : join(import.meta.dirname, '../reports/pictures')

/** Takes a picture of the page as it stands, fonts loaded. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' })
}
