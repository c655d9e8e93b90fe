import type { Tx } from '../../db/database.ts'
import type { StarEventTable } from '../../db/schema/star-event.ts'
import { ProgressReader } from './reader.ts'

/** What one event adds to the counters of its zone and day; negative when it takes back. */
export interface CounterDelta {
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly monetary: number
  readonly signedFen: number
  readonly paidFen: number
}

export interface NextStep {
  readonly action: string
  readonly dueOn: string | null
}

export class ProgressWriter extends ProgressReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async addStarEvent(event: StarEventTable): Promise<void> {
    await this.db.insertInto('star_event').values(event).execute()
  }

  async setStars(householdId: string, stars: number): Promise<void> {
    await this.db.updateTable('household').set({ stars }).where('id', '=', householdId).execute()
  }

  async setNextStep(householdId: string, next: NextStep): Promise<void> {
    await this.db
      .updateTable('household')
      .set({ next_action: next.action, next_due: next.dueOn })
      .where('id', '=', householdId)
      .execute()
  }

  /** The account the household named for its money: ciphertext and the last four digits. */
  async setBank(householdId: string, bank: { cipher: Buffer; last4: string }): Promise<void> {
    await this.db
      .updateTable('household')
      .set({ bank_cipher: bank.cipher, bank_last4: bank.last4 })
      .where('id', '=', householdId)
      .execute()
  }

  /** Adds to the counters of the zone's day; the first event of a day makes its row. */
  async count(zoneId: string, day: string, delta: CounterDelta): Promise<void> {
    await this.db
      .insertInto('progress_counter')
      .values({
        zone_id: zoneId,
        day,
        measured: delta.measured,
        signed: delta.signed,
        handed_over: delta.handedOver,
        monetary: delta.monetary,
        signed_fen: delta.signedFen,
        paid_fen: delta.paidFen,
      })
      .onConflict((conflict) =>
        conflict.columns(['zone_id', 'day']).doUpdateSet((eb) => ({
          measured: eb('progress_counter.measured', '+', delta.measured),
          signed: eb('progress_counter.signed', '+', delta.signed),
          handed_over: eb('progress_counter.handed_over', '+', delta.handedOver),
          monetary: eb('progress_counter.monetary', '+', delta.monetary),
          signed_fen: eb('progress_counter.signed_fen', '+', delta.signedFen),
          paid_fen: eb('progress_counter.paid_fen', '+', delta.paidFen),
        })),
      )
      .execute()
  }
}
