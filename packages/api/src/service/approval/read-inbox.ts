import { decodeCursor, encodeCursor } from '../../db/keyset.ts'
import { shanghaiDay } from '../../observe/clock.ts'
import { InboxReader } from '../../store/approval/inbox.ts'
import type { TaskView } from '../../view/approval.ts'
import type { Page } from '../../view/page.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { stepScopes } from './step-scopes.ts'

/** What waits for the actor in the fund chain, the earliest due first. */
export async function readInbox(
  deps: Deps,
  actor: Actor,
  input: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<TaskView>> {
  const reader = new InboxReader(deps.db)
  const mine = { scopes: stepScopes(actor), accountId: actor.accountId }
  const after = input.cursor === undefined ? null : afterOf(input.cursor)
  const rows = await reader.list({ ...mine, after, limit: input.limit + 1 })
  const today = shanghaiDay(deps.clock())
  const items = rows.slice(0, input.limit).map((row) => ({ ...row, overdue: row.dueOn < today }))
  const last = items.at(-1)
  const hasMore = rows.length > input.limit && last !== undefined
  const nextCursor = hasMore ? encodeCursor([last.dueOn, last.approvalId]) : null
  return { items, nextCursor, total: await reader.count(mine) }
}

function afterOf(cursor: string): readonly [string, string] {
  const [dueOn, id] = decodeCursor(cursor, 2)
  return [String(dueOn), String(id)]
}
