import type { Document } from './graphql.ts';

/** The service as anybody reaches it: a request in, a response out. */
export type Fetch = (request: Request) => Promise<Response>;

/** Asks the public API. Throws a Refusal where it does not answer. */
export type Ask = <Data, Variables>(document: Document<Data, Variables>, variables: Variables) => Promise<Data>;

/** What was asked for a page, for whoever wants to ask it too. */
export interface Asked {
  readonly document: Document;
  readonly variables: object;
}

/** The API does not answer: what was asked for is not right, and the message says how to mend it. */
export class Refusal extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** Asks by the ids of documents, over the same endpoint as any client, and notes what it asked. */
export const askThrough = (fetch: Fetch, origin: string): { readonly ask: Ask; readonly asked: readonly Asked[] } => {
  const asked: Asked[] = [];
  const ask: Ask = async <Data, Variables>(document: Document<Data, Variables>, variables: Variables) => {
    asked.push({ document: document as Document, variables: variables ?? {} });
    const response = await fetch(
      new Request(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ documentId: document.id, variables }),
      }),
    );
    const { data, errors } = (await response.json()) as Answer<Data>;
    const [error] = errors ?? [];
    if (error !== undefined) throw new Refusal(error.message, error.extensions?.code ?? '');
    return data;
  };
  return { ask, asked };
};

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}
