/** A resettlement flat. `area` in 0.01 m²; an agreement takes it at most once. */
export interface HouseUnitTable {
  id: string
  zone_id: string
  code: string
  area: number
  floor: number
  location: 'INPLACE' | 'OFFSITE'
  delivery: string
  agreement_id: string | null
}
