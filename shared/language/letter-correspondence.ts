// Which Latin letters may stand for which Russian ones in a name, and how surely: romanisations of every kind
// (Хрущев: Khrushchev, Xruščev, Chruschtschow) and original spellings behind a Russian form (Резник: Resnick).

/** [Latin letters, cost]: 0 is the usual writing, 1 as bad as a wrong letter. */
export type Rendering = readonly [string, number];

const CONSONANTS: Readonly<Record<string, string>> = {
  б: 'b0 bb.1 p.7 v.7',
  в: 'v0 w.05 ff.2 f.3 vv.2 u.5 wh.4 b.7 gh.9',
  г: 'g0 h.2 gh.1 gu.2 gg.1 k.6 kh.5',
  д: 'd0 dd.1 dh.2 t.6 th.6',
  ж: 'zh0 j.1 g.3 z.5 ge.4 sz.5 rz.3 gi.4 x.6',
  з: 'z0 s.2 zz.2 ss.5 x.6 ts.6 c.8',
  й: 'y0 i.05 j.1 ï0 .3 ie.4 ll.4 yi.4 g.9',
  к: 'k0 c.1 ck.1 q.1 ch.2 kk.1 cc.1 qu.3 que.3 cq.3 g.5 kh.3 cu.4 x.9',
  л: 'l0 ll.1 lh.4 r.9',
  м: 'm0 mm.1 mb.3 n.8',
  н: 'n0 nn.1 ng.4 gn.4 kn.3 m.8 nh.4 ne.3',
  п: 'p0 pp.1 b.6 ph.5',
  р: 'r0 rr.1 rh.2 wr.3 l.9',
  с: 's0 ss.1 c.2 sc.3 z.3 ce.3 sz.2 se.2 x.5 ts.6 th.5 sch.6 ç.2',
  т: 't0 tt.1 th.1 d.5 dt.2 te.2 c.8',
  ф: 'f0 ph.1 ff.1 v.4 th.3 pf.3 p.7',
  х: 'kh0 h.05 ch.1 x.1 j.2 k.4 g.5 gh.4 hh.2',
  ц: 'ts0 tz.05 c.1 z.1 cz.1 tc.3 s.5 zz.2 tts.2 tzs.3 ci.4 cy.4',
  ч: 'ch0 tch.1 c.3 tsch.1 cz.1 tj.3 cs.2 q.3 ci.3 t.6 j.5 tsj.3 cc.4',
  ш: 'sh0 sch.05 ch.2 sz.1 s.2 ss.5 sc.3 x.3 sj.2 ş0 sc.4 ci.5',
  щ: 'shch0 sch.1 schtsch.1 shh.05 sc.1 sh.2 szcz.1 chtch.1 ch.4 stch.1 sc.3',
  ъ: '0 ie.1 i.3 y.3 j.3',
  ь: '0 i.3 y.3 j.3 e.4',
};

const VOWELS: Readonly<Record<string, string>> = {
  а: 'a0 ah.1 aa.1 u.3 e.4 o.4 ha.2 ae.4 au.4 ea.5 i.7 y.7 ai.6 ia.6',
  е: 'e0 ye.05 je.05 ie.1 ee.2 ä.2 ae.2 a.4 i.4 ei.3 ai.3 eh.2 he.2 ey.3 ay.4 ea.3 o.6 oe.3 u.6 y.6 .6',
  ё: 'e0 yo0 io.1 jo.05 o.2 ö.1 oe.1 eu.2 ö.1 ie.3 ye.1 u.3 ea.3 i.5 .7',
  и: 'i0 y.1 ee.1 ie.1 ea.2 e.3 ji.2 yi.2 ii.2 hi.2 ih.2 iy.2 ei.3 ey.2 ij.2 u.5 j.4 a.8 o.9 .7',
  о: 'o0 oh.2 oo.3 ho.2 au.2 aw.2 ou.2 ow.2 a.3 oe.4 u.4 oa.2 ough.4 eau.3 eo.4 e.6 ao.4 ot.6 i.9 .8',
  у: 'u0 oo.1 ou.1 w.2 wu.2 hu.2 ow.4 o.4 uu.2 ew.3 ue.3 ui.4 v.6 y.5 ü.1 ough.5 e.8 .8',
  ы: 'y0 i.1 ui.2 e.4 yi.2 u.5',
  э: 'e0 ae.1 a.3 eh.1 he.2 ai.2 ay.3 ä.1 ei.3 ye.3 i.5 ea.3 o.7 u.7',
  ю: 'yu0 iu0 ju.05 u.2 ü.1 ue.2 ew.2 eu.2 yoo.2 you.2 hu.3 ui.3 y.3 ou.4',
  я: 'ya0 ia0 ja.05 a.2 ea.2 ya.1 ä.2 ae.3 ie.4 ye.4 aya.4 ja.1',
};

