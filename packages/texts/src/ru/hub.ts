import type { HubTexts } from '../hub-texts.ts'

// Dates end in a full stop ("г."), so they never stand at the end of a sentence.
export const hub: HubTexts = {
  coverage: {
    whole: 'Прочитаны все дни периода.',
    unread: {
      future: days => `${days}: эти дни ещё не наступили.`,
      'out-of-history': days => `${days}: этих записей оператор уже не хранит.`,
      failed: days => `${days}: прочитать не удалось.`,
      'not-supported': days => `${days}: детализации у оператора нет.`,
      'not-read': days => `${days}: ещё не прочитано.`,
    },
    inPart: days =>
      `${days}: оператор показывает не все записи или часть их не удалось прочитать; каких-то может не хватать.`,
    missingKinds: kinds => `В этом источнике не бывает записей такого вида: ${kinds}.`,
  },
  forecast: {
    endsEarly: (name, day, end) =>
      `${day} при таком расходе закончится пакет «${name}», раньше конца своего периода (${end}).`,
    endsOn: (name, day) => `${day} при таком расходе закончится пакет «${name}».`,
    lasts: (name, end) => `Пакета «${name}» при таком расходе хватит до конца периода (${end}).`,
    unused: name => `Пакет «${name}» пока не расходуется.`,
    reasons: {
      unlimited: name => `Пакет «${name}» безлимитный.`,
      'not-active': name => `Пакет «${name}» сейчас не действует.`,
      'quantity-unknown': name => `Пакет «${name}»: оператор не сообщает остаток.`,
      'too-early': name => `Пакет «${name}»: известен расход меньше чем за сутки, для прогноза этого мало.`,
    },
    month: (month, spent, expected) =>
      `За ${month} пока списано ${spent}, к концу месяца ожидается около ${expected}.`,
    announced: amount => `В том числе ${amount}: об этом списании оператор уже предупредил.`,
    guessed: days => `По среднему расходу оценено: ${days}.`,
    noMonth: 'Полных дней этого месяца прочитано слишком мало, прогноза нет.',
  },
  findings: {
    overage: (kind, records, money) => `${kind} сверх пакета: ${records}, ${money}.`,
    packageEndsEarly: (name, used, elapsed, day) =>
      `Пакет «${name}»: израсходовано ${used} %, а прошло только ${elapsed} % периода. При таком расходе ${day} он закончится.`,
    serviceNew: (name, fee) => `Новая платная услуга: «${name}», ${fee}.`,
    serviceDearer: (name, before, now) => `Услуга «${name}» подорожала: было ${before}, стало ${now}.`,
    premium: (counterparty, records, money) =>
      `Платный или короткий номер ${counterparty}: ${records}, ${money}.`,
    roaming: (kind, records, money) => `${kind} за границей без подходящего пакета: ${records}, ${money}.`,
    roamingUnsure: (kind, records, money) =>
      `${kind} за границей: ${records}, ${money}. Был ли подходящий пакет, неизвестно.`,
    daySpike: (day, money, usual) => `${day} списано ${money}, а обычно в этот день недели — ${usual}.`,
    monthHigh: (month, money, usual) =>
      `За ${month} списано ${money}, а в предыдущие полгода обычно выходило ${usual}.`,
    burst: (counterparty, records, money) => `За сутки на новый номер ${counterparty}: ${records}, ${money}.`,
    totalDiffers: (month, stated, counted, difference) =>
      `За ${month} итог оператора — ${stated}, а сумма записей — ${counted}. Разница — ${difference}.`,
    nothing: 'Ничего необычного.',
  },
  alerts: {
    data: {
      '75-percent': 'израсходовано 75 % интернет-трафика',
      '90-percent': 'израсходовано 90 % интернет-трафика',
      'under-100-mb': 'осталось меньше 100 МБ интернет-трафика',
      'used-up': 'интернет-трафик закончился',
    },
    dataLeft: (left, total) => `Осталось ${left} из ${total}.`,
    renews: day => `${day} пакет обновится.`,
    balance: {
      'under-threshold': 'на счёте мало денег',
      'under-next-charge': 'на следующее списание не хватит денег',
    },
    balanceIs: available => `Доступно ${available}.`,
    limit: limit => `Ваш порог — ${limit}.`,
    charge: amount => `Следующее списание — ${amount}.`,
    chargeOn: (amount, day) => `${day} спишется ${amount}.`,
    packageEnding: {
      '3-days': 'пакет закончится в ближайшие три дня',
      '1-day': 'пакет закончится в ближайшие сутки',
    },
    lineEnding: {
      '3-days': 'номер заблокируют в ближайшие три дня',
      '1-day': 'номер заблокируют в ближайшие сутки',
    },
    packagesEnd: (names, when) => `${when} истекает срок действия: ${names}.`,
    lineBlocked: when => `Если не пополнить счёт, ${when} оператор заблокирует номер.`,
    cannotSee: { stale: 'нет свежих данных', 'sign-in': 'нужно войти снова' },
    lastRead: when => `Последние данные получены: ${when}.`,
    neverRead: 'Данные ещё ни разу не удалось получить.',
    noWarnings: 'Пока свежих данных нет, предупреждений о деньгах и пакетах не будет.',
    test: {
      title: 'esim-usage: проверка',
      text: 'Сюда будут приходить предупреждения о ваших номерах. Делать ничего не нужно.',
    },
  },
  diagnosis: {
    questions: {
      ported: 'Номер переносили к другому оператору?',
      'not-activated': 'SIM-карта или eSIM ещё не активирована?',
      'cooling-off':
        'Мобильный интернет и SMS перестали работать после поездки за границу или после трёх дней без использования?',
      'blocked-unverified': 'Номер оформлен на иностранного гражданина и биометрия ещё не подтверждена?',
      'payment-method-required': 'Оператор просит указать способ оплаты, прежде чем номер заработает?',
    },
    notEmpty: records => `За этот период есть ${records}.`,
    unexplained: 'По этим данным причину определить не удалось.',
  },
  card: {
    phrases: 'Что сказать',
    disputed: 'Опубликованы, но не подтверждены: звоните по ним в последнюю очередь',
    feeUnknown: 'стоимость звонка неизвестна',
    hoursUnknown: 'часы работы неизвестны',
    languagesUnknown: 'языки неизвестны',
    languages: names => `языки: ${names}`,
    verified: day => `проверено ${day}`,
    unverified: 'мы не проверяли',
    passwordPage: url => `Чтобы задать новый пароль, откройте ${url}`,
    say: {
      slowly: 'Здравствуйте! Я плохо говорю по-русски. Говорите, пожалуйста, медленно.',
      english: 'Кто-нибудь у вас говорит по-английски?',
      'my-number': 'Я звоню по поводу номера …',
      'what-charged': 'За что у меня списали деньги в этом месяце?',
      'what-left': 'Сколько осталось по моим пакетам?',
      'no-internet': 'У меня не работает мобильный интернет. Проверьте, пожалуйста, в чём причина.',
      'cooling-off':
        'Я недавно из-за границы, мобильный интернет и SMS заблокированы. Как подтвердить, что картой пользуется человек?',
      identity: 'Где можно подтвердить личность и какие нужны документы?',
      subscriptions: 'Какие у меня платные подписки и как их отключить?',
      statement: 'Отправьте, пожалуйста, детализацию за … мне на почту.',
      'lost-card': 'SIM-карта потеряна. Заблокируйте, пожалуйста, номер.',
      'by-sms': 'Пришлите мне это, пожалуйста, в SMS.',
    },
  },
}
