import type { KioskRulebookView } from '@yichi/api/view/kiosk'
import { sha256Hex } from '@yichi/domain/kernel/sha256'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'

/** A published rulebook as this screen holds it: read, and hashed here. */
export interface ReadRulebook {
  /** Of the text as it arrived, taken on this device. */
  readonly sha256: string
  /** Ready to compute with; null when the text is no rulebook. */
  readonly rulebook: PinnedRulebook | null
  /** Whether the text is the one that was published under its hash. */
  readonly genuine: boolean
}

function parsed(body: string): PinnedRulebook | null {
  try {
    const read = parseRulebook(JSON.parse(body))
    return read.ok ? pinRulebook(read.value) : null
  } catch {
    return null
  }
}

/** Takes the hash of a rulebook's text and makes it ready. Never throws: a text that is no rulebook is told. */
export function readRulebook({ body, summary }: KioskRulebookView): ReadRulebook {
  const sha256 = sha256Hex(body)
  const rulebook = parsed(body)
  const genuine = rulebook !== null && sha256 === summary.sha256 && rulebook.pin.sha256 === sha256
  return { sha256, rulebook, genuine }
}
