/** A project of the programme with its sponsor. */
export interface ProjectTable {
  id: string
  kind: 'plan' | 'town' | 'supporting'
  name: string
  sponsor: string
}
