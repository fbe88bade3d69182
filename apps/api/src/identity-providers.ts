import { credentialOf } from '@stad/identity/api/oidc/portal-credential.js';
import { discover } from '@stad/identity/api/oidc/provider-clients.js';
import { ProviderAnswerError } from '@stad/identity/api/oidc/provider-fetch.js';
import type pg from 'pg';

/** What the operator says of an agency's provider. */
export interface NewProvider {
  readonly agencyKey: string;
  /** What the organisation calls it, for the sign-in page. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly known: KnownBy;
  readonly subjectClaims: 'ISS_SUB' | 'TID_OID';
  readonly strongFactors: StrongFactors;
}

/** What the provider knows the portal by: the name of one file in IDENTITY_SECRETS_DIR, and of one alone. */
export interface KnownBy {
  readonly secretName: string | null;
  /** Of a file with a certificate and its key. */
  readonly certificateName: string | null;
}

/** What strong factors are called at a provider, and whether nobody comes in without one. */
export interface StrongFactors {
  /** As the provider writes them, separated by spaces; null: it has no names for them. */
  readonly acrValues: string | null;
  readonly demandsAcr: boolean;
}

/** A registered provider, for the operator. */
export interface RegisteredProvider {
  readonly id: string;
  readonly agencyKey: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly secretName: string | null;
  readonly certificateName: string | null;
  readonly acrValues: string | null;
  readonly demandsAcr: boolean;
  readonly isEnded: boolean;
}

/**
 * Registers a provider for one agency, once its secret or certificate lies in its file and it has answered under
 * the issuer it is registered by.
 * @returns its id
 * @throws {Error} with one sentence for whoever runs the command
 */
export async function registerProvider(
  owner: pg.Client,
  provider: NewProvider,
  secretsDir: string | null,
): Promise<string> {
  const { agencyKey, name, issuer, clientId, subjectClaims, known } = provider;
  const { acrValues, demandsAcr } = readStrongFactors(provider.strongFactors);
  await assertUsable(known, secretsDir);
  if (subjectClaims === 'TID_OID' && !TENANT.test(issuer)) {
    throw new Error('TID_OID wants an issuer that names one tenant by its id.');
  }
  await assertAnswers(issuer, clientId, known);
  const agency = await owner.query<{ id: string }>('select id from agency where key = $1', [
    agencyKey,
  ]);
  if (!agency.rows[0]) throw new Error(`There is no agency ${agencyKey}.`);
  const { rows } = await owner.query<{ id: string }>(
    `insert into identity_provider
       (agency_id, name, issuer, client_id, secret_name, certificate_name, subject_claims, acr_values,
        demands_acr)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    [
      ...[agency.rows[0].id, name, issuer, clientId, known.secretName, known.certificateName],
      ...[subjectClaims, acrValues, demandsAcr],
    ],
  );
  if (!rows[0]) throw new Error(`${agencyKey} has this provider already; end it first.`);
  return rows[0].id;
}

/**
 * Says anew what strong factors are called at a provider and whether they are demanded; it holds from the
 * next sign-in on. Nobody is invited anew for it.
 * @throws {Error} with one sentence for whoever runs the command
 */
export async function changeStrongFactors(
  owner: pg.Client,
  id: string,
  said: StrongFactors,
): Promise<void> {
  if (!UUID.test(id)) throw new Error(`${id} is no id of a provider.`);
  const { acrValues, demandsAcr } = readStrongFactors(said);
  const { rowCount } = await owner.query(
    'update identity_provider set acr_values = $2, demands_acr = $3 where id = $1 and ended_at is null',
    [id, acrValues, demandsAcr],
  );
  if (rowCount === 0) throw new Error(`There is no provider ${id} in use.`);
}

/**
 * Says anew by what a provider knows the portal: another secret, or a certificate in its place. It holds from the
 * next sign-in on, and nobody is invited anew for it.
 * @throws {Error} with one sentence for whoever runs the command
 */
export async function changeKnownBy(
  owner: pg.Client,
  id: string,
  known: KnownBy,
  secretsDir: string | null,
): Promise<void> {
  const provider = (await listProviders(owner)).find((each) => each.id === id && !each.isEnded);
  if (!provider) throw new Error(`There is no provider ${id} in use.`);
  await assertUsable(known, secretsDir);
  await assertAnswers(provider.issuer, provider.clientId, known);
  await owner.query(
    'update identity_provider set secret_name = $2, certificate_name = $3 where id = $1',
    [id, known.secretName, known.certificateName],
  );
}

async function assertUsable(known: KnownBy, secretsDir: string | null): Promise<void> {
  if ((known.secretName === null) === (known.certificateName === null)) {
    throw new Error(
      'Give one of --secret-name and --certificate-name: a provider knows the portal by one.',
    );
  }
  await credentialOf(known, secretsDir, new Date());
}

const ACR_CHARACTERS = 400;

/** Names with one space between them, as they are sent; spaces beside them are nobody's name. */
function readStrongFactors({ acrValues, demandsAcr }: StrongFactors): StrongFactors {
  const names =
    acrValues
      ?.split(/\s+/)
      .filter((name) => name !== '')
      .join(' ') ?? '';
  if (names.length > ACR_CHARACTERS) {
    throw new Error(`--acr holds at most ${ACR_CHARACTERS} characters.`);
  }
  if (demandsAcr && names === '') {
    throw new Error('--acr-demanded wants --acr: the names of the factors that count.');
  }
  return { acrValues: names === '' ? null : names, demandsAcr };
}

const TENANT = /\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(\/|$)/;

/** How a provider says that it takes a certificate (RFC 8705, 2). */
const BY_CERTIFICATE = ['tls_client_auth', 'self_signed_tls_client_auth'];

async function assertAnswers(issuer: string, clientId: string, known: KnownBy): Promise<void> {
  try {
    const {
      id_token_signing_alg_values_supported: signatures,
      token_endpoint_auth_methods_supported: methods = [],
    } = await discover(issuer, clientId);
    if (signatures?.length === 0) throw new ProviderAnswerError('It signs with no allowed key');
    if (known.certificateName === null) return;
    if (!methods.some((each) => BY_CERTIFICATE.includes(each))) {
      throw new ProviderAnswerError(`It says of itself neither ${BY_CERTIFICATE.join(' nor ')}`);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The provider at ${issuer} cannot be used: ${reason}.`, { cause: error });
  }
}

