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
import { pinnedPages, pinOf } from './pins.js';
import { words } from './words.generated.js';

/** Which pages of the groups stand first in one's own menu: a person's setting, kept by the server. */
export function PinsDialog(props: { shown: readonly NavPage[]; onClose: () => void }) {
  const t = useWords(words);
  const shell = useWords(shellWords);
  const labelText = useLabelText();
  const { pins } = useViewer();
  const { shown, onClose } = props;
  const save = useMutationOperation(SetPreferencesDocument);
  // A page that one may no longer open loses its pin.
  const start: readonly string[] = pinnedPages(shown, pins).map(({ path }) => pinOf(path));
  const form = useForm({
    start: { pins: start },
    check: (values) => pinProblems(values.pins),
    send: (values) => save.send({ pins: [...values.pins] }),
    onDone: onClose,
  });
  const { value: chosen, onChange, ...field } = form.field('pins');
  const lists = menuRows(shown).flatMap(({ group, pages }) =>
    group === null ? [] : [{ group, pages }],
  );
  return (
    <DialogForm title={t('pins.title')} submit={t('pins.save')} form={form} onClose={onClose}>
      <p className="meta">{t('pins.hint', { n: MOST_PINS })}</p>
      {lists.map(({ group, pages }, place) => {
        const own = pages.map(({ path }) => pinOf(path));
        return (
          <CheckboxGroup
            key={group}
            {...(place === 0 ? field : {})}
            label={shell(`group.${group}`)}
            value={chosen.filter((pin) => own.includes(pin))}
            onChange={(now) => onChange([...chosen.filter((pin) => !own.includes(pin)), ...now])}
            options={pages.map(({ path, nav }) => ({
              value: pinOf(path),
              label: labelText(nav.label),
            }))}
          />
        );
      })}
    </DialogForm>
  );
}
