import type { DefaultTheme, LocaleConfig } from 'vitepress'
import { sidebar } from './sidebar.ts'

const russian: DefaultTheme.Config = {
  nav: [
    { text: 'Начало', link: '/ru/start' },
    { text: 'В терминале', link: '/ru/terminal' },
    { text: 'Операторы (англ.)', link: '/carriers/' },
    { text: 'API (англ.)', link: '/api/' },
  ],
  sidebar: [
    {
      text: 'По-русски',
      items: [
        { text: 'Начало', link: '/ru/start' },
        { text: 'В терминале', link: '/ru/terminal' },
        { text: 'История номеров', link: '/ru/history' },
        { text: 'Отчёты', link: '/ru/reports' },
        { text: 'Безопасность и личные данные', link: '/ru/security' },
        { text: 'Ошибки', link: '/ru/errors' },
      ],
    },
    {
      text: 'На английском',
      items: [
        { text: 'Вход у каждого оператора', link: '/guides/signing-in' },
        { text: 'Файлы детализации', link: '/guides/statements' },
        { text: 'Чтение детализации', link: '/guides/reading-usage' },
        { text: 'История в программе', link: '/guides/hub' },
      ],
    },
  ],
  outline: { level: [2, 3], label: 'На этой странице' },
  docFooter: { prev: 'Назад', next: 'Дальше' },
  darkModeSwitchLabel: 'Оформление',
  lightModeSwitchTitle: 'Светлое оформление',
  darkModeSwitchTitle: 'Тёмное оформление',
  sidebarMenuLabel: 'Меню',
  returnToTopLabel: 'Наверх',
  langMenuLabel: 'Язык',
  skipToContentLabel: 'К содержанию',
  notFound: {
    title: 'Страница не найдена',
    quote: 'По этому адресу ничего нет.',
    linkText: 'На главную',
    linkLabel: 'На главную',
  },
}

const chinese: DefaultTheme.Config = {
  nav: [
    { text: '开始', link: '/zh/start' },
    { text: '终端命令', link: '/zh/terminal' },
    { text: '运营商（英文）', link: '/carriers/' },
    { text: 'API（英文）', link: '/api/' },
  ],
  sidebar: [
    {
      text: '中文',
      items: [
        { text: '开始', link: '/zh/start' },
        { text: '终端命令', link: '/zh/terminal' },
        { text: '历史记录', link: '/zh/history' },
        { text: '报告', link: '/zh/reports' },
        { text: '安全与隐私', link: '/zh/security' },
        { text: '错误说明', link: '/zh/errors' },
      ],
    },
    {
      text: '英文',
      items: [
        { text: '各运营商的登录方式', link: '/guides/signing-in' },
        { text: '详单文件', link: '/guides/statements' },
        { text: '读取详单', link: '/guides/reading-usage' },
        { text: '在程序中使用历史记录', link: '/guides/hub' },
      ],
    },
  ],
  outline: { level: [2, 3], label: '本页内容' },
  docFooter: { prev: '上一页', next: '下一页' },
  darkModeSwitchLabel: '外观',
  lightModeSwitchTitle: '浅色外观',
  darkModeSwitchTitle: '深色外观',
  sidebarMenuLabel: '菜单',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '语言',
  skipToContentLabel: '跳到正文',
  notFound: {
    title: '找不到页面',
    quote: '这个地址上没有内容。',
    linkText: '回到首页',
    linkLabel: '回到首页',
  },
}

const english: DefaultTheme.Config = {
  nav: [
    { text: 'Start', link: '/guides/start' },
    { text: 'Carriers', link: '/carriers/' },
    { text: 'API', link: '/api/' },
    { text: 'Contributing', link: '/contributing/' },
  ],
  sidebar,
}

/** The three languages of the site. Only the first pages are in all of them. */
export const locales: LocaleConfig<DefaultTheme.Config> = {
  root: { label: 'English', lang: 'en', themeConfig: english },
  ru: {
    label: 'Русский',
    lang: 'ru',
    description: 'Читает расход ваших собственных мобильных номеров у российских операторов.',
    themeConfig: russian,
  },
  zh: {
    label: '中文',
    lang: 'zh',
    description: '读取您本人在俄罗斯运营商名下手机号码的使用情况。',
    themeConfig: chinese,
  },
}
