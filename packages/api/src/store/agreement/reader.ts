import type { Db, Tx } from '../../db/database.ts'

export interface AgreementRecord {
  readonly id: string
  readonly number: string
  readonly householdId: string
  readonly sheetId: string
  readonly sheetSha256: string
  readonly mode: 'MONETARY' | 'EXCHANGE'
  readonly signedOn: string
  readonly dayNo: number
  readonly tier: string | null
  readonly netFen: number
  readonly direction: 'PAY' | 'COLLECT' | 'NIL'
  readonly signedBy: string
  readonly signedByName: string
}

export interface InstalmentRecord {
  readonly id: string
  readonly no: number
  readonly direction: 'PAY' | 'COLLECT'
  readonly amountFen: number
  readonly dueEvent: 'signing' | 'handover'
  readonly status: 'open' | 'in-approval' | 'approved' | 'paid' | 'returned'
  readonly paidOn: string | null
}

/** Agreements and their instalments. */
export class AgreementReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The agreement in effect, or undefined. There is at most one. */
  async effectiveOf(householdId: string): Promise<AgreementRecord | undefined> {
    return this.db
      .selectFrom('agreement as g')
      .innerJoin('account as a', 'a.id', 'g.signed_by')
      .select(['g.id', 'g.number', 'g.household_id as householdId', 'g.sheet_id as sheetId'])
      .select(['g.sheet_sha256 as sheetSha256', 'g.mode', 'g.signed_on as signedOn'])
      .select(['g.day_no as dayNo', 'g.tier', 'g.net_fen as netFen', 'g.direction'])
      .select(['g.signed_by as signedBy', 'a.name as signedByName'])
      .where('g.household_id', '=', householdId)
      .where('g.status', '=', 'effective')
      .executeTakeFirst()
  }

  /** The last number given that begins so, or undefined. Numbers of one prefix are equally long. */
  async lastNumber(prefix: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('agreement')
      .select('number')
      .where('number', '>=', prefix)
      .where('number', '<', `${prefix}~`)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.number
  }

  /** The county's letters in agreement numbers, when they were set. */
  async countyLetters(): Promise<string | undefined> {
    const query = this.db.selectFrom('setting').select('value')
    return (await query.where('key', '=', 'county.letters').executeTakeFirst())?.value
  }

  async instalmentsOf(agreementId: string): Promise<readonly InstalmentRecord[]> {
    return this.db
      .selectFrom('instalment')
      .select(['id', 'no', 'direction', 'amount_fen as amountFen', 'due_event as dueEvent'])
      .select(['status', 'paid_on as paidOn'])
      .where('agreement_id', '=', agreementId)
      .orderBy('no')
      .execute()
  }
}
