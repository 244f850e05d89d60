import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/store/search/words.ts';

describe('the words of a text', () => {
  it.each<[string, readonly string[]]>([
    ['The bridge, closed in 1987.', ['the', 'bridge', 'closed', 'in', '1987']],
    ['don’t DON\'T "don’t"', ['dont', 'dont', 'dont']],
    ['’tis the officers’ dogs’', ['tis', 'the', 'officers', 'dogs']],
    ['‘a’ ‘I’', ['a', 'i']],
    ['rock’n’roll o’’clock', ['rocknroll', 'o', 'clock']],
    ['a’é é’a l’Émile', ['ae', 'ea', 'lemile']],
    ['In the U.S. a. b. J.R.R. Lee', ['in', 'the', 'us', 'a', 'b', 'jrr', 'lee']],
    ['end.U.S. A.B', ['end', 'us', 'a', 'b']],
    ['café cafe\u0301s', ['cafe', 'cafes']],
    ['ab漢字cd 漢字 คำ', ['ab漢字cd', '漢', '字', 'ค', 'า']],
    ['—dash—ed… non\u00A0breaking½', ['dash', 'ed', 'non', 'breaking12']],
    ['ʼa’ʼb', ['ab']],
    ['\u{10400}x x\u{1F600}y \uD800z', ['\u{10428}x', 'x', 'y', 'z']],
    ["_ - ’ '' ..", []],
  ])('%s', (text, forms) => {
    const words = wordsOf(text);
    expect(words.map(({ form }) => form)).toEqual(forms);
    for (const { start, end } of words) expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
  });
});
