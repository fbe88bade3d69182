import { LastChanged } from '@stad/audit/web/last-changed.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { RecordPage } from '@stad/platform/web/pages/record-page.js';
import { Button, type ButtonKind } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { reachOf, useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import { usePlaces } from '@stad/programme/web/place.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { type ReactNode, useState } from 'react';
import { TAKEN_BACK } from '../rules/routine-codes.js';
import { AgreedCard, SourcesCard } from './agreed-card.js';
import { AnswerDialog } from './answer-dialog.js';
import { DeleteDialog } from './delete-dialog.js';
import { DifferenceCard } from './difference-card.js';
import { ExerciseDialog } from './exercise-dialog.js';
import { ForceDialog } from './force-dialog.js';
import { TONES } from './looks.js';
import { MandatesCard } from './mandates-card.js';
import {
  AddLocalRoutineDocument,
  AnswerLocalRoutineDocument,
  type RoutineVersionFragment,
  StepLocalRoutineDocument,
} from './routine.generated.js';
import { StepsFlow } from './steps-flow.js';
import { useFlagTexts } from './use-flag-texts.js';
import { useVersionName } from './versions-card.js';
import { words } from './words.generated.js';

const KINDS: Readonly<Record<string, ButtonKind>> = {
  ...{ edit: 'secondary', retract: 'secondary', renew: 'secondary', exercise: 'secondary' },
  ...{ takeBack: 'secondary', delete: 'quiet' },
};
const DIALOGS = ['answer', 'force', 'exercise', 'delete'];

/** One version: where it stands and what comes next, its steps, who has agreed, what it was taken from. */
export function Version(props: { routine: RoutineVersionFragment; side?: ReactNode }) {
  const t = useWords(words);
  const places = usePlaces();
  const nameOf = useVersionName();
  const mayLearn = useMay('learning:write');
  const flagTexts = useFlagTexts(props.routine);
  const [act, setAct] = useState<string | null>(null);
  const { routine } = props;
  const { id, siteId, state, steps, tests } = routine;
  const town = places.find(({ site }) => site.id === siteId)?.site.name ?? '';
  const onClose = () => setAct(null);
  return (
    <RecordPage
      // The page of the town shows the one in force; each version has a page of its own.
      title={props.side ? t('page.title') : `${t('page.title')}, ${nameOf(routine)}`}
      heading={t('page.heading', { town })}
      note={nameOf(routine)}
      marks={
        <>
          <StatusChip tone={TONES[state] ?? 'draft'}>{t.maybe(`state.${state}`)}</StatusChip>
          <ClassBadge
            informationClass={state === 'IN_FORCE' || state === 'REPLACED' ? 'P1' : 'P2'}
          />
        </>
      }
      notice={
        <>
          <SomeoneElseSaved kind="LOCAL_ROUTINE" id={id} />
          <Standing routine={routine} />
        </>
      }
      actions={
        <Button icon={<IconPrinter aria-hidden />} onPress={() => window.print()}>
          {t('print')}
        </Button>
      }
      steps={routine.nextSteps.length > 0 && <Steps routine={routine} onDialog={setAct} />}
      side={
        <>
          {props.side}
          <LastChanged kind="LOCAL_ROUTINE" id={id} />
        </>
      }
    >
      <Card heading={t('steps')}>
        {steps.length === 0 ? <p>{t('steps.none')}</p> : <StepsFlow steps={steps} tests={tests} />}
        {mayLearn && tests.some(({ results }) => results.includes('NOT_HELD')) && (
          <p className="no-print">
            <Link to={`/arbetsgang/${id}/lardomar`}>{t('learn')}</Link>
          </p>
        )}
      </Card>
      <DifferenceCard routine={routine} />
      <AgreedCard routine={routine} />
      <SourcesCard routine={routine} />
      <MandatesCard />
      <div className="cluster">
        <FlagText texts={flagTexts} />
      </div>
      {act === 'answer' && <AnswerDialog {...{ routine, onClose }} />}
      {act === 'force' && <ForceDialog {...{ routine, onClose }} />}
      {act === 'delete' && <DeleteDialog {...{ routine, onClose }} />}
      {act === 'exercise' && <ExerciseDialog {...{ routine, onClose }} />}
    </RecordPage>
  );
}

function Steps(props: { routine: RoutineVersionFragment; onDialog: (step: string) => void }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const go = useGo();
  const { id, siteId, version, nextSteps } = props.routine;
  const told = useToldActs();
  const { agency } = useViewer();
  const reach = reachOf(props.routine.parties.filter((party) => party.agency.id !== agency.id));
  const maySubmit = nextSteps.some(({ step, ready }) => ready && step === 'submit');
  const move = useMutationOperation(StepLocalRoutineDocument);
  const answer = useMutationOperation(AnswerLocalRoutineDocument);
  const renew = useMutationOperation(AddLocalRoutineDocument, {
    onDone: ({ addLocalRoutine }) => go(`/arbetsgang/${addLocalRoutine.id}/andra`),
  });
  function take(step: string) {
    move.reset();
    answer.reset();
    const yes = { localRoutineId: id, expectedVersion: version, answer: TAKEN_BACK, reason: '' };
    if (DIALOGS.includes(step)) props.onDialog(step);
    else if (step === 'edit') go(`/arbetsgang/${id}/andra`);
    // What went wrong is in the operation's own state and shown above the buttons.
    else if (step === 'renew') renew.send({ siteId, start: 'CURRENT' }).catch(() => undefined);
    else if (step === 'takeBack') answer.send(yes).catch(() => undefined);
    else if (step === 'submit') {
      const act = t('do.submit');
      told.take({
        ...{ key: `submit ${id}`, act, reach },
        send: () => move.send({ localRoutineId: id, step }),
      });
    } else move.send({ localRoutineId: id, step }).catch(() => undefined);
  }
  return (
    <>
      {[move, renew, answer]
        .flatMap(({ error }) => problemsOf(error))
        .map((problem) => (
          <Notice key={problem.code} tone="stop" role="alert">
            {problemText(problem)}
          </Notice>
        ))}
      {maySubmit && <p className="meta no-print">{told.said(reach)}</p>}
      <NextSteps
        steps={nextSteps}
        label={(step) => (told.isHeld(`${step} ${id}`) ? undefined : t.maybe(`do.${step}`))}
        kind={(step) => KINDS[step]}
        onTake={take}
        opensDialog={(step) => DIALOGS.includes(step)}
      />
    </>
  );
}

/** Whom it waits for, or from when until when it is in force. */
function Standing({ routine }: { routine: RoutineVersionFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { state, parties, inForceFrom, replacedOn, waitsForUs, newerNumber } = routine;
  const day = (date: string | null) => format.monthDay(date ?? '', true);
  if (newerNumber !== null) {
    const step = state === 'DRAFT' ? 'outdated.draft' : 'outdated.asked';
    return <Notice tone="notice">{t(step, { n: newerNumber })}</Notice>;
  }
  if (state === 'ASKED') {
    const declined = parties.filter(({ answer }) => answer === 'DECLINED');
    const waits = parties.filter(({ answer }) => answer === null || answer === TAKEN_BACK);
    const names = (list: typeof parties) => format.list(list.map(({ agency }) => agency.shortName));
    if (declined.length > 0) {
      return <Notice tone="notice">{t('declinedBy', { who: names(declined) })}</Notice>;
    }
    const isOurs = waitsForUs && waits.length === 1;
    return <Notice>{isOurs ? t('waitsForUs') : t('waitsFor', { who: names(waits) })}</Notice>;
  }
  if (state === 'AGREED') {
    const date = day(inForceFrom);
    return <Notice>{inForceFrom === null ? t('noDay') : t('inForceFrom', { date })}</Notice>;
  }
  if (state === 'IN_FORCE') return <Notice>{t('inForceSince', { date: day(inForceFrom) })}</Notice>;
  if (state === 'REPLACED') {
    const span = { from: day(inForceFrom), to: day(replacedOn) };
    return <Notice tone="notice">{t('inForceUntil', span)}</Notice>;
  }
  return <Notice>{t('draft.what')}</Notice>;
}
