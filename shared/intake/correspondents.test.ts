import { expect, test } from 'vitest';
import { correspondentsOf } from './correspondents.ts';

test.each<[string, string | null, string | null]>([
  ['Letter from Ri Sang-jo to N.S. Khrushchev', 'Ri Sang-jo', 'N.S. Khrushchev'],
  [
    'Letter from Ri Sang-jo to the Central Committee of the Korean Workers Party',
    'Ri Sang-jo',
    'Central Committee of the Korean Workers Party',
  ],
  ['"Telegram from Shtykov to Vyshinsky, 19 January 1950"', 'Shtykov', 'Vyshinsky'],
  ['Ciphered Telegram No. 3, Stalin to Zhou Enlai', 'Stalin', 'Zhou Enlai'],
  ['Draft letter from Gromyko to Suslov on the draft treaty', 'Gromyko', 'Suslov'],
  ['Letter from V. Petrov to A. Ivanov (excerpts)', 'V. Petrov', 'A. Ivanov'],
  ['Memorandum to the CPSU CC on Soviet Koreans', null, null],
  ['From the Diary of Ambassador Ivanov, Conversation with Kim Il Sung', null, null],
  ['Record of the transition from war to peace', null, null],
  ['Note on the road from Moscow to Pyongyang', 'Moscow', 'Pyongyang'],
  ['', null, null],
  [`Letter from ${'A '.repeat(5000)}`, null, null],
])('%s', (title, sender, recipient) => {
  const found = correspondentsOf(title);
  expect([found.sender ?? null, found.recipient ?? null]).toEqual([sender, recipient]);
});
