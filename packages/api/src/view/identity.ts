/** The signed-in person, as the console needs to know them. */
export interface MeView {
  readonly accountId: string
  readonly login: string
  readonly name: string
  readonly roles: readonly { readonly role: string; readonly zoneCode: string | null }[]
}
