import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { PublicPage } from '@stad/platform/web/pages/public-page.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { ReactNode } from 'react';
import type { SignUpPageShownFragment } from './sign-up.generated.js';
import type { Say } from './use-say.js';

/** The frame of the open pages: what, when, where, easy words, and who keeps what is typed. */
export function OpenFrame(props: {
  say: Say;
  title: string;
  page: SignUpPageShownFragment;
  children: ReactNode;
}) {
  const format = useFormat();
  const { page, children } = props;
  const { say, t, isEasy, toggle } = props.say;
  // Who is told whether one came is said with who keeps what is typed.
  const sender = say(page.employerName ? 'sender.told' : 'sender', {
    ...{ organiser: page.organiserName, employer: page.employerName ?? '' },
  });
  const when = format.span(page.startsAt, page.endsAt);
  return (
    <PublicPage
      title={props.title}
      heading={page.title}
      intro={`${when.charAt(0).toUpperCase()}${when.slice(1)}. ${where(page)}.`}
      sender={<p>{sender}</p>}
    >
      <div>
        <Button kind="quiet" onPress={toggle}>
          {t(isEasy ? 'usual' : 'easy')}
        </Button>
      </div>
      {page.isOff ? (
        <Notice tone="stop" title={t('off')}>
          {t('off.text')}
        </Notice>
      ) : (
        children
      )}
    </PublicPage>
  );
}

/** The town is said once; alone for whoever came from its open page, until there is a seat. */
const where = ({ placeLabel, townName }: SignUpPageShownFragment) => {
  if (placeLabel === '') return townName;
  return placeLabel.toLocaleLowerCase('sv').includes(townName.toLocaleLowerCase('sv'))
    ? placeLabel
    : `${placeLabel}, ${townName}`;
};

/** Taken back, over and never made look alike. */
export function GonePage({ say: { t, say }, title }: { say: Say; title: string }) {
  return (
    <PublicPage title={title} heading={t('gone')} sender={<p>{t('gone.sender')}</p>}>
      <p>{say('gone.text')}</p>
    </PublicPage>
  );
}
