import { expect, test } from 'vitest'
import { foldReads, type Foldable } from './fold-reads.ts'

const at = (minute: number): string => `2017-05-08T01:${String(minute).padStart(2, '0')}:00.000Z`
const event = (minute: number, action: string, actorId = 'wang'): Foldable => ({
  at: at(minute),
  actorId,
  action,
  result: 'done',
})

test('reads of one person in a row are one, whichever way they are ordered', () => {
  const reads = [event(9, 'household-read'), event(5, 'household-read'), event(2, 'household-read')]
  const [fold, ...others] = foldReads(reads)
  expect(fold).toMatchObject({ fromAt: at(2), untilAt: at(9), times: 3 })
  expect(others).toEqual([])
  expect(foldReads(reads.toReversed())[0]).toMatchObject({
    fromAt: at(2),
    untilAt: at(9),
    times: 3,
  })
})

test('another person, another act or another way of looking stands alone', () => {
  const folds = foldReads([
    event(1, 'household-read'),
    event(2, 'household-read', 'li'),
    event(3, 'case-read', 'li'),
    event(4, 'agreement-signed', 'li'),
    event(5, 'agreement-signed', 'li'),
  ])
  expect(folds.map(({ times }) => times)).toEqual([1, 1, 1, 1, 1])
})
