import { expect, test } from 'vitest';
import { syncPaths } from '../../src/ingest/sync.ts';
import { parseArticle } from '../../src/text/article.ts';
import { testService } from '../service.ts';

const { query, store } = await testService();
await syncPaths(store, ['seeds'], parseArticle);

const said = (kind: string, segments: number, speaker: string, source: unknown, cue: unknown, begins: string) => ({
  kind,
  segments: Array.from({ length: segments }, () => ({ text: expect.any(String) })),
  speaker: { name: speaker },
  attribution: { source: { text: source }, cue: { text: cue }, speakerKind: 'PERSON' },
  text: expect.toSatisfy((text: string) => text.startsWith(begins)),
});

test('everything in quotation marks goes to who said it, by the words that say so', async () => {
  const { data } = await query(`{
    quotes(filter: { kind: [DIRECT, MIXED] }) {
      nodes { kind text segments { text } speaker { name } attribution { source { text } cue { text } speakerKind } }
    }
  }`);
  expect(data.quotes.nodes).toEqual([
    said('DIRECT', 2, 'Donald Trump', 'Trump', 'wrote', 'I am speaking to President Putin now, The conversation'),
    said('DIRECT', 2, 'Donald Trump', 'the U.S. president', 'said', 'I might have to speak to Russia, to be honest'),
    said('DIRECT', 2, 'Andrey Kartapolov', 'Kartapolov', 'warned', 'We will find ways'),
    said(
      'MIXED',
      1,
      'Andrey Kartapolov',
      expect.stringMatching(/^he$/iu),
      expect.stringMatching(/^(?:added|hopes)$/u),
      'those who are pushing Washington',
    ),
    said(
      'MIXED',
      1,
      'Vladimir Putin',
      expect.stringMatching(/^(?:Putin|himself|Putin himself)$/u),
      'calling',
      'completely new, qualitatively new stage of escalation.',
    ),
    said('DIRECT', 1, 'Volodymyr Zelensky', 'the Ukrainian leader', 'said', 'I will meet with these companies'),
    said('DIRECT', 2, 'Volodymyr Zelensky', 'he', 'added', 'In any case, we must be prepared, So, it will be helpful.'),
    said('MIXED', 1, 'Volodymyr Zelensky', 'Zelensky', 'thanked', 'dialogue'),
    said('MIXED', 1, 'Volodymyr Zelensky', 'Zelensky', 'thanked', 'support.'),
  ]);
});

test('its people, its credit and its furniture', async () => {
  const { data } = await query(`{
    articles {
      nodes {
        headline
        people { nodes { name aliases descriptions } }
        contributors { role person { name } span { text } }
        furniture { text }
        paragraphs { text }
      }
    }
  }`);
  const [article] = data.articles.nodes;
  expect(article).toMatchObject({
    headline: 'Trump and Putin to speak about arming Ukraine with Tomahawk missiles',
    people: {
      nodes: [
        { name: 'Donald Trump', aliases: expect.arrayContaining(['Trump']) },
        { name: 'Vladimir Putin', aliases: expect.arrayContaining(['Putin']) },
        {
          name: 'Volodymyr Zelensky',
          aliases: expect.arrayContaining(['Zelensky']),
          descriptions: expect.arrayContaining(['Ukrainian President']),
        },
        {
          name: 'Andrey Kartapolov',
          aliases: ['Kartapolov'],
          descriptions: ['head of the defense committee in the Russian Parliament'],
        },
        { name: 'Naomi Lim', aliases: [], descriptions: [] },
      ],
    },
    contributors: [{ role: 'CONTRIBUTOR', person: { name: 'Naomi Lim' } }],
    furniture: [
      { text: '.' },
      { text: 'HEGSETH PLEDGES ‘MORE FIREPOWER’ FOR UKRAINE BUT HOLDS OFF TOMAHAWK COMMITMENTS' },
      { text: 'Related Content' },
    ],
  });
  const body = article.paragraphs.map(({ text }: { text: string }) => text).join('\n');
  expect(body).toMatch(/^President Donald Trump is speaking[\s\S]*“support.”$/u);
  expect(body).not.toContain('Naomi Lim');
});
