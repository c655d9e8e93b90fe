import { router } from '../trpc.ts'
import { anchors } from './anchors.ts'
import { exportEvents } from './export.ts'
import { matrix } from './matrix.ts'
import { ofHousehold } from './of-household.ts'
import { ofOffice, ofRecord } from './of-record.ts'
import { search } from './search.ts'
import { supervise } from './supervise.ts'
import { verify } from './verify.ts'

export const auditRouter = router({
  anchors,
  export: exportEvents,
  matrix,
  ofHousehold,
  ofOffice,
  ofRecord,
  search,
  supervise,
  verify,
})
