import { words } from './word-list.ts';

/** Nouns for what somebody says, that take "that", "about" or "as" and the words: "Lee's claim that ..."; compiled by hand. */
export const UTTERANCE_NOUNS: ReadonlySet<string> = words(
  'accusation accusations admission allegation allegations announcement argument arguments assertion assertions assessment',
  'assurance assurances attack attacks belief boast boasts call calls characterisation characterization characterizations',
  'charge charges claim claims comment comments comparison complaint complaints concern confession conclusion contention',
  'criticism criticisms declaration demand demands denial denunciation depiction description descriptions dig dismissal',
  'exhortation explanation gibe hint insistence insult insults interjection invitation jibe jibes joke jokes lament line',
  'mantra mention mentions message observation opinion outburst plea pledge portrayal prediction predictions proclamation',
  'promise promises proposal quip quips rebuke recollection reference references refrain remark remarks reminder reply',
  'response retort riposte slur statement statements suggestion suggestions swipe talk taunt taunts threat threats tweet',
  'tweets vow vows warning warnings word words',
);

/** Nouns for what many say at once: "chants of". Compiled by hand. */
export const CHANTS: ReadonlySet<string> = words('boos chant chants cheers cries jeers shouts');

/** What stands before a name that tells whose documents they are: "the leaked Lee emails". Compiled by hand. */
export const DOCUMENT_ADJECTIVES: ReadonlySet<string> = words(
  'deleted earlier few hacked leaked many more new other recent several',
);

/** Of these, those behind which "of" tells what was said: "his claims of “a hoax”". Compiled by hand. */
export const SPOKEN_OF: ReadonlySet<string> = words(
  'accusation accusations allegation allegations claim claims mention mentions prediction predictions promise promises',
  'talk threat threats warning warnings',
);

/** Of these, those behind which "for" tells what is asked: "her call for". Compiled by hand. */
export const ASKED_FOR: ReadonlySet<string> = words('appeal appeals call calls demand demands plea pleas');
