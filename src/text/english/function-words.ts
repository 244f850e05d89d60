/** The closed word classes of English, after any grammar, and the adverbs that open sentences in news. */

import { words } from './word-list.ts';

/** Articles, demonstratives, quantifiers and possessives that open a noun phrase. */
export const DETERMINERS: ReadonlySet<string> = words(
  'a all an another any both each either enough every few fewer half her his its least less little many more most much',
  'my neither no one other our several some such that the their these this those what whatever which whichever whose',
  'your',
);

/** Prepositions of one word. */
export const PREPOSITIONS: ReadonlySet<string> = words(
  'aboard about above absent across after against along alongside amid amidst among amongst apropos around as at atop',
  'barring before behind below beneath beside besides between beyond by circa concerning considering despite down',
  'during except excluding following for from given in including inside into like minus near notwithstanding of off on',
  'onto opposite out outside over past pending per plus regarding round save since than through throughout till to',
  'toward towards under underneath unlike until up upon versus via with within without worth',
);

/** Conjunctions of one word, co-ordinating and subordinating. */
export const CONJUNCTIONS: ReadonlySet<string> = words(
  'after although and as assuming because before but except for if lest nor once or provided providing since so',
  'supposing than that though till unless until when whenever where whereas wherever whether while whilst yet',
);

/** Auxiliary and modal verbs, with their negatives and their clitic forms. */
export const AUXILIARIES: ReadonlySet<string> = words(
  "'d 'll 'm 're 's 've ain't am are aren't be been being can can't cannot could couldn't dare daren't did didn't do",
  "does doesn't doing don't done had hadn't has hasn't have haven't having is isn't may mayn't might mightn't must",
  "mustn't need needn't ought oughtn't shall shan't should shouldn't used was wasn't were weren't will won't would",
  "wouldn't",
);

/** Adverbs that may stand before, between or after the parts of a clause, and often open a sentence. */
export const SENTENCE_ADVERBS: ReadonlySet<string> = words(
  'abroad accordingly actually additionally admittedly afterward afterwards again allegedly almost already also',
  'alternatively altogether always anyhow anyway apparently approximately arguably barely basically beforehand besides',
  'certainly chiefly clearly consequently conversely critically crucially currently earlier effectively elsewhere',
  'especially essentially even eventually ever everywhere evidently exactly far finally first firstly formerly',
  'fortunately frankly frequently furthermore generally globally gradually happily hardly hence here historically',
  'honestly hopefully however immediately importantly incidentally indeed inevitably initially instantly instead',
  'interestingly internationally ironically just largely last lastly lately later likewise literally locally long',
  'luckily mainly maybe meanwhile merely moreover mostly namely nationally naturally nearly never nevertheless next no',
  'nonetheless normally not notably now nowadays nowhere obviously occasionally officially often oh ok okay once only',
  'originally otherwise overall overnight particularly partly perhaps personally possibly precisely predictably',
  'presently presumably previously primarily privately probably publicly quickly quite rarely rather really recently',
  'regardless regrettably reportedly roughly sadly scarcely second secondly seldom separately seriously significantly',
  'similarly simply slowly so sometimes somewhere soon specifically still subsequently suddenly supposedly',
  'surprisingly technically thankfully then theoretically there thereafter therefore third thirdly though thus today',
  'together tomorrow tonight too traditionally truly twice typically ultimately understandably undoubtedly',
  'unfortunately unsurprisingly usually very well yes yesterday yet',
);

/** Words that open a question or a relative clause. */
export const WH_WORDS: ReadonlySet<string> = words(
  'how however that what whatever when whenever where wherever which whichever who whoever whom whomever whose why',
);

