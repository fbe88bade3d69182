import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import IconExternalLink from '@tabler/icons-react/icons/IconExternalLink';
import type { ShelfItemPageQuery, ShelfVersionPartsFragment } from './shelf-item.generated.js';
import { useShelfText } from './use-shelf-text.js';
import { words } from './words.generated.js';
import './shelf.css';

/** What readers get, and how large it is; for its owner also what it said before. */
export function ContentCard({ item }: { item: ShelfItemPageQuery['shelfItem'] }) {
  const t = useWords(words);
  const { current, latest, versions } = item;
  const earlier = versions.filter(({ number }) => number !== latest);
  return (
    <Card heading={t('content')}>
      {current ? (
        <Version version={current} isLarge />
      ) : (
        <p className="meta">{t('content.none')}</p>
      )}
      {earlier.length > 0 && (
        <>
          <h3>{t('earlier')}</h3>
          <p className="meta">{t('earlier.who')}</p>
          <ul className="shelf-versions">
            {earlier.map((version) => (
              <li key={version.id}>
                <Version version={version} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Version({ version, isLarge }: { version: ShelfVersionPartsFragment; isLarge?: true }) {
  const t = useWords(words);
  const format = useFormat();
  const text = useShelfText();
  const { number, url, path, size, publishedAt, functionTitle } = version;
  const looks = isLarge ? { className: 'button button--secondary' } : {};
  return (
    <div className="shelf-version">
      {url && (
        <a {...looks} href={url} rel="noreferrer noopener" target="_blank">
          <IconExternalLink aria-hidden />
          <span>{t('open', { n: number })}</span>
        </a>
      )}
      {path && (
        <a {...looks} href={path}>
          <IconDownload aria-hidden />
          <span>{t('fetch', { n: number })}</span>
        </a>
      )}
      {!(url || path) && <StatusText tone="cancelled">{t('cleared', { n: number })}</StatusText>}
      <span className="meta">
        {size !== null && path !== null && `PDF, ${text.size(size)}. `}
        {t('published', { when: format.monthDay(publishedAt, true), function: functionTitle })}
      </span>
    </div>
  );
}
