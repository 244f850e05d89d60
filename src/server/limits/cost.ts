import type {
  ConstValueNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLArgument,
  GraphQLField,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
  ValueNode,
} from 'graphql';
import { getNamedType, getNullableType, getOperationAST, isCompositeType, isLeafType, isListType, Kind } from 'graphql';
import { DEFAULT_PAGE_SIZE } from '../../graphql/connection.ts';
import { LIST_SIZE, LIST_SIZES, PRICES } from './prices.ts';

/** An operation of a document, with what it is asked with. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface Cost {
  /** How many fields its answer may have at most, with what some of them cost more. */
  readonly cost: number;
  /** The largest page that is asked for, as written: `first: 200`. */
  readonly largestPage: { readonly argument: string; readonly size: number } | null;
}

/**
 * What an operation costs before it is run: each field one, and what is in a list as often as the page is long.
 * `quotes(first: 10) { nodes { text speaker { name } } }` is 1 + 10 × (1 + 1 + 1 + 1).
 */
export const costOf = ({ schema, document, operationName, variables }: Asked): Cost => {
  const operation = getOperationAST(document, operationName);
  if (operation == null) return { cost: 0, largestPage: null };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const known = new Map<string, number>();
  let largestPage: Cost['largestPage'] = null;

  const valueAt = (node: ValueNode | ConstValueNode | undefined): unknown => {
    if (node?.kind === Kind.VARIABLE) {
      const { value: name } = node.name;
      return variables != null && Object.hasOwn(variables, name) ? variables[name] : valueAt(defaults.get(name));
    }
    if (node?.kind === Kind.INT) return Number(node.value);
    return node?.kind === Kind.LIST ? node.values : null;
  };

  const pageOf = (field: FieldNode, args: readonly GraphQLArgument[]): number | null => {
    if (!args.some(({ name }) => name === 'first')) return null;
    for (const { name, value } of field.arguments ?? []) {
      if (name.value !== 'first' && name.value !== 'last') continue;
      const size = valueAt(value);
      if (typeof size !== 'number' || !(size > 0)) continue;
      if (largestPage === null || size > largestPage.size) largestPage = { argument: name.value, size };
      return size;
    }
    const first = args.find(({ name }) => name === 'first');
    // Pothos sets only the older of the two.
    const size = first?.default?.literal ? valueAt(first.default.literal) : first?.defaultValue;
    return typeof size === 'number' ? size : DEFAULT_PAGE_SIZE;
  };

  const ofFragment = (name: string, page: number | null): number => {
    const key = `${page} ${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const cost = fragment === undefined ? 0 : ofSelection(fragment.selectionSet, typeNamed(fragment), page);
    known.set(key, cost);
    return cost;
  };
  const typeNamed = ({ typeCondition }: Pick<FragmentDefinitionNode, 'typeCondition'>) =>
    schema.getType(typeCondition.name.value);

  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined, enclosing: number | null): number => {
    const definition = fieldOf(schema, parent, field.name.value);
    if (definition === undefined) return 1;
    const coordinate = `${parent?.name}.${field.name.value}`;
    const price = 1 + (PRICES[coordinate] ?? 0);
    const type = getNamedType(definition.type);
    // Introspection costs what its root does.
    if (type.name.startsWith('__')) return price;
    const page = pageOf(field, definition.args);
    const ids = field.arguments?.find(({ name }) => name.value === 'ids');
    const given = ids === undefined ? null : valueAt(ids.value);
    const items = isList(definition.type)
      ? Array.isArray(given)
        ? given.length
        : (page ?? enclosing ?? LIST_SIZES[coordinate] ?? (isLeafType(type) ? 1 : LIST_SIZE))
      : 1;
    return price + items * ofSelection(field.selectionSet, type, isList(definition.type) ? null : page);
  };

  /** `page` is how many items the lists of this object have, if it is a page of them. */
  const ofSelection = (
    selectionSet: SelectionSetNode | undefined,
    parent: GraphQLNamedType | undefined,
    page: number | null,
  ): number => {
    let cost = 0;
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, parent, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += ofFragment(selection.name.value, page);
      else {
        const { typeCondition } = selection;
        cost += ofSelection(selection.selectionSet, typeCondition ? typeNamed({ typeCondition }) : parent, page);
      }
    }
    return cost;
  };

  const cost = ofSelection(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, null);
  return { cost, largestPage };
};

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

const fieldOf = (
  schema: GraphQLSchema,
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined => (isCompositeType(parent) ? schema.getField(parent, name) : undefined);
