import { LastChanged } from '@stad/audit/web/last-changed.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { RegisterPage } from '@stad/platform/web/pages/register-page.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useState } from 'react';
import { ActorPageDocument, type ActorPageQuery } from './actor.generated.js';
import { ActorAnswerDialog } from './actor-answer-dialog.js';
import { ActorCards } from './actor-cards.js';
import { ChangeActorDialog } from './actor-dialogs.js';
import { ActorFileDialog } from './actor-file-dialog.js';
import { TONES } from './actor-looks.js';
import { AskDialog } from './ask-dialog.js';
import { JudgeDialog } from './judge-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { MergedCard, MergeNotice } from './merged-card.js';
import { PlaceDialog } from './place-dialog.js';
import { QuestionNote } from './question-note.js';
import { StepDialog } from './step-dialog.js';
import { TieDialog } from './tie-dialog.js';
import { TiesCard } from './ties-card.js';
import { useRelation } from './use-relation.js';
import { words } from './words.generated.js';

/** One organisation: its state since when, what stands between it and us, what it does and has said. */
export default function ActorPage() {
  const id = useRouteParam('id');
  const query = useOperation(ActorPageDocument, { id });
  return <QueryView query={query}>{({ actor }) => <Actor actor={actor} />}</QueryView>;
}

function Actor({ actor }: ActorPageQuery) {
  const t = useWords(words);
  const [act, setAct] = useState<string | null>(null);
  const relation = useRelation(actor);
  const { id, siteId, name, file, inNetwork, changes, nextSteps } = actor;
  const state = file?.state ?? (inNetwork ? 'ACTIVE' : null);
  const stateWord = (code: string) => t.maybe(`state.${code}`) ?? code;
  const onClose = () => setAct(null);
  // One without a sign-in answers by its link: who keeps the list notes beside that.
  const isNote = actor.cardAgencyId === null;
  const next = nextOf(actor);
  const taken = {
    label: (step: string) => t.maybe(isNote && step === 'answer' ? 'step.note' : `step.${step}`),
    onTake: setAct,
    opensDialog: () => true,
  };
  return (
    <RegisterPage
      title={t('page.title')}
      heading={name}
      state={{
        tone: (state && TONES[state]) || 'waiting',
        label: state ? stateWord(state) : t('state.own'),
        ...(file ? { since: file.stateOn } : {}),
      }}
      marks={
        <ClassBadge
          informationClass={file ? 'P2' : 'P1'}
          readers={t(file ? 'readers.core' : 'readers.network')}
        />
      }
      notice={
        <>
          <SomeoneElseSaved key={id} kind="ACTOR" id={id} />
          <MergeNotice actor={actor} onMerge={() => setAct('merge')} />
          <QuestionNote actor={actor} />
        </>
      }
      steps={
        nextSteps.length > 0 && (
          <>
            <NextSteps steps={nextSteps.filter(({ step }) => step === next)} {...taken} />
            {nextSteps.some(({ step }) => step !== next) && (
              <details className="actor-more">
                <summary>{t('step.more')}</summary>
                <NextSteps
                  steps={nextSteps.filter(({ step }) => step !== next)}
                  kind={() => 'secondary'}
                  {...taken}
                />
              </details>
            )}
          </>
        )
      }
      relation={relation}
      side={<LastChanged kind="ACTOR" id={id} />}
      history={changes.map((change) => ({
        key: change.id,
        said: stateWord(change.state),
        at: change.stateOn,
        tone: TONES[change.state] ?? 'waiting',
        by: change.functionTitle,
      }))}
    >
      <ActorCards actor={actor} />
      {(file || actor.ties.length > 0) && <TiesCard name={name} ties={actor.ties} />}
      <MergedCard merged={actor.merged} />
      {act === 'merge' && <MergeDialog {...{ actor, onClose }} />}
      {act === 'edit' && <ChangeActorDialog {...{ siteId, onClose }} latest={actor} />}
      {act === 'file' && file && <ActorFileDialog {...{ onClose }} actorId={id} latest={file} />}
      {act === 'answer' && (
        <ActorAnswerDialog
          {...{ onClose, isNote }}
          actorId={id}
          latest={isNote ? actor.noted : actor.answer}
        />
      )}
      {act === 'ask' && (
        <AskDialog
          {...{ onClose }}
          actorId={id}
          mailbox={actor.answer?.mailbox ?? actor.noted?.mailbox ?? ''}
        />
      )}
      {act === 'place' && file && <PlaceDialog {...{ onClose }} actorId={id} latest={file} />}
      {act === 'judge' && <JudgeDialog {...{ actor, onClose }} />}
      {act === 'tie' && <TieDialog {...{ siteId, onClose }} actorId={id} />}
      {act !== null && file && STEPS.includes(act) && (
        <StepDialog {...{ onClose }} actorId={id} step={act} since={file.stateOn} />
      )}
    </RegisterPage>
  );
}

const FORWARD = ['contact', 'interest', 'agree', 'activate'];
const STEPS = [...FORWARD, 'pause', 'leave'];

/**
 * The one step that is pointed out: an answer that waits, the next step of its life, to ask one that has not answered
 * yet, and else the contact.
 */
function nextOf({ nextSteps, answer }: ActorPageQuery['actor']): string | undefined {
  const order = ['judge', ...FORWARD, ...(answer ? [] : ['ask']), 'file', 'answer'];
  return order.find((step) => nextSteps.some((each) => each.step === step && each.ready));
}
