/** Lets whatever else waits run first: long work in slices does not hold up a server. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
