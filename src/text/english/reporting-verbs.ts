/**
 * Verbs that report speech, general to American and British news, compiled by hand from style guides' and linguists'
 * lists of reporting verbs; the forms follow the ordinary rules of English spelling, with both spellings where the two
 * countries differ. Verbs with a particle ("went on", "pointed out") stand apart, for their verb alone says little.
 */

import { words } from './word-list.ts';

/**
 * SPEECH takes a quotation freely ("...," he said); MANNER is an act that goes with speech and introduces it less often
 * ("...," he laughed); ATTITUDE reports part of what was said inside the reporter's own clause (he called it "...").
 */
export type ReportingStrength = 'SPEECH' | 'MANNER' | 'ATTITUDE';

/** A verb that reports speech; `forms` are all its forms: base, third person, past, participle, -ing. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly forms: readonly string[];
  readonly strength: ReportingStrength;
}

/** A reporting verb that needs its particle: "went on", "pointed out". */
export interface PhrasalReportingVerb {
  readonly lemma: string;
  readonly forms: readonly string[];
  readonly particle: string;
}

function verbs(strength: ReportingStrength, ...lines: readonly string[]): ReportingVerb[] {
  return lines
    .join(' | ')
    .split(' | ')
    .map((row) => {
      const forms = row.split(' ');
      return { lemma: forms[0] ?? '', forms, strength };
    });
}

function phrasal(particle: string, ...lines: readonly string[]): PhrasalReportingVerb[] {
  return verbs('SPEECH', ...lines).map(({ lemma, forms }) => ({ lemma: `${lemma} ${particle}`, forms, particle }));
}

