import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'
import type { PublicRouter } from '@yichi/api/router/public-router'
import type { OwnFileView, OwnSignedIn, VisitsView } from '@yichi/api/view/resident'
import { inject } from 'vue'
import type { InjectionKey } from 'vue'

/** What a signed-in resident may ask. Who it is stands in a cookie that no script can read. */
export interface OwnClient {
  signIn: (phone: string, password: string) => Promise<OwnSignedIn>
  changePassword: (current: string, next: string) => Promise<unknown>
  stay: () => Promise<unknown>
  signOut: () => Promise<unknown>
  file: () => Promise<OwnFileView>
  visits: (cursor: string | null) => Promise<VisitsView>
}

// What is under way when the page goes, above all the end of the session, still arrives.
const lasting = (url: URL | RequestInfo, init?: object): Promise<Response> =>
  fetch(url, { ...init, keepalive: true })

const door = createTRPCClient<PublicRouter>({
  links: [httpLink({ url: '/trpc', headers: { 'x-yichi': '1' }, fetch: lasting })],
})

export const ownClient: OwnClient = {
  signIn: (phone, password) => door.own.signIn.mutate({ phone, password }),
  changePassword: (current, next) => door.own.changePassword.mutate({ current, next }),
  stay: () => door.own.stay.mutate(),
  signOut: () => door.own.signOut.mutate(),
  file: () => door.own.file.query(),
  visits: (cursor) => door.own.visits.query(cursor === null ? {} : { cursor }),
}

export const OWN_CLIENT: InjectionKey<OwnClient> = Symbol('own-client')

/** The client of this app, or a test's. */
export function useOwnClient(): OwnClient {
  return inject(OWN_CLIENT, ownClient)
}

/** The code of the refusal that a call ended in; `offline` for whatever else went wrong. */
export function problemOf(error: unknown): string {
  if (!(error instanceof TRPCClientError)) return 'offline'
  return (error as TRPCClientError<PublicRouter>).data?.refusal?.code ?? 'offline'
}
