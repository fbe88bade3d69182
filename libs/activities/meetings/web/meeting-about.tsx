import { words as phasedWords } from '@stad/activities/core/web/phased/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { Fragment } from 'react';
import type { MeetingPageQuery } from './meeting.generated.js';
import { words } from './words.generated.js';

/** The plan in facts; what is not filled in is not there. Who sees it is said always: a ring is a promise. */
export function MeetingAbout({ meeting }: MeetingPageQuery) {
  const t = useWords(words);
  const phased = useWords(phasedWords);
  const { id, title, owner, placeLabel, lifecycle, meetingDetails: details } = meeting;
  const reason = details.cancelReason && t.maybe(`cancelReason.${details.cancelReason}`);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('field.ring'), t.maybe(`ring.${details.ring}`)],
    [t('readers'), t.maybe(`readers.${details.ring}.${lifecycle}`)],
    [t('field.place'), placeLabel],
    [phased('cancel.reason'), reason],
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
        {details.previousId && (
          <>
            <dt>{t('previous')}</dt>
            <dd>
              <Link to={`/moten/${details.previousId}`}>{t('previous.open')}</Link>
            </dd>
          </>
        )}
      </dl>
      <FlagText
        texts={[
          { text: 'MEETING_TITLE', recordId: id, label: t('field.title'), says: title },
          { text: 'MEETING_PLACE', recordId: id, label: t('field.place'), says: placeLabel },
        ]}
      />
    </Card>
  );
}
