import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import type { StandingRisk } from './standing-risk.js';
import { words } from './words.generated.js';

type Item = StandingRisk['items'][number];

/** The twelve factors with their products, before and after the measure. */
export function RiskMatrix({ items }: { items: readonly Item[] }) {
  const t = useWords(words);
  const columns: readonly Column<Item>[] = [
    {
      key: 'factor',
      label: t('risk.factorColumn'),
      isRowHeader: true,
      cell: (item) => t.maybe(`risk.factor.${item.factor}`) ?? item.factor,
    },
    {
      key: 'before',
      label: t('risk.before'),
      isNumber: true,
      cell: (item) => product(item.likelihood, item.consequence),
    },
    { key: 'measure', label: t('risk.measure'), cell: (item) => item.measure },
    {
      key: 'after',
      label: t('risk.after'),
      isNumber: true,
      cell: (item) => product(item.residualLikelihood, item.residualConsequence),
    },
  ];
  return (
    <>
      <Table
        caption={t('risk.matrix')}
        columns={columns}
        rows={items}
        rowKey={(item) => item.factor}
      />
      <p className="meta">{t('risk.scale')}</p>
    </>
  );
}

/** `3 × 4 = 12`: both numbers stay readable behind their product. */
function product(likelihood: number, consequence: number): string {
  return `${likelihood}\u00a0×\u00a0${consequence}\u00a0=\u00a0${likelihood * consequence}`;
}
