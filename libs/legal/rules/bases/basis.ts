/**
 * How a provision is used here (field.md 3.1).
 * `SHOWN`: procedure text from day one · `HIDDEN`: offered when the own agency's jurist has confirmed it
 * · `FRAME`: binds the design, is never picked · `NEVER`: not a basis in this field, never offered.
 */
export type BasisUse = 'SHOWN' | 'HIDDEN' | 'FRAME' | 'NEVER';

/** A text in both languages of the portal. */
export interface BothLanguages {
  readonly sv: string;
  readonly en: string;
}

/**
 * One wording of a legal basis: dated reference data, never a constant in code (field.md 0.5).
 * A date nobody has checked is null and stays so; none is ever made up.
 */
export interface LegalBasis {
  /** Stable over wordings: `OSL_10_23`. */
  readonly code: string;
  /** 1 is the oldest wording known here. */
  readonly wording: number;
  /** As it is cited while it holds: `10 kap. 23 § OSL`. */
  readonly provision: string;
  /** The act that gave this wording, `SFS 2025:179`; null when the source does not say. */
  readonly enactedBy: string | null;
  /** First day; null is *datum ej kontrollerat*. */
  readonly validFrom: string | null;
  /** Last day; null until further notice. */
  readonly validTo: string | null;
  /** A later wording has taken its place. */
  readonly isEarlier: boolean;
  readonly use: BasisUse;
  readonly summary: BothLanguages;
}

/** What a wording is called in one word: `OSL_10_23.2`. */
export type BasisRef = string;

export function refOf(basis: Pick<LegalBasis, 'code' | 'wording'>): BasisRef {
  return `${basis.code}.${basis.wording}`;
}

interface Wording {
  readonly provision?: string;
  readonly enactedBy?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sv: string;
  readonly en: string;
}

/** The wordings of one provision, oldest first. */
export function basis(
  code: string,
  use: BasisUse,
  provision: string,
  ...wordings: readonly Wording[]
): readonly LegalBasis[] {
  return wordings.map((each, index) => ({
    code,
    wording: index + 1,
    provision: each.provision ?? provision,
    enactedBy: each.enactedBy ?? null,
    validFrom: each.from ?? null,
    validTo: each.to ?? null,
    isEarlier: index < wordings.length - 1,
    use,
    summary: { sv: each.sv, en: each.en },
  }));
}
