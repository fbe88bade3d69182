import { readWeek, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { words } from './words.generated.js';

/** V: a week by its number, in the year one looks at unless another is written. */
export function WeekJump(props: {
  isOpen: boolean;
  year: number;
  onClose: () => void;
  onWeek: (week: WeekRef) => void;
}) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [isFault, setFault] = useState(false);
  const close = () => {
    setText('');
    setFault(false);
    props.onClose();
  };
  const submit = () => {
    const week = readWeekJump(text, props.year);
    if (!week) return setFault(true);
    props.onWeek(week);
    close();
  };
  return (
    <Dialog isOpen={props.isOpen} onClose={close} title={t('jump.title')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('jump.field')}
          hint={t('jump.hint')}
          value={text}
          onChange={setText}
          {...(isFault ? { error: t('jump.fault') } : {})}
        />
        <div className="cluster">
          <Button type="submit" kind="primary">
            {t('jump.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** `21`, `v21`, `v. 21`, `2026-21`. */
export function readWeekJump(text: string, year: number): WeekRef | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/^(v|wk)\.?\s*/, '');
  return readWeek(written.includes('-') ? written : `${year}-${written}`);
}
