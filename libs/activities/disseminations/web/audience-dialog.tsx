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
import { AUDIENCE_HOW, type Audience, checkAudience } from '../rules/audience.js';
import {
  type DisseminationAudienceFragment,
  NoteDisseminationAudienceDocument,
} from './dissemination.generated.js';
import { words } from './words.generated.js';

interface Typed {
  readonly audience: string;
  readonly audienceHow: string;
  readonly audienceMethod: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

const LABELS = {
  audience: 'audience.number',
  audienceHow: 'audience.how',
  audienceMethod: 'audience.method',
} as const;

/** How many, counted or judged, and how. Two who say at once both see both. */
export function AudienceDialog(props: {
  dissemination: {
    readonly id: string;
    readonly disseminationDetails: DisseminationAudienceFragment;
  };
  onClose: () => void;
}) {
  const t = useWords(words);
  const { dissemination, onClose } = props;
  const { audience, audienceHow, audienceMethod, audienceVersion } =
    dissemination.disseminationDetails;
  const note = useMutationOperation(NoteDisseminationAudienceDocument);
  const guards = useTextGuards();
  const version = usePartVersion(audienceVersion);
  const theirs: Typed = {
    audience: audience === null ? '' : String(audience),
    audienceHow: audienceHow ?? '',
    audienceMethod: audienceMethod ?? '',
  };
  const form = useForm({
    start: theirs,
    check: (values) => problemsOf(readAudience(values)),
    send: (values) =>
      version.send((expectedVersion) =>
        note.send({
          ...{ disseminationId: dissemination.id, expectedVersion },
          ...orThrow(readAudience(values)),
          overrides: guards.overrides,
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  return (
    <Dialog isOpen onClose={onClose} title={t('step.noteAudience')}>
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
        submit={t('audience.submit')}
        secondary={<Button onPress={onClose}>{t('keep')}</Button>}
      >
        <NumberField
          {...form.field('audience')}
          label={t('audience.number')}
          hint={t('audience.number.hint')}
        />
        <RadioGroup
          {...form.field('audienceHow')}
          label={t('audience.how')}
          inRow
          options={AUDIENCE_HOW.map((value) => ({ value, label: t(`audienceHow.${value}`) }))}
        />
        <SafeTextField
          {...form.field('audienceMethod')}
          guard={guards.of('audienceMethod', form.problems)}
          label={t('audience.method')}
          hint={t('audience.method.hint')}
        />
      </Form>
    </Dialog>
  );

  function shown(values: Typed, name: keyof typeof LABELS) {
    return name === 'audienceHow' ? (t.maybe(`audienceHow.${values[name]}`) ?? '') : values[name];
  }
}

/** What is typed as the API takes it, or every problem, each at its field. */
function readAudience({ audience, audienceHow, audienceMethod }: Typed): Result<Audience> {
  const read = parseCount(audience);
  const said = checkAudience({ audience: read.ok ? read.value : 0, audienceHow, audienceMethod });
  if (read.ok) return said;
  const problems = read.problems.map((problem) => ({ ...problem, field: 'audience' }));
  return check([...problems, ...problemsOf(said)], {} as Audience);
}
