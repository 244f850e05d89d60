/**
 * Verbs for what people do to one another with words, and what goes with them: whoever is their object is often whoever
 * speaks next, or is to speak. Compiled by hand, general to American and British news; the forms follow the rules of
 * English spelling, with both spellings where the two countries differ.
 */

import { words } from './word-list.ts';

/** Praise and blame, and hard questions, for what somebody says: "scolded Lee for saying", "pressed Park on his claim". */
export const REPROACHES: ReadonlySet<string> = words(
  'accuse accuses accused accusing applaud applauds applauded applauding attack attacks attacked attacking',
  'blame blames blamed blaming blast blasts blasted blasting challenge challenges challenged challenging',
  'chide chides chided chiding commend commends commended commending condemn condemns condemned condemning',
  'confront confronts confronted confronting credit credits credited crediting criticise criticises criticised',
  'criticising criticize criticizes criticized criticizing denounce denounces denounced denouncing deride derides derided',
  'deriding excoriate excoriates excoriated excoriating fault faults faulted faulting grill grills grilled grilling',
  'hammer hammers hammered hammering lambast lambasts lambaste lambastes lambasted lambasting mock mocks mocked mocking',
  'needle needles needled needling praise praises praised praising press presses pressed pressing question questions',
  'questioned questioning quiz quizzes quizzed quizzing rebuke rebukes rebuked rebuking reprimand reprimands reprimanded',
  'reprimanding ridicule ridicules ridiculed ridiculing scold scolds scolded scolding slam slams slammed slamming',
  'thank thanks thanked thanking upbraid upbraids upbraided upbraiding',
);

/** How one feels at, of or with somebody for what is said: "was upset with Lee for saying". */
export const REPROACHFUL_MOODS: ReadonlySet<string> = words(
  'angry annoyed critical disappointed frustrated furious mad unhappy upset',
);

/** Asking somebody to do or say something: "asked Lee to apologize for saying". */
export const REQUESTS: ReadonlySet<string> = words(
  'advise advises advised advising ask asks asked asking beg begs begged begging encourage encourages encouraged',
  'encouraging instruct instructs instructed instructing order orders ordered ordering press presses pressed pressing',
  'pressure pressures pressured pressuring push pushes pushed pushing tell tells told telling urge urges urged urging',
  'want wants wanted wanting',
);

/** Bringing somebody to do or say something, so that it is done: "got Lee to admit". */
export const COMPULSIONS: ReadonlySet<string> = words(
  'force forces forced forcing get gets got led persuade persuades persuaded persuading press presses pressed pressing',
  'pressure pressures pressured pressuring prompt prompts prompted prompting push pushes pushed pushing',
);

/** Asking somebody for an answer, without the forms that are nouns as well: "Park asked Lee", "half of those surveyed". */
export const QUESTIONS: ReadonlySet<string> = words(
  'asks asked asking canvassed canvassing challenged challenging interviewed interviewing polled polling pressed pressing',
  'questioned questioning quizzed quizzing surveyed surveying',
);

/** Making one's words known: "she issued a statement calling". */
export const ISSUING: ReadonlySet<string> = words(
  'circulate circulates circulated circulating deliver delivers delivered delivering give gives gave issue issues issued',
  'issuing make makes made post posts posted posting publish publishes published publishing release releases released',
  'releasing send sends sent write writes wrote',
);

/** Having somebody's words: "the letter quoted the mayor as saying". */
export const QUOTING: ReadonlySet<string> = words(
  'cite cites cited citing overhear overhears overheard overhearing quote quotes quoted quoting record records recorded',
  'recording',
);

/** Lemmas of what one is praised or blamed for that is not saying it: "praising Lee for seeking “fair rules”". */
export const DEEDS: ReadonlySet<string> = words('back favor favour oppose push seek support want');

/** Lemmas of asking for an answer: "Lee asked Park how high it was". */
export const QUESTIONING: ReadonlySet<string> = words('ask grill press question quiz');
