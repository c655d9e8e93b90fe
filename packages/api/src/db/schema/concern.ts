/** A concern 群众关切 and its answer. */
export interface ConcernTable {
  id: string
  zone_id: string | null
  raised_on: string
  topic: string
  question: string
  answered_on: string | null
  answer: string | null
}
