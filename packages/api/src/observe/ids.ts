import { randomFillSync } from 'node:crypto'
import { mulberry32 } from './mulberry32.ts'

/** Gives a new identifier at every call: a UUIDv7, later calls sort after earlier ones. */
export type Ids = () => string

interface IdSource {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Fills the bytes with what makes the identifier unique. */
  readonly fill: (bytes: Uint8Array) => void
}

const MAX_SEQUENCE = 0xfff
const SEEDED_EPOCH_MS = Date.UTC(2017, 0, 1)
const POOL_BYTES = 4096

/** Identifiers for production: the machine's clock and cryptographic randomness. */
export function createIds(): Ids {
  const pool = new Uint8Array(POOL_BYTES)
  let used = POOL_BYTES
  const fill = (bytes: Uint8Array): void => {
    if (used + bytes.length > POOL_BYTES) {
      randomFillSync(pool)
      used = 0
    }
    bytes.set(pool.subarray(used, used + bytes.length))
    used += bytes.length
  }
  return monotonic({ now: Date.now, fill })
}

/** Identifiers that are the same for the same seed: for the demonstration county and the simulator. */
export function seededIds(seed: number): Ids {
  const next = mulberry32(seed)
  const fill = (bytes: Uint8Array): void => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = next() & 0xff
  }
  return monotonic({ now: () => SEEDED_EPOCH_MS, fill })
}

/** Inside one millisecond a 12-bit sequence counts up; when it is full, the time part runs ahead by one. */
function monotonic(source: IdSource): Ids {
  const random = new Uint8Array(8)
  let time = -1
  let sequence = 0
  return () => {
    const now = source.now()
    if (now > time) {
      time = now
      sequence = 0
    } else if (sequence < MAX_SEQUENCE) {
      sequence++
    } else {
      time++
      sequence = 0
    }
    source.fill(random)
    return format({ time, sequence, random })
  }
}

function format(parts: { time: number; sequence: number; random: Uint8Array }): string {
  const time = parts.time.toString(16).padStart(12, '0')
  const sequence = parts.sequence.toString(16).padStart(3, '0')
  const random = Buffer.from(parts.random)
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0)
  const tail = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