/** Every reporting verb of one word; no form belongs to two of them. */
export const REPORTING_VERBS: readonly ReportingVerb[] = [
  ...verbs(
    'SPEECH',
    'acknowledge acknowledges acknowledged acknowledging | acquiesce acquiesces acquiesced acquiescing',
    'add adds added adding | admit admits admitted admitting | admonish admonishes admonished admonishing',
    'advise advises advised advising | affirm affirms affirmed affirming | agree agrees agreed agreeing',
    'allege alleges alleged alleging | announce announces announced announcing | answer answers answered answering',
    'apologise apologises apologised apologising | apologize apologizes apologized apologizing',
    'argue argues argued arguing | articulate articulates articulated articulating | ask asks asked asking',
    'assert asserts asserted asserting | assure assures assured assuring | attest attests attested attesting',
    'aver avers avered avering | banter banters bantered bantering | beg begs begged begging',
    'beseech beseeches besought beseeched beseeching | blog blogs blogged blogging | boast boasts boasted boasting',
    'brag brags bragged bragging | carp carps carped carping | caution cautions cautioned cautioning',
    'chide chides chided chiding | claim claims claimed claiming | clarify clarifies clarified clarifying',
    'comment comments commented commenting | complain complains complained complaining',
    'concede concedes conceded conceding | concur concurs concurred concurring',
    'confess confesses confessed confessing | confide confides confided confiding',
    'confirm confirms confirmed confirming | conjecture conjectures conjectured conjecturing',
    'contend contends contended contending | counter counters countered countering',
    'deadpan deadpans deadpanned deadpanning | declare declares declared declaring | demur demurs demurred demurring',
    'deny denies denied denying | differ differs differed differing | disagree disagrees disagreed disagreeing | disclose discloses disclosed disclosing',
    'divulge divulges divulged divulging | echo echoes echoed echoing | elaborate elaborates elaborated elaborating',
    'email emails emailed emailing | emphasise emphasises emphasised emphasising',
    'emphasize emphasizes emphasized emphasizing | enquire enquires enquired enquiring',
    'enunciate enunciates enunciated enunciating | exclaim exclaims exclaimed exclaiming',
    'exhort exhorts exhorted exhorting | explain explains explained explaining | expound expounds expounded expounding',
    'generalize generalizes generalized generalizing | gripe gripes griped griping',
    'grumble grumbles grumbled grumbling | hypothesise hypothesises hypothesised hypothesising',
    'hypothesize hypothesizes hypothesized hypothesizing | implore implores implored imploring',
    'inform informs informed informing | inquire inquires inquired inquiring | insist insists insisted insisting',
    'instruct instructs instructed instructing | interject interjects interjected interjecting',
    'interpose interposes interposed interposing | intone intones intoned intoning | jest jests jested jesting',
    'joke jokes joked joking | lament laments lamented lamenting | lecture lectures lectured lecturing',
    'maintain maintains maintained maintaining | mention mentions mentioned mentioning',
    'message messages messaged messaging | moan moans moaned moaning | muse muses mused musing',
    'note notes noted noting | object objects objected objecting | observe observes observed observing',
    'opine opines opined opining | orate orates orated orating',
    'philosophise philosophises philosophised philosophising | philosophize philosophizes philosophized philosophizing',
    'plead pleads pleaded pled pleading | point points pointed pointing',
    'pontificate pontificates pontificated pontificating | posit posits posited positing | post posts posted posting',
    'postulate postulates postulated postulating | preach preaches preached preaching',
    'predict predicts predicted predicting | proclaim proclaims proclaimed proclaiming',
    'profess professes professed professing | pronounce pronounces pronounced pronouncing',
    'prophesy prophesies prophesied prophesying | propose proposes proposed proposing',
    'protest protests protested protesting | query queries queried querying | quip quips quipped quipping',
    'quote quotes quoted quoting | rail rails railed railing | rant rants ranted ranting | read reads reading',
    'reaffirm reaffirms reaffirmed reaffirming | reason reasons reasoned reasoning',
    'reassure reassures reassured reassuring | rebut rebuts rebutted rebutting | recall recalls recalled recalling',
    'recite recites recited reciting | reckon reckons reckoned reckoning',
    'recommend recommends recommended recommending | recount recounts recounted recounting',
    'reflect reflects reflected reflecting | reiterate reiterates reiterated reiterating',
    'remark remarks remarked remarking | remember remembers remembered remembering | remind reminds reminded reminding',
    'reminisce reminisces reminisced reminiscing | repeat repeats repeated repeating | reply replies replied replying',
    'report reports reported reporting | respond responds responded responding | restate restates restated restating',
    'retort retorts retorted retorting | retweet retweets retweeted retweeting | reveal reveals revealed revealing',
    'riposte ripostes riposted riposting | say says said saying | sermonize sermonizes sermonized sermonizing',
    'signal signals signaled signalled signaling signalling | speak speaks spoke spoken speaking',
    'specify specifies specified specifying | speculate speculates speculated speculating',
    'state states stated stating | stress stresses stressed stressing | summarise summarises summarised summarising',
    'summarize summarizes summarized summarizing | surmise surmises surmised surmising',
    'swear swears swore sworn swearing | telegraph telegraphs telegraphed telegraphing | tell tells told telling',
    'testify testifies testified testifying | text texts texted texting | theorise theorises theorised theorising',
    'theorize theorizes theorized theorizing | thunder thunders thundered thundering | tweet tweets tweeted tweeting',
    'underline underlines underlined underlining | underscore underscores underscored underscoring',
    'utter utters uttered uttering | vent vents vented venting | venture ventures ventured venturing',
    'verbalise verbalises verbalised verbalising | verbalize verbalizes verbalized verbalizing',
    'verify verifies verified verifying | vocalise vocalises vocalised vocalising',
    'vocalize vocalizes vocalized vocalizing | voice voices voiced voicing',
    'volunteer volunteers volunteered volunteering | vouch vouches vouched vouching | warble warbles warbled warbling',
    'warn warns warned warning | wisecrack wisecracks wisecracked wisecracking | write writes wrote written writing',
  ),
  ...verbs(
    'MANNER',
    'babble babbles babbled babbling | bark barks barked barking | beam beams beamed beaming',
    'begin begins began begun beginning | bellow bellows bellowed bellowing | blubber blubbers blubbered blubbering',
    'blurt blurts blurted blurting | bluster blusters blustered blustering | boo boos booed booing',
    'boom booms boomed booming | cackle cackles cackled cackling | chant chants chanted chanting',
    'cheer cheers cheered cheering | chortle chortles chortled chortling | chuckle chuckles chuckled chuckling',
    'conclude concludes concluded concluding | continue continues continued continuing | cough coughs coughed coughing',
    'crack cracks cracked cracking | croak croaks croaked croaking | croon croons crooned crooning | crow crows crowed crowing',
    'cry cries cried crying | drawl drawls drawled drawling | enthuse enthuses enthused enthusing',
    'exhale exhales exhaled exhaling | exult exults exulted exulting | finish finishes finished finishing',
    'frown frowns frowned frowning | fume fumes fumed fuming | gabble gabbles gabbled gabbling',
    'gasp gasps gasped gasping | gesture gestures gestured gesturing | giggle giggles giggled giggling',
    'gloat gloats gloated gloating | greet greets greeted greeting | grimace grimaces grimaced grimacing',
    'grin grins grinned grinning | groan groans groaned groaning | growl growls growled growling',
    'grunt grunts grunted grunting | guffaw guffaws guffawed guffawing | gush gushes gushed gushing',
    'heckle heckles heckled heckling | hesitate hesitates hesitated hesitating | hiss hisses hissed hissing',
    'holler hollers hollered hollering | howl howls howled howling | huff huffs huffed huffing',
    'hum hums hummed humming | interrupt interrupts interrupted interrupting',
    'intervene intervenes intervened intervening | jeer jeers jeered jeering | laugh laughs laughed laughing',
    'mumble mumbles mumbled mumbling | murmur murmurs murmured murmuring | mutter mutters muttered muttering',
    'nod nods nodded nodding | pause pauses paused pausing | persist persists persisted persisting',
    'prattle prattles prattled prattling | pray prays prayed praying | probe probes probed probing',
    'prompt prompts prompted prompting | purr purrs purred purring | rage rages raged raging',
    'ramble rambles rambled rambling | rasp rasps rasped rasping | rejoice rejoices rejoiced rejoicing',
    'roar roars roared roaring | scoff scoffs scoffed scoffing | scream screams screamed screaming',
    'seethe seethes seethed seething | shout shouts shouted shouting | shriek shrieks shrieked shrieking',
    'shrug shrugs shrugged shrugging | sigh sighs sighed sighing | sing sings sang sung singing',
    'smile smiles smiled smiling | smirk smirks smirked smirking | snap snaps snapped snapping',
    'snarl snarls snarled snarling | sneer sneers sneered sneering | snicker snickers snickered snickering',
    'snigger sniggers sniggered sniggering | snort snorts snorted snorting | sob sobs sobbed sobbing',
    'squawk squawks squawked squawking | squeak squeaks squeaked squeaking | squeal squeals squealed squealing',
    'stammer stammers stammered stammering | start starts started starting | stumble stumbles stumbled stumbling',
    'stutter stutters stuttered stuttering | taunt taunts taunted taunting | tease teases teased teasing',
    'trill trills trilled trilling | tut tuts tutted tutting | wail wails wailed wailing | weep weeps wept weeping',
    'wheeze wheezes wheezed wheezing | whimper whimpers whimpered whimpering | whine whines whined whining',
    'whisper whispers whispered whispering | wink winks winked winking | yell yells yelled yelling',
    'yelp yelps yelped yelping',
  ),
  ...verbs(
    'ATTITUDE',
    'abhor abhors abhorred abhorring | accept accepts accepted accepting | acclaim acclaims acclaimed acclaiming',
    'accuse accuses accused accusing | admire admires admired admiring | adore adores adored adoring',
    'advocate advocates advocated advocating | allude alludes alluded alluding',
    'anticipate anticipates anticipated anticipating | appeal appeals appealed appealing',
    'applaud applauds applauded applauding | appreciate appreciates appreciated appreciating',
    'approve approves approved approving | ascribe ascribes ascribed ascribing | assail assails assailed assailing',
    'assess assesses assessed assessing | assume assumes assumed assuming | attack attacks attacked attacking',
    'attribute attributes attributed attributing | balk balks balked balking | beckon beckons beckoned beckoning',
    'begrudge begrudges begrudged begrudging | believe believes believed believing',
    'belittle belittles belittled belittling | bemoan bemoans bemoaned bemoaning | berate berates berated berating',
    'bet bets betting | bewail bewails bewailed bewailing | blame blames blamed blaming',
    'blast blasts blasted blasting | brand brands branded branding | bristle bristles bristled bristling',
    'calculate calculates calculated calculating | call calls called calling',
    'caricature caricatures caricatured caricaturing | castigate castigates castigated castigating',
    'celebrate celebrates celebrated celebrating | challenge challenges challenged challenging',
    'characterise characterises characterised characterising | characterize characterizes characterized characterizing',
    'charge charges charged charging | chastise chastises chastised chastising',
    'christen christens christened christening | cite cites cited citing | commend commends commended commending',
    'compare compares compared comparing | compliment compliments complimented complimenting',
    'condemn condemns condemned condemning | congratulate congratulates congratulated congratulating',
    'consider considers considered considering | contemplate contemplates contemplated contemplating',
    'convey conveys conveyed conveying | counsel counsels counseled counselled counseling counselling',
    'credit credits credited crediting | criticise criticises criticised criticising',
    'criticize criticizes criticized criticizing | critique critiques critiqued critiquing | dare dares dared daring',
    'decide decides decided deciding | decree decrees decreed decreeing | decry decries decried decrying',
    'deduce deduces deduced deducing | deem deems deemed deeming | defend defends defended defending',
    'define defines defined defining | demand demands demanded demanding | denounce denounces denounced denouncing',
    'deplore deplores deplored deploring | deride derides derided deriding | describe describes described describing',
    'despise despises despised despising | detail details detailed detailing',
    'determine determines determined determining | detest detests detested detesting',
    'diagnose diagnoses diagnosed diagnosing | dictate dictates dictated dictating',
    'disavow disavows disavowed disavowing | discern discerns discerned discerning',
    'discover discovers discovered discovering | discuss discusses discussed discussing',
    'disdain disdains disdained disdaining | dismiss dismisses dismissed dismissing',
    'disown disowns disowned disowning | disparage disparages disparaged disparaging',
    'dispute disputes disputed disputing | distrust distrusts distrusted distrusting | doubt doubts doubted doubting',
    'downplay downplays downplayed downplaying | dread dreads dreaded dreading | dub dubs dubbed dubbing',
    'encourage encourages encouraged encouraging | endorse endorses endorsed endorsing',
    'envisage envisages envisaged envisaging | envision envisions envisioned envisioning | envy envies envied envying',
    'equate equates equated equating | estimate estimates estimated estimating | evoke evokes evoked evoking',
    'exalt exalts exalted exalting | excoriate excoriates excoriated excoriating',
    'exonerate exonerates exonerated exonerating | expect expects expected expecting',
    'express expresses expressed expressing | extol extols extolled extolling | fault faults faulted faulting',
    'favor favors favored favoring | favour favours favoured favouring | fear fears feared fearing',
    'feel feels felt feeling | figure figures figured figuring | find finds found finding',
    'flag flags flagged flagging | flay flays flayed flaying | forbid forbids forbade forbad forbidden forbidding',
    'forecast forecasts forecasted forecasting | foresee foresees foresaw foreseen foreseeing',
    'forgive forgives forgave forgiven forgiving | guarantee guarantees guaranteed guaranteeing',
    'guess guesses guessed guessing | hail hails hailed hailing | hate hates hated hating | hear hears heard hearing',
    'highlight highlights highlighted highlighting | hint hints hinted hinting | hope hopes hoped hoping',
    'identify identifies identified identifying | idolize idolizes idolized idolizing',
    'illustrate illustrates illustrated illustrating | imagine imagines imagined imagining',
    'imply implies implied implying | impugn impugns impugned impugning | indicate indicates indicated indicating',
    'infer infers inferred inferring | insinuate insinuates insinuated insinuating | intend intends intended intending',
    'interpret interprets interpreted interpreting | intimate intimates intimated intimating',
    'invite invites invited inviting | invoke invokes invoked invoking | judge judges judged judging',
    'justify justifies justified justifying | know knows knew known knowing',
    'label labels labeled labelled labeling labelling | lambaste lambast lambastes lambasts lambasted lambasting',
    'laud lauds lauded lauding | learn learns learned learnt learning | like likes liked liking',
    'liken likens likened likening | lionize lionizes lionized lionizing | loathe loathes loathed loathing',
    'lobby lobbies lobbied lobbying | love loves loved loving | mean means meant meaning | mock mocks mocked mocking',
    'mourn mourns mourned mourning | narrate narrates narrated narrating | nickname nicknames nicknamed nicknaming',
    'oppose opposes opposed opposing | order orders ordered ordering | outline outlines outlined outlining',
    'pan pans panned panning | perceive perceives perceived perceiving | pillory pillories pilloried pillorying',
    'pinpoint pinpoints pinpointed pinpointing | pledge pledges pledged pledging | ponder ponders pondered pondering',
    'portray portrays portrayed portraying | praise praises praised praising | prefer prefers preferred preferring',
    'prescribe prescribes prescribed prescribing | presume presumes presumed presuming',
    'promise promises promised promising | question questions questioned questioning',
    'realise realises realised realising | realize realizes realized realizing | rebuke rebukes rebuked rebuking',
    'recognise recognises recognised recognising | recognize recognizes recognized recognizing',
    'refer refers referred referring | refuse refuses refused refusing | regard regards regarded regarding',
    'regret regrets regretted regretting | reject rejects rejected rejecting | relate relates related relating',
    'relish relishes relished relishing | remonstrate remonstrates remonstrated remonstrating',
    'reprimand reprimands reprimanded reprimanding | reproach reproaches reproached reproaching',
    'reprove reproves reproved reproving | repudiate repudiates repudiated repudiating',
    'request requests requested requesting | resent resents resented resenting | revile reviles reviled reviling',
    'ridicule ridicules ridiculed ridiculing | rip rips ripped ripping | rubbish rubbishes rubbished rubbishing',
    'rule rules ruled ruling | salute salutes saluted saluting | scold scolds scolded scolding',
    'scorn scorns scorned scorning | see sees saw seen seeing | seek seeks sought seeking',
    'sentence sentences sentenced sentencing | skewer skewers skewered skewering | slam slams slammed slamming',
    'slate slates slated slating | snipe snipes sniped sniping | solicit solicits solicited soliciting',
    'stigmatise stigmatises stigmatised stigmatising | stigmatize stigmatizes stigmatized stigmatizing',
    'stipulate stipulates stipulated stipulating | suggest suggests suggested suggesting',
    'summon summons summoned summoning | support supports supported supporting | suspect suspects suspected suspecting',
    'sympathise sympathises sympathised sympathising | sympathize sympathizes sympathized sympathizing',
    'tag tags tagged tagging | term terms termed terming | thank thanks thanked thanking',
    'think thinks thought thinking | threaten threatens threatened threatening | tout touts touted touting',
    'trash trashes trashed trashing | trumpet trumpets trumpeted trumpeting',
    'understand understands understood understanding | upbraid upbraids upbraided upbraiding | urge urges urged urging',
    'vilify vilifies vilified vilifying | vow vows vowed vowing | want wants wanted wanting',
    'welcome welcomes welcomed welcoming | wish wishes wished wishing | wonder wonders wondered wondering',
    'worry worries worried worrying',
  ),
];

