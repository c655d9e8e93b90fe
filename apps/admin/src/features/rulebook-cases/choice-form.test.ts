import { describe, expect, test } from 'vitest'
import { goldenCases } from '@yichi/domain/testing/golden'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { isPlain, newChoice, readChoice, surveyed } from './choice-form.ts'

const households = goldenCases()
  .filter(({ kind }) => kind === 'assess')
  .map(({ id, input }) => [id, input as HouseholdFacts] as const)

describe('what is chosen at the table', () => {
  test.each(households)('%s reads back as it was, choice and survey together', (_id, facts) => {
    const { choice, problems } = readChoice(newChoice(facts, '', ''))
    if (facts.mode === 'EXCHANGE' && (facts.units ?? []).length === 0) return
    expect(problems).toEqual([])
    const { handoverDate, units, path, ...rest } = { ...surveyed(facts), ...choice }
    const { handoverDate: day, units: homes, path: way, ...others } = facts
    expect(rest).toEqual(others)
    expect(handoverDate ?? null).toBe(day ?? null)
    expect(path ?? 'AGREEMENT').toBe(way ?? 'AGREEMENT')
    if (facts.mode === 'EXCHANGE') expect(units).toEqual(homes)
  })

  test('an exchange needs homes, each with an area and a floor', () => {
    const form = { ...newChoice(null, 'II', '2017-03-28'), mode: 'EXCHANGE' as const }
    expect(readChoice(form).problems).toEqual([{ field: 'case-add-unit', code: 'units' }])
    const home = { id: 'u1', area: '', floor: '3', location: 'INPLACE', delivery: 'SPOT' } as const
    expect(readChoice({ ...form, units: [home] }).problems).toEqual([
      { field: 'case-unit-0', code: 'unit' },
    ])
    expect(readChoice({ ...form, units: [{ ...home, area: '88.5', floor: '-1' }] })).toMatchObject({
      choice: { units: [{ area: 8_850, floor: -1 }] },
      problems: [],
    })
  })

  test('charges are not for the form', () => {
    const [, facts] = households[0] ?? []
    if (facts === undefined) throw new Error('no case')
    expect(isPlain(facts)).toBe(true)
    expect(isPlain({ ...facts, charges: [{ id: 'm1', kind: 'SEIZURE', amountFen: null }] })).toBe(
      false,
    )
  })
})
