import { router } from '../trpc.ts'
import { board } from './board.ts'
import { home } from './home.ts'
import { recompute } from './recompute.ts'
import { rulebook } from './rulebook.ts'
import { rulebooks } from './rulebooks.ts'

export const kioskRouter = router({ board, home, recompute, rulebook, rulebooks })
