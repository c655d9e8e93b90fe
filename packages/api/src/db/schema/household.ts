/** A household 户. Personal numbers are ciphertext; `stars` is a cache of what `star_event` says. */
export interface HouseholdTable {
  id: string
  code: string
  zone_id: string
  building_id: string
  unit: number
  floor: number
  door: string
  owner_name: string
  owner_id_cipher: Buffer | null
  owner_id_index: string | null
  phone_cipher: Buffer | null
  bank_cipher: Buffer | null
  bank_last4: string | null
  stars: number
  next_action: string
  next_due: string | null
  in_scope: 0 | 1
  created_at: string
}
