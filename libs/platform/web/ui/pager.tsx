import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { Button } from './button.js';

export interface PagerProps {
  /** From 1. */
  readonly page: number;
  /** Rows a page, at most 60. */
  readonly size: number;
  /** Known rows in all; leave out where they are not counted and give `hasNext`. */
  readonly total?: number;
  readonly hasNext?: boolean;
  readonly onPage: (page: number) => void;
  /** Of which list, where a page has several. */
  readonly of?: string;
}

/** Says which rows are shown and leads to the ones before and after. Nothing when all fit. */
export function Pager({ page, size, total, hasNext, onPage, of }: PagerProps) {
  const t = useWords(words);
  const { number } = useFormat();
  const isLast = total === undefined ? !hasNext : page * size >= total;
  if (page === 1 && isLast) return null;
  return (
    <nav
      className="cluster cluster--between no-print"
      aria-label={[t('pager.label'), of].filter(Boolean).join(', ')}
    >
      <span className="meta" role="status">
        {total === undefined
          ? t('pager.page', { n: page })
          : t('pager.range', {
              from: number((page - 1) * size + 1),
              to: number(Math.min(page * size, total)),
              total: number(total),
            })}
      </span>
      <span className="cluster">
        {page > 1 && (
          <Button icon={<IconChevronLeft aria-hidden />} onPress={() => onPage(page - 1)}>
            {t('pager.previous')}
          </Button>
        )}
        {!isLast && (
          <Button icon={<IconChevronRight aria-hidden />} onPress={() => onPage(page + 1)}>
            {t('pager.next')}
          </Button>
        )}
      </span>
    </nav>
  );
}
