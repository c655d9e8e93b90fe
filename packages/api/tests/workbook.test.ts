import { describe, expect, test } from 'vitest'
import { readSheets } from '../src/document/xlsx/read-sheets.ts'
import { readWorkbook } from '../src/document/xlsx/read-workbook.ts'
import { cellAddress } from '../src/document/xlsx/workbook.ts'
import { makeZip, type ZipFile } from '../testing/make-zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The files of a workbook with one sheet of these rows. */
function workbook(rows: string, name = '案例'): ZipFile[] {
  const sheet = `<sheet name="${name}" sheetId="1" r:id="rId1"/>`
  const relation = `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>`
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheet}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]
}

const cell = (content: string) => workbook(`<row r="1"><c r="A1" ${content}</row>`)
const read = async (files: readonly ZipFile[]) => readSheets(makeZip(files))
const refusal = async (files: readonly ZipFile[]) => {
  const outcome = await read(files)
  return outcome.ok ? 'read' : outcome.refusal
}

describe('a workbook', () => {
  test('is read as it stands, in a thread of its own', async () => {
    const files = workbook(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c></row>' +
        '<row r="3"><c r="B3"><v>8.1999999999999993</v></c><c r="C3" t="b"><v>1</v></c></row>',
    )
    const outcome = await readWorkbook(makeZip(files))
    if (!outcome.ok) throw new Error(outcome.refusal)
    expect(outcome.value.sheets).toEqual([
      {
        name: '案例',
        rows: [
          ['编号', null, null],
          [null, null, null],
          [null, { number: '8.1999999999999993' }, true],
        ],
      },
    ])
  })

  test('tells cells that hold an error or a formula nobody worked out', async () => {
    const bad = async (content: string) => {
      const outcome = await read(cell(content))
      return outcome.ok ? outcome.value.bad : outcome.refusal
    }
    expect(await bad('t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual(['案例!A1'])
    expect(await bad("t = 'e'><v>#REF!</v></c>")).toEqual(['案例!A1'])
    expect(await bad('><f>SUM(B1:B9)</f></c>')).toEqual(['案例!A1'])
    expect(await bad('><f>1+1</f><v>2</v></c>')).toEqual([])
  })

  test('that is none is refused', async () => {
    expect(await readWorkbook(Buffer.from('案例,标题'))).toEqual({
      ok: false,
      refusal: 'not-a-workbook',
    })
    expect(await readWorkbook(Buffer.alloc(0))).toMatchObject({ refusal: 'not-a-workbook' })
    expect(await refusal([{ name: 'a.txt', content: 'x' }])).toBe('not-a-workbook')
    const whole = makeZip(workbook(''))
    expect(await readSheets(whole.subarray(0, -30))).toMatchObject({ refusal: 'not-a-workbook' })
    expect(await refusal(cell('t="s"><v>99</v></c>'))).toBe('not-a-workbook')
    expect(await refusal(workbook('<row r="1"><c r="A1"'))).toBe('not-a-workbook')
  })

  test('that would unpack to more than it needs is refused before it is unpacked', async () => {
    const zeros = { name: 'xl/media/a.xml', content: Buffer.alloc(17 * 1024 * 1024, 48) }
    expect(await refusal([...workbook(''), zeros])).toBe('too-much-inside')
    const dense = { name: 'xl/media/a.xml', content: Buffer.alloc(1024 * 1024, 48) }
    expect(await refusal([...workbook(''), dense])).toBe('too-much-inside')
    const many = Array.from({ length: 65 }, (_, i) => ({ name: `xl/${i}.xml`, content: 'x' }))
    expect(await refusal([...workbook(''), ...many])).toBe('too-much-inside')
  })

  test('whose directory does not tell the truth is refused', async () => {
    const lie = (claims: ZipFile['claims'], name = 'xl/a.xml', content = 'x'.repeat(5_000)) =>
      refusal([...workbook(''), { name, content, ...(claims && { claims }) }])
    expect(await lie(undefined)).toBe('read')
    expect(await lie({ unpackedSize: 100 })).toBe('not-a-workbook')
    expect(await lie({ unpackedSize: 6_000 })).toBe('not-a-workbook')
    expect(await lie({ unpackedSize: 17_000_000 })).toBe('too-much-inside')
    expect(await lie({ flags: 1 })).toBe('not-a-workbook')
    expect(await lie({ method: 12 })).toBe('not-a-workbook')
    expect(await lie({ attributes: 0xa1ff0000 })).toBe('not-a-workbook')
    expect(await lie({}, '../../etc/a.xml')).toBe('not-a-workbook')
    expect(await lie({}, '/etc/a.xml')).toBe('not-a-workbook')
    expect(await lie({}, 'C:\\a.xml')).toBe('not-a-workbook')
    expect(await lie({}, 'xl/workbook.xml')).toBe('not-a-workbook')
  })

  test('with a cell at the end of the world costs nothing', async () => {
    const far = [
      '<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>',
      '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>',
      "<row r='1'><c r='XFD1'><v>1</v></c></row>",
      '<row r="1"><c\n\tr = "XFD1"><v>1</v></c></row>',
      '<row r="1"><x:c r="XFD1" xmlns:x="x"><v>1</v></x:c></row>',
      '<row r="1e9"><c r="A1"><v>1</v></c></row>',
    ]
    const unclear = [
      '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>',
      '<row r="1"><c r="A1" r="XFD1"><v>1</v></c></row>',
      '<row r="1"><c r="A1" x:r="XFD1"><v>1</v></c></row>',
      '<row r="1"><c s=1 r="XFD1"><v>1</v></c></row>',
      '<row r="1"><c/r="XFD1"><v>1</v></c></row>',
    ]
    for (const rows of [...far, ...unclear]) {
      const expected = far.includes(rows) ? 'too-much-inside' : 'not-a-workbook'
      expect(await refusal(workbook(rows)), rows).toBe(expected)
    }
  })

  test('with more rows, columns or letters than anybody fills in is refused', async () => {
    const rows = (last: number) => workbook(`<row r="${last}"><c r="A${last}"><v>1</v></c></row>`)
    expect(await refusal(rows(20_000))).toBe('read')
    expect(await refusal(rows(20_001))).toBe('too-much-inside')
    const column = (index: number) =>
      workbook(`<row r="1"><c r="${cellAddress(index, 0)}"><v>1</v></c></row>`)
    expect(await refusal(column(59))).toBe('read')
    expect(await refusal(column(60))).toBe('too-much-inside')
    const long = cell(`t="inlineStr"><is><t>${randomText()}</t></is></c>`)
    expect(await refusal(long)).toBe('too-much-inside')
  })
})

test('cells are counted as a workbook counts them', () => {
  const names = [0, 25, 26, 51, 52, 701, 702].map((column) => cellAddress(column, 6))
  expect(names).toEqual(['A7', 'Z7', 'AA7', 'AZ7', 'BA7', 'ZZ7', 'AAA7'])
})

/** Five thousand letters that do not pack well. */
function randomText(): string {
  let state = 1
  return Array.from({ length: 5_000 }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(97 + (state % 26))
  }).join('')
}
