import { layOut } from '../models/feature-layout.ts';

/** Where and how somebody was last spoken of before a pronoun. */
export interface Trace {
  /** Index of the individual, or beyond them for somebody whom the article does not name. */
  readonly referent: number;
  readonly sentence: number;
  readonly block: number;
  /** Its first token. */
  readonly token: number;
  /** The strongest part played in that sentence. */
  readonly role: Role;
  readonly form: Form;
  /** Said to say something there. */
  readonly speaks: boolean;
  /** Introduced there with a full name and what he or she is. */
  readonly introduced: boolean;
  /** Whether its sentence begins with it, as with the one who says what it tells. */
  readonly opens: boolean;
  /** How often spoken of so far. */
  readonly count: number;
}

/** The part that somebody plays in a sentence, the strongest first. */
export const ROLES = ['SUBJECT', 'ASKED', 'OTHER', 'GOVERNED', 'POSSESSOR', 'QUOTED'] as const;
export type Role = (typeof ROLES)[number];

/** By what somebody is spoken of. */
export const MENTION_FORMS = ['NAME', 'DESCRIPTION', 'PRONOUN'] as const;
export type Form = (typeof MENTION_FORMS)[number];

/** What a pronoun does in its sentence: "..., he said", "he said that", "he left", "his house", "saw him". */
export const PLACES = ['CONCLUDES', 'SPEAKS', 'SUBJECT', 'POSSESSIVE', 'OBJECT'] as const;

/** A pronoun that is to be resolved. */
export interface PronounPlace {
  readonly token: number;
  readonly sentence: number;
  readonly block: number;
  readonly does: (typeof PLACES)[number];
  /** Whether a quotation stands before it in its sentence (1), or only behind it (2), or none (0). */
  readonly quoted: 0 | 1 | 2;
  /** Whether it is the first phrase of its sentence. */
  readonly first: boolean;
  /** The first token behind the last quotation before it in its sentence, or -1. */
  readonly afterQuotation: number;
}

/** What is known of a candidate besides its trace. */
export interface Standing {
  /** How many others have been spoken of since. */
  readonly rank: number;
  /** How many others have been a subject since. */
  readonly subjectRank: number;
  /** Whether nobody has said anything since he or she did. */
  readonly lastSpeaker: boolean;
  /** How often named in all the article, against whoever is named most: 0 to 1. */
  readonly share: number;
  /** Named in a quotation of the pronoun's sentence. */
  readonly quotedHere: boolean;
  /** Named behind the pronoun in its sentence, as nobody is who has just been called "he". */
  readonly namedBehind: boolean;
  /** Somebody whom the article does not name. */
  readonly stranger: boolean;
  /** Whether nothing tells the gender. */
  readonly unknown: boolean;
}

const P = PLACES.length;
const FAR = 8;
const NEAR = 4;
const FAMILIES = {
  distance: FAR * 3 * P,
  role: ROLES.length * NEAR * P,
  roleSpeaks: ROLES.length * 2 * FAR,
  speaks: 2 * NEAR * P,
  form: MENTION_FORMS.length * NEAR * P,
  introduced: 2 * FAR,
  count: 5 * NEAR,
  rank: 5 * NEAR * P,
  subjectRank: 4 * NEAR * P,
  share: 4 * P,
  quotedHere: 2 * P * 3,
  quoted: 3 * ROLES.length * NEAR,
  lastSpeaker: 2 * FAR * 3,
  first: 2 * ROLES.length * NEAR,
  namedBehind: 2 * P,
  stranger: ROLES.length * 2 * NEAR,
  strangerCount: 5 * P,
  unknown: NEAR * 2,
} as const;

const { offsets, count } = layOut(FAMILIES);

/** How many features the choice of whom a pronoun stands for has. */
export const PRONOUN_FEATURE_COUNT: number = count;

/** The features of one whom a pronoun may stand for. */
export const pronounFeatures = (trace: Trace, place: PronounPlace, standing: Standing): number[] => {
  // 0: in the pronoun's own clause; 1: in its sentence, before a quotation; 2: in the sentence before.
  const back = place.sentence - trace.sentence;
  const far = back > 0 ? Math.min(back + 1, FAR - 1) : Number(trace.token < place.afterQuotation);
  const near = Math.min(far, NEAR - 1);
  const blocks = Math.min(place.block - trace.block, 2);
  const does = PLACES.indexOf(place.does);
  const role = ROLES.indexOf(trace.role);
  const { count } = trace;
  const often = count < 3 ? count - 1 : count < 5 ? 2 : count < 9 ? 3 : 4;
  const features = [
    offsets.distance + (far * 3 + blocks) * P + does,
    offsets.role + (role * NEAR + near) * P + does,
    offsets.roleSpeaks + (role * 2 + Number(trace.speaks)) * FAR + far,
    offsets.speaks + (Number(trace.speaks) * NEAR + near) * P + does,
    offsets.form + (MENTION_FORMS.indexOf(trace.form) * NEAR + near) * P + does,
    offsets.introduced + Number(trace.introduced) * FAR + far,
    offsets.count + often * NEAR + near,
    offsets.rank + (Math.min(standing.rank, 4) * NEAR + near) * P + does,
    offsets.subjectRank + (Math.min(standing.subjectRank, 3) * NEAR + near) * P + does,
    offsets.share + (standing.share > 0.99 ? 3 : standing.share > 0.5 ? 2 : standing.share > 0.2 ? 1 : 0) * P + does,
    offsets.quotedHere + (Number(standing.quotedHere) * P + does) * 3 + place.quoted,
    offsets.quoted + (place.quoted * ROLES.length + role) * NEAR + near,
    offsets.lastSpeaker + (Number(standing.lastSpeaker) * FAR + far) * 3 + blocks,
    offsets.namedBehind + Number(standing.namedBehind) * P + does,
    offsets.first + (Number(place.first) * ROLES.length + role) * NEAR + near,
  ];
  // "One sailor said it was late. “It is closed,” he added": nothing speaks against such a stranger.
  if (standing.stranger && !(trace.opens && trace.speaks))
    features.push(
      offsets.stranger + (role * 2 + Number(trace.speaks)) * NEAR + near,
      offsets.strangerCount + often * P + does,
    );
  if (standing.unknown) features.push(offsets.unknown + near * 2 + Number(standing.stranger));
  return features;
};