/** Reporting verbs of a verb and a particle; `forms` are those of the verb. */
export const PHRASAL_REPORTING_VERBS: readonly PhrasalReportingVerb[] = [
  ...phrasal('it', 'put puts putting'),
  ...phrasal('clear', 'make makes made making'),
  ...phrasal('on', 'go goes went gone going | carry carries carried carrying | keep keeps kept keeping'),
  ...phrasal(
    'out',
    'point points pointed pointing | call calls called calling | cry cries cried crying',
    'shout shouts shouted shouting | speak speaks spoke spoken speaking | lash lashes lashed lashing',
    'blurt blurts blurted blurting | spell spells spelled spelt spelling | lay lays laid laying | read reads reading',
    'rule rules ruled ruling',
  ),
  ...phrasal(
    'in',
    'chime chimes chimed chiming | chip chips chipped chipping | jump jumps jumped jumping | butt butts butted butting',
    'cut cuts cutting | break breaks broke broken breaking | weigh weighs weighed weighing',
  ),
  ...phrasal(
    'up',
    'pipe pipes piped piping | speak speaks spoke spoken speaking | open opens opened opening',
    'sum sums summed summing | wrap wraps wrapped wrapping | follow follows followed following | own owns owned owning',
    'fess fesses fessed fessing | pop pops popped popping',
  ),
  ...phrasal(
    'back',
    'hit hits hitting | fire fires fired firing | shoot shoots shot shooting | push pushes pushed pushing',
    'clap claps clapped clapping | snap snaps snapped snapping | bite bites bit bitten biting',
    'write writes wrote written writing | text texts texted texting | fight fights fought fighting',
    'strike strikes struck striking',
  ),
  ...phrasal(
    'off',
    'rattle rattles rattled rattling | sound sounds sounded sounding | sign signs signed signing',
    'trail trails trailed trailing | reel reels reeled reeling',
  ),
  ...phrasal('forth', 'hold holds held holding | put puts putting | set sets setting'),
  ...phrasal('down', 'double doubles doubled doubling'),
  ...phrasal('forward', 'put puts putting'),
];

