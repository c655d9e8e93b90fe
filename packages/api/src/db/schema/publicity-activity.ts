/** Publicity done: through which channel, what, and how many. */
export interface PublicityActivityTable {
  id: string
  channel: 'position' | 'media' | 'material' | 'meeting' | 'visit'
  kind: 'broadcast' | 'sign' | 'booklet' | 'article' | 'visit'
  quantity: number
  on_day: string
  note: string
}
