import { TRPCClientError } from '@trpc/client'
import type { PublicRouter } from '@yichi/api/router/public-router'
import type {
  KioskBoardView,
  KioskHomeView,
  KioskRecomputeView,
  KioskRulebooksView,
  KioskRulebookView,
} from '@yichi/api/view/kiosk'
import type { BoardNo } from '@yichi/api/view/posting'
import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import { trpc } from '../app/trpc.ts'

/** Which rows of a board: the filters are those of the public query. */
export interface BoardQuestion {
  readonly board: BoardNo
  readonly zoneCode?: string
  readonly building?: string
  /** Digits of a household code, from its beginning. */
  readonly household?: string
  readonly page: number
}

/** Which row of a board is to be settled again. */
export interface RecomputeQuestion {
  readonly board: 2 | 3 | 4
  readonly postingNumber: string
  readonly householdCode: string
}

/** What a public screen may ask. Answers fail with an error when the server is out of reach. */
export interface KioskClient {
  home: (signal: AbortSignal) => Promise<KioskHomeView>
  board: (question: BoardQuestion, signal: AbortSignal) => Promise<KioskBoardView>
  /** Every published rulebook, the latest first. */
  rulebooks: (signal: AbortSignal) => Promise<KioskRulebooksView>
  rulebook: (id: string, signal: AbortSignal) => Promise<KioskRulebookView>
  /** Null where the server has nothing that the row was settled from. */
  recompute: (
    question: RecomputeQuestion,
    signal: AbortSignal,
  ) => Promise<KioskRecomputeView | null>
}

/** The answer, or null when the server says that there is none. */
async function found<View>(answer: Promise<View>): Promise<View | null> {
  try {
    return await answer
  } catch (error) {
    const data =
      error instanceof TRPCClientError ? (error as TRPCClientError<PublicRouter>).data : null
    if (data?.httpStatus === 404) return null
    throw error
  }
}

export const kioskClient: KioskClient = {
  home: (signal) => trpc.kiosk.home.query(undefined, { signal }),
  board: (question, signal) => trpc.kiosk.board.query({ ...question }, { signal }),
  rulebooks: (signal) => trpc.kiosk.rulebooks.query(undefined, { signal }),
  rulebook: (id, signal) => trpc.kiosk.rulebook.query({ id }, { signal }),
  recompute: ({ board, postingNumber, householdCode }, signal) =>
    found(trpc.kiosk.recompute.query({ board, postingNumber, householdCode }, { signal })),
}

export const KIOSK_CLIENT: InjectionKey<KioskClient> = Symbol('kiosk-client')

/** The client of this app, or a test's. */
export function useKioskClient(): KioskClient {
  return inject(KIOSK_CLIENT, kioskClient)
}
