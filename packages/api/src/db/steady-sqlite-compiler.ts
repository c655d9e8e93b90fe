import { InsertQueryNode, SqliteQueryCompiler } from 'kysely'

/**
 * Writes a value's place as `+?` where `?` would do: the sign changes no value, but hides from the planner that
 * the other side of a comparison is a parameter. It would otherwise mark the parameter as one that may change
 * the plan, and plan a prepared statement with a join anew each time it runs with another value, which costs
 * more than running it. Rows to insert are planned once anyway and stay short.
 */
export class SteadySqliteCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    const [root] = this.nodeStack
    return root !== undefined && InsertQueryNode.is(root) ? '?' : '+?'
  }
}
