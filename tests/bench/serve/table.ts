import type { Measured } from './measure.ts';

/** Prints what was measured, beside the first of the servers. */
export const printTable = (title: string, measured: readonly Measured[]): void => {
  const [first] = measured;
  print(
    `\n${title.padEnd(32)}${'a second'.padStart(10)}${'spread'.padStart(17)}${'ratio'.padStart(8)}${'µs'.padStart(8)}${'p99 ms'.padStart(8)}`,
  );
  for (const { name, rates, p99s, costs } of measured) {
    const ratios = rates.map((rate, round) => (first?.rates[round] ?? 0) / rate);
    print(
      [
        name.padEnd(32),
        whole(median(rates)).padStart(10),
        `${whole(Math.min(...rates))} to ${whole(Math.max(...rates))}`.padStart(17),
        `${(1 / median(ratios)).toFixed(2)}`.padStart(8),
        whole(median(costs)).padStart(8),
        median(p99s).toFixed(1).padStart(8),
      ].join(''),
    );
  }
};

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const whole = (number: number): string => Math.round(number).toLocaleString('en');

/** The one in the middle. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
