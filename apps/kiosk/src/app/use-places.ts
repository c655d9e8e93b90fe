import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { t } from './i18n.ts'
import { useKiosk } from './kiosk-context.ts'

export interface UsePlacesReturn {
  zoneName: (code: string) => string
  /** Zone and building of a row; a household code begins with its zone's. */
  placeOf: (row: { householdCode: string; buildingCode: string }) => string
  readonly buildingName: ComputedRef<(zoneCode: string, code: string) => string>
}

/** Names of zones and buildings, as the home page brought them. */
export function usePlaces(): UsePlacesReturn {
  const { home } = useKiosk()
  const zones = computed(() => new Map((home.value?.zones ?? []).map((zone) => [zone.code, zone])))
  const zoneName = (code: string): string => zones.value.get(code)?.name ?? code
  const buildingName = computed(() => (zoneCode: string, code: string): string => {
    const buildings = zones.value.get(zoneCode)?.buildings ?? []
    return buildings.find((building) => building.code === code)?.name ?? code
  })

  function placeOf(row: { householdCode: string; buildingCode: string }): string {
    const zoneCode = row.householdCode.split('-')[0] ?? ''
    return t('place.building', {
      zone: zoneName(zoneCode),
      building: buildingName.value(zoneCode, row.buildingCode),
    })
  }

  return { zoneName, placeOf, buildingName }
}
