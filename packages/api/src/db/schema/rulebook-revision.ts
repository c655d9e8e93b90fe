/** Who made which revision of a draft, and what it then came to. Append-only. */
export interface RulebookRevisionTable {
  draft_id: string
  revision: number
  shown_sha256: string
  edited_by: string
  edited_at: string
}
