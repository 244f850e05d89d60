import { readFile } from 'node:fs/promises';
import type { GraphQLNamedType } from 'graphql';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { printedSchema, schema } from '../../src/graphql/schema.ts';

const TYPES = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const BUILT_IN = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);

/** Everything of a type that a stranger reads, by its coordinate: "Quote.text", "Query.article(slug:)". */
const membersOf = (type: GraphQLNamedType): [coordinate: string, description: string | null | undefined][] => {
  const members: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type))
    for (const value of type.getValues()) members.push([`${type.name}.${value.name}`, value.description]);
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      members.push([`${type.name}.${field.name}`, field.description]);
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      members.push([`${type.name}.${field.name}`, field.description]);
      for (const arg of field.args) members.push([`${type.name}.${field.name}(${arg.name}:)`, arg.description]);
    }
  }
  return members;
};

test('schema.graphql is the schema: after a change, npm run -s schema > schema.graphql', async () => {
  const file = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(printedSchema()).toBe(file);
});

test.each(TYPES.filter(({ name }) => !BUILT_IN.has(name)).flatMap(membersOf))(
  '%s is described by a sentence',
  (_coordinate, description) => {
    expect(description).toMatch(/^["A-Z][\s\S]{4,}[.…"]$/u);
  },
);

describe('every connection', () => {
  const connections = TYPES.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'));

  test('exists', () => {
    expect(connections.map(({ name }) => name).sort()).toEqual([
      'ArticleConnection',
      'ArticlePersonConnection',
      'PersonConnection',
      'QuoteConnection',
      'SearchConnection',
    ]);
  });

  test.each(connections.map((type) => [type.name, type] as const))(
    '%s has what Relay and we promise',
    (_name, type) => {
      const fields = Object.fromEntries(
        Object.values(type.getFields()).map((field) => [field.name, String(field.type)]),
      );
      expect(fields).toMatchObject({
        edges: expect.stringMatching(/^\[\w+Edge!\]!$/u),
        nodes: expect.stringMatching(/^\[\w+!\]!$/u),
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
    },
  );

  const fieldsWithConnections = TYPES.filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => String(field.type).endsWith('Connection!'))
      .map((field) => [`${type.name}.${field.name}`, field.args.map((arg) => `${arg.name}: ${arg.type}`)] as const),
  );

  test.each(fieldsWithConnections)('%s is paged both ways', (_coordinate, args) => {
    expect(args).toEqual(expect.arrayContaining(['first: Int', 'after: String', 'last: Int', 'before: String']));
  });
});

test('all lists hold something, but for what ids no longer find', () => {
  const loose = TYPES.filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => String(field.type).includes('[') && !/^\[\w+!\]!$/u.test(String(field.type)))
      .map((field) => `${type.name}.${field.name}: ${field.type}`),
  );
  expect(loose).toEqual(['Query.nodes: [Node]!']);
});
