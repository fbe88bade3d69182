import { useViewer } from '@stad/identity/web/viewer.js';
import { localDate } from '@stad/platform/rules/time.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { words } from '../words.generated.js';
import {
  HoldTrainingDocument,
  SeminarsToHoldDocument,
  type TrainingCourseRowFragment,
} from './courses.generated.js';

/** At which seminar of the own organisation the course is held. */
export function HoldDialog(props: {
  siteId: string;
  programmeId: string;
  course: TrainingCourseRowFragment;
  onClose: () => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { agency } = useViewer();
  const { siteId, programmeId, course, onClose } = props;
  const input = { siteId, programmeId, kind: 'SEMINAR', agencyId: agency.id, first: 200 };
  const seminars = useOperation(SeminarsToHoldDocument, { input });
  const hold = useMutationOperation(HoldTrainingDocument);
  const form = useForm({
    start: { seminarId: '' },
    check: ({ seminarId }) =>
      seminarId === '' ? [{ code: 'SEMINAR_MISSING', field: 'seminarId' }] : [],
    send: ({ seminarId }) => hold.send({ courseId: course.id, seminarId }),
    onDone: onClose,
  });
  const rows = (seminars.data?.activities.rows ?? []).filter(
    (row) => 'details' in row && row.details.kind === 'IN_DEPTH',
  );
  return (
    <DialogForm
      title={t('hold.title', { course: course.name })}
      submit={t('hold.save')}
      form={form}
      onClose={onClose}
    >
      <Select
        {...form.field('seminarId')}
        label={t('hold.seminar')}
        hint={t('hold.hint')}
        placeholder={t('hold.choose')}
        options={rows.map(({ id, title, startsAt }) => ({
          value: id,
          label: `${format.monthDay(localDate(new Date(startsAt)), true)} ${title}`,
        }))}
      />
    </DialogForm>
  );
}
