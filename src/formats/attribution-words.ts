/** What to call a speaker of whom no name is given. */
export const UNNAMED = {
  PERSON: 'somebody',
  ORGANIZATION: 'an organization',
  GROUP: 'a group',
  UNNAMED: 'somebody unnamed',
  UNKNOWN: 'nobody knows who',
} as const;

/** What each sort of evidence is, in plain words. */
export const EVIDENCE = {
  ADJACENT_CUE: 'a verb of speech next to the words',
  DISTANT_CUE: 'a verb of speech further away',
  PRONOUN: 'a pronoun, traced to whom it stands for',
  DESCRIPTION: 'a description, traced to whom it fits',
  ACCORDING_TO: '“according to” and the like',
  COLON: 'a lead-in to the words, or a signature',
  CONTINUATION: 'it goes on from the quote before it',
  CONVERSATION: 'two people take turns',
  TRANSCRIPT: 'a label before the speech, as in a transcript',
  REPORTED_CLAUSE: 'words within what a sentence reports',
  NEAREST: 'merely mentioned nearby',
  NONE: 'no sign of who it is',
  EDITOR: 'an editor said so',
} as const;

/** 0.968 is "97%"; nothing but 1 is "100%". */
export const percent = (probability: number): string =>
  `${probability < 1 ? Math.min(Math.round(probability * 100), 99) : 100}%`;