/** Verbs by which something is called something: "called it “mad”", "slammed as “mad”"; of those above, compiled by hand. */
export const NAMING_VERBS: ReadonlySet<string> = words(
  'assail blast brand call caricature castigate characterise characterize christen condemn criticise criticize decry deem',
  'define denounce deride describe dismiss dub hail label lambast lambaste mock nickname ridicule slam tag term',
);

/** Nouns for what was said or written: "in a statement", "his remarks". */
export const SPEECH_NOUNS: ReadonlySet<string> = words(
  'account accounts address addresses advisories advisory affidavit affidavits alert alerts announcement announcements',
  'answer answers apologies apology article articles blog blogpost blogposts blogs brief briefing briefings briefs',
  'broadcast broadcasts bulletin bulletins cable cables call calls chat chats clip clips column columns comeback',
  'comebacks comment commentaries commentary comments communique communiques complaint complaints confession',
  'confessions conversation conversations debate debates declaration declarations deposition depositions diatribe',
  'diatribes disclosure disclosures discussion discussions dispatch dispatches document documents dossier dossiers',
  'e-mail e-mails editorial editorials email emails essay essays eulogies eulogy exchange exchanges explanation',
  'explanations farewell farewells filing filings forecast forecasts homilies homily interjection interjections',
  'interview interviews joke jokes keynote keynotes lecture lectures letter letters manifesto manifestos memo',
  'memorandum memorandums memos message messages missive missives monologue monologues newsletter newsletters note',
  'notes notice notices op-ed op-eds oration orations outburst outbursts pamphlet pamphlets panel panels paper papers',
  'petition petitions plea pleas pledge pledges podcast podcasts poem poems post posting postings posts prediction',
  'predictions presentation presentations press-release press-releases proclamation proclamations promise promises',
  'pronouncement pronouncements quip quips quotation quotations quote quotes rant rants readout readouts rebuttal',
  'rebuttals recap recaps recollection recollections recording recordings rejoinder rejoinders release releases remark',
  'remarks replies reply report reports resignation resignations response responses retort retorts ruling rulings',
  'segment segments sentence sentences sermon sermons session sessions shout-out shout-outs soundbite soundbites',
  'speech speeches statement statements stories story submission submissions summaries summary summation summations',
  'talk talks telegram telegrams testimonial testimonials testimonies testimony text texts thread threads tirade',
  'tirades toast toasts transcript transcripts tribute tributes tweet tweets utterance utterances verdict verdicts',
  'video videos voicemail voicemails voiceover voiceovers vow vows warning warnings webcast webcasts webinar webinars',
  'whisper whispers word words writing writings',
);

