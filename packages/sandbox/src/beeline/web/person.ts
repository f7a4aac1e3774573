import type { WebCall } from '../call.ts'
import { findLogin } from '../logins.ts'

const printNumber = (ctn: string): string => ctn.replace(/^(\d{3})(\d{3})(\d\d)(\d\d)$/, '+7 $1 $2-$3-$4')

/** Who, and how the line pays. */
export const settings = ({ session, line }: WebCall): object => ({
  selectedLogin: session.login.login,
  ctn: line.ctn,
  userType: line.paysAs === 'prepaid' ? 'Prepaid' : 'Postpaid',
})

/** Lines of the login; home internet has a number of its own. */
export const accounts = ({ session }: WebCall): object => [
  ...session.login.ctns.map(ctn => ({
    userType: 'Mobile',
    formattedAccountNumber: printNumber(ctn),
    selectAccountParams: { ctn },
  })),
  { userType: 'Fttb', formattedAccountNumber: '0890000001', selectAccountParams: { ctn: null } },
]

/** Logins of the person. */
export const ssoLogins = ({ session }: WebCall): object =>
  [session.login.login, ...session.login.linked].map(name => ({
    login: name,
    defaultCtn: findLogin(name)?.ctns[0] ?? null,
  }))

/** The form with the name. */
export const nameForm = ({ line }: WebCall): object => ({
  data: [
    {
      title: 'Основные данные',
      fields: [
        { label: 'Фамилия', value: line.lastName ?? '' },
        { label: 'Имя', value: line.firstName ?? '' },
      ],
    },
    { title: 'Контакты', fields: [] },
  ],
})
