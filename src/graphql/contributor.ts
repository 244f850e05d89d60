import type { ContributorRecord, ContributorRole } from '../store/records.ts';
import { builder } from './builder.ts';
import { loadExisting } from './loaders.ts';

/** What somebody is credited with. */
export const ContributorRoleEnum = builder.enumType('ContributorRole', {
  description: 'What somebody is credited with.',
  values: {
    AUTHOR: { description: 'Wrote the article: "By Ann Lee".' },
    CONTRIBUTOR: { description: 'Had a part in it: "Ann Lee contributed to this report."' },
  } as const satisfies Record<ContributorRole, { description: string }>,
});

/** Somebody who is credited with an article. */
export const Contributor = builder.objectRef<ContributorRecord>('Contributor').implement({
  description: 'Somebody who is credited with an article.',
  fields: (t) => ({
    person: t.field({
      type: 'Person',
      description: 'Who it is.',
      resolve: ({ personId }, _args, { loaders }) => loadExisting(loaders.person, personId),
    }),
    role: t.expose('role', { type: ContributorRoleEnum, description: 'What they are credited with.' }),
    span: t.expose('span', {
      type: 'TextSpan',
      nullable: true,
      description: 'The words that say so; null where the front matter of the file does.',
    }),
  }),
});
