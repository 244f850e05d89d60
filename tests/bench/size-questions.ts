import type { Store } from '../../src/store/store.ts';

interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const ARTICLES = 'nodes { id headline slug publishedAt publisher wordCount }';
const QUOTES =
  'nodes { id text kind speaker { name slug } attribution { confidence cue { text } } article { headline } }';
const HITS =
  'totalCount edges { score foundIn highlights { start end text } node { __typename ... on Quote { text } } }';

/** What is asked of a store of any size, each time of something else in it, by name. */
export const questionsFor = async (store: Store): Promise<Readonly<Record<string, (round: number) => Question>>> => {
  const count = await store.countArticles();
  const places = await placesIn(store, count);
  const place = (round: number): (typeof places)[number] => {
    const found = places[round % places.length];
    if (found === undefined) throw new Error('the store is empty');
    return found;
  };
  return {
    'first page of articles': (round) => ({
      query: `query ($n: Int!) { articles(first: $n, orderBy: { field: PUBLISHED_AT, direction: DESC }) { ${ARTICLES} } }`,
      variables: { n: 20 + (round % 5) },
    }),
    'deep page of articles': (round) => ({
      query: `query ($after: String) { articles(first: 20, after: $after, orderBy: { field: PUBLISHED_AT, direction: DESC }) { ${ARTICLES} } }`,
      variables: { after: place(round).cursor },
    }),
    'first page of quotes': (round) => ({
      query: `query ($n: Int!) { quotes(first: $n, orderBy: { field: PUBLISHED_AT, direction: DESC }) { ${QUOTES} } }`,
      variables: { n: 20 + (round % 5) },
    }),
    'deep page of quotes': (round) => ({
      query: `query ($after: String) { quotes(first: 20, after: $after) { ${QUOTES} } }`,
      variables: { after: place(round).quoteCursor },
    }),
    'quotes of a kind': (round) => ({
      query: `query ($n: Int!) { quotes(first: $n, filter: { kind: [MIXED] }) { totalCount ${QUOTES} } }`,
      variables: { n: 20 + (round % 5) },
    }),
    'one person’s quotes': (round) => ({
      query: `query ($slug: String!) { person(slug: $slug) { name quotes(first: 20) { totalCount ${QUOTES} } } }`,
      variables: { slug: place(round).speaker },
    }),
    'the most quoted person’s quotes': (round) => ({
      query: `query ($n: Int!) { corpus { mostQuoted(first: 1) { name quotes(first: $n) {
        totalCount ${QUOTES} } } } }`,
      variables: { n: 20 + (round % 5) },
    }),
    'an article, its quotes and people': (round) => ({
      query: `query ($slug: String!) { article(slug: $slug) { headline body people { edges { mentionCount node { name slug } } }
        quotes(first: 50) { totalCount ${QUOTES} } } }`,
      variables: { slug: place(round).slug },
    }),
    'search: a rare word': (round) => ({
      query: `query ($q: String!) { search(query: $q, first: 20) { ${HITS} } }`,
      variables: { q: `${place(round).rareWord} ` },
    }),
    'search: a person': (round) => ({
      query: `query ($q: String!) { search(query: $q, first: 20) { ${HITS} } }`,
      variables: { q: `${place(round).speakerName} ` },
    }),
    'search: a common word': (round) => ({
      query: `query ($q: String!, $n: Int!) { search(query: $q, first: $n) { ${HITS} } }`,
      variables: { q: 'people ', n: 20 + (round % 5) },
    }),
    'search: the commonest word': (round) => ({
      query: `query ($q: String!, $n: Int!) { search(query: $q, first: $n) { ${HITS} } }`,
      variables: { q: 'the ', n: 20 + (round % 5) },
    }),
    'facets of all quotes': (round) => ({
      query: `query ($n: Int!) { quotes(first: 1) { facets { speaker(first: $n) { count person { name } } kind { value count }
        speakerKind { value count } cue(first: $n) { value count } publisher(first: $n) { value count } month(first: $n) { value count } } } }`,
      variables: { n: 10 + (round % 5) },
    }),
    'facets of all articles': (round) => ({
      query: `query ($n: Int!) { articles(first: 1) { facets { speaker(first: $n) { count person { name } }
        author(first: $n) { count person { name } } publisher(first: $n) { value count } month(first: $n) { value count } } } }`,
      variables: { n: 10 + (round % 5) },
    }),
    'facets of a rare word': (round) => facetsOf(`${place(round).rareWord} `, round),
    'facets of a common word': (round) => facetsOf('people ', round),
    'quoteCheck: as it was said': (round) => ({
      query:
        'query ($text: String!) { quoteCheck(text: $text, first: 5) { verdict matches { similarity quote { text } } } }',
      variables: { text: place(round).said },
    }),
    'quoteCheck: a little changed': (round) => ({
      query:
        'query ($text: String!) { quoteCheck(text: $text, first: 5) { verdict matches { similarity quote { text } } } }',
      variables: { text: place(round).said.split(' ').toSpliced(3, 2, 'something', 'else').join(' ') },
    }),
  };
};

