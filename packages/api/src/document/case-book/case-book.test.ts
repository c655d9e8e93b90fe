import fc from 'fast-check'
import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import { parseGoldenCase } from '@yichi/domain/cases/settlement/parse-golden'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { addDays, isoDate } from '@yichi/domain/kernel/iso-date'
import { householdFacts } from '@yichi/domain/testing/arbitraries'
import { goldenCases, goldenRulebookDocument, ownCases } from '@yichi/domain/testing/golden'
import { faultWords } from '@yichi/i18n/fault-text'
import { expect, test } from 'vitest'
import { readWorkbook } from '../xlsx/read-workbook.ts'
import type { Cell, Sheet, WrittenCell, WrittenSheet } from '../xlsx/workbook.ts'
import { writeWorkbook } from '../xlsx/write-workbook.ts'
import { readCases } from './read-cases.ts'
import { writeCases } from './write-cases.ts'

const byId = (cases: readonly GoldenCase[]) =>
  cases.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((one) => canonicalJson(one))

/** The cases as a rulebook keeps them: no text beside an expected amount. */
function kept(json: { readonly expected: object }): GoldenCase {
  const { lines } = json.expected as { lines?: readonly { code: string; amountFen: number }[] }
  const bare = lines?.map(({ code, amountFen }) => ({ code, amountFen }))
  const expected = bare === undefined ? json.expected : { ...json.expected, lines: bare }
  const { id, title, kind, input } = json as unknown as GoldenCase
  const parsed = parseGoldenCase({ id, title, kind, input, expected })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.value
}

const CASES = [...goldenCases(), ...ownCases()].map(kept)

/** What a reader finds in a cell that was written. */
function asRead(cell: WrittenCell): Cell {
  if (cell === null) return null
  if ('number' in cell) return { number: String(Number(cell.number)) }
  return 'date' in cell ? { dateMs: Date.parse(cell.date) } : cell.text
}

function sheetsOf(written: readonly WrittenSheet[]): Sheet[] {
  return written.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(asRead)) }))
}

/** The sheets of some cases with one cell changed. */
function spoilt(name: string, address: string, value: Cell, cases = CASES.slice(0, 3)): Sheet[] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
  return sheetsOf(writeCases(cases)).map((sheet) => {
    if (sheet.name !== name) return sheet
    const rows = sheet.rows.map((row) => [...row])
    while (rows.length < Number(digits)) rows.push([])
    const row = rows[Number(digits) - 1] ?? []
    while (row.length < column) row.push(null)
    row[column] = value
    return { name, rows }
  })
}

function faultsOf(sheets: readonly Sheet[]) {
  const read = readCases(sheets)
  return read.ok ? [] : read.refusal.map(({ path, message }) => `${path}: ${message}`)
}

test('every worked case goes through a workbook and comes back the same', async () => {
  const bytes = await writeWorkbook(writeCases(CASES))
  expect(bytes.length).toBeLessThan(100_000)
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.refusal)
  expect(read.value.bad).toEqual([])
  const back = readCases(read.value.sheets)
  expect(back.ok && byId(back.value)).toEqual(byId(CASES))
})

test('an empty template has every sheet and no case', async () => {
  const read = await readWorkbook(await writeWorkbook(writeCases([])))
  if (!read.ok) throw new Error(read.refusal)
  const names = ['说明', '案例', '房屋', '附属物', '安置房', '共有人', '抵押查封', '期望']
  expect(read.value.sheets.map(({ name }) => name).slice(0, names.length)).toEqual(names)
  expect(readCases(read.value.sheets)).toEqual({ ok: true, value: [] })
})

test('every date of two centuries keeps its day', async () => {
  const days = Array.from({ length: 500 }, (_, i) => addDays(isoDate('1900-01-01'), i * 83))
  const rows = [days.map((date) => ({ date }))].concat([[]])
  const columns = Array.from({ length: 10 }, (_, i) => rows[0]?.slice(i * 50, (i + 1) * 50) ?? [])
  const read = await readWorkbook(
    await writeWorkbook([{ name: '日期', rows: columns, widths: [], stickyRows: 0 }]),
  )
  const cells = read.ok ? (read.value.sheets[0]?.rows.flat() ?? []) : []
  const found = cells.map((cell) =>
    typeof cell === 'object' && cell !== null && 'dateMs' in cell
      ? new Date(cell.dateMs).toISOString().slice(0, 10)
      : cell,
  )
  expect(found).toEqual(days)
})

test('text is text, whatever it begins with and whatever it looks like', async () => {
  const titles = [
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '＝cmd',
    '_x0041_',
    '汉字🀄',
    '<b>&"',
    "'x",
  ]
  const cases = titles.map((title, i) => ({ ...CASES[0], id: `T${i}`, title }) as GoldenCase)
  const read = await readWorkbook(await writeWorkbook(writeCases(cases)))
  if (!read.ok) throw new Error(read.refusal)
  const back = readCases(read.value.sheets)
  expect(back.ok && back.value.map(({ title }) => title)).toEqual(titles.map((one) => one.trim()))
})

