/** A piece of a section's text: words as written, or a figure that is filled in. */
export type TextPart =
  | { readonly text: string }
  | { readonly figure: string; readonly part?: string };

const TOKEN = /⟦(K\d{2}[A-Z]?)(?::([\p{L}\d _-]{1,40}))?⟧/gu;

/**
 * Splits a text at its figures: `⟦K01⟧` is a figure, `⟦K03:SOC-LUND⟧` one part of it. Numbers are
 * chips, not typed, so that each can be traced to its records.
 */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    const [token, figure, part] = match;
    parts.push(part ? { figure: figure as string, part } : { figure: figure as string });
    from = match.index + token.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** Codes of the figures a text uses, each once. */
export function figuresIn(text: string): readonly string[] {
  const codes = partsOf(text).flatMap((part) => ('figure' in part ? [part.figure] : []));
  return [...new Set(codes)];
}

/** Paragraphs are parted by an empty line. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
