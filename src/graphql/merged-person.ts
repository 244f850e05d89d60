import type { MergedPersonRecord } from '../store/records.ts';
import { builder } from './builder.ts';
import { encodeId } from './global-id.ts';

/** Somebody who counts as somebody else. */
export const MergedPerson = builder.objectRef<MergedPersonRecord>('MergedPerson').implement({
  description: 'Somebody who counts as somebody else since an editor merged the two.',
  fields: (t) => ({
    id: t.id({
      description: 'The id that they had, for `peopleSplit`.',
      resolve: ({ id }) => encodeId('Person', id),
    }),
    slug: t.exposeString('slug', { description: 'The slug that they had.' }),
    name: t.exposeString('name', { description: 'The name that they had.' }),
    mergedAt: t.expose('mergedAt', { type: 'DateTime', description: 'When they were merged.' }),
  }),
});
