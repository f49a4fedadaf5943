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
    allKeys: 'Все клавиши',
    whole: 'Весь документ',
    next: 'Посмотреть ещё',
    nothingNext: 'Сомнительных связей нет.',
    none: 'Встаньте в предложение, чтобы увидеть его связь.',
    originalOnly: 'только русский',
    translationOnly: 'только английский',
    realignAll: 'Сверить заново то, что не подтверждено',
    marked: 'Отложенные',
    flagged: 'отложено',
    linking: 'Теперь выберите соответствие: щёлкните его или встаньте на него и нажмите Enter.',
    leave: 'оставить как было',
  },
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
  flag: 'Отложить',
} as const;
