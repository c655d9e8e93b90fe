import type { inferRouterInputs } from '@trpc/server'
import type { ProcedureName } from '@yichi/domain/rules/identity/authority'
import { kioskRouter } from './kiosk/router.ts'
import { ownRouter } from './own/router.ts'
import { router } from './trpc.ts'

/** All that the public listener can name: what is public, and a resident's own file. Never a procedure of the staff. */
export const publicRouter = router({ kiosk: kioskRouter, own: ownRouter })

export type PublicRouter = typeof publicRouter

type Inputs = inferRouterInputs<PublicRouter>
type Path = { [S in keyof Inputs]: `${S}.${keyof Inputs[S] & string}` }[keyof Inputs]

// Does not compile while a procedure has no row in the table of authority.
true satisfies [Exclude<Path, ProcedureName>] extends [never] ? true : never
