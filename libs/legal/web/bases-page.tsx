import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { type BasisUse, type LegalBasis, refOf } from '../rules/bases/basis.js';
import { BASES } from '../rules/bases/catalogue.js';
import { CORRESPONDENCES } from '../rules/bases/in-force.js';
import { CONFIRMATION_TONES } from './confirmation-tones.js';
import { LegalBasesPageDocument, type LegalBasesPageQuery } from './legal-bases-page.generated.js';
import { validityText } from './validity-text.js';
import { words } from './words.generated.js';

type Confirmation = LegalBasesPageQuery['legalBases']['rows'][number]['confirmation'];

const GROUPS: readonly BasisUse[] = ['HIDDEN', 'SHOWN', 'FRAME', 'NEVER'];

/** Every wording with its dates; where one may see it, what the own jurist has said of it. */
export default function BasesPage() {
  const t = useWords(words);
  const query = useOperation(LegalBasesPageDocument);
  return (
    <Page title={t('bases.title')} intro={t('bases.intro')}>
      <QueryView query={query} part>
        {({ legalBases }) => (
          <>
            {!legalBases.adviser && <Notice>{t('bases.none')}</Notice>}
            {GROUPS.map((use) => (
              <Group key={use} use={use} rows={legalBases.rows} />
            ))}
          </>
        )}
      </QueryView>
      <Card heading={t('bases.pairs')}>
        <Table
          caption={t('bases.pairs')}
          columns={[
            {
              key: 'before',
              label: t('bases.pairs.before'),
              cell: ({ before }) => before,
              isRowHeader: true,
            },
            { key: 'now', label: t('bases.pairs.now'), cell: ({ now }) => now },
          ]}
          rows={CORRESPONDENCES}
          rowKey={({ before }) => before}
        />
      </Card>
    </Page>
  );
}

function Group(props: { use: BasisUse; rows: LegalBasesPageQuery['legalBases']['rows'] }) {
  const t = useWords(words);
  const format = useFormat();
  const maySee = useMay('legal:confirmations');
  const said = new Map(props.rows.map((row) => [refOf(row), row.confirmation]));
  const isConfirmable = props.use === 'HIDDEN' || props.use === 'SHOWN';
  const columns: Column<LegalBasis>[] = [
    {
      key: 'provision',
      label: t('bases.provision'),
      isRowHeader: true,
      cell: (basis) => (
        <Link to={`/lagstod/lagrum/${basis.code}-${basis.wording}`}>{basis.provision}</Link>
      ),
    },
    {
      key: 'valid',
      label: t('bases.valid'),
      cell: (basis) => validityText(basis, t, (day) => format.monthDay(day, true)),
    },
  ];
  if (isConfirmable && maySee) {
    columns.push({
      key: 'state',
      label: t('bases.state'),
      cell: (basis) => <State confirmation={said.get(refOf(basis)) ?? null} />,
    });
  }
  return (
    <Card heading={t(`bases.group.${props.use}`)}>
      <Table
        caption={t('bases.caption')}
        columns={columns}
        rows={BASES.filter(({ use }) => use === props.use)}
        rowKey={refOf}
      />
    </Card>
  );
}

function State({ confirmation }: { confirmation: Confirmation }) {
  const t = useWords(words);
  const format = useFormat();
  const state = confirmation?.state ?? 'DRAFT';
  return (
    <>
      <StatusText tone={CONFIRMATION_TONES[state] ?? 'draft'}>
        {t.maybe(`state.${state}`)}
      </StatusText>
      {confirmation?.decidedOn && (
        <span className="meta"> {format.monthDay(confirmation.decidedOn, true)}</span>
      )}
    </>
  );
}
