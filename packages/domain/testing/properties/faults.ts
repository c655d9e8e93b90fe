import { notEqual, ok } from 'node:assert/strict'
import type { Fault } from '../../src/kernel/fault.ts'

const STEP = /^(?:\.?([A-Za-z_][A-Za-z0-9_]*|\d+)|\.?("(?:[^"\\]|\\.)*")|\[(\d+)\])/

/** Keys and places of a path as faults name it: `cases[3].input.segments[0]."a b"`. Throws when it is no path. */
function stepsOf(path: string): (string | number)[] {
  const steps: (string | number)[] = []
  let rest = path
  while (rest !== '') {
    const match = STEP.exec(rest)
    if (match === null) throw new Error(`no path: ${path.slice(0, 200)}`)
    const [whole, plain, quoted, index] = match
    if (index !== undefined) steps.push(Number(index))
    else steps.push(quoted === undefined ? (plain ?? '') : (JSON.parse(quoted) as string))
    rest = rest.slice(whole.length)
  }
  return steps
}

function holds(
  document: unknown,
  key: string | number,
): document is Record<string | number, unknown> {
  return typeof document === 'object' && document !== null && Object.hasOwn(document, key)
}

/** Each fault has words, a path of its own, and names a place of the document or a key missing in one. */
export function mustNamePlaces(document: unknown, faults: readonly Fault[]): void {
  ok(faults.length > 0, 'refused without a fault')
  const paths = new Set(faults.map((fault) => fault.path))
  notEqual(paths.size < faults.length, true, 'two faults with one path')
  for (const { path, message } of faults) {
    notEqual(message, '')
    let found = document
    for (const step of stepsOf(path).slice(0, -1)) {
      if (!holds(found, step)) {
        // What is not there has no places either; the fault that says so stands in the list as well.
        ok(
          [...paths].some((other) => other !== path && path.startsWith(other)),
          path,
        )
        break
      }
      found = found[step]
    }
  }
}
