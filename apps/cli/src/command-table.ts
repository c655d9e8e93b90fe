import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import type { OptionKinds, Options } from './parse-arguments.ts'

interface CommandModule {
  readonly run: (options: Options, io: Io) => Promise<ExitCode>
}

/** A command: its options, how many words may follow, and its code, loaded only when it runs. */
export interface Command {
  readonly options: OptionKinds
  readonly words: number
  load(): Promise<CommandModule>
}

const DATABASE = { 'data-dir': 'text', database: 'text' } as const

const TABLE = {
  settle: {
    options: { rulebook: 'text', cases: 'text', out: 'text', lang: 'text' },
    words: 0,
    load: () => import('./commands/settle.ts'),
  },
  rank: {
    options: { cases: 'text', out: 'text' },
    words: 0,
    load: () => import('./commands/rank.ts'),
  },
  simulate: {
    options: { rulebook: 'text', against: 'text', households: 'text', seed: 'text', out: 'text' },
    words: 0,
    load: () => import('./commands/simulate.ts'),
  },
  deadline: {
    options: { kind: 'text', from: 'text', holidays: 'text', list: 'flag', json: 'flag' },
    words: 0,
    load: () => import('./commands/deadline.ts'),
  },
  figures: {
    options: { ...DATABASE, json: 'flag', out: 'text' },
    words: 0,
    load: () => import('./commands/figures.ts'),
  },
  seed: {
    options: { ...DATABASE, households: 'text', seed: 'text', json: 'flag' },
    words: 0,
    load: () => import('./commands/seed.ts'),
  },
  migrate: {
    options: { ...DATABASE, role: 'text', json: 'flag' },
    words: 0,
    load: () => import('./commands/migrate.ts'),
  },
  verify: {
    options: { ...DATABASE, anchors: 'text', json: 'flag' },
    words: 0,
    load: () => import('./commands/verify.ts'),
  },
  backup: {
    options: DATABASE,
    words: 1,
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    options: DATABASE,
    words: 1,
    load: () => import('./commands/restore.ts'),
  },
  run: {
    options: { ...DATABASE, period: 'text' },
    words: 1,
    load: () => import('./commands/run.ts'),
  },
  serve: {
    options: {
      ...DATABASE,
      demo: 'flag',
      host: 'text',
      'staff-port': 'text',
      'kiosk-port': 'text',
    },
    words: 0,
    load: () => import('./commands/serve.ts'),
  },
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof TABLE

/** Every command, in the order in which the help names them. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = TABLE

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(TABLE, text)
}
