import { createHmac } from 'node:crypto'

const STEP_MS = 30_000
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function bytesOf(base32: string): Buffer {
  const bits = [...base32.replaceAll(/[\s=]/g, '').toUpperCase()]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

/** The six digits that an authenticator shows in a step of thirty seconds: RFC 6238 with SHA-1. */
function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 0x0f
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/** The step used last, by secret: a code is good once. */
const used = new Map<string, number>()

/** The next code that was not used yet; waits when the authenticator has none. One step ahead is accepted, too. */
export async function nextCode(secret: string): Promise<string> {
  for (;;) {
    const now = Math.floor(Date.now() / STEP_MS)
    const step = Math.max(now - 1, (used.get(secret) ?? 0) + 1)
    if (step <= now + 1) {
      used.set(secret, step)
      return codeOf(secret, step)
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}

/** Codes of the current step and before may have been used elsewhere. */
export function noteUsed(secret: string, step: number): void {
  used.set(secret, Math.max(step, used.get(secret) ?? 0))
}
