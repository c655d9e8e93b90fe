import { router } from '../trpc.ts'
import { compute } from './compute.ts'
import { confirm } from './confirm.ts'
import { preview } from './preview.ts'
import { units } from './units.ts'

export const settlementRouter = router({ compute, confirm, preview, units })
