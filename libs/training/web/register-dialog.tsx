import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useDateContext } from '@stad/programme/web/place.js';
import { parseStaffNumbers } from '../rules/staff-numbers.js';
import { TrainingCoursesDocument } from './courses/courses.generated.js';
import {
  RegisterTrainingDocument,
  type TrainedPersonFragment,
  type TrainedUnitFragment,
} from './training.generated.js';
import { problemsAt } from './units-part.js';
import { words } from './words.generated.js';

/** What the own staff have gone through elsewhere; who has no account is a number within the unit. */
export function RegisterDialog(props: {
  siteId: string;
  staff: readonly TrainedPersonFragment[];
  units: readonly TrainedUnitFragment[];
  onClose: () => void;
}) {
  const t = useWords(words);
  const { siteId, staff, units, onClose } = props;
  const context = useDateContext();
  const courses = useOperation(TrainingCoursesDocument, { siteId });
  const register = useMutationOperation(RegisterTrainingDocument);
  const form = useForm({
    start: {
      ...{ courseId: '', heldOn: '', source: 'EXTERNAL' },
      ...{ membershipIds: [] as readonly string[], unitId: '', numbers: '' },
    },
    check: ({ courseId, heldOn, membershipIds, unitId, numbers }) => {
      const problems: Problem[] = [...problemsAt('heldOn', parseDate(heldOn, context))];
      if (courseId === '') problems.push({ code: 'COURSE_MISSING', field: 'courseId' });
      const typed = numbers.trim() !== '';
      const read = parseStaffNumbers(numbers);
      if (typed && !read.ok) problems.push(...read.problems);
      if (typed && unitId === '') problems.push({ code: 'STAFF_UNIT_MISSING', field: 'unitId' });
      if (!typed && membershipIds.length === 0) {
        problems.push({ code: 'NOBODY_CHOSEN', field: 'membershipIds' });
      }
      return problems;
    },
    send: ({ courseId, heldOn, source, membershipIds, unitId, numbers }) => {
      const day = parseDate(heldOn, context);
      const read = parseStaffNumbers(numbers);
      return register.send({
        ...{ courseId, source, membershipIds: [...membershipIds] },
        heldOn: day.ok ? day.value : heldOn,
        unitId: unitId || null,
        staffNumbers: read.ok ? [...read.value] : [],
      });
    },
    onDone: onClose,
  });
  return (
    <DialogForm title={t('register')} submit={t('register.save')} form={form} onClose={onClose}>
      <p className="meta">{t('register.intro')}</p>
      <Select
        {...form.field('courseId')}
        label={t('register.course')}
        placeholder={t('register.choose')}
        options={(courses.data?.trainingCourses ?? []).map(({ id, name }) => ({
          ...{ value: id, label: name },
        }))}
      />
      <DateField {...form.field('heldOn')} label={t('register.heldOn')} context={context} />
      <RadioGroup
        {...form.field('source')}
        label={t('register.source')}
        options={(['EXTERNAL', 'SEMINAR'] as const).map((value) => ({
          ...{ value, label: t(`records.source.${value}`) },
        }))}
      />
      <CheckboxGroup
        {...form.field('membershipIds')}
        label={t('register.people')}
        options={staff.map(({ membershipId, functionTitle }) => ({
          ...{ value: membershipId, label: functionTitle },
        }))}
      />
      <Select
        {...form.field('unitId')}
        label={t('register.unit')}
        placeholder={t('register.noUnit')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        {...form.field('numbers')}
        label={t('register.numbers')}
        hint={t('register.numbersHint')}
        optional
      />
    </DialogForm>
  );
}
