import { auditEventHash } from '@yichi/domain/facts/audit-event'
import type { AuditEventTable } from '../src/db/schema/audit-event.ts'
import { SCHEMA_COLUMNS } from '../src/db/schema-columns.ts'
import { SEALED } from '../src/db/sealed-tables.ts'
import { digestBy } from '../src/db/trail/chain.ts'
import { recordOf } from '../src/db/trail/event-record.ts'
import type { Hands } from './hands.ts'

/** Where a check has to point: the first bad event of the chain or of an anchor, or the bad row. */
export interface Expected {
  readonly check: 'chain' | 'anchor' | 'row'
  readonly seq?: number
  readonly table?: string
  readonly row?: string
}

/** One way to change a county behind the program. `anchors` are the numbers that were signed. */
export type Tampering = (tamperer: Tamperer, anchors: readonly number[]) => Promise<Expected>

/** Eight of the nine ways; the ninth puts an older database in the place of this one. */
export const TAMPERINGS: readonly (readonly [name: string, how: Tampering])[] = [
  ['a field of an event', (tamperer) => tamperer.editField()],
  ['an event removed', (tamperer) => tamperer.deleteMiddle()],
  ['an event put in', (tamperer) => tamperer.insert()],
  ['two events exchanged', (tamperer) => tamperer.reorder()],
  ['the end cut off', (tamperer) => tamperer.truncate()],
  ['another history from an event on', (tamperer, anchors) => tamperer.replaceFrom(anchors)],
  ['a clock put back', (tamperer) => tamperer.changeClock()],
  ['a row of the business', (tamperer) => tamperer.editRow()],
]

const EDITABLE = ['action', 'detail', 'subject_id', 'subject_kind', 'network', 'reason'] as const

/** Changes a county as somebody would who has its database; every choice comes from `next`. */
export class Tamperer {
  readonly #hands: Hands
  readonly #next: () => number

  constructor(hands: Hands, next: () => number) {
    this.#hands = hands
    this.#next = next
  }

