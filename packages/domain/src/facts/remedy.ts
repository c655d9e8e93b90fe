/** Who can supply a fact that is missing, or settle what is in the way. */
export type Supplier =
  | 'surveyor'
  | 'appraiser'
  | 'recognition-meeting'
  | 'household'
  | 'computer'
  | 'rulebook-office'
  | 'not-supported'
