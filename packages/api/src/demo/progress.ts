/** How far the making of a county has come. */
export interface SeedProgress {
  readonly stage: 'plan' | 'households' | 'write' | 'publish' | 'trail' | 'doors'
  readonly done: number
  readonly total: number
}
