import type { ArticleDraft, CorrectedDraft, CorrectedQuoteDraft, PersonDraft, QuoteDraft } from '../draft.ts';
import type { Correction } from '../edits.ts';
import { articleId, draftPersonId, foldName, quoteId } from '../records.ts';

/** An article as it was read, with an editor's word in place of the reader's wherever there is one. */
export const correctDraft = (draft: ArticleDraft, corrections: readonly Correction[]): CorrectedDraft => {
  if (corrections.length === 0)
    return { ...draft, quotes: draft.quotes.map((quote) => ({ ...quote, correction: null })) };
  const found = findQuotes(draft, corrections);
  const ids = draft.people.map((person) => draftPersonId(person, draft.fileName));
  const people: PersonDraft[] = [...draft.people];
  const indexOf = ({ speaker, name, given_name, family_name }: Correction): number | null => {
    if (speaker === null || name === null) return null;
    if (!ids.includes(speaker)) {
      ids.push(speaker);
      const naming = { name, givenName: given_name, familyName: family_name };
      people.push({ id: speaker, ...naming, aliases: [], descriptions: [], mentions: [] });
    }
    return ids.indexOf(speaker);
  };
  const quotes = draft.quotes.map((quote, at): CorrectedQuoteDraft => {
    const correction = found.get(at);
    if (correction === undefined) return { ...quote, correction: null };
    const speaker = indexOf(correction);
    const wasSpeaker = quote.speaker === null ? null : (ids[quote.speaker] ?? null);
    return {
      ...quote,
      speaker,
      attribution: {
        ...quote.attribution,
        speakerKind: correction.speaker_kind,
        // The words that name somebody else do not name the speaker.
        source: correction.speaker === wasSpeaker ? quote.attribution.source : null,
        confidence: 1,
        method: 'EDITOR',
      },
      correction: {
        key: correction.quote,
        editor: correction.editor,
        note: correction.note,
        correctedAt: correction.corrected_at,
        asRead: { ...quote.attribution, speaker: wasSpeaker },
      },
    };
  });
  return { ...draft, people, quotes };
};

/** The id of each quote, in order. */
export const quoteIds = (draft: ArticleDraft): string[] => {
  const article = articleId(draft.fileName);
  const occurrences = new Map<string, number>();
  return draft.quotes.map(({ text }) => {
    const occurrence = occurrences.get(text) ?? 0;
    occurrences.set(text, occurrence + 1);
    return quoteId(article, text, occurrence);
  });
};

/**
 * Which quotes these corrections mean, by index. A better reading may take a quote's words a little differently, and so
 * give it another id: then it is the one whose words are the same but for marks and case, or hold the old, or most of them.
 */
const findQuotes = (draft: ArticleDraft, corrections: readonly Correction[]): ReadonlyMap<number, Correction> => {
  const ids = quoteIds(draft);
  const found = new Map<number, Correction>();
  for (const correction of corrections) {
    const at = ids.indexOf(correction.quote);
    if (at >= 0) found.set(at, correction);
  }
  const known = new Set(found.values());
  for (const correction of corrections.filter((each) => !known.has(each))) {
    const likeness = draft.quotes.map((quote, at) => (found.has(at) ? 0 : alike(quote, correction.words)));
    const best = Math.max(0, ...likeness);
    if (best > 0) found.set(likeness.indexOf(best), correction);
  }
  return found;
};

/** How much of the longer the shorter is, from more than a half to 1; 0 for what is not the same quote. */
const alike = (quote: QuoteDraft, words: string): number => {
  const [a, b] = [foldName(quote.text), foldName(words)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const share = shorter.length / longer.length;
  return share > 0.5 && ` ${longer} `.includes(` ${shorter} `) ? share : 0;
};