test('any household goes through the sheets and comes back the same', () => {
  const facts = householdFacts(goldenRulebookDocument())
  const figures = fc.record(
    {
      day: fc.nat(),
      tier: fc.constantFrom('T1', null),
      netFen: fc.integer(),
      direction: fc.constantFrom('PAY', 'COLLECT', 'NIL'),
      lines: fc.array(fc.record({ code: fc.constantFrom('A01', 'S01'), amountFen: fc.integer() })),
      payees: fc.array(
        fc.record(
          {
            id: fc.constantFrom('P1', 'P2'),
            amountFen: fc.nat(),
            hold: fc.constantFrom('ESCROW', null),
            kind: fc.constantFrom('OWNER', 'COURT'),
          },
          { requiredKeys: ['id', 'amountFen'] },
        ),
      ),
    },
    { requiredKeys: ['netFen'] },
  )
  fc.assert(
    fc.property(facts, figures, (input, expected) => {
      const parsed = parseGoldenCase({ id: 'A1', title: '一户', kind: 'assess', input, expected })
      if (!parsed.ok) return
      const back = readCases(sheetsOf(writeCases([parsed.value])))
      expect(back.ok && byId(back.value)).toEqual(byId([parsed.value]))
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('a fault is told at its sheet and cell', () => {
  const cases: readonly (readonly [string, string, Cell, string])[] = [
    ['案例', 'A3', 'W01', '案例!A3: expected an id that is not used twice'],
    ['案例', 'A2', '第 1 户', '案例!A2: expected a case id such as W01'],
    ['案例', 'B2', null, '案例!B2: missing'],
    ['案例', 'C2', '别的', '案例!C2: expected one of 安置补偿, 过渡费, 房票'],
    ['案例', 'E2', '两样都要', '案例!E2: expected one of 货币补偿, 产权调换'],
    ['案例', 'G2', '2017-02-29', '案例!G2: expected a date YYYY-MM-DD that exists'],
    ['案例', 'G2', { number: '42822' }, '案例!G2: expected a date YYYY-MM-DD that exists'],
    [
      '案例',
      'G2',
      { dateMs: 1_490_659_200_500 },
      '案例!G2: expected a date YYYY-MM-DD that exists',
    ],
    ['案例', 'G2', null, '案例!G2: missing'],
    ['案例', 'J2', '也许', '案例!J2: expected 是 or 否'],
    ['案例', 'B1', '题目', '案例!B1: unknown column'],
    ['案例', 'AZ2', '写在外面', '案例!AZ2: unknown column'],
    ['案例', 'AC2', 'NO_SUCH_CODE', '案例!AC2: expected one of'],
    ['房屋', 'A2', 'W99', '房屋!A2: expected the id of a case on sheet 案例'],
    ['房屋', 'F2', { number: '1998.5' }, '房屋!F2: expected a whole number'],
    ['房屋', 'I2', { number: '100.005' }, '房屋!I2: expected a number with at most two decimals'],
    ['房屋', 'I2', '一百', '房屋!I2: expected a number with at most two decimals'],
    ['房屋', 'I2', { number: '-1' }, '房屋!I2: expected a number ≥ 0.00'],
    ['房屋', 'I2', { number: '1e6' }, '房屋!I2: expected a number ≤ 100000.00'],
    ['房屋', 'F2', { number: '0' }, '房屋!F2: expected an integer ≥ 1000'],
    ['房屋', 'H2', null, '房屋!H2: missing'],
    ['房屋', 'J2', { number: '3' }, '房屋!J2: expected an empty cell'],
    ['期望', 'B2', 'Z09', '期望!B2: expected one of'],
    ['困难', 'B2', { number: '1' }, '困难!A2: expected the id of a case'],
    ['过渡费', 'A2', 'W01', '过渡费!A2: expected the id of a case of kind 过渡费'],
  ]
  for (const [name, address, value, fault] of cases) {
    const sheets = spoilt(name, address, value)
    const read = readCases(sheets)
    for (const told of read.ok ? [] : read.refusal) {
      expect(faultWords('zh-CN', told), told.message).toMatch(/^(?!.*expected)\p{Script=Han}/u)
      expect(faultWords('en', told), told.message).not.toBe(told.message)
    }
    const faults = faultsOf(sheets)
    expect(
      faults.some((one) => one.startsWith(fault)),
      `${fault} in ${faults.join(' | ')}`,
    ).toBe(true)
  }
})

test('numbers are taken as they stand: grouped, full-width, and as a workbook stores them', () => {
  const net = (value: Cell) => {
    const read = readCases(spoilt('案例', 'Z2', value))
    return read.ok ? read.value.find(({ id }) => id === 'W01')?.expected['netFen'] : read.refusal
  }
  expect(net({ number: '8.1999999999999993' })).toBe(820)
  expect(net({ number: '1E-2' })).toBe(1)
  expect(net({ number: '-0.5' })).toBe(-50)
  expect(net('1,234,567.80')).toBe(123_456_780)
  expect(net('１２３．４')).toBe(12_340)
  expect(net('12.300')).toBe(1230)
  expect(net({ number: '1.005' })).toMatchObject([{ path: '案例!Z2' }])
  expect(net({ number: '9007199254740993' })).toMatchObject([{ path: '案例!Z2' }])
  expect(net('1.2.3')).toMatchObject([{ path: '案例!Z2' }])
})

test('a missing sheet, a strange one and an empty list are not passed over', () => {
  const sheets = sheetsOf(writeCases(CASES.slice(0, 1)))
  expect(faultsOf(sheets.filter(({ name }) => name !== '房屋'))).toContain('房屋: missing sheet')
  expect(faultsOf([...sheets, { name: '备注', rows: [['x']] }])).toContain('备注!A1: unknown sheet')
  const bare = spoilt('安置房', 'A2', 'W01')
  const read = readCases(bare)
  expect(read.ok && read.value[0]?.input).toMatchObject({ units: [] })
})
