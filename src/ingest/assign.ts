import type { Store, StoredSource } from '../store/store.ts';
import type { Assignment, Manuscript } from './manuscript.ts';
import { wayOfReading } from './manuscript.ts';
import type { Rejection } from './read-article.ts';
import { fileBehind } from './read-file.ts';

/** The path of the file that goes by each name, of those that are not stored yet. */
export type Claims = Map<string, string>;

/**
 * Looks up what is stored under the names of manuscripts. One whose name belongs to another file is turned away; a file
 * that is not lays claim to its name.
 */
export const assign = async (
  store: Pick<Store, 'sourcesByFileNames' | 'withdrawn'>,
  manuscripts: readonly Manuscript[],
  revision: string,
  claims: Claims,
): Promise<(Assignment | Rejection)[]> => {
  const fileNames = manuscripts.map(({ fileName }) => fileName);
  const stored = await store.sourcesByFileNames(fileNames);
  const withdrawn = await store.withdrawn(fileNames);
  const assignments: (Assignment | Rejection)[] = [];
  for (const [at, manuscript] of manuscripts.entries()) {
    const { fileName, origin, beside } = manuscript;
    const source = stored[at] ?? null;
    const way = wayOfReading(revision, beside);
    const rival = await rivalOf(manuscript, source, claims);
    if (rival === null && 'path' in manuscript.content) claims.set(fileName, manuscript.content.path);
    const isAsBefore = source?.revision === way && source.origin === origin;
    assignments.push(
      rival === null
        ? { manuscript, revision: way, stored: isAsBefore ? source.sha256 : null, withdrawn: withdrawn[at] ?? null }
        : { fileName, reason: takenBy(rival) },
    );
  }
  return assignments;
};

export const isAssignment = (each: Assignment | Rejection): each is Assignment => 'manuscript' in each;

/** Another file that goes by the name of this one: read before, or stored from elsewhere and still there. */
const rivalOf = async (
  { fileName, origin, content }: Manuscript,
  stored: StoredSource | null,
  claims: Claims,
): Promise<string | null> => {
  const rival = claims.get(fileName) ?? (stored && stored.origin !== origin ? await fileBehind(stored) : null);
  return 'path' in content && rival === content.path ? null : rival;
};

const takenBy = (rival: string): string =>
  `Its name is taken by another article, read from elsewhere (${rival.split(/[/\\]/u).slice(-2).join('/')}). ` +
  'Rename one of them, or give the folder that holds both.';
