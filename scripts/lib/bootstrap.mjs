// Runs on any Node ≥ 18 and uses nothing but Node itself: it brings the pinned pnpm through npm,
// installs the workspace with a frozen lockfile, and says where Node 24 is. Everything after runs on that Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const PNPM_VERSION = '10.34.8'
const TOOLS = join(ROOT, '.tools')
const PNPM = join(TOOLS, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs')
const MARK = join(ROOT, 'node_modules', '.yichi-installed')
const BIN = join(ROOT, 'node_modules', '.bin')
// The binary itself, not the shim beside it: a shim would swallow the signals that end the server cleanly.
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** Ends the program with one plain sentence. Exit code 2: nothing was changed, somebody must do something first. */
export function stop(sentence) {
  console.error(sentence)
  process.exit(2)
}

function packageFiles() {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
  for (const group of ['packages', 'apps', 'tests'])
    for (const name of readdirSync(join(ROOT, group)).sort())
      files.push(join(group, name, 'package.json'))
  return files.filter((file) => existsSync(join(ROOT, file)))
}

function installDigest() {
  const hash = createHash('sha256')
  for (const file of packageFiles()) hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}

function say(step) {
  console.log(`  ${step}`)
}

/** Runs a program quietly; when it fails, shows all it said. */
function quietly(command, args, what) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`)
  stop(`一尺: ${what} did not succeed; the reason stands above.`)
}

function bringPnpm() {
  const manifest = join(TOOLS, 'node_modules', 'pnpm', 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === PNPM_VERSION)
    return
  say(`1/3 pnpm ${PNPM_VERSION} (through npm)`)
  rmSync(TOOLS, { recursive: true, force: true })
  mkdirSync(TOOLS, { recursive: true })
  const flags = ['--no-audit', '--no-fund', '--no-save', '--loglevel=error']
  quietly('npm', ['install', '--prefix', TOOLS, ...flags, `pnpm@${PNPM_VERSION}`], 'fetching pnpm')
}

/** The environment in which workspace programs run: Node 24, the workspace's programs and the pinned pnpm come first. */
export function workspaceEnvironment() {
  const path = [BIN, join(TOOLS, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1' }
}

/** Installs unless the same lockfile and manifests were installed before. Costs a few milliseconds then. */
export function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 18)
    stop(`一尺 needs Node 18 or newer to start; this is Node ${process.versions.node}.`)
  const digest = installDigest()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === digest && existsSync(NODE)) return
  console.log('一尺 · preparing this machine (once)')
  bringPnpm()
  say('2/3 packages and Node 24 (frozen lockfile)')
  quietly(
    process.execPath,
    [PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'],
    'installing packages',
  )
  if (!existsSync(NODE))
    stop('一尺: Node 24 did not arrive with the packages; see pnpm-workspace.yaml, allowBuilds.')
  writeFileSync(MARK, digest)
  say('3/3 ready')
}

/** Runs a workspace program on Node 24 and answers with its exit code. Signals go to it too, so that it can end cleanly. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: workspaceEnvironment(),
      shell: process.platform === 'win32',
      ...options,
    })
    const pass = (signal) => child.kill(signal)
    // A terminal sends Ctrl-C to the whole group; only a signal to this process alone has to be handed on.
    const ignore = () => {}
    process.on('SIGINT', ignore)
    process.on('SIGTERM', pass)
    child.on('exit', (code, signal) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', pass)
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
    })
  })
}
