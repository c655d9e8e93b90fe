import { MASKED_ROW, OPINION_TEXT, REASON, STAFF_NAME } from './personal-field.ts'
import type { ClassifiedTable } from './classified-table.ts'

/** What the county publishes, and the measures. */
export const PUBLISHED_REGISTER = {
  programme: {
    open: ['year', 'label', 'planned_fen'],
    internal: [],
    personal: {},
  },
  zone: {
    open: [
      'id',
      'code',
      'name',
      'programme_year',
      'location',
      'rulebook_version_id',
      'announced_on',
      'baseline_households',
    ],
    internal: ['created_at'],
    personal: {},
  },
  building: {
    open: ['id', 'zone_id', 'code', 'name', 'kind', 'position'],
    internal: [],
    personal: {},
  },
  posting: {
    open: [
      'board',
      'number',
      'zone_id',
      'posted_on',
      'closes_on',
      'row_count',
      'totals',
      'data_as_of',
      'sha256',
    ],
    internal: ['id', 'issued_by', 'recorded_at'],
    personal: {},
  },
  posting_row: {
    open: ['posting_id', 'row_no', 'household_code', 'building_code'],
    internal: [],
    personal: { cells: MASKED_ROW },
  },
  bulletin: {
    open: ['id', 'period', 'issue_no', 'formula_version', 'ranking', 'sha256', 'issued_at'],
    internal: ['inputs'],
    personal: {},
  },
  concern: {
    open: ['zone_id', 'raised_on', 'topic', 'answered_on'],
    internal: ['id'],
    personal: { question: OPINION_TEXT, answer: OPINION_TEXT },
  },
  reply_meeting: {
    open: ['id', 'held_on', 'zone_id', 'topic', 'attendees'],
    internal: [],
    personal: {},
  },
  publicity_activity: {
    open: ['id', 'channel', 'kind', 'quantity', 'on_day', 'note'],
    internal: [],
    personal: {},
  },
  project: {
    open: ['id', 'kind', 'name'],
    internal: [],
    personal: { sponsor: STAFF_NAME },
  },
  progress_counter: {
    open: [
      'zone_id',
      'day',
      'measured',
      'signed',
      'handed_over',
      'monetary',
      'signed_fen',
      'paid_fen',
    ],
    internal: [],
    personal: {},
  },
  rulebook_version: {
    open: ['id', 'rulebook_id', 'version', 'sha256', 'body', 'effective_from', 'activated_at'],
    internal: [],
    personal: {},
  },
  rulebook_draft: {
    open: [],
    internal: [
      'id',
      'base_version_id',
      'version',
      'status',
      'revision',
      'round',
      'body',
      'sha256',
      'shown_sha256',
      'note',
      'effective_from',
      'edited_by',
      'updated_at',
    ],
    personal: {},
  },
  rulebook_revision: {
    open: [],
    internal: ['draft_id', 'revision', 'shown_sha256', 'edited_by', 'edited_at'],
    personal: {},
  },
  rulebook_case: {
    open: [],
    internal: ['id', 'draft_id', 'version_id', 'case_id', 'title', 'kind', 'input', 'expected'],
    personal: {},
  },
  rulebook_approval: {
    open: [],
    internal: ['id', 'draft_id', 'round', 'actor_id', 'decision', 'shown_sha256', 'acted_at'],
    personal: { reason: REASON },
  },
  rulebook_publication: {
    open: [
      'version_id',
      'supersedes',
      'announcement_no',
      'published_on',
      'published_at',
      'cases_sha256',
    ],
    internal: ['draft_id', 'published_by', 'approved_by'],
    personal: {},
  },
  ruler_audit: {
    open: [],
    internal: ['id', 'ran_at', 'ran_by', 'milliseconds', 'sheets', 'findings', 'report'],
    personal: {},
  },
} as const satisfies Readonly<Record<string, ClassifiedTable>>
