import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { words as kindWords } from '../kind/words.generated.js';
import { ChecklistTemplatesDocument } from './checklist.generated.js';
import { TemplateForm } from './template-form.js';
import { words } from './words.generated.js';

/** `/checklistor?typ=STREET`: what the own agency goes through before each type of pass. */
export default function ChecklistsPage() {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const { agency } = useViewer();
  const mayWrite = useMay('checklist:write');
  const [typ, setType] = useUrlValue('typ', 'STREET');
  const query = useOperation(ChecklistTemplatesDocument, {});
  return (
    <Page title={t('title')} note={agency.shortName} intro={t('intro')} narrow>
      <QueryView query={query}>
        {({ checklistTemplates: all }) => {
          const [first] = all;
          const template = all.find(({ type }) => type === typ) ?? first;
          if (!template) return null;
          const name = (type: string) => ofKind.maybe(`type.${type}`) ?? type;
          return (
            <>
              <Select
                label={t('type')}
                value={template.type}
                onChange={setType}
                options={all.map(({ type, points }) => ({
                  value: type,
                  label: points.length > 0 ? `${name(type)} (${points.length})` : name(type),
                }))}
              />
              {mayWrite ? (
                <TemplateForm key={template.type} template={template} name={name(template.type)} />
              ) : template.points.length === 0 ? (
                <Empty>{t('empty', { type: name(template.type).toLowerCase() })}</Empty>
              ) : (
                <ol className="prose">
                  {template.points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ol>
              )}
              <FlagText
                texts={[
                  {
                    text: 'CHECKLIST_TEMPLATE',
                    recordId: template.id,
                    label: name(template.type),
                    says: template.points,
                  },
                ]}
              />
              {!mayWrite && <p className="meta">{t('readOnly')}</p>}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
