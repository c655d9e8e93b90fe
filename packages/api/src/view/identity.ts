/** The signed-in person, as the console needs to know them. */
export interface MeView {
  readonly accountId: string
  readonly login: string
  readonly name: string
  readonly roles: readonly MeRole[]
  /** What has to be set before anything else is answered. */
  readonly unready: 'password-change-required' | 'second-factor-required' | null
  /** Whether the account signs in with a second factor. */
  readonly hasSecondFactor: boolean
  /** Days until the password runs out, once it is fewer than fifteen; null otherwise. */
  readonly passwordDaysLeft: number | null
  /** The session ends after this long without a request, and at this moment at the latest. */
  readonly idleMs: number
  readonly endsAt: string
}

export interface MeRole {
  readonly role: string
  readonly zoneCode: string | null
  /** Whose role it is when it was given away for a time. */
  readonly onBehalfOfName: string | null
}

/** What the first door answers: the person, or that the second factor is asked for. */
export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly me: MeView }
  | {
      readonly kind: 'second-factor'
      /** Good for five minutes and for this one sign-in; worth nothing without the code. */
      readonly ticket: string
    }

/** One browser somebody is signed in with. */
export interface SessionView {
  /** Public id; the token is never told. */
  readonly id: string
  readonly isThis: boolean
  readonly startedAt: string
  readonly lastSeenAt: string
  readonly endsAt: string
  readonly network: string
  /** What the browser says it is, shortened: "Chrome · Windows". */
  readonly device: string
  readonly isKnownDevice: boolean
}

/** A second factor that is being set up. */
export interface SecondFactorView {
  /** Base32, for typing. */
  readonly secret: string
  readonly uri: string
  /** The rows of the QR code, dark modules as 1: drawn by the screen. */
  readonly qr: readonly string[]
}

/** Shown once. */
export interface RecoveryCodesView {
  readonly codes: readonly string[]
}

/** Where a person can say they belong when they register. */
export interface RegistrationUnit {
  readonly id: string
  readonly name: string
  readonly kind: string
}

/** The first start of an empty county. */
export interface SetUpState {
  /** Whether the one-time code that the server printed still opens the set-up. */
  readonly isOpen: boolean
  readonly countyName: string | null
}

/** The three administrators of a new county with their one-time passwords; shown once. */
export interface SetUpDone {
  readonly administrators: readonly {
    readonly role: string
    readonly login: string
    readonly name: string
    readonly oneTimePassword: string
  }[]
}
