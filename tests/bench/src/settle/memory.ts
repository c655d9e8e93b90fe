import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { printRow } from '../report.ts'

const SHEETS = 1_000_000

/** By how many megabytes a process grows while it lets households through, settled or only drawn. */
export function growthOf(work: 'settle' | 'draw', households: number): number {
  const child = join(import.meta.dirname, 'stream-child.ts')
  const answer = execFileSync(process.execPath, [child, work, String(households)], {
    encoding: 'utf8',
  })
  return (JSON.parse(answer) as { grownMb: number }).grownMb
}

/** A million sheets computed one after the other and let go, against the same households only drawn. */
export function benchMemory(): void {
  const [value, baseline] = [growthOf('settle', SHEETS), growthOf('draw', SHEETS)]
  printRow({ row: 'settle/memory', value, unit: 'MB', baseline, ratio: baseline / value })
}
