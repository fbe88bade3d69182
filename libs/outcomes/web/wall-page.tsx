import { useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { FigureOverTime, goalOfAll } from './figure-over-time.js';
import { KeyNumbers } from './key-numbers.js';
import { suppressed, useFigureText, useSaid } from './published-figure.js';
import { SCOPES, type Scope, useScope } from './use-scope.js';
import { type WallFigureFragment, WallPageDocument } from './wall.generated.js';
import './wall-page.css';
import { words } from './words.generated.js';

/** *Storbild*: one page for a board or a wall, read from afar, under the rule of the public. */
export default function WallPage() {
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  const scope = useScope();
  if (!scope) {
    return (
      <Page title={t('wall.title')}>
        <Empty>{t('noPlace')}</Empty>
      </Page>
    );
  }
  const { name, startsOn: from, endsOn: to } = scope.place.programme;
  return (
    <Page
      title={t('wall.title')}
      heading={name}
      intro={t('wall.intro', { from, to, today: format.day(today, true) })}
      actions={
        <div className="cluster no-print">
          <Link to="/uppfoljning">{t('kpi.back')}</Link>
          <Button icon={<IconPrinter aria-hidden />} onPress={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      }
    >
      <WallOf scope={scope} />
    </Page>
  );
}

function WallOf({ scope }: { scope: Scope }) {
  const t = useWords(words);
  const { id: programmeId, startsOn: from, endsOn: to } = scope.place.programme;
  const query = useOperation(WallPageDocument, { programmeId });
  return (
    <QueryView query={query}>
      {({ wall: { goals, figures, trend } }) => {
        const drawn = figures.find(({ definition: { code } }) => code === trend?.code);
        const goal = goalOfAll(
          goals.map((row) => row.goal),
          trend?.code ?? '',
        );
        return (
          <div className="wall">
            <section className="wall__numbers" aria-label={t('wall.numbers')}>
              {figures.map((figure) => (
                <WallNumber key={figure.definition.code} figure={figure} />
              ))}
            </section>
            <div className="wall__rest">
              {goals.length > 0 && (
                <section aria-labelledby="wall-goals">
                  <h2 id="wall-goals">{t('goals.heading')}</h2>
                  <KeyNumbers goals={goals} search={WHOLE} asOf={() => null} />
                </section>
              )}
              {trend && drawn && (
                <section aria-labelledby="wall-time">
                  <h2 id="wall-time">{t('wall.time')}</h2>
                  <FigureOverTime
                    definition={drawn.definition}
                    trend={trend}
                    span={{ from, to }}
                    goal={goal}
                  />
                </section>
              )}
            </div>
            <p className="wall__foot">{t('wall.foot')}</p>
          </div>
        );
      }}
    </QueryView>
  );
}

/** Everything on it is of the whole programme. */
const WHOLE = { visa: SCOPES.programme } as const;

/** One number as large as it is read from afar; it leads to what it stands on. */
function WallNumber({ figure: { definition, value } }: { figure: WallFigureFragment }) {
  const t = useWords(words);
  const said = useSaid();
  const text = useFigureText()(value);
  const name = said(definition.name);
  const isHidden = suppressed(value) !== null;
  return (
    <div className="wall__number">
      <Link
        to={`/uppfoljning/${definition.code}`}
        search={WHOLE}
        className={isHidden ? 'wall__value wall__value--hidden' : 'wall__value'}
        aria-label={t('figures.open', { name, value: text })}
      >
        {text}
      </Link>
      <span className="wall__name">{name}</span>
    </div>
  );
}
