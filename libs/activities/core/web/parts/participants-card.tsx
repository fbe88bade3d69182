import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import IconX from '@tabler/icons-react/icons/IconX';
import { useState } from 'react';
import { PARTICIPANT_ANSWERS } from '../../rules/participant/participant.js';
import { AskDialog, AttendanceDialog } from './participant-dialogs.js';
import {
  AnswerParticipationDocument,
  type ParticipantRowFragment,
  RemoveParticipantDocument,
} from './parts.generated.js';
import './parts.css';
import { words } from './words.generated.js';

/** What became of a letter that did not get there; one that was not needed is no matter. */
const LOST = ['REFUSED', 'BOUNCED'];

const ANSWER_TONES: Readonly<Record<string, StatusTone>> = {
  NO_ANSWER: 'waiting',
  ACCEPTED: 'ready',
  DECLINED: 'cancelled',
};

export interface ParticipantsCardProps {
  /** What the type calls them, where it does not call them participants. */
  readonly heading?: string;
  readonly activity: { readonly id: string; readonly siteId: string };
  readonly participants: readonly ParticipantRowFragment[];
  /** The viewer may ask more functions, and take a question back. */
  readonly mayAsk: boolean;
  /** The viewer may note who came; shown once it has begun. */
  readonly mayNote: boolean;
  /** Nobody answers any more. */
  readonly isOver: boolean;
}

/** Who is asked to come along, what they answered and who came: functions, never persons. */
export function ParticipantsCard(props: ParticipantsCardProps) {
  const t = useWords(words);
  const { activity, participants, mayAsk, mayNote, isOver } = props;
  const isAnswered = participants.every(({ answer }) => answer !== 'NO_ANSWER');
  const isNoted = participants.every(({ attended }) => attended !== null);
  const [open, setOpen] = useState<'ask' | 'note'>();
  const close = () => setOpen(undefined);
  const sum = useSum(participants);
  // Who was not asked reads nothing of it.
  if (participants.length === 0 && !mayAsk) return null;
  return (
    <FoldedSection
      heading={props.heading ?? t('participants')}
      note={sum}
      isRight={participants.length > 0 && isAnswered && (isNoted || !mayNote)}
      line={sum}
    >
      {participants.length === 0 && <p className="meta">{t('participants.none')}</p>}
      <ul className="part-rows">
        {participants.map((row) => (
          <Row key={row.id} row={row} mayAsk={mayAsk} mayAnswer={!isOver && (mayAsk || row.mine)} />
        ))}
      </ul>
      {(mayAsk || (mayNote && participants.length > 0)) && (
        <div className="cluster no-print">
          {mayAsk && (
            <Button aria-haspopup="dialog" onPress={() => setOpen('ask')}>
              {t('participants.ask')}
            </Button>
          )}
          {mayNote && participants.length > 0 && (
            <Button aria-haspopup="dialog" onPress={() => setOpen('note')}>
              {t('participants.attendanceOpen')}
            </Button>
          )}
        </div>
      )}
      {open === 'ask' && <AskDialog {...{ activity, participants }} onClose={close} />}
      {open === 'note' && <AttendanceDialog {...{ activity, participants }} onClose={close} />}
    </FoldedSection>
  );
}

function useSum(participants: readonly ParticipantRowFragment[]): string | undefined {
  const t = useWords(words);
  const n = participants.length;
  if (n === 0) return undefined;
  if (participants.some(({ attended }) => attended !== null)) {
    return t('participants.came', { came: participants.filter((row) => row.attended).length, n });
  }
  return t('participants.count', {
    yes: participants.filter(({ answer }) => answer === 'ACCEPTED').length,
    n,
  });
}

function Row(props: { row: ParticipantRowFragment; mayAsk: boolean; mayAnswer: boolean }) {
  const t = useWords(words);
  const { row, mayAsk, mayAnswer } = props;
  const remove = useMutationOperation(RemoveParticipantDocument);
  const noted = row.attended === null ? null : t(`attended.${row.attended}`);
  return (
    <li className="part-row">
      <span className="cluster">
        {row.agency && <AgencyMark agency={{ ...row.agency, name: row.agency.shortName }} />}
        {row.functionTitle}
        {mayAsk && row.proposesOtherTime && (
          <StatusText tone="notice">{t('answer.otherTime')}</StatusText>
        )}
        {mayAsk && isNotReached(row) && (
          <StatusText tone="notice">
            {t.maybe(`mail.${row.mailReason}`) ?? t('mail.lost')}
          </StatusText>
        )}
      </span>
      <span className="part-row__acts">
        {mayAnswer && noted === null ? (
          <AnswerSelect row={row} />
        ) : (
          <StatusText tone={row.attended ? 'done' : (ANSWER_TONES[row.answer] ?? 'waiting')}>
            {noted ?? t.maybe(`answer.${row.answer}`)}
          </StatusText>
        )}
        {mayAsk && noted === null && (
          <Button
            kind="quiet"
            icon={<IconX aria-hidden />}
            iconOnly
            onPress={() => void remove.send({ participantId: row.id }).catch(() => undefined)}
          >
            {t('participants.remove', { function: row.functionTitle })}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Nobody has answered, and the letter that asked did not get there. */
const isNotReached = ({ answer, mailState, mailReason }: ParticipantRowFragment) =>
  answer === 'NO_ANSWER' && LOST.includes(mailState ?? '') && mailReason !== 'NOTHING_NEW';

/** Answered by the function's own agency, or noted by whoever asked. */
function AnswerSelect({ row }: { row: ParticipantRowFragment }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const answer = useMutationOperation(AnswerParticipationDocument);
  const [problem] = problemsOf(answer.error);
  return (
    <Select
      label={t('answerOf', { function: row.functionTitle })}
      hideLabel
      value={row.answer}
      onChange={(chosen) => {
        // What went wrong stands at the field.
        answer.send({ participantId: row.id, answer: chosen }).catch(() => undefined);
      }}
      {...(problem ? { error: problemText(problem) } : {})}
      options={PARTICIPANT_ANSWERS.map((one) => ({ value: one, label: t(`answer.${one}`) }))}
    />
  );
}
