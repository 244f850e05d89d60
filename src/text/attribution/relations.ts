/** How a phrase stands to a quotation: what the ranker goes by first. The order is that of strength. */
export const RELATIONS = [
  'LABEL', // LEE: ...
  'TAG', // The polls - Ann Lee: "..."
  'SUBJECT_VERB_AFTER', // "..." Ann Lee said
  'VERB_SUBJECT_AFTER', // "..." said Ann Lee
  'VERB_BEFORE', // Ann Lee said: "..."
  'ACCORDING', // according to Ann Lee, "..."
  'VERB_NEAR', // Ann Lee said that the house was "..."
  'BY', // called "..." by Ann Lee
  'POSSESSOR', // Ann Lee's "..."
  'CLAIM', // Ann Lee's claim that the house was "..."
  'VERB_AFTER', // "..." was what Ann Lee said
  'VERB_FAR', // another verb of the sentence
  'SUBJECT', // Ann Lee is known for "..."
  'BEFORE', // elsewhere before it in the sentence
  'AFTER', // elsewhere behind it in the sentence
  'LEAD_IN', // Ann Lee continued: | "..."
  'LAST_VERB', // Ann Lee spoke and said no. | "..."
  'LAST_SUBJECT', // Ann Lee smiled. | "..."
  'LAST_OTHER',
  'EARLIER', // two sentences back
  'NEXT_VERB', // "..." | Ann Lee said so.
  'NEXT_SUBJECT', // "..." | Ann Lee left.
  'PREVIOUS', // whoever said the quotation before
  'NOBODY',
] as const;

export type Relation = (typeof RELATIONS)[number];

const NUMBERS = new Map(RELATIONS.map((relation, at) => [relation, at]));

/** The place of a relation among all of them. */
export const numberOf = (relation: Relation): number => NUMBERS.get(relation) ?? -1;
