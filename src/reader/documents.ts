import { ATTRIBUTE, INGEST, LIVE, MERGE, RESET, SPLIT } from './browser-documents.ts';
import { EXPORT_ARTICLE, EXPORT_PERSON } from './export-documents.ts';
import {
  ARTICLE,
  CHECK,
  EXTRACT,
  FRONT,
  MORE_QUOTES,
  PEOPLE_NAMED,
  PERSON,
  SAID,
  SEARCH,
  VERSION,
} from './page-documents.ts';

const FROM_BROWSERS = [LIVE, PEOPLE_NAMED, ATTRIBUTE, RESET, MERGE, SPLIT, INGEST] as const;

/** The ids of the documents that pages send themselves, by name. */
export const BROWSER_DOCUMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  FROM_BROWSERS.map(({ id, name }) => [name, id]),
);

/** All of them by their ids, for the server to know. */
export const READER_DOCUMENTS: ReadonlyMap<string, string> = new Map(
  [
    VERSION,
    FRONT,
    ARTICLE,
    MORE_QUOTES,
    PERSON,
    SAID,
    SEARCH,
    CHECK,
    EXPORT_ARTICLE,
    EXPORT_PERSON,
    EXTRACT,
    ...FROM_BROWSERS,
  ].map(({ id, source }) => [id, source]),
);
