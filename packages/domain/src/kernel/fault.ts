/** What is wrong with a document that was read, and where in it. */
export interface Fault {
  /** `cases[3].input.segments[0].measured`; empty for the document itself. */
  readonly path: string
  readonly message: string
}

/** One line: `cases[3].input.segments[0].measured: expected an integer ≥ 0`. */
export function faultText({ path, message }: Fault): string {
  return path === '' ? message : `${path}: ${message}`
}

/** The faults of one document, in the order found: one for a place, the first. */
export class FaultLog {
  readonly list: Fault[] = []
  private readonly places = new Set<string>()

  note(path: string, message: string): void {
    if (this.places.has(path)) return
    this.places.add(path)
    this.list.push({ path, message })
  }
}
