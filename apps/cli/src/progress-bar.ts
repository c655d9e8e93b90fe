import type { Output } from './io.ts'

/** How far a long piece of work has come. */
export interface Progress {
  readonly stage: string
  readonly done: number
  /** `null` when nobody knows. */
  readonly total: number | null
}

export interface ProgressBar {
  show(progress: Progress): void
  /** Takes the bar off the screen. */
  clear(): void
}

export interface ProgressBarOptions {
  /** Milliseconds, never going back. */
  readonly now: () => number
}

const REDRAW_EVERY_MS = 80
const WIDTH = 24
const ERASE_LINE = '\r\u001b[2K'

/** One line of the bar: `████████░░░░  42 %  households 1730/4119`; without a total, how far it has come. */
export function barText({ stage, done, total }: Progress): string {
  if (total === null) return `… ${stage} ${done}`
  const share = total <= 0 ? 0 : Math.min(1, Math.max(0, done / total))
  const filled = Math.round(share * WIDTH)
  const percent = String(Math.floor(share * 100)).padStart(3)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %  ${stage} ${done}/${total}`
}

/** A bar on one line of a terminal; draws nothing where there is none, so that logs stay readable. */
export function progressBar(output: Output, { now }: ProgressBarOptions): ProgressBar {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined }
  let drawnAt = -Infinity
  let stage = ''
  return {
    show: (progress) => {
      const isOver = progress.total !== null && progress.done >= progress.total
      const isDue = now() - drawnAt >= REDRAW_EVERY_MS || progress.stage !== stage || isOver
      if (!isDue) return
      drawnAt = now()
      stage = progress.stage
      output.write(ERASE_LINE + barText(progress).slice(0, (output.columns ?? 80) - 1))
    },
    clear: () => void output.write(ERASE_LINE),
  }
}
