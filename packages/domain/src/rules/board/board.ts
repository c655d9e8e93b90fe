/**
 * The five boards: 1 survey 勘丈登记 · 2 agreement 协议签订 · 3 payment 补偿兑付 · 4 reward 征迁奖励 ·
 * 5 progress 工作进展.
 */
export type Board = 1 | 2 | 3 | 4 | 5

export const BOARDS = [1, 2, 3, 4, 5] as const satisfies readonly Board[]

/** How often a board is posted. */
export const BOARD_RHYTHM = {
  1: 'per-batch',
  2: 'weekly',
  3: 'weekly',
  4: 'fortnightly',
  5: 'weekly',
} as const satisfies Record<Board, 'per-batch' | 'weekly' | 'fortnightly'>
