/**
 * Abbreviations printed with a full stop, general to American and British news; compiled by hand from newspapers' style
 * guides. All are written without their last dot. Words such as "sun", "in" and "no" that are abbreviations now and then
 * are here only where the abbreviation is the commoner before a dot and a capital or a figure.
 */

import { words } from './word-list.ts';

/** Tokens whose final dot does not by itself end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = words(
  'a.c.l.u a.d a.i a.k.a a.m adm al ala ald alta amb approx apr ariz ark assn assoc asst atty aug ave b.a b.b.c b.c',
  'b.c.e bldg blvd brig bros c.d.c c.e c.e.o c.i.a ca calif capt cdr cf ch cllr cmdr co col colo comdr comr conn const',
  'corp cos coun cpl cu d.a d.c d.d.s d.j d.n.c d.phil dec del dept det dist dr drs e.g e.p.a e.t e.u eds ens esq est',
  'etc f.b.i f.d.a f.d.r feb fla fr fri ft g.m.t g.o.p ga gen gov govs h.i.v hon hr hrs hwy i.d i.e i.r.s ibid ill inc',
  'ind insp intl j.d j.f.k jan jr jul jun k.c kan kans kg km ky l.a l.b.j la lb lbs lieut llc lt ltd m.a m.b.a m.d',
  'm.i.t m.p maj mar mass md messrs mfg mich minn mins miss mlle mme mmes mo mon mont mph mr mrs ms msgr mt mts mx',
  'n.a.a.c.p n.b n.b.a n.c n.d n.f.l n.h n.h.s n.j n.m n.s n.y n.y.c n.y.p.d natl neb nebr nev no nos nov o.b.e oct',
  'okla ont op ore oz p p.e.i p.m p.o p.r p.s p.t pa penn penna pfc ph.d phd plc pp pres prof profs pvt q.c que r.i',
  'r.i.p r.n r.n.c r.s.v.p rd rep reps rev revd rte s.c s.d s.e.c sask sat sec sen sens sep sept sgt spc sq sr sra',
  'srta ssgt st ste sts supr supt t.v tenn tex thu thur thurs tue tues u.a.e u.k u.n u.n.h.c.r u.s u.s.a u.s.s.r univ',
  'v v.i.p va viz vol vols vs vt w.h.o w.va wash wed weds wis wisc wyo',
);

/** The abbreviations that often end a sentence too, so that what follows must decide. */
export const SENTENCE_FINAL_ABBREVIATIONS: ReadonlySet<string> = words(
  'a.c.l.u a.d a.i a.k.a a.m al ala alta ariz ark assn ave b.a b.b.c b.c b.c.e blvd bros c.d.c c.e c.e.o c.i.a calif',
  'co colo conn corp cos d.a d.c d.d.s d.j d.n.c d.phil del dept e.p.a e.t e.u esq est etc f.b.i f.d.a f.d.r fla ft',
  'g.m.t g.o.p ga h.i.v hr hrs hwy i.d i.r.s ill inc ind intl j.d j.f.k jr k.c kan kans ky l.a l.b.j la lb lbs llc ltd',
  'm.a m.b.a m.d m.i.t m.p mass md mfg mich minn miss mo mont mph n.a.a.c.p n.b n.b.a n.c n.d n.f.l n.h n.h.s n.j n.m',
  'n.s n.y n.y.c n.y.p.d natl neb nebr nev o.b.e okla ont ore oz p.e.i p.m p.o p.r pa penn penna ph.d phd plc q.c que',
  'r.i r.i.p r.n r.n.c rd s.c s.d s.e.c sask sr t.v tenn tex u.a.e u.k u.n u.n.h.c.r u.s u.s.a u.s.s.r univ v.i.p va',
  'vt w.h.o w.va wash wis wisc wyo',
);

/** The abbreviations that are so only before a figure ("No. 10", "pp. 3-9"); else the dot ends the sentence. */
export const NUMERIC_ABBREVIATIONS: ReadonlySet<string> = words('ch cu mar mon no nos op p pp sat sq vol vols wed');

/** The abbreviations that in lower case are words ("ill", "miss", "rep"), whose dot ends the sentence. */
export const CAPITALISED_ABBREVIATIONS: ReadonlySet<string> = words(
  'al ala ald apr ark aug ave calif capt col colo conn const coun dec del det dist dr feb fr fri ga gen gov hon ill',
  'ind jan jul jun kan la maj mar mass mich miss mo mon mt neb nov oct okla ont ore pa penn pres prof rep reps rev sat',
  'sec sen sep st tenn tex va wash wed',
);
