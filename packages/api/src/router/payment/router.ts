import { router } from '../trpc.ts'
import { postResultProcedure } from './post-result.ts'

export const paymentRouter = router({ postResult: postResultProcedure })
