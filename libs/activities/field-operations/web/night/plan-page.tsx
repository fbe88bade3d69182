import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { BriefingPageDocument } from '../briefing/briefing.generated.js';
import { BriefingSheet } from '../briefing/briefing-sheet.js';
import { FieldPassNowDocument } from '../field/field.generated.js';
import { FieldBar } from '../field/field-bar.js';
import { KeptNote } from '../field/kept-note.js';
import { ToField } from '../field/to-field.js';
import { useNightTheme } from '../field/use-night-theme.js';
import { words } from '../field/words.generated.js';

/** `/falt/plan`: plan and briefing of the pass one is out on, also from the phone alone. */
export default function PlanPage() {
  const t = useWords(words);
  useNightTheme();
  const query = useOperation(FieldPassNowDocument);
  return (
    <QueryView query={query}>
      {({ fieldPassNow }) => (
        <Page
          title={[fieldPassNow?.number, t('plan')].filter(Boolean).join(', ')}
          heading={t('plan')}
          isNeutral
          narrow
        >
          <KeptNote />
          {fieldPassNow ? <Plan id={fieldPassNow.id} /> : <Empty>{t('none')}</Empty>}
          <ToField />
          <FieldBar />
        </Page>
      )}
    </QueryView>
  );
}

function Plan({ id }: { id: string }) {
  const query = useOperation(BriefingPageDocument, { input: { id } });
  return (
    <QueryView query={query} part>
      {({ fieldPass }) => <BriefingSheet pass={fieldPass} />}
    </QueryView>
  );
}
