import { fen } from '@yichi/domain/money/fen'
import { hardshipLine, MIN_SHARING_HOUSEHOLDS } from '@yichi/domain/rules/board/hardship-line'
import type { HardshipFoot } from '../store/posting/foot.ts'

export const NO_HARDSHIP: HardshipFoot = { fen: 0, households: 0 }

/**
 * The line for private facts on the next posting. It stands only when enough households share it, and it moves
 * only when as many more have come to share it: otherwise two postings, one household apart, would tell by
 * subtraction what that household received. What is not in a zone's line yet stands in the county's.
 */
export function nextHardshipLine(now: HardshipFoot, last: HardshipFoot): HardshipFoot {
  if (now.households < MIN_SHARING_HOUSEHOLDS) return NO_HARDSHIP
  const { zone } = hardshipLine({ fen: fen(now.fen), households: now.households })
  const moved = Math.abs(now.households - last.households)
  return moved < MIN_SHARING_HOUSEHOLDS ? last : { fen: zone, households: now.households }
}
