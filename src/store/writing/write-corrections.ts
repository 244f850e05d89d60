import type { Kysely } from 'kysely';
import type { CorrectedQuote } from '../draft.ts';
import type { Flavor } from '../flavor.ts';
import type { Naming } from '../records.ts';
import { foldName, personId } from '../records.ts';
import type { Ruling, Store } from '../store.ts';
import type { Db, Tables } from '../tables.ts';
import { relayArticles } from './relay-articles.ts';

/** Keeps what editors say of single quotes. */
export const writeCorrections = (
  db: Kysely<Tables>,
  flavor: Flavor,
  clock: () => Date,
): Pick<Store, 'attribute' | 'resetAttribution'> => ({
  attribute: (quoteId, ruling) =>
    flavor.write(db, async (tx) => {
      const quote = await findQuote(tx, quoteId);
      if (quote === undefined) return 'NO_QUOTE';
      const speaker = await speakerOf(tx, ruling, quote);
      if (speaker === undefined) return 'NO_PERSON';
      const now = clock().toISOString();
      await forget(tx, quote);
      await tx
        .insertInto('correction')
        .values({
          quote: quoteId,
          article: quote.article_id,
          words: quote.text,
          speaker: speaker?.id ?? null,
          name: speaker?.name ?? null,
          given_name: speaker?.givenName ?? null,
          family_name: speaker?.familyName ?? null,
          speaker_kind: ruling.speakerKind,
          editor: ruling.editor,
          note: ruling.note,
          corrected_at: now,
        })
        .execute();
      await relayArticles(tx, flavor, [quote.article], now);
      return 'DONE';
    }),
  resetAttribution: (quoteId) =>
    flavor.write(db, async (tx) => {
      let quote = await findQuote(tx, quoteId);
      if (quote === undefined) return 'NO_QUOTE';
      if (quote.correction === null) return 'NOT_CORRECTED';
      await settle(tx, quote);
      // What was said of a quote that a later reading has lost may be alike enough to take the place of what is forgotten.
      while (quote !== undefined && quote.correction !== null) {
        await forget(tx, quote);
        await relayArticles(tx, flavor, [quote.article], clock().toISOString());
        quote = await findQuote(tx, quoteId);
      }
      return 'DONE';
    }),
});

const findQuote = (tx: Db, quoteId: string) =>
  tx
    .selectFrom('quote')
    .innerJoin('article', 'article.number', 'quote.article')
    .select(['quote.id', 'quote.text', 'quote.article', 'quote.correction', 'article.id as article_id'])
    .where('quote.id', '=', quoteId)
    .executeTakeFirst();

type FoundQuote = NonNullable<Awaited<ReturnType<typeof findQuote>>>;

/** A quote has one correction: the last one. It may go by the id that the quote had in an earlier reading. */
const forget = async (tx: Db, { id, correction }: FoundQuote): Promise<void> => {
  const keys = [id, ...(correction === null ? [] : [(JSON.parse(correction) as CorrectedQuote).key])];
  await tx.deleteFrom('correction').where('quote', 'in', keys).execute();
};

/** Has the corrections of the other quotes of the article go by the ids that these have now, so that none leaves its quote. */
const settle = async (tx: Db, { id, article }: FoundQuote): Promise<void> => {
  const others = await tx
    .selectFrom('quote')
    .select(['id', 'correction'])
    .where('article', '=', article)
    .where('id', '!=', id)
    .where('correction', 'is not', null)
    .execute();
  for (const other of others) {
    const { key } = JSON.parse(other.correction ?? '') as CorrectedQuote;
    if (key !== other.id)
      await tx.updateTable('correction').set({ quote: other.id }).where('quote', '=', key).execute();
  }
};

type Speaker = Naming & { readonly id: string };

/** Null for nobody named, undefined for somebody unknown. */
const speakerOf = async (tx: Db, { speaker }: Ruling, quote: FoundQuote): Promise<Speaker | null | undefined> => {
  if (speaker === null) return null;
  const people = () =>
    tx.selectFrom('person').select(['person.id', 'person.name', 'person.given_name', 'person.family_name']);
  if ('id' in speaker) {
    const row = await people().where('person.id', '=', speaker.id).executeTakeFirst();
    return row && { id: row.id, name: row.name, givenName: row.given_name, familyName: row.family_name };
  }
  // Whoever the article calls so is meant, if it is one person: "Zelensky" is Volodymyr Zelensky there.
  const here = await people()
    .innerJoin('appearance', 'appearance.person', 'person.number')
    .select(['appearance.name as printed', 'appearance.aliases'])
    .where('appearance.article', '=', quote.article)
    .execute();
  const wanted = foldName(speaker.name);
  const [one, ...others] = here.filter(({ name, printed, aliases }) =>
    [name, printed, ...(JSON.parse(aliases) as string[])].some((each) => foldName(each) === wanted),
  );
  if (one !== undefined && others.length === 0)
    return { id: one.id, name: one.name, givenName: one.given_name, familyName: one.family_name };
  return { ...speaker, id: personId(speaker, quote.article_id) };
};
