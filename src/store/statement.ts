import type { CompiledQuery } from 'kysely';
import type { Db } from './tables.ts';

/** Stands in a statement for a value that is given each time it is run. */
export interface Blank {
  readonly blank: string;
}

export const isBlank = (value: unknown): value is Blank =>
  typeof value === 'object' && value !== null && 'blank' in value;

/** What blanks stand for, by name. */
export type Values = Readonly<Record<string, unknown>>;

/** Runs a statement with values for its blanks. */
export const run = async <Row>(db: Db, statement: CompiledQuery<Row>, values: Values): Promise<Row[]> => {
  const parameters = statement.parameters.map((each) => (isBlank(each) ? values[each.blank] : each));
  return (await db.executeQuery<Row>({ ...statement, parameters })).rows;
};

/** Statements that are written once for each shape that they may have: writing one takes as long as running it. */
export interface Statements {
  readonly keep: <Row>(shape: string | null, write: () => CompiledQuery<Row>) => CompiledQuery<Row>;
}

/** Without a shape, a statement is written anew each time. */
export const keepStatements = (): Statements => {
  const kept = new Map<string, CompiledQuery<unknown>>();
  return {
    keep: <Row>(shape: string | null, write: () => CompiledQuery<Row>): CompiledQuery<Row> => {
      if (shape === null) return write();
      const statement = (kept.get(shape) as CompiledQuery<Row> | undefined) ?? write();
      kept.set(shape, statement);
      return statement;
    },
  };
};
