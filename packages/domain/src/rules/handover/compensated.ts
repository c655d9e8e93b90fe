/**
 * What the household has received: its first instalment in its account, the money in escrow with the
 * notary, a home ready to move into, or nothing yet.
 */
export type Compensated = 'paid' | 'escrowed' | 'housed' | 'none'
