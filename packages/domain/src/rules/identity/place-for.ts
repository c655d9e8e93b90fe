import { assert } from '../../kernel/assert.ts'
import type { Role } from '../../facts/role.ts'
import { placesOf, rolesAt, type Place } from './post.ts'

/**
 * The place that gives this role and no other: in the work group of a zone where it has such a post, else in the
 * body of the county that does this work.
 */
export function placeFor(role: Role, inZone: boolean): Place {
  const exact = placesOf(role).filter((place) => rolesAt(place).length === 1)
  const wanted = inZone
    ? exact.find(({ kind }) => kind === 'work-group')
    : exact.find(({ kind }) => kind !== 'work-group' && kind !== 'special-group')
  const place = wanted ?? exact.find(({ kind }) => kind !== 'special-group')
  assert(place !== undefined, 'organisation: a role that no post gives')
  return place
}
