/** What stands between a person and the page. */
export const session = {
  'session.againText':
    '太久没有操作，或者登录已到期。{name}，输入密码就能接着办，刚才填写的内容都还在。',
  'session.againTitle': '请重新登录',
  'session.idleText': '很久没有操作，为了保护住户的信息，马上要退出登录。还剩',
  'session.idleTitle': '还在吗？',
  'session.prove': '确认',
  'session.proveText': '这项操作很重要，要再核对一次身份。五分钟内不再重复询问。',
  'session.proveTitle': '请确认是您本人',
  'session.someoneElse': '换一个人登录',
  'session.stay': '我还在',
} as const
