import { assert } from './assert.ts'

function canonicalObject(value: object): string {
  const record = value as Record<string, unknown>
  const keys = Object.keys(record).sort()
  let text = '{'
  for (const key of keys) {
    if (text.length > 1) text += ','
    text += `${JSON.stringify(key)}:${canonicalJson(record[key])}`
  }
  return `${text}}`
}

/**
 * The one JSON text of a value: keys sorted by code unit, no spaces, arrays in order.
 * Two equal values give the same bytes whatever order they were built in.
 * Asserts on what JSON would silently change: `undefined`, functions, NaN, infinities, bigint.
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      assert(Number.isFinite(value), 'canonical-json: not a finite number')
      return JSON.stringify(value)
    case 'object':
      if (!Array.isArray(value)) return canonicalObject(value)
      return `[${value.map((item) => canonicalJson(item)).join(',')}]`
    default:
      assert(false, 'canonical-json: a value that JSON cannot hold')
  }
}
