import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { PhoneTimes } from '../check-in/phone-times.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';

/** What is settled beforehand, as the team is briefed on it. */
export function SafetyFacts({
  pass,
}: {
  pass: Pick<Pass, 'id' | 'startsAt' | 'endsAt' | 'safety'>;
}) {
  const t = useWords(words);
  const { safety } = pass;
  const { checkInMode, checkInMinutes, ifPoliceLeave } = safety;
  return (
    <>
      <p className="meta">
        {checkInMode === 'BY_PHONE' && <PhoneTimes pass={pass} />}
        {checkInMode === 'ALARM' && t('checkIn.ALARM', { minutes: checkInMinutes ?? 0 })}
        {checkInMode === null && t('checkIn.none')} {t('checkInIsNoAlarm')}
      </p>
      <dl className="facts">
        <dt>{t('field.ifPoliceLeave')}</dt>
        <dd>{ifPoliceLeave ? t.maybe(`ifPoliceLeave.${ifPoliceLeave}`) : t('fact.none')}</dd>
        <dt>{t('field.childProcedureShort')}</dt>
        <dd>{safety.childProcedureAcknowledged ? t('field.acknowledged') : t('fact.notRead')}</dd>
        {safety.interpreterPlan && (
          <>
            <dt>{t('field.interpreterPlan')}</dt>
            <dd>{safety.interpreterPlan}</dd>
          </>
        )}
        {safety.commsPlan && (
          <>
            <dt>{t('field.commsPlan')}</dt>
            <dd>{safety.commsPlan}</dd>
          </>
        )}
        {safety.abortCriteria.length > 0 && (
          <>
            <dt>{t('field.abortCriteria')}</dt>
            <dd>{safety.abortCriteria.join('. ')}</dd>
          </>
        )}
      </dl>
      <FlagText
        texts={[
          {
            text: 'PASS_INTERPRETER_PLAN',
            recordId: pass.id,
            label: t('field.interpreterPlan'),
            says: safety.interpreterPlan,
          },
          {
            text: 'PASS_COMMS_PLAN',
            recordId: pass.id,
            label: t('field.commsPlan'),
            says: safety.commsPlan,
          },
          {
            text: 'PASS_ABORT_CRITERIA',
            recordId: pass.id,
            label: t('field.abortCriteria'),
            says: safety.abortCriteria,
          },
        ]}
      />
    </>
  );
}
