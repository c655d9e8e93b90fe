type Key = string | number

/** A rulebook as plain JSON, read by place. A place that is not there stops the reference. */
export class Book {
  readonly #json: unknown

  constructor(json: unknown) {
    this.#json = json
  }

  read(...place: readonly Key[]): unknown {
    let found = this.#json
    for (const key of place) {
      if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) {
        throw new RangeError(`reference: the rulebook has no ${place.join('.')}`)
      }
      found = (found as Record<Key, unknown>)[key]
    }
    return found
  }

  int(...place: readonly Key[]): bigint {
    return BigInt(this.read(...place) as number)
  }

  text(...place: readonly Key[]): string {
    return this.read(...place) as string
  }

  names(...place: readonly Key[]): string[] {
    return Object.keys(this.read(...place) as object)
  }

  lists(name: string, ...place: readonly Key[]): boolean {
    return this.names(...place).includes(name)
  }

  /** Places of a list's entries, in order. */
  entries(...place: readonly Key[]): number[] {
    return (this.read(...place) as unknown[]).map((_, index) => index)
  }
}
