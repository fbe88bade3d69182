import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/language.js';
import { loadProblemWordsWhenIdle } from '../i18n/problem-words.js';
import { useWords } from '../i18n/use-words.js';
import { takeHeadingFocus } from '../navigation/heading-focus.js';
import type { HelpTopic } from '../navigation/help-topics.js';
import { showNeutralIcon } from '../navigation/neutral-icon.js';
import { useIsNeutral } from '../navigation/neutral-name.js';
import { tellShown } from '../navigation/page-shown.js';
import { NEUTRAL_NAME } from '../navigation/quick-exit.js';
import { words } from '../words.generated.js';
import { classNames } from './class-names.js';
import { HelpLink } from './help-link.js';
import './page.css';

export interface PageProps {
  /** For tab and history: what page, and a number. Never content (pages.md 2.1). */
  readonly title: string;
  /** What the h1 says when it may say more than the title. */
  readonly heading?: ReactNode;
  /** Smaller, after the heading: a period, a state. */
  readonly note?: ReactNode;
  /** Chips above the heading. */
  readonly marks?: ReactNode;
  /** What of it is hard: *?* beside the heading. */
  readonly help?: HelpTopic;
  /** One sentence under the heading. */
  readonly intro?: ReactNode;
  /** Buttons and links to the right of the heading. */
  readonly actions?: ReactNode;
  /** 720 px, for text and forms. */
  readonly narrow?: boolean;
  /** Read in the street: tab, history and icon say *Samverkan* instead of the portal's name. */
  readonly isNeutral?: boolean;
  /** Nobody comes back to it: that there is no such page. */
  readonly isNowhere?: boolean;
  readonly children?: ReactNode;
}

/** The frame of every page: title, one h1 that takes the focus, actions, content. */
export function Page(props: PageProps) {
  const t = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  const isInNeutral = useIsNeutral();
  const { isNeutral = isInNeutral, isNowhere = false } = props;
  const title = [props.title, isNeutral ? NEUTRAL_NAME : t('app.name')].filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
    if (!isNowhere) tellShown(props.title);
  }, [title, props.title, isNowhere]);
  useEffect(() => (isNeutral ? showNeutralIcon() : undefined), [isNeutral]);
  const language = useLanguage();
  useEffect(() => loadProblemWordsWhenIdle(language), [language]);
  useEffect(() => takeHeadingFocus(heading.current), []);
  return (
    <div className={classNames('page in-order', props.narrow && 'page--narrow')}>
      <header className="page__head">
        <div className="page__name">
          {props.marks && <div className="cluster">{props.marks}</div>}
          <div className="page__title">
            <h1 ref={heading} tabIndex={-1}>
              {props.heading ?? props.title}
              {/* The space is where a narrow page breaks, and a pause when it is read aloud. */}
              {props.note && ' '}
              {props.note && <span className="page__note">{props.note}</span>}
            </h1>
            {props.help && <HelpLink topic={props.help} about={props.title} />}
          </div>
          {props.intro && <p className="meta measure">{props.intro}</p>}
        </div>
        {props.actions && <div className="page__actions">{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}