/**
 * Ends a provider: nobody signs in by it, who is signed in by it is out at the next request, and invitations
 * to it are withdrawn. There is no way back: a provider that is registered anew lets in whoever is invited
 * anew.
 */
export async function endProvider(owner: pg.Client, id: string): Promise<void> {
  if (!UUID.test(id)) throw new Error(`${id} is no id of a provider.`);
  await owner.query('begin');
  const { rowCount } = await owner.query(
    'update identity_provider set ended_at = now() where id = $1 and ended_at is null',
    [id],
  );
  await owner.query(
    `update sign_in_binding set state = 'ENDED', hint = null
     where provider_id = $1 and state in ('PENDING', 'APPROVED')`,
    [id],
  );
  await owner.query(
    `update invitation set withdrawn_at = now()
     where provider_id = $1 and taken_at is null and withdrawn_at is null`,
    [id],
  );
  await owner.query('commit');
  if (rowCount === 0) throw new Error(`There is no provider ${id} in use.`);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What to say of a file that others may read; null when there is nothing to say. */
export async function openToOthers(
  known: KnownBy,
  secretsDir: string | null,
): Promise<string | null> {
  const { certificate } = await credentialOf(known, secretsDir, new Date());
  if (!certificate?.isOpenToOthers) return null;
  return `Others on this machine may read ${known.certificateName} and its key: chmod o-r, unless nobody else is here.`;
}

/** Every provider there is and was, by agency. */
export async function listProviders(owner: pg.Client): Promise<RegisteredProvider[]> {
  const { rows } = await owner.query<RegisteredProvider>(
    `select p.id, a.key as "agencyKey", p.name, p.issuer, p.client_id as "clientId",
       p.secret_name as "secretName", p.certificate_name as "certificateName",
       p.acr_values as "acrValues", p.demands_acr as "demandsAcr", p.ended_at is not null as "isEnded"
     from identity_provider p join agency a on a.id = p.agency_id order by a.key, p.registered_at`,
  );
  return rows;
}
