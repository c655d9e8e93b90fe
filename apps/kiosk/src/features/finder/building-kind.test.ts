import { expect, test } from 'vitest'
import { buildingKind } from './building-kind.ts'

test.each([
  ['3 号楼', 'block'],
  ['南二院', 'courtyard'],
  ['东 4 排', 'row'],
  ['', 'block'],
] as const)('%s is drawn as a %s', (name, kind) => {
  expect(buildingKind(name)).toBe(kind)
})
