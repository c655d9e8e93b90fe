import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { DIGEST_ALGORITHMS, type DigestAlgorithm } from '@yichi/domain/facts/audit-event'
import type { PasswordProfileName } from '@yichi/domain/rules/identity/password'
import { FEED_LIMIT } from '@yichi/domain/rules/identity/edge-limits'
import { z } from 'zod'
import { isPrivateLink } from '../db/private-link.ts'

/** How the program runs: where the data is, and where it listens. */
export interface ServerConfig {
  /** Absolute. Holds the key file and, by default, the database. */
  readonly dataDir: string
  /** `sqlite:<path>` or `postgres://…`. */
  readonly databaseUrl: string
  readonly host: string
  /** 0 takes any free port. */
  readonly staffPort: number
  readonly kioskPort: number
  /** Behind TLS: Secure cookies and HSTS. */
  readonly tls: boolean
  /** Networks whose word about the caller's address is taken: the proxies in front. None by default. */
  readonly trustProxy: readonly string[]
  /** Networks from which the three administrators work; none named: from everywhere. */
  readonly adminNetworks: readonly string[]
  /** Where health and counts are told, on this machine alone; null to tell them nowhere. */
  readonly operations: OperationsPort | null
  /** Calls of one address on the public listener: several screens behind one router share theirs. */
  readonly feedPerMinute: number
  /** Holds every answer against its schema: for development, it costs time. */
  readonly checkAnswers: boolean
  /** A second folder for anchors, best on another machine; null for none beside that in the data folder. */
  readonly anchorDir: string | null
  /** A folder for a backup every night, best on another machine; null for none. */
  readonly backupDir: string | null
  /** The digest of new links of the audit trail. */
  readonly auditHash: DigestAlgorithm
  /** What is asked of passwords: the list the county is assessed by, or that of today's research. */
  readonly passwordProfile: PasswordProfileName
}

/** A port of this machine's own address. */
export interface OperationsPort {
  readonly port: number
  /** Asked for by name: then the start fails when it is taken. The usual one is given up instead. */
  readonly isAsked: boolean
}

/** Settings given on the command line; they win over the environment. */
export interface ConfigFlags {
  readonly dataDir?: string | undefined
  readonly database?: string | undefined
  readonly host?: string | undefined
  readonly staffPort?: string | undefined
  readonly kioskPort?: string | undefined
}

