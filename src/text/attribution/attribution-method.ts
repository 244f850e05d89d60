import type { AttributionMethod } from '../article.ts';
import type { Reading } from '../reading.ts';
import type { Source } from './candidates.ts';

/** The evidence that a source of this relation and form is. */
export const methodOf = (reading: Reading, { relation, phrase }: Source): AttributionMethod => {
  const form = reading.index.phrases[phrase]?.form;
  if (form === 'PRONOUN') return 'PRONOUN';
  if (form === 'DESCRIPTION') return 'DESCRIPTION';
  switch (relation) {
    case 'SUBJECT_VERB_AFTER':
    case 'VERB_SUBJECT_AFTER':
    case 'VERB_BEFORE':
      return 'ADJACENT_CUE';
    case 'TAG':
    case 'LEAD_IN':
      return 'COLON';
    case 'ACCORDING':
      return 'ACCORDING_TO';
    case 'VERB_NEAR':
      return 'REPORTED_CLAUSE';
    case 'VERB_AFTER':
    case 'VERB_FAR':
    case 'LAST_VERB':
    case 'NEXT_VERB':
      return 'DISTANT_CUE';
    case 'PREVIOUS':
      return 'CONTINUATION';
    case 'LABEL':
      return 'TRANSCRIPT';
    case 'NOBODY':
      return 'NONE';
    default:
      return 'NEAREST';
  }
};
