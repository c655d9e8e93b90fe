import { MutationCache, QueryCache, QueryClient } from '@tanstack/vue-query'
import { isReadyRequired, isSignInRequired, readFailure } from './refusal.ts'

export interface QueryClientOptions {
  /** Called when the server says that the session is over. */
  readonly onSignedOut: () => void
  /** Called when something has to be set before anything else is answered. */
  readonly onUnready: () => void
}

/** Refusals and bugs are not retried: only a lost connection is, twice. */
function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 2 && readFailure(error).kind === 'unreachable'
}

/** The cache of server state. Money and rights are asked anew, so nothing stale is shown for long. */
export function createQueryClient({ onSignedOut, onUnready }: QueryClientOptions): QueryClient {
  const onError = (error: unknown): void => {
    if (isSignInRequired(error)) onSignedOut()
    else if (isReadyRequired(error)) onUnready()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, gcTime: 300_000, retry: shouldRetry, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
