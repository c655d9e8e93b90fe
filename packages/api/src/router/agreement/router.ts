import { router } from '../trpc.ts'
import { correctAccountProcedure } from './correct-account.ts'
import { sign } from './sign.ts'

export const agreementRouter = router({ correctAccount: correctAccountProcedure, sign })
