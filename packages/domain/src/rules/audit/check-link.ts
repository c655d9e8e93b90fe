import { auditEventHash, type AuditEventRecord, type Digest } from '../../facts/audit-event.ts'

/** What a link must follow: where the trail stood before it. */
export interface LinkBefore {
  readonly seq: number
  readonly at: string
  readonly hash: string
}

/**
 * What is wrong with a link.
 * - `gap` its number does not follow · `link` it names another link before it
 * - `hash` it is not what its own hash was taken of · `clock` it is older than the one before it
 */
export type LinkFault = 'gap' | 'link' | 'hash' | 'clock'

/** What is wrong with a link that stands after another; null when nothing is. The first of several is told. */
export function checkLink(
  before: LinkBefore,
  link: { readonly record: AuditEventRecord; readonly hash: string },
  digest: Digest,
): LinkFault | null {
  const { record, hash } = link
  if (record.seq !== before.seq + 1) return 'gap'
  if (record.prevHash !== before.hash) return 'link'
  if (auditEventHash(record, digest) !== hash) return 'hash'
  return record.at < before.at ? 'clock' : null
}
