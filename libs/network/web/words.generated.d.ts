// Made by tools/codegen from the words files beside it. Not edited, not committed.
import type { Words } from '../../platform/web/i18n/words.js';
export declare const words: Words<{
  "contactKind.RECEPTION": undefined;
  "contactKind.SOCIAL_ON_CALL": undefined;
  "contactKind.POLICE": undefined;
  "contactKind.NGO_SUPPORT": undefined;
  "contactKind.SHELTER": undefined;
  "contactKind.INTERPRETER": undefined;
  "contactKind.VICTIM_SUPPORT": undefined;
  "contactKind.COORDINATOR": undefined;
  "contactKind.REGIONAL_COORDINATOR": undefined;
  "contactKind.HEALTH_CARE": undefined;
  "contactKind.OTHER": undefined;
  "busy": undefined;
  "answersUntil": { "time": string | number };
  "answersAlways": undefined;
  "closedOpensAt": { "time": string | number };
  "closedUnknown": undefined;
  "gap": { "from": string | number; "organisation": string | number; "to": string | number };
}>;
