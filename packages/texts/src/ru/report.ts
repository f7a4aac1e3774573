import type { ReportTexts } from '../report-texts.ts'

export const report: ReportTexts = {
  columns: {
    time: 'Местное время',
    instant: 'Момент',
    kind: 'Вид',
    direction: 'Направление',
    'other-side': 'С кем',
    label: 'Что',
    seconds: 'Секунды',
    bytes: 'Байты',
    parts: 'Частей сообщения',
    charge: 'Списано',
    currency: 'Валюта',
    bundle: 'Пакет',
    roaming: 'Где',
    country: 'Страна',
    status: 'Состояние',
    line: 'Номер',
    carrier: 'Оператор',
    channel: 'Откуда',
    id: 'Ключ',
  },
  statuses: { provisional: 'может измениться', final: 'окончательно' },
}
