/**
 * How a version was published: by which announcement, in whose place, by whose hands. `approved_by` is a JSON
 * list of account ids, `cases_sha256` the digest of the cases it passed. Append-only.
 */
export interface RulebookPublicationTable {
  version_id: string
  supersedes: string | null
  draft_id: string | null
  announcement_no: string
  published_on: string
  published_at: string
  published_by: string
  approved_by: string
  cases_sha256: string
}
