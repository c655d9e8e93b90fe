import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { isLocked, type LockOutRule } from '@yichi/domain/rules/identity/lock-out'
import { networkOf } from '@yichi/domain/rules/identity/network'
import { toEpochMs } from '../../observe/clock.ts'
import { countState, type Guard } from '../attempts.ts'
import type { Deps } from '../deps.ts'
import { doorSubject } from './door-subject.ts'
import type { Doorway } from './find-account.ts'

/** Whose door is knocked at, from where. */
export interface Knock extends Doorway {
  /** Null when what was typed names nobody. */
  readonly accountId: string | null
  /** The browser, when the account knows it. */
  readonly deviceId: string | null
  /** The caller's address. */
  readonly network: string
}

const EVERYWHERE: Guard = {
  flow: 'sign-in-everywhere',
  subject: 'county',
  rule: LIMITS.signIn.everywhere,
  accountId: null,
  resets: false,
}

/**
 * What counts against a password that is tried. On a browser that the account knows only the guesses made there
 * count: nobody else can shut the owner out.
 */
export async function signInGuards(deps: Deps, knock: Knock): Promise<readonly Guard[]> {
  const { accountId, deviceId } = knock
  const who = doorSubject(knock, accountId)
  const network = networkOf(knock.network)
  const { pair, device, account } = LIMITS.signIn
  const own = { accountId, resets: true }
  if (deviceId !== null) {
    return [{ ...own, flow: 'sign-in-device', subject: deviceId, rule: device }]
  }
  return [
    { ...own, flow: 'sign-in', subject: `${who}|${network}`, rule: pair },
    {
      ...{ flow: 'sign-in-account', subject: who, accountId, resets: false },
      rule: (await isStorm(deps)) ? slower(account) : account,
    },
    {
      ...{ flow: 'sign-in-network', subject: network, rule: LIMITS.signIn.network },
      ...{ accountId: null, resets: false },
    },
    EVERYWHERE,
  ]
}

/** Whether so many fail in the whole county that everybody waits twice as long. */
async function isStorm(deps: Deps): Promise<boolean> {
  return isLocked(await countState(deps, EVERYWHERE), toEpochMs(deps.clock()))
}

function slower(rule: LockOutRule): LockOutRule {
  return { ...rule, lockMs: rule.lockMs * 2, longestLockMs: rule.longestLockMs * 2 }
}
