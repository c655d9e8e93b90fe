import { goldenRulebookDocument } from '@yichi/domain/testing/golden'
import { parametersOf } from '@yichi/domain/rulebook/parameters'
import { CHAPTER_IDS, type Parameter } from '@yichi/domain/rulebook/section'
import { SECTIONS } from '@yichi/domain/rulebook/sections'
import { describe, expect, test } from 'vitest'
import { LOCALES } from './locale.ts'
import {
  chapterName,
  clauseName,
  fieldName,
  parameterName,
  parameterValueText,
  rowName,
  sectionName,
  unitName,
} from './rulebook-text.ts'
import { rulebook as words } from './zh-CN/rulebook.ts'

const rulebook = goldenRulebookDocument()
const parameters = new Map(parametersOf(rulebook).map((found) => [found.path, found]))

function at(path: string): Parameter {
  const found = parameters.get(path)
  if (found === undefined) throw new Error(`no parameter at ${path}`)
  return found
}

describe.each(LOCALES)('in %s', (locale) => {
  const isWord = (text: string, code: string) => text.trim() !== '' && text !== code

  test('every chapter, section, field, clause and unit has its words', () => {
    for (const chapter of CHAPTER_IDS) {
      expect(isWord(chapterName(locale, chapter), chapter), chapter).toBe(true)
    }
    for (const section of SECTIONS) {
      expect(isWord(sectionName(locale, section), section.path), section.path).toBe(true)
      expect(isWord(clauseName(locale, section.clause), section.clause)).toBe(true)
      for (const field of section.fields) {
        const place = `${section.path}.${field.key}`
        expect(isWord(fieldName(locale, section, field), field.key), place).toBe(true)
        expect(unitName(locale, field.unit).trim(), place).not.toBe('')
        if (field.clause !== undefined) {
          expect(isWord(clauseName(locale, field.clause), field.clause), place).toBe(true)
        }
      }
    }
  })

  test('every parameter of the county’s rulebook has a name of its own and a value', () => {
    const names = [...parameters.values()].map((of) => parameterName(locale, of, rulebook))
    expect(new Set(names).size).toBe(parameters.size)
    for (const { field, value, path } of parameters.values()) {
      expect(parameterValueText(locale, field, value).trim(), path).not.toBe('')
    }
  })
})

test('no word stands for a place that no section has', () => {
  const known = new Set<string>(CHAPTER_IDS.map((chapter) => `chapter.${chapter}`))
  for (const section of SECTIONS) {
    const key = section.path === '' ? section.chapter : section.path
    known.add(`section.${key}`).add(`clause.${section.clause}`)
    for (const field of section.fields) {
      known.add(field.key === '' ? `field.${key}` : `field.${key}.${field.key}`)
      known.add(`clause.${field.clause ?? section.clause}`)
      known.add(`parameter-unit.${field.unit}`).add(`parameter-unit.${field.unit}.one`)
    }
  }
  known.add('clause.appraisal-floor')
  const others = Object.keys(words).filter((id) => !known.has(id) && !/^(row|value)\./.test(id))
  expect(others).toEqual([])
})

test.each([
  ['structures.ZH2.price', '结构重置价和折旧 · 砖混二等 · 重置价', '1,000.00 元/m²'],
  ['structures.ZH2.life', '结构重置价和折旧 · 砖混二等 · 耐用年限', '50 年'],
  ['structures.ZH2.residualBp', '结构重置价和折旧 · 砖混二等 · 残值率', '2.00 %'],
  ['structures.ZH2.name', '结构重置价和折旧 · 砖混二等 · 名称', '砖混二等'],
  ['zones.II.guarantee', '区位价和土地价 · II 类区位 · 最低保障单价', '2,000.00 元/m²'],
  ['decoration.FINE', '装修档次单价 · 精装', '300.00 元/m²'],
  ['attachments.F05.unit', '附属物单价 · 门楼 · 计量单位', '个'],
  ['attachments.F05.price', '附属物单价 · 门楼 · 单价', '1,200.00 元/单位'],
  ['transition.rate', '过渡费 · 每月单价', '8.00 元/(m²·月)'],
  ['transition.overdueFactor', '过渡费 · 逾期倍数（自行过渡）', '2 倍'],
  ['resToBiz.ge1y', '住改商补助 · 满 1 年', '300.00 元/m²'],
  ['signing.tiers[0].maxDay', '签约奖励档次 · 第一档 · 公告后天数（含）', '10 天'],
  ['handover.tiers[1].amount', '搬迁奖励档次 · 第 2 档 · 奖励金额', '2,000.00 元'],
  ['exchange.overTiers[2].upTo', '超面积价格 · 第 3 档 · 超面积上限（含）', '不设上限'],
  ['exchange.overTiers[0].upTo', '超面积价格 · 第 1 档 · 超面积上限（含）', '10.00 m²'],
  ['exchange.floorAdjBp.1', '楼层调整 · 1 层', '-2.00 %'],
  ['guarantee.freeFor[1]', '免收保障部分房款的户 · 第 2 项', '特困户'],
  ['segmentStatus.HIST.counts', '历史遗留房屋 · 计入认定面积', '否'],
  ['announceDate', '办法和日期 · 征收公告日', '2017-03-20'],
])('%s', (path, name, value) => {
  const parameter = at(path)
  expect(parameterName('zh-CN', parameter, rulebook)).toBe(name)
  expect(parameterValueText('zh-CN', parameter.field, parameter.value)).toBe(value)
})

test.each([
  ['resToBiz.ge1y', 'Homes used for trade · 1 year or more', '300.00 yuan/m²'],
  ['moving.times.FUTURE', 'Number of moves · Exchange, future home', '2 times'],
  ['moving.times.SPOT', 'Number of moves · Exchange, completed home', '1 time'],
  ['attachments.F05.price', 'Prices of attachments · gatehouse · Price', '1,200.00 yuan/unit'],
])('in English: %s', (path, name, value) => {
  const parameter = at(path)
  expect(parameterName('en', parameter, rulebook)).toBe(name)
  expect(parameterValueText('en', parameter.field, parameter.value)).toBe(value)
})

test('keys that the county’s rulebook does not have', () => {
  const sectionAt = (path: string) => at(path).section
  const trade = sectionAt('resToBiz.ge1y')
  expect(rowName('zh-CN', { section: trade, row: 'ge18m' }, rulebook)).toBe('满 18 个月')
  expect(rowName('zh-CN', { section: trade, row: 'ge0m' }, rulebook)).toBe('不限时间')
  const floors = sectionAt('exchange.floorAdjBp.1')
  expect(rowName('en', { section: floors, row: '-1' }, rulebook)).toBe('Basement 1')
  const tiers = sectionAt('signing.tiers[0].id')
  expect(rowName('zh-CN', { section: tiers, row: '7' }, rulebook)).toBe('第 8 档')
})