const facetsOf = (text: string, round: number): Question => ({
  query: `query ($text: String!, $n: Int!) { quotes(first: 1, filter: { text: $text }) { facets {
    speaker(first: $n) { count person { name } } kind { value count } } } }`,
  variables: { text, n: 10 + (round % 5) },
});

const PLACES = 12;
/** So few quotes are one person's among many; who has more is asked for by a question of its own. */
const FEW = 100;
const NEWEST = { field: 'PUBLISHED_AT', direction: 'DESC' } as const;

/** Articles from all over the store, and what to ask about them. */
const placesIn = async (store: Store, count: number) => {
  const [oldest] = (await store.articles({ last: 1, orderBy: NEWEST })).edges;
  const [newest] = (await store.articles({ first: 1, orderBy: NEWEST })).edges;
  const [from, to] = [oldest, newest].map((edge) => Date.parse(edge?.node.publishedAt ?? ''));
  const places = [];
  for (let at = 1; at <= PLACES; at++) {
    const before = new Date((from ?? 0) + (((to ?? 0) - (from ?? 0)) * at) / (PLACES + 1)).toISOString();
    const page = await store.articles({
      first: Math.min(20, count),
      filter: { publishedAt: { before } },
      orderBy: NEWEST,
    });
    const place = (await Promise.all(page.edges.map((edge) => placeAt(store, edge)))).find((each) => each !== null);
    if (place) places.push(place);
  }
  return places;
};

type ArticleEdge = Awaited<ReturnType<Store['articles']>>['edges'][number];

const placeAt = async (store: Store, { cursor, node }: ArticleEdge) => {
  const { edges } = await store.quotes({ first: 50, filter: { article: node.id } });
  const speakers = await store.peopleByIds(edges.flatMap((edge) => edge.node.speakerId ?? []));
  const speaker = speakers.find((each) => each !== null && each.quoteCount <= FEW);
  const said = edges.find((edge) => edge.node.text.split(' ').length > 8)?.node.text;
  const quoteCursor = edges[0]?.cursor;
  if (!speaker || said === undefined || quoteCursor === undefined) return null;
  const [text] = await store.articleTexts([node.id]);
  const rareWord = await rarest(store, text?.body ?? '');
  return { cursor, slug: node.slug, quoteCursor, speaker: speaker.slug, speakerName: speaker.name, said, rareWord };
};

const rarest = async (store: Store, text: string): Promise<string> => {
  const words = [...new Set([...text.matchAll(/[a-z]{7,}/gu)].map(([word]) => word))];
  let best = { word: '', count: Number.POSITIVE_INFINITY };
  for (const word of words) {
    const count = await store.countSearch({ text: `${word} ` });
    if (count < best.count) best = { word, count };
    if (count <= 2) break;
  }
  return best.word;
};
