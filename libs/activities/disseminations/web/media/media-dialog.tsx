import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { check, orThrow, type Result } from '@stad/platform/rules/result.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { checkMediaItem, type MediaItem } from '../../rules/media-item.js';
import { words } from '../words.generated.js';
import {
  AddMediaItemDocument,
  ChangeMediaItemDocument,
  type MediaItemRowFragment,
  RemoveMediaItemDocument,
} from './media.generated.js';

interface Typed {
  readonly title: string;
  readonly outlet: string;
  readonly appearedOn: string;
  readonly url: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

const LABELS = {
  title: 'media.title',
  outlet: 'media.outlet',
  appearedOn: 'media.on',
  url: 'media.url',
} as const;

/** Another one. */
export function MediaDialog(props: { disseminationId: string; onClose: () => void }) {
  const t = useWords(words);
  const { disseminationId, onClose } = props;
  const { today } = useViewer();
  const context = useNowContext('PAST');
  const guards = useTextGuards();
  const add = useMutationOperation(AddMediaItemDocument);
  const form = useForm<Typed, unknown>({
    start: { title: '', outlet: '', appearedOn: today, url: '' },
    check: (values) => problemsOf(readMedia(values, context, today)),
    send: (values) =>
      add.send({
        ...{ disseminationId, ...sent(orThrow(readMedia(values, context, today))) },
        overrides: guards.overrides,
      }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('media.add')} submit={t('submit')} form={form} onClose={onClose}>
      <Fields {...{ form, guards, context }} />
    </DialogForm>
  );
}

/** One again, or away; two who save at once both see both. */
export function ChangeMediaDialog(props: { latest: MediaItemRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const { latest, onClose } = props;
  const { today } = useViewer();
  const context = useNowContext('PAST');
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeMediaItemDocument);
  const remove = useMutationOperation(RemoveMediaItemDocument, { onDone: onClose });
  const version = usePartVersion(latest.version);
  const { title, outlet, appearedOn } = latest;
  const theirs: Typed = { title, outlet, appearedOn, url: latest.url ?? '' };
  const form = useForm<Typed, unknown>({
    start: theirs,
    check: (values) => problemsOf(readMedia(values, context, today)),
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          ...{ mediaItemId: latest.id, expectedVersion },
          ...{ ...sent(orThrow(readMedia(values, context, today))), overrides: guards.overrides },
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  return (
    <DialogForm
      title={t('media.changeTitle')}
      submit={t('submit')}
      form={clash.form}
      onClose={onClose}
    >
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => ({
            ...{
              label: t(LABELS[name]),
              mine: form.values[name] ?? '',
              theirs: theirs[name] ?? '',
            },
          }))}
        />
      )}
      <Fields {...{ guards, context }} form={clash.form} />
      <p>
        <Button
          kind="quiet"
          onPress={() => void remove.send({ mediaItemId: latest.id }).catch(() => undefined)}
        >
          {t('media.remove')}
        </Button>
      </p>
    </DialogForm>
  );
}

function Fields(props: { form: FormHandle<Typed>; guards: TextGuards; context: DateContext }) {
  const t = useWords(words);
  const { form, guards, context } = props;
  return (
    <>
      <SafeTextField
        {...form.field('title')}
        guard={guards.of('title', form.problems)}
        label={t('media.title')}
      />
      <TextField
        {...form.field('outlet')}
        label={t('media.outlet')}
        hint={t('media.outlet.hint')}
      />
      <DateField {...form.field('appearedOn')} label={t('media.on')} context={context} />
      <TextField
        {...form.field('url')}
        label={t('media.url')}
        hint={t('media.url.hint')}
        type="url"
        optional
      />
    </>
  );
}

const sent = ({ url, ...item }: MediaItem) => ({ ...item, url: url || null });

/** What is typed as the API takes it, or every problem, each at its field. */
function readMedia(values: Typed, context: DateContext, today: string): Result<MediaItem> {
  const on = parseDate(values.appearedOn, context);
  const item = checkMediaItem({ ...values, appearedOn: on.ok ? on.value : '' }, today);
  if (on.ok) return item;
  const problems = on.problems.map((problem) => ({ ...problem, field: 'appearedOn' }));
  return check([...problemsOf(item), ...problems], {} as MediaItem);
}
