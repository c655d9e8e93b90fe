import { inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-directory.ts'

const HEADER = 0x04034b50
const HEADER_SIZE = 30

/** The content of a file in an archive; null when it is not what the directory says, above all when it is longer. */
export function unpackEntry(bytes: Buffer, entry: ZipEntry): Buffer | null {
  const { offset, packedSize, unpackedSize, isDeflated } = entry
  if (offset + HEADER_SIZE > bytes.length || bytes.readUInt32LE(offset) !== HEADER) return null
  const names = bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const start = offset + HEADER_SIZE + names
  if (start + packedSize > bytes.length) return null
  const packed = bytes.subarray(start, start + packedSize)
  if (!isDeflated) return packedSize === unpackedSize ? packed : null
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedSize) })
    return content.length === unpackedSize ? content : null
  } catch {
    return null
  }
}