/** Thrown for settings that cannot be used; one sentence for each of them. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('; '))
    this.problems = problems
  }
}

const OPERATIONS_PORT = 9464
const PORT_MAX = 65_535
const DATABASE = /^(?:sqlite:.+|postgres(?:ql)?:\/\/.+|[^:]+)$/

const port = z
  .string()
  .regex(/^\d{1,5}$/, `expected a port from 0 to ${PORT_MAX}`)
  .transform(Number)
  .refine((number) => number <= PORT_MAX, `expected a port from 0 to ${PORT_MAX}`)

const networks = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isNetwork), 'expected addresses or networks such as 10.0.0.0/8')

const yesOrNo = z.enum(['0', '1'], 'expected 0 or 1').default('0')

const Settings = z
  .object({
    YICHI_DATA_DIR: z.string().min(1, 'expected a folder').default('data'),
    YICHI_DATABASE_URL: z
      .string()
      .regex(DATABASE, 'expected sqlite:<path>, a path or postgres://…')
      .refine(isPrivateLink, 'expected sslmode=verify-full for a server on another machine')
      .optional(),
    YICHI_HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'expected an address to listen on')
      .default('127.0.0.1'),
    YICHI_STAFF_PORT: port.default(8787),
    YICHI_KIOSK_PORT: port.default(8788),
    YICHI_TLS: yesOrNo,
    YICHI_ANCHOR_DIR: z.string().min(1, 'expected a folder').optional(),
    YICHI_BACKUP_DIR: z.string().min(1, 'expected a folder').optional(),
    YICHI_AUDIT_HASH: z.enum(DIGEST_ALGORITHMS, 'expected sha256 or sm3').default('sha256'),
    YICHI_TRUST_PROXY: networks.optional(),
    YICHI_ADMIN_NETWORKS: networks.optional(),
    YICHI_METRICS_PORT: z.union([z.literal('off'), port]).optional(),
    YICHI_FEED_PER_MINUTE: z
      .string()
      .regex(/^[1-9]\d{1,4}$/, 'expected a number from 10 to 99999')
      .transform(Number)
      .default(FEED_LIMIT.most),
    YICHI_CHECK_ANSWERS: yesOrNo,
    YICHI_PASSWORD_PROFILE: z
      .enum(['dengbao', 'asvs'], 'expected dengbao or asvs')
      .default('dengbao'),
  })
  .refine(
    ({ YICHI_STAFF_PORT, YICHI_KIOSK_PORT }) =>
      YICHI_STAFF_PORT !== YICHI_KIOSK_PORT || YICHI_STAFF_PORT === 0,
    { path: ['YICHI_KIOSK_PORT'], message: 'expected another port than YICHI_STAFF_PORT' },
  )

type Environment = Readonly<Record<string, string | undefined>>

/** The settings from flags and environment. Throws ConfigError that names each bad one. */
export function readServerConfig(flags: ConfigFlags, env: Environment): ServerConfig {
  const given = {
    YICHI_DATA_DIR: flags.dataDir ?? env['YICHI_DATA_DIR'],
    YICHI_DATABASE_URL: flags.database ?? env['YICHI_DATABASE_URL'],
    YICHI_HOST: flags.host ?? env['YICHI_HOST'],
    YICHI_STAFF_PORT: flags.staffPort ?? env['YICHI_STAFF_PORT'],
    YICHI_KIOSK_PORT: flags.kioskPort ?? env['YICHI_KIOSK_PORT'],
    YICHI_TLS: env['YICHI_TLS'],
    YICHI_ANCHOR_DIR: env['YICHI_ANCHOR_DIR'],
    YICHI_BACKUP_DIR: env['YICHI_BACKUP_DIR'],
    YICHI_AUDIT_HASH: env['YICHI_AUDIT_HASH'],
    YICHI_TRUST_PROXY: env['YICHI_TRUST_PROXY'],
    YICHI_ADMIN_NETWORKS: env['YICHI_ADMIN_NETWORKS'],
    YICHI_METRICS_PORT: env['YICHI_METRICS_PORT'],
    YICHI_FEED_PER_MINUTE: env['YICHI_FEED_PER_MINUTE'],
    YICHI_CHECK_ANSWERS: env['YICHI_CHECK_ANSWERS'],
    YICHI_PASSWORD_PROFILE: env['YICHI_PASSWORD_PROFILE'],
  }
  const read = Settings.safeParse(given)
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(problems)
  }
  const { YICHI_ANCHOR_DIR: anchorDir, YICHI_BACKUP_DIR: backupDir } = read.data
  const dataDir = resolve(read.data.YICHI_DATA_DIR)
  return {
    dataDir,
    databaseUrl: read.data.YICHI_DATABASE_URL ?? `sqlite:${join(dataDir, 'yichi.db')}`,
    host: read.data.YICHI_HOST,
    staffPort: read.data.YICHI_STAFF_PORT,
    kioskPort: read.data.YICHI_KIOSK_PORT,
    tls: read.data.YICHI_TLS === '1',
    anchorDir: anchorDir === undefined ? null : resolve(anchorDir),
    backupDir: backupDir === undefined ? null : resolve(backupDir),
    auditHash: read.data.YICHI_AUDIT_HASH,
    trustProxy: read.data.YICHI_TRUST_PROXY ?? [],
    adminNetworks: read.data.YICHI_ADMIN_NETWORKS ?? [],
    operations: operationsPort(read.data.YICHI_METRICS_PORT),
    feedPerMinute: read.data.YICHI_FEED_PER_MINUTE,
    checkAnswers: read.data.YICHI_CHECK_ANSWERS === '1',
    passwordProfile: read.data.YICHI_PASSWORD_PROFILE,
  }
}

function operationsPort(asked: number | 'off' | undefined): OperationsPort | null {
  if (asked === 'off') return null
  return asked === undefined
    ? { port: OPERATIONS_PORT, isAsked: false }
    : { port: asked, isAsked: true }
}

/** An address, or one with the number of its leading bits; never a word that stands for many networks. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  if (bits === undefined) return true
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128)
}
