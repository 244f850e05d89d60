import { words } from './word-list.ts';

/** Lower-case pieces inside a name ("Ludwig van der Meer", "Juan de la Cruz"), from the naming customs of Europe and the Arab world. */
export const NAME_PARTICLES: ReadonlySet<string> = words(
  'de del della dello di da do dos das du des la las le los el al van von vom zu zum zur der den het ter ten te af av',
  "bin ben ibn bint abu ould y e st san d' mac mc o' ap 't",
);

/** What follows a family name and is no part of it. */
export const NAME_SUFFIXES: ReadonlySet<string> = words('jr sr ii iii iv esq qc kc mbe obe cbe');

/** Of these, those that are an honour, an office or a courtesy and tell nobody apart: "Ann Lee QC" is Ann Lee. */
export const POST_NOMINALS: ReadonlySet<string> = words('esq qc kc mbe obe cbe');

/** Styles by which, with one name behind them, somebody is known: "Pope Francis", "Lord Whitmore". */
export const STYLES: ReadonlySet<string> = words(
  'baroness countess dame duchess duke earl emperor empress king lady lord marquess pope prince princess queen',
  'saint sir sister sultan viscount viscountess',
);

/**
 * Words that end a capitalised name of something that is neither person nor organisation: places, works, events, laws,
 * things; compiled by hand.
 */
export const THING_WORDS: ReadonlySet<string> = words(
  'act acts agenda airport album alley amendment amendments anniversary anthem apartments arch arena art arts article',
  'avenue award awards ballot bay beach bible bill boulevard bowl bridge broadcast building burger canal canyon cape',
  'case cases castle cathedral caucuses cave cemetery census century championship championships chapel charter city',
  'classic clause coast code concert conference constitution convention county courthouse creek crisis crossing cup day',
  'days deal debate declaration derby desert district division doctrine drive east edition election elections emmy',
  'episode era estate eve evening event expo express fair falls farm ferry festival field fields final finals film',
  'forest fork fort forum game games garden gardens gate globe globes grammy grand green grove guide gulf hall harbor',
  'harbour heights highway hill hills holiday hotel hour house houses hurricane index inlet inn island islands isle',
  'jail joint junction lake lane language law laws leaf library live loop machine magazine mall manor marathon march',
  'mass medal media medicare memorial mile monument morning mosque mount mountain mountains movement movie museum name',
  'nation night north northwest novel oak ocean olympics open operation order oscar oscars palace park pass peace',
  'peak peninsula piazza pier place plain plains plan plant plaza point pole pond port portrait prayer prison prize',
  'pro program programme project proposition protocol province quarter race railway ranch range reef reform region',
  'report resolution resort restaurant revolution ridge right rights ring river road room route rule rules saga scandal',
  'sea season section series session show shore side site song south southwest space spring springs square stadium',
  'stage state states station storm strait strasse street strip studio suite summer summit sunday synagogue tea temple',
  'terminal terrace territory test theater theatre times title tour tournament tower towers town trail treaty tree',
  'trial trophy tunnel valley version view village villa virus vista wall war wars water way week weekend west western',
  'windows winter wood woods world year years zone',
);

/** Forms of one given name, the full one first in each line; compiled by hand from common English usage. */
export const NICKNAMES: readonly (readonly string[])[] = [
  'abigail abby gail',
  'abraham abe',
  'albert al bert',
  'alexander alex al sandy sasha',
  'alexandra alex sandra',
  'alfred al alf fred',
  'andrew andy drew',
  'anthony tony',
  'antonio tony',
  'arthur art',
  'barbara barb babs',
  'benjamin ben benny',
  'bernard bernie',
  'bradley brad',
  'brian bri',
  'calvin cal',
  'catherine cathy kate katie cat',
  'charles charlie chuck chas',
  'charlotte charlie lottie',
  'christine chris chrissy',
  'christopher chris kit',
  'clifford cliff',
  'cynthia cindy',
  'daniel dan danny',
  'david dave davey',
  'deborah debbie deb',
  'dennis denny',
  'donald don donny',
  'dorothy dot dottie',
  'douglas doug',
  'edward ed eddie ted teddy ned',
  'edwin ed eddie',
  'eleanor ellie nell',
  'elizabeth liz beth betty eliza lizzie betsy libby bess',
  'emily em',
  'eugene gene',
  'ezekiel zeke',
  'florence flo',
  'frances fran',
  'francis frank',
  'franklin frank',
  'frederick fred freddie rick',
  'gabriel gabe',
  'geoffrey geoff jeff',
  'george georgie',
  'gerald gerry jerry',
  'gregory greg',
  'harold harry hal',
  'harrison harry',
  'helen nell',
  'henry harry hank',
  'herbert herb bert',
  'howard howie',
  'isaac ike',
  'jacob jake',
  'jacqueline jackie',
  'james jim jimmy jamie',
  'jane janie',
  'janet jan',
  'jason jay',
  'jeffrey jeff',
  'jennifer jen jenny',
  'jeremy jerry',
  'jessica jess',
  'john jack johnny jon',
  'jonathan jon jonny',
  'joseph joe joey',
  'joshua josh',
  'judith judy',
  'katherine kathy kate katie kay kathryn',
  'kathleen kathy',
  'kenneth ken kenny',
  'kimberly kim',
  'kristin kris',
  'lawrence larry laurie',
  'leonard len lenny leo',
  'leslie les',
  'louis lou louie',
  'lucille lucy',
  'madeleine maddie',
  'margaret maggie meg peggy marge margie',
  'martin marty',
  'mary molly polly',
  'matthew matt',
  'maxwell max',
  'melissa mel',
  'michael mike mick mickey',
  'mitchell mitch',
  'nancy nan',
  'nathan nate',
  'nathaniel nate nat',
  'nicholas nick nicky',
  'norman norm',
  'oliver ollie',
  'pamela pam',
  'patricia pat patty tricia',
  'patrick pat paddy',
  'peter pete',
  'philip phil',
  'phillip phil',
  'rachel rae',
  'randall randy',
  'raymond ray',
  'rebecca becky becca',
  'reginald reg reggie',
  'richard dick rick ricky rich richie',
  'robert bob bobby rob robbie bert',
  'roderick rod',
  'rodney rod',
  'roger rodge',
  'ronald ron ronnie',
  'rosemary rose',
  'rudolph rudy',
  'russell russ',
  'samantha sam',
  'samuel sam sammy',
  'sandra sandy',
  'sarah sally sadie',
  'simon si',
  'stanley stan',
  'stephanie steph',
  'stephen steve stevie',
  'steven steve',
  'stuart stu',
  'susan sue suzy',
  'terence terry',
  'theodore ted teddy theo',
  'theresa terry tess',
  'thomas tom tommy',
  'timothy tim timmy',
  'valerie val',
  'victor vic',
  'victoria vicky tori',
  'vincent vince vinny',
  'virginia ginny',
  'walter walt wally',
  'william bill billy will willie liam',
  'winston win',
  'zachary zach zack',
].map((line) => line.split(' '));

