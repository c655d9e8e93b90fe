import { admitAccount } from '../../service/account/admit-account.ts'
import { createPending } from '../../service/account/create-pending.ts'
import { listAccounts } from '../../service/account/list-accounts.ts'
import { refuseAccount } from '../../service/account/refuse-account.ts'
import { disableAccount, enableAccount } from '../../service/account/switch-account.ts'
import { recordedRead, type ReadEvent } from '../../service/record-read.ts'
import type { AccountPage } from '../../view/account.ts'
import { staffProcedure } from '../trpc.ts'
import { AdmitInput, CreateInput, ListInput, ReasonedInput } from './accounts.schema.ts'

export const createProcedure = staffProcedure
  .input(CreateInput)
  .mutation(({ ctx, input }) => createPending(ctx.deps, ctx.actor, input))

export const admitProcedure = staffProcedure
  .input(AdmitInput)
  .mutation(({ ctx, input }) => admitAccount(ctx.deps, ctx.actor, input))

export const refuseProcedure = staffProcedure
  .input(ReasonedInput)
  .mutation(({ ctx, input }) => refuseAccount(ctx.deps, ctx.actor, input))

export const disableProcedure = staffProcedure
  .input(ReasonedInput)
  .mutation(({ ctx, input }) => disableAccount(ctx.deps, ctx.actor, input))

export const enableProcedure = staffProcedure
  .input(ReasonedInput)
  .mutation(({ ctx, input }) => enableAccount(ctx.deps, ctx.actor, input))

export const listProcedure = staffProcedure.input(ListInput).query(({ ctx, input }) => {
  const page = listAccounts(ctx.deps, ctx.actor, { procedure: 'account.list', input })
  return recordedRead(ctx, page, listed)
})

export const rosterProcedure = staffProcedure.input(ListInput).query(({ ctx, input }) => {
  const page = listAccounts(ctx.deps, ctx.actor, { procedure: 'account.roster', input })
  return recordedRead(ctx, page, listed)
})

function listed({ items }: AccountPage): ReadEvent {
  return {
    action: 'accounts-listed',
    subject: { kind: 'account', id: 'several' },
    detail: { count: items.length },
  }
}
