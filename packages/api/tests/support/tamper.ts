import { auditEventHash } from '@yichi/domain/facts/audit-event'
import BetterSqlite3 from 'better-sqlite3'
import type { AuditEventTable } from '../../src/db/schema/audit-event.ts'
import { SCHEMA_COLUMNS } from '../../src/db/schema-columns.ts'
import { SEALED } from '../../src/db/sealed-tables.ts'
import { digestBy } from '../../src/db/trail/chain.ts'
import { recordOf } from '../../src/db/trail/event-record.ts'

/** Where the check has to point: the first bad event of the chain or of an anchor, or the bad row. */
export interface Expected {
  readonly check: 'chain' | 'anchor' | 'row'
  readonly seq?: number
  readonly table?: string
  readonly row?: string
}

const EDITABLE = ['action', 'detail', 'subject_id', 'subject_kind', 'network', 'reason'] as const

/** Somebody with the file of a county in their hands, and a tool for SQLite. */
export class Tamperer {
  readonly #db: BetterSqlite3.Database
  readonly #next: () => number

  constructor(path: string, next: () => number) {
    this.#db = new BetterSqlite3(path)
    this.#db.pragma('foreign_keys = off')
    this.#db.pragma('synchronous = off')
    this.#next = next
  }

  close(): void {
    this.#db.close()
  }

  editField(): Expected {
    const seq = this.#whole(1, this.#last())
    const column = EDITABLE[this.#whole(0, EDITABLE.length - 1)] ?? 'action'
    this.#unguarded('audit_event', () =>
      this.#db.prepare(`update audit_event set ${column} = ? where seq = ?`).run('forged', seq),
    )
    return { check: 'chain', seq }
  }

