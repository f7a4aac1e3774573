// Statements of any length, written row by row.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

/** Kinds of statements that are measured. */
export const statementKinds = ['xml', 'html', 'csv'] as const

/** One of them. */
export type StatementKind = (typeof statementKinds)[number]

interface Layout {
  readonly head: string
  readonly row: (index: number) => string
  readonly tail: string
}

const two = (value: number): string => String(value).padStart(2, '0')
const day = (index: number): string => two((Math.floor(index / 40_000) % 28) + 1)
const clock = (index: number, hour: string): string =>
  `${hour}:${two(Math.floor(index / 60) % 60)}:${two(index % 60)}`
const number = (index: number): string => `7900000${String((index * 7919) % 10_000).padStart(4, '0')}`

const layouts: Record<StatementKind, Layout> = {
  xml: {
    head: '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<Report layerType="OldCompatible" version="2"><b sd="01.03.2024" ed="28.03.2024" /><ds n="79000000001" sd="01.03.2024" ed="28.03.2024">\n',
    row: index =>
      `<i  d="${day(index)}.03.2024 ${clock(index, String(index % 24))}" n="&lt;--+${number(index)}" zp="" zv="ПАО &quot;МТС&quot;" s="Телеф." a="" du="9:22" c="1,6667" dup="9:22" f="2,0000" bd="${day(index)}.03.2024 9:13:39" cur="810" gmt="+03:00" />\n`,
    tail: '</ds></Report>',
  },
  html: {
    head: '\uFEFF<html><head><title>Детализация за период с 01.03.2024 по 28.03.2024</title></head><body><table><tr><td>Сетевой ресурс 79000000001</td></tr><tr><td><table><thead><tr><th /><th>Дата</th><th>Время</th><th>GMT*</th><th>Номер</th><th>Зона вызова</th><th>Зона направления вызова/номер сессии</th><th>Услуга</th><th> </th><th>Длительность/Объем (мин.:сек.)/(Kb)</th><th>Стоимость руб. без НДС</th><th /></tr></thead><tbody>',
    row: index =>
      `<tr class="OutOfBlock"><td /><td>${day(index)}.03.2024</td><td>${clock(index, String(index % 24))}</td><td>+03:00</td><td>&lt;--+${number(index)}</td><td></td><td></td><td>Телеф.</td><td></td><td>9:22</td><td>1,6667</td><td /></tr>`,
    tail: '</tbody></table></td></tr></table></body></html>',
  },
  csv: {
    head: 'Номер договора;Группа счетов;Номер абонента;Дата звонка;Время звонка;Длительность;Длительность округленная до минут;Размер начислений;Инициатор звонка;Принимающий номер;Описание действия;Описание услуги;Тип услуги;Номер базовой станции;Объем в МB;Описание провайдера\r\n',
    row: index =>
      `390000001;1;9000000002;${day(index)}/10/2024;${clock(index, two(index % 24))};00:01:01;2,00;1,50;9000000002;${number(index)};исх/мобильный;Местные звонки (голос);Местные звонки;441211;0,00;\r\n`,
    tail: '',
  },
}

/** Writes a statement of so many rows. */
export async function writeStatementFile(path: string, kind: StatementKind, rows: number): Promise<void> {
  const { head, row, tail } = layouts[kind]
  const stream = createWriteStream(path)
  let text = head
  for (let index = 0; index < rows; index += 1) {
    text += row(index)
    if (text.length < 262_144) continue
    if (!stream.write(text)) await once(stream, 'drain')
    text = ''
  }
  stream.end(text + tail)
  await once(stream, 'finish')
}
