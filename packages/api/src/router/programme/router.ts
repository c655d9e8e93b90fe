import { router } from '../trpc.ts'
import { dashboard } from './dashboard.ts'
import { figures } from './figures.ts'

export const programmeRouter = router({ dashboard, figures })
