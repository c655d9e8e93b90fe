/** Rows in one answer of the server. */
export const SERVER_ROWS = 8

/** Which answer holds a page as the visitor counts them, and which of its rows are shown. */
export interface PageWindow {
  readonly serverPage: number
  readonly from: number
  readonly to: number
}

/**
 * A visitor's page of `perScreen` rows (8, or 4 where the text is large and the screen low) inside
 * the server's pages of 8.
 */
export function pageWindow(page: number, perScreen: 4 | 8): PageWindow {
  const first = (page - 1) * perScreen
  const serverPage = Math.floor(first / SERVER_ROWS) + 1
  const from = first - (serverPage - 1) * SERVER_ROWS
  return { serverPage, from, to: from + perScreen }
}

/** How many pages of `perScreen` rows there are; one even when there is nothing. */
export function pageCount(total: number, perScreen: 4 | 8): number {
  return Math.max(1, Math.ceil(total / perScreen))
}

/** The page that shows the same first row when the number of rows on the screen changes. */
export function samePlace(page: number, before: 4 | 8, after: 4 | 8): number {
  return Math.floor(((page - 1) * before) / after) + 1
}
