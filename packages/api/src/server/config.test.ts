import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, readServerConfig } from './config.ts'

test('without settings: the data folder here, both ports, this machine only', () => {
  const config = readServerConfig({}, {})
  expect(config).toMatchObject({ host: '127.0.0.1', staffPort: 8787, kioskPort: 8788, tls: false })
  expect(isAbsolute(config.dataDir)).toBe(true)
  expect(config.databaseUrl).toBe(`sqlite:${config.dataDir}/yichi.db`)
})

test('proxies are named by their networks, and the port of health and counts can be chosen or left out', () => {
  expect(readServerConfig({}, {})).toMatchObject({
    trustProxy: [],
    operations: { port: 9464, isAsked: false },
    feedPerMinute: 120,
  })
  const env = { YICHI_TRUST_PROXY: '10.0.0.0/8, ::1', YICHI_METRICS_PORT: '0' }
  expect(readServerConfig({}, env)).toMatchObject({
    trustProxy: ['10.0.0.0/8', '::1'],
    operations: { port: 0, isAsked: true },
  })
  expect(readServerConfig({}, { YICHI_METRICS_PORT: 'off' }).operations).toBeNull()
})

test('flags win over the environment', () => {
  const env = { YICHI_STAFF_PORT: '9000', YICHI_DATA_DIR: '/a', YICHI_TLS: '1' }
  const config = readServerConfig(
    { staffPort: '9001', database: 'postgres://127.0.0.1/yichi' },
    env,
  )
  expect(config).toMatchObject({ staffPort: 9001, dataDir: '/a', tls: true })
  expect(config.databaseUrl).toBe('postgres://127.0.0.1/yichi')
})

test.each([
  [{ YICHI_STAFF_PORT: 'http' }, 'YICHI_STAFF_PORT: expected a port from 0 to 65535'],
  [{ YICHI_KIOSK_PORT: '65536' }, 'YICHI_KIOSK_PORT: expected a port from 0 to 65535'],
  [{ YICHI_KIOSK_PORT: '8787' }, 'YICHI_KIOSK_PORT: expected another port than YICHI_STAFF_PORT'],
  [{ YICHI_DATABASE_URL: 'mysql://x' }, 'YICHI_DATABASE_URL: expected sqlite:<path>, a path or'],
  [{ YICHI_DATABASE_URL: 'postgres://db/x' }, 'YICHI_DATABASE_URL: expected sslmode=verify-full'],
  [{ YICHI_ADMIN_NETWORKS: 'office' }, 'YICHI_ADMIN_NETWORKS: expected addresses or networks'],
  [{ YICHI_TLS: 'yes' }, 'YICHI_TLS: expected 0 or 1'],
  [{ YICHI_TRUST_PROXY: '*' }, 'YICHI_TRUST_PROXY: expected addresses or networks'],
  [{ YICHI_TRUST_PROXY: 'uniquelocal' }, 'YICHI_TRUST_PROXY: expected addresses or networks'],
  [{ YICHI_TRUST_PROXY: '0.0.0.0/0' }, 'YICHI_TRUST_PROXY: expected addresses or networks'],
  [{ YICHI_METRICS_PORT: 'none' }, 'YICHI_METRICS_PORT'],
  [{ YICHI_CHECK_ANSWERS: 'on' }, 'YICHI_CHECK_ANSWERS: expected 0 or 1'],
])('%j is named', (env, problem) => {
  const read = (): unknown => readServerConfig({}, env)
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(problem)
})

test('every bad setting is named at once', () => {
  const env = { YICHI_STAFF_PORT: 'a', YICHI_TLS: 'b' }
  expect(() => readServerConfig({}, env)).toThrow(/YICHI_STAFF_PORT.*YICHI_TLS/)
})
