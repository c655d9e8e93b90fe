/** How the links of the trail are digested. The digest is a port: the domain itself knows SHA-256 alone. */
export const DIGEST_ALGORITHMS = ['sha256', 'sm3'] as const

export type DigestAlgorithm = (typeof DIGEST_ALGORITHMS)[number]

/** 64 lower-case hexadecimal digits over the UTF-8 bytes of a text. */
export type Digest = (text: string) => string

/** What the first link is tied to. */
export const CHAIN_START = '0'.repeat(64)

/** One link of the audit trail, but for its own hash. Everything in it is covered by that hash. */
export interface AuditEventRecord {
  readonly seq: number
  readonly id: string
  /** A UTC instant with milliseconds; never before that of the link before. */
  readonly at: string
  readonly actorId: string | null
  readonly onBehalfOf: string | null
  readonly sessionId: string | null
  readonly deviceId: string | null
  readonly network: string | null
  readonly requestId: string | null
  readonly action: string
  readonly result: 'done' | 'refused'
  readonly subjectKind: string
  readonly subjectId: string
  readonly householdId: string | null
  /** The version of the subject that came of it, where it has versions. */
  readonly version: number | null
  readonly reason: string | null
  /** Canonical JSON: codes, counts, dates and digests, never a personal number. */
  readonly detail: string
  /** How many sealed rows the act changed. */
  readonly changes: number
  /** Digest of what they were and what they became; null when nothing changed. */
  readonly changesSha256: string | null
  readonly algorithm: DigestAlgorithm
  readonly prevHash: string
}

/**
 * The canonical JSON (RFC 8785) of a link: what its hash is taken of. The keys stand in the order in which
 * canonical JSON has them, so that one native call writes it; all values are text, whole numbers or null.
 */
export function auditEventText(record: AuditEventRecord): string {
  return JSON.stringify({
    action: record.action,
    actorId: record.actorId,
    algorithm: record.algorithm,
    at: record.at,
    changes: record.changes,
    changesSha256: record.changesSha256,
    detail: record.detail,
    deviceId: record.deviceId,
    householdId: record.householdId,
    id: record.id,
    network: record.network,
    onBehalfOf: record.onBehalfOf,
    prevHash: record.prevHash,
    reason: record.reason,
    requestId: record.requestId,
    result: record.result,
    seq: record.seq,
    sessionId: record.sessionId,
    subjectId: record.subjectId,
    subjectKind: record.subjectKind,
    version: record.version,
  })
}

/** The hash of a link. `digest` is that of the record's own algorithm. */
export function auditEventHash(record: AuditEventRecord, digest: Digest): string {
  return digest(auditEventText(record))
}
