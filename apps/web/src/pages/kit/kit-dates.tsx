import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { MomentField } from '@stad/platform/web/ui/moment-field.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { useState } from 'react';
import { KitPart } from './kit-part.js';
import { words } from './words.generated.js';

/** What is typed in each of them, so that every answer is seen on any day: understood, asked about, not understood. */
const TYPED = {
  date: '27/5',
  dateAsked: '150500',
  dateWrong: '31/4',
  time: '20',
  timeAsked: 'halv nio',
  span: 'fre 20–01',
  spanAsked: 'natten fre 20–01',
  moment: 'i dag 20.30',
};
type Name = keyof typeof TYPED;

/** Fields that are read tolerantly and say what they understood. */
export function KitDates() {
  const t = useWords(words);
  const context = useNowContext();
  const [typed, setTyped] = useState<Readonly<Record<Name, string>>>(TYPED);
  const field = (name: Name) => ({
    label: t(`date.${name}`),
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  });
  return (
    <>
      <KitPart name="DateField · MomentField">
        <div className="kit-fields">
          <DateField {...field('date')} context={context} />
          <DateField {...field('dateAsked')} context={context} />
          <DateField {...field('dateWrong')} context={context} error={t('date.error')} />
          <MomentField {...field('moment')} context={context} />
        </div>
      </KitPart>
      <KitPart name="TimeField · SpanField">
        <div className="kit-fields">
          <TimeField {...field('time')} />
          <TimeField {...field('timeAsked')} />
          <SpanField {...field('span')} context={context} />
          <SpanField {...field('spanAsked')} context={context} />
        </div>
      </KitPart>
    </>
  );
}
