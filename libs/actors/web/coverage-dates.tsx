import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { type CoverageDate, type Covered, coverageDates } from '../rules/coverage-dates.js';
import type { ActorGapsQuery, ActorNumbersQuery } from './actor.generated.js';
import { useCodeText } from './code-options.js';
import { words } from './words.generated.js';

type Row = Covered & { readonly name: string };

/**
 * When any of each kind last answered about its card, when each number was last tried, and when that is due again:
 * what cards and numbers say of themselves, and nothing of what anybody did.
 */
export function CoverageDates(props: {
  gaps: ActorGapsQuery['actorGaps'];
  numbers: ActorNumbersQuery['contactFunctions'];
}) {
  const t = useWords(words);
  const text = useCodeText();
  const columns = useColumns();
  const { today } = useViewer();
  const known = new Map(
    props.gaps.filter(({ level }) => level !== 'MISSING').map((gap) => [gap.kind, gap]),
  );
  const covered: readonly Row[] = [
    ...[...known.values()].map(({ kind, answeredOn }) => ({
      ...{ id: kind, of: 'KIND' as const, lastOn: answeredOn, name: text('kind', [kind]) },
    })),
    ...props.numbers
      .filter(({ phone }) => phone)
      .map(({ id, label, testedOn }) => ({
        ...{ id, of: 'NUMBER' as const, lastOn: testedOn, name: t('gaps.numberOf', { label }) },
      })),
  ];
  const rows = coverageDates(covered, today);
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t('coverage.title', { n: rows.filter(({ isDue }) => isDue).length })}</summary>
      <Table
        caption={t('coverage.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ of, id }) => `${of} ${id}`}
      />
    </details>
  );
}

function useColumns(): readonly Column<CoverageDate<Row>>[] {
  const t = useWords(words);
  const { monthDay } = useFormat();
  return [
    {
      key: 'name',
      label: t('coverage.what'),
      isRowHeader: true,
      cell: ({ name }) => name,
    },
    {
      key: 'last',
      label: t('coverage.last'),
      cell: ({ of, lastOn }) =>
        lastOn
          ? t(`coverage.last.${of}`, { date: monthDay(lastOn, true) })
          : t(`coverage.never.${of}`),
    },
    {
      key: 'due',
      label: t('coverage.due'),
      cell: ({ dueOn, isDue }) => (isDue || !dueOn ? t('coverage.now') : monthDay(dueOn, true)),
    },
  ];
}
