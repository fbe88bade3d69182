import { LastChanged } from '@stad/audit/web/last-changed.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { RegisterPage } from '@stad/platform/web/pages/register-page.js';
import { Button, type ButtonKind } from '@stad/platform/web/ui/button.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { reachOf, useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { useState } from 'react';
import { TOLD_BEFORE } from '../rules/agreement-codes.js';
import {
  AgreementPageDocument,
  type AgreementPageQuery,
  StepAgreementDocument,
} from './agreement.generated.js';
import { EndCard, PartiesCard } from './agreement-cards.js';
import { ChangeAgreementDialog } from './agreement-dialogs.js';
import { EVENT_TONES, TONES } from './agreement-looks.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { EndDialog } from './end-dialog.js';
import { useSaid } from './use-said.js';
import { words } from './words.generated.js';

/** One agreement: where it stands and what comes next, what it says, who has confirmed, what its end stops. */
export default function AgreementPage() {
  const id = useRouteParam('id');
  const query = useOperation(AgreementPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ agreement }) => <Agreement key={agreement.id} agreement={agreement} />}
    </QueryView>
  );
}

const KINDS: Readonly<Record<string, ButtonKind>> = {
  ...{ edit: 'secondary', retract: 'secondary', end: 'danger' },
};
const DIALOGS = ['confirm', 'edit', 'end'];

function Agreement({ agreement }: AgreementPageQuery) {
  const t = useWords(words);
  const problemText = useProblemText();
  const said = useSaid(agreement);
  const viewer = useViewer();
  const move = useMutationOperation(StepAgreementDocument);
  const [act, setAct] = useState<string | null>(null);
  const { id, siteId, title, state, events, lastDay, referenceTitle } = agreement;
  const onClose = () => setAct(null);
  const told = useToldActs();
  // The own organisation answers too, and is not written to.
  const reach = reachOf(agreement.parties.filter(({ agency }) => agency.id !== viewer.agency.id));
  const maySubmit = agreement.nextSteps.some(({ step, ready }) => ready && step === 'submit');
  function take(step: string) {
    move.reset();
    if (DIALOGS.includes(step)) setAct(step);
    else if (step === 'submit') {
      const send = () => move.send({ agreementId: id, step });
      told.take({ key: `submit ${id}`, act: t('step.submit'), reach, send });
    }
    // What went wrong is in the move's own state and shown above the buttons.
    else move.send({ agreementId: id, step }).catch(() => undefined);
  }
  return (
    <RegisterPage
      title={t('page.title')}
      heading={title}
      state={{ tone: TONES[state] ?? 'waiting', label: t.maybe(`state.${state}`) ?? state }}
      marks={<ClassBadge informationClass="P2" readers={t('readers')} />}
      notice={
        <>
          <SomeoneElseSaved kind="AGREEMENT" id={id} />
          <Standing agreement={agreement} />
        </>
      }
      actions={
        <Button icon={<IconPrinter aria-hidden />} onPress={() => window.print()}>
          {t('print')}
        </Button>
      }
      steps={
        agreement.nextSteps.length > 0 && (
          <>
            {problemsOf(move.error).map((problem) => (
              <Notice key={problem.code} tone="stop" role="alert">
                {problemText(problem)}
              </Notice>
            ))}
            {maySubmit && <p className="meta no-print">{told.said(reach)}</p>}
            <NextSteps
              steps={agreement.nextSteps}
              label={(step) => (told.isHeld(`${step} ${id}`) ? undefined : t.maybe(`step.${step}`))}
              kind={(step) => KINDS[step]}
              onTake={take}
              opensDialog={(step) => DIALOGS.includes(step)}
            />
          </>
        )
      }
      relationHeading={t('says')}
      relation={said}
      side={<LastChanged kind="AGREEMENT" id={id} />}
      history={events.map((event) => ({
        key: event.id,
        said: t.maybe(`event.${event.event}`) ?? event.event,
        at: event.at,
        tone: EVENT_TONES[event.event] ?? 'waiting',
        by: `${event.functionTitle}, ${event.agency.shortName}`,
      }))}
    >
      <PartiesCard agreement={agreement} />
      <EndCard day={lastDay} />
      <div className="cluster">
        <FlagText
          texts={[
            { text: 'AGREEMENT_TITLE', recordId: id, label: t('field.title'), says: title },
            {
              ...{ text: 'AGREEMENT_REFERENCE', recordId: id, label: t('field.referenceTitle') },
              says: referenceTitle,
            },
          ]}
        />
      </div>
      {act === 'edit' && (
        <ChangeAgreementDialog
          {...{ siteId, onClose }}
          latest={agreement}
          isAsked={state === 'REVIEW'}
        />
      )}
      {act === 'confirm' && <ConfirmDialog {...{ agreement, onClose }} />}
      {act === 'end' && <EndDialog {...{ agreement, onClose }} />}
    </RegisterPage>
  );
}

/** Whom it waits for, or when it ends; nothing where neither is near. */
function Standing({ agreement }: AgreementPageQuery) {
  const t = useWords(words);
  const format = useFormat();
  const { state, parties, daysLeft, lastDay, endedOn, waitsForUs } = agreement;
  if (state === 'REVIEW') {
    const waits = parties.filter(({ isConfirmed }) => !isConfirmed);
    const who = format.list(waits.map(({ agency }) => agency.shortName));
    const isOurs = waitsForUs && waits.length === 1;
    return <Notice>{isOurs ? t('waitsForUs') : t('waitsFor', { who })}</Notice>;
  }
  const date = format.monthDay(lastDay, true);
  if (daysLeft === null || (daysLeft > TOLD_BEFORE[0] && endedOn === null)) return null;
  return (
    <Notice tone="notice" title={t('endsIn', { n: daysLeft, date })}>
      {t('endsIn.what')}
    </Notice>
  );
}
