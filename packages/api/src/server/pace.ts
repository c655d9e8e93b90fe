import { performance } from 'node:perf_hooks'
import type { Pace } from '../router/context.ts'

/** Beats by the clock of this machine, counted from when the work began. */
export const pace: Pace = (beatMs) => {
  const start = performance.now()
  return () => {
    const left = beatMs - ((performance.now() - start) % beatMs)
    return new Promise((resolve) => setTimeout(resolve, left))
  }
}
