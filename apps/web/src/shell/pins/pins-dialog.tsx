import { MOST_PINS, pinProblems } from '@stad/identity/rules/preferences.js';
import { SetPreferencesDocument } from '@stad/identity/web/viewer.generated.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useLabelText } from '@stad/platform/web/navigation/page-entry.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { words as shellWords } from '../../words.generated.js';
import { menuRows, type NavPage } from '../menu-rows.js';
import { isPinnable, pinnedPages, pinOf } from './pins.js';
import { words } from './words.generated.js';

/** Which pages of the groups stand first in one's own menu: a person's setting, kept by the server. */
export function PinsDialog(props: { shown: readonly NavPage[]; onClose: () => void }) {
  const t = useWords(words);
  const shell = useWords(shellWords);
  const labelText = useLabelText();
  const { pins } = useViewer();
  const { shown, onClose } = props;
  const save = useMutationOperation(SetPreferencesDocument);
  // What one may no longer open is let go of.
  const start: readonly string[] = pinnedPages(shown, pins).map(({ path }) => pinOf(path));
  const form = useForm({
    start: { pins: start },
    check: (values) => pinProblems(values.pins),
    send: (values) => save.send({ pins: [...values.pins] }),
    onDone: onClose,
  });
  const options = menuRows(shown).flatMap(({ group, pages }) =>
    pages.filter(isPinnable).map(({ path, nav }) => ({
      value: pinOf(path),
      label: labelText(nav.label),
      ...(group && pages.length > 1 ? { hint: shell(`group.${group}`) } : {}),
    })),
  );
  return (
    <DialogForm title={t('pins.title')} submit={t('pins.save')} form={form} onClose={onClose}>
      <CheckboxGroup
        {...form.field('pins')}
        label={t('pins.pages')}
        hint={t('pins.hint', { n: MOST_PINS })}
        options={options}
      />
    </DialogForm>
  );
}
