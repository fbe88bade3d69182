import { LastChanged } from '@stad/audit/web/last-changed.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { RegisterPage } from '@stad/platform/web/pages/register-page.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useState } from 'react';
import {
  SamplePartnerPageDocument,
  type SamplePartnerPageQuery,
  StepSamplePartnerDocument,
} from './sample-partner.generated.js';
import { ChangeSamplePartnerDialog } from './sample-partner-dialogs.js';
import { TONES } from './sample-partner-looks.js';
import { words } from './words.generated.js';

/** One of the register: its state since when, what is known of it, each state it has been in. */
export default function SamplePartnerPage() {
  const id = useRouteParam('id');
  const query = useOperation(SamplePartnerPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ samplePartner }) => <SamplePartner samplePartner={samplePartner} />}
    </QueryView>
  );
}

function SamplePartner({ samplePartner }: SamplePartnerPageQuery) {
  const t = useWords(words);
  const problemText = useProblemText();
  const move = useMutationOperation(StepSamplePartnerDocument);
  const [isChanging, setChanging] = useState(false);
  const { id, name, sort, note, state, changes, nextSteps } = samplePartner;
  const stateWord = (code: string) => t.maybe(`state.${code}`) ?? code;
  function take(step: string) {
    move.reset();
    if (step === 'edit') setChanging(true);
    // What went wrong is in the move's own state and shown above the buttons.
    else move.send({ samplePartnerId: id, step }).catch(() => undefined);
  }
  return (
    <RegisterPage
      title={t('page.title')}
      heading={name}
      state={{
        tone: TONES[state] ?? 'waiting',
        label: stateWord(state),
        since: changes[0]?.at ?? '',
      }}
      marks={<ClassBadge informationClass="P2" />}
      notice={<SomeoneElseSaved key={id} kind="SAMPLE_PARTNER" id={id} />}
      steps={
        <>
          {problemsOf(move.error).map((problem) => (
            <Notice key={problem.code} tone="stop" role="alert">
              {problemText(problem)}
            </Notice>
          ))}
          <NextSteps
            steps={nextSteps}
            label={(step) => t.maybe(`step.${step}`)}
            kind={(step) => (step === 'activate' ? undefined : 'secondary')}
            onTake={take}
            opensDialog={(step) => step === 'edit'}
          />
        </>
      }
      relationHeading={t('page.title')}
      relation={[
        { label: t('field.sort'), value: t.maybe(`sort.${sort}`) },
        ...(note ? [{ label: t('field.note'), value: note }] : []),
      ]}
      side={<LastChanged kind="SAMPLE_PARTNER" id={id} />}
      history={changes.map((change) => ({
        key: change.id,
        said: stateWord(change.state),
        at: change.at,
        tone: TONES[change.state] ?? 'waiting',
        by: change.functionTitle,
      }))}
    >
      {isChanging && (
        <ChangeSamplePartnerDialog latest={samplePartner} onClose={() => setChanging(false)} />
      )}
    </RegisterPage>
  );
}
