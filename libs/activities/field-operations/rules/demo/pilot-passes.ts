import { FP_001 } from './passes/fp-001.js';
import { FP_002 } from './passes/fp-002.js';
import { FP_003 } from './passes/fp-003.js';
import { FP_004 } from './passes/fp-004.js';
import { FP_005 } from './passes/fp-005.js';
import { FP_006 } from './passes/fp-006.js';
import { FP_007 } from './passes/fp-007.js';
import type { FieldPassRecord } from './types.js';

/** The seven passes of field.md 11.5, in the order their plans were sent and numbered. */
export const FIELD_PASSES_2022: readonly FieldPassRecord[] = [
  FP_001,
  FP_002,
  FP_003,
  FP_004,
  FP_005,
  FP_006,
  FP_007,
];
