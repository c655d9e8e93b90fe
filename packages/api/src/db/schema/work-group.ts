/** The work group 征迁工作组 of a zone. */
export interface WorkGroupTable {
  id: string
  zone_id: string
  code: string
  name: string
  leader_name: string
  deputy_name: string
}
