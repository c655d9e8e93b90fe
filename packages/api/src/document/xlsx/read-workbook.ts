import { Worker } from 'node:worker_threads'
import { refuse, type Result } from '@yichi/domain/kernel/result'
import type { ReadWorkbook, WorkbookRefusal } from './read-sheets.ts'

const WORKER = new URL('./workbook-worker.ts', import.meta.url)
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }
const MOST_MS = 20_000

type Outcome = Result<ReadWorkbook, WorkbookRefusal>

/**
 * Reads an `.xlsx` workbook in a thread of its own: the program goes on answering meanwhile, and a file that takes
 * longer than twenty seconds or more memory than it should is refused.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Outcome> {
  const worker = new Worker(WORKER, { workerData: bytes, resourceLimits: LIMITS, stderr: true })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => resolve(refuse('too-much-inside')), MOST_MS)
      worker.once('message', (outcome: Outcome) => resolve(outcome))
      worker.once('error', () => resolve(refuse('too-much-inside')))
      worker.once('exit', () => resolve(refuse('not-a-workbook')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
