import { ownLanguageName } from '@stad/platform/rules/language-name.js';
import { directionOf, type FurtherLanguage } from '../../rules/further-language.js';
import { frameOf, PAGE_LANGUAGES, type PageLanguage } from '../../rules/town-page.js';
import { PAGE_WORDS } from '../../rules/words/all-page-words.js';
import { html, type Markup } from './html.js';

/** What the tab and the history say: the word that the street reads, too (quick-exit.ts). */
const NEUTRAL = 'Samverkan';

/** The weather, as in `LeavePage`: a page that anybody may have open. */
const ELSEWHERE = 'https://www.smhi.se/';

/** That of `/samverkan.svg`, within the document: to look at the page asks for nothing that is counted. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%2346554F' stroke-width='2.5' stroke-linecap='round'%3E%3Crect width='32' height='32' rx='7' fill='%23F5F7F6' stroke='none'/%3E%3Cpath d='M8 11h16M8 16h16M8 21h10'/%3E%3C/svg%3E";

/** The page of which town, for those who find it. */
export interface Headed {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** Those it has words in, beside its own. */
  readonly further: readonly FurtherLanguage[];
}

type Shown = PageLanguage | FurtherLanguage;

const addressIn = (key: string, language: Shown) =>
  language === 'sv' ? `/oppen/${key}` : `/oppen/${key}/${language}`;

/**
 * A whole document round its content: the way out first, and it stays; then the languages. `of` is null where there is no page:
 * then nothing of the address stands in it, so that every such answer has the same bytes.
 */
export function documentIn(language: Shown, of: Headed | null, content: Markup): string {
  const t = PAGE_WORDS[frameOf(language)];
  const { text } = html`<!doctype html>
<html lang="${t.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${of ? html`<meta name="description" content="${of.description}">` : html`<meta name="robots" content="noindex">`}
<title>${[of?.title, NEUTRAL].filter(Boolean).join(' – ')}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="/oppen/sida.css">
${of && alternates(of)}
<script src="/oppen/sida.js" defer></script>
</head>
<body data-until="${t.answersUntil}" data-always="${t.answersAlways}" data-opens="${t.opens}" data-closed="${t.closed}">
<a class="skip" href="#main">${t.skip}</a>
<header class="no-print">
<a class="leave" href="${ELSEWHERE}" rel="noreferrer">${t.leave}</a>
</header>
<main id="main" tabindex="-1">
${of && languageList(of, language)}
<p class="leave-says no-print">${t.leaveSays}</p>
${content}
</main>
<footer>${t.sender.map((line) => html`<p>${line}</p>`)}</footer>
</body>
</html>
`;
  return text;
}

/** Easy Swedish is Swedish to a search engine, and no page of its own. */
const alternates = ({ key, further }: Headed) =>
  (['sv', 'en', ...further] as const).map(
    (language) =>
      html`<link rel="alternate" hreflang="${language}" href="${addressIn(key, language)}">
`,
  );

function languageList({ key, further }: Headed, current: Shown): Markup {
  const own = PAGE_LANGUAGES.map((language) => {
    const { lang, languageName } = PAGE_WORDS[language];
    return html`<a href="${addressIn(key, language)}" lang="${lang}"${
      language === current ? html` aria-current="page"` : ''
    }>${languageName}</a>`;
  });
  const others = further.map(
    (language) =>
      html`<a href="${addressIn(key, language)}" lang="${language}" dir="${directionOf(language)}"${
        language === current ? html` aria-current="page"` : ''
      }>${ownLanguageName(language)}</a>`,
  );
  const label = PAGE_WORDS[frameOf(current)].languages;
  return html`<nav class="no-print" aria-label="${label}">${own}${others}</nav>`;
}
