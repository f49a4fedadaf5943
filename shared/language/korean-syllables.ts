// Korean names in Russian (Kholodovich, the press of the period, Soviet Koreans' own surnames) and in Latin letters:
// McCune-Reischauer, the Revised Romanisation, North Korea's, and what people make of their own names. General knowledge.
import type { Piece } from './syllables.ts';

/** In nats: what the press of the period wrote, and what single people write. */
const PERIOD = 0.5;
const OWN = 0.6;

const piece =
  (from: Piece['from'], to: Piece['to'], cost: number, rest: Pick<Piece, 'before' | 'opens'> = {}) =>
  (list: string): Piece[] =>
    list.split(' ').map((item) => {
      const [russian = '', latin = ''] = item.split(':');
      return { from, to, russian: russian.replace('-', ''), latin: latin.replaceAll(',', ' '), cost, ...rest };
    });

const onset = piece('edge', 'onset', 0);
const vowel = piece('onset', 'nucleus', 0);
const end = piece('nucleus', 'edge', 0);

/** Before these Soviet Koreans' names have д and т for what is "ch" and "j" now: "Тен", "Дю", "Тян". */
const SOFT = /^[еэяюи]/;

export const KOREAN_SYLLABLES: readonly Piece[] = [
  ...onset('к:k,g г:g,k кк:kk,gg,k т:t,d д:d,t тт:tt,dd,t п:p,b б:b,p пп:pp,bb,p с:s,sh сс:ss,s ш:s,sh м:m н:n х:h'),
  ...onset('р:r,l л:r,l ч:ch,j чж:j,ch дж:j,ch тч:tch,jj чх:ch цх:ch ц:ch кх:k тх:t пх:p -:-'),
  ...piece('edge', 'onset', PERIOD, { before: SOFT })('т:ch,j д:ch,j дь:ch,j'),
  // At a name's beginning r is heard as n, or not at all: "Ли" is Yi, "Ро" is No.
  ...piece('edge', 'onset', 0.2, { opens: true, before: /^и/ })('л:-,y,rh р:-,y,rh'),
  ...piece('edge', 'onset', 0.2, { opens: true, before: /^[яеёю]/ })('л:- р:-'),
  ...piece('edge', 'onset', 0.2, { opens: true, before: /^[аоуэ]/ })('л:n р:n н:r'),
  // Sounds that meet: "Иллён", "Чон Нан".
  ...piece('edge', 'onset', PERIOD)('н:l,r л:n р:n'),
  ...vowel(
    'а:a я:ya о:o,eo ё:yo,yeo йо:yo,yeo у:u ю:yu ы:u,eu и:i э:ae,e е:e,yo,yeo ай:ae ый:ui ве:oe,we вэ:oe,wae,we',
  ),
  ...vowel('ой:oe ви:wi ва:wa во:wo'),
  ...piece(
    'onset',
    'nucleus',
    PERIOD,
  )('е:o,eo,ae э:eo,o я:ae,a о:yo ё:o уй:wi ой:oi,oy йе:ye ы:i хи:hi и:ui ыи:ui уа:wa у:o'),
  ...piece(
    'onset',
    'nucleus',
    OWN,
  )('а:ah е:u,ou,you,yu э:ai,ay,u ё:u,you,yu о:oh,u,uh у:oo,woo,wu ю:yoo,you,ew и:ee,y,ie,yi ы:oo,y ай:ai,ay ей:ay'),
  ...piece('nucleus', 'edge', 0)('-:- н:ng,n нъ:n нь:n м:m к:k,g п:p,b т:t р:l,r л:l,r ль:l,r'),
  ...end('рр:ll лл:ll нг:ng'),
  ...piece('nucleus', 'edge', PERIOD)('г:k,g д:t б:p,b с:s,t'),
  ...piece('nucleus', 'edge', OWN)('к:ck,rk н:nn м:mm'),
];

/** Aspirates are written so in Korean names alone. */
export const KOREAN_MARK = /[кптч]х(?=[аеёиоуыэюя])/;

/** Surnames as their bearers write them, and names of rulers, all letters together. */
export const OTHER_KOREAN: readonly string[] = [
  'ли:lee',
  'ли:rhee',
  'ли:reigh',
  'ким:gim',
  'пак:park',
  'пак:bark',
  'цой:choi',
  'чхве:choi',
  'чве:choi',
  'тен:chung',
  'тен:jung',
  'чон:chung',
  'чон:jung',
  'чон:chun',
  'чо:cho',
  'кан:kang',
  'юн:yoon',
  'лим:lim',
  'им:lim',
  'о:oh',
  'у:woo',
  'но:roh',
  'но:noh',
  'ро:roh',
  'хо:huh',
  'хо:hur',
  'хегай:hogai',
  'хегай:hokai',
  'хегай:heogai',
  'сын:syng',
  'сынман:syngman',
  'лисынман:rheesyngman',
  'пхеньян:pyongyang',
  'сеул:seoul',
];
