/** The tables of the residents' door with their columns, parents before children. */
export const RESIDENT_COLUMNS = {
  resident: [
    'account_id',
    'password_hash',
    'code_expires_at',
    'admitted_by',
    'admitted_at',
    'last_signed_in_at',
    'closed_by',
    'closed_at',
  ],
  own_session: ['token_sha256', 'account_id', 'created_at', 'last_seen_at', 'expires_at'],
  own_attempt: ['id', 'at', 'screen_sha256', 'person_index'],
} as const
