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
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { ClosingDays } from '@stad/programme/web/closing-days.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { programmeWeek } from '../rules/programme-week.js';
import { AboutPeople } from './about-people.js';
import { movesAtClosings } from './closing.js';
import { ContactChain } from './contact-chain.js';
import { grouped } from './figure-groups.js';
import { FigureRows } from './figure-rows.js';
import { closingsOf, GoalTable } from './goal-table.js';
import { NearestSteps } from './nearest-steps.js';
import {
  FigureTrendsDocument,
  ProgressPageDocument,
  type ProgressPageQuery,
} from './progress.generated.js';
import './progress-page.css';
import { useSaid } from './published-figure.js';
import { ScopeChoice } from './scope-choice.js';
import type { FigureTrend } from './trend.js';
import { type Scope, useScope } from './use-scope.js';
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
  const { state } = scope.place.programme;
  const maySet = useMay('goal:set') && mayWrite(state as ProgrammeState, 'RECORD').ok;
  const mayEnter = useMay('enteredFigure:read');
  const query = useOperation(ProgressPageDocument, scope.variables, { keepPrevious: true });
  const trends = useTrends(scope);
  return (
    <QueryView query={query}>
      {({ progress }) => {
        const { chain, groups } = grouped(progress.figures);
        const page = progress.closing?.asOf ?? null;
        // What moves at a closing day is nothing to do today.
        const nearest = progress.nearest.filter(({ goal }) => !movesAtClosings(goal.kpi));
        return (
          <div className="progress stack">
            {progress.caveat && <AboutPeople closing={progress.closing} />}
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
                <GoalTable
                  goals={progress.goals}
                  search={scope.search}
                  asOf={closingsOf(progress.figures, scope)}
                />
              ) : (
                <Empty>{t('goals.empty')}</Empty>
              )}
            </Card>
            {nearest.length > 0 && <NearestSteps steps={nearest} search={scope.search} />}
            {chain.length > 0 && <ContactChain figures={chain} search={scope.search} page={page} />}
            {scope.variables.siteId !== null && groups.length > 0 && (
              <p className="meta">{t('trend.ofProgramme')}</p>
            )}
            <div className="progress__groups stack">
              {groups.map(({ name, rows }) => (
                <Card key={name} heading={t(name as 'figures.field')}>
                  <FigureRows
                    caption={t(name as 'figures.field')}
                    figures={rows}
                    search={scope.search}
                    page={page}
                    trends={trends}
                  />
                </Card>
              ))}
            </div>
            {mayEnter && (
              <p className="no-print">
                <Link to="/uppfoljning/inmatade">{t('entered.link')}</Link>
              </p>
            )}
            {progress.withoutRecords.length > 0 && (
              <WithoutRecords figures={progress.withoutRecords} search={scope.search} />
            )}
            <ClosingDays programmeId={scope.place.programme.id} />
          </div>
        );
      }}
    </QueryView>
  );
}

/** The figures month by month, by code. They are of the whole programme, and stand beside no town's. */
function useTrends({ place, variables }: Scope): ReadonlyMap<string, FigureTrend> {
  const isWhole = variables.siteId === null;
  const { data } = useOperation(
    FigureTrendsDocument,
    { programmeId: place.programme.id },
    { enabled: isWhole },
  );
  const told = isWhole ? (data?.figureTrends ?? []) : [];
  // Of nothing but noughts a row of bars would be an empty line.
  const drawn = told.filter(({ points }) => points.some((point) => point > 0));
  return new Map(drawn.map((trend) => [trend.code, trend]));
}

interface WithoutRecordsProps {
  readonly figures: ProgressPageQuery['progress']['withoutRecords'];
  readonly search: Scope['search'];
}

/** What is defined and has no table yet: named, and never shown as nought. */
function WithoutRecords({ figures, search }: WithoutRecordsProps) {
  const t = useWords(words);
  const said = useSaid();
  return (
    <Card
      className="no-print"
      heading={t('absent.figure')}
      action={
        <Link to="/uppfoljning/siffror" search={search} className="no-print">
          {t('catalogue.all')}
        </Link>
      }
    >
      <p className="meta">{t('absent.intro')}</p>
      <ul className="progress__missing">
        {figures.map(({ code, name }) => (
          <li key={code}>
            <Link to={`/uppfoljning/${code}`} search={search}>
              {said(name)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
