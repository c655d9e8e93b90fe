import { assert } from '@yichi/domain/kernel/assert'
import { FRAME } from '@yichi/domain/rules/identity/frame'
import type { Ids } from '../observe/ids.ts'
import type { Row } from './rows.ts'
import type { ZonePlan } from './plan.ts'

/** The units of the demonstration county, by code. */
export interface Units {
  readonly rows: readonly Row<'organisation_unit'>[]
  /** The id of a unit of the frame. */
  of(code: string): string
  /** The id of the work group of a zone. */
  groupOf(zoneId: string): string
}

/** 219X: the frame, and a work group for each zone under the headquarters. */
export function makeUnits(
  ids: Ids,
  zones: readonly { readonly plan: ZonePlan; readonly id: string }[],
  createdAt: string,
): Units {
  const rows: Row<'organisation_unit'>[] = []
  const of = (code: string): string => {
    const found = rows.find((row) => row.code === code)
    assert(found !== undefined, 'demo: a unit that is not there')
    return found.id
  }
  const shared = { closed_on: null, version: 1, created_at: createdAt }
  for (const [index, { code, name, kind, parent }] of FRAME.entries())
    rows.push({
      id: ids(),
      code,
      name,
      kind,
      parent_id: parent === null ? null : of(parent),
      zone_id: null,
      position: index + 1,
      ...shared,
    })
  for (const [index, { plan, id }] of zones.entries())
    rows.push({
      id: ids(),
      code: `Z${plan.code}`,
      name: `${plan.name.replace(/片区$/, '')}工作组`,
      kind: 'work-group',
      parent_id: of('L2'),
      zone_id: id,
      position: FRAME.length + index + 1,
      ...shared,
    })
  return {
    rows,
    of,
    groupOf: (zoneId) => {
      const found = rows.find((row) => row.kind === 'work-group' && row.zone_id === zoneId)
      assert(found !== undefined, 'demo: a zone without a work group')
      return found.id
    },
  }
}
