import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { Table } from '@stad/platform/web/ui/table.js';
import IconUpload from '@tabler/icons-react/icons/IconUpload';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { LedgerText } from '../rules/ledger-import.js';
import {
  type GrantFragment,
  ImportLedgerDocument,
  type ImportLedgerMutation,
} from './economy.generated.js';
import type { EconomyPartProps } from './economy-lines.js';
import { EconomyProblems } from './economy-problems.js';
import { readLedgerFile, textOf } from './ledger-file.js';
import { useKronor } from './use-kronor.js';
import { words } from './words.generated.js';

type Booked = GrantFragment['ledger'][number];
type Outcome = ImportLedgerMutation['importLedger']['rows'][number];

const PER_PAGE = 30;

/** *Huvudboksutdrag*: read in dry first, with a report row by row; what stands is left alone. */
export function EconomyLedger({ grant, mayWrite }: EconomyPartProps) {
  const t = useWords(words);
  const kronor = useKronor();
  const [page, setPage] = useState(1);
  const names = new Map(grant.lines.map(({ id, name }) => [id, name]));
  return (
    <Card heading={t('economy.ledger')} note={t('economy.ledger.n', { n: grant.ledger.length })}>
      {mayWrite && <ImportLedger grant={grant} />}
      {grant.ledger.length > 0 && (
        <Table<Booked>
          caption={t('economy.ledger')}
          rows={grant.ledger.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'verification',
              label: t('economy.verification'),
              isRowHeader: true,
              cell: ({ verification }) => verification,
            },
            { key: 'date', label: t('economy.date'), cell: ({ bookedOn }) => bookedOn },
            {
              key: 'line',
              label: t('economy.line'),
              cell: ({ lineId }) => names.get(lineId) ?? '',
            },
            {
              key: 'amount',
              label: t('economy.amount'),
              isNumber: true,
              cell: ({ amount }) => kronor(amount),
            },
          ]}
        />
      )}
      <Pager page={page} size={PER_PAGE} total={grant.ledger.length} onPage={setPage} />
    </Card>
  );
}

function ImportLedger({ grant }: { grant: GrantFragment }) {
  const t = useWords(words);
  const send = useMutationOperation(ImportLedgerDocument);
  const [rows, setRows] = useState<readonly LedgerText[]>([]);
  const [report, setReport] = useState<readonly Outcome[]>();
  const [isWrong, setWrong] = useState(false);
  const [added, setAdded] = useState<number>();
  const run = async (read: readonly LedgerText[], dryRun: boolean) => {
    // What went wrong is on the handle and told above the report.
    const data = await send
      .send({ grantId: grant.id, dryRun, rows: read.map((row) => ({ ...row })) })
      .catch(() => undefined);
    if (!data) return;
    setReport(dryRun ? data.importLedger.rows : undefined);
    setAdded(dryRun ? undefined : data.importLedger.added);
  };
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const read = readLedgerFile(await textOf(file));
    setWrong(read === null);
    setRows(read ?? []);
    setReport(undefined);
    setAdded(undefined);
    if (read) await run(read, true);
  };
  const fresh = report?.filter(({ outcome }) => outcome === 'NEW').length ?? 0;
  return (
    <>
      <p className="meta">{t('economy.import.hint')}</p>
      <FileTrigger
        acceptedFileTypes={['.csv', 'text/csv']}
        onSelect={(files) => void choose(files)}
      >
        <Button icon={<IconUpload aria-hidden />} isPending={send.isSending}>
          {t('economy.import.choose')}
        </Button>
      </FileTrigger>
      <EconomyProblems error={send.error} />
      {isWrong && (
        <Notice tone="notice" role="status">
          {t('economy.import.columns')}
        </Notice>
      )}
      {added !== undefined && (
        <Notice role="status">{t('economy.import.added', { n: added })}</Notice>
      )}
      {report && (
        <>
          <Notice role="status">
            {t('economy.import.would', { n: fresh, all: report.length })}
          </Notice>
          <Table<Outcome>
            caption={t('economy.import.report')}
            rows={report.filter(({ outcome }) => outcome !== 'KNOWN').slice(0, 60)}
            rowKey={({ row }) => String(row)}
            columns={[
              {
                key: 'row',
                label: t('economy.import.row'),
                isRowHeader: true,
                cell: ({ row }) => row + 1,
              },
              {
                key: 'verification',
                label: t('economy.verification'),
                cell: ({ verification }) => verification,
              },
              {
                key: 'outcome',
                label: t('economy.import.outcome'),
                cell: ({ outcome }) => t.maybe(`ledger.${outcome}`) ?? outcome,
              },
            ]}
          />
          {fresh > 0 && (
            <Button kind="primary" onPress={() => void run(rows, false)}>
              {t('economy.import.do', { n: fresh })}
            </Button>
          )}
        </>
      )}
    </>
  );
}
