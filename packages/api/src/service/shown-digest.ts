import { digestOf } from '@yichi/domain/kernel/digest'
import type { FieldCipher } from '../db/field-cipher.ts'

/** What a signature of the fund chain covers. */
export interface Shown {
  readonly sheetSha256: string
  readonly direction: 'PAY' | 'COLLECT'
  readonly amountFen: number
  readonly payeeName: string
  /** The open account number; null when money comes in. */
  readonly bankAccount: string | null
  /** Null when money comes in. */
  readonly fundSource: string | null
}

/**
 * The digest an approver signs. The account enters through its keyed index: the digest is printed
 * and must not let anybody try out account numbers.
 */
export function shownDigest(cipher: FieldCipher, shown: Shown): string {
  const { bankAccount, ...open } = shown
  const bank = bankAccount === null ? null : cipher.blindIndex(bankAccount, 'payment.bank')
  return digestOf({ ...open, bank })
}
