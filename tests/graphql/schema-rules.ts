import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';
import { isEnumType, isInputObjectType, isInterfaceType, isNonNullType, isObjectType } from 'graphql';

// Each rule answers with what breaks it, by coordinate.

/** Whoever meets something deprecated is told what to use instead, and can do without it. */
export const poorDeprecations = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(membersOf)
    .filter(({ deprecationReason }) => deprecationReason != null)
    .filter((member) => isRequired(member) || !/`\w[\w.]*`/u.test(member.deprecationReason ?? ''))
    .map(({ of, name }) => `${of}.${name}`);

interface Member {
  readonly of: string;
  readonly name: string;
  readonly deprecationReason?: string | null | undefined;
  readonly input?: GraphQLArgument | GraphQLInputField;
}

const membersOf = (type: GraphQLNamedType): Member[] => {
  const member = (of: string, { name, deprecationReason }: Omit<Member, 'of'>, input?: Member['input']): Member => ({
    of,
    name,
    deprecationReason,
    ...(input && { input }),
  });
  if (isEnumType(type)) return type.getValues().map((value) => member(type.name, value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => member(type.name, field, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    member(type.name, field),
    ...field.args.map((arg) => member(`${type.name}.${field.name}`, arg, arg)),
  ]);
};

const isRequired = ({ input }: Member): boolean =>
  input !== undefined && isNonNullType(input.type) && input.defaultValue === undefined;

/** A change takes one `input` and answers with the thing itself, or null, and with `userErrors`. */
export const unevenMutations = (schema: GraphQLSchema): string[] =>
  fieldsOf(schema.getMutationType())
    .filter((field) => {
      const name = field.name[0]?.toUpperCase() + field.name.slice(1);
      const [input, ...others] = field.args.map((arg) => `${arg.name}: ${arg.type}`);
      const payload = schema.getType(`${name}Payload`);
      const fields = isObjectType(payload) ? payload.getFields() : {};
      const { userErrors, ...made } = fields;
      return !(
        input === `input: ${name}Input!` &&
        others.length === 0 &&
        String(field.type) === `${name}Payload!` &&
        String(userErrors?.type) === '[UserError!]!' &&
        Object.keys(made).length > 0 &&
        Object.values(made).every(({ type }) => !isNonNullType(type))
      );
    })
    .map(({ name }) => `Mutation.${name}`);

/** Whatever has an `id` of its own can be found again by it. */
export const lostIds = (schema: GraphQLSchema, known: readonly string[]): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => 'id' in type.getFields() && !type.getInterfaces().some(({ name }) => name === 'Node'))
    .map(({ name }) => name)
    .filter((name) => !known.includes(name));

const fieldsOf = (type: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] =>
  Object.values(type?.getFields() ?? {});
