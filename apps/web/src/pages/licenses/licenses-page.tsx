import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { type License, useLicenses } from './use-licenses.js';
import { words } from './words.generated.js';
import './licenses-page.css';

/** Under which licences the portal and what is in it stand, with their texts. Open to everybody. */
export default function LicensesPage() {
  const t = useWords(words);
  const query = useLicenses();
  return (
    <Page title={t('licenses')} intro={t('intro')} narrow>
      <QueryView query={query}>
        {({ portal, packages, data }) => (
          <>
            <Card heading={t('portal')}>
              <p>{t('portal.text')}</p>
              <Texts licenses={[portal]} />
            </Card>
            <Card heading={t('data')}>
              <p>{t('data.holidays')}</p>
              <Texts licenses={data} />
            </Card>
            <Card heading={t('packages')}>
              <p>{t('packages.count', { count: packages.length })}</p>
              <Texts licenses={packages} />
            </Card>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Texts({ licenses }: { readonly licenses: readonly License[] }) {
  return (
    <ul className="licenses">
      {licenses.map(({ name, version, license, text }) => (
        <li key={`${name} ${version}`}>
          <details>
            <summary>
              {name} {version} <span className="meta">{license}</span>
            </summary>
            <p className="licenses__text" lang="en">
              {text}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