/** Forms of reporting verbs that are more often nouns or adjectives ("the report", "claims", "a mean trick"). */
export const NOUN_LIKE_VERB_FORMS: ReadonlySet<string> = words(
  'advocate advocates answer answers appeal appeals attack attacks attribute attributes bark barks beam beams',
  'beginning bet bets blame blast blasts blog blogs bluster boast boasts boom boos brand brands call calls caricature',
  'caricatures caution celebrated challenge challenges chant chants charge charges cheer cheers chuckle claim claims',
  'comment comments compliment compliments conclude cough coughs counter credit credits cries critique critiques crow',
  'crows cry decree decrees demand demands detail detailed details determine determined dispute disputes doubt doubts',
  'dread echo echoes email emails envy estimate estimates expected express exult fault faults favor favors favour',
  'favours fear fears feeling figure figures finding finish flag flags forecast forecasts frown gasp gasps gesture',
  'gestures grin groan growl grunt guarantee guarantees guess hail hate hearing hint hints hope hopes howl intended',
  'intimate intimate invite jest joke jokes judge judges judging known label labels lament lecture lectures like likes',
  'lobby love loved loves mean meaning means mention mentions message messages mock murmur muse nickname nod nods note',
  'noted notes object objects order orders outline outlines pan pause pauses pledge pledges point points post posting',
  'posts praise pray probe probes promise promises prompt protest protests purr queries query question questions quip',
  'quips quote quoted quotes rage rail rails rant rants reading reason reasons rebuke refuse regard regards regret',
  'regrets reject rejects relate related replies reply report reports reprimand request requests ridicule rip roar',
  'rubbish rule rules ruling salute saying scold scorn scream screams seeing sentence sentences shout shouts shrug',
  'sigh sighs signal signals slam slams slate smile smiles smirk snap sneer snort sob speaking specified spoken squeak',
  'squeal start starting starts state states stress stressed stresses support supports surmise suspect suspects tag',
  'tags taunt taunts tease telegraph telling term terms text texts thinking thought thunder tout trash trumpet tweet',
  'tweets understanding voice voices volunteer volunteers vow vows wail want wants warn warning welcome whimper whine',
  'whisper whispers wink wish wishes wonder wonders worried worries worry writing written yell',
);

/** Forms behind which stands who says it, also where no quotation stands before them; behind others whom it is said to or of. */
export const INVERTED_FORMS: ReadonlySet<string> = words(
  'added adds argued argues claimed claims complained concluded concludes explained explains insisted insists joked noted',
  'notes observed quipped recalled recalls remarked replied reported reports said says wrote writes',
);

/** Forms that can hardly stand without a quotation, so that behind a full stop they go on with it: `"It floats." Lee said.` */
export const TAG_FORMS: ReadonlySet<string> = words(
  'added adds asked asks continued explained joked noted quipped recalled said says told tells tweeted writes wrote',
);

/** Participles for what others say of somebody: "Lee was believed to be". */
export const HEARSAY: ReadonlySet<string> = words(
  'alleged believed expected known reported rumored rumoured said suspected thought understood',
);

/** Lemmas that say in the passive that somebody spoke: "Lee was quoted as saying". */
export const HEARING_VERBS: ReadonlySet<string> = words('cite hear quote record report say');
