import { writeFileSync } from 'node:fs';
import type { StoredIndirectModels } from '../text/indirect/indirect.ts';
import type { Scaling } from './scaling.ts';

/** The common scaling, and what each method's log odds are shifted by besides, and those of people with one name. */
export interface Calibration extends Scaling {
  readonly methods: Readonly<Record<string, number>>;
  readonly bare: number;
}

/** Where `text/` has its models. */
const FOLDER = new URL('../text/english/', import.meta.url);

/** The models that are fitted here, each a file. */
export type ModelName = 'source-model' | 'speech-model' | 'calibration' | 'indirect-model' | 'pronoun-model';

/** To hundredths: finer differences decide nothing, and the files stay small. */
export const rounded = (weights: Iterable<number>): number[] =>
  // Adding 0 makes 0 of -0, which JSON would not keep.
  Array.from(weights, (weight) => Math.round(weight * 100) / 100 + 0);

/** Writes a model where `text/` reads it, on one line. */
export const writeModel = (name: ModelName, model: readonly number[] | Calibration | StoredIndirectModels): void =>
  writeFileSync(new URL(`${name}.json`, FOLDER), `${JSON.stringify(model)}\n`);
