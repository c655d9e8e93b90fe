import { blockText } from '@yichi/i18n/refusal-text'
import { moneyText } from '../../app/format.ts'
import { locale } from '../../app/i18n.ts'
import { cellText } from './cell-text.ts'
import type { Mismatch } from './recompute-row.ts'

type Say = (key: string, params?: Record<string, string | number>) => string

const short = (sha256: string): string => sha256.slice(0, 12)

/** What is not as published, in a sentence. */
export function mismatchText(mismatch: Mismatch, say: Say): string {
  switch (mismatch.kind) {
    case 'rulebook-hash': {
      const { computed, stated } = mismatch
      return say('mismatch.rulebookHash', { computed: short(computed), stated: short(stated) })
    }
    case 'rulebook-unreadable':
      return say('mismatch.rulebookUnreadable')
    case 'facts-unreadable':
      return say('mismatch.factsUnreadable', { path: mismatch.path })
    case 'blocked':
      return say('mismatch.blocked', { why: blockText(locale.value, mismatch.blocked) })
    case 'sheet-digest': {
      const { computed, kept } = mismatch
      return say('mismatch.sheetDigest', { computed: short(computed), kept: short(kept) })
    }
    case 'net': {
      const { computedFen, keptFen } = mismatch
      return say('mismatch.net', { computed: moneyText(computedFen), kept: moneyText(keptFen) })
    }
    case 'cell': {
      const { name, unit, posted, computed } = mismatch.check
      return say('mismatch.cell', {
        name: say(`cell.${name}`),
        posted: cellText(posted, unit),
        computed: cellText(computed, unit),
      })
    }
    case 'other-row':
      return say('mismatch.otherRow')
    default:
      return mismatch satisfies never
  }
}
