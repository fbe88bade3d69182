import { parseCount } from '@stad/platform/rules/number-input.js';
import { check, orThrow, type Result } from '@stad/platform/rules/result.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { COUNTED_HOW } from '../../rules/counted.js';
import { problemsOf } from '../../rules/problems-of.js';
import { words } from './words.generated.js';

/** A number of people with how one knows it. */
export interface Counted {
  readonly count: number;
  readonly how: string;
  readonly method: string;
}

export interface CountedDialogProps<Said> {
  readonly title: string;
  /** The field of the number, as the API names it: *audience*. `How` and `Method` follow it in the others. */
  readonly name: string;
  /** Who is counted, and examples of how. */
  readonly hints: { readonly count: string; readonly method: string };
  readonly saved: { readonly [Part in keyof Counted]: Counted[Part] | null };
  readonly version: number;
  /** The rule of the type of activity. */
  check(counted: Counted): Result<Said>;
  send(
    said: Said & { readonly expectedVersion: number } & Pick<TextGuards, 'overrides'>,
  ): Promise<unknown>;
  readonly onClose: () => void;
}

/** By the name of the field. */
type Typed = Readonly<Record<string, string>>;

/** How many, counted or judged, and how. Two who say at once both see both. */
export function CountedDialog<Said>(props: CountedDialogProps<Said>) {
  const { title, hints, saved, onClose } = props;
  const [count, how, method] = [props.name, `${props.name}How`, `${props.name}Method`];
  const t = useWords(words);
  const guards = useTextGuards();
  const version = usePartVersion(props.version);
  const theirs: Typed = {
    [count]: saved.count === null ? '' : String(saved.count),
    [how]: saved.how ?? '',
    [method]: saved.method ?? '',
  };
  const read = (typed: Typed): Result<Said> => {
    const number = parseCount(typed[count] ?? '');
    const said = props.check({
      ...{ count: number.ok ? number.value : 0, how: typed[how] ?? '' },
      method: typed[method] ?? '',
    });
    if (number.ok) return said;
    const problems = number.problems.map((problem) => ({ ...problem, field: count }));
    return check([...problems, ...problemsOf(said)], {} as Said);
  };
  const form = useForm({
    start: theirs,
    check: (typed) => problemsOf(read(typed)),
    send: (typed) =>
      version.send((expectedVersion) =>
        props.send({ ...orThrow(read(typed)), expectedVersion, overrides: guards.overrides }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const shown = (typed: Typed) => ({
    number: typed[count] ?? '',
    how: t.maybe(`how.${typed[how]}`) ?? '',
    method: typed[method] ?? '',
  });
  const [mine, others] = [shown(form.values), shown(theirs)];
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={(['number', 'how', 'method'] as const).map((part) => ({
            ...{ label: t(part), mine: mine[part], theirs: others[part] },
          }))}
        />
      )}
      <Form
        form={clash.form}
        submit={t('submit')}
        secondary={<Button onPress={onClose}>{t('cancel')}</Button>}
      >
        <NumberField {...form.field(count)} label={t('number')} hint={hints.count} />
        <RadioGroup
          {...form.field(how)}
          label={t('how')}
          inRow
          options={COUNTED_HOW.map((value) => ({ value, label: t(`how.${value}`) }))}
        />
        <SafeTextField
          {...form.field(method)}
          guard={guards.of(method, form.problems)}
          label={t('method')}
          hint={hints.method}
        />
      </Form>
    </Dialog>
  );
}
