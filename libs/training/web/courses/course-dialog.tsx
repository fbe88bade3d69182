import { QUALIFICATION_KINDS } from '@stad/identity/rules/qualification.js';
import { useRoleText } from '@stad/identity/web/role-text.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { TextArea, TextField } from '@stad/platform/web/ui/text-field.js';
import { COURSE_LEVELS, checkCourse, parseTopics, TRAINED_ROLES } from '../../rules/course.js';
import { problemsAt } from '../units-part.js';
import { words } from '../words.generated.js';
import { SaveTrainingCourseDocument, type TrainingCourseRowFragment } from './courses.generated.js';

/** A new course, or what is known of one. */
export function CourseDialog(props: {
  siteId: string;
  course: TrainingCourseRowFragment | null;
  onClose: () => void;
}) {
  const t = useWords(words);
  const roleText = useRoleText();
  const { siteId, course, onClose } = props;
  const save = useMutationOperation(SaveTrainingCourseDocument);
  const version = usePartVersion(course?.version ?? 0);
  const form = useForm({
    start: {
      name: course?.name ?? '',
      topics: course?.topics.join('\n') ?? '',
      level: course?.level ?? 'IN_DEPTH',
      kind: course?.kind ?? 'IN_DEPTH',
      validMonths: course?.validMonths ? String(course.validMonths) : '',
      neededBy: (course?.neededBy ?? []) as readonly string[],
    },
    check: ({ validMonths, topics, ...fields }) => {
      const read = parseCount(validMonths);
      if (validMonths.trim() !== '' && !read.ok) return problemsAt('validMonths', read);
      const months = validMonths.trim() !== '' && read.ok ? read.value : null;
      const checked = checkCourse({ ...fields, topics: parseTopics(topics), validMonths: months });
      return checked.ok ? [] : checked.problems;
    },
    send: ({ validMonths, neededBy, topics, ...fields }) => {
      const read = parseCount(validMonths);
      return version.send((expectedVersion) =>
        save.send({
          siteId,
          ...(course ? { courseId: course.id, expectedVersion } : {}),
          ...fields,
          topics: [...parseTopics(topics)],
          neededBy: [...neededBy],
          validMonths: validMonths.trim() !== '' && read.ok ? read.value : null,
        }),
      );
    },
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t(course ? 'courses.changeTitle' : 'courses.add')}
      submit={t('courses.save')}
      form={form}
      onClose={onClose}
    >
      <TextField {...form.field('name')} label={t('field.name')} maxLength={80} />
      <TextArea
        {...form.field('topics')}
        label={t('field.topics')}
        hint={t('field.topicsHint')}
        rows={5}
        optional
      />
      <RadioGroup
        {...form.field('level')}
        label={t('field.level')}
        options={COURSE_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <RadioGroup
        {...form.field('kind')}
        label={t('field.kind')}
        options={QUALIFICATION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField
        {...form.field('validMonths')}
        label={t('field.validMonths')}
        hint={t('field.validMonthsHint')}
        inputMode="numeric"
        width="number"
        optional
      />
      <CheckboxGroup
        {...form.field('neededBy')}
        label={t('field.neededBy')}
        options={TRAINED_ROLES.map((value) => ({ value, label: roleText(value) }))}
        optional
      />
    </DialogForm>
  );
}
