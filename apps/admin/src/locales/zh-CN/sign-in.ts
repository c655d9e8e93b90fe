/** The sign-in page. */
export const signIn = {
  'signIn.account': '账号',
  'signIn.door.account': '账号登录',
  'signIn.door.phone': '手机号登录',
  'signIn.missing.account': '请填写账号。',
  'signIn.missing.password': '请填写密码。',
  'signIn.missing.phone': '请填写手机号。',
  'signIn.noAccount':
    '还没有账号，或者忘了密码：请找县棚改办的安全管理员开通或重设。账号要由管理员核实岗位和片区之后才能使用。',
  'signIn.password': '密码',
  'signIn.phone': '手机号',
  'signIn.promise': '一把尺子量到底',
  'signIn.show': '显示密码',
  'signIn.submit': '登录',
  'signIn.title': '登录',
} as const
