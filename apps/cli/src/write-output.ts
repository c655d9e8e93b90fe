import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Output } from './io.ts'
import { RefusedError } from './refused.ts'

/** Writes the whole file or leaves the old one: a new file beside it, flushed to the disk, then renamed over it. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.draft`)
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(text, 'utf8')
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new RefusedError('file-unwritable', { file: path, code })
  }
}

/** Prints one JSON document, or writes it to a file in one step. Throws {@link RefusedError} when it cannot. */
export async function writeDocument(
  document: unknown,
  out: string | undefined,
  stdout: Output,
): Promise<void> {
  const text = `${JSON.stringify(document, null, 2)}\n`
  if (out === undefined) await write(stdout, text)
  else await writeWhole(out, text)
}

/** Writes and waits until the reader has taken it, so that a slow pipe loses nothing. */
export async function write(stream: Output, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}
