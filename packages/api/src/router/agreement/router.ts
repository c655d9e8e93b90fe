import { router } from '../trpc.ts'
import { sign } from './sign.ts'

export const agreementRouter = router({ sign })
