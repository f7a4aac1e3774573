import type { CapabilityName, CarrierInfo, Evidence } from '@esim-usage/core'

type Method = CarrierInfo['signInMethods'][number]
type Place = NonNullable<CarrierInfo['usageElsewhere']>[number]

/** What a table says in one language. */
export interface TableWords {
  readonly nameOf: (info: CarrierInfo) => string
  readonly channels: Readonly<Record<'api' | 'business', string>>
  readonly signIn: string
  readonly methods: Readonly<Record<Method, string>>
  readonly capabilities: Readonly<Record<CapabilityName, string>>
  readonly evidence: Readonly<Record<Evidence, string>>
  /** It is there; how sure it is was not judged. */
  readonly yes: string
  readonly no: string
  readonly elsewhere: Readonly<Record<Place, string>>
  /** With the comma of the language. */
  readonly list: (things: readonly string[]) => string
  /** With its brackets. */
  readonly aside: (words: string, remark: string) => string
}

const latinName = ({ brands, title }: CarrierInfo): string =>
  brands.find(brand => /^[a-z]/iu.test(brand)) ?? title

const list = (things: readonly string[]): string => things.join(', ')
const aside = (words: string, remark: string): string => `${words} (${remark})`

export const english: TableWords = {
  nameOf: latinName,
  channels: { api: 'private lines', business: 'contracts (`./business`)' },
  signIn: 'sign-in',
  methods: { session: 'session', code: 'code', password: 'password', 'client-credentials': 'client key' },
  capabilities: {
    usage: 'itemised usage',
    balance: 'balance',
    allowances: 'packages',
    spending: 'month totals',
    payments: 'payments',
    services: 'services',
    lines: 'lines',
    profile: 'profile, tariff',
    statements: 'statement files on order',
    signOutEverywhere: 'signing out everywhere',
  },
  evidence: { high: 'high', medium: 'medium', low: 'low' },
  yes: 'yes',
  no: '–',
  elsewhere: { 'statement-file': 'statement file', spending: 'month totals', business: 'business entry' },
  list,
  aside,
}

export const russian: TableWords = {
  nameOf: ({ title }) => title,
  channels: { api: 'частные номера', business: 'договоры (`./business`)' },
  signIn: 'вход',
  methods: { session: 'сессия', code: 'код', password: 'пароль', 'client-credentials': 'ключ клиента' },
  capabilities: {
    usage: 'детализация',
    balance: 'баланс',
    allowances: 'пакеты',
    spending: 'итоги месяца',
    payments: 'платежи',
    services: 'услуги',
    lines: 'номера',
    profile: 'профиль, тариф',
    statements: 'заказ файла детализации',
    signOutEverywhere: 'выход на всех устройствах',
  },
  evidence: { high: 'хорошо', medium: 'средне', low: 'слабо' },
  yes: 'да',
  no: '–',
  elsewhere: {
    'statement-file': 'файл детализации',
    spending: 'итоги месяца',
    business: 'интерфейс для бизнеса',
  },
  list,
  aside,
}

export const chinese: TableWords = {
  nameOf: latinName,
  channels: { api: '个人号码', business: '企业合同（`./business`）' },
  signIn: '登录',
  methods: { session: '会话', code: '验证码', password: '密码', 'client-credentials': '客户端密钥' },
  capabilities: {
    usage: '详单',
    balance: '余额',
    allowances: '套餐余量',
    spending: '月度合计',
    payments: '缴费记录',
    services: '业务',
    lines: '号码',
    profile: '号码信息、资费方案',
    statements: '申请详单文件',
    signOutEverywhere: '退出所有设备',
  },
  evidence: { high: '充分', medium: '有限', low: '不足' },
  yes: '有',
  no: '–',
  elsewhere: { 'statement-file': '详单文件', spending: '月度合计', business: '企业接口' },
  list: things => things.join('、'),
  aside: (words, remark) => `${words}（${remark}）`,
}
