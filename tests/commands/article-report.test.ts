import { expect, test } from 'vitest';
import { reportOf } from '../../src/commands/article-report.ts';
import { BRIDGE } from './bridge.ts';

const PLAIN = { style: (_format: unknown, text: string) => text, columns: 80 };
const TAGGED = { style: (format: unknown, text: string) => `<${[format].flat().join(' ')}>${text}</>`, columns: 200 };

test('each quote stands in its sentence, and below who said it, how, and how sure that is', () => {
  expect(reportOf(BRIDGE, PLAIN)).toMatchInlineSnapshot(`
    "Bridge to reopen
    bridge.txt, 4 quotes; 1 unsure report left out, which --all shows

      ■ Ann Lee 1, ■ Bo Diaz 1, □ without a name 2; [?]: less than 62% sure

      “We are nearly done,”[1] Ann Lee warned. Bo Diaz said ‹that it was late›[2].
      “Enough,”[3] a sign & a banner read.
        [1] Ann Lee (“Ann Lee”) warned, 99% sure
        [2] Bo Diaz (“Bo Diaz”) said, 90% sure
        [3] an organization, 90% sure

      He guessed that it may rain. “Soon,”[5?] she thought.
        [5?] perhaps Ann Lee (“she”) thought, 60% sure"
  `);
});

test('--all shows the unsure reports too', () => {
  expect(reportOf(BRIDGE, PLAIN, { all: true })).toMatchInlineSnapshot(`
    "Bridge to reopen
    bridge.txt, 5 quotes

      ■ Ann Lee 1, ■ Bo Diaz 2, □ without a name 2; [?]: less than 62% sure

      “We are nearly done,”[1] Ann Lee warned. Bo Diaz said ‹that it was late›[2].
      “Enough,”[3] a sign & a banner read.
        [1] Ann Lee (“Ann Lee”) warned, 99% sure
        [2] Bo Diaz (“Bo Diaz”) said, 90% sure
        [3] an organization, 90% sure

      He guessed ‹that it may rain›[4?]. “Soon,”[5?] she thought.
        [4?] perhaps Bo Diaz (“He”), 50% sure
        [5?] perhaps Ann Lee (“she”) thought, 60% sure"
  `);
});

test('what a speaker says, and what names the speaker, has one colour', () => {
  const styled = reportOf(BRIDGE, TAGGED);
  expect(styled).toContain('<cyan>“We are nearly done,”</><dim>[1]</> <bold cyan>Ann Lee</> warned.');
  expect(styled).toContain('<bold magenta>Bo Diaz</> said <magenta>‹that it was late›</><dim>[2]</>.');
  expect(styled).toContain('<bold cyan>■ Ann Lee 1</>, <bold magenta>■ Bo Diaz 1</>');
});

test('who is not named has no colour, and what is unsure stands out', () => {
  const styled = reportOf(BRIDGE, TAGGED);
  expect(styled).toContain('<italic>“Enough,”</><dim>[3]</>');
  expect(styled).toContain('<italic>“Soon,”</><bold>[5?]</> <italic>she</> thought.');
});

test('an article without quotes is its text alone', () => {
  const article = { ...BRIDGE.article, quotes: [] };
  expect(reportOf({ ...BRIDGE, article }, PLAIN)).toMatch(/^Bridge to reopen\nbridge.txt, 0 quotes\n\n {2}“We are/u);
});
