/** What the county set once, and facts about the database itself: its name, the seed of the demonstration. */
export interface SettingTable {
  key: string
  value: string
}