/** What a shortened title is short for, as the reporter calls its bearer later: "Sen. Lee" ... "the senator". */
export const HONORIFIC_NOUNS: ReadonlyMap<string, string> = new Map(
  [
    'sen senator',
    'rep representative',
    'gov governor',
    'gen general',
    'lt lieutenant',
    'col colonel',
    'maj major',
    'capt captain',
    'cmdr commander',
    'sgt sergeant',
    'adm admiral',
    'dr doctor',
    'prof professor',
    'rev reverend',
    'pres president',
    'det detective',
    'insp inspector',
    'supt superintendent',
    'atty attorney',
    'amb ambassador',
    'sec secretary',
    'councilman councillor',
    'congressman representative',
    'congresswoman representative',
    'cllr councillor',
  ].map((line): [string, string] => {
    const [short = '', long = ''] = line.split(' ');
    return [short, long];
  }),
);

/** Reporting verbs whose subject is a human being, seldom a company or a paper: compiled by hand. */
export const HUMAN_LEMMAS: ReadonlySet<string> = words(
  'tell tweet joke quip recall remember think feel love laugh smile grin shrug sigh nod whisper shout yell scream cry sob',
  'weep mutter mumble murmur chuckle giggle wink frown gasp groan growl moan sneer snap snort swear text phone email pray',
);

/** Forms of verbs for what only people do, with their bodies above all: "Lee gestured". Compiled by hand. */
export const HUMAN_ACTS: ReadonlySet<string> = words(
  'gestured gestures smiled smiles grinned winked waved waves nodded shrugged walked walks strode strolled sat sits stood',
  'leaned wept cried cries sang sings danced dances wore wears dressed married divorced died slept woke ate drank kissed',
  'hugged embraced knelt bowed paused laughed laughs sighed frowned blushed glared stared boomed bellowed thundered mouthed',
  'tweeted tweets texted golfed jogged swam limped coughed sneezed yawned graduated retired resigned apologized apologised',
);

/** Nouns for people that firms, teams and countries are called by as well: "Acme, maker of". Compiled by hand. */
export const FIRM_ROLES: ReadonlySet<string> = words(
  'owner co-owner maker leader producer provider publisher partner rival supplier host home user buyer seller member',
  'sponsor employer operator builder manufacturer developer retailer lender holder creator distributor importer exporter',
  'winner champion champions finalist parent backer bidder broker carrier subsidiary sister neighbour neighbor ally',
);

/** Ranks of which hardly anybody holds two in one place, as `SAME_WORDS` writes them; compiled by hand. */
export const RANKS: ReadonlySet<string> = words(
  'chairman governor manager mayor player president representative senator spokesman treasurer umpire referee',
);

/** Words that describe people alike: the first is written for the second. Compiled by hand. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  [
    'republican gop',
    'democratic democrat',
    'democratic dem',
    'front-runner frontrunner',
    'american u.s',
    'american us',
    'british uk',
    'british u.k',
    'british britain',
    'candidate hopeful',
    'candidate contender',
    'candidate nominee',
    'president commander-in-chief',
    'president premier',
    'actor actress',
    'spokesman spokeswoman',
    'spokesman spokesperson',
    'chairman chairwoman',
    'chairman chair',
    'chairman chairperson',
    'representative congressman',
    'representative congresswoman',
    'representative lawmaker',
    'senator lawmaker',
    'billionaire businessman',
    'businessman mogul',
    'businessman tycoon',
    'ceo executive',
    'executive boss',
    'manager boss',
    'manager coach',
    'singer vocalist',
    'player midfielder',
    'player striker',
    'player defender',
    'player forward',
    'player winger',
    'player goalkeeper',
    'writer author',
    'writer novelist',
    'scientist researcher',
  ].map((line): [string, string] => {
    const [kept = '', word = ''] = line.split(' ');
    return [word, kept];
  }),
);

/** Of the particles, those that stand in front of a surname without a given name: "van der Meer". */
export const LONE_PARTICLES: ReadonlySet<string> = words('bin de del della den der di du ibn ten ter van von');
