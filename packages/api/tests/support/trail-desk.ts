import type { Administrator, Role } from '@yichi/domain/facts/role'
import { createAccount } from '../../src/service/identity/create-account.ts'
import { createTestCaller } from '../../testing/create-test-caller.ts'
import type { TestDatabase } from '../../testing/each-dialect.ts'
import { enrolFactor } from '../../testing/enrol-factor.ts'
import { HouseholdPath } from '../../testing/household-path.ts'
import { noteOwner } from '../../testing/own-desk.ts'
import { RulebookDesk } from '../../testing/rulebook-desk.ts'
import { addHousehold, TEST_PASSWORD } from '../../testing/seed-households.ts'
import type { TestDeps } from '../../testing/test-deps.ts'
import { Browser } from './browser.ts'
import { seedMatrixWorld, type MatrixWorld } from './matrix-world.ts'

export const NEXT_PASSWORD = 'Kite-77-blau'

/** The login of the matrix world that holds a role. */
const LOGINS: Readonly<Record<Role | Administrator, string>> = {
  'zone-leader': 'zone-leader',
  surveyor: 'surveyor-a',
  computer: 'computer',
  signer: 'signer',
  acceptor: 'acceptor-a',
  reviewer: 'reviewer',
  'deputy-leader': 'deputy',
  'office-director': 'director',
  'finance-leader': 'finance',
  'platform-company': 'company',
  'agent-bank': 'bank',
  cashier: 'cashier',
  publisher: 'publisher',
  leader: 'leader',
  auditor: 'auditor',
  'system-administrator': 'xitong',
  'security-administrator': 'anquan',
  'audit-administrator': 'shenji',
}

export interface Newcomer {
  readonly id: string
  readonly login: string
}

/** People, households and drafts that nobody else needs, in one county with real sessions. */
export class TrailDesk {
  readonly deps: TestDeps
  readonly world: MatrixWorld
  readonly path: HouseholdPath
  readonly rulebook: RulebookDesk
  /** Another county in which nobody is. */
  readonly openEmpty: () => Promise<TestDatabase>
  readonly #browsers = new Map<string, Browser>()
  #count = 0

  private constructor(deps: TestDeps, world: MatrixWorld, openEmpty: () => Promise<TestDatabase>) {
    this.deps = deps
    this.world = world
    this.path = new HouseholdPath(deps, { zoneIds: world.zoneIds, householdIds: {} })
    this.rulebook = new RulebookDesk(deps)
    this.openEmpty = openEmpty
  }

  static async open(deps: TestDeps, openEmpty: () => Promise<TestDatabase>): Promise<TrailDesk> {
    return new TrailDesk(deps, await seedMatrixWorld(deps), openEmpty)
  }

  /** A number that was not given before, of four digits. */
  next(): string {
    this.#count += 1
    return String(this.#count + 1_000)
  }

  /** A browser nobody is signed in with, at an address of its own. */
  stranger(deps = this.deps): Browser {
    return new Browser(
      deps,
      `10.3.${String(Math.floor(this.#count / 250))}.${this.next().slice(1)}`,
    )
  }

  /** Prepares something by hand, outside of any session. */
  as(login: string) {
    return createTestCaller(this.deps, login)
  }

  /** The browser of whoever holds the role. */
  async of(role: Role | Administrator): Promise<Browser> {
    const login = LOGINS[role]
    const known = this.#browsers.get(login)
    if (known !== undefined) return known
    const browser = await this.signedIn(login)
    this.#browsers.set(login, browser)
    return browser
  }

  /** Signs in at a new browser; where the roles ask for a second factor, with one. */
  async signedIn(login: string): Promise<Browser> {
    const browser = this.stranger()
    const door = { by: 'account', login, password: TEST_PASSWORD }
    await browser.call('identity.signIn', door)
    const { unready } = await browser.call<{ unready: string | null }>('identity.me')
    if (unready === 'second-factor-required') await this.#withFactor(browser, login)
    return browser
  }

  async #withFactor(browser: Browser, login: string): Promise<void> {
    const [code] = (await enrolFactor(this.deps, login)).codes
    const ticket = await this.ticketOf(browser, login)
    await browser.call('identity.signInSecond', { ticket, code })
  }

  /** The first stage of a sign-in with a second factor. */
  async ticketOf(browser: Browser, login: string): Promise<string> {
    const door = { by: 'account', login, password: TEST_PASSWORD }
    return (await browser.call<{ ticket: string }>('identity.signIn', door)).ticket
  }

  /** Active staff without any post. */
  async newcomer(): Promise<Newcomer> {
    const number = this.next()
    const login = `person-${number}`
    const account = { login, name: '新来的', phone: `1371234${number}`, roles: [] }
    const passwordHash = await this.deps.passwords.hash(TEST_PASSWORD)
    const id = await this.deps.uow.run(({ tx }) =>
      createAccount(this.deps, tx, { ...account, passwordHash }),
    )
    return { id, login }
  }

  /** An account that waits to be admitted. */
  async pending(): Promise<string> {
    const number = this.next()
    const person = { login: `waits-${number}`, name: '待核准', phone: `1361234${number}` }
    const { unitId } = this.world.names
    await (await this.as('xitong')).account.create({ ...person, unitId })
    const { id } = await this.deps.db
      .selectFrom('account')
      .select('id')
      .where('login', '=', person.login)
      .executeTakeFirstOrThrow()
    return id
  }

  /** A household of zone 03; nothing was measured yet. */
  async household({ isNoted = false } = {}): Promise<string> {
    const code = `03-${this.next()}`
    const { zoneIds } = this.world
    const id = await this.deps.uow.run(({ tx }) =>
      addHousehold(this.deps, tx, { code, owner: '赵大年', zoneId: zoneIds['03'] }),
    )
    // With the owner's numbers.
    if (isNoted) await noteOwner(this.deps, { zoneIds, householdIds: { [code]: id } }, code)
    return code
  }

  async surveyed(): Promise<string> {
    const code = await this.household()
    await this.path.survey(code)
    return code
  }

  /** Signed and posted; its approval waits for the first step. */
  async signed(): Promise<{ readonly code: string; readonly approvalId: string }> {
    const code = await this.household()
    return { code, approvalId: await this.path.signed(code, '赵大年') }
  }

  /** A resident at a screen, with the code of the slip. */
  async resident(): Promise<{
    readonly screen: Browser
    readonly phone: string
    readonly code: string
  }> {
    const householdCode = await this.household()
    const phone = `1351234${this.next()}`
    const { code } = await (await this.as('signer')).resident.admit({ householdCode, phone })
    return { screen: this.stranger(), phone, code }
  }

  /** A draft of its own version that differs from its base in its label. */
  async draft(): Promise<string> {
    const version = `2.${this.next()}.0`
    const draftId = await this.rulebook.open('reviewer', { version })
    await this.rulebook.save(draftId, (body) => ({ ...body, label: '修订的办法' }))
    return draftId
  }
}
