import { ok, refuse, type Result } from '@yichi/domain/kernel/result'
import readXlsxFile from 'read-excel-file/universal'
import { badCells } from './bad-cells.ts'
import { placesIn } from './places-in.ts'
import { unpackEntry } from './unpack-entry.ts'
import type { Cell, Sheet } from './workbook.ts'
import { readZipDirectory } from './zip-directory.ts'

/** Why a file is not read as a workbook. */
export type WorkbookRefusal = 'not-a-workbook' | 'too-much-inside'

const MOST_CHARACTERS = 2_000

/** Sheets as they stand, and the places of cells that hold an error or a formula without a result. */
export interface ReadWorkbook {
  readonly sheets: readonly Sheet[]
  readonly bad: readonly string[]
}

/**
 * Reads every sheet of an `.xlsx` workbook. Looks at the archive's directory first, and unpacks nothing that is
 * longer than it says, nor reads a sheet that asks for more rows and columns than anybody fills in.
 */
export async function readSheets(file: Uint8Array): Promise<Result<ReadWorkbook, WorkbookRefusal>> {
  const bytes = Buffer.from(file)
  const directory = readZipDirectory(bytes)
  if (!directory.ok) {
    return refuse(directory.refusal === 'not-a-zip' ? 'not-a-workbook' : directory.refusal)
  }
  const texts = new Map<string, string>()
  for (const entry of directory.value) {
    const content = unpackEntry(bytes, entry)
    if (content === null) return refuse('not-a-workbook')
    if (/\.(xml|rels)$/.test(entry.name)) texts.set(entry.name, content.toString('utf8'))
  }
  const places = [...texts.values()].map(placesIn)
  if (places.includes('unclear')) return refuse('not-a-workbook')
  if (places.includes('far')) return refuse('too-much-inside')
  try {
    const options = { trim: false, parseNumber: (text: string) => ({ number: text }) }
    const found = await readXlsxFile(new Blob([bytes]), options)
    const sheets = found.map(({ sheet, data }) => ({ name: sheet, rows: data.map(cellsOf) }))
    const isModest = sheets.every(({ rows }) => rows.every((row) => row.every(isShort)))
    return isModest ? ok({ sheets, bad: badCells(texts) }) : refuse('too-much-inside')
  } catch {
    return refuse('not-a-workbook')
  }
}

function cellsOf(row: readonly unknown[]): Cell[] {
  return row.map((value) => (value instanceof Date ? { dateMs: value.getTime() } : (value as Cell)))
}

function isShort(cell: Cell): boolean {
  return typeof cell !== 'string' || cell.length <= MOST_CHARACTERS
}
