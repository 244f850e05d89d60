import type { Quote } from '../article.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../span.ts';
import { textOf } from '../span.ts';
import { decodeEntities } from '../words/entities.ts';

/** The turns of a transcript that stand without quotation marks, "LEE: If I may ...", each as a quote of its label. */
export const findTurns = (reading: Reading): Quote[] => {
  const { passage, cast } = reading;
  const { text, blocks, quotations } = passage;
  if (passage.labelEnds.size === 0) return [];
  const quoted = new Set(quotations.map(({ block }) => block));
  const labels = blocks.map(({ label }) => (label ? textOf(text, label).toLowerCase() : null));
  const counts = new Map<string, number>();
  for (const label of labels) if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  const surnames = new Map<string, number>();
  for (const [individual, { pieces }] of cast.individuals.entries()) {
    const surname = pieces.at(-1) ?? '';
    // Two of one surname: the label does not tell which of them.
    surnames.set(surname, surnames.has(surname) ? -1 : individual);
  }
  const turns: Quote[] = [];
  for (const [paragraph, block] of blocks.entries()) {
    const label = labels[paragraph];
    if (!label || !block.label || quoted.has(paragraph) || block.bodyStart >= block.end) continue;
    const surname = label.split(/\s+/).at(-1) ?? '';
    const individual = surnames.get(surname) ?? -1;
    // "UPDATE: The mill has closed." stands once and names nobody.
    if (individual < 0 && (counts.get(label) ?? 0) < 2) continue;
    const segment: Span = { start: block.bodyStart, end: block.end };
    turns.push({
      kind: 'INDIRECT',
      text: decodeEntities(textOf(text, segment)).replace(/\s+/g, ' ').trim(),
      segments: [segment],
      paragraph,
      speaker: individual >= 0 ? individual : null,
      attribution: {
        speakerKind: individual >= 0 ? 'PERSON' : 'UNKNOWN',
        source: { start: block.label.start, end: block.label.end },
        cue: null,
        cueLemma: null,
        confidence: individual >= 0 ? 0.97 : 0.9,
        method: 'TRANSCRIPT',
      },
    });
  }
  return turns;
};
