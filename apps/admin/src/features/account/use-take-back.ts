import type { AccountView } from '@yichi/api/view/account'
import { useI18n } from 'vue-i18n'
import { useToast } from '../../app/use-toast.ts'
import { useWords } from '../../app/words.ts'
import { useReasonedAct } from '../../queries/account.ts'

/** Takes back what was just done: shutting an account and opening it undo each other. */
export function useTakeBack() {
  const { t } = useI18n()
  const { failure } = useWords()
  const toast = useToast()
  const { mutateAsync, error } = useReasonedAct()

  return async (act: 'disable' | 'enable', account: AccountView): Promise<void> => {
    const opposite = act === 'disable' ? 'enable' : 'disable'
    const reason = t('accounts.undoReason')
    const done = await mutateAsync({ act: opposite, accountId: account.id, reason }).catch(
      () => null,
    )
    if (done !== null) toast.done(t(`accounts.done.${opposite}`, { name: account.name }))
    else if (error.value !== null) toast.problem(failure(error.value))
  }
}
