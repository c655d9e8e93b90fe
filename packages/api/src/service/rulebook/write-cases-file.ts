import { writeCases } from '../../document/case-book/write-cases.ts'
import { writeWorkbook } from '../../document/xlsx/write-workbook.ts'
import { RulebookReader } from '../../store/rulebook/reader.ts'
import type { FileView } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { caseOf } from './check-cases.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook with the cases of a draft, or without any as a template. Refuses with `not-found`. */
export async function writeCasesFile(
  deps: Pick<Deps, 'db'>,
  _actor: Actor,
  { draftId, empty }: { readonly draftId: string; readonly empty: boolean },
): Promise<FileView> {
  const reader = new RulebookReader(deps.db)
  const draft = await reader.findDraft(draftId)
  if (draft === undefined) throw new RefusalError('not-found')
  const cases = empty ? [] : (await reader.casesOf({ draftId })).map(caseOf)
  const bytes = await writeWorkbook(writeCases(cases))
  return {
    fileName: `验算案例-${empty ? '模板' : draft.version}.xlsx`,
    mediaType: MEDIA_TYPE,
    base64: bytes.toString('base64'),
  }
}
