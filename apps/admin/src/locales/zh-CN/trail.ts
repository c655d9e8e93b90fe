export const trail = {
  'trail.account': '账号“{name}”的经过',
  'trail.none': '还没有留下记录。',
  'trail.note': '谁在什么时候做了什么、谁查看过，最近的在前。每次查看经过也会记下。',
  'trail.open': '经过',
  'trail.openOf': '{name}：经过',
  'trail.record': '“{name}”的经过',
  'trail.times': '共 {n} 次，到 {until}',
  'trail.unit': '机构“{name}”的经过',
} as const
