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

/** A bullet bar: bar = actual, tick = plan to date, end = target. The number stands beside it in text. */
export function Bar({ value, target, plan, label }: BarProps) {
  const t = useWords(words);
  const { number } = useFormat();
  const share = (part: number) => (target > 0 ? Math.min(100, (part / target) * 100) : 0);
  const said = [t('bar.text', { value: number(value), target: number(target) })];
  if (plan !== undefined) said.push(t('bar.plan', { plan: number(plan) }));
  return (
    <svg className="bar" viewBox="0 0 100 14" preserveAspectRatio="none" role="img">
      <title>{`${label}: ${said.join('. ')}`}</title>
      <rect className="bar__ground" x="0" y="3" width="100" height="8" />
      <rect className="bar__value" x="0" y="3" width={share(value)} height="8" />
      {plan !== undefined && (
        <line
          className="bar__plan"
          x1={Math.max(0.4, Math.min(99.6, share(plan)))}
          x2={Math.max(0.4, Math.min(99.6, share(plan)))}
          y1="0"
          y2="14"
        />
      )}
    </svg>
  );
}
