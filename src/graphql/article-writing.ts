import type { ArticleRecord } from '../store/records.ts';
import { builder } from './builder.ts';
import { encodeId } from './global-id.ts';
import type { Payload } from './user-error.ts';
import { readId, refuse, UserError, write } from './user-error.ts';

const ArticleIngestInput = builder.inputType('ArticleIngestInput', {
  description: 'An article to read and keep. What is said here wins over a front matter in the text.',
  fields: (t) => ({
    fileName: t.string({
      required: true,
      description: 'What it goes by: `2026/bridge.txt`. An earlier submission of this name is replaced.',
    }),
    text: t.string({ required: true, description: 'The text, as a file would hold it; at most 8 MiB.' }),
    headline: t.string({ description: 'Its headline, if the text does not begin with it.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'When it was published.' }),
    authors: t.stringList({ description: 'Who wrote it.' }),
    publisher: t.string({ description: 'Who published it.' }),
    url: t.string({ description: 'Where it was published.' }),
  }),
});

interface ArticlePayload extends Payload {
  readonly article?: ArticleRecord;
}

const ArticleIngestPayload = builder.objectRef<ArticlePayload>('ArticleIngestPayload').implement({
  description: 'What became of an article that was to be read.',
  fields: (t) => ({
    article: t.field({
      type: 'Article',
      nullable: true,
      description: 'The article as it is now stored; null if it was refused.',
      resolve: ({ article }) => article ?? null,
    }),
    userErrors: t.expose('userErrors', { type: [UserError], description: 'Why it was refused; else empty.' }),
  }),
});

const ArticleRemoveInput = builder.inputType('ArticleRemoveInput', {
  description: 'An article to remove.',
  fields: (t) => ({ article: t.id({ required: true, description: 'Its id.' }) }),
});

const ArticleRemovePayload = builder.objectRef<ArticlePayload>('ArticleRemovePayload').implement({
  description: 'What became of an article that was to be removed.',
  fields: (t) => ({
    article: t.field({
      type: 'Article',
      nullable: true,
      description: 'The article as it was, without what hung on it: that is gone. Null if it was not removed.',
      resolve: ({ article }) => article ?? null,
    }),
    removedId: t.id({
      nullable: true,
      description: 'The id that it had; null if it was not removed.',
      resolve: ({ article }) => (article === undefined ? null : encodeId('Article', article.id)),
    }),
    userErrors: t.expose('userErrors', { type: [UserError], description: 'Why it was not removed; else empty.' }),
  }),
});

builder.mutationFields((t) => ({
  articleIngest: t.field({
    type: ArticleIngestPayload,
    description: 'Reads an article and keeps it. The same content once more changes nothing. Needs the token.',
    args: { input: t.arg({ type: ArticleIngestInput, required: true, description: 'The article.' }) },
    resolve: (_root, { input }, context) =>
      write(context, async () => {
        const {
          fileName,
          text,
          headline = null,
          publishedAt = null,
          authors = null,
          publisher = null,
          url = null,
        } = input;
        const submission = { fileName, text, headline, publishedAt, authors, publisher, url };
        const outcome = await context.newsroom.submit(submission);
        if ('code' in outcome) return refuse(outcome.code, outcome.field, outcome.reason);
        const [article] = await context.store.articlesByIds([outcome.articleId]);
        return { article: article ?? refuse('NOT_FOUND', null, 'It was removed again while it was being stored.') };
      }),
  }),
  articleRemove: t.field({
    type: ArticleRemovePayload,
    description:
      'Removes an article with its quotes. A file that it was read from is left alone, and not read again until it changes. Needs the token.',
    args: { input: t.arg({ type: ArticleRemoveInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) =>
      write(context, async () => {
        const id = readId('Article', 'article', input.article);
        const [article] = await context.store.articlesByIds([id]);
        if (article == null || (await context.store.withdraw([id])) === 0)
          return refuse('NOT_FOUND', 'article', 'There is no article with this id, or not any more.');
        return { article };
      }),
  }),
}));
