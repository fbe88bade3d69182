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
    ['DISSEMINATION_TITLE', t('field.title'), title],
    ['DISSEMINATION_STAGE', t('field.stage'), details.stage],
    ['DISSEMINATION_MESSAGE', t('field.message'), details.message],
    ['DISSEMINATION_PURPOSE', t('field.purpose'), details.purpose],
    ['DISSEMINATION_PLACE', t('field.place'), placeLabel],
    ['DISSEMINATION_METHOD', t('audience.method'), details.audienceMethod],
  ] as const;
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
      <FlagText
        texts={flagged.map(([text, label, says]) => ({ text, label, says, recordId: id }))}
      />
    </Card>
  );
}
