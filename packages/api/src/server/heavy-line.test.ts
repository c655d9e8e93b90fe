import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHeavyLine } from './heavy-line.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Jobs that end when they are told to. */
function jobs(line = createHeavyLine()) {
  const running: string[] = []
  const ends = new Map<string, () => void>()
  const start = (name: string) =>
    line.run(name.slice(0, 1), async () => {
      running.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
      running.splice(running.indexOf(name), 1)
      return name
    })
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { running, start, end }
}

test('two of one person run, the third waits; four run in all; first come, first served', async () => {
  const { running, start, end } = jobs()
  const all = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'd1'].map(start)
  await vi.advanceTimersByTimeAsync(0)
  expect(running).toEqual(['a1', 'a2', 'b1', 'b2'])
  await end('b1')
  expect(running).toEqual(['a1', 'a2', 'b2', 'c1'])
  await end('a1')
  expect(running).toEqual(['a2', 'b2', 'c1', 'a3'])
  for (const name of ['a2', 'b2', 'c1', 'a3', 'd1']) await end(name)
  expect(await Promise.all(all)).toContainEqual({ done: 'd1' })
  expect(running).toEqual([])
})

test('a job that fails leaves its place', async () => {
  const line = createHeavyLine({ perPerson: 1, atOnce: 1, waiting: 1, waitSeconds: 1 })
  const failing = line.run('a', () => Promise.reject(new Error('no')))
  const next = line.run('a', async () => 2)
  await expect(failing).rejects.toThrow('no')
  expect(await next).toEqual({ done: 2 })
})

test('who waits too long or comes to a long line is told so, and takes no place', async () => {
  const limits = { perPerson: 2, atOnce: 1, waiting: 1, waitSeconds: 60 }
  const { start, end } = jobs(createHeavyLine(limits))
  const first = start('a1')
  const second = start('b1')
  expect(await start('c1')).toBeNull()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await second).toBeNull()
  const third = start('d1')
  await end('a1')
  await end('d1')
  expect(await first).toEqual({ done: 'a1' })
  expect(await third).toEqual({ done: 'd1' })
})
