import { expect, test } from 'vitest'
import type { PersonalField } from '../src/db/register/personal-field.ts'
import { REGISTER } from '../src/db/register/register.ts'
import { SCHEMA_COLUMNS } from '../src/db/schema-columns.ts'

const personal = Object.entries(REGISTER).flatMap(([table, { personal: fields }]) =>
  Object.entries(fields).map(([column, field]) => ({ table, column, field })),
)

test.each(Object.entries(SCHEMA_COLUMNS))(
  '%s: every column is classified, once',
  (table, columns) => {
    const { open, internal, personal: fields } = REGISTER[table as keyof typeof REGISTER]
    const classified = [...open, ...internal, ...Object.keys(fields)]
    expect(classified.toSorted()).toEqual([...columns].toSorted())
  },
)

test('what is sealed is called a cipher, and every cipher is sealed', () => {
  const sealed = personal.filter(({ field }) => field.stored === 'sealed')
  expect(sealed.every(({ column }) => column.endsWith('_cipher'))).toBe(true)
  const ciphers = Object.values(SCHEMA_COLUMNS)
    .flat()
    .filter((name) => name.endsWith('_cipher'))
  expect(sealed).toHaveLength(ciphers.length)
})

function line({ table, column, field }: { table: string; column: string; field: PersonalField }) {
  const { what, purpose, basis, retention, seenBy, stored } = field
  return `- \`${table}.${column}\` (${field.class}, ${stored}): ${what}. For: ${purpose}. Basis: ${basis}. Kept: ${retention}. Seen by: ${seenBy}.`
}

test('the page about personal data is the register', async () => {
  const page = [
    '# Personal data',
    '',
    'Every column that tells something of a person, from the register in `packages/api/src/db/register/`; a column without a class fails the tests. 内部: who works on the case. 敏感: named readers, each reading on file. Masks and readers by field: `packages/domain/src/rules/identity/field-sight.ts`.',
    '',
    ...personal.map(line),
    '',
  ]
  await expect(page.join('\n')).toMatchFileSnapshot('../../../docs/personal-data.md')
})
