import { GraphQLError } from 'graphql';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { decodeId } from './global-id.ts';
import { createLoaders } from './loaders.ts';
import type { Permission } from './newsroom.ts';

/** What a mutation may refuse, and what is to be done about it. Clients rely on the codes. */
export const USER_ERROR_CODES = {
  WRITING_OFF: { description: 'This server takes no changes: it was started without a token.' },
  TOKEN_MISSING: { description: 'Changes need the token, as `Authorization: Bearer ...`.' },
  TOKEN_WRONG: { description: 'The token is not the one that this server was started with.' },
  NOT_FOUND: { description: 'There is nothing under this id, or not any more.' },
  INVALID_ID: { description: 'This is no id of this API, or the id of another type.' },
  INVALID_FILE_NAME: { description: 'An article cannot have this file name.' },
  FILE_NAME_TAKEN: { description: 'An article of this name is read from a file, which goes on to hold.' },
  UNREADABLE_TEXT: { description: 'The text cannot be read as an article: the message says why.' },
  INVALID_VALUE: { description: 'A value is empty, too long, or not of the form that it should have.' },
  INVALID_SPEAKER: { description: 'It does not say who the speaker is, or says it in two ways.' },
  NOT_CORRECTED: { description: 'No editor has said anything of this quote: there is nothing to take back.' },
  SAME_PERSON: { description: 'Nobody can be merged with themselves.' },
  ALREADY_MERGED: { description: 'This person already counts as somebody else: split them off before.' },
  NOT_MERGED: { description: 'This person is their own: there is nothing to split.' },
} as const satisfies Record<string, { description: string }>;

export type UserErrorCode = keyof typeof USER_ERROR_CODES;

interface UserErrorRecord {
  readonly code: UserErrorCode;
  readonly field: readonly string[];
  readonly message: string;
}

const UserErrorCodeEnum = builder.enumType('UserErrorCode', {
  description: 'Why a change was not made.',
  values: USER_ERROR_CODES,
});

/** Why a change was not made. */
export const UserError = builder.objectRef<UserErrorRecord>('UserError').implement({
  description: 'Why a change was not made.',
  fields: (t) => ({
    code: t.expose('code', { type: UserErrorCodeEnum, description: 'For programs; it stays what it is.' }),
    field: t.exposeStringList('field', {
      description:
        'Which part of the arguments it is about, from the outside in: `["input", "fileName"]`. Empty if none.',
    }),
    message: t.exposeString('message', { description: 'For people: what is wrong, and how to mend it.' }),
  }),
});

/** What every payload has: nothing else if something was refused. */
export interface Payload {
  readonly userErrors: readonly UserErrorRecord[];
}

/** Thrown within `write`, and only there. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly record: UserErrorRecord;

  constructor(record: UserErrorRecord) {
    super(record.message);
    this.record = record;
  }
}

/** Leaves a change unmade, for a reason that the client is told; `field` is a member of the input. */
export const refuse = (code: UserErrorCode, field: string | null, message: string): never => {
  throw new Refusal({ code, field: field === null ? [] : ['input', field], message });
};

/** Makes a change if this request may, and answers with what it made, or with why it did not. */
export const write = async <Made extends object>(
  context: Context,
  make: () => Promise<Made>,
): Promise<Payload | (Payload & Made)> => {
  try {
    const { permission } = context.newsroom;
    if (permission !== 'GRANTED') {
      const [code, message] = REFUSALS[permission];
      refuse(code, null, message);
    }
    // What was just written may not have come to the copies yet.
    context.store = context.store.primary() ?? context.store;
    return { ...(await make()), userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { userErrors: [error.record] };
    throw error;
  } finally {
    // What was read before the change is no longer so.
    context.loaders = createLoaders(context.store);
  }
};

const REFUSALS = {
  OFF: ['WRITING_OFF', 'This server takes no changes. Start it with SAYSO_TOKEN set to allow them.'],
  NO_TOKEN: ['TOKEN_MISSING', 'Send the token of this server: `Authorization: Bearer ...`.'],
  WRONG_TOKEN: ['TOKEN_WRONG', 'This is not the token of this server: send the one in its SAYSO_TOKEN.'],
} as const satisfies Record<Exclude<Permission, 'GRANTED'>, readonly [UserErrorCode, string]>;

/** The record's id in a client's, in a member of the input. */
export const readId = (type: 'Article' | 'Person' | 'Quote', field: string, globalId: string): string => {
  try {
    const { typename, id } = decodeId(globalId);
    return typename === type
      ? id
      : refuse('INVALID_ID', field, `This is the id of a ${typename}; here the id of a ${type} is meant.`);
  } catch (error) {
    if (error instanceof GraphQLError) return refuse('INVALID_ID', field, error.message);
    throw error;
  }
};
