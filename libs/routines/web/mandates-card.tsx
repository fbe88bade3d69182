import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { MANDATE_HOLDERS, MANDATES, type MandateHolder } from '../rules/mandates.js';
import { words } from './words.generated.js';
import './routines.css';

/** Police, social services and civil society: what each may, and may not (R20). */
export function MandatesCard() {
  const t = useWords(words);
  return (
    <FoldedSection heading={t('mandates')} line={t('mandates.note')} tone={null} isRight>
      <MandatesTable holders={MANDATE_HOLDERS} />
    </FoldedSection>
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
