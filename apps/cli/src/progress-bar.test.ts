import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Output } from './io.ts'
import { barText, progressBar } from './progress-bar.ts'

function screen(isTTY: boolean): { output: Output; drawn: string[] } {
  const drawn: string[] = []
  const output: Output = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        drawn.push(chunk.toString('utf8'))
        done()
      },
    }),
    { isTTY, columns: 40 },
  )
  return { output, drawn }
}

test('a bar is empty, half full, full, and never more', () => {
  expect(barText({ stage: 'people', done: 0, total: 10 })).toContain('  0 %  people 0/10')
  expect(barText({ stage: 'people', done: 5, total: 10 })).toMatch(/^█{12}░{12} {2}50 %/)
  expect(barText({ stage: 'people', done: 5, total: null })).toBe('… people 5')
  expect(barText({ stage: 'people', done: 12, total: 10 })).toMatch(/^█{24} 100 %/)
  expect(barText({ stage: 'people', done: 0, total: 0 })).toContain('  0 %')
})

test('a terminal sees it redrawn at most every 80 ms, at a new stage and at the end', () => {
  let now = 0
  const { output, drawn } = screen(true)
  const bar = progressBar(output, { now: () => now })
  bar.show({ stage: 'people', done: 1, total: 9 })
  bar.show({ stage: 'people', done: 2, total: 9 })
  now = 80
  bar.show({ stage: 'people', done: 3, total: 9 })
  bar.show({ stage: 'houses', done: 0, total: 9 })
  bar.show({ stage: 'houses', done: 9, total: 9 })
  bar.clear()
  expect(drawn).toHaveLength(5)
  expect(drawn.every((text) => text.startsWith('\r') && text.length < 50)).toBe(true)
})

test('a file or a pipe sees nothing', () => {
  const { output, drawn } = screen(false)
  const bar = progressBar(output, { now: () => 0 })
  bar.show({ stage: 'people', done: 1, total: 1 })
  bar.clear()
  expect(drawn).toEqual([])
})
