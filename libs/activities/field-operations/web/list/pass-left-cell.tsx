import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import type { LeftOf } from './use-passes-left.js';
import './pass-left-cell.css';

/** How much is left and on whom it waits; one line, which keeps its place until it is known. */
export function PassLeftCell({ left }: { left: ReturnType<LeftOf> }) {
  const t = useWords(words);
  if (!left) return <span className="pass-left">{left === null && '–'}</span>;
  const [first, ...others] = left.who;
  const who =
    first !== undefined && others.length > 0 ? t('list.more', { first, n: others.length }) : first;
  return (
    <span className="pass-left">
      {t('list.leftOf', { n: left.left, m: left.of })}
      {who && <small>{who}</small>}
    </span>
  );
}
