import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import type { WrittenCell, WrittenSheet } from './workbook.ts'

const MEDIUM_GREY = '#E7E6E6'
/** Before it the workbook's count of days has a day that never was. */
const FIRST_SURE_DATE = '1900-03-01'

/** The bytes of an `.xlsx` workbook. No cell is a formula. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows, widths, stickyRows }) => ({
    sheet: name,
    data: rows.map((row) => row.map(cellObject)),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: stickyRows,
  }))
  return writeXlsxFile(written).toBuffer()
}

function cellObject(cell: WrittenCell): CellObject | null {
  if (cell === null) return null
  if ('number' in cell) {
    const format = cell.decimals === 2 ? '0.00' : '0'
    return { type: Number, value: Number(cell.number), format }
  }
  if ('date' in cell) {
    if (cell.date < FIRST_SURE_DATE) return { type: String, value: cell.date }
    return { type: Date, value: new Date(`${cell.date}T00:00:00.000Z`), format: 'yyyy-mm-dd' }
  }
  const value = escaped(cell.text)
  if (cell.strong !== true) return { type: String, value }
  return { type: String, value, fontWeight: 'bold', backgroundColor: MEDIUM_GREY, wrap: true }
}

/** The format's own spelling of characters that XML cannot hold, and of text that looks like that spelling. */
function escaped(text: string): string {
  const spell = (unit: string): string => {
    return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  }
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, spell)
}
