import { router } from '../trpc.ts'
import { colleagues } from './colleagues.ts'
import { register } from './register.ts'

export const surveyRouter = router({ colleagues, register })
