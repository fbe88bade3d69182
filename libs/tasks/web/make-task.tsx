import { useMay } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button, type ButtonKind } from '@stad/platform/web/ui/button.js';
import IconChecklist from '@tabler/icons-react/icons/IconChecklist';
import { useState } from 'react';
import { AddTaskDialog, type TaskStart } from './task-dialogs.js';
import { words } from './words.generated.js';

export interface MakeTaskProps {
  readonly siteId: string;
  readonly source: { readonly kind: string; readonly id: string };
  /** What it is about, for who hears the button and does not see where it stands. */
  readonly about: string;
  /** What the form begins with. */
  readonly start?: TaskStart;
  readonly kind?: ButtonKind;
}

/** *Gör en uppgift*: beside a record that tasks may be born from. */
export function MakeTask({ siteId, source, about, start, kind = 'quiet' }: MakeTaskProps) {
  const t = useWords(words);
  const may = useMay('task:read');
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button
        kind={kind}
        icon={<IconChecklist aria-hidden />}
        onPress={() => setOpen(true)}
        aria-label={`${t('make')}: ${about}`}
      >
        {t('make')}
      </Button>
      {isOpen && <AddTaskDialog {...{ siteId, source, start }} onClose={() => setOpen(false)} />}
    </>
  );
}
