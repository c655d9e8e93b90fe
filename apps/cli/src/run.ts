import { faultText } from '@yichi/domain/kernel/fault'
import { COMMANDS, isCommandName, type CommandName } from './command-table.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { localeOfEnvironment, type Io } from './io.ts'
import { nearest } from './nearest.ts'
import { parseArguments } from './parse-arguments.ts'
import { BadDocumentError, RefusedError } from './refused.ts'
import { helpPage } from './sentences/help.ts'
import { say } from './sentences/sentence.ts'
import { write } from './write-output.ts'

const FAULTS_SHOWN = 50

function faultLines(error: BadDocumentError, io: Io): string[] {
  const locale = localeOfEnvironment(io.env)
  const count = error.faults.length
  const lines = error.faults.slice(0, FAULTS_SHOWN).map(faultText)
  if (count > FAULTS_SHOWN)
    lines.push(say(locale, 'document-more', { count: count - FAULTS_SHOWN }))
  const file = error.source === '-' ? say(locale, 'standard-input') : error.source
  lines.push(say(locale, 'document-faults', { file, count }))
  return lines
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

/** Tells a person why the command did not do its work, and answers with the exit code. */
async function tell(error: unknown, io: Io): Promise<ExitCode> {
  const locale = localeOfEnvironment(io.env)
  if (error instanceof BadDocumentError) {
    await write(io.stderr, `${faultLines(error, io).join('\n')}\n`)
    return EXIT.refused
  }
  if (error instanceof RefusedError) {
    await write(io.stderr, `yichi: ${say(locale, error.sentence, error.params)}\n`)
    return EXIT.refused
  }
  // The reader of the pipe has seen enough: `yichi settle … | head`.
  if (isBrokenPipe(error)) return EXIT.ok
  const message = error instanceof Error ? error.message : String(error)
  await write(io.stderr, `yichi: ${say(locale, 'failed', { message })}\n`)
  if (io.env['YICHI_DEBUG'] && error instanceof Error) {
    await write(io.stderr, `${error.stack ?? ''}\n`)
  }
  return EXIT.failed
}

async function runCommand(name: CommandName, args: readonly string[], io: Io): Promise<ExitCode> {
  const command = COMMANDS[name]
  const options = parseArguments(args, command.options)
  if (options.flag('help')) {
    await write(io.stdout, helpPage(localeOfEnvironment(io.env), name))
    return EXIT.ok
  }
  const extra = options.words[command.words]
  if (extra !== undefined) throw new RefusedError('word-extra', { word: extra })
  const { run } = await command.load()
  return run(options, io)
}

async function showHelp(topic: string | undefined, io: Io): Promise<ExitCode> {
  const page = topic !== undefined && isCommandName(topic) ? topic : 'overview'
  await write(io.stdout, helpPage(localeOfEnvironment(io.env), page))
  return EXIT.ok
}

/** The whole command: reads the words, runs what they name, tells what went wrong, answers with the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = argv
  try {
    if (name === '--help' || name === '-h' || name === 'help') return await showHelp(args[0], io)
    if (name === undefined) {
      await write(io.stderr, helpPage(localeOfEnvironment(io.env), 'overview'))
      throw new RefusedError('command-missing')
    }
    if (!isCommandName(name)) {
      const near = nearest(name, Object.keys(COMMANDS))
      if (near === null) throw new RefusedError('command-unknown', { command: name })
      throw new RefusedError('command-unknown-near', { command: name, near })
    }
    return await runCommand(name, args, io)
  } catch (error) {
    return tell(error, io)
  }
}
