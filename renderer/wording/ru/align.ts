// The words for links between the sentences of the two texts, in Russian.

export const alignWords = {
  alignment: {
    sentence: 'Предложение {{n}}',
    shape: '{{original}} к {{translation}}',
    confirmed: 'подтверждено',
    certainty: { high: 'надёжно', fair: 'вероятно', low: 'слабо', none: '' },
    linkedByMachine: 'Связано машиной с',
    linkedWith: 'Связано с',
    alone: 'Соответствия нет',
    why: 'Почему его нет',
    whyPlaceholder: 'пропущено переводчиком…',
    keys: 'Клавиши',
    next: 'Посмотреть ещё',
    nothingNext: 'Сомнительных связей нет.',
    none: 'Встаньте в предложение, чтобы увидеть его связь.',
    originalOnly: '{{n}}, только по-русски',
    translationOnly: '{{n}}, только по-английски',
    pair: '{{n}}, {{original}} к {{translation}}',
    confirmAll: 'Подтвердить все надёжные связи ({{count}})',
    realignAll: 'Сверить заново то, что не подтверждено',
    flagged: 'отложено',
    linking: 'Теперь выберите соответствие: щёлкните его или встаньте на него и нажмите Enter.',
    leave: 'оставить как было',
  },
  table: { certainty: 'надёжность', none: 'нет соответствия', label: 'Таблица связей' },
} as const;

export const alignCommandWords = {
  finishLink: 'Связать с этим предложением',
  confirm: 'Подтвердить и дальше',
  link: 'Связать с другим предложением',
  unlink: 'Снять связь',
  merge: 'Объединить со следующим',
  split: 'Разделить у курсора',
  moveUp: 'Дальний конец вверх',
  moveDown: 'Дальний конец вниз',
  realign: 'Сверить заново отсюда',
  confirmSure: 'Подтвердить все надёжные связи',
  flag: 'Отложить',
} as const;
