import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '../../kernel/iso-date.ts'
import { fen } from '../../money/fen.ts'
import { accrue } from './accrue.ts'
import { balances } from './balance.ts'
import { bankReturn } from './bank-return.ts'
import { book } from './book.ts'
import type { Transaction } from './entry.ts'
import { releasePayment } from './release.ts'
import { reopenPayment } from './reopen.ts'
import { settlePayment } from './settle.ts'

/** A household's life: signed, paid, returned and paid again a few times. */
const life = fc.record({
  amount: fc.integer({ min: 1, max: 900_000_000 }),
  returns: fc.integer({ min: 0, max: 3 }),
})

function eventsOf(one: { amount: number; returns: number }, index: number): Transaction[] {
  const household = `03-${index}`
  const booking = (step: string) => ({
    id: `${household}/${step}`,
    on: isoDate('2017-04-20'),
    amountFen: fen(one.amount),
    household,
  })
  const events = [accrue(booking('a'))]
  for (let attempt = 0; attempt <= one.returns; attempt += 1) {
    events.push(releasePayment(booking(`r${attempt}`)), settlePayment(booking(`s${attempt}`)))
    if (attempt < one.returns) {
      events.push(bankReturn(booking(`b${attempt}`)), reopenPayment(booking(`o${attempt}`)))
    }
  }
  return events
}

test('any causal order, with replays, gives the same balances, and each household is paid once', () => {
  fc.assert(
    fc.property(
      fc.array(life, { minLength: 1, maxLength: 5 }),
      fc.infiniteStream(fc.nat()),
      (all, dice) => {
        const queues = all.map(eventsOf)
        const inOrder = queues.flat()
        let ledger: readonly Transaction[] = []
        const waiting = queues.map((queue) => [...queue])
        while (waiting.some((queue) => queue.length > 0)) {
          const busy = waiting.filter((queue) => queue.length > 0)
          const roll = dice.next().value
          const event = busy[roll % busy.length]?.shift()
          if (event === undefined) continue
          ledger = book(ledger, event)
          if (roll % 3 === 0) ledger = book(ledger, structuredClone(event))
        }
        const [shuffled, straight] = [balances(ledger), balances(inOrder)]
        expect(new Map([...shuffled].sort())).toEqual(new Map([...straight].sort()))
        all.forEach((one, index) => expect(shuffled.get(`paid:03-${index}`)).toBe(one.amount))
      },
    ),
  )
})
