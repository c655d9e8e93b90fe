import { kioskRouter } from './kiosk/router.ts'
import { router } from './trpc.ts'

/** All that the public listener can name. */
export const publicRouter = router({ kiosk: kioskRouter })

export type PublicRouter = typeof publicRouter
