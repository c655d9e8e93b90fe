import { randomUUID } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Output } from './io.ts'
import { RefusedError } from './refused.ts'
import { write } from './write-output.ts'

/** Text that is kept in memory before it goes to a file, characters. */
const BATCH = 256 * 1024
/** What is printed is held back in memory up to this length, characters; beyond it, in a file. */
const HELD_MAX = 8 * 1024 * 1024

/** A document being written: nobody sees any of it before `commit`, and nobody ever does after `discard`. */
export interface DocumentWriter {
  write(text: string): Promise<void>
  commit(): Promise<void>
  discard(): Promise<void>
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** A new file beside the one it will replace, flushed to the disk before it takes its place. */
class FileDocument implements DocumentWriter {
  readonly #path: string
  readonly #draft: string
  #file: FileHandle | null = null
  #batch = ''

  constructor(path: string) {
    this.#path = path
    this.#draft = join(dirname(path), `.${randomUUID()}.draft`)
  }

  async write(text: string): Promise<void> {
    this.#batch += text
    if (this.#batch.length >= BATCH) await this.#orRefuse(() => this.#flush())
  }

  async commit(): Promise<void> {
    await this.#orRefuse(async () => {
      const file = await this.#flush()
      await file.sync()
      await file.close()
      this.#file = null
      await rename(this.#draft, this.#path)
    })
  }

  async discard(): Promise<void> {
    await this.#file?.close().catch(() => undefined)
    this.#file = null
    await rm(this.#draft, { force: true })
  }

  async #flush(): Promise<FileHandle> {
    this.#file ??= await open(this.#draft, 'wx')
    await this.#file.writeFile(this.#batch, 'utf8')
    this.#batch = ''
    return this.#file
  }

  async #orRefuse(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      await this.discard()
      throw new RefusedError('file-unwritable', { file: this.#path, code: codeOf(error) })
    }
  }
}

/** Holds back what will be printed: in memory, or in a file that has no name once it is open. */
class HeldOutput implements DocumentWriter {
  readonly #stdout: Output
  #file: FileHandle | null = null
  #held = ''

  constructor(stdout: Output) {
    this.#stdout = stdout
  }

  async write(text: string): Promise<void> {
    this.#held += text
    if (this.#held.length < (this.#file === null ? HELD_MAX : BATCH)) return
    this.#file ??= await openUnnamed()
    await this.#file.appendFile(this.#held, 'utf8')
    this.#held = ''
  }

  async commit(): Promise<void> {
    if (this.#file !== null) {
      const stored = this.#file.createReadStream({ start: 0, autoClose: false, encoding: 'utf8' })
      for await (const text of stored) await write(this.#stdout, text as string)
    }
    await write(this.#stdout, this.#held)
    await this.discard()
  }

  async discard(): Promise<void> {
    this.#held = ''
    await this.#file?.close()
    this.#file = null
  }
}

/** A file of one's own that is gone when it is closed, however the program ends. */
async function openUnnamed(): Promise<FileHandle> {
  const path = join(tmpdir(), `yichi-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await rm(path, { force: true })
  return file
}

/**
 * Opens the document that will be printed, or written to the file `out` in one step. Its `write` and `commit`
 * throw {@link RefusedError} when the file cannot be written; the older file is there still.
 */
export function openDocument(out: string | undefined, stdout: Output): DocumentWriter {
  return out === undefined ? new HeldOutput(stdout) : new FileDocument(out)
}
