/** What a check of the whole trail may find, each in one sentence. */
export const verify = {
  'verify.anchor.hash': '第 {seq} 条审计记录与锚点签名时不一致：到这一条为止，审计链被整段替换过。',
  'verify.anchor.missing':
    '第 {seq} 条审计记录不见了，锚点却签过更后面的记录：尾部被截去，或者恢复了旧的数据库。',
  'verify.anchor.signature': '第 {seq} 条的锚点签名不对，或者没有它的公钥。',
  'verify.chain.changes': '第 {seq} 条审计记录所附的数据改动与记录不符。',
  'verify.chain.clock': '第 {seq} 条审计记录的时间早于前一条：时钟或时间被改过。',
  'verify.chain.gap': '第 {seq} 条审计记录缺失。',
  'verify.chain.hash': '第 {seq} 条审计记录的内容与它的哈希不符：它被改过、插入过或调换过。',
  'verify.chain.head': '审计链的末尾应在第 {seq} 条，实际不符：尾部被截去，或者有人在后面添加。',
  'verify.chain.link': '第 {seq} 条审计记录没有接在前一条后面。',
  'verify.ledger.orphan': '账簿分录 {row} 没有所属的记账凭证。',
  'verify.ledger.overdrawn': '记账凭证 {row} 使专户余额变成负数。',
  'verify.ledger.unbalanced': '记账凭证 {row} 借贷不平。',
  'verify.row.added': '表 {table} 的 {row} 不在审计记录里：有人绕过程序添加。',
  'verify.row.changed': '表 {table} 的 {row} 与审计记录不符：有人绕过程序改动。',
  'verify.row.removed': '表 {table} 的 {row} 不见了：有人绕过程序删除。',
  'verify.row.touched': '表 {table} 的 {row} 被改动而没有审计记录。',
} as const
