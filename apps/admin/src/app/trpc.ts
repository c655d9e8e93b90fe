import { createTRPCClient, httpLink } from '@trpc/client'
import type { StaffRouter } from '@yichi/api/router/staff-router'
import { askPerson } from './doorkeeper.ts'
import { secondChance } from './second-chance.ts'

/**
 * The only door to the server. Same origin, cookie session; the header marks a request as made by
 * this console, which no form or image of another site can add.
 */
export const trpc = createTRPCClient<StaffRouter>({
  links: [
    secondChance({ ask: askPerson }),
    httpLink({ url: '/trpc', headers: () => ({ 'x-yichi': '1' }) }),
  ],
})
