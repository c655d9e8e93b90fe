import { openDocument } from './document-writer.ts'
import type { Output } from './io.ts'

/** Prints one JSON document, or writes it to a file in one step. Throws {@link RefusedError} when it cannot. */
export async function writeDocument(
  document: unknown,
  out: string | undefined,
  stdout: Output,
): Promise<void> {
  const writer = openDocument(out, stdout)
  await writer.write(`${JSON.stringify(document, null, 2)}\n`)
  await writer.commit()
}

/**
 * Prints a JSON document whose last field is a long list, an item at a time, with the same layout as a document
 * written whole. Nothing is seen of it when the items end with an error.
 */
export async function writeList(
  head: Readonly<Record<string, unknown>>,
  list: { readonly key: string; readonly items: AsyncIterable<unknown> },
  to: { readonly out: string | undefined; readonly stdout: Output },
): Promise<void> {
  const writer = openDocument(to.out, to.stdout)
  try {
    const open = JSON.stringify({ ...head, [list.key]: [] }, null, 2).replace(/\[\]\n\}$/, '[')
    await writer.write(open)
    let isFirst = true
    for await (const item of list.items) {
      const text = JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')
      await writer.write(`${isFirst ? '' : ','}\n    ${text}`)
      isFirst = false
    }
    await writer.write(isFirst ? ']\n}\n' : '\n  ]\n}\n')
  } catch (error) {
    await writer.discard()
    throw error
  }
  await writer.commit()
}
