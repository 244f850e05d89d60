/**
 * Words beside the reporting verbs by which a reporter hands on what somebody says, thinks, wants or shows without
 * quoting it, general to American and British news, compiled by hand from grammars' lists of verbs, adjectives and nouns
 * that take a clause ("that", "whether", "to"). Each row holds the forms of one word, its dictionary form first.
 */

const rows = (...lines: readonly string[]): readonly (readonly string[])[] =>
  lines
    .join(' | ')
    .split(' | ')
    .map((row) => row.split(' '));

/** Verbs that take speech, thought or intent as their object, but do not introduce a quotation. */
export const INDIRECT_VERBS: readonly (readonly string[])[] = rows(
  'address addresses addressed addressing | adopt adopts adopted adopting | agree agrees agreed agreeing',
  'allow allows allowed allowing | authorize authorizes authorized authorizing | aim aims aimed aiming | analyze analyzes analyzed analyzing',
  'anger angers angered angering | appear appears appeared appearing | back backs backed backing',
  'blast blasts blasted blasting | campaign campaigns campaigned campaigning | care cares cared caring',
  'cast casts casting | champion champions championed championing | chronicle chronicles chronicled chronicling',
  'come comes came coming | confront confronts confronted confronting | convince convinces convinced convincing',
  'correct corrects corrected correcting | cover covers covered covering | crave craves craved craving',
  'debate debates debated debating | debunk debunks debunked debunking | decline declines declined declining',
  'deliver delivers delivered delivering | demonstrate demonstrates demonstrated demonstrating',
  'depict depicts depicted depicting | desire desires desired desiring | detect detects detected detecting',
  'document documents documented documenting | draw draws drew drawn drawing | dream dreams dreamed dreamt dreaming',
  'embrace embraces embraced embracing | enjoy enjoys enjoyed enjoying | examine examines examined examining',
  'explore explores explored exploring | face faces faced facing | fire fires fired firing',
  'focus focuses focused focusing | follow follows followed following | forget forgets forgot forgotten forgetting',
  'frame frames framed framing | get gets got getting | give gives gave given giving',
  'hold holds held holding | ignore ignores ignored ignoring | include includes included including',
  'investigate investigates investigated investigating | issue issues issued issuing | lash lashes lashed lashing',
  'lay lays laid laying | lean leans leaned leaning | list lists listed listing | long longs longed longing',
  'look looks looked looking | make makes made making | mandate mandates mandated mandating',
  'measure measures measured measuring | minimize minimizes minimized minimizing | name names named naming',
  'negotiate negotiates negotiated negotiating | nominate nominates nominated nominating',
  'notice notices noticed noticing | notify notifies notified notifying | offer offers offered offering',
  'paint paints painted painting | permit permits permitted permitting | persuade persuades persuaded persuading',
  'pitch pitches pitched pitching | plan plans planned planning | plot plots plotted plotting',
  'prepare prepares prepared preparing | press presses pressed pressing | pretend pretends pretended pretending',
  'project projects projected projecting | promote promotes promoted promoting | prove proves proved proven proving',
  'publish publishes published publishing | push pushes pushed pushing | put puts putting',
  'raise raises raised raising | rank ranks ranked ranking | rate rates rated rating',
  'rebuff rebuffs rebuffed rebuffing | reconsider reconsiders reconsidered reconsidering',
  'reference references referenced referencing | release releases released releasing',
  'require requires required requiring | restrict restricts restricted restricting | rue rues rued ruing',
  'script scripts scripted scripting | second-guess second-guesses second-guessed second-guessing',
  'seem seems seemed seeming | set sets setting | share shares shared sharing | show shows showed shown showing',
  'sign signs signed signing | sound sounds sounded sounding | specify specifies specified specifying',
  'strategize strategizes strategized strategizing | study studies studied studying',
  'talk talks talked talking | teach teaches taught teaching | title titles titled titling',
  'trace traces traced tracing | trust trusts trusted trusting | try tries tried trying',
  'tackle tackles tackled tackling | unveil unveils unveiled unveiling | value values valued valuing',
  'view views viewed viewing | vote votes voted voting | watch watches watched watching',
  'avoid avoids avoided avoiding | ban bans banned banning | brush brushes brushed brushing',
  'contradict contradicts contradicted contradicting | dislike dislikes disliked disliking',
  'disregard disregards disregarded disregarding | expose exposes exposed exposing | file files filed filing',
  'introduce introduces introduced introducing | mull mulls mulled mulling | opt opts opted opting',
  'pass passes passed passing | prohibit prohibits prohibited prohibiting | ratify ratifies ratified ratifying',
  'react reacts reacted reacting | resist resists resisted resisting | side sides sided siding',
  'sue sues sued suing | target targets targeted targeting',
  'weigh weighs weighed weighing | witness witnesses witnessed witnessing',
);

