import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { lostIds, poorDeprecations, unevenMutations } from './schema-rules.ts';

// Who was merged is found under their old id as the person that they now count as.
const NO_NODES = ['MergedPerson'];

test('the schema keeps the rules', () => {
  expect(poorDeprecations(schema)).toEqual([]);
  expect(unevenMutations(schema)).toEqual([]);
  expect(lostIds(schema, NO_NODES)).toEqual([]);
});

const BROKEN = buildSchema(`
  type Query {
    good: Int @deprecated(reason: "Use \`Query.better\`.")
    better: Int
    silent: Int @deprecated
    arg(x: Int @deprecated(reason: "No use."), y: Int @deprecated(reason: "Use \`x\`.")): Int
  }
  enum Kind { A B @deprecated(reason: "Old.") }
  input Filter { kind: Kind @deprecated(reason: "Old.") }
  type Lost { id: ID! }
  type UserError { message: String! }
  type Mutation {
    even(input: EvenInput!): EvenPayload!
    odd(id: ID!): OddPayload!
    sure(input: SureInput!): SurePayload!
    mute(input: MuteInput!): MutePayload!
  }
  input EvenInput { x: Int }
  type EvenPayload { x: Int userErrors: [UserError!]! }
  type OddPayload { x: Int userErrors: [UserError!]! }
  input SureInput { x: Int }
  type SurePayload { x: Int! userErrors: [UserError!]! }
  input MuteInput { x: Int }
  type MutePayload { x: Int }
`);

test('the rules find what breaks them, and nothing else', () => {
  expect(poorDeprecations(BROKEN).sort()).toEqual(['Filter.kind', 'Kind.B', 'Query.arg.x', 'Query.silent']);
  expect(unevenMutations(BROKEN)).toEqual(['Mutation.odd', 'Mutation.sure', 'Mutation.mute']);
  expect(lostIds(BROKEN, [])).toEqual(['Lost']);
});
