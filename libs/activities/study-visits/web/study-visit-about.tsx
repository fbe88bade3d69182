import { useReadersFact } from '@stad/activities/core/web/phased/use-readers-fact.js';
import { words as phasedWords } from '@stad/activities/core/web/phased/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import type { StudyVisitAboutFragment } from './study-visit.generated.js';
import './study-visit.css';
import { words } from './words.generated.js';

/** The plan in facts; what is not filled in is not there. */
export function StudyVisitAbout({ visit }: { visit: StudyVisitAboutFragment }) {
  const t = useWords(words);
  const phased = useWords(phasedWords);
  const { id, owner, placeLabel, visitDetails: details } = visit;
  const readers = useReadersFact(visit.lifecycle);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('field.purpose'), details.purpose],
    [t('field.place'), placeLabel],
    [t('field.agenda'), details.agenda],
    [t('field.travel'), details.travel],
    [
      phased('cancel.reason'),
      details.cancelReason && t.maybe(`cancelReason.${details.cancelReason}`),
    ],
    ...(readers ? [[readers.label, readers.text] as const] : []),
  ];
  return (
    <Card heading={t('about')}>
      <dl className="facts study-visit__facts">
        {facts.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{phased('column.owner')}</dt>
          <dd>
            <AgencyMark agency={{ ...owner, name: owner.shortName }} withName />
          </dd>
        </div>
      </dl>
      <FlagText
        texts={[
          { text: 'VISIT_TITLE', recordId: id, label: t('field.title'), says: visit.title },
          { text: 'VISIT_PURPOSE', recordId: id, label: t('field.purpose'), says: details.purpose },
          { text: 'VISIT_PLACE', recordId: id, label: t('field.place'), says: placeLabel },
          { text: 'VISIT_AGENDA', recordId: id, label: t('field.agenda'), says: details.agenda },
          { text: 'VISIT_TRAVEL', recordId: id, label: t('field.travel'), says: details.travel },
        ]}
      />
    </Card>
  );
}
