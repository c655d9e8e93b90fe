import { addDays, type IsoDate } from '../../kernel/iso-date.ts'
import type { Board } from './board.ts'

/** Full days that a posting hangs and objections are taken. */
export const POSTING_DAYS = 7

/**
 * The last day of objections: day 7, to its end, the day of posting being day 0. It is a posting
 * of days, so it does not move for holidays. `null` for board 5, which hangs until the next one.
 *
 * @param postedOn the later of the paper's and the kiosk's first day
 */
export function closingDay(board: Board, postedOn: IsoDate): IsoDate | null {
  return board === 5 ? null : addDays(postedOn, POSTING_DAYS)
}

/** Whether an objection received on that day is in time. Board 5 takes them as long as it hangs. */
export function isOpenOn(
  posting: { readonly postedOn: IsoDate; readonly closesOn: IsoDate | null },
  on: IsoDate,
): boolean {
  return on >= posting.postedOn && (posting.closesOn === null || on <= posting.closesOn)
}

/** Whether the posting has hung its seven full days, so that the next step may rely on it. */
export function isClosedOn(posting: { readonly closesOn: IsoDate | null }, on: IsoDate): boolean {
  return posting.closesOn !== null && on > posting.closesOn
}
