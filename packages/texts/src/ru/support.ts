import type { SupportTexts } from '../support-texts.ts'

export const support: SupportTexts = {
  call: 'Позвонить в справочную',
  dial: 'Набрать с самого номера',
  pages: 'Страницы',
  prepare: 'Держать под рукой',
  disputed: 'тоже публикуется, не подтверждён',
  cabinet: url => `Личный кабинет на сайте: ${url}`,
  password: code => `Чтобы задать пароль, наберите ${code}`,
  phrases: {
    'help line, from a number of the carrier': 'с номера этого оператора',
    'help line, from any number in Russia': 'с любого номера в России',
    'help line, from abroad': 'из-за границы',
    balance: 'баланс',
    'what is left of the packages': 'остатки пакетов',
    'what is left of bonus minutes': 'остатки бонусных минут',
    'last charges': 'последние списания',
    'paid services': 'платные услуги',
    'tariff name': 'название тарифа',
    'set a password of the cabinet': 'задать пароль от личного кабинета',
    'phone number': 'номер телефона',
    'full name as in the contract': 'фамилия, имя и отчество, как в договоре',
    passport: 'паспорт',
    'code word, if one was set': 'кодовое слово, если оно задано',
    'public help pages of the carrier': 'открытые справочные страницы оператора',
    'general knowledge, not checked': 'общеизвестное, не проверено',
  },
}
