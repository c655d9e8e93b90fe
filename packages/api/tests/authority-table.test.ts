import { ROLES } from '@yichi/domain/facts/role'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { sha256Hex } from '@yichi/domain/kernel/sha256'
import { AUTHORITY } from '@yichi/domain/rules/identity/authority'
import { expect, test } from 'vitest'
import { readMatrix } from '../src/service/read-matrix.ts'
import { fakeClock } from '../testing/fake-clock.ts'
import { TEST_NOW } from '../testing/test-deps.ts'

test('the printed table says what is asked before every call, under a digest of it', () => {
  const matrix = readMatrix({ clock: fakeClock(TEST_NOW).clock })
  expect(matrix.roles).toEqual(ROLES)
  expect(matrix.readAt).toBe(TEST_NOW)
  expect(matrix.sha256).toBe(sha256Hex(canonicalJson(AUTHORITY)))
  expect(matrix.rows.map(({ procedure }) => procedure)).toEqual(Object.keys(AUTHORITY).toSorted())
  const row = (name: string) => matrix.rows.find(({ procedure }) => procedure === name)
  const mayOf = (name: string) => ROLES.filter((_, index) => row(name)?.may[index])
  expect(mayOf('rulebook.decideDraft')).toEqual(['office-director', 'finance-leader', 'leader'])
  expect(row('rulebook.publishDraft')).toMatchObject({
    who: 'staff',
    scope: 'county',
    stepUp: true,
  })
  expect(row('household.get')).toMatchObject({ who: 'staff', scope: 'zone', stepUp: false })
  expect(row('identity.me')).toMatchObject({ who: 'signed-in', scope: null })
  expect(mayOf('identity.me')).toEqual([])
})
