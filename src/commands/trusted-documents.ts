import { readFile } from 'node:fs/promises';
import type { TrustedDocuments } from '../server/documents.ts';
import { Failure } from './failure.ts';

/**
 * Reads a manifest of documents: an object of texts by id, as Relay's compiler and GraphQL Code Generator write it, or
 * Apollo's list of operations. Throws a Failure.
 */
export const readTrustedDocuments = async (path: string | null, only: boolean): Promise<TrustedDocuments> => {
  if (path !== null) return { documents: documentsIn(await readJson(path), path), only };
  if (only) throw new Failure('SAYSO_DOCUMENTS_ONLY is set, but no SAYSO_DOCUMENTS: nothing at all would be answered.');
  return { documents: new Map(), only };
};

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`The documents in ${path} cannot be read: ${reason}.`);
  }
};

const documentsIn = (manifest: unknown, path: string): ReadonlyMap<string, string> => {
  const entries = isRecord(manifest) ? (apolloEntries(manifest) ?? Object.entries(manifest)) : [];
  const documents = new Map(
    entries.filter((entry): entry is [string, string] => entry.every((each) => typeof each === 'string')),
  );
  if (documents.size === 0 || documents.size < entries.length)
    throw new Failure(
      `${path} is no manifest of documents: write {"id": "query ..."}, or let Relay, GraphQL Code Generator or Apollo write it.`,
    );
  return documents;
};

const apolloEntries = (manifest: Readonly<Record<string, unknown>>): [unknown, unknown][] | null => {
  const { format, operations } = manifest;
  if (format !== 'apollo-persisted-query-manifest' || !Array.isArray(operations)) return null;
  return operations.map((operation: unknown) =>
    isRecord(operation) ? [operation['id'], operation['body']] : [null, null],
  );
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
