import { expect, test } from 'vitest'
import { auditEventHash, CHAIN_START, type AuditEventRecord } from '../../facts/audit-event.ts'
import { sha256Hex } from '../../kernel/sha256.ts'
import { checkLink } from './check-link.ts'

const RECORD: AuditEventRecord = {
  seq: 1,
  id: 'e1',
  at: '2017-05-08T01:00:00.000Z',
  actorId: null,
  onBehalfOf: null,
  sessionId: null,
  deviceId: null,
  network: null,
  requestId: null,
  action: 'signed-in',
  result: 'done',
  subjectKind: 'account',
  subjectId: 'a1',
  householdId: null,
  version: null,
  reason: null,
  detail: '{}',
  changes: 0,
  changesSha256: null,
  algorithm: 'sha256',
  prevHash: CHAIN_START,
}
const START = { seq: 0, at: '', hash: CHAIN_START }
const linkOf = (record: AuditEventRecord) => ({ record, hash: auditEventHash(record, sha256Hex) })

test('a link that follows is in order', () => {
  const first = linkOf(RECORD)
  expect(checkLink(START, first, sha256Hex)).toBeNull()
  const second = linkOf({ ...RECORD, seq: 2, id: 'e2', prevHash: first.hash })
  const before = { seq: 1, at: RECORD.at, hash: first.hash }
  expect(checkLink(before, second, sha256Hex)).toBeNull()
})

test('each fault is told by its name', () => {
  const { hash } = linkOf(RECORD)
  const check = (record: Partial<AuditEventRecord>, before = START) =>
    checkLink(before, linkOf({ ...RECORD, ...record }), sha256Hex)
  expect(check({ seq: 3 })).toBe('gap')
  expect(check({ prevHash: 'f'.repeat(64) })).toBe('link')
  const edited = { record: { ...RECORD, action: 'x' }, hash }
  expect(checkLink(START, edited, sha256Hex)).toBe('hash')
  const before = { ...START, at: '2017-05-08T01:00:00.001Z' }
  expect(check({}, before)).toBe('clock')
})
