import { isIsoDate } from '@yichi/domain/kernel/iso-date'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import { instantText } from '../app/format.ts'

/** The day in Asia/Shanghai of an instant of the server; null when it is none. */
export function shanghaiDay(instant: string): IsoDate | null {
  const day = instantText(instant).slice(0, 10)
  return isIsoDate(day) ? day : null
}
