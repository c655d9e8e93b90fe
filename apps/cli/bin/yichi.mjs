#!/usr/bin/env node
// Plain JavaScript, so that any Node from 18 on can read it: an older Node hands over to the workspace's own
// Node 24, which runs the TypeScript of the command as it is.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const REFUSED = 2

/** The Node of the workspace, as the package `node` brings it; null before the workspace is installed. */
function workspaceNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json')
    const file = process.platform === 'win32' ? 'node.exe' : 'node'
    const path = join(dirname(manifest), 'bin', file)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Runs this file again on another Node and ends as it ends. */
function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  // A terminal sends Ctrl-C to both; only a signal to this process alone has to be handed on.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`yichi: ${node}: ${error.message}`)
    process.exit(REFUSED)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  await import('../src/main.ts')
} else {
  const node = workspaceNode()
  if (node === null) {
    console.error(
      `yichi: Node ${NEEDED} is needed and this is ${process.versions.node}. Run "npm run setup" in the workspace first.`,
    )
    process.exit(REFUSED)
  }
  handOver(node)
}
