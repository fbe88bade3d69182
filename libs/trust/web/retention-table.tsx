import { useMay } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { ProposeDialog } from './propose-dialog.js';
import type { RetentionRuleFragment } from './retention.generated.js';
import { words } from './words.generated.js';

/** All rows of a rule that are due. */
export const dueRows = ({ due }: RetentionRuleFragment): number =>
  due.reduce((sum, { rows }) => sum + rows, 0);

/** The rules, and for each what is due; a button where something can be proposed. */
export function RetentionTable({ rules }: { rules: readonly RetentionRuleFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const mayPropose = useMay('retention:propose');
  const [asked, setAsked] = useState<RetentionRuleFragment>();
  return (
    <>
      <Table<RetentionRuleFragment>
        caption={t('rules')}
        isBrief
        rows={rules}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'what',
            label: t('what'),
            isRowHeader: true,
            cell: ({ code }) => t.maybe(`rule.${code}`),
          },
          {
            key: 'kept',
            label: t('kept'),
            isPlain: true,
            cell: ({ months, since }) =>
              months === null
                ? t('kept.always')
                : t('kept.months', { n: months, since: t.maybe(`since.${since}`) ?? since }),
          },
          {
            key: 'then',
            label: t('then'),
            isPlain: true,
            cell: ({ outcome }) => t.maybe(`then.${outcome}`),
          },
          {
            key: 'due',
            label: t('due'),
            isNumber: true,
            cell: (rule) => {
              if (rule.dueBefore === null) return '–';
              const n = dueRows(rule);
              return n === 0 ? <span className="table__none">0</span> : format.number(n);
            },
          },
          ...(mayPropose
            ? [
                {
                  key: 'act',
                  label: t('act'),
                  isPlain: true,
                  cell: (rule: RetentionRuleFragment) =>
                    rule.isUnderWay || rule.isHeld ? (
                      <span className="meta">{t(rule.isHeld ? 'held' : 'underWay')}</span>
                    ) : (
                      dueRows(rule) > 0 && (
                        <Button aria-haspopup="dialog" onPress={() => setAsked(rule)}>
                          {t('propose')}
                        </Button>
                      )
                    ),
                },
              ]
            : []),
        ]}
      />
      {asked && <ProposeDialog rule={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
