import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { anchorText, type Anchor, type AnchorPoint } from '@yichi/domain/facts/anchor'
import { isSignedBy, keyIdOf, type AnchorKey } from './anchor-key.ts'

/** Where anchors are kept: outside the database, so that what changes it cannot change them. */
export interface AnchorBook {
  /** Signs a point of the trail and writes it down; throws when one of the places cannot be written. */
  keep(point: AnchorPoint): Anchor
  /** The anchor with the highest number; undefined when there is none. */
  last(): Anchor | undefined
  /** The first anchor that was signed at an instant or after it; undefined when there is none yet. */
  firstSince(at: string): Anchor | undefined
  /** Every anchor there is, by number, and whether its signature holds. */
  read(): readonly ReadAnchor[]
}

export interface ReadAnchor {
  readonly anchor: Anchor
  /** False for one that was not signed by the key it names, or names a key that is not there. */
  readonly isSigned: boolean
}

/** One anchor a line, as JSON; the public half of each key lies beside it. */
export const ANCHOR_FILE = 'anchors.jsonl'
const KEY_FILE = /^anchor-[0-9a-f]{16}\.pem$/

/** A book in one or more folders, each with all anchors, so that a lost or changed one does not matter. */
export function openAnchorBook(folders: readonly string[], key: AnchorKey): AnchorBook {
  let last: Anchor | undefined
  /** By number; read again where it does not reach: another process may have signed meanwhile. */
  let known: readonly Anchor[] = []
  const since = (at: string): Anchor | undefined => known.find((anchor) => anchor.at >= at)
  return {
    keep: (point) => {
      const { seq, hash, count, at } = point
      const signed = { seq, hash, count, at, keyId: key.keyId }
      const anchor: Anchor = { ...signed, signature: key.sign(anchorText(signed)) }
      for (const folder of folders) write(folder, key, anchor)
      last = anchor
      return anchor
    },
    last: () => (last ??= readAnchors(folders).at(-1)?.anchor),
    firstSince: (at) => {
      const found = since(at)
      if (found !== undefined) return found
      known = folders.flatMap(linesOf).map(parse).toSorted(byNumber)
      return since(at)
    },
    read: () => readAnchors(folders),
  }
}

function write(folder: string, key: AnchorKey, anchor: Anchor): void {
  mkdirSync(folder, { recursive: true })
  const keyFile = join(folder, `anchor-${key.keyId}.pem`)
  if (!existsSync(keyFile)) writeFileSync(keyFile, key.publicKey, { mode: 0o644 })
  appendFileSync(join(folder, ANCHOR_FILE), `${JSON.stringify(anchor)}\n`, { flush: true })
}

/** The anchors of the folders, by number; each once. A folder that is not there has none. */
export function readAnchors(folders: readonly string[]): readonly ReadAnchor[] {
  const keys = new Map(folders.flatMap(publicKeys))
  const found = new Map<string, ReadAnchor>()
  for (const line of folders.flatMap(linesOf)) {
    const anchor = parse(line)
    const publicKey = keys.get(anchor.keyId)
    const isSigned =
      publicKey !== undefined && isSignedBy(publicKey, anchorText(anchor), anchor.signature)
    found.set(line, { anchor, isSigned })
  }
  return [...found.values()].toSorted((a, b) => byNumber(a.anchor, b.anchor))
}

function byNumber(a: Anchor, b: Anchor): number {
  return a.seq - b.seq
}

function publicKeys(folder: string): (readonly [keyId: string, pem: string])[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => KEY_FILE.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .map((pem) => [keyIdOf(pem), pem])
}

function linesOf(folder: string): string[] {
  const path = join(folder, ANCHOR_FILE)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** A line of the book. One that cannot be read is an anchor that nobody signed. */
function parse(line: string): Anchor {
  const none: Anchor = { seq: 0, hash: '', count: 0, at: '', keyId: '', signature: '' }
  try {
    const value = JSON.parse(line) as Partial<Anchor>
    return { ...none, ...value }
  } catch {
    return none
  }
}
