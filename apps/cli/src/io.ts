import type { Readable, Writable } from 'node:stream'
import { localeOf, type Locale } from '@yichi/i18n/locale'

/** A stream for people or programs, with what a terminal tells about itself. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** Everything a command touches besides the file system and the database. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The language of the person at the terminal, by the usual order of the settings. */
export function localeOfEnvironment(env: Io['env']): Locale {
  return localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'])
}
