import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { HistoryList } from '@stad/platform/web/pages/history-list.js';
import { RecordPage } from '@stad/platform/web/pages/record-page.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Bar } from '@stad/platform/web/ui/bar.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { StatusChip, StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useState } from 'react';
import { words } from './words.generated.js';

const LATER = [{ code: 'SEMINAR_NOT_BEGUN', field: null, who: null }];
const BEFORE = [
  { step: 'confirm', ready: true, missing: [] },
  { step: 'complete', ready: false, missing: LATER },
  { step: 'cancel', ready: true, missing: [] },
] as const;
const AFTER = [
  { step: 'start', ready: true, missing: [] },
  { step: 'complete', ready: false, missing: LATER },
  { step: 'cancel', ready: true, missing: [] },
] as const;
const STARTS = '2026-05-28T11:00:00Z';
const ENDS = '2026-05-28T14:00:00Z';

/** `/kit/post`: the form of a record page, with one step that can be taken. */
export default function KitRecordPage() {
  const t = useWords(words);
  const format = useFormat();
  const [isConfirmed, setConfirmed] = useState(false);
  const steps = isConfirmed ? AFTER : BEFORE;
  const when = format.span(STARTS, ENDS);
  return (
    <RecordPage
      title={t('record.title')}
      heading={t('record.heading')}
      marks={
        <>
          <StatusChip tone={isConfirmed ? 'ready' : 'draft'}>
            {t(isConfirmed ? 'record.confirmed' : 'tone.draft')}
          </StatusChip>
          <ClassBadge informationClass="P1" />
        </>
      }
      intro={when.charAt(0).toUpperCase() + when.slice(1)}
      actions={<LinkButton to="/kit">{t('title')}</LinkButton>}
      done={[
        t('record.planned'),
        t('record.asked'),
        ...(isConfirmed ? [t('record.wasConfirmed')] : []),
      ]}
      now={t(isConfirmed ? 'step.start' : 'step.confirm').toLowerCase()}
      steps={
        <NextSteps
          steps={steps}
          label={(step) => t(`step.${step}`)}
          kind={(step) => (step === 'cancel' ? 'danger' : undefined)}
          onTake={(step) => step === 'confirm' && setConfirmed(true)}
        />
      }
      side={
        <>
          <Card heading={t('record.changes')}>
            <HistoryList
              lines={[
                {
                  key: 'room',
                  said: t('record.changedRoom'),
                  at: '2026-05-12T07:40:00Z',
                  by: t('record.changedBy'),
                  tone: 'corrected',
                },
              ]}
            />
          </Card>
          <Card heading={t('record.help')}>
            <p className="meta">{t('record.helpText')}</p>
            <Link to="/om">{t('link')}</Link>
          </Card>
          <Card heading={t('record.history')}>
            <HistoryList
              lines={[
                {
                  key: 'planned',
                  said: t('tone.draft'),
                  at: '2026-05-04T08:12:00Z',
                  by: t('record.changedBy'),
                },
                {
                  key: 'asked',
                  said: t('record.wasAsked'),
                  at: '2026-05-05T13:30:00Z',
                  notes: [t('record.askedNote')],
                },
              ]}
            />
          </Card>
        </>
      }
    >
      <FoldedSection heading={t('record.where')} isRight line={t('record.whereLine')}>
        <dl className="facts">
          <dt>{t('form.date')}</dt>
          <dd>{when}</dd>
          <dt>{t('record.room')}</dt>
          <dd>{t('field.filledText')}</dd>
          <dt>{t('record.owner')}</dt>
          <dd>
            <AgencyMark
              agency={{ key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: 'Socialtjänsten Lund' }}
              withName
            />
          </dd>
        </dl>
      </FoldedSection>
      <FoldedSection heading={t('record.invited')} isRight line={t('record.invitedLine')}>
        <ul className="stack stack--tight">
          <li>
            <StatusText tone="ready">{t('record.guest1')}</StatusText>
          </li>
          <li>
            <StatusText tone="cancelled">{t('record.guest2')}</StatusText>
          </li>
        </ul>
      </FoldedSection>
      <FoldedSection
        heading={t('record.registered')}
        note={t('record.registeredNote')}
        isRight={false}
        line={t('record.registeredNote')}
      >
        <p>{t('bar.behind', { value: format.number(6), target: format.number(12) })}</p>
        <Bar value={6} target={12} plan={9} label={t('record.registered')} />
        <p>{t('record.registeredText')}</p>
      </FoldedSection>
    </RecordPage>
  );
}
