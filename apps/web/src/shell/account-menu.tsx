import { SetPreferencesDocument } from '@stad/identity/web/viewer.generated.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import IconLogout from '@tabler/icons-react/icons/IconLogout';
import { useMutation } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger, Popover } from 'react-aria-components/Popover';
import { type Appearance, DENSITIES, SHORTCUTS, THEMES, useAppearance } from '../appearance.js';
import { words } from '../words.generated.js';
import { initialsOf } from './initials.js';
import { LANGUAGE_OPTIONS } from './language-switch.js';
import { leavePortal } from './leave-portal.js';
import './account-menu.css';

/** Who acts and for whom, how the portal looks, and the way out. */
export function AccountMenu() {
  const t = useWords(words);
  const { functionTitle, agency, otherAgencies } = useViewer();
  return (
    <DialogTrigger>
      <AriaButton className="account__button">
        <span aria-hidden>{initialsOf(functionTitle)}</span>
        <span className="visually-hidden">
          {t('account.button', { function: functionTitle, agency: agency.name })}
        </span>
      </AriaButton>
      {/* Without a Dialog inside, the popover is the dialog: nothing of it lies outside. */}
      <Popover
        className="popover"
        placement="bottom end"
        offset={10}
        aria-label={t('account.label')}
      >
        <div className="account">
          <div className="account__who">
            <strong>{functionTitle}</strong>
            <AgencyMark agency={agency} withName />
          </div>
          <Choices />
          <nav className="account__own" aria-label={t('account.own')}>
            <Link to="/aviseringar">{t('account.notifications')}</Link>
            <Link to="/min-kalender">{t('account.calendar')}</Link>
            <Link to="/min-inloggning">{t('account.signIn')}</Link>
            <Link to="/mina-inloggningar">{t('account.sessions')}</Link>
            {otherAgencies.length > 0 && <Link to="/logga-in">{t('account.switch')}</Link>}
          </nav>
          <div className="account__foot">
            <Link to="/hjalp">{t('nav.help')}</Link>
            <Link to="/om">{t('nav.about')}</Link>
            <SignOutButton />
          </div>
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function Choices() {
  const t = useWords(words);
  const { gettingStarted } = useViewer();
  const appearance = useAppearance();
  const save = useMutationOperation(SetPreferencesDocument);
  // Seen at once, kept by the server a moment later.
  const choose = (part: Partial<Appearance>) => {
    appearance.change(part);
    save.send(part).catch(() => undefined);
  };
  return (
    <div className="account__choices">
      <Choice label={t('account.language')}>
        <Segmented
          label={t('account.language')}
          options={LANGUAGE_OPTIONS}
          value={appearance.language}
          onChange={(value) => choose({ language: value as Appearance['language'] })}
        />
      </Choice>
      <Choice label={t('account.theme')}>
        <Segmented
          label={t('account.theme')}
          options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          value={appearance.theme}
          onChange={(value) => choose({ theme: value as Appearance['theme'] })}
        />
      </Choice>
      <Choice label={t('account.density')}>
        <Segmented
          label={t('account.density')}
          options={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
          value={appearance.density}
          onChange={(value) => choose({ density: value as Appearance['density'] })}
        />
      </Choice>
      <Choice label={t('account.shortcuts')}>
        <Segmented
          label={t('account.shortcuts')}
          options={SHORTCUTS.map((value) => ({ value, label: t(`shortcuts.${value}`) }))}
          value={appearance.shortcuts}
          onChange={(value) => choose({ shortcuts: value as Appearance['shortcuts'] })}
        />
      </Choice>
      <Choice label={t('account.start')}>
        <Segmented
          label={t('account.start')}
          options={SHORTCUTS.map((value) => ({ value, label: t(`shortcuts.${value}`) }))}
          value={gettingStarted}
          onChange={(value) => save.send({ gettingStarted: value }).catch(() => undefined)}
        />
      </Choice>
    </div>
  );
}

function Choice(props: { label: string; children: React.ReactNode }) {
  return (
    <div className="account__choice">
      <span aria-hidden>{props.label}</span>
      {props.children}
    </div>
  );
}

function SignOutButton() {
  const t = useWords(words);
  const problemText = useProblemText();
  const leave = useMutation({ mutationFn: leavePortal });
  const [problem] = problemsOf(leave.error);
  return (
    <>
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <Button
        icon={<IconLogout aria-hidden />}
        isPending={leave.isPending}
        onPress={() => leave.mutate()}
      >
        {t('account.signOut')}
      </Button>
    </>
  );
}
