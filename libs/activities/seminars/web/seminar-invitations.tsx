import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { NextSteps, type Step } from '@stad/platform/web/ui/next-steps.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { useState } from 'react';
import { INVITATION_ANSWERS } from '../rules/invitation.js';
import { InviteDialog } from './invite-dialog.js';
import type { SeminarInvitationsFragment } from './seminar.generated.js';
import { NoteInvitationAnswerDocument } from './seminar-steps.generated.js';
import { words } from './words.generated.js';
import './seminar.css';

const ANSWER_TONES: Readonly<Record<string, StatusTone>> = {
  NO_ANSWER: 'waiting',
  ACCEPTED: 'ready',
  DECLINED: 'cancelled',
};

type Invitation = SeminarInvitationsFragment['invitations'][number];

/** Who is asked to come, and what they have answered: functions and actors, never persons. */
export function SeminarInvitations(props: {
  seminar: SeminarInvitationsFragment;
  steps: readonly Step[];
}) {
  const t = useWords(words);
  const { seminar } = props;
  const [isInviting, setInviting] = useState(false);
  const invite = props.steps.filter(({ step }) => step === 'invite');
  const coming = comingOf(seminar.invitations);
  if (invite.length === 0 && seminar.invitations.length === 0) return null;
  return (
    <FoldedSection
      heading={t('invited')}
      note={t('invited.count', { n: seminar.invitations.length })}
      isRight={seminar.invitations.length > 0 && coming !== undefined}
      line={t('invited.answered', { n: seminar.invitations.length, coming: coming ?? 0 })}
    >
      {seminar.invitations.length === 0 && <p>{t('invited.empty')}</p>}
      <ul className="seminar__rows">
        {seminar.invitations.map((one) => (
          <li className="seminar__row" key={one.id}>
            <span>{one.invitee}</span>
            {invite.length > 0 ? (
              <AnswerSelect seminarId={seminar.id} invitation={one} />
            ) : (
              <StatusText tone={ANSWER_TONES[one.answer] ?? 'waiting'}>
                {t.maybe(`answer.${one.answer}`)}
              </StatusText>
            )}
          </li>
        ))}
      </ul>
      {invite.length > 0 && (
        <NextSteps
          steps={invite}
          label={() => t('step.invite')}
          kind={() => 'secondary'}
          onTake={() => setInviting(true)}
          opensDialog={() => true}
        />
      )}
      {isInviting && <InviteDialog seminar={seminar} onClose={() => setInviting(false)} />}
    </FoldedSection>
  );
}

/** How many of them come, once all have answered. */
function comingOf(invitations: readonly Invitation[]): number | undefined {
  const hasOpen = invitations.some(({ answer }) => answer === 'NO_ANSWER');
  return hasOpen ? undefined : invitations.filter(({ answer }) => answer === 'ACCEPTED').length;
}

/** An answer that came by phone or mail, noted by the organiser. */
function AnswerSelect(props: { seminarId: string; invitation: Invitation }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const note = useMutationOperation(NoteInvitationAnswerDocument);
  const [problem] = problemsOf(note.error);
  const { id, invitee, answer } = props.invitation;
  return (
    <Select
      label={t('answer.of', { invitee })}
      hideLabel
      value={answer}
      onChange={(chosen) => {
        // What went wrong stands at the field.
        const input = { seminarId: props.seminarId, invitationId: id, answer: chosen };
        note.send(input).catch(() => undefined);
      }}
      {...(problem ? { error: problemText(problem) } : {})}
      options={INVITATION_ANSWERS.map((one) => ({ value: one, label: t(`answer.${one}`) }))}
    />
  );
}
