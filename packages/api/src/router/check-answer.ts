import { assert } from '@yichi/domain/kernel/assert'
import { OUTPUTS } from './outputs.ts'

/** Thrown when a procedure answers what its schema does not know: a key too many, a value in the clear. */
export class AnswerError extends Error {
  override name = 'AnswerError'
}

/** Holds an answer against the schema of its procedure. Throws AnswerError, which names the places and no value. */
export function checkAnswer(procedure: string, answer: unknown): void {
  const [slice = '', name = ''] = procedure.split('.')
  const schema = OUTPUTS[slice]?.[name]
  assert(schema !== undefined, 'check-answer: a procedure without a schema')
  const read = schema.safeParse(answer)
  if (read.success) return
  const places = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new AnswerError(`${procedure}: ${places.slice(0, 5).join('; ')}`)
}
