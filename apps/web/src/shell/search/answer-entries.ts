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
import { words } from './words.generated.js';

/** What is found without asking for it, for one who reads a language and holds permissions. */
export interface Asked {
  readonly language: Language;
  /** `YYYY-MM-DD`, by the portal. */
  readonly today: string;
  readonly permissions: readonly string[];
  readonly go: (to: string, search?: UrlValues) => void;
}

/** Pages by their names and by what people call them, and what one begins. */
export function pageEntries({ language, permissions, go }: Asked): readonly CommandEntry[] {
  const t = translator(words, language);
  return pages.flatMap(({ path, nav, found, allow }): CommandEntry[] => {
    if (allow && !permissions.includes(allow)) return [];
    const begins = t.maybe(`new.${path}`);
    const name = begins ?? (nav?.label ?? found)?.[language]();
    if (!name) return [];
    return [
      {
        id: path,
        group: begins ? 'action' : 'page',
        text: name,
        also: t.maybe(path) ?? '',
        isAside: !nav,
        run: () => go(path),
      },
    ];
  });
}

/** What the domains answer: what has happened, whom one calls, figures, provisions, help. */
export function answerEntries(
  { language, today, permissions, go }: Asked,
  sheet: Parameters<typeof contactAnswers>[0] | null,
): readonly CommandEntry[] {
  const answers: readonly SearchAnswer[] = [
    ...situationAnswers(language),
    ...(sheet ? contactAnswers(sheet, language) : []),
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
