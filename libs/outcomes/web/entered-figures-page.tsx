import { useMay } from '@stad/identity/web/viewer.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { type Place, usePlace, usePlaces } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { EnterFigure } from './enter-figure.js';
import {
  ApproveEnteredFigureDocument,
  type EnteredFigureFragment,
  EnteredFiguresPageDocument,
  WithdrawEnteredFigureDocument,
} from './entered.generated.js';
import './entered-figures-page.css';
import { usePartName } from './part-name.js';
import { useSaid } from './published-figure.js';
import { words } from './words.generated.js';

const OPEN = 'siffra';
const NEW = 'ny';

const TONES: Readonly<Record<string, StatusTone>> = {
  ENTERED: 'waiting',
  APPROVED: 'done',
  WITHDRAWN: 'draft',
};

/** *Inmatade siffror*: what the own agency has entered by hand, and who has approved it. */
export default function EnteredFiguresPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page
      title={t('entered.title')}
      intro={t('entered.intro')}
      {...(place ? { note: place.programme.name } : {})}
    >
      <p>
        <Link to="/uppfoljning">{t('kpi.back')}</Link>
      </p>
      {place ? <EnteredOf place={place} /> : <Empty>{t('noPlace')}</Empty>}
    </Page>
  );
}

function EnteredOf({ place }: { place: Place }) {
  const t = useWords(words);
  const [open, setOpen] = useUrlValue(OPEN);
  const mayEnter = useMay('enteredFigure:enter');
  const query = useOperation(EnteredFiguresPageDocument, { programmeId: place.programme.id });
  return (
    <QueryView query={query}>
      {({ enteredFigures }) => (
        <div className="stack">
          {mayEnter &&
            (open === NEW ? (
              <EnterFigure place={place} onDone={() => setOpen('')} />
            ) : (
              <div>
                <Button kind="primary" icon={<IconPlus aria-hidden />} onPress={() => setOpen(NEW)}>
                  {t('entered.new')}
                </Button>
              </div>
            ))}
          {enteredFigures.length > 0 ? (
            <ul className="entered-figures">
              {enteredFigures.map((figure) => (
                <li key={figure.id}>
                  <Entered figure={figure} />
                </li>
              ))}
            </ul>
          ) : (
            <Empty>{t('entered.empty')}</Empty>
          )}
        </div>
      )}
    </QueryView>
  );
}

function Entered({ figure }: { figure: EnteredFigureFragment }) {
  const t = useWords(words);
  const said = useSaid();
  const format = useFormat();
  const partName = usePartName();
  const problemText = useProblemText();
  const sites = new Map(usePlaces().map(({ site }) => [site.id, site.name]));
  const approve = useMutationOperation(ApproveEnteredFigureDocument);
  const withdraw = useMutationOperation(WithdrawEnteredFigureDocument);
  const { definition, amounts, siteId } = figure;
  const where = siteId === null ? t('scope.programme') : (sites.get(siteId) ?? '');
  const take = (step: string) => {
    const { send } = step === 'approve' ? approve : withdraw;
    // What went wrong is on the handle and told above the buttons.
    void send({ figureId: figure.id, expectedVersion: figure.version }).catch(() => undefined);
  };
  const number = ({ value, of }: EnteredFigureFragment['amounts'][number]) =>
    of === null
      ? format.number(value)
      : t('entered.of', { value: format.number(value), of: format.number(of) });
  return (
    <Card
      heading={`${definition.code} ${said(definition.name)}`}
      action={
        <StatusChip tone={TONES[figure.state] ?? 'draft'}>
          {t.maybe(`entered.state.${figure.state}`)}
        </StatusChip>
      }
    >
      <dl className="facts">
        <div className="entered-figures__amount">
          <dt>{t('field.scope')}</dt>
          <dd>{t('entered.where', { where, from: figure.periodFrom, to: figure.periodTo })}</dd>
        </div>
        {amounts.map((each) => (
          <div key={each.part ?? ''} className="entered-figures__amount">
            <dt>{each.part === null ? t('entered.number') : partName(each.part)}</dt>
            <dd>
              {number(each)}
              {each.answers !== null && (
                <span className="meta"> {t('entered.answers', { n: each.answers })}</span>
              )}
            </dd>
          </div>
        ))}
        <div className="entered-figures__amount">
          <dt>{t('kpi.source')}</dt>
          <dd>
            {t('entered.source', {
              document: figure.document,
              date: figure.sourceOn,
              who: figure.functionTitle,
            })}
          </dd>
        </div>
      </dl>
      <p className="meta">
        {t('entered.by', { who: figure.enteredFunction })}
        {figure.decidedFunction &&
          ` ${t(`entered.decided.${figure.state === 'APPROVED' ? 'APPROVED' : 'WITHDRAWN'}`, {
            who: figure.decidedFunction,
          })}`}
      </p>
      {problemsOf(approve.error ?? withdraw.error).map((problem) => (
        <Notice key={problem.code} tone="notice" role="status">
          {problemText(problem)}
        </Notice>
      ))}
      <NextSteps
        steps={figure.nextSteps}
        label={(step) => t.maybe(`entered.step.${step}`)}
        kind={(step) => (step === 'withdraw' ? 'secondary' : undefined)}
        onTake={take}
      />
    </Card>
  );
}
