/** A fund source 资金来源: what was contracted and what was applied for. */
export interface FundSourceTable {
  id: string
  code: string
  name: string
  kind: 'loan' | 'subsidy' | 'county' | 'land'
  contract_fen: number
  applied_fen: number
}
