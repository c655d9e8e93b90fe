import { randomBytes } from 'node:crypto'
import { sha256Hex } from '../observe/hash.ts'

const TOKEN_BYTES = 32
const TOKEN_TEXT = /^[A-Za-z0-9_-]{43}$/

/** A new session token: 256 random bits, base64url. It is given out once and never stored. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** What is stored of a token, or null for a text that is none. */
export function tokenDigest(token: string): string | null {
  return TOKEN_TEXT.test(token) ? sha256Hex(token) : null
}
