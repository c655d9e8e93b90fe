import type { CommandName } from '../command-table.ts'

/** The overview, or the page of one command. */
export type HelpPage = 'overview' | CommandName
