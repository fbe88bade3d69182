import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { ADVICE, ERASE_GROUNDS, KEEP_GROUNDS } from '../rules/removal/removal.js';
import {
  AdviseRemovalDocument,
  DecideRemovalDocument,
  NoteRemovalDocument,
  type RemovalLineFragment,
} from './removal.generated.js';
import { words } from './words.generated.js';

interface RemovalDialogProps {
  readonly removal: Pick<RemovalLineFragment, 'id' | 'text' | 'version'>;
  /** erase, keep, advise, note. */
  readonly step: string;
  readonly onClose: () => void;
}

/** *Ta bort*, *Lägg tillbaka*, *Ge råd*, *Anteckna diarienummer*: with its ground. */
export function RemovalDialog({ removal, step, onClose }: RemovalDialogProps) {
  const t = useWords(words);
  const decide = useMutationOperation(DecideRemovalDocument);
  const advise = useMutationOperation(AdviseRemovalDocument);
  const note = useMutationOperation(NoteRemovalDocument);
  const about = { removalId: removal.id, expectedVersion: removal.version };
  const form = useForm({
    start: { ground: '', advice: '', diaryNumber: '' },
    send: ({ ground, advice, diaryNumber }): Promise<unknown> => {
      if (step === 'advise') return advise.send({ ...about, advice });
      if (step === 'note') return note.send({ ...about, diaryNumber: diaryNumber.trim() });
      return decide.send({ ...about, step, ground });
    },
    onDone: onClose,
  });
  const grounds = step === 'erase' ? ERASE_GROUNDS : KEEP_GROUNDS;
  const verb = t.maybe(`removalStep.${step}`) ?? step;
  return (
    <Dialog isOpen onClose={onClose} title={`${verb}: ${t.maybe(`text.${removal.text}`) ?? ''}`}>
      <p>{t.maybe(`removalText.${step}`)}</p>
      <Form
        form={form}
        submit={verb}
        secondary={<Button onPress={onClose}>{t('hold.back')}</Button>}
      >
        {step === 'advise' && (
          <Select
            {...form.field('advice')}
            label={t('removal.advice')}
            options={ADVICE.map((code) => ({
              value: code,
              label: t.maybe(`advice.${code}`) ?? code,
            }))}
          />
        )}
        {step === 'note' && (
          <TextField
            {...form.field('diaryNumber')}
            label={t('hold.diary')}
            hint={t('hold.diary.hint')}
            width="short"
          />
        )}
        {(step === 'erase' || step === 'keep') && (
          <Select
            {...form.field('ground')}
            label={t('hold.ground')}
            options={grounds.map((code) => ({
              value: code,
              label: t.maybe(`removalGround.${code}`) ?? code,
            }))}
          />
        )}
      </Form>
    </Dialog>
  );
}
