import type { ArticleDraft } from '../draft.ts';
import { readEdits } from '../edits.ts';
import type { Flavor } from '../flavor.ts';
import { articleId, draftPersonId } from '../records.ts';
import type { Db } from '../tables.ts';
import { correctDraft } from './correct-draft.ts';
import { prepareArticle, prepareCorrected } from './prepare-article.ts';
import type { PreparedArticle } from './prepared.ts';
import { rowsOf } from './sheet.ts';
import { draftOf } from './stored-drafts.ts';

/** An article as it was read, prepared already or not. */
export type ReadArticle = ArticleDraft | PreparedArticle;

/** Makes articles ready to be stored as editors have corrected them. */
export const heedEditors = async (
  tx: Db,
  flavor: Flavor,
  articles: readonly ReadArticle[],
): Promise<readonly PreparedArticle[]> => {
  const people = articles.flatMap(peopleIn);
  const { correctionsOf, standIn } = await readEdits(
    tx,
    flavor,
    articles.map(({ fileName }) => articleId(fileName)),
    people,
  );
  return articles.map((article) => {
    const corrections = correctionsOf(articleId(article.fileName));
    const isAsRead = corrections.length === 0 && peopleIn(article).every((id) => standIn(id).id === id);
    if (isAsRead) return isPrepared(article) ? article : prepareArticle(article);
    const draft = isPrepared(article) ? draftOf(article) : article;
    return prepareCorrected(correctDraft(draft, corrections), standIn);
  });
};

const isPrepared = (article: ReadArticle): article is PreparedArticle => 'words' in article;

const peopleIn = (article: ReadArticle): string[] =>
  isPrepared(article)
    ? rowsOf(article.people).map(({ id }) => id)
    : article.people.map((person) => draftPersonId(person, article.fileName));
