import { router } from '../trpc.ts'
import {
  addUnitProcedure,
  closeUnitProcedure,
  moveUnitProcedure,
  renameUnitProcedure,
  treeProcedure,
} from './units.ts'

export const organisationRouter = router({
  tree: treeProcedure,
  addUnit: addUnitProcedure,
  renameUnit: renameUnitProcedure,
  moveUnit: moveUnitProcedure,
  closeUnit: closeUnitProcedure,
})
