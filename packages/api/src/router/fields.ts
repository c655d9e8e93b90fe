import { isIsoDate } from '@yichi/domain/kernel/iso-date'
import { z } from 'zod'

/** A legal date that exists, `YYYY-MM-DD`. */
export const day = z.string().refine(isIsoDate, 'expected a date YYYY-MM-DD that exists')

/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hex')

/** An id this program gave out. */
export const id = z.string().min(1).max(64)

/** For changes that take nothing: whatever else comes along is refused. */
export const nothing = z.strictObject({}).optional()

/** A sentence a person typed. */
export const sentence = z.string().trim().max(500)

/** A mainland mobile number; spaces, hyphens, the country code and full-width digits may be there. */
export const mobilePhone = z
  .string()
  .max(20)
  .normalize('NFKC')
  .trim()
  .regex(/^(?:\+?86)?[ -]?1(?:[ -]?\d){10}$/, 'expected a mobile number of eleven digits')

/** An account's login. */
export const login = z.string().trim().min(1).max(64)

/** A login as a new account may have it: small letters and digits, a letter first. */
export const newLogin = z
  .string()
  .max(64)
  .normalize('NFKC')
  .trim()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/, 'expected a login such as wangqiang')

/** A person's name: Han of any plane, Latin letters, and the dot between the parts of a name. */
export const personName = z
  .string()
  .trim()
  .normalize('NFC')
  .regex(/^(?:\p{Script=Han}|[A-Za-z·' -]){2,50}$/u, 'expected a name')

const DIMENSION_MAX = 100_000_000

/** An area in 0.01 m², or another quantity in 0.01 of its unit. */
export const hundredths = z.int().min(0).max(DIMENSION_MAX)

/** Money in fen, not negative. */
export const fenAmount = z.int().min(0)

/** Basis points of a whole. */
export const basisPoints = z.int().min(0).max(10_000)

/** Which saving of a document was seen. */
export const revision = z.int().min(1)

const DOCUMENT_MAX = 262_144

/** A document as JSON text; what it must hold, its parser says. */
export const jsonText = z.string().max(DOCUMENT_MAX)
