/** Something that costs another sum after the change. */
export interface DeltaRow {
  readonly key: string
  readonly name: string
  readonly beforeFen: number
  readonly afterFen: number
}
