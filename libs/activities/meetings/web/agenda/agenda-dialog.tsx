import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { checkAgenda } from '../../rules/agenda.js';
import { type MeetingAgendaFragment, SaveMeetingAgendaDocument } from '../meeting.generated.js';
import { words } from '../words.generated.js';
import {
  type AgendaValues,
  movedUp,
  pointsIn,
  valuesOfAgenda,
  withOneMore,
  withoutPoint,
} from './agenda-values.js';

/** All points at once, in their order; two who save at once both see both versions. */
export function AgendaDialog(props: { meeting: MeetingAgendaFragment; onClose: () => void }) {
  const t = useWords(words);
  const { meeting, onClose } = props;
  const save = useMutationOperation(SaveMeetingAgendaDocument);
  const guards = useTextGuards();
  const version = usePartVersion(meeting.version);
  const theirs = valuesOfAgenda(meeting.points);
  const form = useForm({
    start: theirs,
    check: (values) => problemsOf(checkAgenda(pointsIn(values))),
    send: (values) =>
      version.send((expectedVersion) =>
        save.send({
          ...{ meetingId: meeting.id, expectedVersion, points: pointsIn(values) },
          overrides: guards.overrides,
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const inOneLine = (values: AgendaValues) =>
    pointsIn(values)
      .map(({ text }) => text)
      .join(' · ');
  return (
    <Dialog isOpen onClose={onClose} title={t('agenda')}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={[
            { label: t('agenda.points'), mine: inOneLine(form.values), theirs: inOneLine(theirs) },
          ]}
        />
      )}
      <p className="meeting-agenda__first">{t('agenda.first')}</p>
      <Form
        form={clash.form}
        submit={t('agenda.submit')}
        secondary={<Button onPress={onClose}>{t('keep')}</Button>}
      >
        {pointsIn(form.values).map((_, index) => (
          // Its place in the list is what the API goes by.
          // biome-ignore lint/suspicious/noArrayIndexKey: a point has no other name while it is typed
          <PointFields key={index} {...{ form, guards, index }} />
        ))}
        <p>
          <Button
            icon={<IconPlus aria-hidden />}
            onPress={() => form.reset(withOneMore(form.values))}
          >
            {t('agenda.add')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}

function PointFields(props: { form: FormHandle<AgendaValues>; guards: TextGuards; index: number }) {
  const t = useWords(words);
  const { form, guards, index } = props;
  const n = index + 1;
  const text = `points.${index}.text`;
  return (
    <div className="meeting-point__edit">
      <SafeTextField
        {...form.field(text)}
        guard={guards.of(text, form.problems)}
        label={t('agenda.point', { n })}
        rows={2}
      />
      <div className="cluster">
        {index > 0 && (
          <Button
            kind="quiet"
            icon={<IconArrowUp aria-hidden />}
            onPress={() => form.reset(movedUp(form.values, index))}
          >
            {t('agenda.up', { n })}
          </Button>
        )}
        <Button
          kind="quiet"
          icon={<IconTrash aria-hidden />}
          onPress={() => form.reset(withoutPoint(form.values, index))}
        >
          {t('agenda.remove', { n })}
        </Button>
      </div>
    </div>
  );
}
