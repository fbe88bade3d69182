import { withClient } from '@stad/platform/api/db/setup.js';
import {
  changeKnownBy,
  changeStrongFactors,
  endProvider,
  type KnownBy,
  listProviders,
  openToOthers,
  registerProvider,
} from '../identity-providers.js';
import { needed, readCommandLine } from './command-line.js';
import { fail, optionalVariable, say, variable } from './terminal.js';

const HELP = `By which provider an agency's people sign in with their employer's account.

  identity:provider -- --agency SOC-LUND --issuer URL --client-id ID --secret-name NAME
      --secret-name    the file in IDENTITY_SECRETS_DIR that holds the client's secret
      --certificate-name   in its place: the file there that holds a certificate and its key
      --name           what the organisation calls it: "Kommunens konto"
      --subject        TID_OID for Microsoft Entra; ISS_SUB otherwise, which is the default
      --acr            what strong factors are called there, separated by spaces
      --acr-demanded   nobody comes in without one of them
  identity:provider -- --change ID [--acr NAMES] [--acr-demanded]     both are said anew
  identity:provider -- --known-by ID --secret-name NAME | --certificate-name NAME
  identity:provider -- --list
  identity:provider -- --end ID        nobody signs in by it any more, and who did is signed out

See docs/operations/sign-in.md for what to register at the provider.`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: {
      agency: { type: 'string' },
      issuer: { type: 'string' },
      'client-id': { type: 'string' },
      'secret-name': { type: 'string' },
      'certificate-name': { type: 'string' },
      'known-by': { type: 'string' },
      name: { type: 'string', default: 'Arbetsgivarens konto' },
      subject: { type: 'string', default: 'ISS_SUB' },
      acr: { type: 'string' },
      'acr-demanded': { type: 'boolean', default: false },
      change: { type: 'string' },
      end: { type: 'string' },
      list: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || process.argv.length === 2) return say(HELP);
  const ownerUrl = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const { end, change } = values;
  const secretsDir = optionalVariable('IDENTITY_SECRETS_DIR') ?? null;
  const known = {
    secretName: values['secret-name'] ?? null,
    certificateName: values['certificate-name'] ?? null,
  };
  const strongFactors = {
    acrValues: values.acr ?? null,
    demandsAcr: values['acr-demanded'],
  };
  if (end) {
    await withClient(ownerUrl, (owner) => endProvider(owner, end));
    return say('Ended. Who signed in by it is signed out.');
  }
  if (change) {
    await withClient(ownerUrl, (owner) => changeStrongFactors(owner, change, strongFactors));
    return say('Changed. It holds from the next sign-in on.');
  }
  const { 'known-by': knownBy } = values;
  if (knownBy) {
    await withClient(ownerUrl, (owner) => changeKnownBy(owner, knownBy, known, secretsDir));
    await warnOfOthers(known, secretsDir);
    return say('Changed. It holds from the next sign-in on.');
  }
  if (values.list) {
    const providers = await withClient(ownerUrl, listProviders);
    for (const { id, agencyKey, name, issuer, clientId, acrValues, ...is } of providers) {
      const strong = acrValues ? `  ${acrValues}${is.demandsAcr ? ' (demanded)' : ''}` : '';
      const ended = is.isEnded ? '  ended' : '';
      const by = is.certificateName ? `  by certificate ${is.certificateName}` : '';
      say(`${id}  ${agencyKey}  ${name}  ${issuer}  ${clientId}${by}${strong}${ended}`);
    }
    return;
  }
  const given = needed(values, 'agency', 'issuer', 'client-id');
  const provider = {
    agencyKey: given.agency,
    name: values.name,
    issuer: given.issuer,
    clientId: given['client-id'],
    known,
    subjectClaims: subjectOf(values.subject),
    strongFactors,
  };
  const id = await withClient(ownerUrl, (owner) => registerProvider(owner, provider, secretsDir));
  say(`Registered: ${id}`);
  await warnOfOthers(known, secretsDir);
  const publicUrl = optionalVariable('PUBLIC_URL') ?? 'https://THE-ADDRESS-OF-THE-PORTAL';
  say(`Redirect URI at the provider:       ${publicUrl}/sign-in/callback`);
  say(`After sign-out (post logout) there: ${publicUrl}/sign-in/signed-out`);
}

async function warnOfOthers(known: KnownBy, secretsDir: string | null): Promise<void> {
  const warning = await openToOthers(known, secretsDir);
  if (warning) say(warning);
}

function subjectOf(value: string): 'ISS_SUB' | 'TID_OID' {
  if (value === 'ISS_SUB' || value === 'TID_OID') return value;
  throw new Error('--subject is ISS_SUB or TID_OID.');
}

main().catch(fail);
