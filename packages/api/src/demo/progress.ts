/** How far the making of a county has come. */
export interface SeedProgress {
  readonly stage: 'plan' | 'households' | 'write' | 'publish' | 'doors'
  readonly done: number
  readonly total: number
}