/** Adjectives for what somebody thinks of what follows: "confident that". */
export const INDIRECT_ADJECTIVES: readonly (readonly string[])[] = rows(
  'adamant | enthusiastic | excited | leery | satisfied | scared | surprised | thrilled | unaware | unhappy',
  'adamant | afraid | angry | anxious | ashamed | aware | certain | clear | concerned | confident | convinced | critical',
  'curious | determined | disappointed | dismayed | eager | emphatic | fearful | frustrated | glad | grateful | happy | hesitant | hopeful | keen',
  'interested | mindful | mum | nervous | noncommittal | opposed | optimistic | outraged | pessimistic | pleased | proud',
  'ready | reluctant | sceptical | skeptical | sorry | supportive | suspicious | sure | uncertain | unclear | unconvinced',
  'unsure | unwilling | upset | wary | willing',
);

/** Nouns for what somebody says or thinks: "the claim that", "opposition to". */
export const INDIRECT_NOUNS: readonly (readonly string[])[] = rows(
  'accusation accusations | admission admissions | allegation allegations | analysis analyses | argument arguments',
  'assertion assertions | assessment assessments | assumption assumptions | assurance assurances | backlash',
  'advice | announcement announcements | anxiety anxieties | attention | disagreement disagreements | response responses',
  'resistance | statement statements | tribute tributes',
  'belief beliefs | call calls | case cases | characterization characterizations | claim claims | commitment commitments',
  'complaint complaints | conclusion conclusions | condemnation condemnations | concern concerns',
  'confidence | consensus | contention contentions | conviction convictions | criticism criticisms',
  'decision decisions | demand demands | denial denials | description descriptions | determination determinations',
  'disappointment | disdain | dissatisfaction | endorsement endorsements | enthusiasm | estimate estimates',
  'evaluation evaluations | expectation expectations | explanation explanations | fear fears | finding findings',
  'frustration frustrations | hope hopes | idea ideas | impression impressions | insistence | intention intentions',
  'interest | interpretation interpretations | mind minds | mockery | notion notions | objection objections',
  'observation observations | offer offers | opinion opinions | opponent opponents | opposition | perception perceptions',
  'plan plans | pledge pledges | position positions | prediction predictions | preference preferences',
  'promise promises | proposal proposals | question questions | reaction reactions | rebuke rebukes',
  'recommendation recommendations | refusal refusals | rejection rejections | request requests | ruling rulings',
  'rumor rumors rumour rumours | scepticism | scrutiny | sense | skepticism | speculation speculations',
  'stance stances | suggestion suggestions | support | supporter supporters | suspicion suspicions | theory theories',
  'threat threats | view views | vow vows | warning warnings | wish wishes | word words | worry worries',
);

/** The other ways to name a source: "according to". */
export const INDIRECT_OTHERS: readonly (readonly string[])[] = rows(
  'according | reportedly | allegedly | supposedly | per',
);
