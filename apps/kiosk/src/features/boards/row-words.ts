/** What telling a row needs: texts, words of the field, and formats. */
export interface RowWords {
  t: (key: string, params?: Record<string, string | number>) => string
  /** The word for a code; a cell may join several codes with a plus. */
  word: (family: string, code: string) => string
  /** Hundredths of a square metre. */
  area: (hundredths: number) => string
  /** Fen. */
  money: (amountFen: number) => string
  /** A legal date with its weekday. */
  date: (day: string) => string
  place: (row: { householdCode: string; buildingCode: string }) => string
}
