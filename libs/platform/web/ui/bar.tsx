import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import './bar.css';

export interface BarProps {
  readonly value: number;
  /** The end of the bar. */
  readonly target: number;
  /** Plan to date: a tick, never a bar. */
  readonly plan?: number;
  /** What is counted, for those who cannot see the bar. */
  readonly label: string;
}

/** The length of a figure beside others in a table; the figure itself stands there in text. */
export function Length({ value, longest }: { value: number; longest: number }) {
  const share = longest > 0 ? Math.min(100, (value / longest) * 100) : 0;
  return (
    <svg className="bar" aria-hidden="true">
      <rect className="bar__value" width={`${share}%`} height="6" y="4" rx="3" />
    </svg>
  );
}

/** A bullet bar: bar = actual, tick = plan to date, end = target. The number stands beside it in text. */
export function Bar({ value, target, plan, label }: BarProps) {
  const t = useWords(words);
  const { number } = useFormat();
  const share = (part: number) => (target > 0 ? Math.min(100, (part / target) * 100) : 0);
  const said = [t('bar.text', { value: number(value), target: number(target) })];
  if (plan !== undefined) said.push(t('bar.plan', { plan: number(plan) }));
  return (
    <svg className="bar" role="img">
      <title>{`${label}: ${said.join('. ')}`}</title>
      <rect className="bar__ground" width="100%" height="8" y="3" rx="4" />
      <rect className="bar__value" width={`${share(value)}%`} height="8" y="3" rx="4" />
      {plan !== undefined && (
        // Kept inside at both ends: a plan of all or nothing is seen too.
        <rect
          className="bar__plan"
          x={`${share(plan)}%`}
          width="2"
          height="14"
          data-end={share(plan) > 98 || undefined}
        />
      )}
    </svg>
  );
}
