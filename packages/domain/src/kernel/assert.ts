/** Thrown when the program itself is wrong. Never translated, never shown: the edge logs it and answers generically. */
export class AssertionError extends Error {
  override name = 'AssertionError'
}

/**
 * States what must hold. Stays on in production: a wrong sum must stop before it is written.
 * The message is a constant, because a template built on every call costs more than the check.
 */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message)
}

/** The end of an exhaustive `switch`: compiles only when every case was handled. */
export function never(value: never): never {
  throw new AssertionError(`unexpected value: ${String(value)}`)
}
