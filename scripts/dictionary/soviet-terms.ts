// Abbreviations and terms of Soviet papers and the archives' translations of them, which no dictionary has.
import type { Bitext } from './bitext.ts';

const TERMS = `
  CPSU КПСС; CPSU ЦК; CC ЦК; RCP РКП; ACP ВКП; VKP ВКП; KWP ТПК; WPK ТПК; WPK Трудовой; KWP Трудовой; CCP КПК; CPC КПК;
  USSR СССР; DPRK КНДР; ROK РК; PRC КНР; GDR ГДР; FRG ФРГ; RSFSR РСФСР; SSR ССР; MPR МНР; DRV ДРВ; USA США; US США;
  UN ООН; NATO НАТО; UK Великобритания; Britain Великобритания; England Англия; China Китай; Germany Германия; Japan Япония;
  Hungary Венгрия; Hungarian венгерский; Poland Польша; Polish польский; Spain Испания; Switzerland Швейцария; Sweden Швеция;
  Pyongyang Пхеньян; Seoul Сеул; Peking Пекин; Beijing Пекин; Moscow Москва; Korea Корея; Korean корейский; Koreans кореец;
  MFA МИД; Foreign МИД; MID МИД; KGB КГБ; NKVD НКВД; MVD МВД; MGB МГБ; OGPU ОГПУ; TASS ТАСС; Komsomol ВЛКСМ; VOKS ВОКС; VTsIK ВЦИК;
  Politburo Политбюро; Presidium Президиум; Plenum Пленум; Sovmin Совмин; Council Совмин; Gosplan Госплан; ECCI ИККИ; Comintern Коминтерн;
  Cominform Коминформ; Inturist Интурист; Intourist Интурист; CMEA СЭВ; Comecon СЭВ; Sovnarkom Совнарком; obkom обком; raikom райком;
  Cde т; Cde тов; Cde товарищ; Cdes тт; Comrade т; Comrade тов; comrades тт; Mr г; Mr гн; Mrs гжа; Gen ген; No №; Nr №;
  ambassador совпосол; ambassador посол; Soviet совпосол; embassy совпосольство; telegram шифртелеграмма; cipher шифртелеграмма;
  deputy зам; chief зав; head зав; chief нач; head нач; secretary секр; chairman пред; assistant пом; department отдел; department отд;
  sector сектор; directorate управление; administration управление; memorandum записка; note записка; decree постановление; resolution постановление;
  resolution резолюция; draft проект; protocol протокол; minutes протокол; excerpt выписка; extract выписка; transcript стенограмма; stenographic стенограмма;
  attachment приложение; enclosure приложение; annex приложение; copy экз; copy копия; secret секретно; secret сов; top сов; authenticated верно; certified верно;
  oblast область; oblast обл; region область; krai край; kray край; rayon район; raion район; district район; workers трудящиеся; working трудящиеся;
  year г; years гг; century в; rubles руб; rubles рубль; thousand тыс; million млн; billion млрд; page стр; page л; sheet лист; et др; etc д; etc др; e н; eg напр; ie е;
  archive архив; archives архив; fond фонд; opis опись; delo дело; file дело; list лист; personality личность; cult культ; kolkhoz колхоз; sovkhoz совхоз;
  intra внутри; inter меж; internal внутренний; collegial коллективный; leadership руководство; reactionary реакционный; sycophants подхалимы; sycophant подхалим`;

/** The terms as entries: an English word with the Russian one after it. */
export const SOVIET_TERMS: Bitext = {
  entries: TERMS.trim()
    .split(/;\s*/)
    .map((term) => {
      const [english = '', russian = ''] = term.trim().split(' ');
      return { english, russian, headword: true };
    }),
  forms: [],
};
