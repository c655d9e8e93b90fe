import type { Marks } from './row-marks.ts'

/** A call that failed, and can be made again. */
export interface FailedCall {
  readonly label: string
  readonly again: () => Promise<unknown>
}

/**
 * Shows that calls which failed changed no row. The rows are looked at once for all that follow on one another;
 * where something did change, the calls are made again one by one to name the one that does it.
 */
export class RowWatch {
  readonly #look: () => Promise<Marks>
  readonly #failed: FailedCall[] = []
  #marks: Marks = {}

  constructor(look: () => Promise<Marks>) {
    this.#look = look
  }

  /** Something was allowed to change: what comes after is held against the rows as they are now. */
  async lookAgain(): Promise<void> {
    this.#failed.length = 0
    this.#marks = await this.#look()
  }

  failed(call: FailedCall): void {
    this.#failed.push(call)
  }

  /** What the calls that failed since the last look changed, by table and call; null for nothing. */
  async changed(): Promise<string | null> {
    const tables = await this.#difference()
    if (tables.length === 0) {
      this.#failed.length = 0
      return null
    }
    const calls = [...this.#failed]
    for (const { label, again } of calls) {
      await this.lookAgain()
      await again()
      if ((await this.#difference()).length > 0) return `${tables.join(', ')} by ${label}`
    }
    return `${tables.join(', ')} by one of ${calls.length} calls that does not do it again`
  }

  async #difference(): Promise<readonly string[]> {
    const now = await this.#look()
    return Object.keys(now).filter((table) => now[table] !== this.#marks[table])
  }
}
