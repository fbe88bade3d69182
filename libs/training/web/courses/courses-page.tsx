import { useRoleText } from '@stad/identity/web/role-text.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { words } from '../words.generated.js';
import { CourseDialog } from './course-dialog.js';
import {
  CoursesInTownDocument,
  type TrainingCourseRowFragment,
  TrainingCoursesDocument,
} from './courses.generated.js';
import { HoldDialog } from './hold-dialog.js';

/** *Kurser*: what each gives, how long it holds, and whose work asks for it. */
export default function CoursesPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page
      title={t('courses.title')}
      {...(place ? { note: place.site.name } : {})}
      intro={t('courses.intro')}
    >
      <p className="cluster no-print">
        <Link to="/utbildning">{t('courses.back')}</Link>
      </p>
      <OtherTowns
        operation={CoursesInTownDocument}
        variablesOf={({ site }) => ({ siteId: site.id })}
        totalOf={({ trainingCourses }) => trainingCourses.length}
        isOfEveryProgramme
      />
      {place ? <Courses place={place} /> : <Notice>{t('noPlace')}</Notice>}
    </Page>
  );
}

type Course = TrainingCourseRowFragment;

function Courses({ place }: { place: Place }) {
  const t = useWords(words);
  const mayPlan = useMay('training:plan');
  const siteId = place.site.id;
  const [changed, setChanged] = useState<Course | 'new' | null>(null);
  const [held, setHeld] = useState<Course | null>(null);
  const columns = useColumns(mayPlan, setChanged, setHeld);
  const query = useOperation(TrainingCoursesDocument, { siteId });
  const add = mayPlan && (
    <Button
      kind="primary"
      icon={<IconPlus aria-hidden />}
      aria-haspopup="dialog"
      onPress={() => setChanged('new')}
    >
      {t('courses.add')}
    </Button>
  );
  return (
    <QueryView query={query}>
      {({ trainingCourses: rows }) => (
        <>
          {rows.length === 0 ? (
            <Empty action={add}>{t('courses.empty')}</Empty>
          ) : (
            <>
              {add && <div className="no-print">{add}</div>}
              <Table
                caption={t('caption', { n: rows.length })}
                columns={columns}
                rows={rows.slice(0, 60)}
                rowKey={({ id }) => id}
              />
            </>
          )}
          {changed && (
            <CourseDialog
              key={changed === 'new' ? 'new' : changed.id}
              siteId={siteId}
              course={changed === 'new' ? null : changed}
              onClose={() => setChanged(null)}
            />
          )}
          {held && (
            <HoldDialog
              key={held.id}
              siteId={siteId}
              programmeId={place.programme.id}
              course={held}
              onClose={() => setHeld(null)}
            />
          )}
        </>
      )}
    </QueryView>
  );
}

function useColumns(
  mayPlan: boolean,
  onChange: (course: Course) => void,
  onHold: (course: Course) => void,
): readonly Column<Course>[] {
  const t = useWords(words);
  const format = useFormat();
  const roleText = useRoleText();
  const columns: readonly Column<Course>[] = [
    {
      key: 'name',
      label: t('courses.name'),
      isRowHeader: true,
      cell: ({ name, level, topics, agency }) => (
        <>
          {name}
          <div className="meta">
            {t.maybe(`level.${level}`)}, {agency.shortName}
          </div>
          {topics.length > 0 && (
            <ul className="meta marked" aria-label={t('courses.topicsOf', { course: name })}>
              {topics.map((topic) => (
                <li key={topic}>{topic}</li>
              ))}
            </ul>
          )}
        </>
      ),
    },
    { key: 'gives', label: t('courses.gives'), cell: ({ kind }) => t.maybe(`kind.${kind}`) },
    {
      key: 'valid',
      label: t('courses.valid'),
      cell: ({ validMonths }) =>
        validMonths === null
          ? t('courses.openEnded')
          : t('courses.validMonths', { n: validMonths }),
    },
    {
      key: 'needed',
      label: t('courses.needed'),
      cell: ({ neededBy }) =>
        neededBy.length === 0 ? t('courses.nobody') : format.list(neededBy.map(roleText)),
    },
  ];
  if (!mayPlan) return columns;
  return [
    ...columns,
    {
      key: 'do',
      label: t('courses.do'),
      cell: (course) =>
        course.isOwn && (
          <span className="cluster">
            <Button
              edits
              kind="quiet"
              aria-haspopup="dialog"
              aria-label={t('courses.changeOf', { course: course.name })}
              onPress={() => onChange(course)}
            >
              {t('courses.change')}
            </Button>
            <Button
              kind="quiet"
              aria-haspopup="dialog"
              aria-label={t('courses.holdOf', { course: course.name })}
              onPress={() => onHold(course)}
            >
              {t('courses.hold')}
            </Button>
          </span>
        ),
    },
  ];
}
