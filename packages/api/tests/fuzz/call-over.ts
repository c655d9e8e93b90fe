import type { Procedure } from '../support/procedures.ts'
import type { Heard, Lines } from './caller-lines.ts'

const CHANGE = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}
const TOO_LONG_TO_ASK = 8_000

/** Calls a procedure as a browser does: changes by POST, questions by GET. */
export function callOver(
  lines: Lines,
  { path, type }: Pick<Procedure, 'path' | 'type'>,
  { text, cookie }: { readonly text: string | undefined; readonly cookie: string },
): Promise<Heard> {
  const url = `/trpc/${path}`
  if (type === 'mutation') {
    const headers = { ...CHANGE, cookie }
    return lines.ask({ method: 'POST', path: url, headers, payload: text ?? '' })
  }
  const asked = text === undefined ? '' : `?input=${escaped(text.slice(0, TOO_LONG_TO_ASK))}`
  return lines.ask({ method: 'GET', path: `${url}${asked}`, headers: { cookie } })
}

/** As a browser writes it into an address; a lone half of a character becomes the sign for what is no character. */
function escaped(text: string): string {
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'))
}
