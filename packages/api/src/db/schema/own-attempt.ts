/** An attempt to open the residents' door that has not succeeded. `person_index` is the blind index of what was keyed in. */
export interface OwnAttemptTable {
  id: string
  at: string
  screen_sha256: string
  person_index: string
}
