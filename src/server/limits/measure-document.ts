import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind, visit } from 'graphql';

/** How large a document is, in what can make it expensive. */
export interface DocumentSize {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  readonly fragments: number;
  /** A fragment that holds itself, by way of others or not. */
  readonly cycle: string | null;
}

/** Measures a document before anybody holds it against the schema, in time that grows with its length only. */
export const measureDocument = (document: DocumentNode): DocumentSize => {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const cycle = findCycle(fragments);
  const most = (measure: Measure): number =>
    cycle === null ? Math.max(0, ...operations.map(({ selectionSet }) => measure(selectionSet))) : 0;
  return {
    ...countNodes(document),
    depth: most(measureWith(fragments, deepest)),
    rootFields: most(measureWith(fragments, fieldsAtOnce)),
    cycle,
  };
};

const countNodes = (document: DocumentNode) => {
  const counts = { aliases: 0, directives: 0, fragments: 0 };
  visit(document, {
    Field: ({ alias }) => {
      if (alias !== undefined) counts.aliases++;
    },
    Directive: () => {
      counts.directives++;
    },
    FragmentDefinition: () => {
      counts.fragments++;
    },
    FragmentSpread: () => {
      counts.fragments++;
    },
  });
  return counts;
};

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const findCycle = (fragments: Fragments): string | null => {
  const done = new Set<string>();
  const under = new Set<string>();
  const findFrom = (name: string): string | null => {
    if (under.has(name)) return name;
    const fragment = fragments.get(name);
    if (fragment === undefined || done.has(name)) return null;
    under.add(name);
    let found: string | null = null;
    visit(fragment, {
      FragmentSpread: (spread) => {
        found ??= findFrom(spread.name.value);
      },
    });
    under.delete(name);
    done.add(name);
    return found;
  };
  for (const name of fragments.keys()) {
    const found = findFrom(name);
    if (found !== null) return found;
  }
  return null;
};

type Measure = (selectionSet: SelectionSetNode | undefined) => number;

/** Adds up a selection: what its fields have below them, and what its fragments have. */
type Fold = (below: readonly number[], beside: readonly number[]) => number;

// Introspection has a limit of its own in graphql's rules, and is nested deeper than any question.
const deepest: Fold = (below, beside) => Math.max(0, ...below.map((depth) => depth + 1), ...beside);

const fieldsAtOnce: Fold = (below, beside) => below.length + beside.reduce((sum, count) => sum + count, 0);

/** Each fragment is measured once, however often it is spread: spreads of spreads would take exponential time. */
const measureWith = (fragments: Fragments, fold: Fold): Measure => {
  const measured = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const result = measure(fragments.get(name)?.selectionSet);
    measured.set(name, result);
    return result;
  };
  const measure: Measure = (selectionSet) => {
    const [below, beside]: [number[], number[]] = [[], []];
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD)
        below.push(isIntrospection(selection.name.value) ? 0 : measure(selection.selectionSet));
      else
        beside.push(
          selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : measure(selection.selectionSet),
        );
    }
    return fold(below, beside);
  };
  return measure;
};

const isIntrospection = (field: string): boolean => field === '__schema' || field === '__type';
