import type { Band } from '@stad/activities/core/web/week/week-grid.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { words } from './words.generated.js';
import './new-pass-link.css';

/** The free room of a cell: a new pass that day and that part of it. */
export function NewPassLink({ date, band }: { date: string; band?: Band }) {
  const t = useWords(words);
  const day = useFormat().day(date);
  return (
    <Link
      to="/faltpass/nytt"
      search={{ dag: date, ...(band ? { del: band.toLowerCase() } : {}) }}
      className="new-pass no-print"
      data-stop=""
    >
      <IconPlus aria-hidden />
      <span className="visually-hidden">
        {band ? t('plan.onPart', { day, band: t(`spoken.${band}`) }) : t('plan.on', { day })}
      </span>
    </Link>
  );
}
