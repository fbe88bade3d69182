import { monthDayText } from '@stad/platform/rules/day-words.js';
import { directionOf } from '../../rules/further-language.js';
import { PAGE_WORDS } from '../../rules/words/all-page-words.js';
import type { PageWords } from '../../rules/words/page-words.js';
import { documentIn } from './document-frame.js';
import { html, type Markup } from './html.js';
import type { FurtherWords, OpenPage } from './open-page.js';
import { asOf, headOf, numbersToCall, type Town } from './render-page.js';

/**
 * The page in a further language: the words that somebody knows to be right, and the numbers of whoever needs help.
 * Nothing of the page’s own is translated; round it stands English.
 */
export function renderFurther(town: Town, page: OpenPage, words: FurtherWords): string {
  const { language, says } = words;
  const t = PAGE_WORDS.en;
  const lines = says.split('\n').filter((line) => line.trim() !== '');
  return documentIn(
    language,
    headOf(town, page, t),
    html`
<h1>${town.name}</h1>
<section id="help">
<div lang="${language}" dir="${directionOf(language)}">${lines.map((line) => html`<p>${line}</p>`)}</div>
<p class="known">${howKnown(words, t)}<br><span lang="sv">${howKnown(words, PAGE_WORDS.sv)}</span></p>
${numbersToCall(page, 'en')}
</section>
${asOf(page, t)}`,
  );
}

function howKnown({ source, byFunction, knownOn }: FurtherWords, t: PageWords): Markup {
  const day = monthDayText(knownOn, t.lang, true);
  if (source) {
    return html`${t.textFrom} <a href="${source.url}" rel="noreferrer">${source.name}</a>, ${t.readThere(day)}.`;
  }
  return html`${t.readBy} <span lang="sv">${byFunction}</span>, ${day}.`;
}