  async editField(): Promise<Expected> {
    const seq = this.#whole(1, await this.#last())
    const column = EDITABLE[this.#whole(0, EDITABLE.length - 1)] ?? 'action'
    await this.#unguarded('audit_event', async () => {
      await this.#hands.run(`update audit_event set ${column} = ? where seq = ?`, 'forged', seq)
    })
    return { check: 'chain', seq }
  }

  async deleteMiddle(): Promise<Expected> {
    const seq = this.#whole(1, (await this.#last()) - 1)
    await this.#unguarded('audit_event', async () => {
      await this.#hands.run('delete from audit_event where seq = ?', seq)
    })
    return { check: 'chain', seq }
  }

  /** Puts an event between two others, numbered as if it had always been there. */
  async insert(): Promise<Expected> {
    const after = this.#whole(1, (await this.#last()) - 1)
    await this.#unguarded('audit_event', async () => {
      const copy = await this.#event(after)
      await this.#hands.run('update audit_event set seq = seq + 1000000 where seq > ?', after)
      await this.#hands.run('update audit_event set seq = seq - 999999 where seq > 1000000')
      await this.#put({ ...copy, seq: after + 1, id: `forged-${after}`, prev_hash: copy.hash })
    })
    return { check: 'chain', seq: after + 1 }
  }

  async reorder(): Promise<Expected> {
    const last = await this.#last()
    const first = this.#whole(1, last - 1)
    const second = this.#whole(first + 1, last)
    await this.#unguarded('audit_event', async () => {
      const [one, two] = [await this.#event(first), await this.#event(second)]
      await this.#hands.run('delete from audit_event where seq in (?, ?)', first, second)
      await this.#put({ ...one, seq: second })
      await this.#put({ ...two, seq: first })
    })
    return { check: 'chain', seq: first }
  }

  /** Cuts the end off, and makes the head fit what is left. */
  async truncate(): Promise<Expected> {
    const last = this.#whole(1, (await this.#last()) - 1)
    for (const table of ['audit_change', 'audit_event']) {
      await this.#unguarded(table, async () => {
        await this.#hands.run(`delete from ${table} where seq > ?`, last)
      })
    }
    await this.#fitHead()
    return { check: 'anchor', seq: last + 1 }
  }

  /** Writes another history from an event on, every hash as it should be. */
  async replaceFrom(anchors: readonly number[]): Promise<Expected> {
    const seq = this.#whole(1, await this.#last())
    await this.#rewrite(seq, (event) => ({ ...event, action: 'signed-out' }))
    return { check: 'anchor', seq: anchors.find((anchor) => anchor >= seq) ?? 0 }
  }

  /** Makes an event older than the one before it, every hash as it should be. */
  async changeClock(): Promise<Expected> {
    const seq = this.#whole(2, await this.#last())
    await this.#rewrite(seq, (event) => ({ ...event, at: '2016-01-01T00:00:00.000Z' }))
    return { check: 'chain', seq }
  }

  /** Changes or removes a row of the county's business, with or without the triggers that would note it. */
  async editRow(): Promise<Expected> {
    const tables = []
    for (const sealed of SEALED.values()) {
      if ((await this.#count(sealed.table)) > 0) tables.push(sealed)
    }
    const sealed = tables[this.#whole(0, tables.length - 1)]
    if (sealed === undefined) throw new Error('tamper: no rows')
    const { table, key } = sealed
    const offset = this.#whole(0, (await this.#count(table)) - 1)
    const [found] = await this.#hands.run<Record<string, unknown>>(
      `select * from "${table}" order by "${key}" limit 1 offset ${offset}`,
    )
    if (found === undefined) throw new Error('tamper: no row')
    await this.#unguarded(table, () => this.#editOne(table, key, found))
    return { check: 'row', table, row: String(found[key]) }
  }

  async #editOne(
    table: string,
    key: string,
    found: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const where = `where "${key}" = ?`
    const remove = async (): Promise<void> => {
      await this.#hands.run(`delete from "${table}" ${where}`, found[key])
    }
    if (this.#next() % 4 === 0) return remove()
    // A column that holds text anybody may write, or a number.
    const free = Object.entries(found).filter(([column, value]) => {
      if (column === key) return false
      return typeof value === 'number' || /_name$|^name$|^value$|^label$|^body$|^note$/.test(column)
    })
    const [column, value] = free[this.#whole(0, free.length - 1)] ?? []
    if (column === undefined) return remove()
    const forged = typeof value === 'number' ? 1 - value : 'forged'
    const update = `update "${table}" set "${column}" = ? ${where}`
    // A value that a check of the table does not allow: the row goes instead.
    await this.#hands.run(update, forged, found[key]).catch(remove)
  }

  async #rewrite(from: number, change: (event: AuditEventTable) => AuditEventTable): Promise<void> {
    await this.#unguarded('audit_event', async () => {
      const events = await this.#hands.run<AuditEventTable>(
        'select * from audit_event where seq >= ? order by seq',
        from,
      )
      let prev_hash = from === 1 ? '0'.repeat(64) : (await this.#event(from - 1)).hash
      await this.#hands.run('delete from audit_event where seq >= ?', from)
      for (const event of events) {
        const changed = { ...(event.seq === from ? change(event) : event), prev_hash }
        const hash = auditEventHash(recordOf(changed), digestBy(changed.algorithm))
        await this.#put({ ...changed, hash })
        prev_hash = hash
      }
    })
    await this.#fitHead()
  }

  async #fitHead(): Promise<void> {
    const { seq, at, hash } = await this.#event(await this.#last())
    await this.#hands.run('update audit_head set seq = ?, at = ?, hash = ?', seq, at, hash)
  }

  async #event(seq: number): Promise<AuditEventTable> {
    const text = 'select * from audit_event where seq = ?'
    const [event] = await this.#hands.run<AuditEventTable>(text, seq)
    if (event === undefined) throw new Error('tamper: no such event')
    return event
  }

  async #put(event: AuditEventTable): Promise<void> {
    const columns = SCHEMA_COLUMNS.audit_event
    const places = columns.map(() => '?').join(', ')
    await this.#hands.run(
      `insert into audit_event (${columns.join(', ')}) values (${places})`,
      ...columns.map((column) => event[column]),
    )
  }

  #unguarded(table: string, body: () => Promise<void>): Promise<void> {
    return this.#hands.unguarded(table, this.#next() % 2 === 0, body)
  }

  async #last(): Promise<number> {
    const [row] = await this.#hands.run<{ seq: number }>('select max(seq) as seq from audit_event')
    return row?.seq ?? 0
  }

  async #count(table: string): Promise<number> {
    const [row] = await this.#hands.run<{ rows: number }>(`select count(*) as rows from "${table}"`)
    return row?.rows ?? 0
  }

  #whole(from: number, to: number): number {
    return from + (this.#next() % (to - from + 1))
  }
}
