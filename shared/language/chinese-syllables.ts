// Mandarin in Russian (Palladius) and in Latin letters: pinyin first, then Wade-Giles, whose signs of aspiration and dots
// print seldom keeps. General knowledge of the three systems.
import type { Piece } from './syllables.ts';

/** What a syllable begins with. Before и, я, е and ю some consonants are others than before the rest. */
const ONSETS = 'б:b,p п:p м:m ф:f д:d,t т:t н:n л:l г:g,k к:k х:h чж:zh,ch ч:ch ш:sh ж:r,j';
const SOFT_ONSETS = 'цз:j,ch ц:q,ch с:x,hs';
const HARD_ONSETS = 'цз:z,ts ц:c,ts с:s';

/** What it ends in, after a consonant. */
const FINALS = [
  'а:a о:o,uo э:e,eh,o ай:ai эй:ei ао:ao оу:ou ань:an энь:en ан:ang эн:eng у:u уа:ua уай:uai уй:ui,uei',
  'уань:uan унь:un уан:uang ун:ong,ung ы:i,u,ih и:i,ih я:ia яо:iao е:ie,ieh ю:iu янь:ian,ien инь:in ян:iang ин:ing',
  'юн:iong,iung юй:u юэ:ue,ueh юань:uan юнь:un',
].join(' ');
/** Hard ц and с before ы are "tz" and "ss" in Wade-Giles. */
const WITH_Y = 'цзы:zi,tzu,tze цы:ci,tzu сы:si,szu,ssu';
/** Syllables without a consonant before them. */
const ALONE = [
  'а:a ай:ai ао:ao ань:an ан:ang э:e,o энь:en оу:ou эр:er,erh ва:wa во:wo вай:wai вэй:wei вань:wan вэнь:wen ван:wang',
  'вэн:weng у:wu и:yi,i я:ya яо:yao е:ye,yeh ю:you,yu янь:yan,yen инь:yin ян:yang ин:ying юн:yong,yung юй:yu юэ:yue,yueh',
  'юань:yuan юнь:yun',
].join(' ');
/** Spellings of the press and of the time besides: "Пын Дэ-хуай", "Чень", "Хуэй", "Chu Teh". */
const HABITS = 'ын:eng ынь:en ен:eng ень:en ей:ei уэй:ui,uei ой:ui юе:ue,ueh эй:ui о:e уо:uo,o у:oo ун:oong ау:ao';
const HABITS_ALONE = 'вей:wei вен:weng вень:wen цзе:tse,ze бо:pai,bai';
const HABIT = 0.7;

const SOFT = /^[ияею]/;
const HARD = /^[^ияею]/;

function pieces(list: string, from: Piece['from'], to: Piece['to'], cost = 0, before?: RegExp): Piece[] {
  return list.split(' ').map((item) => {
    const [russian = '', latin = ''] = item.split(':');
    return { from, to, russian, latin: latin.replaceAll(',', ' '), cost, ...(before && { before }) };
  });
}

export const CHINESE_SYLLABLES: readonly Piece[] = [
  ...pieces(ONSETS, 'edge', 'onset'),
  ...pieces(SOFT_ONSETS, 'edge', 'onset', 0, SOFT),
  ...pieces(HARD_ONSETS, 'edge', 'onset', 0, HARD),
  ...pieces(WITH_Y, 'edge', 'edge'),
  ...pieces(FINALS, 'onset', 'edge'),
  ...pieces(ALONE, 'edge', 'edge'),
  ...pieces(HABITS, 'onset', 'edge', HABIT),
  ...pieces(HABITS_ALONE, 'edge', 'edge', HABIT),
];

/** Spellings that only Palladius has: what is written so is Chinese, whatever else a table of letters makes of it. */
export const CHINESE_MARK = /чж|цз|[аэиюу]нь(?![аеёиоуыэюя])|сю[йэ]|юй|эн$|^сяо/;

/** Names known by another dialect's or an older spelling, all letters together. */
export const OTHER_CHINESE: readonly string[] = [
  'чанкайши:chiangkaishek',
  'цзянцзеши:chiangkaishek',
  'кайши:kaishek',
  'чан:chiang',
  'суньятсен:sunyatsen',
  'сунцинлин:soongchingling',
  'сун:soong',
  'чжоу:chow',
  'лусинь:luhsun',
  'лусинь:luxun',
  'пекин:peking',
  'нанкин:nanking',
  'тяньцзинь:tientsin',
  'чунцин:chungking',
  'чжунцин:chungking',
  'циндао:tsingtao',
  'кантон:canton',
  'сычуань:szechwan',
  'сычуань:szechuan',
  'чжэцзян:chekiang',
  'фуцзянь:fukien',
  'цзянси:kiangsi',
  'цзянсу:kiangsu',
  'гуандун:kwangtung',
  'гуанси:kwangsi',
  'хэбэй:hopeh',
  'хэбэй:hopei',
  'хубэй:hupeh',
  'шэньси:shensi',
  'шэньси:shaanxi',
  'аньдун:antung',
  'мукден:mukden',
  'харбин:harbin',
];
