import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { monthDayText } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { useState } from 'react';
import { answer } from '../rules/guide/answer.js';
import type { Sender } from '../rules/parties.js';
import type { Said } from './confirmations.js';
import { GuideAnswerView } from './guide-answer.js';
import { GuideForm } from './guide-form.js';
import { caseOf, nothingAnswered } from './guide-values.js';
import { words } from './words.generated.js';
import './guide.css';

export interface GuideProps {
  /** The own agency's place in the guide; empty for a visitor, who chooses. */
  readonly from: Sender | '';
  /** The event date to begin with. */
  readonly date: string;
  readonly context: DateContext;
  readonly said: Said;
  /** What is said where a basis is hidden. */
  readonly unconfirmed: `ask.NOT_CONFIRMED${'' | '.jurist' | '.role' | '.visitor'}`;
}

/** The questions and, as soon as enough is answered, what applies. */
export function Guide(props: GuideProps) {
  const t = useWords(words);
  const language = useLanguage();
  const start = nothingAnswered(props.from, props.date);
  const [values, setValues] = useState(start);
  const read = parseDate(values.date, props.context);
  const date = read.ok ? read.value : props.date;
  const it = caseOf(values, date);
  return (
    <>
      <Card heading={t('form.heading')} className="no-print">
        <GuideForm
          values={values}
          isOwn={props.from !== ''}
          confirmed={props.said.confirmed}
          context={props.context}
          onChange={setValues}
          onAgain={() => setValues(start)}
        />
      </Card>
      <div role="status">
        {it ? (
          <GuideAnswerView
            it={it}
            answer={answer(it, props.said.confirmed)}
            said={props.said}
            unconfirmed={props.unconfirmed}
            day={monthDayText(date, language, true)}
            today={props.context.today}
          />
        ) : (
          <p className="meta">{t('form.next')}</p>
        )}
      </div>
    </>
  );
}
