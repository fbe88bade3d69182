import type { Language } from '@stad/platform/rules/language.js';
import { translator } from '@stad/platform/web/i18n/words.js';
import { HELP_TOPICS } from '@stad/platform/web/navigation/help-topics.js';
import type { SearchAnswer } from '@stad/platform/web/navigation/search-answer.js';
import { GUIDE_NAMES } from './guide-names.js';
import { words as topicWords } from './topics/words.generated.js';
import { words } from './words.generated.js';

/** What the search finds of *Hjälp*: the guides with their sheets, and what is hard. */
export function helpAnswers(language: Language): readonly SearchAnswer[] {
  const t = translator(words, language);
  const about = translator(topicWords, language);
  const guides = GUIDE_NAMES.flatMap((name): SearchAnswer[] => {
    const title = t('guide.title', { name: t(`guide.${name}`) });
    const sheet = t('sheet.title', { name: t(`guide.${name}`) });
    return [
      {
        ...{ id: `help ${name}`, group: 'help', text: title, path: `/hjalp/${name}` },
        also: t(`guide.${name}.about`),
      },
      {
        ...{ id: `sheet ${name}`, group: 'help', text: sheet, path: `/hjalp/${name}/lathund` },
        also: t('sheet.print'),
      },
    ];
  });
  const topics = HELP_TOPICS.map(
    (topic): SearchAnswer => ({
      ...{ id: `help ${topic}`, group: 'help', text: about(`${topic}.title`) },
      also: t('title'),
      path: `/hjalp/om/${topic}`,
    }),
  );
  return [...guides, ...topics];
}
