import type { VerifyFinding } from '../../view/audit.ts'

/** Keeps the first finding of each kind. */
export class Findings {
  readonly #first = new Map<string, VerifyFinding>()

  add(check: VerifyFinding['check'], code: string, where: Partial<VerifyFinding> = {}): void {
    const key = `${check}/${code}`
    if (this.#first.has(key)) return
    this.#first.set(key, { check, code, seq: null, table: null, row: null, ...where })
  }

  get list(): readonly VerifyFinding[] {
    return [...this.#first.values()]
  }
}

/** How far a check has come; `total` null when nobody knows. */
export interface VerifyProgress {
  readonly stage: 'chain' | 'ledger' | 'rows'
  readonly done: number
  readonly total: number | null
}
