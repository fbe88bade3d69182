import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import type { ClosingDaysFragment } from './closing.generated.js';
import { useClosingText } from './closing.js';
import './people-explained.css';
import { words } from './words.generated.js';

const QUESTIONS = ['about.days', 'about.nested', 'about.kept'] as const;

/** *Siffror om människor*: why they stand still between closing days, in three examples. */
export function PeopleExplained({ closing }: { closing: ClosingDaysFragment | null }) {
  const t = useWords(words);
  const text = useClosingText()(closing);
  return (
    <Card heading={t('about.heading')}>
      {text && <p>{text}</p>}
      <div className="people-explained">
        {QUESTIONS.map((question) => (
          <div key={question}>
            <h3>{t(question)}</h3>
            <p>{t(`${question}.text`)}</p>
          </div>
        ))}
      </div>
    </Card>
  );
}
