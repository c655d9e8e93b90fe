import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { BadDocumentError, RefusedError } from './refused.ts'

const PIECE_BYTES = 256 * 1024

/** The text of a document, a piece at a time. */
export interface TextSource {
  readonly pieces: AsyncIterable<string>
  /** Bytes in all; `null` for the standard input, which does not say. */
  readonly bytes: number | null
  /** Bytes taken so far. */
  taken(): number
}

async function sizeOf(source: string): Promise<number | null> {
  const found = await stat(source).catch(() => null)
  return found?.isFile() ? found.size : null
}

function fileError(source: string, error: unknown): RefusedError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new RefusedError('file-missing', { file: source })
  return new RefusedError('file-unreadable', { file: source, code })
}

/**
 * Opens a file, or the standard input for `-`. Reading the pieces throws {@link RefusedError} for a file that
 * cannot be read and {@link BadDocumentError} for a text that is not UTF-8.
 */
export async function openText(source: string, stdin: Readable): Promise<TextSource> {
  const isStdin = source === '-'
  let taken = 0
  async function* pieces(): AsyncGenerator<string> {
    // Opened here and not before: a file that fails while nobody reads it yet would end the process.
    const stream = isStdin ? stdin : createReadStream(source, { highWaterMark: PIECE_BYTES })
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const decode = (bytes?: Uint8Array): string => {
      try {
        return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
      } catch {
        throw new BadDocumentError(source, [
          { path: '', message: 'not valid JSON: the text is not UTF-8' },
        ])
      }
    }
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        throw isStdin ? error : fileError(source, error)
      })
      if (next.done === true) break
      taken += next.value.length
      yield decode(Buffer.from(next.value))
    }
    yield decode()
  }
  return { pieces: pieces(), bytes: isStdin ? null : await sizeOf(source), taken: () => taken }
}
