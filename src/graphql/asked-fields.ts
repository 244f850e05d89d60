import type { FieldNode, GraphQLResolveInfo, SelectionNode } from 'graphql';
import { Kind } from 'graphql';

/** What a client asks of a connection. */
export interface Asked {
  /** The fields of its items, whichever way they are reached, and whatever they hang on, with the fields of each. */
  readonly ofItems: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether it is to tell what lies beyond the page. */
  readonly lookBeyond: boolean;
}

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

// A document that is asked again is the same object.
const known = new WeakMap<FieldNode, Asked>();

/** What the connection that is being resolved is asked for, so that nothing else is read. */
export const askedOf = (info: Info): Asked => {
  const [field, ...others] = info.fieldNodes;
  const asked = (others.length === 0 && field && known.get(field)) || look(info);
  if (others.length === 0 && field) known.set(field, asked);
  return asked;
};

const look = ({ fieldNodes, fragments }: Info): Asked => {
  const fieldsOf = (nodes: readonly FieldNode[]): FieldNode[] =>
    nodes.flatMap(({ selectionSet }) => selectionSet?.selections.flatMap(fieldsIn) ?? []);
  const fieldsIn = (selection: SelectionNode): FieldNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    const set =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return set?.selections.flatMap(fieldsIn) ?? [];
  };
  const named = (fields: readonly FieldNode[], name: string) => fields.filter((field) => field.name.value === name);
  const fields = fieldsOf(fieldNodes);
  const items = [...named(fields, 'nodes'), ...named(fieldsOf(named(fields, 'edges')), 'node')];
  const nameOf = (field: FieldNode): string => field.name.value;
  const byName = Map.groupBy(fieldsOf(items), nameOf);
  return {
    ofItems: new Map(Array.from(byName, ([name, nodes]) => [name, new Set(fieldsOf(nodes).map(nameOf))])),
    lookBeyond: named(fields, 'pageInfo').length > 0,
  };
};
