/**
 * A version of the rulebook while it is being written. `body` is its canonical JSON, `sha256` of that;
 * `shown_sha256` covers text and cases: what an approver signs. `round` counts submissions.
 */
export interface RulebookDraftTable {
  id: string
  base_version_id: string
  version: string
  status: 'editing' | 'submitted' | 'published' | 'discarded'
  revision: number
  round: number
  body: string
  sha256: string
  shown_sha256: string
  note: string
  effective_from: string
  edited_by: string
  updated_at: string
}
