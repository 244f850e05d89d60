/** What Yoga remembers documents in. */
export interface DocumentCache<T> {
  get(document: string): T | undefined;
  set(document: string, value: T): void;
}

/** What a document takes besides its text, in characters of others: no less than five kilobytes, be it ever so short. */
const LEAST = 100;

/**
 * Remembers what became of the documents asked for last, as long as all of them together have no more characters than
 * this: parsed, a document takes up to a hundred times its length, and a thousand long ones would fill the memory.
 */
export const cacheDocuments = <T>(mostCharacters: number): DocumentCache<T> => {
  const kept = new Map<string, T>();
  let characters = 0;
  return {
    get: (document) => {
      const value = kept.get(document);
      if (value === undefined) return undefined;
      // The one asked for last goes last.
      kept.delete(document);
      kept.set(document, value);
      return value;
    },
    set: (document, value) => {
      if (!kept.delete(document)) characters += LEAST + document.length;
      kept.set(document, value);
      for (const oldest of kept.keys()) {
        if (characters <= mostCharacters) break;
        kept.delete(oldest);
        characters -= LEAST + oldest.length;
      }
    },
  };
};
