import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import { check, orThrow, type Result } from '@stad/platform/rules/result.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { checkReach, REACHED_HOW, type Reach } from '../rules/prevention-reach.js';
import {
  NotePreventionReachDocument,
  type PreventionReachFragment,
} from './prevention.generated.js';
import { words } from './words.generated.js';

interface Typed {
  readonly reached: string;
  readonly reachedHow: string;
  readonly reachedMethod: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

const LABELS = {
  reached: 'reach.number',
  reachedHow: 'reach.how',
  reachedMethod: 'reach.method',
} as const;

/** How many, counted or judged, and how. Two who say at once both see both. */
export function ReachDialog(props: {
  prevention: { readonly id: string; readonly preventionDetails: PreventionReachFragment };
  onClose: () => void;
}) {
  const t = useWords(words);
  const { prevention, onClose } = props;
  const { reached, reachedHow, reachedMethod, reachVersion } = prevention.preventionDetails;
  const note = useMutationOperation(NotePreventionReachDocument);
  const guards = useTextGuards();
  const version = usePartVersion(reachVersion);
  const theirs: Typed = {
    reached: reached === null ? '' : String(reached),
    reachedHow: reachedHow ?? '',
    reachedMethod: reachedMethod ?? '',
  };
  const form = useForm({
    start: theirs,
    check: (values) => problemsOf(readReach(values)),
    send: (values) =>
      version.send((expectedVersion) =>
        note.send({
          ...{ preventionId: prevention.id, expectedVersion },
          ...orThrow(readReach(values)),
          overrides: guards.overrides,
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  return (
    <Dialog isOpen onClose={onClose} title={t('step.noteReach')}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => ({
            label: t(LABELS[name]),
            mine: shown(form.values, name),
            theirs: shown(theirs, name),
          }))}
        />
      )}
      <Form
        form={clash.form}
        submit={t('reach.submit')}
        secondary={<Button onPress={onClose}>{t('keep')}</Button>}
      >
        <NumberField
          {...form.field('reached')}
          label={t('reach.number')}
          hint={t('reach.number.hint')}
        />
        <RadioGroup
          {...form.field('reachedHow')}
          label={t('reach.how')}
          inRow
          options={REACHED_HOW.map((value) => ({ value, label: t(`reachedHow.${value}`) }))}
        />
        <SafeTextField
          {...form.field('reachedMethod')}
          guard={guards.of('reachedMethod', form.problems)}
          label={t('reach.method')}
          hint={t('reach.method.hint')}
        />
      </Form>
    </Dialog>
  );

  function shown(values: Typed, name: keyof typeof LABELS) {
    return name === 'reachedHow' ? (t.maybe(`reachedHow.${values[name]}`) ?? '') : values[name];
  }
}

/** What is typed as the API takes it, or every problem, each at its field. */
function readReach({ reached, reachedHow, reachedMethod }: Typed): Result<Reach> {
  const read = parseCount(reached);
  const said = checkReach({ reached: read.ok ? read.value : 0, reachedHow, reachedMethod });
  if (read.ok) return said;
  const problems = read.problems.map((problem) => ({ ...problem, field: 'reached' }));
  return check([...problems, ...problemsOf(said)], {} as Reach);
}
