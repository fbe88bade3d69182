import { useReadersFact } from '@stad/activities/core/web/phased/use-readers-fact.js';
import { words as phasedWords } from '@stad/activities/core/web/phased/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import type { SeminarDetailsFragment } from './seminar.generated.js';
import { words } from './words.generated.js';

/** The plan in facts. */
export function SeminarDetails({ seminar }: { seminar: SeminarDetailsFragment }) {
  const t = useWords(words);
  const phased = useWords(phasedWords);
  const { details, owner, placeLabel } = seminar;
  const readers = useReadersFact(seminar.lifecycle);
  return (
    <Card heading={t('about')}>
      <dl className="facts">
        <dt>{t('field.kind')}</dt>
        <dd>{t.maybe(`kind.${details.kind}`)}</dd>
        <dt>{t('field.aim')}</dt>
        <dd>{details.aim}</dd>
        <dt>{t('field.venue')}</dt>
        <dd>{placeLabel}</dd>
        <dt>{phased('column.owner')}</dt>
        <dd>
          <AgencyMark agency={{ ...owner, name: owner.shortName }} withName />
        </dd>
        <dt>{t('field.capacity')}</dt>
        <dd>{t('placesLeft', { capacity: details.capacity, n: details.placesLeft })}</dd>
        {readers && (
          <>
            <dt>{readers.label}</dt>
            <dd>{readers.text}</dd>
          </>
        )}
        {details.cancelReason && (
          <>
            <dt>{phased('cancel.reason')}</dt>
            <dd>{t.maybe(`cancelReason.${details.cancelReason}`)}</dd>
          </>
        )}
      </dl>
      <FlagText
        texts={[
          {
            text: 'SEMINAR_TITLE',
            recordId: seminar.id,
            label: t('field.title'),
            says: seminar.title,
          },
          { text: 'SEMINAR_AIM', recordId: seminar.id, label: t('field.aim'), says: details.aim },
          {
            text: 'SEMINAR_VENUE',
            recordId: seminar.id,
            label: t('field.venue'),
            says: placeLabel,
          },
        ]}
      />
    </Card>
  );
}
