import type { ApprovalActView } from '@yichi/api/view/approval'
import { useI18n } from 'vue-i18n'

/** Who acted, and for whom when the right was lent: 王强（代李建华）. */
export function useActor() {
  const { t } = useI18n()
  return ({ actorName, onBehalfOfName }: Pick<ApprovalActView, 'actorName' | 'onBehalfOfName'>) =>
    onBehalfOfName === null
      ? actorName
      : t('approval.onBehalf', { actor: actorName, absent: onBehalfOfName })
}
