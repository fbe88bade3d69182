import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { words } from './words.generated.js';
import './agreements.css';

/** Drafts that lie beside the client (tools/build/bundle-drafts.mjs), in the order in which one needs them. */
const SIGNED = ['gemensamt-ansvar', 'personuppgiftsbitrade', 'anvandaravtal'] as const;
const DECIDED = [
  ...(['klassning', 'konsekvensbedomning', 'registerforteckning', 'informationstexter'] as const),
  ...(['gallringsplan', 'loggkontroll', 'incidenter', 'tillganglighet'] as const),
];

/** *Att underteckna*: drafts of what the parties sign, and of what each of them decides. */
export default function DraftsPage() {
  const t = useWords(words);
  return (
    <Page title={t('drafts.title')} intro={t('drafts.intro')} narrow>
      <Drafts heading={t('drafts.signed')} names={SIGNED} />
      <Drafts heading={t('drafts.decided')} names={DECIDED} />
    </Page>
  );
}

function Drafts(props: {
  heading: string;
  names: readonly ((typeof SIGNED)[number] | (typeof DECIDED)[number])[];
}) {
  const t = useWords(words);
  return (
    <Card heading={props.heading}>
      <ul className="agreement-list">
        {props.names.map((name) => (
          <li key={name}>
            <a href={`/underlag/${name}.txt`} target="_blank" rel="noreferrer">
              {t(`draft.${name}`)}
            </a>{' '}
            <span className="meta">{t(`draft.${name}.what`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
