import { useMay } from '@stad/identity/web/viewer.js';
import { localDate } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { ClosingDays } from '@stad/programme/web/closing-days.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { programmeWeek } from '../rules/programme-week.js';
import { ActivityCharts } from './activity-charts.js';
import type { FigureTrend } from './chart-values.js';
import { movesAtClosings } from './closing.js';
import { grouped } from './figure-groups.js';
import { FigureRows } from './figure-rows.js';
import { closingsOf } from './goal-table.js';
import { KeyNumbers } from './key-numbers.js';
import { NearestSteps } from './nearest-steps.js';
import { PeopleTable } from './people-table.js';
import { FigureTrendsDocument, ProgressPageDocument } from './progress.generated.js';
import './progress-page.css';
import { ScopeChoice } from './scope-choice.js';
import { type Scope, useScope } from './use-scope.js';
import { WithoutRecords } from './without-records.js';
import { words } from './words.generated.js';

/** *Uppföljning*: goals with plan and outcome, and the figures that have records. One printed page. */
export default function ProgressPage() {
  const t = useWords(words);
  const scope = useScope();
  if (!scope) {
    return (
      <Page title={t('title')}>
        <Empty>{t('noPlace')}</Empty>
      </Page>
    );
  }
  const { name, startsOn: from, endsOn: to } = scope.place.programme;
  const week = programmeWeek(from, to, localDate(new Date()));
  const intro = week
    ? t('intro.week', { programme: name, from, to, ...week })
    : t('intro', { programme: name, from, to });
  return (
    <Page
      title={t('title')}
      note={scope.variables.siteId ? scope.place.site.name : t('scope.programme')}
      marks={<ClassBadge informationClass="P1" />}
      intro={intro}
      actions={
        <div className="cluster no-print">
          <ScopeChoice scope={scope} />
          <Link to="/uppfoljning/storbild">{t('wall.open')}</Link>
          <Button icon={<IconPrinter aria-hidden />} onPress={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      }
    >
      <ProgressOf scope={scope} />
    </Page>
  );
}

function ProgressOf({ scope }: { scope: Scope }) {
  const t = useWords(words);
  const { id, state, startsOn: from, endsOn: to } = scope.place.programme;
  const isWhole = scope.variables.siteId === null;
  const maySet = useMay('goal:set') && mayWrite(state as ProgrammeState, 'RECORD').ok;
  const mayEnter = useMay('enteredFigure:read');
  const query = useOperation(ProgressPageDocument, scope.variables, { keepPrevious: true });
  const trends = useTrends(scope);
  // What stands below the charts would move when they come.
  if (query.data && trends === null) return <Skeleton lines={6} />;
  return (
    <QueryView query={query}>
      {({ progress }) => {
        const { people, groups } = grouped(progress.figures);
        const page = progress.closing?.asOf ?? null;
        // What moves at a closing day is nothing to do today.
        const nearest = progress.nearest.filter(({ goal }) => !movesAtClosings(goal.kpi));
        return (
          <div className="progress stack">
            <Card
              heading={t('goals.heading')}
              action={
                maySet && (
                  <Link to="/uppfoljning/mal" className="no-print" edits>
                    {t('goals.set')}
                  </Link>
                )
              }
            >
              {progress.goals.length > 0 ? (
                <KeyNumbers
                  goals={progress.goals}
                  search={scope.search}
                  asOf={closingsOf(progress.figures, scope)}
                />
              ) : (
                <Empty>{t('goals.empty')}</Empty>
              )}
            </Card>
            {nearest.length > 0 && <NearestSteps steps={nearest} search={scope.search} />}
            <ActivityCharts
              byTown={progress.byTown}
              trends={trends ?? []}
              goals={progress.goals.map(({ goal }) => goal)}
              span={{ from, to }}
              isWhole={isWhole}
            />
            {people.length > 0 && (
              <PeopleTable
                figures={people}
                byTown={progress.byTown}
                closing={progress.closing}
                search={scope.search}
                isWhole={isWhole}
              />
            )}
            <div className="progress__groups">
              {groups.map(({ name, rows }) => (
                <Card key={name} heading={t(name as 'figures.field')}>
                  <FigureRows
                    caption={t(name as 'figures.field')}
                    figures={rows}
                    search={scope.search}
                    page={page}
                  />
                </Card>
              ))}
            </div>
            {progress.withoutRecords.length > 0 && (
              <WithoutRecords
                figures={progress.withoutRecords}
                search={scope.search}
                isEnterable={mayEnter}
              />
            )}
            {mayEnter && progress.withoutRecords.length === 0 && (
              <p className="no-print">
                <Link to="/uppfoljning/inmatade">{t('entered.link')}</Link>
              </p>
            )}
            <ClosingDays programmeId={id} />
          </div>
        );
      }}
    </QueryView>
  );
}

/**
 * The figures month by month; null while they are on their way. They are of the whole programme, and stand beside
 * no town's.
 */
function useTrends({ place, variables }: Scope): readonly FigureTrend[] | null {
  const isWhole = variables.siteId === null;
  const { data, isLoading } = useOperation(
    FigureTrendsDocument,
    { programmeId: place.programme.id },
    { enabled: isWhole },
  );
  if (isLoading) return null;
  return isWhole ? (data?.figureTrends ?? []) : [];
}
