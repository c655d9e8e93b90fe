import { router } from '../trpc.ts'
import { board } from './board.ts'
import { home } from './home.ts'

export const kioskRouter = router({ board, home })
