import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { goldenCases, goldenRulebook } from '@yichi/domain/testing/golden'
import { expect, test } from 'vitest'
import { readSurveyFacts } from '../features/survey/read-survey.ts'
import { newDraft } from '../features/survey/survey-draft.ts'
import { newChoice, readChoice, surveyed } from '../features/rulebook-cases/choice-form.ts'
import { figuresOf, tryCase } from '../features/rulebook-cases/compute-case.ts'

const rulebook = goldenRulebook()
const households = goldenCases().filter(({ kind }) => kind === 'assess')

test.each(households.map((one) => [one.id, one] as const))(
  '%s settles to the same after it has been through the form',
  (_id, { input }) => {
    const facts = input as HouseholdFacts
    const survey = readSurveyFacts(newDraft('2017-03-20', surveyed(facts), 'NONE'))
    if (!survey.ok) throw new Error(JSON.stringify(survey.problems))
    const { choice } = readChoice(newChoice(facts, '', ''))
    const typed: HouseholdFacts = { ...survey.facts, ...choice }
    expect(computeSheet(typed, rulebook)).toEqual(computeSheet(facts, rulebook))
  },
)

test('a case is worked out as the server does it, and what cannot be read is named', () => {
  const [first] = households
  if (first === undefined) throw new Error('no case')
  const { id, title, kind, input, expected } = first
  const text = {
    title,
    kind,
    input: JSON.stringify(input),
    expected: JSON.stringify(expected),
  }
  expect(tryCase(text, id, rulebook)).toMatchObject({ kind: 'tried', shown: { passed: true } })
  const wrong = { ...text, expected: JSON.stringify({ netFen: 1 }) }
  expect(tryCase(wrong, id, rulebook)).toMatchObject({
    shown: { passed: false, differences: [{ path: 'netFen', expected: '1' }] },
  })
  expect(tryCase({ ...text, input: '{' }, id, rulebook)).toEqual({
    kind: 'faults',
    faults: [{ path: 'input', message: 'expected JSON' }],
  })
  expect(tryCase({ ...text, expected: '{"netFen":1.5}' }, id, rulebook)).toEqual({
    kind: 'faults',
    faults: [{ path: 'expected.netFen', message: 'expected an integer' }],
  })
})

test('what is copied from the text passes under it', () => {
  for (const { id, title, kind, input } of households) {
    const expected = JSON.stringify(figuresOf(input as HouseholdFacts, rulebook))
    const tried = tryCase({ title, kind, input: JSON.stringify(input), expected }, id, rulebook)
    expect(tried).toMatchObject({ kind: 'tried', shown: { passed: true } })
  }
})
