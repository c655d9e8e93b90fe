import type { Page } from './page.ts'

/** An account as its administrators see it: no phone in the clear, no household, no money. */
export interface AccountView {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly phoneMasked: string | null
  readonly kind: 'staff' | 'resident'
  readonly status: 'pending' | 'active' | 'disabled'
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly roles: readonly { readonly role: string; readonly zoneCode: string | null }[]
  readonly createdAt: string
  readonly lastSignInAt: string | null
  readonly hasSecondFactor: boolean
  /** Until when the door is shut after failures; null when it is open. */
  readonly lockedUntil: string | null
  readonly sessions: number
  /** Since when the person waits for a new password; null when they do not. */
  readonly resetWishedAt: string | null
}

export type AccountPage = Page<AccountView>

/** A code that is told once and ends with its use or after a day. */
export interface OneTimeCode {
  readonly code: string
  readonly expiresAt: string
}
