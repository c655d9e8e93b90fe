/** Rotates 32 bits to the left. */
function turned(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

/** Spreads every bit over all of them, so that any part of the hash is as good as another. */
function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}

/**
 * 64 bits of a text as two halves, for grouping a million texts without keeping them: two different texts of a
 * million share a hash with a chance of one in thirty million. Not for what somebody could want to forge: that is
 * `digestOf`. One object is reused, because a hash taken per household must not allocate.
 */
export class TextHash {
  high = 0
  low = 0

  /** Takes the hash of a text; the halves are signed 32-bit integers. */
  of(text: string): this {
    let high = 0x9747b28c
    let low = text.length
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      high = Math.imul(turned(high ^ Math.imul(unit, 0xcc9e2d51), 15), 0x1b873593)
      low = Math.imul(turned(low ^ Math.imul(unit, 0x9e3779b1), 13), 0x85ebca77) + high
    }
    this.high = spread(high ^ low)
    this.low = spread(low)
    return this
  }
}
