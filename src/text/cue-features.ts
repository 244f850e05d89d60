import type { ClauseView } from './clause-view.ts';
import { cueLemmaOf, Role, roleAt, wordAt } from './clause-view.ts';
import { bin, firstOf, quotedAround, subjectRole, subjectWord, suffixOf } from './cue-context.ts';
import { featureOf, hashOf } from './linear-model.ts';
import { pick } from './pick.ts';

/** How many features the models of cues have; powers of two. */
export const CUE_SIZES = { cue: 65536, layout: 4096 } as const;

/** What tells whether the word at `position` hands on what somebody says. */
export const cueFeatures = (view: ClauseView, position: number): number[] => {
  const size = CUE_SIZES.cue;
  const { items, reading } = view;
  const word = wordAt(view, position);
  const token = pick(reading.passage.tokens, items[position] ?? -1);
  const lemma = hashOf((token && cueLemmaOf(token)) ?? '');
  const strength = STRENGTHS.indexOf(token?.word.reporting?.strength ?? 'NONE');
  const role = (offset: number): number => roleAt(view, position + offset);
  const near = (offset: number): number => wordAt(view, position + offset);
  const subject = subjectRole(view, position);
  const subjectHead = subjectWord(view, position);
  const behind = role(1);
  const that = 1 + firstOf(view, position + 1, 1, 5, Role.THAT);
  const quoted = quotedAround(view, position);
  const commaAhead = firstOf(view, position + 1, 1, 12, Role.COMMA);
  const commaBefore = firstOf(view, position - 1, -1, 12, Role.COMMA);
  const rest = bin(items.length - position - 1);
  const suffix = suffixOf(view, position);
  const kind = strength + 8 * suffix;
  return [
    featureOf(size, 0, 1),
    featureOf(size, 1, word),
    featureOf(size, 2, word, behind),
    featureOf(size, 3, word, role(-1)),
    featureOf(size, 4, lemma, near(1)),
    featureOf(size, 5, lemma, near(-1)),
    featureOf(size, 6, near(1), kind),
    featureOf(size, 7, near(-1), kind),
    featureOf(size, 8, near(2), strength),
    featureOf(size, 9, near(-2), strength),
    featureOf(size, 10, role(-1), behind, kind),
    featureOf(size, 11, behind, role(2), role(3)),
    featureOf(size, 12, role(-1), role(-2), role(-3)),
    featureOf(size, 13, lemma, subject),
    featureOf(size, 14, subject, behind, kind),
    featureOf(size, 15, that, kind),
    featureOf(size, 16, lemma, that),
    featureOf(size, 17, quoted, bin(position), rest),
    featureOf(size, 18, lemma, quoted),
    featureOf(size, 19, commaAhead, commaBefore, rest),
    featureOf(size, 20, bin(position), behind),
    featureOf(size, 21, rest, behind, role(-1)),
    featureOf(size, 22, near(1), near(2)),
    featureOf(size, 23, near(-1), near(-2)),
    featureOf(size, 24, suffix, subject, role(2)),
    featureOf(size, 25, lemma, rest),
    featureOf(size, 26, commaBefore, subject, rest),
    featureOf(size, 27, lemma, commaBefore),
    featureOf(size, 28, near(1), role(2), strength),
    featureOf(size, 29, lemma),
    featureOf(size, 30, kind),
    featureOf(size, 31, kind, quoted, behind),
    featureOf(size, 32, lemma, behind, role(2)),
    featureOf(size, 33, lemma, suffix, role(-1)),
    featureOf(size, 34, kind, subject),
    featureOf(size, 35, kind, role(-1), role(-2)),
    featureOf(size, 36, near(-1), behind, kind),
    featureOf(size, 37, kind, behind, role(2)),
    featureOf(size, 38, near(3), strength),
    featureOf(size, 39, subjectHead, strength),
    featureOf(size, 40, lemma, subjectHead),
    featureOf(size, 41, lemma, subject & 31, behind),
    featureOf(size, 42, wordAt(view, 0), position === 0 ? 1 : 0),
    featureOf(size, 43, near(-3), strength),
    featureOf(size, 44, lemma, near(2)),
    featureOf(size, 45, lemma, near(-2)),
  ];
};

/** What tells how what is said stands to the word at `position` that says so. */
export const layoutFeatures = (view: ClauseView, position: number): number[] => {
  const size = CUE_SIZES.layout;
  const word = wordAt(view, position);
  const [before, behind] = [roleAt(view, position - 1), roleAt(view, position + 1)];
  const beyond = roleAt(view, position + 2);
  const commaBefore = firstOf(view, position - 1, -1, 12, Role.COMMA);
  const rest = bin(view.items.length - position - 1);
  const subject = subjectRole(view, position);
  const early = bin(position);
  return [
    featureOf(size, 0, 1),
    featureOf(size, 1, word),
    featureOf(size, 2, behind, beyond, roleAt(view, position + 3)),
    featureOf(size, 3, before, behind),
    featureOf(size, 4, commaBefore, rest, early),
    featureOf(size, 5, commaBefore, subject, behind),
    featureOf(size, 6, rest, behind),
    featureOf(size, 7, wordAt(view, position + 1)),
    featureOf(size, 8, word, behind),
    featureOf(size, 9, word, rest, early),
    featureOf(size, 10, word, commaBefore),
    featureOf(size, 11, quotedAround(view, position), rest, commaBefore),
    featureOf(size, 12, before, roleAt(view, position - 2), roleAt(view, position - 3)),
    featureOf(size, 13, subject, rest),
    featureOf(size, 14, firstOf(view, position + 1, 1, 12, Role.COMMA), commaBefore, behind),
  ];
};

const STRENGTHS: readonly string[] = ['NONE', 'SPEECH', 'MANNER', 'ATTITUDE'];
