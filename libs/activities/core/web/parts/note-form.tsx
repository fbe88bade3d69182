import { useViewer } from '@stad/identity/web/viewer.js';
import { draftOf, keepDraft } from '@stad/platform/web/form/drafts.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useEffect } from 'react';
import {
  ChangeObservationDocument,
  type NoteRowFragment,
  WriteObservationDocument,
} from './parts.generated.js';
import { words } from './words.generated.js';

export interface NoteFormProps {
  readonly activityId: string;
  /** What of the activity it is about. */
  readonly topicId: string;
  /** The note that is changed; left out for a new one. */
  readonly note?: NoteRowFragment;
  readonly onClose: () => void;
}

/**
 * A note, on a phone or at a desk. What is typed stays until it has arrived, also over another page: in a
 * tunnel it waits here, and is sent once however often one presses.
 */
export function NoteForm({ activityId, topicId, note, onClose }: NoteFormProps) {
  const t = useWords(words);
  const { membershipId } = useViewer();
  const key = `${membershipId} note ${note?.id ?? `${activityId} ${topicId}`}`;
  const guards = useTextGuards();
  const write = useMutationOperation(WriteObservationDocument);
  const change = useMutationOperation(ChangeObservationDocument);
  const start = note?.body ?? '';
  const form = useForm({
    start: { body: draftOf<string>(key) ?? start },
    check: ({ body }) =>
      body.trim().length < 2 ? [{ code: 'OBSERVATION_MISSING', field: 'body' }] : [],
    send: ({ body }): Promise<unknown> => {
      const { overrides } = guards;
      return note
        ? change.send({ observationId: note.id, expectedVersion: note.version, body, overrides })
        : write.send({ activityId, topicId, body, overrides });
    },
    onDone: () => {
      keepDraft(key, undefined);
      onClose();
    },
  });
  const { body } = form.values;
  useEffect(() => keepDraft(key, body === start ? undefined : body), [key, body, start]);
  return (
    <Form
      form={form}
      submit={t('note.submit')}
      secondary={
        <Button
          onPress={() => {
            keepDraft(key, undefined);
            onClose();
          }}
        >
          {t('back')}
        </Button>
      }
    >
      <SafeTextField
        {...form.field('body')}
        guard={guards.of('body', form.problems)}
        label={t('note.label')}
        hint={t('note.hint')}
        rows={3}
      />
    </Form>
  );
}
