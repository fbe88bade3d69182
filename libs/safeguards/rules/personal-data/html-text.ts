const UNREAD = /<!--[\s\S]*?-->|<(style|script|title|head)\b[\s\S]*?<\/\1\s*>/gi;
const BREAK = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>/gi;
const CELL = /<\/t[dh]\b[^>]*>/gi;
const TAG = /<[^>]*>/g;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,7}));/gi;
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    shy: '\u00ad',
    ndash: '\u2013',
    mdash: '\u2014',
    aring: 'å',
    auml: 'ä',
    ouml: 'ö',
  }),
);

/**
 * The text of HTML from a clipboard that brings no plain text, as some programs give it. It is put
 * into a text field, never into a page; the guard reads it like any other text (INV-01).
 */
export function textOfHtml(html: string): string {
  return html
    .replace(UNREAD, '')
    .replace(/\s+/g, ' ')
    .replace(BREAK, '\n')
    .replace(CELL, ' ')
    .replace(TAG, '')
    .replace(ENTITY, characterOf)
    .replace(/ *\n */g, '\n')
    .trim();
}

function characterOf(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) {
    const character = NAMED.get(name.toLowerCase());
    return character !== undefined && /^\p{Lu}/u.test(name)
      ? character.toUpperCase()
      : (character ?? entity);
  }
  const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
