/** What earned or took back a star 星. Append-only; `source_id` names the survey, agreement or handover. */
export interface StarEventTable {
  id: string
  household_id: string
  zone_id: string
  kind: 'surveyed' | 'survey-voided' | 'signed' | 'rescinded' | 'handed-over' | 'handover-revoked'
  event_on: string
  recorded_at: string
  source_id: string
}
