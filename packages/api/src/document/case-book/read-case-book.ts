import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import type { Fault } from '@yichi/domain/kernel/fault'
import { refuse, type Result } from '@yichi/domain/kernel/result'
import { readWorkbook } from '../xlsx/read-workbook.ts'
import { readCases } from './read-cases.ts'

const REASONS = {
  'not-a-workbook': 'expected an Excel workbook (.xlsx)',
  'too-much-inside': 'expected a smaller workbook',
} as const

/** Reads the cases of an `.xlsx` file, or tells every fault with its sheet and cell; the file's own at no cell. */
export async function readCaseBook(
  bytes: Uint8Array,
): Promise<Result<readonly GoldenCase[], readonly Fault[]>> {
  const workbook = await readWorkbook(bytes)
  if (!workbook.ok) return refuse([{ path: '', message: REASONS[workbook.refusal] }])
  const { sheets, bad } = workbook.value
  const message = 'expected a value, not an error or an unsolved formula'
  if (bad.length > 0) return refuse(bad.map((path) => ({ path, message })))
  return readCases(sheets)
}
