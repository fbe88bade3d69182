import { useReadersFact } from '@stad/activities/core/web/phased/use-readers-fact.js';
import { words as phasedWords } from '@stad/activities/core/web/phased/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { Fragment } from 'react';
import type { DisseminationPageQuery } from './dissemination.generated.js';
import { useTargetText } from './use-target-text.js';
import { words } from './words.generated.js';

/** The plan in facts; what is not filled in is not there. */
export function DisseminationAbout({ dissemination }: DisseminationPageQuery) {
  const t = useWords(words);
  const phased = useWords(phasedWords);
  const targetText = useTargetText();
  const { id, title, owner, placeLabel, disseminationDetails: details } = dissemination;
  const readers = useReadersFact(dissemination.lifecycle);
  const reason = details.cancelReason && t.maybe(`cancelReason.${details.cancelReason}`);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('field.message'), details.message],
    [t('field.stage'), details.stage],
    [t('field.place'), placeLabel],
    [t('field.format'), t.maybe(`format.${details.format}`)],
    [t('field.targets'), targetText(details.targets)],
    [t('field.purpose'), details.purpose],
    [phased('cancel.reason'), reason],
    ...(readers ? [[readers.label, readers.text] as const] : []),
  ];
  const flagged = [
    { text: 'DISSEMINATION_TITLE', label: t('field.title'), says: title },
    { text: 'DISSEMINATION_STAGE', label: t('field.stage'), says: details.stage },
    { text: 'DISSEMINATION_MESSAGE', label: t('field.message'), says: details.message },
    { text: 'DISSEMINATION_PURPOSE', label: t('field.purpose'), says: details.purpose },
    { text: 'DISSEMINATION_PLACE', label: t('field.place'), says: placeLabel },
    { text: 'DISSEMINATION_METHOD', label: t('audience.method'), says: details.audienceMethod },
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
      <FlagText texts={flagged.map((shown) => ({ ...shown, recordId: id }))} />
    </Card>
  );
}
