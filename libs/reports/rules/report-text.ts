/** A piece of a section's text: words as written, a figure that is filled in, or a number typed by hand. */
export type TextPart =
  | { readonly text: string }
  | { readonly figure: string; readonly part?: string }
  | { readonly typed: string; readonly source: string };

/** Characters of the source of a number that was typed by hand. */
export const SOURCE_LENGTH = { least: 3, most: 120 } as const;

const FIGURE = String.raw`(K\d{2}[A-Z]?)(?::([\p{L}\d _-]{1,40}))?`;
const TYPED = String.raw`(\d[^⟦⟧|\n]{0,29})\|([^⟦⟧|\n]{${SOURCE_LENGTH.least},${SOURCE_LENGTH.most}})`;
const TOKEN = new RegExp(`⟦(?:${FIGURE}|${TYPED})⟧`, 'gu');

/**
 * Splits a text at its numbers: `⟦K01⟧` is a figure, `⟦K03:SOC-LUND⟧` one part of it, and
 * `⟦66|Närvarolista 14 juni⟧` a number typed by hand with its source. Figures are chips, not typed,
 * so that each can be traced to its records.
 */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { text: token, offset, part } of tokensIn(text)) {
    if (offset > from) parts.push({ text: text.slice(from, offset) });
    parts.push(part);
    from = offset + token.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** A number of a text and where it stands. */
export interface Token {
  /** As it is stored, `⟦K01⟧`. */
  readonly text: string;
  /** Characters before it. */
  readonly offset: number;
  readonly part: Exclude<TextPart, { readonly text: string }>;
}

/** The numbers of a text that are more than digits, in their order. */
export function tokensIn(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const [token, figure, part, typed, source] = match;
    return {
      text: token,
      offset: match.index,
      part:
        typed !== undefined && source !== undefined
          ? { typed, source }
          : { figure: figure as string, ...(part === undefined ? {} : { part }) },
    };
  });
}

/** A number typed by hand, as it is stored with its source; what would end the token is left out. */
export function typedToken(typed: string, source: string): string {
  return `⟦${typed}|${source.replace(/[⟦⟧|\s]+/gu, ' ').trim()}⟧`;
}

/** Codes of the figures a text uses, each once. */
export function figuresIn(text: string): readonly string[] {
  const codes = tokensIn(text).flatMap(({ part }) => ('figure' in part ? [part.figure] : []));
  return [...new Set(codes)];
}

/** Paragraphs are parted by an empty line. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
