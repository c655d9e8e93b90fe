import { auditRuler } from '@yichi/api/service/supervision/audit-ruler'
import type { AuditedSheet, RulerFinding } from '@yichi/domain/cases/settlement/ruler-audit'
import { never } from '@yichi/domain/kernel/assert'
import { formatYuan } from '@yichi/i18n/format'
import type { Locale } from '@yichi/i18n/locale'
import type { County } from './county.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { localeOfEnvironment, type Io } from './io.ts'
import { say } from './sentences/sentence.ts'
import { write } from './write-output.ts'

function params(locale: Locale, { householdCode, sheetId, rulebookId, netFen }: AuditedSheet) {
  return {
    household: householdCode,
    sheet: sheetId,
    rulebook: rulebookId,
    net: formatYuan(locale, netFen),
  }
}

function sentence(locale: Locale, finding: RulerFinding): string {
  switch (finding.kind) {
    case 'equal-facts-different-money': {
      const sheets = finding.sheets.map((sheet) => {
        return `${sheet.householdCode} ${formatYuan(locale, sheet.netFen)}`
      })
      return say(locale, 'ruler-unequal', { sheets: sheets.join(', ') })
    }
    case 'not-reproduced': {
      const { sheet, recomputedFen } = finding
      if (recomputedFen === null) return say(locale, 'ruler-blocked', params(locale, sheet))
      const recomputed = formatYuan(locale, recomputedFen)
      return say(locale, 'ruler-not-reproduced', { ...params(locale, sheet), recomputed })
    }
    case 'rulebook-not-pinned':
      return say(locale, 'ruler-not-pinned', params(locale, finding.sheet))
    default:
      return never(finding)
  }
}

/** Proves every kept sheet of the county and says what was found; the report is kept as at night. */
export async function auditCounty({ deps }: County, io: Io): Promise<ExitCode> {
  const locale = localeOfEnvironment(io.env)
  const { audit, findings } = await auditRuler(deps, null)
  const { sheets, groups, shared } = audit
  if (findings === 0) {
    await write(io.stdout, `${say(locale, 'ruler-holds', { sheets, groups, shared })}\n`)
    return EXIT.ok
  }
  const lines = audit.findings.map((finding) => sentence(locale, finding))
  const all = [say(locale, 'ruler-broken', { sheets, findings }), ...lines]
  await write(io.stderr, `${all.join('\n')}\n`)
  return EXIT.failed
}
