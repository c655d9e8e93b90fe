import { BROWSER, REASON, TRACE } from './personal-field.ts'
import type { ClassifiedTable } from './classified-table.ts'

/** The trail, what keeps the program going, and its settings. */
export const TRAIL_REGISTER = {
  audit_event: {
    open: [],
    internal: [
      'seq',
      'id',
      'at',
      'actor_id',
      'on_behalf_of',
      'session_id',
      'device_id',
      'request_id',
      'action',
      'result',
      'subject_kind',
      'subject_id',
      'version',
      'changes',
      'changes_sha256',
      'algorithm',
      'prev_hash',
      'hash',
    ],
    personal: { network: BROWSER, household_id: TRACE, reason: TRACE, detail: TRACE },
  },
  audit_head: {
    open: [],
    internal: ['chain', 'seq', 'at', 'hash'],
    personal: {},
  },
  audit_change: {
    open: [],
    internal: ['table_name', 'row_key', 'seq', 'before_sha256', 'after_sha256'],
    personal: {},
  },
  row_touch: {
    open: [],
    internal: ['id', 'table_name', 'row_key'],
    personal: {},
  },
  alert: {
    open: [],
    internal: [
      'id',
      'rule',
      'severity',
      'raised_at',
      'fingerprint',
      'acknowledged_at',
      'acknowledged_by',
    ],
    personal: { detail: TRACE, note: REASON },
  },
  job_run: {
    open: [],
    internal: [
      'job',
      'period',
      'status',
      'attempts',
      'lease_until',
      'lease_token',
      'report',
      'started_at',
      'finished_at',
    ],
    personal: {},
  },
  setting: {
    open: [],
    internal: ['key', 'value'],
    personal: {},
  },
} as const satisfies Readonly<Record<string, ClassifiedTable>>
