import type { Output } from './io.ts'

/** Writes and waits until the reader has taken it, so that a slow pipe loses nothing. */
export async function write(stream: Output, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}
