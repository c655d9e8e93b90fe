import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Role } from '@yichi/domain/facts/role'
import { CHECK_IDS } from '@yichi/api/service/fund-checks'
import type { NextAction } from '@yichi/api/service/record-progress'
import { SERVICE_REFUSALS, type RefusalCode } from '@yichi/api/service/refusal-error'
import { isAuditAction } from '@yichi/i18n/audit-word'
import { isMessageId } from '@yichi/i18n/catalog'
import type { MessageId } from '@yichi/i18n/message-id'
import { expect, expectTypeOf, test } from 'vitest'

// The catalog lies below the services, so this is the first place that sees both.

test('every refusal of the services has its words', () => {
  expectTypeOf<`refusal.${RefusalCode}`>().toExtend<MessageId>()
  for (const code of SERVICE_REFUSALS) expect(isMessageId(`refusal.${code}`), code).toBe(true)
})

test('every role, check and next action has its words', () => {
  expectTypeOf<`role.${Role}`>().toExtend<MessageId>()
  expectTypeOf<`next.${NextAction}`>().toExtend<MessageId>()
  for (const id of CHECK_IDS) expect(isMessageId(`check.${id}`), id).toBe(true)
})

/** Every source file of a folder, with its text. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}

test('every act in the audit trail has its words', () => {
  const deps = fileURLToPath(import.meta.resolve('@yichi/api/service/deps'))
  const text = sources(join(deps, '..')).join('\n')
  const actions = [...text.matchAll(/\baction: '([a-z-]+)'/g)].map((match) => match[1] ?? '')
  expect(actions.length).toBeGreaterThan(8)
  for (const action of actions) {
    expect(isAuditAction(action) || isMessageId(`next.${action}`), action).toBe(true)
  }
})
