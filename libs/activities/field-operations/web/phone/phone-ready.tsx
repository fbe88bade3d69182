import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import IconDeviceMobileCheck from '@tabler/icons-react/icons/IconDeviceMobileCheck';
import { lazy, Suspense } from 'react';
import { StepProblems } from '../pass/step-problems.js';
import { MakePhoneReadyDocument, type PassPhoneFragment } from './phone.generated.js';
import { words } from './words.generated.js';
import '../field/field.css';

// What looks at the phone comes with a phone that was made ready.
const PhoneChecksList = lazy(() => import('./checks/phone-checks-list.js'));

/** What keeps a phone from being made ready for good; there is nothing to press then. */
const NEVER: readonly string[] = ['NOT_IN_TEAM', 'PHONE_PASS_IS_OVER', 'PHONE_WAITS_FOR_PLAN'];

/** Whether there is something to say of the phone: it is ready, or can or will be. */
export function concernsPhone({ phone }: PassPhoneFragment): boolean {
  return phone.isReady || phone.missing === null || !NEVER.includes(phone.missing);
}

/** *Gör telefonen redo*: this device reaches the pass at night without signing in (J2, INV-29). */
export function PhoneReady({ pass }: { pass: PassPhoneFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const make = useMutationOperation(MakePhoneReadyDocument);
  const { isReady, until, from, missing } = pass.phone;
  const told = until ? t('until', { time: format.time(until) }) : t('untilBack');
  if (isReady) {
    return (
      <>
        <StatusText tone="ready">
          <span>{t('ready', { until: told })}</span>
        </StatusText>
        <Suspense fallback={null}>
          <PhoneChecksList pass={pass} />
        </Suspense>
      </>
    );
  }
  return (
    <>
      <StepProblems error={make.error} />
      <p className="meta">
        {missing === 'PHONE_TOO_EARLY' && from
          ? t('from', { when: format.moment(from) })
          : t('reach', { until: told })}
      </p>
      <div>
        <Button
          icon={<IconDeviceMobileCheck aria-hidden />}
          isPending={make.isSending}
          onPress={() => {
            make.send({ passId: pass.id }).catch(() => undefined);
          }}
        >
          {t('make')}
        </Button>
      </div>
    </>
  );
}

/** The same on the pass page. */
export function PhoneCard({ pass }: { pass: PassPhoneFragment }) {
  const t = useWords(words);
  const format = useFormat();
  if (!concernsPhone(pass)) return null;
  const { isReady, until, from, missing } = pass.phone;
  const told = until ? t('until', { time: format.time(until) }) : t('untilBack');
  const isLater = missing === 'PHONE_TOO_EARLY' && from !== null;
  return (
    <FoldedSection
      heading={t('title')}
      // Nothing to press before its time, and nothing once it is done.
      isRight={isReady || isLater}
      tone={isReady ? 'ready' : 'waiting'}
      line={isLater ? t('from', { when: format.moment(from) }) : t('ready', { until: told })}
    >
      <PhoneReady pass={pass} />
      {isReady && <p className="meta">{t('lost')}</p>}
    </FoldedSection>
  );
}
