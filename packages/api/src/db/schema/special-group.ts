/** A special group 专项工作组 of the headquarters, in its official order. */
export interface SpecialGroupTable {
  id: string
  code: string
  name: string
  position: number
}
