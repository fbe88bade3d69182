import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { words as platform } from '@stad/platform/web/words.generated.js';
import { words } from '../words.generated.js';

/** One field of a part, as it stands with each of the two. */
export interface ConflictRow {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Two people saved the same part: both versions beside each other, and one's own choice. */
export function ConflictChoice(props: {
  rows: readonly ConflictRow[];
  onMine: () => void;
  onTheirs: () => void;
}) {
  const ofPlatform = useWords(platform);
  const t = useWords(words);
  const differing = props.rows.filter((row) => row.theirs !== row.mine);
  return (
    <Notice
      tone="notice"
      role="alert"
      title={ofPlatform('conflict.title')}
      actions={
        <>
          <Button kind="primary" onPress={props.onMine}>
            {ofPlatform('conflict.mine')}
          </Button>
          <Button onPress={props.onTheirs}>{ofPlatform('conflict.theirs')}</Button>
        </>
      }
    >
      <p>{ofPlatform('conflict.text')}</p>
      {differing.map((row) => (
        <dl className="facts" key={row.label}>
          <dt>{t('conflict.theirs', { field: row.label })}</dt>
          <dd>{row.theirs || t('fact.none')}</dd>
          <dt>{t('conflict.mine', { field: row.label })}</dt>
          <dd>{row.mine || t('fact.none')}</dd>
        </dl>
      ))}
    </Notice>
  );
}
