import { AuditWriter } from '../store/audit/writer.ts'
import type { Actor } from './actor.ts'
import type { Deps } from './deps.ts'
import type { RefusalError } from './refusal-error.ts'

export interface RefusedCall {
  readonly procedure: string
  readonly refusal: RefusalError
  /** The input as it came, parsed or not. */
  readonly input: unknown
}

/** Fields of an input that name a thing, and nothing about a person. */
const NAMES = [
  'householdCode',
  'code',
  'approvalId',
  'sheetId',
  'draftId',
  'accountId',
  'zoneCode',
  'id',
]
const SHAPE = /^[\w@.:-]{1,80}$/
/** What looks like the number of a person, whatever field it was typed into. */
const NUMBER = /\d{8}/

/**
 * Records that a signed-in person was refused, after what they asked for was rolled back: which procedure, why,
 * and the thing they named.
 */
export async function recordRefusal(
  deps: Pick<Deps, 'uow' | 'clock' | 'ids'>,
  actor: Actor,
  { procedure, refusal, input }: RefusedCall,
): Promise<void> {
  const target = targetOf(input)
  await deps.uow.run(async ({ tx }) => {
    const audit = new AuditWriter(tx)
    const households = await audit.householdIds(target === null ? [] : [target])
    await audit.append({
      id: deps.ids(),
      at: deps.clock(),
      actorId: actor.accountId,
      via: actor.via,
      action: 'call-refused',
      result: 'refused',
      subject: { kind: 'procedure', id: procedure },
      householdId: households.get(target ?? '') ?? null,
      detail: { procedure, refusal: refusal.code, target },
    })
  })
}

function targetOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  const fields = input as Readonly<Record<string, unknown>>
  for (const name of NAMES) {
    const value = fields[name]
    if (typeof value === 'string' && isName(value)) return value
  }
  return null
}

/** An identifier of ours holds letters; eight digits in a row without them may be somebody's number. */
function isName(text: string): boolean {
  return SHAPE.test(text) && (text.includes('-') || !NUMBER.test(text))
}