/** Every word of the classes above, the pronouns, and both with clitics: words that are no name when capitalised. */
export const FUNCTION_WORDS: ReadonlySet<string> = words(
  'a aboard about above abroad absent accordingly across actually additionally admittedly after afterward afterwards',
  "again against ain't all allegedly almost along alongside already also alternatively although altogether always am",
  'amid amidst among amongst an and another any anybody anyhow anyone anything anyway apparently approximately apropos',
  "are aren't arguably around as assuming at atop barely barring basically be because been before beforehand behind",
  "being below beneath beside besides between beyond both but by can can't cannot certainly chiefly circa clearly",
  "concerning consequently considering conversely could couldn't critically crucially currently dare daren't despite",
  "did didn't do does doesn't doing don't done down during each earlier effectively either elsewhere enough especially",
  'essentially even eventually ever every everybody everyone everything everywhere evidently exactly except excluding',
  'far few fewer finally first firstly following for formerly fortunately frankly frequently from furthermore',
  "generally given globally gradually had hadn't half happily hardly has hasn't have haven't having he he'd he'll he's",
  "hence her here here's hers herself him himself his historically honestly hopefully how how's however i i'd i'll i'm",
  "i've if immediately importantly in incidentally including indeed inevitably initially inside instantly instead",
  "interestingly internationally into ironically is isn't it it'd it'll it's its itself just largely last lastly",
  "lately later least less lest let's like likewise literally little locally long luckily mainly many may maybe mayn't",
  "me meanwhile merely might mightn't mine minus more moreover most mostly much must mustn't my myself namely",
  "nationally naturally near nearly need needn't neither never nevertheless next no nobody none nonetheless nor",
  'normally not notably nothing notwithstanding now nowadays nowhere obviously occasionally of off officially often oh',
  "ok okay on once one oneself only onto opposite or originally other otherwise ought oughtn't our ours ourselves out",
  'outside over overall overnight particularly partly past pending per perhaps personally plus possibly precisely',
  'predictably presently presumably previously primarily privately probably provided providing publicly quickly quite',
  'rarely rather really recently regarding regardless regrettably reportedly roughly round sadly save scarcely second',
  "secondly seldom separately seriously several shall shan't she she'd she'll she's should shouldn't significantly",
  'similarly simply since slowly so some somebody someone something sometimes somewhere soon specifically still',
  "subsequently such suddenly supposedly supposing surprisingly technically than thankfully that that'd that'll that's",
  "the their theirs them themselves then theoretically there there'd there're there's thereafter therefore these they",
  "they'd they'll they're they've third thirdly this those though through throughout thus till to today together",
  'tomorrow tonight too toward towards traditionally truly twice typically ultimately under underneath understandably',
  "undoubtedly unfortunately unless unlike unsurprisingly until up upon us used usually versus very via was wasn't we",
  "we'd we'll we're we've well were weren't what what's whatever when when's whenever where where's whereas wherever",
  "whether which whichever while whilst who who'd who'll who's whoever whom whomever whose why why's will with within",
  "without won't worth would wouldn't yes yesterday yet you you'd you'll you're you've your yours yourself yourselves",
);

/** Function words that are surnames too: "Ann Will", "Carl Rather". */
export const FUNCTION_SURNAMES: ReadonlySet<string> = words(
  'do down just may more past rather so still such well will worth',
);

/** What begins a clause within a sentence, as far as a subject is looked for before its verb. */
export const CLAUSE_OPENINGS: ReadonlySet<string> = words(
  'after although as because before but how if once since so that though unless until what when where whether while why',
);

/** Behind these a clause goes on with the subject that it has: "and said", "without saying". */
export const CLAUSE_LINKS: ReadonlySet<string> = words(
  'after and as before but by for in of or then to when while with without',
);

/** Words that open a clause in front of the main one: "In calling it a fraud, Lee ...". */
export const FRONT_OPENINGS: ReadonlySet<string> = words(
  'after although as at before besides by despite during even if in on since though when while with without',
);

/** Between a noun and what qualifies it: "a spokesman for the mayor", "the woman behind the plan". */
export const NOUN_LINKS: ReadonlySet<string> = words(
  'about against and at behind for from in of on over to under with',
);

/** Behind these "'s" is "has" or "is": "Lee's been asking". */
export const BEHIND_CONTRACTIONS: ReadonlySet<string> = words('a also always an been just never not the');

/** Function words that stand between a determiner and its noun: "the former first lady", "her other claim". */
export const FUNCTION_ADJECTIVES: ReadonlySet<string> = words(
  'first last next once only other past second then third very',
);

/** Words that ask, or open a clause that tells what is asked or of whom. */
export const QUESTION_WORDS: ReadonlySet<string> = words('how what when where whether which who whom whose why');

/** Conjunctions that open a clause and nothing else, with "as". */
export const SUBORDINATORS: ReadonlySet<string> = words('although as because if though unless until whereas while');

/** Determiners of somebody whom the reader is not expected to know: "a man", "another". */
export const INDEFINITE_DETERMINERS: ReadonlySet<string> = words('a an another any each every no one some');

/** Forms of "be" behind which a participle is passive: "was called". */
export const FORMS_OF_BE: ReadonlySet<string> = words("'s are be been being is was were");

/** Words by which nothing is said: "cannot say". */
export const NEGATIONS: ReadonlySet<string> = words("can't cannot couldn't didn't doesn't never not won't wouldn't");

/** Pronouns for things that a clause without "that" tells of: "nothing Lee said". */
export const THINGS_TOLD: ReadonlySet<string> = words('all anything everything nothing something what whatever');

/** Prepositions that tell where: "a teacher in Akron". */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = words('across around at in inside into near outside');
