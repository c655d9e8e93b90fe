import { expect, test } from 'vitest'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { sha256Hex } from '../kernel/sha256.ts'
import {
  auditEventHash,
  auditEventText,
  CHAIN_START,
  type AuditEventRecord,
} from './audit-event.ts'

const RECORD: AuditEventRecord = {
  seq: 1,
  id: '0190d7a0-0000-7000-8000-000000000001',
  at: '2017-05-08T01:00:00.000Z',
  actorId: null,
  onBehalfOf: null,
  sessionId: 's1',
  deviceId: null,
  network: '10.0.0.7',
  requestId: 'r1',
  action: 'approval-passed',
  result: 'done',
  subjectKind: 'approval',
  subjectId: 'p1',
  householdId: 'h1',
  version: 2,
  reason: '材料齐全，"同意"',
  detail: '{"step":"agreement-review"}',
  changes: 3,
  changesSha256: 'a'.repeat(64),
  algorithm: 'sha256',
  prevHash: CHAIN_START,
}

test('the text of a link is its canonical JSON', () => {
  expect(auditEventText(RECORD)).toBe(canonicalJson(RECORD))
  const bare = { ...RECORD, reason: null, version: null, changesSha256: null, sessionId: null }
  expect(auditEventText(bare)).toBe(canonicalJson(bare))
})

test('every field of a link is covered by its hash', () => {
  const hash = auditEventHash(RECORD, sha256Hex)
  for (const key of Object.keys(RECORD) as (keyof AuditEventRecord)[]) {
    const value = RECORD[key]
    const other = typeof value === 'number' ? value + 1 : `${value ?? ''}x`
    expect(auditEventHash({ ...RECORD, [key]: other }, sha256Hex), key).not.toBe(hash)
  }
})

test('the form of a link never changes: trails that were kept must still be readable', () => {
  expect(auditEventHash(RECORD, sha256Hex)).toBe(
    'c0c608d3f30d013102d52e09b9b74ee4b78035fedbf751c8ee200c35c19aa031',
  )
})
