/** What the sheet tab shows: the sheet itself, the ways to settle side by side, households like this one. */
export const SHEET_VIEWS = ['sheet', 'comparison', 'similar'] as const
export type SheetTabView = (typeof SHEET_VIEWS)[number]
