/** A building of a zone: a row, a block or a courtyard, in walking order. */
export interface BuildingTable {
  id: string
  zone_id: string
  code: string
  name: string
  kind: 'row' | 'block' | 'courtyard'
  position: number
}
