import type { Form, PronounPlace, Role, Trace } from './pronoun-features.ts';
import { pronounFeatures, ROLES } from './pronoun-features.ts';

/** A place in the text at which somebody is spoken of. */
export interface Place {
  readonly sentence: number;
  readonly block: number;
}

/** How somebody is spoken of at a place. */
export interface Part {
  readonly role: Role;
  readonly form: Form;
  /** The first token. */
  readonly token: number;
  /** As the subject of a verb of saying. */
  readonly speaks: boolean;
  /** For the first time, with a full name and what he or she is. */
  readonly introduced: boolean;
  /** At the very beginning of a sentence. */
  readonly opens: boolean;
}

/** Somebody for whom a pronoun may stand, with what speaks for it. */
export interface PronounCandidate {
  readonly referent: number;
  readonly features: readonly number[];
}

/** Of whom the text has been speaking. */
export interface Salience {
  note(referent: number, place: Place, part: Part): void;
  /** Those spoken of lately, the latest first. */
  recent(place: Place): number[];
  /** Those among them for whom a pronoun may stand; `fits` leaves out who cannot be meant. */
  candidates(place: PronounPlace, fits: (referent: number) => boolean): PronounCandidate[];
}

/** What salience has to be told of the article. */
export interface Prominence {
  /** How often somebody is named in all of it, against whoever is named most: 0 to 1. */
  shareOf(referent: number): number;
  /** Whether somebody is named in a quotation of this sentence. */
  isQuotedIn(referent: number, sentence: number): boolean;
  isNamed(referent: number): boolean;
  /** The first block of the section in which a block stands. */
  sectionOf(block: number): number;
  /** Whether anything has told somebody's gender so far. */
  hasGender(referent: number): boolean;
  /** Whether somebody is named in the sentence of a pronoun behind it. */
  isNamedBehind(referent: number, place: PronounPlace): boolean;
}

/** How far back a pronoun reaches. */
const SENTENCES = 12;
const BLOCKS = 6;
/** How many people are remembered at a time. */
const MOST = 40;
/** For how many sentences being spoken of counts for more than being named in a quotation since. */
const FRESH = 3;

/** Keeps the people spoken of, the latest first, with how they were spoken of last. */
export const openSalience = ({
  shareOf,
  isNamed,
  sectionOf,
  hasGender,
  isQuotedIn,
  isNamedBehind,
}: Prominence): Salience => {
  const recent: Trace[] = [];
  const isReached = (trace: Trace, { sentence, block }: Place): boolean =>
    sentence - trace.sentence <= SENTENCES && block - trace.block <= BLOCKS && trace.block >= sectionOf(block);
  return {
    note(referent, { sentence, block }, { role, form, token, speaks, introduced, opens }) {
      const at = recent.findIndex((trace) => trace.referent === referent);
      const before = recent[at];
      if (role === 'QUOTED' && before && sentence - before.sentence < FRESH) return;
      if (at >= 0) recent.splice(at, 1);
      const here = before?.sentence === sentence ? before : undefined;
      recent.unshift({
        referent,
        sentence,
        block,
        role: here && ROLES.indexOf(here.role) < ROLES.indexOf(role) ? here.role : role,
        form,
        token,
        speaks: speaks || here?.speaks === true,
        introduced: here?.introduced === true || (introduced && !before),
        opens: opens || here?.opens === true,
        count: (before?.count ?? 0) + 1,
      });
      if (recent.length > MOST) recent.pop();
    },
    recent(place) {
      return recent.filter((trace) => isReached(trace, place)).map(({ referent }) => referent);
    },
    candidates(place, fits) {
      const found: PronounCandidate[] = [];
      let subjects = 0;
      let spoken = false;
      // Not `of`: compiled for a list that has been filled, it would be thrown away for one that has not, each time anew.
      for (let at = 0; at < recent.length; at++) {
        const trace = recent[at] as Trace;
        if (!isReached(trace, place) || !fits(trace.referent)) continue;
        // "he told Lee": not Lee.
        const namedBehind = isNamedBehind(trace.referent, place);
        if (namedBehind && place.does === 'CONCLUDES') continue;
        const standing = {
          rank: found.length,
          subjectRank: subjects,
          lastSpeaker: trace.speaks && !spoken,
          share: shareOf(trace.referent),
          quotedHere: isQuotedIn(trace.referent, place.sentence),
          namedBehind,
          stranger: !isNamed(trace.referent),
          unknown: !hasGender(trace.referent),
        };
        found.push({ referent: trace.referent, features: pronounFeatures(trace, place, standing) });
        if (trace.role === 'SUBJECT') subjects++;
        if (trace.speaks) spoken = true;
      }
      return found;
    },
  };
};
