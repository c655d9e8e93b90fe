import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { yichi } from '../testing/spawn-yichi.ts'
import { COMMANDS } from './command-table.ts'
import { parseArguments } from './parse-arguments.ts'
import { serveCounty } from './serve-county.ts'

class Collector extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}

/** A port that another program holds for the time of the test. */
async function takenPort(): Promise<number> {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen({ host: '127.0.0.1', port: 0 }, resolve))
  onTestFinished(() => void holder.close())
  const address = holder.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function builtApp(folder: string, name: string): string {
  const dist = join(folder, name)
  mkdirSync(dist)
  writeFileSync(join(dist, 'index.html'), `<!doctype html><title>${name}</title>`)
  return dist
}

const PORTS = ['--staff-port', '0', '--kiosk-port', '0'] as const

function serve(
  args: readonly string[],
  folder: string,
  whileRunning: (shown: string) => Promise<void>,
) {
  const stdout = new Collector()
  const io = { stdin: Readable.from([]), stdout, stderr: new Collector(), env: { LANG: 'en_GB' } }
  const options = parseArguments(
    [...PORTS, '--data-dir', join(folder, 'data'), ...args],
    COMMANDS.serve.options,
  )
  const staffDist = join(folder, 'console')
  const kioskDist = join(folder, 'kiosk')
  const untilStopped = () => whileRunning(stdout.text)
  return serveCounty(options, io, { staffDist, kioskDist, untilStopped }).then(() => stdout.text)
}

function urlsIn(text: string): [staff: string, kiosk: string] {
  const [staff = '', kiosk = ''] = text.match(/http:\/\/127\.0\.0\.1:\d+/g) ?? []
  return [staff, kiosk]
}

test('a port in use is told in one sentence, with exit code 2 and nothing made', async () => {
  const port = await takenPort()
  const folder = tempFolder()
  const args = ['serve', '--data-dir', join(folder, 'data'), '--staff-port', String(port)]
  const ended = await yichi(args)
  expect(ended).toEqual({
    code: 2,
    stdout: '',
    stderr: `yichi: Port ${port} is in use. Stop the program that holds it, or choose another with --staff-port, --kiosk-port or YICHI_METRICS_PORT.\n`,
  })
  const chinese = await yichi(args, { env: { LC_ALL: 'zh_CN.UTF-8' } })
  expect(chinese.stderr).toBe(
    `yichi: 端口 ${port} 已被占用。请关闭占用它的程序，或用 --staff-port、--kiosk-port、YICHI_METRICS_PORT 换一个端口。\n`,
  )
})

test('settings that cannot be are refused by name', async () => {
  const equal = await yichi(['serve', '--staff-port', '9000', '--kiosk-port', '9000'])
  expect([equal.code, equal.stdout]).toEqual([2, ''])
  expect(equal.stderr).toContain('YICHI_KIOSK_PORT')
  const odd = await yichi(['serve'], { env: { YICHI_STAFF_PORT: 'eighty' } })
  expect([odd.code, odd.stdout]).toEqual([2, ''])
  expect(odd.stderr).toContain('YICHI_STAFF_PORT: expected a port')
})

test('web apps that are not built are told before anything is made', async () => {
  const folder = tempFolder()
  const never = () => Promise.reject(new Error('it ran'))
  await expect(serve([], folder, never)).rejects.toMatchObject({ sentence: 'web-build-missing' })
})

test('serves console and kiosk on two ports, and closes cleanly', async () => {
  const folder = tempFolder()
  builtApp(folder, 'console')
  builtApp(folder, 'kiosk')
  let urls = ['', '']
  const shown = await serve([], folder, async (text) => {
    urls = urlsIn(text)
    const page = { headers: { accept: 'text/html' } }
    expect(await (await fetch(`${urls[0]}/`, page)).text()).toContain('console')
    expect(await (await fetch(`${urls[1]}/`, page)).text()).toContain('kiosk')
  })
  expect(shown).toContain('Yichi is running')
  expect(shown).toMatch(/\/set-up and set up .* one-time code [A-Za-z2-9]{20}\./)
  expect(shown).toContain('Yichi has stopped.')
  await expect(fetch(`${urls[0]}/`)).rejects.toThrow('fetch failed')
  await expect(fetch(`${urls[1]}/`)).rejects.toThrow('fetch failed')
})
