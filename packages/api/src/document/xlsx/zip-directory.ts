import { refuse, ok, type Result } from '@yichi/domain/kernel/result'

/** What an archive may unpack to. A workbook of five hundred cases stays far below. */
const MOST_ENTRIES = 64
const MOST_UNPACKED = 16 * 1024 * 1024
const MOST_RATIO = 100
/** So little may be packed as tightly as it likes. */
const HARMLESS = 256 * 1024

/** One file of an archive, as its directory says. */
export interface ZipEntry {
  readonly name: string
  readonly isDeflated: boolean
  readonly packedSize: number
  readonly unpackedSize: number
  /** Where its own header begins. */
  readonly offset: number
}

/** Why an archive is not opened. */
export type ZipRefusal = 'not-a-zip' | 'too-much-inside'

const END = 0x06054b50
const END_SIZE = 22
const MOST_COMMENT = 0xffff
const HEADER = 0x02014b50
const HEADER_SIZE = 46
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
const SYMBOLIC_LINK = 0xa000
const ZIP64 = 0xffffffff

/**
 * Reads the directory of a zip archive without unpacking anything, and refuses one that is damaged, encrypted,
 * names files outside itself, or would unpack to more than a workbook needs.
 */
export function readZipDirectory(bytes: Buffer): Result<readonly ZipEntry[], ZipRefusal> {
  const end = findEnd(bytes)
  if (end === null) return refuse('not-a-zip')
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) return refuse('too-much-inside')
  let at = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + HEADER_SIZE > end || bytes.readUInt32LE(at) !== HEADER) return refuse('not-a-zip')
    const entry = readEntry(bytes, at)
    if (entry === null) return refuse('not-a-zip')
    entries.push(entry)
    at += HEADER_SIZE + skipped(bytes, at)
  }
  if (new Set(entries.map(({ name }) => name)).size < count) return refuse('not-a-zip')
  const unpacked = entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0)
  const isDense = unpacked > HARMLESS && unpacked > bytes.length * MOST_RATIO
  return unpacked > MOST_UNPACKED || isDense ? refuse('too-much-inside') : ok(entries)
}

/** The directory's end stands last, before a comment of any length. */
function findEnd(bytes: Buffer): number | null {
  const lowest = Math.max(0, bytes.length - END_SIZE - MOST_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  return null
}

function skipped(bytes: Buffer, at: number): number {
  return bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
}

function readEntry(bytes: Buffer, at: number): ZipEntry | null {
  const method = bytes.readUInt16LE(at + 10)
  const isEncrypted = (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0
  const isLink = ((bytes.readUInt32LE(at + 38) >>> 16) & 0xf000) === SYMBOLIC_LINK
  if (isEncrypted || isLink || (method !== STORED && method !== DEFLATED)) return null
  const packedSize = bytes.readUInt32LE(at + 20)
  const unpackedSize = bytes.readUInt32LE(at + 24)
  const offset = bytes.readUInt32LE(at + 42)
  if ([packedSize, unpackedSize, offset].includes(ZIP64)) return null
  const name = bytes.toString(
    'utf8',
    at + HEADER_SIZE,
    at + HEADER_SIZE + bytes.readUInt16LE(at + 28),
  )
  if (!isInside(name)) return null
  return { name, isDeflated: method === DEFLATED, packedSize, unpackedSize, offset }
}

function isInside(name: string): boolean {
  const isAbsolute = name.startsWith('/') || /^[A-Za-z]:/.test(name)
  return name !== '' && !isAbsolute && !name.includes('\\') && !name.split('/').includes('..')
}
