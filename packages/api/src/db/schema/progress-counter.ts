/** The changes of one day in one zone, kept in the transaction of the event that made them. */
export interface ProgressCounterTable {
  zone_id: string
  day: string
  measured: number
  signed: number
  handed_over: number
  monetary: number
  signed_fen: number
  paid_fen: number
}
