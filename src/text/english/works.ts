import { words } from './word-list.ts';

/** Nouns for what has a title: `her book "..."`, `the "..." show`; compiled by hand. */
export const WORK_NOUNS: ReadonlySet<string> = words(
  'ad ads advert advertisement album albums anthem app article ballad ballet band bestseller biography blog blockbuster',
  'book books broadcast campaign cartoon channel chapter classic collection column comedy comic commentary commercial',
  'concert course cover daily documentaries documentary drama editorial ep episode essay event exhibition fanzine film',
  'films forum franchise game games hit hymn initiative journal lecture lp magazine memoir miniseries',
  'mission movie movies musical newsletter newspaper novel novels number opera op-ed painting paper pamphlet piece play',
  'plays podcast poem poems portrait programme programmes program programs project radio rap record remix report sculpture seller',
  'sequel serial series series show shows single sitcom sketch soap song songs soundtrack spot story study symphony',
  'talk textbook thriller tour track tracks trailer treatise trilogy tune video videos website workshop',
);

/** Participles behind which a name or a title stands in marks, whatever stands before them; compiled by hand. */
export const TITLED: ReadonlySet<string> = words(
  'christened code-named codenamed entitled named nicknamed subtitled titled',
);

/** Words behind which a name, a title or a term stands in marks: `titled "..."`, `the so-called "..."`; compiled by hand. */
export const NAMING_WORDS: ReadonlySet<string> = new Set([
  ...TITLED,
  ...words(
    'headlined nickname so-called known aka term terms termed acronym alias moniker pseudonym slogan motto hashtag brand',
    'category',
  ),
]);

/** Verbs behind which the title of a work stands in marks: `singing "..."`; compiled by hand. */
export const PERFORMING_VERBS: ReadonlySet<string> = words(
  'sing sings sang sung singing perform performs performed performing play plays played playing hum hums hummed humming',
  'rehearse rehearses rehearsed rehearsing',
);

/** Participles behind which a name or a title stands in marks, if a form of "be" or a noun for a thing stands before them. */
export const CALLED: ReadonlySet<string> = words('called classified deemed dubbed labeled labelled marked termed');

/** Nouns behind which "for" tells what something means: `slang for "money"`; compiled by hand. */
export const GLOSSES: ReadonlySet<string> = words('code short shorthand slang term word');
