import { router } from '../trpc.ts'
import { anchors } from './anchors.ts'
import { exportEvents } from './export.ts'
import { matrix } from './matrix.ts'
import { ofAccount } from './of-account.ts'
import { ofHousehold } from './of-household.ts'
import { ofRecord } from './of-record.ts'
import { ofUnit } from './of-unit.ts'
import { search } from './search.ts'
import { supervise } from './supervise.ts'
import { verify } from './verify.ts'

export const auditRouter = router({
  anchors,
  export: exportEvents,
  matrix,
  ofAccount,
  ofHousehold,
  ofRecord,
  ofUnit,
  search,
  supervise,
  verify,
})
