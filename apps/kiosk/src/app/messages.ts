/** What a text is given when it is shown. */
interface Blanks {
  named(name: string): unknown
}

type Message = (blanks: Blanks) => string

/** A tree of texts with each text as a function. */
export type Messages = { readonly [key: string]: Message | Messages }

/** A tree of texts with `{blanks}`. */
export type Texts = { readonly [key: string]: string | Texts }

function toMessage(text: string): Message {
  return (blanks) =>
    text.replace(/\{(\w+)\}/g, (blank, name: string) => {
      const value = blanks.named(name)
      return typeof value === 'string' || typeof value === 'number' ? String(value) : blank
    })
}

function toTree(texts: Texts): Messages {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? toMessage(value) : toTree(value),
    ]),
  )
}

/** Texts as functions that fill their `{blanks}`: no compiler is shipped, and none could be asked to run code. */
export function toMessages(texts: Texts): Messages {
  return toTree(texts)
}
