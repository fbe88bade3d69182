import type { Letter } from '@stad/platform/api/mail/mail-transport.js';
import { type Language, linkInLanguage } from '@stad/platform/rules/language.js';
import { inOneLine } from '@stad/platform/rules/one-line.js';
import { LETTER_WORDS } from '../rules/letter-words.js';

/** What a letter holds in any language: one link, sentences, and the link that ends such letters. */
interface Said {
  readonly link: string;
  readonly sentences: readonly string[];
  /** Its subject, where what it is about may be told; else the one of every letter. */
  readonly title?: string;
  /** Where such letters are ended, where they can be. */
  readonly endingLink?: string;
}

/** A letter of sentences and one link, as plain text and as simple HTML with the same words. */
export function plainLetter(language: Language, said: Said): Omit<Letter, 'to'> {
  // A title that somebody wrote begins no paragraph of its own.
  const sentences = said.sentences.map(inOneLine);
  const link = linkInLanguage(said.link, language);
  const endingLink = said.endingLink && linkInLanguage(said.endingLink, language);
  const { sender, stop, ...words } = LETTER_WORDS[language];
  const title = inOneLine(said.title ?? words.title);
  const end = endingLink ? [`${stop} ${endingLink}`] : [];
  const text = [title, link, ...sentences, ...end].join('\n\n');
  const paragraphs = [
    ...sentences.map((sentence) => `<p>${escaped(sentence)}</p>`),
    ...(endingLink ? [`<p><a href="${escaped(endingLink)}">${escaped(stop)}</a></p>`] : []),
  ].join('');
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title>
<body><p>${escaped(title)}</p><p><a href="${escaped(link)}">${escaped(link)}</a></p>${paragraphs}</body></html>`;
  return { language, sender, subject: title, text: `${text}\n`, html };
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
