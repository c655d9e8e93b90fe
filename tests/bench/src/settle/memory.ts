import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { printRow } from '../report.ts'

const SHEETS = 1_000_000
const MEGABYTE = 1024 * 1024

/** By how many megabytes a process grows while it lets a million households through. */
function growth(work: 'settle' | 'draw'): number {
  const child = join(import.meta.dirname, 'stream-child.ts')
  const answer = execFileSync(process.execPath, [child, work, String(SHEETS)], { encoding: 'utf8' })
  const { grown } = JSON.parse(answer) as { grown: number }
  return grown / MEGABYTE
}

/** A million sheets computed one after the other and let go, against the same households only drawn. */
export function benchMemory(): void {
  const [value, baseline] = [growth('settle'), growth('draw')]
  printRow({ row: 'settle/memory', value, unit: 'MB', baseline, ratio: baseline / value })
}
