import { addUnit } from '../../service/organisation/add-unit.ts'
import { closeUnit } from '../../service/organisation/close-unit.ts'
import { moveUnit } from '../../service/organisation/move-unit.ts'
import { readTree } from '../../service/organisation/read-tree.ts'
import { renameUnit } from '../../service/organisation/rename-unit.ts'
import { staffProcedure } from '../trpc.ts'
import {
  AddUnitInput,
  CloseUnitInput,
  MoveUnitInput,
  RenameUnitInput,
  TreeInput,
} from './units.schema.ts'

export const treeProcedure = staffProcedure
  .input(TreeInput)
  .query(({ ctx, input }) => readTree(ctx.deps, ctx.actor, input))

export const addUnitProcedure = staffProcedure
  .input(AddUnitInput)
  .mutation(({ ctx, input }) => addUnit(ctx.deps, ctx.actor, input))

export const renameUnitProcedure = staffProcedure
  .input(RenameUnitInput)
  .mutation(({ ctx, input }) => renameUnit(ctx.deps, ctx.actor, input))

export const moveUnitProcedure = staffProcedure
  .input(MoveUnitInput)
  .mutation(({ ctx, input }) => moveUnit(ctx.deps, ctx.actor, input))

export const closeUnitProcedure = staffProcedure
  .input(CloseUnitInput)
  .mutation(({ ctx, input }) => closeUnit(ctx.deps, ctx.actor, input))
