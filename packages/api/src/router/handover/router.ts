import { router } from '../trpc.ts'
import { accept } from './accept.ts'

export const handoverRouter = router({ accept })
