import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RegisterPage } from '@stad/platform/web/pages/register-page.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { useState } from 'react';
import { words } from './words.generated.js';

const VERIFY = { step: 'verify', ready: true, missing: [] } as const;

/** `/kit/register`: the form of a page of something that stays: its state, our relation, its history. */
export default function KitRegisterPage() {
  const t = useWords(words);
  const { monthDay } = useFormat();
  const [isVerified, setVerified] = useState(false);
  const soc = t('record.changedBy');
  const verified = isVerified
    ? [{ key: 'again', said: t('register.verified'), at: '2026-05-20T08:00:00Z', by: soc }]
    : [];
  return (
    <RegisterPage
      title={t('register.title')}
      heading={t('register.heading')}
      state={
        isVerified
          ? { tone: 'ready', label: t('register.verified'), since: '2026-05-20' }
          : { tone: 'notice', label: t('register.stale'), since: '2026-04-01' }
      }
      marks={<ClassBadge informationClass="P1" />}
      actions={<LinkButton to="/kit">{t('title')}</LinkButton>}
      steps={
        !isVerified && (
          <NextSteps
            steps={[VERIFY]}
            label={(step) => t(`step.${step}`)}
            onTake={() => setVerified(true)}
          />
        )
      }
      relation={[
        { label: t('register.ours'), value: soc },
        { label: t('register.lastContact'), value: monthDay('2025-09-18', true) },
        { label: t('register.next'), value: t('register.nextText') },
        { label: t('register.agreement'), value: t('register.agreementText') },
      ]}
      history={[
        ...verified,
        {
          key: 'stale',
          said: t('register.stale'),
          at: '2026-03-31T22:00:00Z',
          tone: 'notice',
          notes: [t('register.staleNote')],
        },
        { key: 'verified', said: t('register.verified'), at: '2025-09-18T07:15:00Z', by: soc },
        {
          key: 'proposed',
          said: t('register.proposed'),
          at: '2025-09-02T11:00:00Z',
          tone: 'draft',
          by: t('conflict.by'),
        },
      ]}
    >
      <Card heading={t('register.reach')}>
        <p className="measure">{t('register.reachText')}</p>
      </Card>
    </RegisterPage>
  );
}
