import type { Post } from '@yichi/domain/rules/identity/post'

/** What a proposal to appoint somebody says. */
export interface AppointmentInput {
  readonly accountId: string
  readonly unitId: string
  readonly post: Post
  readonly fromOn: string
  /** The last day, or null for as long as nobody ends it. */
  readonly untilOn: string | null
  readonly reason: string
}
