import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconX from '@tabler/icons-react/icons/IconX';
import { useState } from 'react';
import { KitPart, KitState } from './kit-part.js';
import { words } from './words.generated.js';

const KINDS = ['primary', 'secondary', 'quiet', 'danger'] as const;
const STEPS = [
  { step: 'confirm', ready: true, missing: [] },
  {
    step: 'complete',
    ready: false,
    missing: [{ code: 'SEMINAR_NOT_BEGUN', field: null, who: null }],
  },
  { step: 'cancel', ready: true, missing: [] },
] as const;

/** What one presses: buttons, links, and the steps of a record. */
export function KitPresses() {
  const t = useWords(words);
  const [taken, take] = useState<string>();
  return (
    <>
      <KitPart name="Button">
        <div className="cluster">
          {KINDS.map((kind) => (
            <Button key={kind} kind={kind}>
              {t(`button.${kind}`)}
            </Button>
          ))}
        </div>
        <div className="cluster">
          <Button icon={<IconPlus aria-hidden />}>{t('button.icon')}</Button>
          <Button icon={<IconX aria-hidden />} iconOnly>
            {t('button.iconOnly')}
          </Button>
          <Button kind="primary" isPending>
            {t('button.pending')}
          </Button>
        </div>
        <p className="meta">{t('button.neverGrey')}</p>
      </KitPart>
      <KitPart name="Link · LinkButton">
        <div className="cluster">
          <Link to="/om">{t('link')}</Link>
          <LinkButton to="/om">{t('link.button')}</LinkButton>
          <LinkButton to="/om" kind="primary" icon={<IconPlus aria-hidden />}>
            {t('link.primary')}
          </LinkButton>
        </div>
      </KitPart>
      <KitPart name="NextSteps">
        <KitState label={t('steps.text')}>
          <NextSteps
            steps={STEPS}
            label={(step) => t(`step.${step}`)}
            kind={(step) => (step === 'cancel' ? 'danger' : undefined)}
            onTake={take}
          />
        </KitState>
        <p className="meta" role="status">
          {taken && t('steps.taken', { step: t.maybe(`step.${taken}`) ?? taken })}
        </p>
      </KitPart>
    </>
  );
}
