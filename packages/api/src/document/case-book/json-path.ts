/** A JSON object while it is put together. */
export type JsonObject = { [key: string]: unknown }

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at `appraisal.RES`; undefined where there is none. */
export function valueAt(object: unknown, path: string): unknown {
  let value = object
  for (const key of path.split('.')) value = isObject(value) ? value[key] : undefined
  return value
}

/** Puts a value at `appraisal.RES`, making the objects on the way. */
export function putAt(object: JsonObject, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let at = object
  for (const key of keys) {
    const next = at[key]
    at = isObject(next) ? next : (at[key] = {})
  }
  at[last] = value
}
