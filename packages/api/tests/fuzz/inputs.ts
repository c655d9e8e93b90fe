import fc from 'fast-check'
import { z } from 'zod'
import type { Procedure } from '../support/procedures.ts'
import { SAMPLES } from '../support/sample-inputs.ts'
import type { Names } from '../support/matrix-world.ts'
import { hostile } from './hostile.ts'
import { shaped } from './shapes.ts'

/** What a procedure is given: half of the shape that it takes, half made to break something. */
export function inputsOf(
  { path, input }: Procedure,
  names: Names,
): fc.Arbitrary<string | undefined> {
  const sample = SAMPLES[path]?.input(names)
  if (input === undefined) return fc.oneof(fc.constant(undefined), hostile(undefined))
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  const known = Object.values(names).map(String)
  const valid = shaped(schema, known).map((of) => JSON.stringify(of))
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(JSON.stringify(sample)) },
    { weight: 4, arbitrary: valid },
    { weight: 5, arbitrary: hostile(sample) },
  )
}
