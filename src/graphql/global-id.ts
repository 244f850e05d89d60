import { clientError } from './errors.ts';

const NODE_TYPES = ['Article', 'Person', 'Quote'] as const;
type NodeType = (typeof NODE_TYPES)[number];

const isNodeType = (name: string): name is NodeType => (NODE_TYPES as readonly string[]).includes(name);

/** The id under which clients know a record: opaque, safe in a URL, and the same for as long as the record's own. */
export const encodeId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** Takes an id of `encodeId` apart; anything else is a client's error, INVALID_ID. */
export const decodeId = (globalId: string): { typename: NodeType; id: string } => {
  const [typename = '', id = ''] = Buffer.from(globalId, 'base64url').toString().split(':', 2);
  if (!isNodeType(typename) || encodeId(typename, id) !== globalId) {
    throw clientError('INVALID_ID', `${JSON.stringify(globalId)} is no id: take one from an \`id\` field of this API.`);
  }
  return { typename, id };
};

/** The record's id in a client's id of a type; null and undefined stay, for a filter that is not set. */
export const idOf = (type: NodeType, globalId: string | null | undefined): string | null | undefined => {
  if (globalId == null) return globalId;
  const { typename, id } = decodeId(globalId);
  if (typename !== type) {
    throw clientError(
      'INVALID_ID',
      `${JSON.stringify(globalId)} is the id of a ${typename}; here the id of a ${type} is meant.`,
    );
  }
  return id;
};
