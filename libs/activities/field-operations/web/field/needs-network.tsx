import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { type ReactNode, useState } from 'react';
import { useIsAway } from './use-is-away.js';
import { words } from './words.generated.js';

/** A way to a page that the phone does not hold: without a network it says so here, and leads nowhere. */
export function NeedsNetwork(props: { to: string; instead: ReactNode; children: ReactNode }) {
  const t = useWords(words);
  const isAway = useIsAway();
  const [isAsked, setAsked] = useState(false);
  if (!isAway) return <LinkButton to={props.to}>{props.children}</LinkButton>;
  return (
    <>
      <Button onPress={() => setAsked(true)}>{props.children}</Button>
      {isAsked && (
        <p role="status">
          {t('needsNetwork')} {props.instead}
        </p>
      )}
    </>
  );
}
