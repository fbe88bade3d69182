import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import {
  SuppressedCount,
  type SuppressedCountProps,
} from '@stad/safeguards/web/suppressed-count.js';
import { ABOUT_PEOPLE } from './closing.js';
import type { FigurePartsFragment } from './figure.generated.js';
import { suppressed, useFigureText } from './published-figure.js';
import type { Scope } from './use-scope.js';
import { words } from './words.generated.js';

export interface FigureLinkProps {
  readonly code: string;
  /** What the number is, for those who meet the link alone. */
  readonly name: string;
  readonly figure: FigurePartsFragment;
  readonly search: Scope['search'];
  /** The number with its unit for those who listen, where the unit stands elsewhere. */
  readonly said?: string;
}

/** A number that leads to its definition and the records behind it; a label says why it is one. */
export function FigureLink({ code, name, figure, search, said }: FigureLinkProps) {
  const t = useWords(words);
  const value = useFigureText()(figure);
  const hidden = suppressed(figure);
  const link = (text: string, label: string) => (
    <Link to={`/uppfoljning/${code}`} search={search} className="figure-link" aria-label={label}>
      {text}
    </Link>
  );
  if (!hidden) return link(value, t('figures.open', { name, value: said ?? value }));
  return (
    <>
      <Suppressed {...hidden} />{' '}
      <span className="no-print">{link(t('figures.show'), t('figures.showOf', { name }))}</span>
    </>
  );
}

/** A number without a way on, where one has come to the end already. */
export function FigureValue({ figure }: { figure: FigurePartsFragment }) {
  const text = useFigureText()(figure);
  const hidden = suppressed(figure);
  return hidden ? <Suppressed {...hidden} /> : text;
}

/** What closing days have to do with is explained with examples where all figures are. */
function Suppressed(props: SuppressedCountProps) {
  const t = useWords(words);
  const why = 'reason' in props ? props.reason : props.label;
  if (!EXPLAINED.includes(why)) return <SuppressedCount {...props} />;
  return <SuppressedCount {...props} more={<Link to={ABOUT_PEOPLE}>{t('closing.more')}</Link>} />;
}

const EXPLAINED: readonly string[] = ['nested', 'notClosed', 'atLeast'];
