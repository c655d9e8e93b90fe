import fc from 'fast-check'
import type { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema
type Arbitrary = fc.Arbitrary<unknown>

const DEEPEST = 5
const LIST_MOST = 4
const NUMBER_MOST = 2 ** 53

/** Texts that name something in the county, so that an input of the right shape also meets something. */
export type Known = readonly string[]

/** Values of the shape that the JSON schema of an input describes. */
export function shaped(schema: Schema, known: Known, depth = 0): Arbitrary {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) {
    return fc.oneof(...choices.map((one) => shaped(one, known, depth)))
  }
  if (schema.allOf !== undefined) return shaped(schema.allOf[0] as Schema, known, depth)
  return ofType(schema, known, depth)
}

function ofType(schema: Schema, known: Known, depth: number): Arbitrary {
  switch (schema.type) {
    case 'object':
      return object(schema, known, depth)
    case 'array':
      return array(schema, known, depth)
    case 'string':
      return text(schema, known)
    case 'integer':
      return fc.integer(rangeOf(schema))
    case 'number':
      return fc.double({ ...rangeOf(schema), noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function object(schema: Schema, known: Known, depth: number): Arbitrary {
  const properties = Object.entries(schema.properties ?? {})
  const fields = properties.map(([key, of]) => [key, shaped(of as Schema, known, depth + 1)])
  const record = Object.fromEntries(fields) as Record<string, Arbitrary>
  return fc.record(record, { requiredKeys: schema.required ?? [] })
}

function array(schema: Schema, known: Known, depth: number): Arbitrary {
  const item = shaped((schema.items ?? {}) as Schema, known, depth + 1)
  const least = schema.minItems ?? 0
  const most = Math.max(least, Math.min(schema.maxItems ?? LIST_MOST, LIST_MOST))
  return fc.array(item, { minLength: least, maxLength: depth > DEEPEST ? least : most })
}

function text({ pattern, format, minLength, maxLength }: Schema, known: Known): Arbitrary {
  const least = minLength ?? 0
  const plain =
    pattern === undefined || format === 'date'
      ? fc.string({ minLength: least, maxLength: Math.min(maxLength ?? 40, 40), unit: 'grapheme' })
      : fc.stringMatching(new RegExp(pattern, 'u'))
  return fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...known) }, plain)
}

function rangeOf({ minimum, maximum }: Schema): { min: number; max: number } {
  return {
    min: Math.max(minimum ?? -NUMBER_MOST + 1, -NUMBER_MOST + 1),
    max: Math.min(maximum ?? NUMBER_MOST - 1, NUMBER_MOST - 1),
  }
}
