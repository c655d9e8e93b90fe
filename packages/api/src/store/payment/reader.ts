import type { Db, Tx } from '../../db/database.ts'
import { sumFen } from '../../db/columns.ts'
import { PreparedById } from '../prepared-by-id.ts'
import type { PaymentTable } from '../../db/schema/payment.ts'

export interface PaymentRecord {
  readonly id: string
  readonly instalmentId: string
  readonly instalmentNo: number
  readonly approvalId: string
  readonly idempotencyKey: string
  /** From 1, the last part of the key. */
  readonly attempt: number
  readonly payeeName: string
  readonly bankCipher: Buffer
  readonly bankLast4: string
  readonly amountFen: number
  readonly state: PaymentTable['state']
  readonly fundSourceId: string
  readonly fundSourceCode: string
  readonly fundSourceName: string
  readonly bankSerial: string | null
  readonly paidOn: string | null
}

/** A fund source with what came in, and what payments took or are about to take of it. */
export interface SourceRoom {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly raisedFen: number
  /** Approved, at the bank, or paid. */
  readonly takenFen: number
  /** Waiting in the fund chain. */
  readonly plannedFen: number
}

/** States in which a payment has taken money of its source. */
const TAKING = ['approved', 'exported', 'paid', 'unknown'] as const

/** Payments and the sources they are made from. */
export class PaymentReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The last attempt to pay an instalment; a receipt from a household has none. */
  async ofInstalment(instalmentId: string): Promise<PaymentRecord | undefined> {
    const row = await LAST_ATTEMPT.first(this.db, instalmentId)
    return row === undefined ? undefined : withAttempt(row)
  }

  async ofHousehold(householdId: string): Promise<readonly PaymentRecord[]> {
    const rows = await payments(this.db)
      .innerJoin('agreement as g', 'g.id', 'i.agreement_id')
      .where('g.household_id', '=', householdId)
      .orderBy('y.id')
      .execute()
    return rows.map(withAttempt)
  }

  async hasBankSerial(bankSerial: string): Promise<boolean> {
    const query = this.db.selectFrom('payment').select('id').where('bank_serial', '=', bankSerial)
    return (await query.executeTakeFirst()) !== undefined
  }

  /** Every source with its room, by code. */
  async sourceRooms(): Promise<readonly SourceRoom[]> {
    return roomsOf(await this.#sources().execute(), await this.#used().execute())
  }

  /** One source with its room; undefined when there is none of that id. */
  async sourceRoom(id: string): Promise<SourceRoom | undefined> {
    const sources = await this.#sources().where('f.id', '=', id).execute()
    const used = await this.#used().where('fund_source_id', '=', id).execute()
    return roomsOf(sources, used)[0]
  }

  #sources() {
    return this.db
      .selectFrom('fund_source as f')
      .select(['f.id', 'f.code', 'f.name'])
      .select((eb) =>
        eb
          .selectFrom('drawdown as d')
          .whereRef('d.fund_source_id', '=', 'f.id')
          .select((of) => sumFen(of.ref('d.amount_fen')).as('sum'))
          .as('raisedFen'),
      )
      .orderBy('f.code')
  }

  #used() {
    return this.db
      .selectFrom('payment')
      .select(['fund_source_id as id', 'state'])
      .select((eb) => sumFen(eb.ref('amount_fen')).as('fen'))
      .where('state', 'in', ['draft', ...TAKING])
      .groupBy(['fund_source_id', 'state'])
  }
}

/** Puts beside each source what its payments take from it. */
function roomsOf(
  sources: readonly (Omit<SourceRoom, 'raisedFen' | 'takenFen' | 'plannedFen'> & {
    readonly raisedFen: number | null
  })[],
  used: readonly { readonly id: string; readonly state: string; readonly fen: number }[],
): SourceRoom[] {
  const sum = (id: string, isPlanned: boolean): number =>
    used
      .filter((one) => one.id === id && (one.state === 'draft') === isPlanned)
      .reduce((fen, one) => fen + one.fen, 0)
  return sources.map((source) => {
    const [takenFen, plannedFen] = [sum(source.id, false), sum(source.id, true)]
    return { ...source, raisedFen: source.raisedFen ?? 0, takenFen, plannedFen }
  })
}

function withAttempt(row: Omit<PaymentRecord, 'attempt'>): PaymentRecord {
  const { idempotencyKey } = row
  return { ...row, attempt: Number(idempotencyKey.slice(idempotencyKey.lastIndexOf('/') + 1)) }
}

function payments(db: Db | Tx) {
  return db
    .selectFrom('payment as y')
    .innerJoin('instalment as i', 'i.id', 'y.instalment_id')
    .innerJoin('fund_source as f', 'f.id', 'y.fund_source_id')
    .select(['y.id', 'y.instalment_id as instalmentId', 'i.no as instalmentNo'])
    .select(['y.approval_id as approvalId', 'y.payee_name as payeeName'])
    .select('y.idempotency_key as idempotencyKey')
    .select(['y.bank_cipher as bankCipher', 'y.bank_last4 as bankLast4'])
    .select(['y.amount_fen as amountFen', 'y.state', 'f.id as fundSourceId'])
    .select(['f.code as fundSourceCode', 'f.name as fundSourceName'])
    .select(['y.bank_serial as bankSerial', 'y.paid_on as paidOn'])
}

const LAST_ATTEMPT = new PreparedById<Omit<PaymentRecord, 'attempt'>>((db, id) =>
  payments(db).where('y.instalment_id', '=', id).orderBy('y.id', 'desc').limit(1),
)
