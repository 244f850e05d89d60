import { THING_WORDS } from '../english/names.ts';
import type { Passage } from '../passage.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case } from '../words/tokens.ts';
import { endOfRun, isCapital, LONGEST_RUN } from './capital-runs.ts';
import { TITLE } from './name-kind.ts';

/** "Department of Justice", "Speaker of the House Ann Lee", "Johnson & Johnson". */
export const extendOverOf = (passage: Passage, runLast: number, end: number): number => {
  const { tokens } = passage;
  let last = runLast;
  while (last < runLast + LONGEST_RUN) {
    const head = tokens[last];
    const joint = tokens[last + 1];
    if (!head || !joint || head.clitic) return last;
    let next = last + 2;
    if (joint.lower === 'of' || joint.lower === 'for') {
      const office =
        joint.lower === 'of' ? head.word.flags & TITLE : endsOffice(tokens, last) && leadsToName(tokens, next);
      if (
        !office &&
        !(head.word.flags & Flag.ORGANIZATION_WORD) &&
        !(joint.lower === 'of' && THING_WORDS.has(head.lower))
      )
        return last;
      if (tokens[next]?.lower === 'the') next++;
    } else if (joint.lower === '&' || (joint.lower === 'and' && bridgesOrganization(passage, last, end))) {
      // "Johnson & Johnson"; "Department of Health and Human Services"; "Derby Fire and Rescue Service"
    } else return last;
    if (next >= end || !isCapital(passage, next)) return last;
    last = endOfRun(passage, next, end);
  }
  return last;
};

/** "Minister", "Secretary of State". */
export const endsOffice = (tokens: readonly Token[], at: number): boolean =>
  ((tokens[tokens[at - 1]?.lower === 'of' ? at - 2 : at]?.word.flags ?? 0) & TITLE) !== 0;

/** "Minister for | Rural Affairs Ann Lee": the office's field, and then who holds it; not "Secretary for Ann Lee". */
export const leadsToName = (tokens: readonly Token[], field: number): boolean => {
  for (let at = field; at < field + LONGEST_FIELD; at++) {
    const token = tokens[at];
    if (token?.case !== Case.INITIAL || token.clitic) return false;
    if (token.word.flags & Flag.GIVEN_NAME && !(token.word.flags & Flag.PLACE))
      return at > field && tokens[at + 1]?.case === Case.INITIAL;
  }
  return false;
};

/** How many words the field of an office has at most. */
const LONGEST_FIELD = 5;

const bridgesOrganization = (passage: Passage, at: number, end: number): boolean => {
  const { tokens } = passage;
  const [head, next] = [tokens[at], tokens[at + 2]];
  if (!head || !next || next.case === Case.LOWER) return false;
  if (tokens[at - 1]?.lower === 'of')
    return !(next.word.flags & (Flag.GIVEN_NAME | TITLE)) && !(head.word.flags & (Flag.PLACE | Flag.GIVEN_NAME));
  return (
    isOrdinary(head) &&
    isOrdinary(next) &&
    isCapital(passage, at + 2) &&
    ((tokens[endOfRun(passage, at + 2, end)]?.word.flags ?? 0) & Flag.ORGANIZATION_WORD) !== 0
  );
};

const isOrdinary = ({ word: { flags } }: Token): boolean =>
  (flags & Flag.COMMON) !== 0 && (flags & (Flag.SURNAME | Flag.GIVEN_NAME | Flag.ORGANIZATION)) === 0;
