import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { checkComment } from '../../rules/comment.js';
import { type MeetingCommentsFragment, SendMeetingCommentDocument } from '../meeting.generated.js';
import { words } from '../words.generated.js';

/** What those who are asked say of the draft: each of its own agency, and not changed once sent (INV-03). */
export function MeetingComments(props: { meeting: MeetingCommentsFragment; isJoint: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  const { id, comments, mayComment } = props.meeting;
  if (comments.length === 0 && !props.isJoint) return null;
  return (
    <Card heading={t('comments')}>
      {comments.length === 0 && <p className="meta">{t('comments.none')}</p>}
      <ul className="meeting-comments">
        {comments.map(({ id: commentId, body, sentAt, writtenFunction, agency }) => (
          <li key={commentId}>
            <p>{body}</p>
            <p className="meta">
              <AgencyMark agency={{ ...agency, name: agency.shortName }} /> {writtenFunction},{' '}
              {format.moment(sentAt)}
            </p>
          </li>
        ))}
      </ul>
      <FlagText
        texts={comments.map(({ id: recordId, body }) => ({
          ...{ text: 'MEETING_COMMENT', recordId, label: body, says: body },
        }))}
      />
      {/* A new form once one is sent: it begins empty. */}
      {mayComment && <CommentForm key={comments.length} meetingId={id} />}
      <p className="meta">{t('comments.own')}</p>
    </Card>
  );
}

function CommentForm({ meetingId }: { meetingId: string }) {
  const t = useWords(words);
  const guards = useTextGuards();
  const send = useMutationOperation(SendMeetingCommentDocument);
  const form = useForm({
    start: { body: '' },
    check: ({ body }) => problemsOf(checkComment(body)),
    send: ({ body }) => send.send({ meetingId, body, overrides: guards.overrides }),
  });
  return (
    <Form form={form} submit={t('comments.send')}>
      <SafeTextField
        {...form.field('body')}
        guard={guards.of('body', form.problems)}
        label={t('comments.write')}
        rows={3}
      />
    </Form>
  );
}
