import { FaultLog } from '@yichi/domain/kernel/fault'
import { JsonCursor } from '@yichi/domain/kernel/json-cursor'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultWords } from './fault-text.ts'

const sources = new URL('../../domain/src/', import.meta.url)

/** Every message that a parser of the domain can note, as it stands in the source. */
function messages(): string[] {
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  const texts = names
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.includes('.prop.'))
    .map((name) => readFileSync(new URL(name, sources), 'utf8'))
    .filter((text) => /FaultLog|JsonCursor|InputFault/.test(text))
  const literals = texts.flatMap((text) => [...text.matchAll(/'([^'\n]+)'|`([^`\n]+)`/g)])
  const written = literals.map(([, plain, template]) => plain ?? template ?? '')
  return written.filter((text) =>
    /^(expected |missing$|unknown key$|more than |the \w+ appears|a table of)/.test(text),
  )
}

/** A message with something in each of its blanks. */
function filled(text: string): string {
  return text
    .replace(/\$\{min === 1 \? 'item' : 'items'\}/, 'items')
    .replace(/(≥|≤|at least|at most) \$\{\w+\}/g, '$1 7')
    .replace(/\$\{[^}]+\}/g, 'X')
}

test('the parsers’ messages are found in the source', () => {
  expect(messages().length).toBeGreaterThan(30)
  expect(messages()).toContain('expected an integer ≥ ${min}')
  expect(messages()).toContain('expected the id of a co-owner')
})

test.each([...new Set(messages().map(filled))])('%s', (message) => {
  const chinese = faultWords('zh-CN', { path: 'a.b', message })
  expect(chinese).toMatch(/\p{Script=Han}/u)
  expect(chinese).not.toMatch(/expected|missing|unknown|\{/)
  const english = faultWords('en', { path: 'a.b', message })
  expect(english).not.toBe(message)
  expect(english).not.toMatch(/\p{Script=Han}|\{/u)
})

test('only what is expected literally is told as a literal', () => {
  const literal = [...new Set(messages())].filter((text) =>
    faultWords('en', { path: '', message: filled(text) }).startsWith('must be X'),
  )
  expect(literal).toEqual(['expected ${choices[0]}', 'expected ${field.fixed}'])
})

test('whatever a cursor says has its words', () => {
  const faults = new FaultLog()
  let place = 0
  const at = (value: unknown) => new JsonCursor(value, `p${(place += 1)}`, faults)
  at(1).object({ required: [] })
  at({ a: 1 }).object({ required: ['b'] })
  at(1).items()
  at([]).items({ min: 1 })
  at([]).items({ min: 2 })
  at([1]).items({ max: 0 })
  at('1').integer()
  at('1').integer({ min: 1 })
  at(2).integer({ max: 1 })
  at('').text()
  at('').flag()
  at('').date()
  at('2950-01-01').date()
  at('').oneOf(['A'])
  at('').oneOf(['A', 'B'])
  expect(faults.list).toHaveLength(16)
  for (const fault of faults.list) {
    expect(faultWords('zh-CN', fault), fault.message).toMatch(/\p{Script=Han}/u)
  }
})

test.each([
  ['zones.I.res', 'expected an integer ≥ 0', '应填数字，不能小于 0.00 元/m²'],
  ['zones.I.res', 'expected an integer ≤ 100000000', '不能大于 1,000,000.00 元/m²'],
  ['signing.tiers[1].maxDay', 'expected an integer ≥ 11', '应填数字，不能小于 11 天'],
  ['exchange.overTiers[1].upTo', 'expected an integer ≥ 1001', '应填数字，不能小于 10.01 m²'],
  ['input.segments[0].measured', 'expected an integer ≥ 0', '应为整数，不能小于 0'],
  ['effectiveTo', 'expected a date not before announceDate', '日期不能早于 征收公告日'],
  ['effectiveFrom', 'expected a date not before 2017-04-01', '日期不能早于 2017-04-01'],
  ['tz', 'expected Asia/Shanghai', '应为 Asia/Shanghai'],
  ['案例', 'missing sheet', '缺少这张表'],
  ['案例!A1', 'missing column 标题', '缺少“标题”一列'],
  ['案例!B1', 'column stands twice', '这一列出现了两次'],
  ['房屋!H2', 'expected a number ≥ 0.00', '应填数字，不能小于 0.00'],
  ['房屋!H2', 'expected a number ≤ 100000.00', '不能大于 100000.00'],
  ['期望!A2', 'expected the id of a case on sheet 案例', '应为“案例”表中的案例编号'],
  ['', 'expected an Excel workbook (.xlsx)', '不是可以读取的 Excel 文件（.xlsx）'],
  ['x', 'something nobody foresaw', 'something nobody foresaw'],
])('%s: %s', (path, message, words) => {
  expect(faultWords('zh-CN', { path, message })).toBe(words)
})
