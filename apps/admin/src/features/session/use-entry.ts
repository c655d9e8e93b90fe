import type { MeView } from '@yichi/api/view/identity'
import { computed, shallowRef, type ComputedRef } from 'vue'
import { useSignIn, useSignInSecond, type SignInInput } from '../../queries/identity.ts'

export interface UseEntryReturn {
  /** Whether the password was right and the second factor is asked for. */
  readonly needsCode: ComputedRef<boolean>
  readonly busy: ComputedRef<boolean>
  readonly error: ComputedRef<unknown>
  /** Both answer with the person once they are in, and with null otherwise. */
  readonly give: (input: SignInInput) => Promise<MeView | null>
  readonly giveCode: (code: string) => Promise<MeView | null>
  /** Back to the password. */
  readonly restart: () => void
}

/** Signing in, in one stage or two. */
export function useEntry(): UseEntryReturn {
  const ticket = shallowRef<string | null>(null)
  const first = useSignIn()
  const second = useSignInSecond()

  async function give(input: SignInInput): Promise<MeView | null> {
    const answer = await first.mutateAsync(input).catch(() => null)
    if (answer === null) return null
    if (answer.kind === 'signed-in') return answer.me
    second.reset()
    ticket.value = answer.ticket
    return null
  }

  async function giveCode(code: string): Promise<MeView | null> {
    if (ticket.value === null) return null
    const input = { ticket: ticket.value, code }
    const answer = await second.mutateAsync(input).catch(() => null)
    return answer?.me ?? null
  }

  function restart(): void {
    ticket.value = null
    first.reset()
    second.reset()
  }

  return {
    needsCode: computed(() => ticket.value !== null),
    busy: computed(() => first.isPending.value || second.isPending.value),
    error: computed(() => (ticket.value === null ? first.error.value : second.error.value)),
    give,
    giveCode,
    restart,
  }
}
