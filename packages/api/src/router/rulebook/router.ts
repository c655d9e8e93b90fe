import { router } from '../trpc.ts'
import { catalogue } from './catalogue.ts'

export const rulebookRouter = router({ catalogue })
