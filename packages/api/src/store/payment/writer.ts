import type { Tx } from '../../db/database.ts'
import type { PaymentTable } from '../../db/schema/payment.ts'
import { PaymentReader } from './reader.ts'

type PaymentState = PaymentTable['state']

export interface PaymentMove {
  readonly from: PaymentState
  readonly to: PaymentState
  readonly at: string
  readonly bankSerial?: string
  readonly paidOn?: string
}

export class PaymentWriter extends PaymentReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async add(payment: PaymentTable): Promise<void> {
    await this.db.insertInto('payment').values(payment).execute()
  }

  /** False when the payment is no longer in the state it was read in. */
  async move(id: string, move: PaymentMove): Promise<boolean> {
    const { from, to, at, bankSerial, paidOn } = move
    const result = await this.db
      .updateTable('payment')
      .set({
        state: to,
        updated_at: at,
        ...(bankSerial === undefined ? {} : { bank_serial: bankSerial }),
        ...(paidOn === undefined ? {} : { paid_on: paidOn }),
      })
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  /** Lets a new round of the chain be about the attempt that was not sent, as a draft again. */
  async redraft(id: string, approvalId: string, at: string): Promise<boolean> {
    const result = await this.db
      .updateTable('payment')
      .set({ state: 'draft', approval_id: approvalId, updated_at: at })
      .where('id', '=', id)
      .where('state', 'in', ['draft', 'approved'])
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  /** Another account for a payment that nobody has approved. False once somebody has. */
  async setAccount(
    id: string,
    account: { readonly cipher: Buffer; readonly last4: string },
  ): Promise<boolean> {
    const result = await this.db
      .updateTable('payment')
      .set({ bank_cipher: account.cipher, bank_last4: account.last4 })
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }
}
