/**
 * Rows of the same columns as one list of values: a fraction of the work to send to another thread that as many objects
 * are.
 */
export interface Sheet<Row> {
  readonly columns: readonly (keyof Row & string)[];
  /** Row after row. */
  readonly values: readonly Row[keyof Row][];
}

export const sheetOf = <Row extends object>(rows: readonly Row[]): Sheet<Row> => {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Row & string)[];
  const values: Row[keyof Row][] = [];
  for (const row of rows) for (const column of columns) values.push(row[column]);
  return { columns, values };
};

export const rowsOf = <Row extends object>({ columns, values }: Sheet<Row>): Row[] => {
  const rows: Row[] = [];
  for (let at = 0; at < values.length; at += columns.length) {
    const row: Partial<Row> = {};
    for (const [offset, column] of columns.entries()) row[column] = values[at + offset] as Row[typeof column];
    rows.push(row as Row);
  }
  return rows;
};
