import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { MANDATE_HOLDERS, MANDATES, type MandateHolder } from '../rules/mandates.js';
import { words } from './words.generated.js';
import './routines.css';

/** Police, social services and civil society: what each may, and may not (R20). */
export function MandatesCard() {
  const t = useWords(words);
  return (
    <Card heading={t('mandates')} note={t('mandates.note')}>
      <MandatesTable holders={MANDATE_HOLDERS} />
    </Card>
  );
}

/** The matrix of those named, also where a pass is read through. */
export function MandatesTable({ holders }: { holders: readonly MandateHolder[] }) {
  const t = useWords(words);
  const sentences = (codes: readonly string[]) => (
    <ul className="routine-mandates">
      {codes.map((code) => (
        <li key={code}>{t.maybe(`mandate.${code}`) ?? code}</li>
      ))}
    </ul>
  );
  const columns: readonly Column<MandateHolder>[] = [
    {
      ...{ key: 'who', label: t('mandates.who'), isRowHeader: true },
      cell: (holder) => t(`holder.${holder}`),
    },
    { key: 'may', label: t('mandates.may'), cell: (holder) => sentences(MANDATES[holder].may) },
    {
      ...{ key: 'mayNot', label: t('mandates.mayNot') },
      cell: (holder) => sentences(MANDATES[holder].mayNot),
    },
  ];
  return (
    <Table caption={t('mandates')} columns={columns} rows={holders} rowKey={(holder) => holder} />
  );
}
