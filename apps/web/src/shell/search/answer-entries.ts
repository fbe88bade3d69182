import { provisionAnswers } from '@stad/legal/web/provision-answers.js';
import { contactAnswers, situationAnswers } from '@stad/network/web/call/call-answers.js';
import { figureAnswers } from '@stad/outcomes/web/figure-answers.js';
import type { Language } from '@stad/platform/rules/language.js';
import { translator } from '@stad/platform/web/i18n/words.js';
import type { SearchAnswer } from '@stad/platform/web/navigation/search-answer.js';
import type { UrlValues } from '@stad/platform/web/navigation/use-url.js';
import { helpAnswers } from '../../pages/help/help-answers.js';
import { pages } from '../../pages.js';
import type { CommandEntry } from '../command-entries.js';
import { isThereFor, type MenuReader } from '../menu-rows.js';
import { words } from './words.generated.js';

/** What is found without asking for it, for one who reads a language and holds permissions. */
export interface Asked extends MenuReader {
  readonly language: Language;
  /** `YYYY-MM-DD`, by the portal. */
  readonly today: string;
  readonly go: (to: string, search?: UrlValues) => void;
}

/**
 * Pages by their names and by what people call them in either language, by what stands on them, and what one begins.
 *
 * @param pageWords the labels of each page (tools/codegen/page-words.mjs)
 */
export function pageEntries(
  { language, permissions, places, go }: Asked,
  pageWords: Readonly<Record<string, string>> = {},
): readonly CommandEntry[] {
  const t = translator(words, language);
  const other: Language = language === 'sv' ? 'en' : 'sv';
  const inOther = translator(words, other);
  return pages.flatMap((page): CommandEntry[] => {
    const { path, nav, found } = page;
    if (!isThereFor(page, { permissions, places })) return [];
    const begins = t.maybe(`new.${path}`);
    const name = begins ?? (nav?.label ?? found)?.[language]();
    if (!name) return [];
    return [
      {
        id: path,
        group: begins ? 'action' : 'page',
        text: name,
        // Who reads Swedish may know the English word, and the other way round.
        also: [t.maybe(path), inOther.maybe(path), (nav?.label ?? found)?.[other]()]
          .filter(Boolean)
          .join(' '),
        ...(pageWords[path] ? { labels: pageWords[path] } : {}),
        isAside: !nav,
        run: () => go(path),
      },
    ];
  });
}

export type Sheet = Parameters<typeof contactAnswers>[0];

/** Whom one calls in all towns of the reader, each once; of another town than the first it is said. */
function contactsOf(sheets: readonly Sheet[], language: Language): readonly SearchAnswer[] {
  const found = new Map<string, SearchAnswer>();
  for (const [at, sheet] of sheets.entries()) {
    for (const answer of contactAnswers(sheet, language)) {
      if (!found.has(answer.id)) found.set(answer.id, at === 0 ? answer : inTown(answer, sheet));
    }
  }
  return [...found.values()];
}

const inTown = (answer: SearchAnswer, { site }: Sheet): SearchAnswer => ({
  ...answer,
  note: [answer.note, site?.name].filter(Boolean).join(', '),
  search: { ...answer.search, ...(site ? { plats: site.key } : {}) },
});

/** What the domains answer: what has happened, whom one calls, figures, provisions, help. */
export function answerEntries(
  { language, today, permissions, go }: Asked,
  sheets: readonly Sheet[],
): readonly CommandEntry[] {
  const answers: readonly SearchAnswer[] = [
    ...situationAnswers(language),
    ...contactsOf(sheets, language),
    ...figureAnswers(language, today),
    ...provisionAnswers(language),
    ...helpAnswers(language),
  ];
  const t = translator(words, language);
  return answers
    .filter(({ allow }) => !allow || permissions.includes(allow))
    .map(({ path, search, allow: _allow, ...answer }) => ({
      ...answer,
      also: `${answer.also} ${t.maybe(answer.id) ?? ''}`,
      run: () => go(path, search),
    }));
}
