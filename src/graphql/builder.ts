import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type {
  ArticleRecord,
  AttributionRecord,
  MentionRecord,
  ParagraphRecord,
  PersonRecord,
  QuoteRecord,
  TextSpan,
} from '../store/records.ts';
import type { ArticleFacet, FacetCount, QuoteFacet, TimeRange } from '../store/requests.ts';
import type { Store } from '../store/store.ts';
import { decodeId, encodeId } from './global-id.ts';
import type { Loaders } from './loaders.ts';
import type { Newsroom } from './newsroom.ts';

/** What every resolver of one request is given. */
export interface Context {
  /** Once something was changed, where it was written. */
  store: Store;
  /** Batch and remember what this one request reads from the store; begun anew when it changes something. */
  loaders: Loaders;
  readonly newsroom: Newsroom;
  /** How many UTF-16 code units words to search for may have. */
  readonly longestSearch: number;
  /** Aborted when the server stops: what would go on forever ends then. */
  readonly stopping: AbortSignal;
}

/** What the types are made from. They name each other through this map, so that their files need not import each other. */
interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  Connection: {
    totalCount: () => Promise<number>;
    /** Each connection knows only facets of its own, which its type sees to. */
    countBy(facet: ArticleFacet | QuoteFacet, most: number): Promise<readonly FacetCount[]>;
  };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
  };
  Objects: {
    Article: ArticleRecord;
    Attribution: AttributionRecord;
    Mention: MentionRecord;
    Paragraph: ParagraphRecord;
    Person: PersonRecord;
    Quote: QuoteRecord;
    Source: ArticleRecord;
    TextSpan: TextSpan;
  };
  Inputs: {
    DateTimeRange: TimeRange;
  };
}

const PAGE_INFO_DESCRIPTION = 'Where a page stands in its list, and how to go on from it.';

/** Where all types of the schema are added; it defines none itself. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: (type, id) => encodeId(type, String(id)),
    decodeGlobalID: decodeId,
    edgesFieldOptions: { nullable: false, description: 'The items of this page, each with its cursor.' },
    nodesOnConnection: { description: 'The items of this page.' },
    pageInfoFieldOptions: { description: PAGE_INFO_DESCRIPTION },
    nodeFieldOptions: { nullable: false, description: 'The item.' },
    cursorFieldOptions: { description: 'Names this place in the list, for `after` and `before`. Opaque.' },
    firstArgOptions: {
      description: 'How many items from the start, or from `after`: 1 to 100. 20 if nothing is said.',
    },
    afterArgOptions: { description: 'Only what comes after this cursor.' },
    lastArgOptions: { description: 'How many items from the end, or back from `before`: 1 to 100.' },
    beforeArgOptions: { description: 'Only what comes before this cursor.' },
    nodeTypeOptions: { description: 'Anything with an id of its own, by which `node` finds it again.' },
    idFieldOptions: { description: 'Identifies this among everything in Sayso; opaque, and lasting.' },
    pageInfoTypeOptions: { description: PAGE_INFO_DESCRIPTION },
    hasNextPageFieldOptions: { description: 'Whether more items follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether items come before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first item here; null on an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last item here; null on an empty page.' },
    nodeQueryOptions: {
      description: 'Whatever has this id, or null if there is nothing such.',
      args: { id: { description: 'An id that this API gave.' } },
    },
    nodesQueryOptions: {
      description: 'Whatever has these ids, in their order, with null for those that find nothing.',
      args: { ids: { description: 'Ids that this API gave.' } },
    },
  },
});

builder.queryType({ description: 'Everything that can be asked.' });
builder.mutationType({
  description: 'Everything that can be changed: by whoever has the token, and not by GET.',
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many items the whole list has, on all its pages. Counted only when asked for.',
    resolve: (connection) => connection.totalCount(),
  }),
);
