import type { Browser } from 'playwright-core'
import { clerk, type Clerk } from './clerk.ts'
import type { County } from './county.ts'

/** Consoles that stay open: everybody signs in once, and sits there until the desks are closed. */
export class Desks {
  readonly #browser: Browser
  readonly #county: County
  readonly #open = new Map<string, Promise<Clerk>>()

  constructor(browser: Browser, county: County) {
    this.#browser = browser
    this.#county = county
  }

  /** The console of this person, signed in. */
  of(login: string): Promise<Clerk> {
    const found = this.#open.get(login)
    if (found !== undefined) return found
    const opening = clerk(this.#browser, this.#county, { login })
    this.#open.set(login, opening)
    return opening
  }

  /** Closes every browser profile; throws when a page broke something meanwhile. */
  async close(): Promise<void> {
    for (const opening of this.#open.values()) await (await opening).leave()
  }
}
