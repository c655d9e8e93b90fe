import { z } from 'zod'
import { zoneCode } from '../codes.ts'

export const CatalogueInput = z.strictObject({ zoneCode })
