import type { BoardQuestion } from './kiosk-client.ts'

/** Names a question about a board, the same text for the same question. */
export function boardKey(question: BoardQuestion): string {
  const { board, zoneCode = '', building = '', household = '', page } = question
  return ['board', board, zoneCode, building, household, page].join('/')
}
