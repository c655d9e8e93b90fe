import { childPath } from '../kernel/json-cursor.ts'
import type { ParameterField, ParameterSection } from './section.ts'
import { SECTIONS } from './sections.ts'
import { tradeMonths } from './trade-key.ts'

/** A row of a table and the rest of the path: `.II.res`, `."a b".price`, `[1].maxDay`. */
const ROW = /^(?:\[\d+\]|\.([A-Za-z_][A-Za-z0-9_]*|\d+|"(?:[^"\\]|\\.)*"))(?:\.([A-Za-z]+))?$/

function rowField(section: ParameterSection, rest: string): ParameterField | undefined {
  const match = ROW.exec(rest)
  if (match === null) return undefined
  const [, code, key = ''] = match
  if ((code === undefined) !== (section.shape === 'list')) return undefined
  if (section.rowKey === 'time-of-trade' && tradeMonths(code ?? '') === null) return undefined
  return section.fields.find((field) => field.key === key)
}

function fieldIn(section: ParameterSection, path: string): ParameterField | undefined {
  if (section.shape === 'fields') {
    return section.fields.find((field) => childPath(section.path, field.key) === path)
  }
  return path.startsWith(section.path)
    ? rowField(section, path.slice(section.path.length))
    : undefined
}

/**
 * What is declared at a path of a rulebook, or `null` where nothing is.
 *
 * @example fieldAt('signing.tiers[0].resRate')?.unit // fen/m2
 */
export function fieldAt(path: string): ParameterField | null {
  for (const section of SECTIONS) {
    const field = fieldIn(section, path)
    if (field !== undefined) return field
  }
  return null
}
