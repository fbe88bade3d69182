import type { Block, PrintedDocument, Run } from './document.js';

/** Letters from which a word may be parted at the end of a line; nearly all such words are compounds. */
const LONG = /(\p{L}{12,})/u;

/** A run as the template takes it: a long word stands by itself and may be parted. */
type TypesetRun = Run & { readonly long?: true };

/**
 * The document with the long words of its paragraphs marked. Only they are parted: each place where a
 * line could end is tried, and with every word those places are so many that a text of forty pages
 * took from half a second to five, by how its lines happened to fall.
 */
export function withLongWords(document: PrintedDocument) {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map(ofBlock),
  }));
  return { ...document, sections };
}

function ofBlock(block: Block) {
  return block.kind === 'paragraph' ? { ...block, runs: block.runs.flatMap(parted) } : block;
}

function parted(run: Run): readonly TypesetRun[] {
  if ('to' in run || run.strong) return [run];
  return run.text
    .split(LONG)
    .map((text, at): TypesetRun => (at % 2 === 1 ? { text, long: true } : { text }))
    .filter(({ text }) => text !== '');
}
