import { canonicalJson } from '../kernel/canonical-json.ts'

/** Where the trail stood at a moment: what an anchor 锚点 signs. */
export interface AnchorPoint {
  readonly seq: number
  readonly hash: string
  /** How many events there were. */
  readonly count: number
  readonly at: string
}

/** An anchor: signed with a key outside the database, and kept outside it. */
export interface Anchor extends AnchorPoint {
  /** Which key signed it. */
  readonly keyId: string
  /** Ed25519 over `anchorText`, base64. */
  readonly signature: string
}

/** What the signature of an anchor is made over: canonical JSON. */
export function anchorText(anchor: AnchorPoint & { readonly keyId: string }): string {
  const { seq, hash, count, at, keyId } = anchor
  return canonicalJson({ seq, hash, count, at, keyId })
}

/**
 * An anchor short enough to be printed and read out: the number of the event and the first and last eight digits
 * of its hash.
 *
 * @example anchorShort({ seq: 63212, hash: '8fc04e61…01564c26' }) // 63212·8fc04e61-01564c26
 */
export function anchorShort({ seq, hash }: Pick<AnchorPoint, 'seq' | 'hash'>): string {
  return `${seq}·${hash.slice(0, 8)}-${hash.slice(-8)}`
}
