import { useViewer } from '@stad/identity/web/viewer.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import {
  type AttendanceValues,
  groupsIn,
  inOneLine,
  readGroups,
  typedGroups,
  valuesOfGroups,
  withOneMore,
  withoutGroup,
} from './attendance-values.js';
import { type SeminarAttendanceFragment, SeminarContactsDocument } from './seminar.generated.js';
import { RecordAttendanceDocument } from './seminar-steps.generated.js';
import { words } from './words.generated.js';

/** The units of a seminar, whole: who has registered and, when it has begun, who came. */
export function AttendanceDialog(props: {
  seminar: SeminarAttendanceFragment;
  isCounted: boolean;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { seminar, isCounted, onClose } = props;
  const record = useMutationOperation(RecordAttendanceDocument);
  const version = usePartVersion(seminar.details.attendanceVersion);
  const form = useForm({
    start: valuesOfGroups(typedGroups(seminar.attendance)),
    check: (values) => {
      const read = readGroups(values, isCounted);
      return read.ok ? [] : read.problems;
    },
    send: (values) =>
      version.send((expectedVersion) =>
        record.send({
          seminarId: seminar.id,
          expectedVersion,
          groups: orThrow(readGroups(values, isCounted)),
        }),
      ),
    onDone: onClose,
  });
  const agencies = useAgencies(seminar.siteId);
  const theirs = typedGroups(seminar.attendance);
  const clash = clashOf(form, version, valuesOfGroups(theirs));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(isCounted ? 'step.recordAttendance' : 'step.register')}
    >
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={[
            {
              label: t('attendance'),
              mine: inOneLine(groupsIn(form.values)),
              theirs: inOneLine(theirs),
            },
          ]}
        />
      )}
      <Form
        form={clash.form}
        submit={t('attendance.submit')}
        secondary={<Button onPress={onClose}>{t('dialog.keep')}</Button>}
      >
        {groupsIn(form.values).map((_, index) => (
          // A unit has no id of its own: its place in the list is what the API goes by.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <GroupFields key={index} {...{ form, index, isCounted, agencies }} />
        ))}
        <p>
          <Button
            icon={<IconPlus aria-hidden />}
            onPress={() => form.reset(withOneMore(form.values))}
          >
            {t('attendance.add')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}

function GroupFields(props: {
  form: FormHandle<AttendanceValues>;
  index: number;
  isCounted: boolean;
  agencies: readonly { readonly value: string; readonly label: string }[];
}) {
  const t = useWords(words);
  const { form, index, isCounted } = props;
  const field = (name: string) => form.field(`groups.${index}.${name}`);
  return (
    <fieldset className="seminar__group">
      <legend className="field__label">{t('attendance.unit', { n: index + 1 })}</legend>
      <TextField
        {...field('unit')}
        label={t('column.unit')}
        {...(index === 0 ? { hint: t('attendance.unit.hint') } : {})}
      />
      <Select
        {...field('agencyId')}
        label={t('attendance.agency')}
        placeholder={t('attendance.noAgency')}
        options={props.agencies}
      />
      <div className="cluster seminar__counts">
        <NumberField {...field('registered')} label={t('column.registered')} />
        {isCounted && <NumberField {...field('present')} label={t('column.present')} />}
        <Button
          kind="quiet"
          icon={<IconTrash aria-hidden />}
          onPress={() => form.reset(withoutGroup(form.values, index))}
        >
          {t('attendance.remove', { n: index + 1 })}
        </Button>
      </div>
    </fieldset>
  );
}

/** Organisations that one meets at the site: those that can be called there, and one's own. */
function useAgencies(siteId: string) {
  const { agency } = useViewer();
  const { data } = useOperation(SeminarContactsDocument, { siteId });
  const known = new Map([[agency.id, agency.shortName]]);
  for (const contact of data?.contactFunctions ?? []) {
    known.set(contact.agency.id, contact.agency.shortName);
  }
  return [...known].map(([value, label]) => ({ value, label }));
}
