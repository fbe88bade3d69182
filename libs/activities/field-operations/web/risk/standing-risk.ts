import type { StandingRiskPageQuery } from './risk.generated.js';

/** A standing assessment as its page reads it. */
export type StandingRisk = StandingRiskPageQuery['standingRisk'];
