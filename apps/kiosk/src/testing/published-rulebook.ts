import type { KioskRulebookView } from '@yichi/api/view/kiosk'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { goldenRulebook } from '@yichi/domain/testing/golden'

/** The representative rulebook as the server hands it out, bound to one zone. */
export function publishedRulebook(): KioskRulebookView {
  const { pin, source } = goldenRulebook()
  return {
    dataAsOf: '2017-05-22T01:30:00.000Z',
    summary: {
      id: `${pin.id}@${pin.version}`,
      version: pin.version,
      label: source.label,
      sha256: pin.sha256,
      effectiveFrom: source.announceDate,
      effectiveTo: null,
      announceDate: source.announceDate,
      zones: [
        { code: '03', name: '南门片区', location: 'II' },
        { code: '04', name: '老城片区', location: 'I' },
      ],
    },
    body: canonicalJson(source),
  }
}
