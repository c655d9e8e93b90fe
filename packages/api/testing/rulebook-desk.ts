import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { goldenCases } from '@yichi/domain/testing/golden'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { createAccount } from '../src/service/identity/create-account.ts'
import { RulebookWriter } from '../src/store/rulebook/writer.ts'
import { createTestCaller } from './create-test-caller.ts'
import { TEST_PASSWORD } from './seed-households.ts'
import type { TestDeps } from './test-deps.ts'

/** The version that the small world was announced under. */
export const BASE = 'REP-COUNTY@1.0.0'

/** Writes a draft of the small world's rulebook and takes it through its steps with the hands of that world. */
export class RulebookDesk {
  readonly deps: TestDeps

  constructor(deps: TestDeps) {
    this.deps = deps
  }

  /** Gives the base its worked cases, all or those named, and the office somebody with every duty. */
  async furnish(ids?: readonly string[]): Promise<void> {
    const golden = goldenCases().filter(({ id }) => ids?.includes(id) ?? true)
    const cases = golden.map(({ id, title, kind, input, expected }) => ({
      id: this.deps.ids(),
      draft_id: null,
      version_id: BASE,
      case_id: id,
      title,
      kind,
      input: canonicalJson(input),
      expected: canonicalJson(bare(expected)),
    }))
    const passwordHash = await this.deps.passwords.hash(TEST_PASSWORD)
    await this.deps.uow.run(async ({ tx }) => {
      await new RulebookWriter(tx).addCases(cases)
      await createAccount(this.deps, tx, {
        login: 'everything',
        name: '多岗人',
        phone: '13911110000',
        passwordHash,
        roles: [
          { role: 'reviewer', zoneId: null },
          { role: 'office-director', zoneId: null },
          { role: 'publisher', zoneId: null },
        ],
      })
    })
  }

  async as(login: string | null) {
    return (await createTestCaller(this.deps, login)).rulebook
  }

  async open(login = 'reviewer', change: { version?: string; effectiveFrom?: string } = {}) {
    const { version = '1.1.0', effectiveFrom = '2017-04-10' } = change
    const input = { baseVersionId: BASE, version, effectiveFrom, note: '提高装修补偿' }
    return (await (await this.as(login)).openDraft(input)).draftId
  }

  /** The draft as anybody sees it; `may` is for the person of the login. */
  async draft(draftId: string, login = 'auditor') {
    return (await this.as(login)).draft({ draftId })
  }

  /** Saves the draft with another text. */
  async save(draftId: string, change: (body: Rulebook) => unknown, login = 'reviewer') {
    const { revision, body, summary } = await this.draft(draftId)
    const text = change(JSON.parse(body) as Rulebook)
    return (await this.as(login)).saveDraft({
      draftId,
      revision,
      body: JSON.stringify(text),
      note: summary.note,
      effectiveFrom: summary.effectiveFrom,
    })
  }

  /** A draft that differs from its base in its label alone: every worked case still passes. */
  async changed(): Promise<string> {
    const draftId = await this.open()
    const saved = await this.save(draftId, (body) => ({ ...body, label: '修订的办法' }))
    assert(saved.kind === 'saved', 'test: the draft was not saved')
    return draftId
  }

  async submit(draftId: string, login = 'reviewer') {
    const { shownSha256 } = await this.draft(draftId)
    return (await this.as(login)).submitDraft({ draftId, shownSha256 })
  }

  async decide(draftId: string, login: string, reason: string | null = null) {
    const { shownSha256 } = await this.draft(draftId)
    const decision = reason === null ? 'approve' : 'return'
    return (await this.as(login)).decideDraft({ draftId, shownSha256, decision, reason })
  }

  async publish(draftId: string, login = 'publisher') {
    const { shownSha256 } = await this.draft(draftId)
    const announcementNo = '合棚改告〔2017〕5 号'
    return (await this.as(login)).publishDraft({ draftId, shownSha256, announcementNo })
  }

  /** A published version 1.1.0, in force from 10 April. */
  async published(draftId?: string): Promise<string> {
    const id = draftId ?? (await this.changed())
    await this.submit(id)
    await this.decide(id, 'director')
    await this.decide(id, 'finance')
    return (await this.publish(id)).versionId
  }
}

function bare(expected: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { lines } = expected as {
    readonly lines?: readonly { readonly code: string; readonly amountFen: number }[]
  }
  if (lines === undefined) return expected
  return { ...expected, lines: lines.map(({ code, amountFen }) => ({ code, amountFen })) }
}
