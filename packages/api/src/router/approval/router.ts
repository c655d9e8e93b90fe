import { router } from '../trpc.ts'
import { act } from './act.ts'
import { get } from './get.ts'
import { inbox } from './inbox.ts'

export const approvalRouter = router({ act, get, inbox })
