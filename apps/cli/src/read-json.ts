import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Fault } from '@yichi/domain/kernel/fault'
import type { Result } from '@yichi/domain/kernel/result'
import { JsonTextError, parseJson } from './parse-json.ts'
import { BadDocumentError, RefusedError } from './refused.ts'

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

async function readBytes(source: string, stdin: Readable): Promise<Buffer> {
  if (source === '-') return readAll(stdin)
  try {
    return await readFile(source)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new RefusedError('file-missing', { file: source })
    throw new RefusedError('file-unreadable', { file: source, code })
  }
}

function decode(bytes: Buffer, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadDocumentError(source, [
      { path: '', message: 'not valid JSON: the text is not UTF-8' },
    ])
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
  const text = decode(await readBytes(source, stdin), source)
  let json: unknown
  try {
    json = parseJson(text)
  } catch (error) {
    if (error instanceof JsonTextError) throw new BadDocumentError(source, [error.fault])
    throw error
  }
  const result = parse(json)
  if (!result.ok) throw new BadDocumentError(source, result.refusal)
  return result.value
}
