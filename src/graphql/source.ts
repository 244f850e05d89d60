import { builder } from './builder.ts';
import { loadExisting } from './loaders.ts';

builder.objectType('Source', {
  description: 'The file that an article was read from.',
  fields: (t) => ({
    fileName: t.string({
      description: 'Its name, relative to the folder that is served.',
      resolve: ({ source }) => source.fileName,
    }),
    sha256: t.string({
      description: 'The SHA-256 of its bytes, in hexadecimal.',
      resolve: ({ source }) => source.sha256,
    }),
    byteLength: t.int({ description: 'Its length in bytes.', resolve: ({ source }) => source.byteLength }),
    text: t.string({
      description: 'Its whole text, which all offsets count in.',
      resolve: async ({ id }, _args, { loaders }) => (await loadExisting(loaders.articleText, id)).text,
    }),
    ingestedAt: t.field({
      type: 'DateTime',
      description: 'When it was read as it now is.',
      resolve: ({ source }) => source.ingestedAt,
    }),
    warnings: t.stringList({
      description: 'What was odd about it, each a sentence: "Not UTF-8; read as Windows-1252."',
      resolve: ({ source }) => source.warnings,
    }),
  }),
});

builder.objectType('Paragraph', {
  description: 'A paragraph of an article.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place among the paragraphs, from 0.' }),
    text: t.exposeString('text', { description: 'Its words.' }),
    span: t.expose('span', { type: 'TextSpan', description: 'Where it stands in the source text.' }),
  }),
});
