import { digestOf } from '@yichi/domain/kernel/digest'
import { inWords } from '@yichi/domain/money/in-words'
import { comparisonTable } from '@yichi/i18n/comparison-table'
import { comparisonWord } from '@yichi/i18n/comparison-word'
import { LOCALES, type Locale } from '@yichi/i18n/locale'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { comparisonPdf } from '../src/document/comparison-pdf.ts'
import { printable, typeface } from '../src/document/typeface.ts'
import { comparedView } from './support/compared.ts'

const LONG_NAME = '买买提·吐尔逊·阿卜杜热依木·艾合买提江·阿卜力孜·玉素甫江·热合曼'
const PRINTED_AT = '2017-03-28T02:00:00.000Z'

const print = (locale: Locale) => ({ locale, countyName: '合水县', printedAt: PRINTED_AT })

/** What a reader program finds on the pages, without the spaces between the pieces. */
async function read(bytes: Uint8Array): Promise<{ pages: number; text: string }> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const { totalPages, text } = await extractText(pdf, { mergePages: true })
  return { pages: totalPages, text: text.replaceAll(/\s/g, '') }
}

const bare = (text: string): string => text.replaceAll(/\s/g, '')

describe.each(LOCALES)('the comparison on paper in %s', (locale) => {
  test('is one page with every figure of the screen, and the net in capitals', async () => {
    const view = comparedView(2)
    const { bytes, number } = await comparisonPdf(view, print(locale))
    const { pages, text } = await read(bytes)
    expect(pages).toBe(1)
    const table = comparisonTable(locale, view.comparison)
    for (const { label, cells } of table.rows) {
      expect(text).toContain(bare(label))
      for (const cell of cells) expect(text).toContain(bare(cell))
    }
    for (const { title, details, blocked } of table.columns) {
      for (const part of [title, ...details, blocked ?? '']) expect(text).toContain(bare(part))
    }
    for (const { outcome } of view.comparison.options) {
      if (outcome.kind === 'sheet') expect(text).toContain(inWords(outcome.sheet.netFen))
    }
    const shown = [number, '王建国', '03-0001', '合水县', '南街片区']
    for (const part of shown) expect(text).toContain(bare(part))
    expect(text).toContain(view.comparison.rulebook.sha256.slice(0, 12))
    for (const id of ['owner-hand', 'office-hand', 'seal'] as const) {
      expect(text).toContain(bare(comparisonWord(locale, `comparison.${id}`)))
    }
    expect(text).toContain(bare(comparisonWord(locale, 'comparison.page', { page: 1, pages: 1 })))
  })

  test('stays one page with eight ways and the longest name, no figure cut', async () => {
    const view = comparedView(5, LONG_NAME)
    const { bytes } = await comparisonPdf(view, print(locale))
    const { pages, text } = await read(bytes)
    expect(view.comparison.options).toHaveLength(8)
    expect(pages).toBe(1)
    expect(text).toContain(LONG_NAME)
    for (const { cells } of comparisonTable(locale, view.comparison).rows) {
      for (const cell of cells) expect(text).toContain(bare(cell))
    }
  })
})

test('the font is embedded, and only the part of it that is used', async () => {
  const { bytes } = await comparisonPdf(comparedView(1), print('zh-CN'))
  const file = Buffer.from(bytes).toString('latin1')
  expect(file.match(/\/FontFile2 /g)).toHaveLength(2)
  expect(file).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansSC-Regular/)
  expect(file).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansSC-Bold/)
  expect(file).not.toContain('Helvetica')
  expect(bytes.length).toBeLessThan(120_000)
})

test('the same comparison printed at the same moment is the same file', async () => {
  const view = comparedView(1)
  const first = await comparisonPdf(view, print('zh-CN'))
  const second = await comparisonPdf(view, print('zh-CN'))
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
})

test('its number names household, day and digest; the digest covers every figure', async () => {
  const { householdCode, comparison, ...rest } = comparedView(1)
  const { number, sha256 } = await comparisonPdf(
    { householdCode, comparison, ...rest },
    print('en'),
  )
  expect(sha256).toBe(digestOf({ householdCode, comparison }))
  expect(number).toBe(`DB-03-0001-20170328-${sha256.slice(0, 8).toUpperCase()}`)
  const other = await comparisonPdf(comparedView(2), print('en'))
  expect(other.sha256).not.toBe(sha256)
})

test('a letter that the font has not is named by its code', async () => {
  const view = comparedView(1, '王𠀀\u{1F600}')
  const { text } = await read((await comparisonPdf(view, print('zh-CN'))).bytes)
  expect(text).toContain('王[U+20000][U+1F600]')
  expect(printable(typeface().regular, '堃䶮淼\n甲')).toBe('堃䶮淼\n甲')
})
