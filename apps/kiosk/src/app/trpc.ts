import { createTRPCClient, httpLink } from '@trpc/client'
import type { PublicRouter } from '@yichi/api/router/public-router'

/** The only door to the server: same origin, public procedures, nothing that knows a visitor. */
export const trpc = createTRPCClient<PublicRouter>({ links: [httpLink({ url: '/trpc' })] })
