/** How a building is drawn. */
export type BuildingKind = 'block' | 'courtyard' | 'row'

/** Kind of a building by its name: 院 is a courtyard, 排 a row of houses, all else a block. */
export function buildingKind(name: string): BuildingKind {
  if (/[院]|courtyard/i.test(name)) return 'courtyard'
  if (/[排]|\brow\b/i.test(name)) return 'row'
  return 'block'
}
