import type { Readable } from 'node:stream'
import type { Fault } from '@yichi/domain/kernel/fault'
import type { Result } from '@yichi/domain/kernel/result'
import { JsonTextError, parseJson } from './parse-json.ts'
import { openText } from './read-text.ts'
import { BadDocumentError } from './refused.ts'

/** Runs a reader of JSON text; what is wrong with the text becomes what is wrong with the document. */
export function asDocument<T>(source: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof JsonTextError) throw new BadDocumentError(source, [error.fault])
    throw error
  }
}

/**
 * Reads a JSON document from a file, or from the standard input for `-`, and checks it with `parse`.
 * Throws {@link RefusedError} for a file that cannot be read and {@link BadDocumentError} for one that is wrong.
 */
export async function readJson<T>(
  source: string,
  stdin: Readable,
  parse: (json: unknown) => Result<T, readonly Fault[]>,
): Promise<T> {
  let text = ''
  for await (const piece of (await openText(source, stdin)).pieces) text += piece
  const result = parse(asDocument(source, () => parseJson(text)))
  if (!result.ok) throw new BadDocumentError(source, result.refusal)
  return result.value
}
