import { createHmac, timingSafeEqual } from 'node:crypto'
import { toEpochMs, type Instant } from './clock.ts'

/** How a one-time password by time is made (RFC 6238). Authenticator apps know these defaults alone. */
export interface TotpShape {
  readonly algorithm: 'sha1' | 'sha256' | 'sha512'
  readonly digits: number
}

const SHAPE: TotpShape = { algorithm: 'sha1', digits: 6 }
const STEP_MS = 30_000
/** The clock of a telephone may be that many steps off, both ways. */
const DRIFT = 1

/** The step of thirty seconds that the moment falls into. */
export function totpStep(at: Instant): number {
  return Math.floor(toEpochMs(at) / STEP_MS)
}

/** The code of one step. */
export function totpCode(secret: Buffer, step: number, { algorithm, digits } = SHAPE): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac(algorithm, secret).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** What a code is held against: the moment, and the step of the last code that was taken. */
export interface TotpMoment {
  readonly now: Instant
  readonly lastStep: number | null
}

/**
 * The step whose code this is: the present one or its neighbours, later than the last one taken, so that no code
 * counts twice. Null for every other text.
 */
export function matchTotp(
  secret: Buffer,
  code: string,
  { now, lastStep }: TotpMoment,
): number | null {
  const present = totpStep(now)
  let found: number | null = null
  for (let step = present - DRIFT; step <= present + DRIFT; step++) {
    const isFresh = lastStep === null || step > lastStep
    if (isEqual(totpCode(secret, step), code) && isFresh) found = step
  }
  return found
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
