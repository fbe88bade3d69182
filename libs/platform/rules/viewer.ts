/** Who acts. No viewer, no transaction; no transaction, no rows. */
export type Viewer = PersonViewer | VisitorViewer | SystemViewer;

/** A signed-in person acting for one employer: the membership chosen at sign-in (INV-09). */
export interface PersonViewer {
  readonly kind: 'person';
  readonly sessionId: string;
  /** How the session began; absent for who acts without one. */
  readonly way?: string;
  /**
   * Whether the factor that the person showed is fresh, by the clock of the database, which also says when it
   * was shown. Absent where none is asked for: the named people that tests and the demo's loader act as, who
   * have no session, and sessions of the demo itself, unless `PORTAL_STEP_UP=on`.
   */
  readonly isFactorFresh?: boolean;
  /** A phone that was made ready for one pass: nobody has signed in, and nothing else is reached. */
  readonly fieldSession?: FieldSession;
  /** Has not accepted the undertaking in force: holds no role and no ring until then. */
  readonly owesUndertaking?: boolean;
  readonly personId: string;
  readonly membershipId: string;
  readonly agencyId: string;
  readonly agencyKind: string;
  readonly roles: readonly string[];
  /** Sites where the acting agency has a ring today. */
  readonly siteIds: readonly string[];
  /** Those of them where the ring is CORE. */
  readonly coreSiteIds: readonly string[];
  /** Programmes the acting agency takes or took part in. */
  readonly programmeIds: readonly string[];
}

/** The one permission of who owes the undertaking; every role holds it. */
export const ACCEPT_UNDERTAKING = 'undertaking:accept';

/** What a phone was made ready for. */
export interface FieldSession {
  readonly passId: string;
  /** Null while the team is out: until everyone is back. */
  readonly until: Date | null;
  /** Membership or undertaking ran out in the middle of the night (INV-22). */
  readonly rightsExpired: boolean;
}

/** Nobody is signed in: sees open (P0) rows only. */
export interface VisitorViewer {
  readonly kind: 'visitor';
}

/** A job, for one agency at a time. */
export interface SystemViewer {
  readonly kind: 'system';
  readonly job: string;
  readonly agencyId: string;
}
