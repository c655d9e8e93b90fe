import { SECTIONS } from './sections.ts'
import type { ParameterField, ParameterSection } from './section.ts'

/** One object of a rulebook document: its own fields, the objects below it, or the rows of a table. */
export interface Place {
  readonly fields: Map<string, ParameterField>
  readonly below: Map<string, Place>
  table: ParameterSection | null
}

function emptyPlace(): Place {
  return { fields: new Map(), below: new Map(), table: null }
}

function placeAt(root: Place, path: string): Place {
  let place = root
  for (const key of path === '' ? [] : path.split('.')) {
    const next = place.below.get(key) ?? emptyPlace()
    place.below.set(key, next)
    place = next
  }
  return place
}

function build(): Place {
  const root = emptyPlace()
  for (const section of SECTIONS) {
    const place = placeAt(root, section.path)
    if (section.shape === 'fields') {
      for (const field of section.fields) place.fields.set(field.key, field)
    } else {
      place.table = section
    }
  }
  return root
}

/** The whole document as the sections declare it. */
export const DOCUMENT: Place = build()
