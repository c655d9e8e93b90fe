import type { Role } from '../../../facts/role.ts'

/**
 * Who may call a procedure.
 * - `anyone` without signing in · `signed-in` every member of staff, about themself only
 * - `resident` a signed-in resident, about the own household only
 * - `staff` holders of one of the roles, narrowed by the scope
 */
export type AuthorityRow =
  | { readonly who: 'anyone' }
  | {
      readonly who: 'signed-in'
      /** Open while a password or a second factor still has to be set: what is needed to set it. */
      readonly beforeReady?: true
      /** Needs a proof of identity that is not older than five minutes. */
      readonly stepUp?: true
    }
  | {
      readonly who: 'resident'
      /** Open while the code of the slip is still the password. */
      readonly beforeReady?: true
    }
  | {
      readonly who: 'staff'
      readonly roles: readonly Role[]
      /**
       * - `county` only a role held for the whole county counts
       * - `zone` a role held in the zone of the thing asked for counts, too; things of other zones are not found
       */
      readonly scope: 'county' | 'zone'
      readonly stepUp?: true
      /** Open to a role that was given away for a time, too: reading, and the steps of the fund chain. */
      readonly lent?: true
    }
