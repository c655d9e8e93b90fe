import { parametersOf } from '@yichi/domain/rulebook/parameters'
import { goldenRulebookDocument } from '@yichi/domain/testing/golden'
import { parameterValueText } from '@yichi/i18n/rulebook-text'
import { describe, expect, test } from 'vitest'
import en from '../../locales/ruler/en.ts'
import zhCN from '../../locales/ruler/zh-CN.ts'
import type { ChapterTable, Reading } from './chapter-table.ts'
import { chaptersOf, chapterTables } from './chapter-tables.ts'

const TEXTS = { 'zh-CN': zhCN, en }

function reading(locale: 'zh-CN' | 'en'): Reading {
  const texts = TEXTS[locale] as unknown as Record<string, Record<string, string>>
  return {
    locale,
    rulebook: goldenRulebookDocument(),
    say: (key, params = {}) => {
      const [family = '', name = ''] = key.split('.')
      const text = texts[family]?.[name] ?? `missing ${key}`
      return text.replace(/\{(\w+)\}/g, (_, blank: string) => String(params[blank]))
    },
  }
}

function book(locale: 'zh-CN' | 'en'): ChapterTable[] {
  return chaptersOf().flatMap((chapter) => chapterTables(chapter, reading(locale)))
}

const table = (path: string, title?: string): ChapterTable => {
  const found = book('zh-CN').find(
    (each) => each.path === path && (title === undefined || each.title === title),
  )
  if (found === undefined) throw new Error(`no table ${path}`)
  return found
}

describe('the measures as they are read', () => {
  test.each(['zh-CN', 'en'] as const)('%s: every figure stands there with its unit', (locale) => {
    const told = book(locale).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    const text = told.join(' | ')
    for (const { field, value, path } of parametersOf(goldenRulebookDocument())) {
      if (typeof value !== 'number') continue
      const unit = field.unit === 'fen/unit' ? 'fen' : field.unit
      expect(text, path).toContain(parameterValueText(locale, { ...field, unit }, value))
    }
    expect(text).not.toMatch(/undefined|missing|\{/)
  })

  test.each(['zh-CN', 'en'] as const)('%s: every section has a title and a clause', (locale) => {
    for (const { title, clause, rows } of book(locale)) {
      expect(title).not.toBe('')
      expect(clause).not.toBe('')
      expect(rows.length).toBeGreaterThan(0)
    }
  })

  test('structures go from the dearest to the cheapest, grades from the plainest', () => {
    expect(
      table('structures')
        .rows.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['框架', '砖混一等'])
    expect(table('decoration').rows[0]?.name).toBe('无装修')
    expect(table('structures').rows[0]?.cells[0]).toBe('1,450.00 元/m²')
  })

  test('an attachment is priced by what it is counted in', () => {
    const cells = Object.fromEntries(
      table('attachments').rows.map(({ name, cells: [price] }) => [name, price]),
    )
    expect(cells['砖围墙']).toBe('65.00 元/m²')
    expect(cells['机井']).toBe('3,000.00 元/个')
  })

  test('what is paid for which buildings, and how is rounded, stands in sentences', () => {
    expect(table('segmentStatus').rows.map(({ cells: [text] }) => text)).toContain(
      '只补房屋成本的 60.00 %，不补区位价。',
    )
    expect(table('rounding').rows[1]?.cells[0]).toBe('四舍五入到 1.00 元，差额单列一项。')
  })

  test('units and time zone of the document are nobody’s question', () => {
    expect(book('zh-CN').some(({ path }) => path === 'units')).toBe(false)
    expect(JSON.stringify(book('zh-CN'))).not.toContain('Asia/Shanghai')
  })
})
