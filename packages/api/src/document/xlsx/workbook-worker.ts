import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '@yichi/domain/kernel/assert'
import { readSheets } from './read-sheets.ts'

assert(parentPort !== null, 'workbook: not in a thread of its own')
parentPort.postMessage(await readSheets(workerData as Uint8Array))
