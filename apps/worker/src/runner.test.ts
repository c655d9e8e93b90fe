import { silentLogger, type Logger } from '@yichi/api/observe/logger'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WEEKLY_AT } from './config.ts'
import { startRunner, type Job } from './runner.ts'

const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers()
  // Monday 2017-05-22, 07:58 in Shanghai.
  vi.setSystemTime('2017-05-21T23:58:00.000Z')
})

afterEach(() => {
  vi.useRealTimers()
})

function recorder(): { job: Job; ran: string[] } {
  const ran: string[] = []
  const run = async () => void ran.push(new Date().toISOString())
  return { job: { name: 'weekly', at: WEEKLY_AT, run }, ran }
}

test('the weekly job runs on Monday at 08:00 in Shanghai, and again a week later', async () => {
  const { job, ran } = recorder()
  const runner = startRunner([job], { log: silentLogger })
  await vi.advanceTimersByTimeAsync(2 * MINUTE - 1)
  expect(ran).toEqual([])
  await vi.advanceTimersByTimeAsync(MINUTE)
  vi.setSystemTime('2017-05-28T23:58:00.000Z')
  await vi.advanceTimersByTimeAsync(3 * MINUTE)
  expect(ran.map((at) => at.slice(0, 16))).toEqual(['2017-05-22T00:00', '2017-05-29T00:00'])
  await runner.stop()
})

test('a job that fails is told to the log and runs again at its next time', async () => {
  const told: string[] = []
  const log: Logger = { ...silentLogger, error: (event) => void told.push(event) }
  const run = vi
    .fn()
    .mockRejectedValueOnce(new Error('the disk is full'))
    .mockResolvedValue(undefined)
  const runner = startRunner([{ name: 'minutely', at: '* * * * *', run }], { log })
  await vi.advanceTimersByTimeAsync(2 * MINUTE + 1000)
  expect(told).toEqual(['job failed'])
  expect(run).toHaveBeenCalledTimes(2)
  await runner.stop()
})

test('jobs run one after the other, and stop waits for the running one', async () => {
  const order: string[] = []
  const slow = (name: string): Job => ({
    name,
    at: WEEKLY_AT,
    run: async () => {
      order.push(`${name} began`)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      order.push(`${name} ended`)
    },
  })
  const runner = startRunner([], { log: silentLogger })
  void runner.runNow(slow('first'))
  void runner.runNow(slow('second'))
  await vi.advanceTimersByTimeAsync(500)
  const stopping = runner.stop().then(() => order.push('stopped'))
  await vi.advanceTimersByTimeAsync(5000)
  await stopping
  expect(order).toEqual(['first began', 'first ended', 'stopped'])
})

test('nothing runs after the stop', async () => {
  const { job, ran } = recorder()
  const runner = startRunner([job], { log: silentLogger })
  await runner.stop()
  await runner.runNow(job)
  await vi.advanceTimersByTimeAsync(3 * MINUTE)
  expect(ran).toEqual([])
})
