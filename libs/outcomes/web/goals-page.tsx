import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { type Place, usePlace, usePlaces } from '@stad/programme/web/place.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { ChangeGoal } from './change-goal.js';
import type { DefinedFigureFragment } from './figures.generated.js';
import {
  type GoalFormFragment,
  GoalsPageDocument,
  type GoalsPageQuery,
} from './goals.generated.js';
import { NewGoal } from './new-goal.js';
import { useSaid } from './published-figure.js';
import { words } from './words.generated.js';

/** Of the URL: the goal in the form, or a new one. */
const OPEN = 'mal';
const NEW = 'nytt';

/** *Mål*: what the programme has set out to reach, as the one who leads it writes it down. */
export default function GoalsPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page
      title={t('goalsPage.title')}
      intro={t('goalsPage.intro')}
      {...(place ? { note: place.programme.name } : {})}
    >
      <p>
        <Link to="/uppfoljning">{t('kpi.back')}</Link>
      </p>
      {place ? <GoalsOf place={place} /> : <Empty>{t('noPlace')}</Empty>}
    </Page>
  );
}

function GoalsOf({ place }: { place: Place }) {
  const t = useWords(words);
  const [open, setOpen] = useUrlValue(OPEN);
  const query = useOperation(GoalsPageDocument, { programmeId: place.programme.id, siteId: null });
  const maySet = mayWrite(place.programme.state as ProgrammeState, 'RECORD').ok;
  const onDone = () => setOpen('');
  return (
    <QueryView query={query}>
      {({ progress }) => {
        const figures = figuresOf(progress);
        const goals = progress.goals.map(({ goal }) => goal);
        const chosen = goals.find(({ id }) => id === open);
        const position = Math.max(0, ...goals.map((goal) => goal.position)) + 1;
        return (
          <div className="stack">
            {maySet && open === NEW && <NewGoal {...{ place, figures, position, onDone }} />}
            {maySet && chosen && (
              <ChangeGoal key={chosen.id} {...{ place, figures, onDone }} latest={chosen} />
            )}
            {!maySet && <Notice>{t('goalsPage.readOnly')}</Notice>}
            {goals.some(({ target }) => target === null) && (
              <Notice>{t('goalsPage.noTarget')}</Notice>
            )}
            {maySet && !chosen && open !== NEW && (
              <div>
                <Button kind="primary" icon={<IconPlus aria-hidden />} onPress={() => setOpen(NEW)}>
                  {t('goalsPage.new')}
                </Button>
              </div>
            )}
            <Card heading={t('goals.heading')}>
              {goals.length > 0 ? (
                <>
                  <GoalList
                    goals={goals}
                    figures={figures}
                    {...(maySet ? { onChange: setOpen } : {})}
                  />
                  <FlagText
                    texts={goals.map(({ id, title }) => ({
                      text: 'GOAL_TITLE',
                      recordId: id,
                      label: title,
                      says: title,
                    }))}
                  />
                </>
              ) : (
                <Empty>{t('goals.empty')}</Empty>
              )}
            </Card>
          </div>
        );
      }}
    </QueryView>
  );
}

function figuresOf({ figures, withoutRecords }: GoalsPageQuery['progress']) {
  const defined = [...figures.map(({ definition }) => definition), ...withoutRecords];
  return defined.sort((a, b) => (a.code < b.code ? -1 : 1));
}

interface GoalListProps {
  readonly goals: readonly GoalFormFragment[];
  readonly figures: readonly DefinedFigureFragment[];
  /** Left out where nothing may be changed any more. */
  readonly onChange?: (id: string) => void;
}

function GoalList({ goals, figures, onChange }: GoalListProps) {
  const t = useWords(words);
  const said = useSaid();
  const format = useFormat();
  const sites = new Map(usePlaces().map(({ site }) => [site.id, site.name]));
  const where = ({ siteId }: GoalFormFragment) =>
    siteId === null ? t('scope.programme') : (sites.get(siteId) ?? t('goalsPage.otherTown'));
  const names = new Map(figures.map(({ code, name }) => [code, said(name)]));
  return (
    <Table<GoalFormFragment>
      caption={t('goals.heading')}
      rows={goals}
      rowKey={({ id }) => id}
      columns={[
        { key: 'goal', label: t('goals.goal'), isRowHeader: true, cell: ({ title }) => title },
        {
          key: 'kpi',
          label: t('figures.name'),
          cell: ({ kpi, measure }) => (
            <div>
              {names.get(kpi) ?? kpi}
              {measure !== 'VALUE' && (
                <div className="meta">{t.maybe(`measure.${measure}`) ?? measure}</div>
              )}
            </div>
          ),
        },
        {
          key: 'plan',
          label: t('goals.plan'),
          isNumber: true,
          cell: ({ planToDate }) =>
            planToDate === null ? t('goals.noTarget') : format.number(planToDate),
        },
        {
          key: 'target',
          label: t('goals.target'),
          isNumber: true,
          cell: ({ target, unit }) =>
            target === null ? t('goals.noTarget') : `${format.number(target)} ${unit}`,
        },
        { key: 'where', label: t('field.scope'), cell: where },
        ...(onChange
          ? [
              {
                key: 'change',
                label: t('goalsPage.do'),
                cell: ({ id, title }: GoalFormFragment) => (
                  <Button
                    edits
                    onPress={() => onChange(id)}
                    aria-label={t('goalsPage.changeOf', { title })}
                  >
                    {t('goalsPage.change')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
