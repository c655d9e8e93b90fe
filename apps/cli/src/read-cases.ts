import {
  readCase,
  readCaseDocument,
  type SettlementCase,
} from '@yichi/domain/cases/settlement/parse-case'
import { FaultLog } from '@yichi/domain/kernel/fault'
import { JsonCursor } from '@yichi/domain/kernel/json-cursor'
import { ItemScanner } from './item-scanner.ts'
import { parseJson, parseJsonItem, type JsonItem } from './parse-json.ts'
import { asDocument } from './read-json.ts'
import type { TextSource } from './read-text.ts'
import { BadDocumentError } from './refused.ts'

const LIST = 'cases'
/** Nobody mends more than this from one list. */
const FAULTS_MAX = 10_000

/**
 * Reads `{cases: […]}` a case at a time, so that a document of any length is never held whole. Throws
 * {@link BadDocumentError} with every fault of the document when one was found; from the first fault on no
 * further case is answered. Whoever uses a case before the end must be able to take it back.
 */
export async function* readCases(
  source: string,
  text: TextSource,
): AsyncGenerator<SettlementCase, void> {
  const scanner = new ItemScanner(LIST)
  const faults = new FaultLog()
  const seen = new Set<string>()
  const read = (item: JsonItem): SettlementCase | null => {
    const json = asDocument(source, () => parseJsonItem(LIST, item))
    const found = readCase(new JsonCursor(json, `${LIST}[${item.index}]`, faults), seen)
    if (faults.list.length > FAULTS_MAX) throw new BadDocumentError(source, faults.list)
    return faults.list.length > 0 ? null : found
  }
  for await (const piece of text.pieces) {
    for (const item of scanner.push(piece)) {
      const found = read(item)
      if (found !== null) yield found
    }
  }
  const { items, skeleton } = scanner.end()
  for (const item of items) read(item)
  const rest = asDocument(source, () => parseJson(skeleton.text, skeleton.places))
  readCaseDocument(new JsonCursor(rest, '', faults))
  if (faults.list.length > 0) throw new BadDocumentError(source, faults.list)
}
