import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { checkLineup } from '../../rules/lineup.js';
import {
  type DisseminationPageQuery,
  SaveDisseminationLineupDocument,
} from '../dissemination.generated.js';
import { words } from '../words.generated.js';
import {
  type LineupValues,
  valuesOfLineup,
  voicesIn,
  withOneMore,
  withoutVoice,
} from './lineup-values.js';

/** Partners and panel at once, in their order; two who save at once both see both. */
export function LineupDialog(props: DisseminationPageQuery & { onClose: () => void }) {
  const t = useWords(words);
  const { dissemination, onClose } = props;
  const save = useMutationOperation(SaveDisseminationLineupDocument);
  const guards = useTextGuards();
  const version = usePartVersion(dissemination.disseminationDetails.lineupVersion);
  const theirs = valuesOfLineup(dissemination.lineup);
  const form = useForm({
    start: theirs,
    check: (values) => problemsOf(checkLineup(voicesIn(values))),
    send: (values) =>
      version.send((expectedVersion) =>
        save.send({
          ...{ disseminationId: dissemination.id, expectedVersion },
          voices: voicesIn(values).map(({ functionTitle, ...voice }) => ({
            ...{ ...voice, functionTitle: functionTitle || null },
          })),
          overrides: guards.overrides,
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const inOneLine = (values: LineupValues) =>
    voicesIn(values)
      .map(({ organisation, functionTitle, message }) =>
        [organisation, functionTitle, message].filter(Boolean).join(', '),
      )
      .join(' · ');
  return (
    <DialogForm title={t('lineup')} submit={t('submit')} form={clash.form} onClose={onClose}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={[{ label: t('lineup'), mine: inOneLine(form.values), theirs: inOneLine(theirs) }]}
        />
      )}
      {voicesIn(form.values).map((voice, index) => (
        // A new one has no id yet: its place in the list is what the API goes by.
        <VoiceFields key={voice.id ?? `new ${index}`} {...{ form, guards, index }} />
      ))}
      <p>
        <Button
          icon={<IconPlus aria-hidden />}
          onPress={() => form.reset(withOneMore(form.values))}
        >
          {t('lineup.add')}
        </Button>
      </p>
    </DialogForm>
  );
}

function VoiceFields(props: { form: FormHandle<LineupValues>; guards: TextGuards; index: number }) {
  const t = useWords(words);
  const { form, guards, index } = props;
  const n = index + 1;
  const at = `voices.${index}`;
  return (
    <fieldset className="stage-voice">
      <legend className="field__label">{t('lineup.one', { n })}</legend>
      <TextField {...form.field(`${at}.organisation`)} label={t('lineup.organisation')} />
      <TextField
        {...form.field(`${at}.functionTitle`)}
        label={t('lineup.function')}
        hint={t('lineup.function.hint')}
        optional
      />
      <SafeTextField
        {...form.field(`${at}.message`)}
        guard={guards.of(`${at}.message`, form.problems)}
        label={t('lineup.message')}
        rows={2}
        optional
      />
      <div>
        <Button
          kind="quiet"
          icon={<IconTrash aria-hidden />}
          onPress={() => form.reset(withoutVoice(form.values, index))}
        >
          {t('lineup.remove', { n })}
        </Button>
      </div>
    </fieldset>
  );
}
