/** A golden case 验算案例 of a draft or of a version, never of both. `input` and `expected` are canonical JSON. */
export interface RulebookCaseTable {
  id: string
  draft_id: string | null
  version_id: string | null
  case_id: string
  title: string
  kind: 'assess' | 'transition' | 'voucher'
  input: string
  expected: string
}
