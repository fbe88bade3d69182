import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { useState } from 'react';
import { MOST_WEEKS, weeklyDates } from '../../rules/repeat-weekly.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { passPath } from '../pass/pass-looks.js';
import { ClashList } from '../team/clash-list.js';
import { words } from '../words.generated.js';
import { RepeatPassDocument, type RepeatPassMutation } from './plan.generated.js';

type Drafts = RepeatPassMutation['repeatPass'];

/** *Upprepa varje vecka*: how many, until when; then which of them fall on a red day or clash. */
export function RepeatDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const format = useFormat();
  const [made, setMade] = useState<Drafts>();
  const repeat = useMutationOperation(RepeatPassDocument, {
    onDone: ({ repeatPass }) => setMade(repeatPass),
  });
  const dates = weeklyDates(new Date(pass.startsAt), MOST_WEEKS);
  const form = useForm({
    start: { weeks: '4' },
    send: ({ weeks }) => repeat.send({ passId: pass.id, weeks: Number(weeks) }),
  });
  const onClose = () => onOpen('');
  const title = ofKind('step.repeat');
  if (made) {
    return (
      <Dialog isOpen onClose={onClose} title={title}>
        <MadeDrafts drafts={made} />
        <Button onPress={onClose}>{t('repeat.close')}</Button>
      </Dialog>
    );
  }
  return (
    <DialogForm title={title} submit={t('repeat.save')} form={form} onClose={onClose}>
      <p>{t('repeat.text')}</p>
      <Select
        {...form.field('weeks')}
        label={t('repeat.weeks')}
        options={dates.map((date, at) => ({
          value: String(at + 1),
          label: t('repeat.until', { n: at + 1, date: format.shortDay(date) }),
        }))}
      />
    </DialogForm>
  );
}

function MadeDrafts({ drafts }: { drafts: Drafts }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <div role="status">
      <p>{t('repeat.made', { n: drafts.length })}</p>
      <ul className="pass-lines">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to={passPath(draft)}>{format.day(draft.startsAt)}</Link>
            <ClashList clashes={draft.clashes} />
          </li>
        ))}
      </ul>
    </div>
  );
}
