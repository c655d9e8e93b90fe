import { TextHash } from './text-hash.ts'

const FIRST_SIZE = 1024

/**
 * Numbers different texts in the order they first come, 0, 1, 2 …, without keeping them: a text is its 64-bit hash
 * and costs at most forty bytes while the index grows, so that a million of them fit beside other work.
 */
export class TextIndex {
  private readonly hash = new TextHash()
  /** Open addressing: the text's number + 1, 0 for empty; a power of two, at most half full. */
  private slots = new Int32Array(FIRST_SIZE * 2)
  private high = new Int32Array(FIRST_SIZE)
  private low = new Int32Array(FIRST_SIZE)
  /** How many different texts there were. */
  count = 0

  /** The number of a text. */
  of(text: string): number {
    const { high, low } = this.hash.of(text)
    let slot = low & (this.slots.length - 1)
    for (;;) {
      const found = (this.slots[slot] ?? 0) - 1
      if (found === -1) break
      if (this.high[found] === high && this.low[found] === low) return found
      slot = (slot + 1) & (this.slots.length - 1)
    }
    if (this.count === this.high.length) {
      this.widen()
      slot = this.freeSlot(low)
    }
    this.slots[slot] = this.count + 1
    this.high[this.count] = high
    this.low[this.count] = low
    return this.count++
  }

  private freeSlot(low: number): number {
    const mask = this.slots.length - 1
    let slot = low & mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask
    return slot
  }

  private widen(): void {
    const { high, low } = this
    this.high = new Int32Array(high.length * 2)
    this.low = new Int32Array(high.length * 2)
    this.high.set(high)
    this.low.set(low)
    this.slots = new Int32Array(high.length * 4)
    for (let number = 0; number < low.length; number++) {
      this.slots[this.freeSlot(low[number] ?? 0)] = number + 1
    }
  }
}
