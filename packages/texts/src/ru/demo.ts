import type { DemoTexts } from '../demo-texts.ts'

export const demo: DemoTexts = {
  title: 'Что даёт история всех номеров',
  daysPass: 'Время здесь условное: дни идут по часам самой демонстрации.',
  parts: {
    together: 'Все номера в одном месте',
    again: 'Ещё одна синхронизация',
    failure: 'Сбой у оператора',
    money: 'Деньги на исходе',
  },
  together: (records, lines, day) => `${lines} и ${records} с ${day} прочитаны за одну синхронизацию.`,
  more: records => `Добавилось: ${records}.`,
  countsOnce: 'Прочитанное раньше считается один раз.',
  failure: (carrier, others) => `На следующий день ${carrier} не работает. Прочитано полностью: ${others}.`,
  why: (carrier, day) => `${carrier}: почему нет записей за ${day}`,
  kept: (records, balance) => `Прочитанное раньше на месте: ${records}, баланс ${balance}.`,
  works: (carrier, brought) => `${carrier} снова работает, синхронизируем ещё раз. ${brought}`,
  wish: (line, limit) => `Вы просили предупредить, когда на счёте номера ${line} будет меньше ${limit}:`,
  checkedAgain: 'Проверяем ещё раз:',
  toppedUp: (amount, balance) => `Вы пополнили счёт на ${amount}, на нём ${balance}:`,
  spent: amount => `На следующий день потрачено ${amount}:`,
  own: 'Со своими номерами: esim-usage sign-in и add ОПЕРАТОР, затем sync, diagnose, alerts или watch.',
}
