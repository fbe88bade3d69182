/** A registered provider, as the door tells the API: what it takes to talk to it, but its secret. */
export interface IdentityProvider {
  readonly id: string;
  /** Exactly as the provider writes it: identities are known by it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Of the file that holds the client's secret. */
  readonly secretName: string | null;
  /** Of the file that holds its certificate and the key of it, in the place of a secret. */
  readonly certificateName: string | null;
  readonly subjectClaims: 'ISS_SUB' | 'TID_OID';
  /** What strong factors are called there, separated by spaces. */
  readonly acrValues: string | null;
  /** Nobody comes in without one of them. */
  readonly demandsAcr: boolean;
}

/** The columns of the door's functions as an {@link IdentityProvider}. */
export const PROVIDER_FIELDS = `provider_id as id, issuer, client_id as "clientId",
  secret_name as "secretName", certificate_name as "certificateName", subject_claims as "subjectClaims", acr_values as "acrValues",
  demands_acr as "demandsAcr"`;
