import { expect, test } from 'vitest'
import { isoDate } from '../../kernel/iso-date.ts'
import { acceptHandover, type HandoverRequest } from './accept.ts'
import { canDemolish, type DemolitionRequest } from './can-demolish.ts'

const MA_COURTYARD: HandoverRequest = {
  householdCode: '03-0042',
  acceptors: [{ person: 'sun' }, { person: 'zhou' }],
  acceptedOn: isoDate('2017-04-20'),
  signedOn: isoDate('2017-03-30'),
  compensated: 'paid',
  voluntaryStatement: null,
  keysReturned: true,
}
const STATEMENT = { signedOn: isoDate('2017-04-19'), sha256: 'c'.repeat(64) }

test('two persons accept a house whose first instalment is paid', () => {
  expect(acceptHandover(MA_COURTYARD)).toMatchObject({
    ok: true,
    value: { acceptors: ['sun', 'zhou'] },
  })
})

test.each([
  [{ acceptors: [{ person: 'sun' }, { person: 'sun' }] }, 'needs-two-persons'],
  [{ acceptors: [{ person: 'sun' }] }, 'needs-two-persons'],
  [{ compensated: 'none' }, 'compensate-first'],
  [
    { compensated: 'none', voluntaryStatement: { ...STATEMENT, signedOn: isoDate('2017-04-21') } },
    'compensate-first',
  ],
  [{ signedOn: null }, 'not-signed'],
  [{ signedOn: isoDate('2017-04-21') }, 'not-signed'],
  [{ keysReturned: false }, 'keys-missing'],
] as const)('%j → %s', (change, refusal) => {
  expect(acceptHandover({ ...MA_COURTYARD, ...change })).toEqual({ ok: false, refusal })
})

test('a household may leave early by a signed statement, and the house still stands until it is paid', () => {
  const left = acceptHandover({
    ...MA_COURTYARD,
    compensated: 'none',
    voluntaryStatement: STATEMENT,
  })
  expect(left).toMatchObject({ ok: true, value: { voluntaryStatement: STATEMENT } })
  const demolition: DemolitionRequest = {
    acceptedOn: MA_COURTYARD.acceptedOn,
    compensated: 'none',
    utilitiesClosed: true,
    neighboursSafe: true,
    on: isoDate('2017-04-25'),
  }
  expect(canDemolish(demolition)).toEqual({ ok: false, refusal: 'compensate-first' })
  for (const compensated of ['paid', 'escrowed', 'housed'] as const) {
    expect(canDemolish({ ...demolition, compensated })).toEqual({ ok: true, value: true })
  }
})

test.each([
  [{ acceptedOn: null }, 'not-accepted'],
  [{ on: isoDate('2017-04-19') }, 'not-accepted'],
  [{ utilitiesClosed: false }, 'utilities-open'],
  [{ neighboursSafe: false }, 'neighbours-unsafe'],
] as const)('demolition with %j → %s', (change, refusal) => {
  const ready: DemolitionRequest = {
    acceptedOn: isoDate('2017-04-20'),
    compensated: 'paid',
    utilitiesClosed: true,
    neighboursSafe: true,
    on: isoDate('2017-04-25'),
  }
  expect(canDemolish({ ...ready, ...change })).toEqual({ ok: false, refusal })
})
