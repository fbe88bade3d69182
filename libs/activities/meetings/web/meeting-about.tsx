import { useReadersFact } from '@stad/activities/core/web/phased/use-readers-fact.js';
import { words as phasedWords } from '@stad/activities/core/web/phased/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Fragment } from 'react';
import type { MeetingPageQuery } from './meeting.generated.js';
import { words } from './words.generated.js';

/** The plan in facts; what is not filled in is not there. */
export function MeetingAbout({ meeting }: MeetingPageQuery) {
  const t = useWords(words);
  const phased = useWords(phasedWords);
  const { owner, placeLabel, meetingDetails: details } = meeting;
  const readers = useReadersFact(meeting.lifecycle);
  const reason = details.cancelReason && t.maybe(`cancelReason.${details.cancelReason}`);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('field.purpose'), details.purpose],
    [t('field.place'), placeLabel],
    [phased('cancel.reason'), reason],
    ...(readers ? [[readers.label, readers.text] as const] : []),
  ];
  return (
    <Card heading={t('about')}>
      <dl className="facts">
        {facts.map(
          ([label, text]) =>
            text && (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </Fragment>
            ),
        )}
        <dt>{phased('column.owner')}</dt>
        <dd>
          <AgencyMark agency={{ ...owner, name: owner.shortName }} withName />
        </dd>
      </dl>
    </Card>
  );
}
