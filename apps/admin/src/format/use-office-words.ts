import { useI18n } from 'vue-i18n'
import { useWords } from '../app/words.ts'

export interface UseOfficeWordsReturn {
  /** A post of the organisation: 片区组长, 成员. */
  readonly post: (post: string) => string
  /** A role with where it holds: `勘丈员 · 14 片区`. */
  readonly duty: (role: string, zoneCode: string | null) => string
  /** What kind of body or group a unit is. */
  readonly unitKind: (kind: string) => string
}

/** The words of offices and duties in the language shown. */
export function useOfficeWords(): UseOfficeWordsReturn {
  const { t } = useI18n()
  const { word } = useWords()
  return {
    post: (post) => word('post', post),
    duty: (role, zoneCode) => {
      const name = word('role', role)
      return zoneCode === null ? name : `${name} · ${t('common.zoneNo', { code: zoneCode })}`
    },
    unitKind: (kind) => word('unit-kind', kind),
  }
}
