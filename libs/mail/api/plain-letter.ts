/** The one subject of every mail (INV-20). */
export const NEUTRAL_TITLE = 'Händelse i portalen';

/**
 * A letter of sentences and one link, as plain text and as simple HTML with the same words; last the link
 * that ends such letters, where there is one.
 */
export function plainLetter(
  link: string,
  sentences: readonly string[],
  ending?: { readonly words: string; readonly link: string },
) {
  const end = ending ? [`${ending.words} ${ending.link}`] : [];
  const text = [NEUTRAL_TITLE, link, ...sentences, ...end].join('\n\n');
  const paragraphs = [
    ...sentences.map((sentence) => `<p>${escaped(sentence)}</p>`),
    ...(ending ? [`<p><a href="${escaped(ending.link)}">${escaped(ending.words)}</a></p>`] : []),
  ].join('');
  const html = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>${NEUTRAL_TITLE}</title>
<body><p>${NEUTRAL_TITLE}</p><p><a href="${escaped(link)}">${escaped(link)}</a></p>${paragraphs}</body></html>`;
  return { subject: NEUTRAL_TITLE, text: `${text}\n`, html };
}

function escaped(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (mark) => named[mark] ?? mark);
}
