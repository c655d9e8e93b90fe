/** How the command ends. Other programs rely on these numbers. */
export const EXIT = {
  /** All was done and all holds. */
  ok: 0,
  /** The program or the machine failed; the reason stands on stderr. */
  failed: 1,
  /** The request was refused: wrong arguments, a bad document, a busy port. Nothing was written. */
  refused: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
