import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AnswerError, checkAnswer } from '../src/router/check-answer.ts'
import { OUTPUTS } from '../src/router/outputs.ts'

const ROUTER = join(import.meta.dirname, '../src/router')

const schemas = Object.entries(OUTPUTS).flatMap(([slice, outputs]) =>
  Object.entries(outputs).map(([name, schema]) => [`${slice}.${name}`, schema] as const),
)

test.each(schemas)('%s: every object of the answer is closed', (_procedure, schema) => {
  const open: string[] = []
  const override = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
    const isOpen = jsonSchema.type === 'object' && jsonSchema.additionalProperties === undefined
    if (isOpen) open.push(Object.keys(jsonSchema.properties ?? {}).join())
  }
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override })
  expect(open).toEqual([])
})

test('no schema of the router lets unknown keys or unknown values through', () => {
  const files = readdirSync(ROUTER, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts'))
  expect(sources.length).toBeGreaterThan(80)
  const loose = /z\s*\.(?:object|looseObject|any|unknown)\(|\.(?:loose|passthrough|catchall)\(/
  expect(sources.filter((file) => loose.test(readFileSync(join(ROUTER, file), 'utf8')))).toEqual([])
})

test('an answer with a key too many or a value in the clear is not given', () => {
  const me = { accountId: 'a', login: 'l', name: 'n', roles: [], unready: null, endsAt: '' }
  const full = { ...me, hasSecondFactor: false, passwordDaysLeft: null, idleMs: 1 }
  expect(() => checkAnswer('identity.me', full)).not.toThrow()
  expect(() => checkAnswer('identity.me', { ...full, passwordHash: 'x' })).toThrow(AnswerError)
  const phone = '13800001234'
  const shown = (): void => checkAnswer('household.get', { phoneMasked: phone })
  expect(shown).toThrow(/phoneMasked: expected a masked phone/)
  expect(shown).not.toThrow(phone)
})
