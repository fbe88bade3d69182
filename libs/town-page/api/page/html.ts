/** Text that is markup already. Only {@link html} makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | false | null | undefined | readonly Piece[];

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of a document: what is put in is text, and never becomes markup or ends an attribute. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const said = parts.map((part, at) => (at === 0 ? part : written(pieces[at - 1]) + part));
  return new Markup(said.join(''));
}

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (piece === false || piece === null || piece === undefined) return '';
  if (typeof piece === 'object') return piece.map(written).join('');
  return String(piece).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '');
}
