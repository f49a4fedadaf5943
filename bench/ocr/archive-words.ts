// The wrong words that a careful reading finds in the two archive records, each with what stands around it and what it
// should be. The readings follow the sense, the translation and the record's own right spellings elsewhere; null where a
// person can see that a word is wrong and not what it was.

/** `around` is a stretch of the file in which `read` stands once; `meant` is null where nobody can tell. */
export interface MisreadWord {
  readonly around: string;
  readonly read: string;
  readonly meant: string | null;
}

/** One a line: what is read, what is meant, and what stands around where the word alone would not do. */
function listed(table: string): readonly MisreadWord[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [read = '', meant = '', around = read] = line.split('|').map((part) => part.replaceAll('↵', '\n'));
      return { read, meant: meant === '' ? null : meant, around };
    });
}

const MEMORANDUM = listed(`
B|В|B HEHT
HEHTPAJISHUM|ЦЕНТРАЛЬНЫЙ
ROMNTET|КОМИТЕТ
KIICC|КПСС
просъбой|просьбой
Сенк|Сена
ренить|решить
вопрес|вопрос|вопрес е
е|о|вопрес е гр
коренцев|корейцев
высканих|выехавших
пестоянную|постоянную
Народие-Лемократическую|Народно-Демократическую
нолбре|ноябре
ренением|решением
Президума|Президиума
разрешене|разрешено|разрешене втим
втим|этим
двейное|двойное
гражданстве|гражданство|двейное гражданстве
этоге|этого
поручене|поручено
находиранися|находящимся
сообщия|сообщил
совносом|совпосол
Ивенев|Иванов
равличным|различным
Към|Ким|Към П.Т.
Към|Ким|Към Л.В.
Одновремение|Одновременно
ди|ли|следует ди ему
не|по|Москву не вопросам
возвраще ния|возвращения
находишихся|находящихся
совершивше|совершившие|совершивше проступки
испугавшееся|испугавшиеся
вмезда|выезда
тиательно|тщательно
равобраться|разобраться
вопресе|вопросе
вызращем|имеющимся
мотивым|мотивам
работая|работал
торговии|торговли
D|В|Ким Л. D.
генералем|генералом
силт|снят
совершениме|совершенные
телеграмие|телеграмме
совпо-CHA|совпосла
NO|не|CHA NO COO
COOCHACTCA|сообщается
ИНД|МИД
Седоренко|Федоренко
телеграмы|телеграммы
прилаredtes|прилагаются
вав|зав|Зам. вав.
НПСС|КПСС
свявям|связям
Дорина|
виноградов|Виноградов
ЩК|ЦК
IKEHLSH|ПХЕНЬЯН
COBIIOCOA|СОВПОСОЛУ
HA|НА|HA BOM
BOM|ВАШ
P|№|BOM P 45
раврешается|разрешается
согпасмя|согласия
другей|друзей
каждем|каждом
откомендировывать|откомандировывать
внехавших|выехавших
внезда|выезда|путем внезда
внезда|выезда|внезда из КНДР
`);

const LETTER = listed(`
товари – щеской|товарищеской
ого|его|на ого недостатки
сого|сего
кулвтличности|культ личности
критико|критике|критико также
томи|теми|с томи, кто
на – правленной|направленной
Носколько|Несколько
несправодливо|несправедливо
ПОЛОЖОНИС|положение
устра нять|устранять
руководитсля|руководителя
всесторение|всесторонне
r|г|56 r.
Bepho|Верно
`);

/** By the name of the record's file. */
export const MISREAD_WORDS: Readonly<Record<string, readonly MisreadWord[]>> = {
  '000_9bcb9f85c4ea4aa2.txt': MEMORANDUM,
  '003_6fd1823bc066bd27.txt': LETTER,
};

/** Words beside debris, stamps and names in handwriting: a suspect there is no false alarm. */
export const NOISE_ZONES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '000_9bcb9f85c4ea4aa2.txt': [
    ['William Circles', 'William Circles'],
    ['и и добамов', '1,32'],
    ['Ogor gruppower', 'Ogor gruppower'],
  ],
  '003_6fd1823bc066bd27.txt': [['Weener', 'Weener']],
};
