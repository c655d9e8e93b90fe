import { router } from '../trpc.ts'
import { matrix } from './matrix.ts'

export const auditRouter = router({ matrix })
