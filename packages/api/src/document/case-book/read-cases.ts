import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import { parseGoldenCase } from '@yichi/domain/cases/settlement/parse-golden'
import { FaultLog, type Fault } from '@yichi/domain/kernel/fault'
import { ok, refuse, type Result } from '@yichi/domain/kernel/result'
import type { Sheet } from '../xlsx/workbook.ts'
import { addHardship } from './add-hardship.ts'
import { CaseDraft } from './case-draft.ts'
import type { CaseSheet } from './column.ts'
import { CASES, HARDSHIP, HOW_TO, KIND_WORDS, PARTS } from './layout.ts'
import { readTable, type TableRow } from './read-table.ts'

export const MOST_CASES = 500
const CASE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/

/** Reads the cases of a workbook's sheets. All faults at once, each with its sheet and cell: `案例!C7`. */
export function readCases(
  sheets: readonly Sheet[],
): Result<readonly GoldenCase[], readonly Fault[]> {
  const faults = new FaultLog()
  const known = [CASES, ...PARTS, HARDSHIP]
  for (const { name, rows } of sheets) {
    const isOurs = name === HOW_TO || known.some((sheet) => sheet.name === name)
    if (!isOurs && rows.length > 0) faults.note(`${name}!A1`, 'unknown sheet')
  }
  const drafts = readDrafts(readTable(sheets, CASES, faults), faults)
  for (const sheet of [...PARTS, HARDSHIP]) {
    for (const row of readTable(sheets, sheet, faults)) addPart(drafts, sheet, { row, faults })
  }
  const cases = [...drafts.values()].flatMap((draft) => finish(draft, faults))
  return faults.list.length > 0 ? refuse(faults.list) : ok(cases)
}

function readDrafts(rows: readonly TableRow[], faults: FaultLog): ReadonlyMap<string, CaseDraft> {
  const drafts = new Map<string, CaseDraft>()
  for (const row of rows) {
    if (!CASE_ID.test(row.id)) {
      faults.note(row.idPlace, 'expected a case id such as W01')
    } else if (drafts.has(row.id)) {
      faults.note(row.idPlace, 'expected an id that is not used twice')
    } else if (drafts.size >= MOST_CASES) {
      faults.note(row.idPlace, `expected at most ${MOST_CASES} items`)
      return drafts
    } else {
      const draft = new CaseDraft(row)
      draft.put('', row, faults)
      drafts.set(row.id, draft)
    }
  }
  return drafts
}

function addPart(
  drafts: ReadonlyMap<string, CaseDraft>,
  sheet: CaseSheet,
  { row, faults }: { readonly row: TableRow; readonly faults: FaultLog },
): void {
  const draft = drafts.get(row.id)
  if (draft === undefined) {
    faults.note(row.idPlace, `expected the id of a case on sheet ${CASES.name}`)
  } else if (sheet.of !== undefined && sheet.of !== draft.kind) {
    faults.note(row.idPlace, `expected the id of a case of kind ${KIND_WORDS[sheet.of]}`)
  } else if (sheet === HARDSHIP) {
    addHardship(draft, row, faults)
  } else if (sheet.list === null) {
    draft.put('', row, faults)
  } else {
    draft.add(sheet.list, row, faults)
  }
}

/** The case as the rules read it; a fault inside it is told at the cell it came from. */
function finish(draft: CaseDraft, faults: FaultLog): readonly GoldenCase[] {
  if (draft.kind === undefined) {
    const names = Object.values(KIND_WORDS).join(', ')
    draft.noteFault({ path: 'kind', message: `expected one of ${names}` }, faults)
    return []
  }
  const parsed = parseGoldenCase(draft.json)
  if (parsed.ok) return [parsed.value]
  for (const fault of parsed.refusal) draft.noteFault(fault, faults)
  return []
}
