import { parseDate } from '@stad/platform/rules/date-input.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { useDateContext } from '@stad/programme/web/place.js';
import { useState } from 'react';
import { StepProblems } from '../pass/step-problems.js';
import { DecideStandingRiskDocument } from './risk.generated.js';
import { wroteIt } from './risk-state.js';
import type { StandingRisk } from './standing-risk.js';
import { words } from './words.generated.js';

/** The manager's decision; the day the safety representative was heard may be given with it. */
export function DecideRisk({ risk }: { risk: StandingRisk }) {
  const t = useWords(words);
  const context = useDateContext();
  const [heard, setHeard] = useState('');
  const decide = useMutationOperation(DecideStandingRiskDocument);
  if (risk.state !== 'SUBMITTED') return null;
  const heardOn = parseDate(heard, context);
  // Nothing is offered to who wrote it: another manager decides (INV-21).
  const isAuthor = wroteIt(risk.nextSteps);
  // What is being given here is no longer missing.
  const steps = risk.nextSteps.map((offer) => {
    const missing = offer.missing.filter(
      ({ code }) => !(heardOn.ok && code === 'SAFETY_REP_NOT_HEARD'),
    );
    return { ...offer, missing, ready: missing.length === 0 };
  });
  return (
    <Card heading={t('risk.decide')}>
      <StepProblems error={decide.error} />
      {steps.length === 0 || isAuthor ? (
        <p className="meta">{t(isAuthor ? 'risk.waitsForAnother' : 'risk.waits')}</p>
      ) : (
        <>
          {risk.safetyRepHeardOn === null && (
            <DateField
              label={t('risk.heard')}
              value={heard}
              onChange={setHeard}
              context={context}
            />
          )}
          <NextSteps
            steps={steps}
            label={(step) => t.maybe(`risk.step.${step}`)}
            kind={(step) => (step === 'reject' ? 'secondary' : undefined)}
            onTake={(step) => {
              const input = {
                standingRiskId: risk.id,
                expectedVersion: risk.version,
                approved: step === 'approve',
                ...(heardOn.ok ? { safetyRepHeardOn: heardOn.value } : {}),
              };
              // The reason is shown above the buttons.
              void decide.send(input).catch(() => undefined);
            }}
          />
        </>
      )}
    </Card>
  );
}
