import type { KioskBoardView, KioskHomeView } from '@yichi/api/view/kiosk'
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

/** What a public screen may ask. Answers fail with an error when the server is out of reach. */
export interface KioskClient {
  home: (signal: AbortSignal) => Promise<KioskHomeView>
  board: (question: BoardQuestion, signal: AbortSignal) => Promise<KioskBoardView>
}

export const kioskClient: KioskClient = {
  home: (signal) => trpc.kiosk.home.query(undefined, { signal }),
  board: (question, signal) => trpc.kiosk.board.query({ ...question }, { signal }),
}

export const KIOSK_CLIENT: InjectionKey<KioskClient> = Symbol('kiosk-client')

/** The client of this app, or a test's. */
export function useKioskClient(): KioskClient {
  return inject(KIOSK_CLIENT, kioskClient)
}
