import type { ColumnDataType, ColumnDefinitionBuilder, RawBuilder } from 'kysely';

/** How a kind of database says the few things about columns that all do not say alike. */
export interface Ddl {
  /** Text that is the same, and sorted, byte by byte of its UTF-8. */
  readonly text: ColumnDataType | RawBuilder<unknown>;
  /** Holds whatever is a safe integer in JavaScript. */
  readonly integer: ColumnDataType | RawBuilder<unknown>;
  /** Numbers rows as they come: each gets a higher number than any before it had. */
  readonly numbered: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
  /** Makes a table quick to write to, and empty after a crash; null where no servers share anything that needs it. */
  readonly unlogged: RawBuilder<unknown> | null;
}
