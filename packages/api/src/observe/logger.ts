import type { Clock } from './clock.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** What a line carries besides its time, level and event. Errors are written with name, message and code. */
export type LogFields = Readonly<Record<string, unknown>>

export interface Logger {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
  /** A logger that adds these fields to each of its lines. */
  child(fields: LogFields): Logger
}

export interface LoggerOptions {
  readonly clock: Clock
  /** Takes one line with its newline; standard error unless told otherwise. */
  readonly write?: (line: string) => void
  /** The lowest level that is written; `info` unless told otherwise. */
  readonly level?: LogLevel
}

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 }
const REDACTED = '[redacted]'
const DEEPEST = 6

/** Names of fields whose content never reaches a log, in any spelling of case and underscores. */
const PERSONAL =
  /^(?:(?:owner|payee|leader|deputy|member|full|real)_?name|.*phone.*|.*id_?(?:number|card|cipher)|id_?no|.*bank_?(?:account|card|cipher|number|last_?4).*|.*pass(?:word|phrase).*|.*token|.*secret.*|.*cookie.*|authorization|(?:cipher|encryption|private)_?key|address|door)$/i

/** Identity numbers, mobile numbers and bank cards inside free text, longest first. */
const NUMBERS = /(?<![\dA-Fa-f])(?:\d{17}[\dXx]|\d{15,19}|1\d{10})(?![\dA-Fa-f])/g

/** A logger of JSON lines: `at`, `level`, `event`, then the fields, with personal data taken out. */
export function createLogger(options: LoggerOptions): Logger {
  return withFields(options, {})
}

/** A logger that writes nothing. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLogger,
}

function withFields(options: LoggerOptions, common: LogFields): Logger {
  const write = options.write ?? ((line: string) => void process.stderr.write(line))
  const lowest = RANK[options.level ?? 'info']
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (RANK[level] < lowest) return
      const line = {
        at: options.clock(),
        level,
        event,
        ...redactFields({ ...common, ...fields }, 0),
      }
      write(`${JSON.stringify(line)}\n`)
    }
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => withFields(options, { ...common, ...fields }),
  }
}

/** The same value without personal data: by the name of the field, and by the shape of numbers in text. */
function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(NUMBERS, REDACTED)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return '[deep]'
  if (value instanceof Error) return describeError(value, depth)
  if (value instanceof Uint8Array) return `[${value.length} bytes]`
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  return redactFields(value as LogFields, depth + 1)
}

function redactFields(fields: LogFields, depth: number): LogFields {
  const entries = Object.entries(fields).map(([name, value]): [string, unknown] =>
    PERSONAL.test(name) && value !== null && value !== undefined
      ? [name, REDACTED]
      : [name, redact(value, depth)],
  )
  return Object.fromEntries(entries)
}

/** Not `detail` or `parameters` of a database error: they quote the row. */
function describeError(error: Error, depth: number): LogFields {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const cause = error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }
  const stack = error.stack === undefined ? {} : { stack: redact(error.stack) }
  return { name: error.name, message: redact(error.message), ...code, ...stack, ...cause }
}
