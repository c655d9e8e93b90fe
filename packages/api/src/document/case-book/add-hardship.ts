import { MAX_PERSONS } from '@yichi/domain/facts/limits'
import type { FaultLog } from '@yichi/domain/kernel/fault'
import type { CaseDraft } from './case-draft.ts'
import { readCell } from './read-cell.ts'
import type { TableRow } from './read-table.ts'

/** Adds a row of hardship: a category of the household, or of the person of a number. */
export function addHardship(draft: CaseDraft, row: TableRow, faults: FaultLog): void {
  const household = draft.listAt('input.hardship.household', row)
  const persons = draft.listAt('input.hardship.persons', row) as unknown[][]
  if (row.isBare) return
  const [number, category] = row.cells
  if (number === undefined || category === undefined) return
  const person = readCell(number.cell, number.column)
  const name = readCell(category.cell, category.column)
  if (!person.ok) return faults.note(number.place, person.refusal)
  if (!name.ok) return faults.note(category.place, name.refusal)
  const place = (list: readonly unknown[], path: string): void =>
    draft.remember(`${path}[${list.length}]`, category.place)
  if (person.value === undefined) {
    place(household, 'input.hardship.household')
    household.push(name.value)
    return
  }
  const index = Number(person.value) - 1
  if (index < 0 || index >= MAX_PERSONS) {
    return faults.note(number.place, `expected an integer ≤ ${MAX_PERSONS}`)
  }
  while (persons.length <= index) persons.push([])
  const categories = persons[index] ?? []
  place(categories, `input.hardship.persons[${index}]`)
  if (name.value !== undefined) categories.push(name.value)
}
