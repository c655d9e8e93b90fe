import type { Locale } from '@yichi/i18n/locale'
import { comparisonPdf } from '../../document/comparison-pdf.ts'
import { ProgrammeReader } from '../../store/programme/reader.ts'
import type { FileView } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { compareHousehold, type CompareInput } from './compare-household.ts'

/** The comparison as one page of paper: the same object as on the screen. Refuses as the comparison does. */
export async function printComparison(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { lang, ...input }: CompareInput & { readonly lang: Locale },
): Promise<FileView> {
  const view = await compareHousehold(deps, actor, input)
  const countyName = await new ProgrammeReader(deps.db).countyName()
  const print = { locale: lang, countyName, printedAt: deps.clock() }
  const { bytes, number } = await comparisonPdf(view, print)
  return {
    fileName: `${number}.pdf`,
    mediaType: 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
  }
}
