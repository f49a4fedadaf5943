// What a Korean sound may be in Russian and in English: Ир and Il, Ли and Ri, Чо and jo, Сен and Sung, Пак and Bak. The
// Russian of the period, McCune-Reischauer, the Revised Romanisation and the names' own habits side by side.

/** Latin letters and their cost in nats, by the Russian ones; beside `letter-costs.ts`. */
export const KOREAN_LETTERS: Readonly<Record<string, string>> = {
  л: 'r0.7 l0.4',
  р: 'l0.7 r0.4',
  ч: 'j0.7 ch0.4',
  т: 'd0.7 j1.0 ch1.0',
  п: 'b0.7',
  к: 'g0.7',
  х: 'h0.4',
  е: 'o1.0 u1.0 eo0.7 yo0.7 yeo0.7 ŏ0.7 yŏ0.7',
  о: 'eo0.7 u1.0',
  э: 'ae0.7',
  ы: 'u1.0 eu0.7',
  я: 'ya0.4',
  ен: 'ung1.0 yong0.7 ong1.0 yeong0.7 eong0.7 on1.0',
  ан: 'ang0.4',
  он: 'ong0.4',
  ун: 'ung0.4',
  ин: 'ing0.7',
  цой: 'choe1.0 choi0.7',
  ли: 'yi1.0 lee1.0 rhee1.0 ri0.4 i2.2',
  и: 'ee1.0 i0.4',
  у: 'oo0.7 woo1.0 u0.4',
};
