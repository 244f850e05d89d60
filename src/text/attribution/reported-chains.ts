import { NAMING_VERBS } from '../english/reporting-verbs.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import type { Source } from './candidates.ts';
import { isBlamed, isNoReport } from './misleading-verbs.ts';
import type { RankedSource } from './ranker.ts';
import type { Shape } from './shapes.ts';

/** In "Lee said Ortiz had called them “pigs”" the words are those of Ortiz: the report nearest to the marks counts. */
export const innermost = (
  reading: Reading,
  ranked: readonly RankedSource[],
  quotation: number,
  shape: Shape,
): RankedSource | undefined => {
  const best = ranked[0];
  if (!best) return best;
  const { phrases } = reading.index;
  const first = best.source.relation;
  const before = /^NEXT_/.test(first) && isSaidOn(reading, quotation) ? ranked.find(isPrevious) : undefined;
  if (before) return { ...before, probability: before.probability + best.probability };
  const sender = isAddressed(reading, best.source) ? ranked.find((other) => isSender(reading, other, best)) : undefined;
  if (sender) return sender;
  const aside = isNoReport(reading, best.source, quotation)
    ? ranked.find((other) => isBeside(other, NAMED))
    : undefined;
  if (aside) return aside;
  const direct = first === 'ACCORDING' ? ranked.find((other) => isBeside(other, BESIDE)) : undefined;
  if (direct) return direct;
  const passed = first === 'ACCORDING' ? ranked.find(({ source }) => isPassedOn(best.source, source)) : undefined;
  if (passed && passed.probability > LEAST_PASSED) return passed;
  const mayBeLed =
    first === 'VERB_FAR' || (/^(?:SUBJECT_VERB|VERB_SUBJECT)_AFTER$/.test(first) && isOver(reading, quotation));
  const leading = mayBeLed && isLedIn(reading, quotation) ? ranked.find(leads) : undefined;
  if (leading) return leading;
  if (shape !== 'PART') return best;
  const least = isParenthetic(reading, best.source) ? LEAST_ASIDE : LEAST_NAMER;
  const namer = ranked.find(({ source, probability }) => isNaming(reading, source, quotation) && probability > least);
  if (namer && !isNear(best)) return namer;
  const reporter = best.source.cue
    ? undefined
    : ranked.find(
        ({ source, probability }) =>
          reportsThat(reading, source) && source.gap > best.source.gap && probability > LEAST_REPORTER,
      );
  if (reporter && (first === 'SUBJECT' || first === 'BEFORE')) return reporter;
  // "Lee said they should “see a doctor,” according to Reuters": Lee's words, which the agency passes on.
  const passedOn =
    /^(?:ACCORDING|SUBJECT_VERB_AFTER|VERB_SUBJECT_AFTER)$/.test(best.source.relation) &&
    phrases[best.source.phrase]?.kind === 'ORGANIZATION';
  const teller = passedOn
    ? ranked.find(
        ({ source: { relation, phrase, cue } }) =>
          (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
          phrases[phrase]?.kind === 'PERSON' &&
          cue?.passive === false,
      )
    : undefined;
  if (teller && teller.probability > LEAST_TELLER) return teller;
  // "Ann Lee found no fault with Park's criticism that Diaz “lied”": Park's word.
  const claim = ranked.find(
    ({ source }) => source.relation === 'CLAIM' && source.quotationsBetween <= best.source.quotationsBetween,
  );
  if (
    claim &&
    claim.probability > LEAST_CLAIM &&
    claim.source.gap < GOVERNED &&
    claim.source.gap < best.source.gap &&
    !isNear(best) &&
    !calls(best.source)
  )
    return claim;
  const hadSaid = ranked.find(({ source, probability }) => isPast(reading, source) && probability > LEAST_PAST);
  if (hadSaid && /^(?:SUBJECT_VERB|VERB_SUBJECT)_AFTER$/.test(best.source.relation)) return hadSaid;
  const blamed = /^VERB_(?:FAR|AFTER)$/.test(best.source.relation)
    ? ranked.find(({ source, probability }) => isBlamed(reading, best.source, source) && probability > LEAST_BLAMED)
    : undefined;
  if (blamed) return blamed;
  if (best.source.relation !== 'VERB_FAR') return best;
  const asker = ranked.find(
    ({ source, probability }) => governs(reading, source, quotation) && probability > LEAST_GOVERNOR,
  );
  if (asker) return asker;
  const inner = ranked.find(
    ({ source: { relation, cue, gap } }) =>
      (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
      cue &&
      !cue.passive &&
      !cue.participle &&
      cue.verb.strength === 'ATTITUDE' &&
      gap < 6,
  );
  return inner && inner.probability > LEAST_INNER ? inner : best;
};

/** '"No," he said. | "Never." | Critics disagreed.': who has just spoken goes on, whoever comes next. */
const isSaidOn = ({ placeOf, sentences, cues }: Reading, quotation: number): boolean => {
  const { sentence = -1 } = placeOf[quotation] ?? {};
  const [here, previous] = [pick(sentences, sentence), pick(sentences, sentence - 1)];
  return (
    here?.items.length === 1 &&
    previous?.block === here.block &&
    previous.items.some(isQuotation) &&
    (cues[sentence - 1] ?? []).some(({ subject, verb }) => subject >= 0 && verb.strength === 'SPEECH')
  );
};

const isPrevious = ({ source }: RankedSource): boolean => source.relation === 'PREVIOUS';

/** "Park's message to | Ann Lee: ...", "Park on | Ann Lee: ...": the name before the colon is not the label of who speaks. */
const isAddressed = ({ passage: { tokens }, index: { phrases } }: Reading, { relation, phrase }: Source): boolean =>
  relation === 'TAG' &&
  /^(?:about|against|for|on|to)$/.test(tokens[(pick(phrases, phrase)?.first ?? 0) - 1]?.lower ?? '');

/** Whether somebody stands in the sentence before the one who is addressed. */
const isSender = (
  { index: { phrases } }: Reading,
  { source }: RankedSource,
  { source: addressed }: RankedSource,
): boolean =>
  /^(?:SUBJECT|POSSESSOR|BEFORE|CLAIM|VERB_NEAR|VERB_BEFORE)$/.test(source.relation) &&
  source.phrase < addressed.phrase &&
  pick(phrases, source.phrase)?.kind === 'PERSON';

/** '"No," he told Ann Lee, according to Bo Park': his words, whoever passes them on. */
const isBeside = ({ source: { relation, cue, gap }, probability }: RankedSource, reach: number): boolean =>
  /^(?:SUBJECT_VERB|VERB_SUBJECT)_AFTER$/.test(relation) &&
  cue?.passive === false &&
  gap < reach &&
  probability > LEAST_TELLER;

/** How many items stand at most between words and whose they are. */
const BESIDE = 3;

/** "According to Ann Lee, | Park said | that it was “mad”": his words, which she passes on. */
const isPassedOn = (according: Source, { relation, phrase, cue }: Source): boolean =>
  (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
  phrase > according.phrase &&
  cue?.passive === false &&
  !cue.participle &&
  cue.verb.strength === 'SPEECH';

/** 'Lee said he thinks of what Park told him: "..."': a colon or a comma leads from Park's verb to the words. */
const isLedIn = ({ passage: { tokens }, placeOf, sentences }: Reading, quotation: number): boolean => {
  const { sentence = -1, position = 0 } = placeOf[quotation] ?? {};
  const item = pick(sentences[sentence]?.items ?? [], position - 1) ?? -1;
  return !isQuotation(item) && /^[:,]$/.test(tokens[item]?.lower ?? '');
};

/** 'Lee wrote: "It floats." Park said that ...': the full stop ends the sentence, and what follows is another. */
const isOver = ({ passage: { quotations, text } }: Reading, quotation: number): boolean =>
  text.charAt((quotations[quotation]?.inner.end ?? 0) - 1) === '.';

const leads = ({ source: { relation, cue }, probability }: RankedSource): boolean =>
  relation === 'VERB_BEFORE' &&
  cue?.passive === false &&
  !cue.participle &&
  cue.verb.strength === 'SPEECH' &&
  probability > LEAST_LEADING;

/** "called the plan “mad”", "a way that Lee slammed as “mad”". */
const isNaming = (reading: Reading, source: Source, quotation: number): boolean =>
  calls(source) && source.gap < NAMED && source.quotationsBetween === 0 && !onlyDescribes(reading, source, quotation);

const calls = ({ relation, cue }: Source): boolean =>
  (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
  cue?.passive === false &&
  NAMING_VERBS.has(cue.verb.lemma);

/** "described his views “in two languages”", without "as", calls them nothing. */
const onlyDescribes = (reading: Reading, { cue }: Source, quotation: number): boolean => {
  if (!/^(?:characteri[sz]e|define|describe)$/.test(cue?.verb.lemma ?? '')) return false;
  const { sentence = -1, position = 0 } = reading.placeOf[quotation] ?? {};
  const before = pick(reading.sentences[sentence]?.items ?? [], position - 1) ?? -1;
  return isQuotation(before) || reading.passage.tokens[before]?.lower !== 'as';
};

/** "The paper, | Lee said, | called it “mad”": he only tells of it. */
const isParenthetic = ({ passage: { tokens } }: Reading, { cue }: Source): boolean =>
  cue !== null && !cue.inverted && tokens[cue.token + 1]?.lower === ',';

/** "Most voters agreed that Lee was “mad”": their word. */
const reportsThat = ({ passage: { tokens } }: Reading, { relation, cue }: Source): boolean =>
  relation === 'VERB_NEAR' && cue?.passive === false && tokens[cue.token + 1]?.lower === 'that';

/** How many items such a verb governs at most. */
const NAMED = 6;

/** How probable those have to be who lead in, who call something so, also as another says in passing, and who report. */
const LEAST_LEADING = 0.25;
const LEAST_NAMER = 0.09;
const LEAST_ASIDE = 0.005;
const LEAST_REPORTER = 0.15;

/** How probable somebody has to be who claims; "called Park's remarks about Diaz “vile”" is no claim of Park's at all. */
const LEAST_CLAIM = 0.02;

/** How probable somebody has to be whose words another passes on. */
const LEAST_TELLER = 0.01;
const LEAST_PASSED = 0.005;

/** "One of them had called it “a gift”, Ann Lee said": what somebody had said before is not her word. */
const isPast = ({ passage: { tokens } }: Reading, { relation, cue, gap, phrase }: Source): boolean =>
  (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
  phrase >= 0 &&
  cue?.passive === false &&
  gap < GOVERNED_PAST &&
  /^(?:had|'d)$/.test(tokens[cue.token - 1]?.lower ?? '');

/** 'Lee told of a debate in which Park asked her | whether she was “asleep”': his words, and no comma parts them from his verb. */
const governs = (
  { passage: { tokens }, placeOf, sentences, index }: Reading,
  { relation, cue, phrase }: Source,
  quotation: number,
): boolean => {
  if (relation !== 'VERB_NEAR' || !cue || cue.passive || cue.participle || cue.verb.strength !== 'SPEECH') return false;
  // "She says it shows that he is “asleep”": nothing but people can say so.
  if (pick(index.phrases, phrase)?.kind !== 'PERSON') return false;
  const { sentence = -1, position = 0 } = placeOf[quotation] ?? {};
  const words = (sentences[sentence]?.items ?? [])
    .slice(cue.position + 1, position)
    .map((item) => (isQuotation(item) ? ',' : (tokens[item]?.lower ?? '')));
  return (
    words.slice(0, LINK_REACH).some((word) => /^(?:that|whether|if)$/.test(word)) &&
    !words.some((word) => /^[,;:–—-]$/.test(word))
  );
};

/** How probable whoever is blamed has to be. */
const LEAST_BLAMED = 0.1;

/** How far behind such a verb its "that" may stand, and how probable its subject has to be. */
const LINK_REACH = 3;
const LEAST_GOVERNOR = 0.02;

/** How many items such a verb governs at most, and how probable its subject has to be. */
const GOVERNED_PAST = 6;
const LEAST_PAST = 0.001;

/** How many items a noun of saying governs at most. */
const GOVERNED = 12;

const isNear = ({ source: { relation, gap } }: RankedSource): boolean =>
  (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') && gap < 4;

/** How probable the inner of two reports has to be. */
const LEAST_INNER = 0.12;
