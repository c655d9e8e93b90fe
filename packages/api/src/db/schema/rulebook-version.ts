/** One pinned version of a rulebook 补偿安置办法; `id` is `<rulebook>@<version>`, `body` its canonical JSON. */
export interface RulebookVersionTable {
  id: string
  rulebook_id: string
  version: string
  sha256: string
  body: string
  effective_from: string
  activated_at: string
}
