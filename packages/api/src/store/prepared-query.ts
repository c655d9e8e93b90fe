import type { Compilable, CompiledQuery } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { dialectOf } from '../db/dialect.ts'

/** The place of a value in a query that is compiled before the value is known. */
class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** The values of one execution, by the names of their slots. */
export type SlotValues = Readonly<Record<string, unknown>>

const MOST_KEPT = 500
const kept = new Map<string, CompiledQuery>()

/**
 * Runs a query whose text depends on `shape` alone, and builds and compiles it only the first time: for lists
 * that are asked for all day, where making the text costs more than answering it. `build` puts `slot(name)`
 * wherever a value goes; two queries of one shape must differ in nothing but those.
 */
export async function runPrepared<Row>(
  db: Db | Tx,
  { shape, values }: { readonly shape: string; readonly values: SlotValues },
  build: (slot: <T>(name: string) => T) => Compilable<Row>,
): Promise<Row[]> {
  const key = `${dialectOf(db)} ${shape}`
  let compiled = kept.get(key)
  if (compiled === undefined) {
    compiled = build(<T>(name: string) => new Slot(name) as T).compile()
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, compiled)
  }
  const parameters = compiled.parameters.map((one) =>
    one instanceof Slot ? values[one.name] : one,
  )
  // The plugins look at a query when it is compiled; the guard of the outer handle must see every run.
  db.getExecutor().transformQuery(compiled.query, compiled.queryId)
  const { rows } = await db.executeQuery<Row>({ ...compiled, parameters })
  return rows
}
