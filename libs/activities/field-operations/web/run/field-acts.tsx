import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { ReactNode } from 'react';
import type { Pass } from '../pass/pass.js';
import { StepProblems } from '../pass/step-problems.js';
import { ChooseFieldActDocument } from './run.generated.js';
import { words } from './words.generated.js';
import './field-acts.css';

type FieldAct = Pass['fieldActs'][number];

/** What stands of an act, by the fact that holds its time. */
const FACT_OF_ACT = {
  BRIEFING_DONE: 'briefingDoneAt',
  POLICE_LEFT: 'policeLeftAt',
  ABORTED: 'abortedAt',
  ALL_BACK: 'returnedAt',
} as const;

/**
 * *Kom in från fältet*: acts that phones told and that do not go on from what stands, each beside it. Nothing
 * has changed before a person of the team has chosen; what was chosen stands in the history of the pass.
 */
export function FieldActs({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const choose = useMutationOperation(ChooseFieldActDocument);
  const waiting = pass.fieldActs.filter(({ state }) => state === 'CONFLICT');
  if (waiting.length === 0) return null;
  return (
    <Card heading={t('acts')}>
      <p>{t('acts.text')}</p>
      <StepProblems error={choose.error} />
      {waiting.map((act) => (
        <WaitingAct
          key={act.id}
          act={act}
          pass={pass}
          isSending={choose.isSending}
          onChoose={(keep) => {
            choose.send({ passId: pass.id, actId: act.id, keep }).catch(() => undefined);
          }}
        />
      ))}
    </Card>
  );
}

function WaitingAct(props: {
  act: FieldAct;
  pass: Pass;
  isSending: boolean;
  onChoose: (keep: boolean) => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { act, pass, isSending, onChoose } = props;
  const what = t.maybe(`act.${act.act}`) ?? act.act;
  const stands = pass.progress[FACT_OF_ACT[act.act as keyof typeof FACT_OF_ACT]];
  return (
    <section className="field-act" aria-label={`${what} ${format.moment(act.at)}`}>
      <div className="field-act__sides">
        <Side heading={t('acts.stands')}>
          <p>
            {stands ? `${what} ${format.moment(stands)}` : (t.maybe(`stands.${act.act}`) ?? what)}
          </p>
        </Side>
        <Side heading={t('acts.came')}>
          <p>{`${what} ${format.moment(act.at)}`}</p>
          {!act.clockKnown && <StatusText tone="notice">{t('came.clock')}</StatusText>}
          <p className="meta">{t('came.by', { who: act.madeBy })}</p>
          <p className="meta">{t('came.arrived', { when: format.moment(act.arrivedAt) })}</p>
        </Side>
      </div>
      {act.mayChoose ? (
        <div className="cluster">
          <Button isPending={isSending} onPress={() => onChoose(false)}>
            {t('acts.keep')}
          </Button>
          <Button isPending={isSending} onPress={() => onChoose(true)}>
            {t('acts.use')}
          </Button>
        </div>
      ) : (
        <p className="meta">{t('acts.team')}</p>
      )}
    </section>
  );
}

function Side({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="field-act__side">
      <h3>{heading}</h3>
      {children}
    </div>
  );
}
