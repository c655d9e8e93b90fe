import type { UnitView } from '@yichi/api/view/organisation'

/** A unit as a row of the tree: how deep, which of how many, and whether its own are shown. */
export interface TreeRow {
  readonly unit: UnitView
  /** 1 for the top. */
  readonly level: number
  /** 1 for the first of its parent. */
  readonly place: number
  readonly siblings: number
  /** `null` for a unit without units under it. */
  readonly isOpen: boolean | null
}

type Children = ReadonlyMap<string | null, readonly UnitView[]>

/** Units by their parent, in order. One whose parent is not there on the day stands at the top. */
function childrenOf(units: readonly UnitView[]): Children {
  const known = new Set(units.map(({ id }) => id))
  const byParent = new Map<string | null, UnitView[]>()
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null
    const list = byParent.get(parent)
    if (list === undefined) byParent.set(parent, [unit])
    else list.push(unit)
  }
  for (const list of byParent.values()) list.sort((a, b) => a.position - b.position)
  return byParent
}

/** The rows that are to be seen, from the top down. `isOpen` says whether a unit shows its own. */
export function treeRows(
  units: readonly UnitView[],
  isOpen: (unit: UnitView) => boolean,
): readonly TreeRow[] {
  const children = childrenOf(units)
  const rows: TreeRow[] = []
  function add(parent: string | null, level: number): void {
    const list = children.get(parent) ?? []
    list.forEach((unit, index) => {
      const own = children.get(unit.id) ?? []
      const open = own.length === 0 ? null : isOpen(unit)
      rows.push({ unit, level, place: index + 1, siblings: list.length, isOpen: open })
      if (open === true) add(unit.id, level + 1)
    })
  }
  add(null, 1)
  return rows
}

function isFound(unit: UnitView, wanted: string): boolean {
  const texts = [unit.name, unit.code, ...unit.appointments.map(({ name }) => name)]
  return texts.some((text) => text.toLowerCase().includes(wanted))
}

/** The units that a search finds by name, code or person, with everything above them. */
export function findUnits(units: readonly UnitView[], text: string): readonly UnitView[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return units
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const kept = new Set<string>()
  for (const unit of units) {
    if (!isFound(unit, wanted)) continue
    let above: UnitView | undefined = unit
    while (above !== undefined && !kept.has(above.id)) {
      kept.add(above.id)
      above = above.parentId === null ? undefined : byId.get(above.parentId)
    }
  }
  return units.filter(({ id }) => kept.has(id))
}

/** Every unit under one, itself included: none of them may become its parent. */
export function withThoseUnder(units: readonly UnitView[], id: string): ReadonlySet<string> {
  const children = childrenOf(units)
  const found = new Set<string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.add(next)
    for (const child of children.get(next) ?? []) waiting.push(child.id)
  }
  return found
}
