import { deflateRawSync } from 'node:zlib'

/** A file of an archive, with whatever its directory is to claim instead of the truth. */
export interface ZipFile {
  readonly name: string
  readonly content: string | Buffer
  readonly claims?: {
    readonly unpackedSize?: number
    readonly flags?: number
    readonly method?: number
    readonly attributes?: number
  }
}

/** A zip archive of these files, deflated. Checksums are left out: nothing here reads them. */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims = {} } of files) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name)
    const { unpackedSize = bytes.length, flags = 0, method = 8, attributes = 0 } = claims
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(unpackedSize, 22)
    local.writeUInt16LE(path.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt16LE(method, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(unpackedSize, 24)
    central.writeUInt16LE(path.length, 28)
    central.writeUInt32LE(attributes, 38)
    central.writeUInt32LE(offset, 42)
    parts.push(local, path, packed)
    directory.push(central, path)
    offset += 30 + path.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
