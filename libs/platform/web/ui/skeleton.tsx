import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { useLate } from './use-late.js';
import './skeleton.css';

/** At most ten: more would be a page of grey. */
const LINES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** So long what stands below waits for an answer, in milliseconds: without a network none comes. */
const HIDES_BELOW = 3000;

/** The place of something that is on its way; seen only after 300 ms, its height from the start. */
export function Skeleton(props: { lines?: number }) {
  const t = useWords(words);
  const isLate = useLate(300);
  const isStuck = useLate(HIDES_BELOW);
  return (
    <div
      className="skeleton"
      data-late={isLate || undefined}
      data-stuck={isStuck || undefined}
      role="status"
    >
      <span className="visually-hidden">{isLate ? t('load.loading') : ''}</span>
      {LINES.slice(0, props.lines ?? 4).map((line) => (
        <span className="skeleton__line" key={line} aria-hidden />
      ))}
    </div>
  );
}
