/** A meeting at which concerns were answered. */
export interface ReplyMeetingTable {
  id: string
  held_on: string
  zone_id: string | null
  topic: string
  attendees: number
}
