// Given names that history writes in each language's own form: Иосиф and Joseph, Пётр and Peter. No table of letters
// shows them to be one.

const FORMS: readonly (readonly [russian: string, latin: string])[] = [
  ['Александр', 'Alexander Aleksander Alexandre Alessandro Oleksandr Alejandro'],
  ['Алексей', 'Alexis Alexius Oleksiy Oleksii Alexey'],
  ['Анна', 'Anne Ann Hannah Anna'],
  ['Андрей', 'Andrew Andrei Andrzej Andriy Andrii'],
  ['Антон', 'Anthony Anton'],
  ['Василий', 'Basil Vasyl William'],
  ['Владимир', 'Volodymyr Wladimir Uladzimir'],
  ['Вячеслав', 'Viacheslav Wenceslas'],
  ['Георгий', 'George Georg Georges Heorhiy Yuri'],
  ['Григорий', 'Gregory Hryhoriy Gregor Hryhorii'],
  ['Даниил', 'Daniel Danylo'],
  ['Дмитрий', 'Demetrius Dmytro Dmitri Dimitri'],
  ['Евгений', 'Eugene Yevhen Eugen Yevgeny'],
  ['Екатерина', 'Catherine Katherine Kateryna Katharina'],
  ['Елена', 'Helen Helena Olena Elena Helene'],
  ['Елизавета', 'Elizabeth Elisabeth Yelyzaveta'],
  ['Иван', 'John Ivan Ioann'],
  ['Игорь', 'Ihor Igor'],
  ['Илья', 'Elijah Illia Ilya Elias'],
  ['Иосиф', 'Joseph Josef Josip Iosif Józef'],
  ['Исаак', 'Isaac Isaak'],
  ['Константин', 'Constantine Konstantin Kostiantyn'],
  ['Лев', 'Leo Leon Lev'],
  ['Людовик', 'Louis Ludwig Lewis'],
  ['Карл', 'Charles Karl Carl'],
  ['Яков', 'Jacob James Yakov Jakob'],
  ['Иаков', 'James Jacob'],
  ['Вильгельм', 'William Wilhelm Willem'],
  ['Генрих', 'Henry Heinrich Heinrich Hendrik'],
  ['Максим', 'Maxim Maksym Maximus'],
  ['Мария', 'Mary Marie Maria Mariya'],
  ['Марк', 'Mark Marcus Marc'],
  ['Матвей', 'Matthew Matviy Matthias'],
  ['Михаил', 'Michael Mikhail Mykhailo Michel Michał Miguel'],
  ['Моисей', 'Moses Moisey Moshe'],
  ['Наталья', 'Natalie Natalia Nataliya'],
  ['Николай', 'Nicholas Mykola Nicolas Nikolai Nikolaus'],
  ['Ольга', 'Olha Olga Helga'],
  ['Павел', 'Paul Pavlo Pavel Paweł'],
  ['Пётр', 'Peter Petro Pyotr Pierre Piotr Pedro'],
  ['Сергей', 'Serge Serhiy Sergius Serhii'],
  ['София', 'Sophie Sofia Sophia'],
  ['Стефан', 'Stephen Steven Stefan'],
  ['Степан', 'Stephen Stepan'],
  ['Фёдор', 'Theodore Fedir Feodor Fyodor Teodor'],
  ['Филипп', 'Philip Phillip Felipe'],
  ['Фома', 'Thomas'],
  ['Юлий', 'Julius'],
  ['Юлия', 'Julia Yuliya Julie'],
  ['Юрий', 'Yuriy George Yury Yuri Iurii'],
];

const plain = (name: string): string =>
  name.toLowerCase().replaceAll('ё', 'е').normalize('NFC').replaceAll('ł', 'l').replaceAll('ó', 'o');

/** Pairs "иосиф joseph", lower case, е for ё. */
export function givenNameForms(): ReadonlySet<string> {
  return new Set(
    FORMS.flatMap(([russian, latin]) => latin.split(' ').map((form) => `${plain(russian)} ${plain(form)}`)),
  );
}