/** Groups whose rendering is not the sum of their letters'. */
const GROUPS: Readonly<Record<string, string>> = {
  дж: 'j0 dzh0 dj.05 g.1 gi.2 ge.2 dg.2 dge.1 gg.3 zh.2 jj.2 dsch.1 c.5 y.6',
  дз: 'dz0 z.2 ds.2 zz.2 j.4 dj.4 dzz.3 th.6',
  кс: 'x0 ks0 xx.2 cks.1 cs.2 cc.2 cks.1 xs.1 ksh.4 khs.4 chs.2',
  кз: 'x.2 gz.2',
  гз: 'x.2',
  кв: 'qu0 kv0 kw.1 cqu.2 cu.4 cw.4 q.4 quo.5',
  гв: 'gu.1 gw.1 gv0 hu.4',
  хв: 'khv0 hv0 hw.2 hu.3',
  сх: 'sch.1 sh.3 skh0',
  тс: 'ts0 tz.1 zz.3 ds.4',
  тц: 'tz.05 tts.05 z.3 zz.1 tc.4 c.4',
  цц: 'zz0 z.2 cci.4 ci.5 cz.3',
  тч: 'tch0 tsch.1 ch.3 cc.4 ci.4',
  чч: 'cc.1 ci.2 cci.1 tch.3 ch.4 cch.1',
  шт: 'st.1 sht0 scht.05',
  шп: 'sp.1 shp0 schp.05',
  сч: 'sch.2 shch.2',
  ий: 'y0 i.05 ii.05 iy0 yi.3 ij.05 j.2 ie.2 ey.3 ius.5 iĭ0',
  ый: 'y0 yi.1 yj0 i.2 yy0 iy.2 ii.3',
  ай: 'ai0 ay0 aj.05 i.2 y.2 ei.2 ye.2 igh.3 ie.3 uy.3 ey.3 ae.5 a.6',
  ей: 'ei0 ey0 ej.05 ay.1 ai.2 a.2 ae.4 ea.4 e.4 eigh.2 y.5 yey.1 ii.5',
  эй: 'ei0 ey.05 ay.1 ai.2 a.2 eigh.2 ej.05 e.4 ea.4 ae.4 hay.3',
  ой: 'oi0 oy0 oj.05 eu.2 öy.2 oye.2 oyi.4',
  уй: 'ui0 uy0 uj0 oui.3 wi.3',
  юй: 'yu.2 yui.1 ü.2',
  иа: 'ia0 ya.2 ea.3',
  ио: 'io0 yo.2 eo.3',
  ие: 'ie0 iye0 ye.1 ier.3 je.2 ia.4 e.5 y.5 ii.5',
  ия: 'ia0 iya0 ya.1 ija0 iia0 ja.2 y.2 ea.3 ie.3 a.5 ija.05',
  ея: 'eya0 eia.1 ea.2 aia.3 aya.3',
  ау: 'au0 ow.2 aw.3 aou.2 ou.3 o.4 ao.3',
  оу: 'ow0 ou.1 o.1 oa.2 oe.2 owe.2 oo.4 eau.4 ough.4',
  уа: 'wa.1 ua0 oua.2 oi.3 oa.4 wha.3 hua.3',
  уо: 'wa.2 uo0 wo.1 wau.2 wal.5 whar.4 huo.3',
  уи: 'wi.1 ui0 whi.2 we.3 wy.2 hui.3 oui.3 vi.5',
  уэ: 'we.1 ue.1 whe.2 wa.3 hue.3',
  уе: 'we.2 ue0 uye.1 wa.4',
  ью: 'yu.1 ew.1 u.2 iu.1 ju.1 eu.2 ue.3 you.3 hugh.3 ieu.2 io.4',
  ье: 'ye0 ie.1 je.05 e.2 ier.3 ye.1 yer.4 iye.2 lle.4',
  ьо: 'io.1 yo.1 jo.1 ho.4 eo.3 llo.3',
  ьё: 'yo0 io.1 ye.1 ie.1 e.2 ie.2',
  ья: 'ya0 ia.1 ja.05 ea.4 a.4 lla.4 ha.4',
  ьи: 'yi.1 ii.3 i.2 lli.4 hy.4',
  йо: 'yo0 io.1 jo0 ho.4 o.4 eo.3 jö.2',
  йе: 'ye0 je0 ie.1 e.3 ier.3 aye.3',
  йя: 'ya0 ia.1 ja.1',
  йа: 'ya0 ia.1 ja0 a.4',
  йю: 'yu0 ju0',
  йу: 'yu0 u.3 ju0',
  ёй: 'oe.3 ey.2 ö.3 eu.2 euy.3 ooi.4',
  ьй: 'ille.3 y.2 il.3',
  эр: 'er0 air.2 are.3 ur.4 r.5 aer.2 ar.4',
  ер: 'er0 re.3 ar.4 or.5 ur.5 ear.3 yer.05 ier.2 eur.3 aire.4 r.6 air.3 er.0 uer.4',
  ёр: 'er0 ur.1 or.2 ör.1 ear.3 oer.2 ir.3 ör.1 eur.1 yor.1 ohr.4 urr.3 ior.2',
  ор: 'or0 ore.2 our.3 ar.4 oor.3 orr.1 aur.2',
  ар: 'ar0 er.4 are.3 arr.1 ahr.2 aar.2 ard.5 or.5 ir.6 ur.5',
  ир: 'ir0 yr.1 ier.2 eer.2 ear.3 er.3 ire.3',
  айр: 'ire.2 ier.2 yre.2 air.2 yr.3 eir.4',
  айл: 'yle.2 ile.2 ail.1 eil.3 ael.4',
  айк: 'ike.2 yke.2 ich.4 eick.3',
  айт: 'ight.2 ite.2 yte.2 hite.3 ait.1',
  эйт: 'ate.2 eight.4 ait.2 ayt.1 eat.4',
  эйн: 'ane.2 ayne.2 ain.1 eyn.1 aine.2 ein.1 eign.4 ayn.1 aign.4',
  ейн: 'ane.3 ayne.3 ain.2 aine.3 ein.0 eyn.0 eine.2 aene.3',
  ейк: 'ake.3 eik.0 eick.2 eyk.1',
  эйк: 'ake.3 eik.1 eick.3 eyk.1',
  эйл: 'ale.2 ail.1 ayle.2 ael.3 ayl.1 ahl.4',
  эйр: 'air.2 eyre.2 ayr.2 ire.4 ayer.3 aer.3 are.4',
  нн: 'n.2 nn0',
  лл: 'l.2 ll0',
  тт: 't.2 tt0',
  сс: 's.2 ss0 sz.3 z.5 x.5 c.4 sc.3',
  рр: 'r.2 rr0',
  мм: 'm.2 mm0',
  кк: 'k.2 c.2 cc0 kk0 cch.1 ck.2 q.4 cqu.3',
  пп: 'p.2 pp0',
  фф: 'f.2 ff0 ph.2',
  бб: 'b.2 bb0',
  дд: 'd.2 dd0',
  зз: 'z.2 zz0 s.4',
  ов: 'ov0 ow.05 off.05 of.1 ova.4 ove.3',
  ев: 'ev0 ew.05 eff.1 ef.2 yev.05 ov.3 ow.3 eyev.1 iev.1 jew.05 eev.2 eva.4',
  ёв: 'ev0 yov0 iov.1 ov.1 jow.1 ow.1 eff.1 ev.1 ew.1 yow.1 ioff.2',
  ин: 'in0 ine.1 een.2 yn.1 ean.3 ing.4 inn.1 en.4',
  инг: 'ing0 yng.2 ink.5',
  ски: 'sky0 ski0 skiy.1 skij.1',
  ский: 'sky0 ski0 skii0 skiy0 skij0 skyi.1 scy.3 tsky.4',
  цкий: 'tsky0 tski0 cki0 cky.1 tskiy0 tskii0 zky.2 tzky.1 tskij.1',
  чж: 'zh0 j.1 jh.2 ch.3 dj.2',
  цз: 'z0 j.1 ts.3 tz.2 c.3 k.5 zh.4',
  ци: 'ci.1 qi.2 zi.1 tsi0 tzi.1 ti.4 ki.6 chi.4 ce.4 cy.3',
  цю: 'qiu.2 qu.2 tsyu0 zu.3 ch’iu.2 chu.4',
  ся: 'xia.1 sia.1 hsia.2 sya0 sha.4',
  си: 'xi.2 shi.3 si0 sy.1 ci.1 cy.2 hsi.3 se.3 chi.5',
  сю: 'xu.2 hsu.2 xiu.2 syu0 su.2 shu.4',
  ши: 'shi0 si.3 chi.3 schi.05',
  дзи: 'ji.1 zi.1 dzi0 gi.3',
  дзё: 'jo.1 jō.1',
  дзю: 'ju.1 jyu.1',
  дзя: 'ja.1',
  ти: 'chi.3 ti0 ty.1 thy.2 te.4',
  тя: 'cha.3 tya0 tia.1',
  тё: 'cho.3 tyo0 tio.1',
  ту: 'tsu.4 tu0 too.2 two.3',
  тю: 'chu.3 tyu0 tu.2 tiu.1',
};

