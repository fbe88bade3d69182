import { useMay } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import './nearest-steps.css';
import type { NearestStepFragment } from './progress.generated.js';
import type { Scope } from './use-scope.js';
import { words } from './words.generated.js';

/** Where something is done about a figure, and what one must be allowed to go there. */
const PLACES: Readonly<Record<string, { readonly to: string; readonly allow: string }>> = {
  K01: { to: '/seminarier', allow: 'activity:read' },
  K03: { to: '/utbildning', allow: 'training:read' },
  K09: { to: '/planering', allow: 'activity:read' },
  K21: { to: '/faltpass', allow: 'pass:read' },
  K26: { to: '/ring/jour', allow: 'contact:read' },
};
const ENTERING = { to: '/uppfoljning/inmatade', allow: 'enteredFigure:enter' };

export interface NearestStepsProps {
  readonly steps: readonly NearestStepFragment[];
  readonly search: Scope['search'];
}

/** *Närmast att göra*: at most three things that would bring a goal forward (pages.md 3.9). */
export function NearestSteps({ steps, search }: NearestStepsProps) {
  const t = useWords(words);
  return (
    <Card heading={t('nearest.heading')}>
      <ol className="nearest-steps">
        {steps.map((step) => (
          <li key={step.goal.id}>
            <StepLink step={step} search={search} />
            <div className="meta">{t('nearest.goal', { title: step.goal.title })}</div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** To where it is done; for whoever may not go there, to what the figure stands on. */
function StepLink({ step, search }: { step: NearestStepFragment; search: Scope['search'] }) {
  const { kpi } = step.goal;
  const place = step.kind === 'ENTER' ? ENTERING : PLACES[kpi];
  const may = useMay(place?.allow ?? 'figure:read');
  const text = useStepText()(step);
  return place && may ? (
    <Link to={place.to}>{text}</Link>
  ) : (
    <Link to={`/uppfoljning/${kpi}`} search={search}>
      {text}
    </Link>
  );
}

function useStepText(): (step: NearestStepFragment) => string {
  const t = useWords(words);
  const format = useFormat();
  return ({ kind, missing, goal }) => {
    const { title, unit, kpi, measure, subject } = goal;
    if (kind === 'ENTER') return t('nearest.ENTER', { title });
    // A part of an hour or a session is one more to do.
    const n = Math.ceil(missing);
    const key = measure === 'VALUE' ? kpi : measure;
    // One without words of its own, and staff of nobody in particular, is told by its title.
    const isOwn = key !== 'K03' || subject !== null;
    const args = { n, agency: subject?.shortName ?? '' };
    const amount = { title, missing: format.number(Math.round(missing * 100) / 100), unit };
    const end = kind === 'TO_PLAN' ? '.behind' : '';
    return (
      (isOwn ? t.maybe(`nearest.${key}${end}`, args) : undefined) ??
      t(kind === 'TO_PLAN' ? 'nearest.other.behind' : 'nearest.other', amount)
    );
  };
}