  deleteMiddle(): Expected {
    const seq = this.#whole(1, this.#last() - 1)
    this.#unguarded('audit_event', () =>
      this.#db.prepare('delete from audit_event where seq = ?').run(seq),
    )
    return { check: 'chain', seq }
  }

  /** Puts an event between two others, numbered as if it had always been there. */
  insert(): Expected {
    const after = this.#whole(1, this.#last() - 1)
    this.#unguarded('audit_event', () => {
      const copy = this.#event(after)
      this.#db.prepare('update audit_event set seq = seq + 1000000 where seq > ?').run(after)
      this.#db.exec('update audit_event set seq = seq - 999999 where seq > 1000000')
      this.#put({ ...copy, seq: after + 1, id: `forged-${after}`, prev_hash: copy.hash })
    })
    return { check: 'chain', seq: after + 1 }
  }

  reorder(): Expected {
    const last = this.#last()
    const first = this.#whole(1, last - 1)
    const second = this.#whole(first + 1, last)
    this.#unguarded('audit_event', () => {
      const [one, two] = [this.#event(first), this.#event(second)]
      this.#db.prepare('delete from audit_event where seq in (?, ?)').run(first, second)
      this.#put({ ...one, seq: second })
      this.#put({ ...two, seq: first })
    })
    return { check: 'chain', seq: first }
  }

  /** Cuts the end off, and makes the head fit what is left. */
  truncate(): Expected {
    const last = this.#whole(1, this.#last() - 1)
    this.#unguarded('audit_change', () =>
      this.#unguarded('audit_event', () => {
        this.#db.prepare('delete from audit_change where seq > ?').run(last)
        this.#db.prepare('delete from audit_event where seq > ?').run(last)
      }),
    )
    this.#fitHead()
    return { check: 'anchor', seq: last + 1 }
  }

  /** Writes another history from an event on, every hash as it should be. `anchors` are the numbers that were signed. */
  replaceFrom(anchors: readonly number[]): Expected {
    const seq = this.#whole(1, this.#last())
    this.#rewrite(seq, (event) => ({ ...event, action: 'signed-out' }))
    return { check: 'anchor', seq: anchors.find((anchor) => anchor >= seq) ?? 0 }
  }

  /** Makes an event older than the one before it, every hash as it should be. */
  changeClock(): Expected {
    const seq = this.#whole(2, this.#last())
    this.#rewrite(seq, (event) => ({ ...event, at: '2016-01-01T00:00:00.000Z' }))
    return { check: 'chain', seq }
  }

  /** Changes, removes or adds a row of the county's business, with or without the triggers that would note it. */
  editRow(): Expected {
    const tables = [...SEALED.values()].filter(({ table }) => this.#count(table) > 0)
    const sealed = tables[this.#whole(0, tables.length - 1)]
    if (sealed === undefined) throw new Error('tamper: no rows')
    const { table, key } = sealed
    const offset = this.#whole(0, this.#count(table) - 1)
    const found = this.#db
      .prepare(`select * from "${table}" order by "${key}" limit 1 offset ${offset}`)
      .get() as Record<string, unknown>
    const row = String(found[key])
    const edit = (): void => this.#editOne(table, key, found)
    this.#unguarded(table, edit)
    return { check: 'row', table, row }
  }

  #editOne(table: string, key: string, found: Readonly<Record<string, unknown>>): void {
    const where = `where "${key}" = ?`
    if (this.#next() % 4 === 0) {
      this.#db.prepare(`delete from "${table}" ${where}`).run(found[key])
      return
    }
    // The last column that holds text anybody may write, or a number.
    const free = Object.entries(found).filter(([column, value]) => {
      if (column === key) return false
      return typeof value === 'number' || /_name$|^name$|^value$|^label$|^body$|^note$/.test(column)
    })
    const [column, value] = free[this.#whole(0, free.length - 1)] ?? []
    if (column === undefined) {
      this.#db.prepare(`delete from "${table}" ${where}`).run(found[key])
      return
    }
    const forged = typeof value === 'number' ? 1 - value : 'forged'
    this.#db.pragma('ignore_check_constraints = on')
    this.#db.prepare(`update "${table}" set "${column}" = ? ${where}`).run(forged, found[key])
  }

  #rewrite(from: number, change: (event: AuditEventTable) => AuditEventTable): void {
    this.#unguarded('audit_event', () => {
      const events = this.#db
        .prepare('select * from audit_event where seq >= ? order by seq')
        .all(from) as AuditEventTable[]
      let prev_hash = from === 1 ? '0'.repeat(64) : this.#event(from - 1).hash
      this.#db.prepare('delete from audit_event where seq >= ?').run(from)
      for (const event of events) {
        const changed = { ...(event.seq === from ? change(event) : event), prev_hash }
        const hash = auditEventHash(recordOf(changed), digestBy(changed.algorithm))
        this.#put({ ...changed, hash })
        prev_hash = hash
      }
    })
    this.#fitHead()
  }

  #fitHead(): void {
    const { seq, at, hash } = this.#event(this.#last())
    this.#db.prepare('update audit_head set seq = ?, at = ?, hash = ?').run(seq, at, hash)
  }

  #event(seq: number): AuditEventTable {
    return this.#db.prepare('select * from audit_event where seq = ?').get(seq) as AuditEventTable
  }

  #put(event: AuditEventTable): void {
    const columns = SCHEMA_COLUMNS.audit_event
    const places = columns.map((column) => `@${column}`).join(', ')
    this.#db.prepare(`insert into audit_event values (${places})`).run(event)
  }

  /** Without the triggers of a table, which are put back afterwards; half the time those that note stay. */
  #unguarded(table: string, body: () => void): void {
    const triggers = this.#db
      .prepare(`select name, sql from sqlite_master where type = 'trigger' and tbl_name = ?`)
      .all(table) as { name: string; sql: string }[]
    const keepsNotes = this.#next() % 2 === 0
    const dropped = triggers.filter(({ name }) => !(keepsNotes && name.startsWith('note_')))
    for (const { name } of dropped) this.#db.exec(`drop trigger ${name}`)
    body()
    for (const { sql } of dropped) this.#db.exec(sql)
  }

  #last(): number {
    return this.#db.prepare('select max(seq) from audit_event').pluck().get() as number
  }

  #count(table: string): number {
    return this.#db.prepare(`select count(*) from "${table}"`).pluck().get() as number
  }

  #whole(from: number, to: number): number {
    return from + (this.#next() % (to - from + 1))
  }
}
