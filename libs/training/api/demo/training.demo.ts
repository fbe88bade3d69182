import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';

/** The register of training, as the managers of the demo keep it. */
export const trainingDemo: DemoRecords = async () => {};
