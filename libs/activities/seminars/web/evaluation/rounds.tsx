import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import { useState } from 'react';
import {
  CloseEvaluationRoundDocument,
  type EvaluationRoundsFragment,
  OpenEvaluationRoundDocument,
} from './evaluation.generated.js';
import { Failed } from './failed.js';
import { Quotes } from './quotes.js';
import { Results } from './results.js';
import type { Kind, Round } from './round.js';
import { words } from './words.generated.js';
import './evaluation.css';

/** What a press opens. */
const OPENED_BY = { askBefore: 'BEFORE', askAfter: 'AFTER' } as const;

/** The rounds of a seminar: how far each is, what was told, and what its organiser does next. */
export function EvaluationRounds(props: {
  seminar: EvaluationRoundsFragment;
  /** What before and after come to is shown above. */
  isSummed?: boolean;
}) {
  const { seminar, isSummed = false } = props;
  const t = useWords(words);
  const { evaluationRounds: rounds, nextSteps } = seminar;
  const steps = (Object.keys(OPENED_BY) as (keyof typeof OPENED_BY)[]).filter((one) =>
    nextSteps.some(({ step }) => step === one),
  );
  return (
    <>
      {rounds.length > 0 && (
        <ul className="rounds">
          {rounds.map((round) => (
            <RoundLine key={round.id} seminarId={seminar.id} round={round} />
          ))}
        </ul>
      )}
      <Results rounds={rounds} isSummed={isSummed} />
      {rounds.map((round) => (
        <Quotes key={round.id} seminarId={seminar.id} round={round} />
      ))}
      {steps.map((step) => (
        <OpenRound key={step} seminar={seminar} kind={OPENED_BY[step]} />
      ))}
      {rounds.length > 0 && <p className="meta">{t('rounds.how')}</p>}
    </>
  );
}

function RoundLine({ seminarId, round }: { seminarId: string; round: Round }) {
  const t = useWords(words);
  const { moment } = useFormat();
  const { isOpen, answers, letters } = round;
  const kind = round.kind as Kind;
  return (
    <li className="rounds__line">
      <div>
        <strong>{t(`round.${kind}`)}</strong>
        {' · '}
        <span className="meta">
          {isOpen ? t('round.open', { until: moment(round.closesAt) }) : t('round.closed')}
        </span>
        <p>
          {answers > 0
            ? letters > 0
              ? t('round.answersOf', { n: answers, letters, share: shareOf(answers, letters) })
              : t('round.answers', { n: answers })
            : t(isOpen ? 'round.noneYet' : 'round.tooFew', { letters })}
        </p>
      </div>
      {round.mayClose && <CloseRound seminarId={seminarId} round={round} kind={kind} />}
    </li>
  );
}

const shareOf = (n: number, of: number) => Math.round((n / of) * 100);

function CloseRound(props: { seminarId: string; round: Round; kind: Kind }) {
  const t = useWords(words);
  const { seminarId, round, kind } = props;
  const [isAsked, setAsked] = useState(false);
  const close = useMutationOperation(CloseEvaluationRoundDocument, {
    onDone: () => setAsked(false),
  });
  const send = () => void close.send({ seminarId, roundId: round.id }).catch(() => null);
  return (
    <>
      <Button
        kind="secondary"
        aria-label={t(`close.${kind}`)}
        aria-haspopup="dialog"
        onPress={() => setAsked(true)}
      >
        {t('close')}
      </Button>
      {isAsked && (
        <Dialog
          isOpen
          onClose={() => setAsked(false)}
          title={t(`close.${kind}`)}
          actions={
            <Button kind="primary" isPending={close.isSending} onPress={send}>
              {t('close.do')}
            </Button>
          }
        >
          <p>{t('close.text')}</p>
          <Failed error={close.error} />
        </Dialog>
      )}
    </>
  );
}

function OpenRound(props: { seminar: EvaluationRoundsFragment; kind: 'BEFORE' | 'AFTER' }) {
  const t = useWords(words);
  const told = useToldActs();
  const problemText = useProblemText();
  const { seminar, kind } = props;
  const open = useMutationOperation(OpenEvaluationRoundDocument);
  const key = `open ${kind} ${seminar.id}`;
  const n = seminar.evaluationReach[kind === 'BEFORE' ? 'before' : 'after'];
  const reach = { n, who: [t(`open.${kind}.whom`)] };
  const send = () => open.send({ seminarId: seminar.id, kind });
  return (
    <div className="stack">
      <p>{t(`open.${kind}.text`)}</p>
      <p>{n > 0 ? told.said(reach) : problemText({ code: 'ROUND_NOBODY' })}</p>
      {n > 0 && !told.isHeld(key) && (
        <div>
          <Button
            kind="secondary"
            isPending={open.isSending}
            onPress={() => told.take({ key, act: t(`open.${kind}`), reach, send })}
          >
            {t(`open.${kind}`)}
          </Button>
        </div>
      )}
      <Failed error={open.error} />
    </div>
  );
}
