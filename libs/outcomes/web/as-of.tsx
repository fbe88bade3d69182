import { useWords } from '@stad/platform/web/i18n/use-words.js';
import './as-of.css';
import { useClosingDay } from './closing.js';
import type { FigurePartsFragment } from './figure.generated.js';
import { words } from './words.generated.js';

export interface AsOfProps {
  readonly figure: FigurePartsFragment;
  /** The closing day it is told for; none of what is no count about persons. */
  readonly day: string | null | undefined;
  /** What the page says of all of them: beside a number only what differs is said. */
  readonly page?: string | null | undefined;
}

/** *per 30 juni*, small, beside a figure that stands at another closing day than the page. */
export function AsOf({ figure, day, page = null }: AsOfProps) {
  const t = useWords(words);
  const say = useClosingDay();
  if (!day || day === page || figure.label === 'notShown') return null;
  return <span className="as-of">{t('closing.at', { day: say(day) })}</span>;
}
