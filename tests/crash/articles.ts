import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ruling } from '../../src/store/store.ts';

/** What an editor says of quotes during a load. */
export const EDITOR: Ruling = {
  speaker: { name: 'Ed Itor', givenName: 'Ed', familyName: 'Itor' },
  speakerKind: 'PERSON',
  editor: 'desk',
  note: null,
};

const SURNAMES = ['Lee', 'Day', 'Oh', 'Poe', 'Diaz', 'Moss', 'Hart'];

/** Writes a folder of short articles, each with a word of its own; every two share people. */
export const writeArticles = (folder: string, count: number): void => {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at++) {
    const [ann, bob] = [`Ann ${SURNAMES[at % 7]}`, `Bob ${SURNAMES[at % 5]}`];
    writeFileSync(
      join(folder, `${String(at).padStart(5, '0')}.txt`),
      `Bridge number${at} to reopen\n\n“We are nearly done with word${at},” ${ann} warned. “Do not hold us to the day.”\n\n` +
        `${bob}, a shopkeeper, called the closure a “slow disaster.” “It will do,” said ${bob} after the vote.\n`,
    );
  }
};
