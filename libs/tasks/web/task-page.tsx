import { LastChanged } from '@stad/audit/web/last-changed.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { RegisterPage } from '@stad/platform/web/pages/register-page.js';
import type { ButtonKind } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { type ReactNode, useState } from 'react';
import { useTaskText } from './said/use-task-text.js';
import { StepTaskDocument, TaskPageDocument, type TaskPageQuery } from './task.generated.js';
import { ChangeTaskDialog, FinishDialog, HandOverDialog, OfferDialog } from './task-dialogs.js';
import { TONES } from './task-looks.js';
import { words } from './words.generated.js';

/** One task: what, with whom it lies, by when, and each state it has been in. */
export default function TaskPage() {
  const id = useRouteParam('id');
  const query = useOperation(TaskPageDocument, { id });
  return <QueryView query={query}>{({ task }) => <Task key={task.id} task={task} />}</QueryView>;
}

/** The way forward alone is filled. */
const KINDS: Readonly<Record<string, ButtonKind>> = {
  ...{ handOver: 'secondary', offer: 'secondary', edit: 'secondary', withdraw: 'secondary' },
  ...{ reopen: 'secondary', drop: 'danger' },
};
const ASKED = ['finish', 'handOver', 'offer', 'edit'] as const;
type Asked = (typeof ASKED)[number];
const isAsked = (step: string): step is Asked => ASKED.some((known) => known === step);

function Task({ task }: TaskPageQuery) {
  const t = useWords(words);
  const format = useFormat();
  const said = useTaskText();
  const problemText = useProblemText();
  const move = useMutationOperation(StepTaskDocument);
  const [asked, ask] = useState<Asked>();
  const { id, state, late, source, note, changes } = task;
  const stateWord = (code: string) => t.maybe(`state.${code}`) ?? code;
  const due = format.monthDay(task.dueOn, true);
  const close = () => ask(undefined);
  function take(step: string) {
    move.reset();
    if (isAsked(step)) ask(step);
    // What went wrong is in the move's own state and shown above the buttons.
    else move.send({ taskId: id, step }).catch(() => undefined);
  }
  const relation: { label: string; value: ReactNode }[] = [
    {
      label: t('field.owner'),
      value: (
        <>
          {task.ownerFunction}
          {state === 'OPEN' && !task.held && (
            <p>
              <StatusText tone="notice">{t('owner.nobody')}</StatusText>
            </p>
          )}
        </>
      ),
    },
    {
      label: t('field.due'),
      value: late ? <StatusText tone="notice">{t('due.late', { date: due })}</StatusText> : due,
    },
    ...(source
      ? [
          {
            label: t('source'),
            value: (
              <>
                {t.maybe(`source.${source.kind}`) ?? source.kind}{' '}
                {source.path && <Link to={source.path}>{t('source.open')}</Link>}
              </>
            ),
          },
        ]
      : []),
    ...(note ? [{ label: t('note'), value: note }] : []),
  ];
  return (
    <RegisterPage
      title={t('page.title')}
      heading={said(task)}
      state={{
        ...{ tone: TONES[state] ?? 'waiting', label: stateWord(state) },
        since: changes[0]?.at ?? '',
      }}
      marks={<ClassBadge informationClass={task.classification} />}
      notice={<SomeoneElseSaved kind="TASK" id={id} />}
      steps={
        <>
          {problemsOf(move.error).map((problem) => (
            <Notice key={problem.code} tone="stop" role="alert">
              {problemText(problem)}
            </Notice>
          ))}
          <NextSteps
            steps={task.nextSteps}
            label={(step) => t.maybe(`step.${step}`)}
            kind={(step) => KINDS[step]}
            onTake={take}
            opensDialog={isAsked}
          />
        </>
      }
      relationHeading={t('page.title')}
      relation={relation}
      side={<LastChanged kind="TASK" id={id} />}
      history={changes.map((change) => ({
        ...{ key: change.id, said: stateWord(change.state), at: change.at },
        ...{ tone: TONES[change.state] ?? 'waiting', by: change.functionTitle },
      }))}
    >
      {task.offers.length > 0 && (
        <Card heading={t('offered')}>
          <ul>
            {task.offers.map((offer) => (
              <li key={offer.id}>
                {t.maybe(`offered.${offer.state}`, { agency: offer.to.shortName })}{' '}
                <span className="meta">{format.moment(offer.offeredAt)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <FlagText
        texts={[
          { text: 'TASK_BODY', recordId: id, label: t('field.body'), says: task.body },
          { text: 'TASK_NOTE', recordId: id, label: t('note'), says: note },
        ]}
      />
      {asked === 'finish' && <FinishDialog task={task} onClose={close} />}
      {asked === 'handOver' && <HandOverDialog task={task} onClose={close} />}
      {asked === 'offer' && <OfferDialog task={task} onClose={close} />}
      {asked === 'edit' && <ChangeTaskDialog latest={task} onClose={close} />}
    </RegisterPage>
  );
}
