import { useViewer } from '@stad/identity/web/viewer.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { changedPresence, presenceProblems, presenceValues, timesToNote } from './presence.js';
import { MemberTimes } from './presence-fields.js';
import { NotePresenceDocument } from './run.generated.js';

/** *Kom senare / gick tidigare*: one's own time; for the pass leader the whole team's in the field. */
export function PresenceDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const { membershipId } = useViewer();
  const language = useLanguage();
  const note = useMutationOperation(NotePresenceDocument);
  const team = timesToNote(pass, membershipId);
  const form = useForm({
    start: { ...presenceValues(team, language) } as Record<string, string>,
    check: (values) => [...presenceProblems(values)],
    send: (values) =>
      note.send({ passId: pass.id, members: [...changedPresence(team, values, pass.startsAt)] }),
    onDone: () => onOpen(''),
  });
  return (
    <DialogForm
      title={ofKind('step.presence')}
      submit={t('presence.save')}
      form={form}
      onClose={() => onOpen('')}
    >
      <p>{t('presence.text')}</p>
      <MemberTimes form={form} team={team} />
    </DialogForm>
  );
}
