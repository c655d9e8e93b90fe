import { z } from 'zod'
import { isCursor } from '../service/cursor.ts'

/** A zone's code, `03`. */
export const zoneCode = z.string().regex(/^\d{2,4}$/, 'expected a zone code such as 03')

/** A household's code, `03-0042`. */
export const householdCode = z
  .string()
  .regex(/^\d{2,4}-\d{3,6}$/, 'expected a household code such as 03-0042')

/** A building's code inside its zone. */
export const buildingCode = z.string().min(1).max(20)

/** A published version of a rulebook, `REP-COUNTY@1.0.0`. */
export const versionId = z.string().min(1).max(128)

/** The number of a version, `1.1.0`. */
export const versionNumber = z
  .string()
  .regex(/^\d{1,4}(?:\.\d{1,4}){1,3}$/, 'expected a version number such as 1.1.0')

/** The id of a golden case, `W01`. */
export const caseId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, 'expected a case id such as W01')

/** An ISO week, `2017-W20`; whether that week exists the service says. */
export const period = z.string().regex(/^\d{4}-W\d{2}$/, 'expected a week such as 2017-W20')

/** One of the five boards. */
export const boardNo = z.literal([1, 2, 3, 4, 5])

/** A cursor of a list ordered by that many columns. */
export function cursorOf(columns: number) {
  return z
    .string()
    .max(500)
    .refine((text) => isCursor(text, columns), 'expected a cursor given by this list')
    .optional()
}
