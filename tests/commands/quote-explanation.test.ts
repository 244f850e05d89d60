import { expect, test } from 'vitest';
import { explainQuotes } from '../../src/commands/quote-explanation.ts';
import { BRIDGE } from './bridge.ts';

const explain = (...indices: number[]) =>
  explainQuotes(BRIDGE, indices, { style: (_format, text) => text, columns: 80 });

test('who was considered, best first, by which evidence, with an arrow before the one that was taken', () => {
  expect(explain(0)).toMatchInlineSnapshot(`
    "  [1] Ann Lee (“Ann Lee”) warned: a verb of speech next to the words, 99% sure
        “We are nearly done,”
        →  98%  Ann Lee (“Ann Lee”) warned: a verb of speech next to the words
            1%  Bo Diaz (“Bo Diaz”): merely mentioned nearby
        and 1 more with less than 1% each"
  `);
});

test('where the inner of two reports was taken, that is said, and that nobody is named', () => {
  expect(explain(4)).toMatchInlineSnapshot(`
    "  [5?] perhaps Ann Lee (“she”) thought: a pronoun, traced to whom it stands for,
      60% sure, too little to name anybody
        “Soon,”
           55%  Bo Diaz (“He”) guessed: a verb of speech further away
        →  45%  Ann Lee (“she”) thought: a pronoun, traced to whom it stands for
        Of a report within a report the inner one counts."
  `);
});

test('where nobody else was weighed, the reason for that', () => {
  expect(explain(1, 2)).toMatchInlineSnapshot(`
    "  [2] Bo Diaz (“Bo Diaz”) said: words within what a sentence reports, 90% sure
        that it was late
        No list of others: words without marks are traced to the verb of their own
        sentence, or to the label before them.

      [3] an organization: a label before the speech, as in a transcript, 90% sure
        “Enough,”
        The label before the speech decided, whoever else was weighed."
  `);
});
