import type { RulebookVersionView } from '@yichi/api/view/rulebook'
import type { LineVersion } from './parameter-history.ts'
import { readBody } from './read-body.ts'

/** The versions of a line up to the one that is read, those that can be read, the earliest first. */
export function lineVersions({ summary, line }: RulebookVersionView): readonly LineVersion[] {
  const own = line.findIndex(({ id }) => id === summary.id)
  return line.slice(0, own + 1).flatMap(({ body, ...version }) => {
    const rulebook = readBody(body)
    return rulebook === null ? [] : [{ ...version, rulebook }]
  })
}
