import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { MakeTask } from '@stad/tasks/web/make-task.js';
import { useState } from 'react';
import { useCodeText } from './code-options.js';
import { words } from './words.generated.js';

export interface GapTaskProps {
  readonly siteId: string;
  /** Kinds that the town lacks. */
  readonly missing: readonly string[];
  /** Numbers that nobody has tried for long. */
  readonly untried: readonly { readonly id: string; readonly label: string }[];
}

/** *Gör en uppgift* of one of the gaps. */
export function GapTask({ siteId, missing, untried }: GapTaskProps) {
  const t = useWords(words);
  const text = useCodeText();
  const [chosen, choose] = useState('');
  const gaps = [
    ...missing.map((kind) => ({
      ...{ value: kind, label: text('kind', [kind]), source: { kind: 'GAP', id: siteId } },
      start: {
        verb: 'FOLLOW_UP' as const,
        body: t('gaps.task', { kind: text('kind', [kind]).toLowerCase() }),
      },
    })),
    ...untried.map(({ id, label }) => ({
      ...{ value: id, label: t('gaps.numberOf', { label }), source: { kind: 'NUMBER', id } },
      start: { verb: 'TEST' as const, body: t('gaps.numberTask', { label }) },
    })),
  ];
  const gap = gaps.find(({ value }) => value === chosen) ?? gaps[0];
  if (!gap) return null;
  return (
    <div className="cluster actor-gap-task no-print">
      <Select label={t('gaps.choose')} value={gap.value} onChange={choose} options={gaps} />
      <MakeTask
        siteId={siteId}
        source={gap.source}
        about={gap.label}
        start={gap.start}
        kind="secondary"
      />
    </div>
  );
}
