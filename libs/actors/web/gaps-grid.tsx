import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { AIM_TAGS } from '@stad/programme/rules/aim.js';
import type { ActorGapsQuery } from './actor.generated.js';
import { LEVEL_TONES } from './actor-looks.js';
import { useCodeText } from './code-options.js';
import { words } from './words.generated.js';

type Gap = ActorGapsQuery['actorGaps'][number];

interface KindRow {
  readonly kind: string;
  readonly trained: number | null;
  readonly levels: ReadonlyMap<string, string>;
}

/** Each kind once, in the order in which the aims name them, with the aims that need it. */
function rowsOf(gaps: readonly Gap[]): readonly KindRow[] {
  const kinds = [...new Set(gaps.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = gaps.filter((gap) => gap.kind === kind);
    const levels = new Map(own.map(({ aim, level }) => [aim, level]));
    return { kind, trained: own[0]?.trained ?? null, levels };
  });
}

/** Kind × aim: how far the town has come; an empty cell is an aim that does not need the kind. */
export function GapsGrid({ gaps }: { gaps: readonly Gap[] }) {
  const t = useWords(words);
  const text = useCodeText();
  const columns: readonly Column<KindRow>[] = [
    {
      key: 'kind',
      label: t('field.kind'),
      isRowHeader: true,
      cell: ({ kind }) => text('kind', [kind]),
    },
    ...AIM_TAGS.map((aim): Column<KindRow> => {
      const cell = ({ levels }: KindRow) => {
        const level = levels.get(aim);
        return (
          level && (
            <StatusChip tone={LEVEL_TONES[level] ?? 'waiting'}>{text('level', [level])}</StatusChip>
          )
        );
      };
      return { key: aim, label: t(`aim.${aim}`), cell };
    }),
    {
      key: 'trained',
      label: t('grid.trained'),
      cell: ({ trained }) =>
        trained === null ? t('grid.trained.few') : t('grid.trained.atLeast', { n: trained }),
    },
  ];
  return (
    <details>
      <summary>{t('grid.title')}</summary>
      <Table
        caption={t('grid.caption')}
        columns={columns}
        rows={rowsOf(gaps)}
        rowKey={({ kind }) => kind}
      />
      <p className="meta">{t('grid.note')}</p>
    </details>
  );
}