function parse(line: string): readonly Rendering[] {
  return line.split(' ').map((item): Rendering => {
    const digits = /^(\D*?)(\.?\d*)$/.exec(item);
    return [digits?.[1] ?? item, Number(digits?.[2] || 0)];
  });
}

/** `korean` allows what only the romanisation of Korean does. */
export type NameTradition = 'any' | 'korean';

/** What a Korean sound may be in either writing: Ир and Il, Ли and Ri, Чо and jo, Сен and Sung, Пак and Bak. */
const KOREAN: Readonly<Record<string, string>> = {
  л: 'r.05 l0',
  р: 'l.05 r0',
  ч: 'j.05 ch0',
  т: 'd.05 j.1 ch.1',
  п: 'b.05',
  к: 'g.05',
  х: 'h0',
  е: 'o.1 u.1 eo.05 yo.05 yeo.05 ŏ.05 yŏ.05',
  о: 'eo.05 u.1',
  э: 'ae.05',
  ы: 'u.1 eu.05',
  я: 'ya0',
  ен: 'ung.1 yong.05 ong.1 yeong.05 eong.05 on.1',
  ан: 'ang0',
  он: 'ong0',
  ун: 'ung0',
  ин: 'ing.05',
  цой: 'choe.1 choi.05',
  ли: 'yi.1 lee.1 rhee.1 ri0 i.3',
  и: 'ee.1 i0',
  у: 'oo.05 woo.1 u0',
};

/** Russian letters or groups (up to four) to their renderings, for the comparison in `transliterate.ts`. */
export function correspondences(tradition: NameTradition = 'any'): ReadonlyMap<string, readonly Rendering[]> {
  const table = new Map(
    Object.entries({ ...CONSONANTS, ...VOWELS, ...GROUPS }).map(([letters, line]) => [letters, parse(line)]),
  );
  if (tradition === 'any') return table;
  for (const [letters, line] of Object.entries(KOREAN))
    table.set(letters, [...parse(line), ...(table.get(letters) ?? [])]);
  return table;
}

export const isRussianVowel = (letter: string): boolean => Object.hasOwn(VOWELS, letter);
