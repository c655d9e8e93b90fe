/** One clause of the measures, by the name of the file in `provision/` that applies it. */
export const CLAUSE_IDS = [
  'house-value',
  'appraisal-floor',
  'historical',
  'temporary',
  'self-demolition',
  'yard-land',
  'guarantee',
  'decoration',
  'attachments',
  'moving',
  'transition',
  'business-loss',
  'residential-to-business',
  'signing-reward',
  'handover-reward',
  'monetisation',
  'conformity',
  'hardship',
  'swap-price',
  'rounding',
] as const

export type ClauseId = (typeof CLAUSE_IDS)[number]
