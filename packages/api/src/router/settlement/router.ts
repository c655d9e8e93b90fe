import { router } from '../trpc.ts'
import { compare } from './compare.ts'
import { comparisonPdf } from './comparison-pdf.ts'
import { compute } from './compute.ts'
import { confirm } from './confirm.ts'
import { preview } from './preview.ts'
import { remedy } from './remedy.ts'
import { similar } from './similar.ts'
import { units } from './units.ts'

export const settlementRouter = router({
  compare,
  comparisonPdf,
  compute,
  confirm,
  preview,
  remedy,
  similar,
  units,
})
